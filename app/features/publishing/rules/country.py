"""The country a meeting is about, where the record may not name it.

A coalition is often called by its country, and a room by its town. Where the meeting's country is
not to be named, words that have no public wording of their own are given one here: its name is
replaced by "the country concerned", a coalition called by it becomes "Country Coalition", and the
place loses every part that would tell it. Points are not touched: they have their replacements.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.core.reference import Reference
from app.features.anonymisation.rules import name_forms, names_left, names_of_state
from app.features.publishing.records import RecordSource

IN_COUNTRY = frozenset({"in_country", "individual_country"})


class Country:
    """Says of any words how the record may put them; `hidden` tells whether it has to."""

    def __init__(
        self, source: RecordSource, language: str, reference: Reference, *, internal: bool
    ) -> None:
        meeting = source.meeting
        self._reference = reference
        self._language = language
        self._meeting = meeting
        self.hidden = bool(meeting.focus_country and not meeting.focus_named and not internal)
        self._names = self._of(meeting.focus_country) if self.hidden else ()
        self._places = (*self._names, meeting.city) if self._here() else self._names
        self._public_coalition = source.coalition_public_name or source.coalition_name
        self._coalition = source.coalition_name

    def coalition(self) -> str:
        """The coalition's name as the record has it; empty where there is no coalition."""
        if not self.hidden:
            return self._coalition
        if self._public_coalition and not self._tells(self._public_coalition, self._places):
            return self._public_coalition
        return (
            self._reference.phrase("country_coalition", self._language) if self._coalition else ""
        )

    def title(self, words: str) -> str:
        """A title without the coalition's name, the country or the town."""
        if self.hidden and self._coalition:
            words = words.replace(self._coalition, self.coalition())
        return self._masked(words, self._places)

    def words(self, words: str) -> str:
        """Any words without the country's name."""
        return self._masked(words, self._names)

    def place(self) -> str:
        """The place in one line."""
        meeting = self._meeting
        if not self._here():
            return ", ".join(filter(None, (meeting.place, meeting.city, self._country_name())))
        # Where the town is not told apart from the room, the whole line may hold it.
        line = meeting.place if meeting.city else ""
        parts = (part.strip() for part in line.split(","))
        kept = [part for part in parts if part and not self._tells(part, self._places)]
        kept.append(self._reference.phrase("in_country_concerned", self._language))
        return ", ".join(kept)

    def _here(self) -> bool:
        """Whether the meeting is in the very country that must not be named."""
        if not self.hidden:
            return False
        meeting = self._meeting
        if meeting.country:
            return bool(set(self._of(meeting.country)) & set(self._names))
        held_there = meeting.kind in IN_COUNTRY or bool(meeting.city)
        return held_there or self._tells(meeting.place, self._names)

    def _of(self, country: str) -> tuple[str, ...]:
        return names_of_state(country, reference=self._reference) or (country,)

    def _country_name(self) -> str:
        state = self._reference.state_by_code(self._meeting.country)
        return state.name(self._language) if state else self._meeting.country

    def _tells(self, words: str, names: Sequence[str]) -> bool:
        return bool(names_left(words, name_forms(countries=names)))

    def _masked(self, words: str, names: Sequence[str]) -> str:
        if not names:
            return words
        instead = self._reference.phrase("country_concerned", self._language)
        article = instead.split(" ", 1)[0] + " "
        for found in reversed(names_left(words, name_forms(countries=names))):
            before = words[: found.start]
            put = instead if before else instead[:1].upper() + instead[1:]
            if before.casefold().endswith(article.casefold()):
                put = instead.removeprefix(article)
            words = before + put + words[found.end :]
        return words
