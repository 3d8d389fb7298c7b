"""The reference facts of the file: look them up, doubt them, correct them."""

from __future__ import annotations

from app.features.coalitions.page.facts import FactsPage

__all__ = ["FactsPage"]
