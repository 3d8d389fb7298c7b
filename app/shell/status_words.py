"""The states of a record in words."""

from __future__ import annotations

from app.core.words import translate


def status_words(status: str) -> str:
    """What the state of a record is called in the sidebar; only open work needs a word."""
    return {
        "running": translate("Status", "Now"),
        "draft": translate("Status", "Draft"),
        "circulated": translate("Status", "Input"),
    }.get(status, "")
