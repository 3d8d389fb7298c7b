"""Rules about who attends: codes of delegations, and the groups the record will speak of."""

from __future__ import annotations

from app.core.codes import code_for
from app.features.attendees.rules.groups import group_attendees, group_words, participants

__all__ = ["code_for", "group_attendees", "group_words", "participants"]
