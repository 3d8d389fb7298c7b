"""Dates in the language of the window: "24 November 2026", and the shorter "24 Nov 2026"."""

from __future__ import annotations

from datetime import date

from app.core.words import translate


def months() -> tuple[str, ...]:
    """The names of the months, January first."""
    return (
        translate("Dates", "January"),
        translate("Dates", "February"),
        translate("Dates", "March"),
        translate("Dates", "April"),
        translate("Dates", "May"),
        translate("Dates", "June"),
        translate("Dates", "July"),
        translate("Dates", "August"),
        translate("Dates", "September"),
        translate("Dates", "October"),
        translate("Dates", "November"),
        translate("Dates", "December"),
    )


def short_months() -> tuple[str, ...]:
    """The short names of the months, January first."""
    return (
        translate("Dates short", "Jan"),
        translate("Dates short", "Feb"),
        translate("Dates short", "Mar"),
        translate("Dates short", "Apr"),
        translate("Dates short", "May"),
        translate("Dates short", "Jun"),
        translate("Dates short", "Jul"),
        translate("Dates short", "Aug"),
        translate("Dates short", "Sep"),
        translate("Dates short", "Oct"),
        translate("Dates short", "Nov"),
        translate("Dates short", "Dec"),
    )


def isolated(words: str) -> str:
    """Words that keep their own direction inside a sentence of another one."""
    return f"\u2068{words}\u2069" if words else ""


def long_date(iso: str) -> str:
    """A date such as "24 November 2026"; what is no ISO date comes back as it is."""
    return _dated(iso, months())


def short_date(iso: str) -> str:
    """A date such as "24 Nov 2026"; what is no ISO date comes back as it is."""
    return _dated(iso, short_months())


def short_day(iso: str) -> str:
    """A day without its year, such as "24 Nov"; what is no ISO date comes back as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {short_months()[day.month - 1]}"


def _dated(iso: str, names: tuple[str, ...]) -> str:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {names[day.month - 1]} {day.year}"
