"""What fields, values and moments are called in the history."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.core.reference import shipped
from app.core.words import translate
from app.features.history.records import FieldChange
from app.ui.dates import short_date

LABELS = frozenset({"label"})
ROLES = frozenset({"types"})


def field_words(kind: str, field: str) -> str:
    """What one field is called; the whole record where no field is meant."""
    if not field:
        return _kinds().get(kind, kind.replace("_", " "))
    found = _of_statements().get((kind, field)) or _of_people().get(field)
    return found or _of_meetings().get(field) or field.replace("_", " ").capitalize()


def value_words(change: FieldChange, value: Any) -> str:
    """One value as people read it; nothing for an empty one."""
    if value is None or value in ("", (), {}):
        return ""
    if isinstance(value, bool):
        return translate("History", "yes") if value else translate("History", "no")
    if change.field == "position":
        return ""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {words}" for key, words in sorted(value.items()))
    if isinstance(value, list | tuple):
        return ", ".join(_role_words(word) if change.field in ROLES else word for word in value)
    return _role_words(value) if change.field in LABELS else str(value)


def fate_words(fate: str) -> str:
    """What became of a whole record."""
    return {
        "made": translate("History", "added"),
        "deleted": translate("History", "deleted"),
        "restored": translate("History", "brought back"),
        "erased": translate("History", "words erased for good"),
        "changed": translate("History", "moved"),
    }.get(fate, "")


def moment_words(at: str) -> str:
    """A moment (ISO with zone) in local time, such as "24 Nov 2026, 10:33"."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return translate("History", "{date}, {time}").format(
        date=short_date(moment.date().isoformat()), time=moment.strftime("%H:%M")
    )


def author_words(author: str) -> str:
    """Who did it, as far as anybody said."""
    return author or translate("History", "nobody named")


def _role_words(role: str) -> str:
    try:
        # As the public record writes it, in its own language.
        return shipped().label_forms(role, "en")
    except LookupError:
        return role.replace("_", " ")


def _kinds() -> dict[str, str]:
    return {
        "statement": translate("History", "Statement"),
        "point": translate("History", "Point"),
        "private_wording": translate("History", "Wording"),
        "statement_note": translate("History", "Note"),
        "speaker": translate("History", "Speaker"),
        "finding": translate("History", "Replacement"),
        "meeting": translate("History", "Meeting"),
        "agenda_item": translate("History", "Agenda item"),
        "guiding_question": translate("History", "Guiding question"),
        "attendance": translate("History", "Attendee"),
        "delegation": translate("History", "Delegation"),
        "person": translate("History", "Person"),
        "key_point": translate("History", "Key point"),
        "conclusion": translate("History", "Conclusion"),
    }


def _of_statements() -> dict[tuple[str, str], str]:
    order = translate("History", "Place")
    return {
        ("statement", "label"): translate("History", "Label"),
        ("statement", "label_text"): translate("History", "Words of the label"),
        ("statement", "several"): translate("History", "Several speakers"),
        ("statement", "lettered"): translate("History", "Has a letter"),
        ("statement", "frame"): translate("History", "Form"),
        ("statement", "position"): order,
        ("point", "position"): order,
        ("point", "level"): translate("History", "Level"),
        ("point", "public_text"): translate("History", "Public wording"),
        ("private_wording", "text"): translate("History", "Wording"),
        ("statement_note", "time"): translate("History", "Time"),
        ("statement_note", "note"): translate("History", "Note"),
        ("speaker", "delegation_id"): translate("History", "Speaker"),
        ("finding", "replacement"): translate("History", "Replacement"),
        ("finding", "reason"): translate("History", "Reason"),
        ("agenda_item", "position"): order,
        ("guiding_question", "position"): order,
        ("agenda_item", "started"): translate("History", "Begun"),
    }


def _of_people() -> dict[str, str]:
    return {
        "delegation_id": translate("History", "Delegation"),
        "person_id": translate("History", "Person"),
        "types": translate("History", "Groups"),
        "present": translate("History", "Present"),
        "named": translate("History", "Named in the record"),
        "named_as": translate("History", "Named as"),
        "consent_by": translate("History", "Consent given by"),
        "apology": translate("History", "Apology"),
        "arrived": translate("History", "Arrived"),
        "departed": translate("History", "Left"),
        "code": translate("History", "Code"),
        "name": translate("History", "Name"),
        "names": translate("History", "Names in other languages"),
        "short_names": translate("History", "Short names"),
        "country": translate("History", "Country"),
        "honorific": translate("History", "Form of address"),
        "function": translate("History", "Function"),
        "email": translate("History", "E-mail"),
        "phone": translate("History", "Phone"),
        "language": translate("History", "Language"),
        "note": translate("History", "Note"),
    }


def _of_meetings() -> dict[str, str]:
    return {
        "title": translate("History", "Title"),
        "number": translate("History", "Number"),
        "kind": translate("History", "Kind"),
        "event_type": translate("History", "Sort of event"),
        "conventions": translate("History", "Conventions"),
        "date": translate("History", "Date"),
        "start": translate("History", "Beginning"),
        "end": translate("History", "End"),
        "place": translate("History", "Place of the meeting"),
        "city": translate("History", "City"),
        "parent_event": translate("History", "In the margins of"),
        "parallel_to": translate("History", "Parallel to"),
        "hosts": translate("History", "Hosts"),
        "co_hosts": translate("History", "Co-hosts"),
        "follow_up_of": translate("History", "Follows on"),
        "annex_of": translate("History", "Annex of"),
        "focus_country": translate("History", "Focus country"),
        "focus_named": translate("History", "Focus country named"),
        "purpose": translate("History", "Purpose"),
        "rule": translate("History", "Rule"),
        "closed": translate("History", "Closed meeting"),
        "k": translate("History", "Smallest group"),
        "status": translate("History", "State of the record"),
        "introduction": translate("History", "Introduction"),
        "participation": translate("History", "Participation"),
        "questions_lead": translate("History", "Words before the questions"),
        "points_lead": translate("History", "Words before the key points"),
        "text": translate("History", "Words"),
        "texts": translate("History", "In other languages"),
    }
