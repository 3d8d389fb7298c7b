"""The list of meetings, and the details of one."""

from __future__ import annotations

from app.features.meetings.page.details import MeetingDetails
from app.features.meetings.page.listing import MeetingsPage

__all__ = ["MeetingDetails", "MeetingsPage"]
