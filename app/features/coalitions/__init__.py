"""A country's coalition."""
