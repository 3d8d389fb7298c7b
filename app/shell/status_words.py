"""The states of a record in words."""

from __future__ import annotations

from app.core.words import translate


def status_words(status: str) -> str:
    """What the state of a record is called; a record merely prepared needs no word."""
    return {
        "running": translate("Status", "Running"),
        "draft": translate("Status", "Draft"),
        "circulated": translate("Status", "Input"),
        "comments_closed": translate("Status", "Comments closed"),
        "cleared": translate("Status", "Cleared"),
        "sanitised": translate("Status", "Sanitised"),
        "published": translate("Status", "Published"),
    }.get(status, "")
