"""Statements and points, as they are taken down."""
