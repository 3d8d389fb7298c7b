"""Names the parts of the window share; read without loading any of them."""

from __future__ import annotations

from typing import Final

DETAILS: Final = "details"
MINUTES: Final = "minutes"
STEPS: Final = (DETAILS, MINUTES)
"""The steps of a meeting, in their order."""

SHELL: Final = "shell"
PAGE: Final = "page"
"""Whose actions are in the table: those of the window, those of the page shown."""
