"""What pages and scripts see of a coalition."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CoalitionRecord:
    """A country's coalition; `country` is an ISO code or a name as typed."""

    id: str
    name: str
    public_name: str
    country: str
    languages: tuple[str, ...]
    conventions: tuple[str, ...]
    stage: str
