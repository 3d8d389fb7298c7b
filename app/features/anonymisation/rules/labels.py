"""Which label a speaker has in the public record, and in which words it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.errors import Refusal
from app.core.reference import Reference, shipped
from app.features.anonymisation.records import Attending, GroupCount, Verdict

PARTICIPANT = "participant"
"""The widest label: it says nothing but that somebody was there."""

_SHORTHANDS = {
    "donor_state": "donor_partner_state",
    "state_with_deadline": "state_impending_deadline",
    "un_agency": "un_entity",
    "ngo": "civil_society",
    "community": "community_representative",
    "host": "chair",
}

_FEWEST_FOR_SEVERAL = 3


def normalise_type(word: str, *, reference: Reference | None = None) -> str:
    """The role a word of the contract stands for; an unknown word is refused."""
    role = "_".join(word.replace("-", " ").replace("/", " ").split()).lower()
    role = _SHORTHANDS.get(role, role)
    facts = reference or shipped()
    if role not in {label.role for label in facts.labels}:
        raise Refusal("unknown_type", "There is no type of delegation called “{word}”.", word=word)
    return role


def choose_label(
    types: Sequence[str], named: bool = False, *, reference: Reference | None = None
) -> str:
    """The role under which a delegation of these types speaks.

    An office is a label only for whoever may be named; for anybody else it would be a name.
    """
    facts = reference or shipped()
    offices = [role for role in types if facts.label(role).is_office]
    if named and offices:
        return offices[0]
    return next((role for role in types if role not in offices), PARTICIPANT)


def allowed_labels(
    types: Sequence[str], named: bool = False, *, reference: Reference | None = None
) -> tuple[str, ...]:
    """The labels a speaker of these types may be given, the widest last."""
    facts = reference or shipped()
    own = [role for role in types if named or not facts.label(role).is_office]
    return tuple(dict.fromkeys([*(role for role in own if role != PARTICIPANT), PARTICIPANT]))


def label_for_speakers(
    speakers: Sequence[Sequence[str]], *, reference: Reference | None = None
) -> tuple[str, bool]:
    """The label of a statement by these speakers, each given by its types, and whether several.

    Three or more of one group are called by their group; two would be as good as named, and a
    mixed company has no name in common: both are participants.
    """
    if len(speakers) == 1:
        return choose_label(speakers[0], reference=reference), False
    if len(speakers) >= _FEWEST_FOR_SEVERAL:
        for role in allowed_labels(speakers[0], reference=reference):
            if all(role in types for types in speakers):
                return role, True
    return PARTICIPANT, True


def public_name(
    label: str,
    label_text: str = "",
    several: bool = False,
    language: str = "en",
    *,
    reference: Reference | None = None,
) -> str:
    """The only words by which any output calls a speaker, as they stand inside a sentence.

    `label_text` are words chosen for this speaker, such as the name of an office holder. There is
    never a number or a letter in them that would tell one speaker of a group from another.
    """
    facts = reference or shipped()
    if label_text.strip():
        return _lowered(label_text.strip(), facts.phrase_list("leading_articles", language))
    role = label or PARTICIPANT
    if not several:
        return facts.label_forms(role, language)
    plural = facts.label_forms(role, language, "pl")
    if facts.label(role).is_office:
        return plural
    plural = plural.removeprefix(facts.phrase("plural_article", language))
    return _frame("several", role, language, facts).format(plural=plural)


def public_head(
    label: str,
    label_text: str = "",
    several: bool = False,
    frame: str = "said",
    language: str = "en",
    *,
    reference: Reference | None = None,
) -> str:
    """The words above a statement: "A donor/partner State said:"; none for the frame "none"."""
    if frame == "none":
        return ""
    facts = reference or shipped()
    words = public_name(label, label_text, several, language, reference=facts)
    key = frame if frame == "summary" or not several else f"{frame}_several"
    pattern = _frame(key, label or PARTICIPANT, language, facts)
    return _raised(pattern.format(label=words, name=words, Label=_raised(words)))


def own_name(name: str, label: str, reference: Reference | None = None) -> str:
    """The words of its own for whoever may be named; none where the label says it all.

    "Australia" speaks by its name, a delegation put down as "Coordinators" as "the Coordinators".
    """
    kept = (reference or shipped()).label(label)
    if not kept.is_office:
        return name
    if any(_bare(words["sg"]) == _bare(name) for words in kept.forms.values()):
        return ""
    plurals = (words["pl"] for words in kept.forms.values())
    other = (form for form in (*kept.short.values(), *plurals) if _bare(form) == _bare(name))
    return next(other, name)


def _bare(words: str) -> str:
    """Words without an English article and without what stands in brackets."""
    return words.partition("(")[0].strip().casefold().removeprefix("the ")


def group_count(
    label: str,
    attending: Iterable[Attending],
    k: int = 3,
    *,
    reference: Reference | None = None,
) -> GroupCount:
    """How many delegations present could be the speaker under this label.

    Whoever is named speaks under its own name and hides nobody else. Fewer than `k` is small, one
    identifies, and none means that the label fits nobody in the room.
    """
    role = label or PARTICIPANT
    if (reference or shipped()).label(role).is_office:
        return GroupCount(0, "named")
    delegations = {
        one.delegation_id
        for one in attending
        if one.present and not one.named and (role == PARTICIPANT or role in one.types)
    }
    return GroupCount(len(delegations), _verdict(len(delegations), k))


def _verdict(present: int, k: int) -> Verdict:
    if present <= 1:
        return "identifies" if present else "nobody"
    return "small" if present < k else "enough"


def _frame(key: str, role: str, language: str, facts: Reference) -> str:
    """The words around a label: its own where it has some, else those of the language."""
    own = facts.label(role).frames.get(language, {})
    return own.get(key) or facts.phrase(key, language)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lowered(words: str, articles: Sequence[str]) -> str:
    """The same words inside a sentence: only a leading article loses its capital."""
    for article in articles:
        if words.startswith(article):
            return words[:1].lower() + words[1:]
    return words
