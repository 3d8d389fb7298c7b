"""Rapporteur: minutes of country coalition meetings, kept encrypted, published anonymised."""

from __future__ import annotations

__version__ = "0.1.0"
