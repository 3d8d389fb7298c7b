"""Damage recognised before anything is written: what is torn, where, and how such things happen."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as driver

from db import version
from db.clean_end import was_left_open
from db.errors import Refusal
from db.failures import cannot_read, is_damage
from db.pages import PAGE
from db.snapshot import log_of
from db.sweep import Layout, Sweep, bad_pages

Kind = Literal["empty", "truncated", "first_page", "pages", "lost_log", "damaged_log", "other"]
Where = Literal["", "beginning", "middle", "end", "throughout"]


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a file: its kind, which part of it, how many pages of how many."""

    kind: Kind
    where: Where = ""
    bad_pages: int = 0
    pages: int = 0


def refusal_of(path: Path, damage: Damage) -> Refusal:
    """Return the refusal `damaged`, which tells the damage; `details["damage"]` for scripts."""
    refusal = _told(damage.kind)(path.name, damage)
    refusal.details["damage"] = {**asdict(damage), "sentence": refusal.message}
    return refusal


def damage_of(refusal: Refusal) -> Damage | None:
    """Return the damage a refusal tells of, if it does."""
    told = refusal.details.get("damage")
    if not isinstance(told, dict) or "where" not in told:
        return None
    return Damage(told["kind"], told["where"], told["bad_pages"], told["pages"])


def examine(path: Path, key: bytes) -> Layout:
    """Refuse as `damaged` what a short look shows, before the file is opened to write.

    Nothing is written. `newer_format` is refused here too, where it can be told so early.
    """
    layout = Layout.of(path, key)
    if layout.log.damaged:
        raise refusal_of(path, Damage("damaged_log", pages=layout.count))
    if not layout.first_is_whole():
        raise refusal_of(path, whole_damage(layout))
    if layout.log.size:
        return layout
    try:
        with as_it_lies(path, key) as connection:
            version.check_readable(connection.execute("PRAGMA user_version").fetchone()[0])
            lost = not log_of(path).exists() and was_left_open(connection)
    except driver.DatabaseError as error:
        if not is_damage(error):
            raise
        raise refusal_of(path, whole_damage(layout)) from error
    if lost:
        raise refusal_of(path, Damage("lost_log", "end", pages=layout.count))
    return layout


def swept(path: Path, sweep: Sweep) -> None:
    """Wait for the look at every page; refused as `damaged` where one is not whole.

    As `unreadable` where the disk does not give them.
    """
    try:
        bad = sweep.bad()
    except OSError as error:
        raise cannot_read(path, error.strerror or "unknown reason") from error
    if bad:
        raise refusal_of(path, _of_pages(bad, sweep.layout.count, sweep.layout))


def whole_damage(layout: Layout) -> Damage:
    """Return the damage of a file after looking at every page."""
    bad = bad_pages(layout)
    pages = layout.count
    if layout.log.damaged:
        return Damage("damaged_log", "end", len(bad), pages)
    return _of_pages(bad, pages, layout)


@contextlib.contextmanager
def as_it_lies(path: Path, key: bytes) -> Iterator[Any]:
    """Give a connection that reads the file without its log, and writes nothing anywhere."""
    place = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection: Any = driver.connect(place, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        yield connection
    finally:
        connection.close()


def _of_pages(bad: tuple[int, ...], pages: int, layout: Layout) -> Damage:
    cut = layout.path.stat().st_size % PAGE != 0 and not layout.log.size
    if cut or not bad:
        # Every page there is can be read, and yet the file says that there are more.
        return Damage("truncated", "end", len(bad), pages)
    if bad[0] == 1 and len(bad) == 1:
        return Damage("first_page", "beginning", 1, pages)
    return Damage("pages", _where(bad, pages), len(bad), pages)


def _where(bad: tuple[int, ...], pages: int) -> Where:
    thirds = {min(2, (number - 1) * 3 // pages) for number in bad}
    if len(thirds) > 1:
        return "throughout"
    names: tuple[Where, ...] = ("beginning", "middle", "end")
    return names[thirds.pop()]


def _told(kind: Kind) -> Callable[[str, Damage], Refusal]:
    return {
        "empty": _empty,
        "truncated": _truncated,
        "first_page": _first_page,
        "pages": _pages,
        "lost_log": _lost_log,
        "damaged_log": _damaged_log,
        "other": _other,
    }[kind]


def _empty(name: str, _damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "{name} is empty: there is nothing in it, as happens when a disk is full or a copy was "
        "broken off. Nothing was changed.",
        name=name,
    )


def _truncated(name: str, _damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "{name} is cut off: its end is missing, as happens when a copy was broken off or a stick "
        "was pulled out. Nothing was changed.",
        name=name,
    )


def _first_page(name: str, _damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "{name} is damaged at its very beginning, where everything else is found from. The rest of "
        "it can be read. Nothing was changed.",
        name=name,
    )


def _pages(name: str, damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "{name} is damaged: {bad} of {pages} pages cannot be read any more, as happens when a "
        "stick is pulled out while saving or a disk grows old. Nothing was changed.",
        name=name,
        bad=damage.bad_pages,
        pages=damage.pages,
    )


def _lost_log(name: str, _damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "{name} was copied or moved while it was open, without the log beside it ({name}-wal). "
        "What was written last is in that log: bring it back, or go on without it in a repaired "
        "copy. Nothing was changed.",
        name=name,
    )


def _damaged_log(name: str, _damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "The log beside {name} ({name}-wal), which holds what was written last, is damaged. "
        "Nothing was changed.",
        name=name,
    )


def _other(name: str, _damage: Damage) -> Refusal:
    return Refusal(
        "damaged",
        "{name} is damaged or is not a Rapporteur file: its contents cannot be read with its key. "
        "Nothing was changed.",
        name=name,
    )
