"""Acts on an open file as the window and the command line do them, and what they left behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from db.dump import dump
from db.file import OpenFile
from db.session import reading, unit_of_work
from db.verify import verify

_Value = TypeVar("_Value")


def do(file: OpenFile, act: Callable[..., _Value], /, **words: Any) -> _Value:
    """Carry out one act in a transaction of its own and return what it gave."""
    with unit_of_work(file, act=act.__name__) as unit:
        return act(unit.session, **words)


def ask(file: OpenFile, question: Callable[..., _Value], /, **words: Any) -> _Value:
    """Carry out a use-case that only reads."""
    with reading(file) as session:
        return question(session, **words)


def add(file: OpenFile, *rows: Any, act: str = "add") -> None:
    """Put rows in through the session, as one act."""
    with unit_of_work(file, act=act) as unit:
        unit.session.add_all(rows)


def content(file: OpenFile) -> dict[str, Any]:
    """Return the dump of an open file."""
    return ask(file, _dump)


def log(file: OpenFile) -> list[dict[str, Any]]:
    """Return every change logged in an open file, in the order of its clock."""
    changes: list[dict[str, Any]] = ask(file, _dump, with_log=True)["log"]["sync_change"]
    return sorted(changes, key=lambda change: change["hlc"])


def assert_whole(file: OpenFile) -> None:
    """Fail unless pages, links, rows, registers and log agree."""
    assert verify(file).problems == ()


def _dump(session: Session, *, with_log: bool = False) -> dict[str, Any]:
    return dump(session.connection(), with_log=with_log)
