"""Agenda items and guiding questions."""
