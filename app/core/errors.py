"""The one exception for what a person can mend."""

from __future__ import annotations

from db.errors import Refusal

__all__ = ["Refusal"]
