"""The rules by which names stay out: labels, replaced passages, and the search for what is left."""

from __future__ import annotations

from app.features.anonymisation.rules.labels import (
    PARTICIPANT,
    allowed_labels,
    choose_label,
    group_count,
    label_for_speakers,
    normalise_type,
    own_name,
    public_head,
    public_name,
)
from app.features.anonymisation.rules.names import name_forms, names_left, names_of_state
from app.features.anonymisation.rules.passages import (
    apply_replacements,
    cut_findings,
    joined_findings,
    reanchor,
    text_hash,
)

__all__ = [
    "PARTICIPANT",
    "allowed_labels",
    "apply_replacements",
    "choose_label",
    "cut_findings",
    "group_count",
    "joined_findings",
    "label_for_speakers",
    "name_forms",
    "names_left",
    "names_of_state",
    "normalise_type",
    "own_name",
    "public_head",
    "public_name",
    "reanchor",
    "text_hash",
]
