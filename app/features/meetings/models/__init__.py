"""Meetings as the window shows them: the list, the words of their details, and what is typed."""

from __future__ import annotations
