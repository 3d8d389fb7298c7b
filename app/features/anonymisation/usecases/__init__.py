"""What joins statements to speakers, and private wordings to public ones; all of it is here."""

from __future__ import annotations

from app.features.anonymisation.usecases.destroying import destroy_attributions
from app.features.anonymisation.usecases.passages import (
    findings_of,
    forget_wording,
    join_wordings,
    replace_passage,
    restore_passage,
    reword,
    split_wording,
    word,
)
from app.features.anonymisation.usecases.speakers import (
    copy_speakers,
    find_delegation,
    give_speakers,
    relabel,
    release_speakers,
    speaker_rows,
    speakers_by_statement,
)

__all__ = [
    "copy_speakers",
    "destroy_attributions",
    "find_delegation",
    "findings_of",
    "forget_wording",
    "give_speakers",
    "join_wordings",
    "relabel",
    "release_speakers",
    "replace_passage",
    "restore_passage",
    "reword",
    "speaker_rows",
    "speakers_by_statement",
    "split_wording",
    "word",
]
