"""How files of others are read: meetings as JSON, and published records as text."""

from __future__ import annotations

from app.features.exchange.rules.meeting_json import read_meeting_json
from app.features.exchange.rules.published import read_published_record
from app.features.exchange.rules.text_lines import decoded

__all__ = ["decoded", "read_meeting_json", "read_published_record"]
