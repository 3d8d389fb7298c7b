"""The time of this laptop, as the program writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now_time() -> str:
    """Return the local time of day as HH:MM:SS."""
    return _now().strftime("%H:%M:%S")


def now_minute() -> str:
    """Return the local time of day as HH:MM."""
    return _now().strftime("%H:%M")


def now_moment() -> str:
    """Return the local date and time with its offset, to the minute, in ISO 8601."""
    return _now().isoformat(timespec="minutes")


def today() -> str:
    """Return the local date as YYYY-MM-DD."""
    return _now().date().isoformat()


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
