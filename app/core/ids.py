"""Identifiers made on the device; a page makes them so that typing never waits."""

from __future__ import annotations

from db.ids import new_id

__all__ = ["new_id"]
