"""What an act touched, told to every page."""

from __future__ import annotations

from db.session import Change

__all__ = ["Change"]
