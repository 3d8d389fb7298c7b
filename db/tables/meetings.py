"""Coalitions, their meetings and the agenda."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped

from db.tables.base import Journalled, flag, listing, reference, whole, words


class Coalition(Journalled):
    """A country's coalition."""

    __tablename__ = "coalition"
    __scope__ = "c"
    __owner__ = "id"

    name: Mapped[str] = words()
    public_name: Mapped[str] = words()
    country: Mapped[str] = words()
    languages: Mapped[tuple[str, ...]] = listing(("en",))
    conventions: Mapped[tuple[str, ...]] = listing(("CCM",))
    stage: Mapped[str] = words("interest")


class ReferenceEntry(Journalled):
    """A fact of the shipped reference data that this file corrects or adds."""

    __tablename__ = "reference_entry"
    __scope__ = "c"
    __owner__ = "coalition_id"

    coalition_id: Mapped[str | None] = reference("coalition")
    kind: Mapped[str] = words()
    key: Mapped[str] = words()
    body: Mapped[dict[str, Any]] = listing({}, anything=True)
    source: Mapped[str] = words()
    as_of: Mapped[str] = words()
    verified: Mapped[bool] = flag()


class Meeting(Journalled):
    """One meeting, with everything its printed introduction is made from."""

    __tablename__ = "meeting"
    __scope__ = "m"
    __owner__ = "id"

    coalition_id: Mapped[str | None] = reference("coalition")
    number: Mapped[int] = whole()
    title: Mapped[str] = words()
    kind: Mapped[str] = words("in_country")
    event_type: Mapped[str] = words("meeting")
    language: Mapped[str] = words("en")
    conventions: Mapped[tuple[str, ...]] = listing(("CCM",))
    date: Mapped[str] = words()
    start: Mapped[str] = words()
    end: Mapped[str] = words()
    place: Mapped[str] = words()
    city: Mapped[str] = words()
    country: Mapped[str] = words()
    parent_event: Mapped[str] = words()
    parallel_to: Mapped[str] = words()
    hosts: Mapped[str] = words()
    co_hosts: Mapped[str] = words()
    follow_up_of: Mapped[str] = words()
    annex_of: Mapped[str] = words()
    focus_country: Mapped[str] = words()
    focus_named: Mapped[bool] = flag()
    purpose: Mapped[str] = words()
    rule: Mapped[str] = words("chatham_house")
    closed: Mapped[bool] = flag(default=True)
    k: Mapped[int] = whole(3)
    status: Mapped[str] = words("prepared")
    introduction: Mapped[str] = words()
    participation: Mapped[str] = words()
    questions_lead: Mapped[str] = words()
    points_lead: Mapped[str] = words()


class AgendaItem(Journalled):
    """A heading of the detailed record."""

    __tablename__ = "agenda_item"
    __scope__ = "m"

    meeting_id: Mapped[str | None] = reference("meeting")
    position: Mapped[str] = words()
    title: Mapped[str] = words()
    started: Mapped[str] = words()


class GuidingQuestion(Journalled):
    """A question sent to participants beforehand, for one agenda item or for the meeting."""

    __tablename__ = "guiding_question"
    __scope__ = "m"

    meeting_id: Mapped[str | None] = reference("meeting")
    agenda_item_id: Mapped[str | None] = reference("agenda_item")
    position: Mapped[str] = words()
    text: Mapped[str] = words()
    texts: Mapped[dict[str, str]] = listing({})
