"""Where a person was in the file: kept inside it, so that opening it leads back there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.orm import Session

from db.file import OpenFile
from db.session import unit_of_work
from db.tables.local import LocalSetting
from db.tables.meetings import Meeting

KEY: Final = "place"


def keep_place(file: OpenFile, *, place: Mapping[str, Any]) -> None:
    """Remember a place in the file itself; it is part of no act, of no log and of no bundle.

    A place is `meeting` (an id, or empty for the list), `step`, and `page`: whatever that page
    needs to come back, in ids and numbers; no words of the file are among them.
    """
    if file.read_only:
        return
    with unit_of_work(file, undoable=False) as unit:
        unit.session.merge(LocalSetting(key=KEY, value=json.dumps(place, ensure_ascii=False)))


def read_place(session: Session) -> dict[str, Any]:
    """Return the place remembered last; empty where there is none, or its meeting is gone."""
    row = session.get(LocalSetting, KEY)
    if row is None:
        return {}
    try:
        found = json.loads(row.value)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    meeting = found.get("meeting")
    if meeting and (not isinstance(meeting, str) or session.get(Meeting, meeting) is None):
        return {}
    return found
