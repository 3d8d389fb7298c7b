"""The one exception for what a person can mend, and sentences that refuse nothing."""

from __future__ import annotations

from db.errors import Refusal, Told

__all__ = ["Refusal", "Told"]
