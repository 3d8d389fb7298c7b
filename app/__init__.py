"""Rapporteur: minutes of country coalition meetings, kept encrypted and published anonymised."""
