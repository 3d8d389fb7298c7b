"""Attendees as the window shows them: seats by group, the directory, the groups to choose from."""

from __future__ import annotations
