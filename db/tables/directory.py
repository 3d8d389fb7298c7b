"""Who exists and who attends: delegations, persons, attendance. Never who said what."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.tables.base import Journalled, flag, listing, reference, words


class Delegation(Journalled):
    """A State, an organisation or a community that sends people to meetings."""

    __tablename__ = "delegation"
    __scope__ = "directory"
    __owner__ = ""

    code: Mapped[str] = words()
    name: Mapped[str] = words()
    names: Mapped[dict[str, str]] = listing({})
    short_names: Mapped[dict[str, str]] = listing({})
    types: Mapped[tuple[str, ...]] = listing()
    country: Mapped[str] = words()


class Person(Journalled):
    """Somebody who sits in a delegation."""

    __tablename__ = "person"
    __scope__ = "directory"
    __owner__ = ""

    delegation_id: Mapped[str | None] = reference("delegation")
    name: Mapped[str] = words()
    honorific: Mapped[str] = words()
    function: Mapped[str] = words()
    email: Mapped[str] = words()
    phone: Mapped[str] = words()
    language: Mapped[str] = words()
    note: Mapped[str] = words()


class Attendance(Journalled):
    """A delegation, or one person of it, in one meeting, with its roles there."""

    __tablename__ = "attendance"
    __scope__ = "r"

    meeting_id: Mapped[str | None] = reference("meeting")
    delegation_id: Mapped[str | None] = reference("delegation")
    person_id: Mapped[str | None] = reference("person")
    types: Mapped[tuple[str, ...]] = listing()
    present: Mapped[bool] = flag(default=True)
    named: Mapped[bool] = flag()
    named_as: Mapped[str] = words()
    consent_by: Mapped[str] = words()
    apology: Mapped[str] = words()
    arrived: Mapped[str] = words()
    departed: Mapped[str] = words()
