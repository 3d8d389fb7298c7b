"""What a person can do with statements, points, key points and conclusions."""

from __future__ import annotations

from app.features.minutes.usecases.calling import call_unknown
from app.features.minutes.usecases.drafts import clear_draft, save_draft
from app.features.minutes.usecases.key_points import (
    add_conclusion,
    add_key_point,
    delete_conclusion,
    delete_key_point,
    edit_conclusion,
    edit_key_point,
    mark_key_point,
)
from app.features.minutes.usecases.points import add_point, delete_point, edit_point, write_points
from app.features.minutes.usecases.reading import read_minutes
from app.features.minutes.usecases.statements import (
    add_statement,
    delete_statement,
    set_label,
    set_lettering,
    set_note,
    set_speaker,
    set_time,
)
from app.features.minutes.usecases.structure import (
    join_statement,
    move_statement,
    split_statement,
)

__all__ = [
    "add_conclusion",
    "add_key_point",
    "add_point",
    "add_statement",
    "call_unknown",
    "clear_draft",
    "delete_conclusion",
    "delete_key_point",
    "delete_point",
    "delete_statement",
    "edit_conclusion",
    "edit_key_point",
    "edit_point",
    "join_statement",
    "mark_key_point",
    "move_statement",
    "read_minutes",
    "save_draft",
    "set_label",
    "set_lettering",
    "set_note",
    "set_speaker",
    "set_time",
    "split_statement",
    "write_points",
]
