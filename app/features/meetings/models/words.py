"""Words for the choices a meeting's details offer."""

from __future__ import annotations

from app.core.reference import shipped
from app.core.words import translate

Choices = tuple[tuple[str, str], ...]


def ordinal(number: int) -> str:
    """A place in a row, such as "5th"; nothing for a meeting without a number."""
    if number <= 0:
        return ""
    last = 0 if number // 10 % 10 == 1 else number % 10
    pattern = {
        1: translate("Ordinal", "{number}st"),
        2: translate("Ordinal", "{number}nd"),
        3: translate("Ordinal", "{number}rd"),
    }.get(last, translate("Ordinal", "{number}th"))
    return pattern.format(number=number)


def meeting_name(title: str, number: int) -> str:
    """How a meeting is called where it may have no title yet."""
    return title or translate("Meeting", "Meeting {number}").format(number=number)


def state_words(status: str) -> str:
    """The state of a record in words."""
    return {
        "prepared": translate("State of the record", "Prepared"),
        "running": translate("State of the record", "Being written"),
        "draft": translate("State of the record", "Draft"),
        "circulated": translate("State of the record", "Out for input"),
        "comments_closed": translate("State of the record", "Comments closed"),
        "cleared": translate("State of the record", "To publish"),
        "sanitised": translate("State of the record", "Without attributions"),
        "published": translate("State of the record", "Published"),
    }.get(status, status)


def kinds() -> Choices:
    """Kinds of meetings, each with its words."""
    return (
        ("in_country", translate("Kind of meeting", "In the country")),
        ("margins", translate("Kind of meeting", "In the margins of another event")),
        ("affected_only", translate("Kind of meeting", "Affected States only")),
        ("donors_only", translate("Kind of meeting", "Donors only")),
        ("joint", translate("Kind of meeting", "Joint meeting")),
        ("individual_country", translate("Kind of meeting", "On one country")),
        ("workshop", translate("Kind of meeting", "Workshop")),
        ("committee", translate("Kind of meeting", "Committee")),
        ("bilateral", translate("Kind of meeting", "Bilateral")),
        ("other", translate("Kind of meeting", "Other")),
    )


def event_types() -> Choices:
    """What sort of event a meeting is, each with its words."""
    return (
        ("meeting", translate("Event", "Meeting")),
        ("workshop", translate("Event", "Workshop")),
        ("seminar", translate("Event", "Seminar")),
        ("side_event", translate("Event", "Side event")),
        ("briefing", translate("Event", "Briefing")),
        ("field_visit", translate("Event", "Field visit")),
        ("training", translate("Event", "Training")),
        ("retreat", translate("Event", "Retreat")),
    )


def confidentiality() -> Choices:
    """Rules under which a meeting is held, each with its words."""
    return (
        ("chatham_house", translate("Rule", "Chatham House Rule")),
        ("closed", translate("Rule", "Closed doors")),
        ("open", translate("Rule", "Open")),
    )


def record_languages() -> Choices:
    """Languages a record can be written in, each with its name."""
    names = {
        "en": translate("Languages", "English"),
        "fr": translate("Languages", "French"),
        "es": translate("Languages", "Spanish"),
        "ar": translate("Languages", "Arabic"),
        "pt": translate("Languages", "Portuguese"),
        "ru": translate("Languages", "Russian"),
    }
    return tuple((code, names.get(code, code)) for code in shipped().languages)


def conventions() -> Choices:
    """Conventions a meeting can be held under, by their short names."""
    return (
        ("CCM", translate("Conventions", "CCM")),
        ("APMBC", translate("Conventions", "APMBC")),
        ("CCW PV", translate("Conventions", "Protocol V")),
    )
