"""Which details a meeting has: their fields, their names, and the order they are asked in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.core.words import translate
from app.features.meetings.models import words as offered
from app.features.meetings.models.typed import (
    country_names,
    read_country,
    read_date,
    read_number,
    read_time,
    show_country,
    show_date,
)
from app.features.meetings.page.fields import (
    ChoiceField,
    Field,
    LineField,
    SeveralField,
    TextField,
    TickField,
)

DATE: Final = 102
TIME: Final = 58


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the form; the first field has its name from `words`, others their own.

    Essential lines are there from the start, the others once all details are asked for.
    """

    words: str
    fields: tuple[tuple[Field, int, str], ...]
    essential: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    heading: str
    rows: tuple[Row, ...]


def groups() -> tuple[Group, ...]:
    """All details, in their groups, with fresh fields."""
    return (
        Group(translate("Details", "Details"), _meeting_rows()),
        Group(translate("Details", "Where and when"), _place_rows()),
        Group(translate("Details", "Printed introduction"), _introduction_rows()),
    )


def _meeting_rows() -> tuple[Row, ...]:
    number = LineField("number", read=read_number)
    fewest = LineField("k", read=read_number)
    closed = TickField("closed", translate("Details", "Not open to others"))
    languages = offered.record_languages()
    return (
        _row(translate("Details", "Title"), LineField("title"), essential=True),
        _row(translate("Details", "Number"), number),
        _row(translate("Details", "Event"), ChoiceField("event_type", offered.event_types())),
        _row(translate("Details", "Kind"), ChoiceField("kind", offered.kinds())),
        _row(
            translate("Details", "Rule"),
            ChoiceField("rule", offered.confidentiality()),
            essential=True,
        ),
        _row(translate("Details", "Closed"), closed),
        _row(translate("Details", "Smallest group"), fewest),
        _row(translate("Details", "Record in"), ChoiceField("language", languages), essential=True),
        _row(
            translate("Details", "Conventions"),
            SeveralField("conventions", offered.conventions()),
        ),
    )


def _place_rows() -> tuple[Row, ...]:
    day = LineField("date", read=read_date, write=show_date, narrowest=DATE)
    start = LineField("start", read=read_time, narrowest=TIME)
    end = LineField("end", read=read_time, narrowest=TIME)
    room, city = LineField("place"), LineField("city")
    room.setPlaceholderText(translate("Details", "Room, building"))
    city.setPlaceholderText(translate("Details", "City"))
    country = LineField("country", read=read_country, write=show_country)
    country.complete(country_names())
    return (
        Row(
            translate("Details", "Date"),
            (
                (day, 3, ""),
                (start, 2, translate("Details", "Begins at")),
                (end, 2, translate("Details", "Ends at")),
            ),
            essential=True,
        ),
        Row(
            translate("Details", "Place"),
            ((room, 5, ""), (city, 3, translate("Details", "City"))),
            essential=True,
        ),
        _row(translate("Details", "Country"), country),
        _row(translate("Details", "In margins of"), LineField("parent_event")),
        _row(translate("Details", "Parallel to"), LineField("parallel_to")),
    )


def _introduction_rows() -> tuple[Row, ...]:
    focus = LineField("focus_country", read=read_country, write=show_country)
    focus.complete(country_names())
    counted = translate("Details", "Counted from the attendees")
    made = translate("Details", "Made from these details")
    return (
        _row(translate("Details", "Hosts"), LineField("hosts"), essential=True),
        _row(translate("Details", "Co-hosts"), LineField("co_hosts")),
        _row(translate("Details", "Follow-up of"), ChoiceField("follow_up_of")),
        _row(translate("Details", "Annex of"), ChoiceField("annex_of")),
        _row(translate("Details", "Focus country"), focus),
        _row("", TickField("focus_named", translate("Details", "Name it in the record"))),
        _row(translate("Details", "Purpose"), TextField("purpose")),
        _row(translate("Details", "Participation"), TextField("participation", counted)),
        _row(translate("Details", "Introduction"), TextField("introduction", made)),
    )


def _row(words: str, field: Field, *, essential: bool = False) -> Row:
    return Row(words, ((field, 1, ""),), essential)
