"""Taking in what others made: meetings from files, scripts of acts, the sample coalition."""

from __future__ import annotations

from app.features.exchange.usecases.meetings import import_meeting, read_meeting_file
from app.features.exchange.usecases.sample import (
    SAMPLE_PASSPHRASE,
    make_sample,
    open_sample,
)
from app.features.exchange.usecases.scripts import (
    all_verbs,
    carry_out,
    carry_out_together,
    read_script,
)

__all__ = [
    "SAMPLE_PASSPHRASE",
    "all_verbs",
    "carry_out",
    "carry_out_together",
    "import_meeting",
    "make_sample",
    "open_sample",
    "read_meeting_file",
    "read_script",
]
