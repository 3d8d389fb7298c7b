"""When something happened, as short as it can be said: today only the time."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.core.words import translate
from app.ui.dates import long_date, short_date


def moment_words(iso: str) -> str:
    """The words for a moment inside a sentence: "10:15", or "10:15 on 24 Nov 2026"."""
    moment = _local(iso)
    if moment is None:
        return iso
    time = moment.strftime("%H:%M")
    if moment.date() == datetime.now(moment.tzinfo).date():
        return time
    words = translate("Moments", "{time} on {date}")
    return words.format(time=time, date=short_date(moment.date().isoformat()))


def when_words(iso: str, *, exact: bool = False) -> str:
    """The words for a moment in a list: "today 10:15", "yesterday 18:05", "24 November 2026".

    An `exact` one bears its time on every day.
    """
    moment = _local(iso)
    if moment is None:
        return iso
    time = moment.strftime("%H:%M")
    today = datetime.now(moment.tzinfo).date()
    if moment.date() == today:
        return translate("RecentModel", "today {time}").format(time=time)
    if moment.date() == today - timedelta(days=1):
        return translate("RecentModel", "yesterday {time}").format(time=time)
    if exact:
        return f"{short_date(moment.date().isoformat())} {time}"
    return long_date(moment.date().isoformat())


def _local(iso: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return moment.astimezone() if moment.tzinfo is not None else moment
