"""Meetings brought in from files of others."""
