"""Meetings and their details."""
