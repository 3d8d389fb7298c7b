"""What the shell hands to whatever it builds; made once, in bootstrap."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.settings import Settings
from app.shell.theme import Theme
from app.ui.actions import ActionTable
from app.ui.bus import Bus
from app.ui.work import Work


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the frame and its pages stand on."""

    work: Work
    bus: Bus
    settings: Settings
    theme: Theme
    table: ActionTable
    sample: bool = False
    """Whether the open file is the throw-away copy of the sample coalition."""
