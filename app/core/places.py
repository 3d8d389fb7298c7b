"""Where a person was in the file: kept inside it, so that opening it leads back there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.file import OpenFile
from db.session import unit_of_work
from db.tables.local import Draft, LocalSetting
from db.tables.meetings import Meeting

KEY: Final = "place"
MINUTES: Final = "minutes"


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
    """Return the place remembered last; empty where there is none, or its meeting is gone.

    An unfinished line is where one was, whatever was remembered: a line is finished when its page
    is left, so that one which is not was broken off.
    """
    found = _remembered(session)
    broken_off = _broken_off(session)
    if broken_off and found.get("meeting") not in broken_off:
        return {"meeting": broken_off[0], "step": MINUTES}
    if broken_off and found.get("step") != MINUTES:
        return {"meeting": found["meeting"], "step": MINUTES}
    return found


def known_place(session: Session, *, place: Mapping[str, Any]) -> dict[str, Any]:
    """Return a place as it was given; empty where its meeting is not in this state of the file."""
    meeting = place.get("meeting")
    if meeting and session.get(Meeting, str(meeting)) is None:
        return {}
    return dict(place)


def _broken_off(session: Session) -> list[str]:
    query = select(Draft.meeting_id).join(Meeting, Meeting.id == Draft.meeting_id)
    return list(session.scalars(query.order_by(Draft.at.desc())))


def _remembered(session: Session) -> dict[str, Any]:
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
