"""Qt leaf used by every page: look, widgets, work and bus."""
