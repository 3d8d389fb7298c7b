"""Statements, agenda and call list as models, and what is pure about them."""
