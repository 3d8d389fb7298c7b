"""Acts that are not stored yet, put by in another place of this computer until they are."""

from __future__ import annotations

import getpass
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from app.core.ids import new_id
from app.core.paths import NAME, profile_dir
from db.spill import KeptSpill


@dataclass(slots=True, eq=False)
class Asked:
    """A use-case with its arguments, asked for once; its first id names it in the log."""

    usecase: Callable[..., Any]
    arguments: dict[str, Any]
    origin: object = None
    ids: list[str] = field(default_factory=lambda: [new_id()])
    asker: Any = None
    """Whatever the caller needs to bring the answer to whoever asked."""
    value: Any = None
    tried: bool = False
    answered: bool = False


def folders() -> tuple[Path, ...]:
    """Return where unsaved acts may lie: the profile, else a folder for what is temporary."""
    own = f"{NAME}-{getpass.getuser()}-unsaved"
    shared = (Path(tempfile.gettempdir()) / own, Path("/dev/shm") / own)  # noqa: S108  encrypted
    there = [place for place in shared if place.parent.is_dir()]
    return (profile_dir() / "unsaved", *there)


def record_of(asked: Asked) -> bytes:
    """Return an act as a record."""
    name = f"{asked.usecase.__module__}:{asked.usecase.__qualname__}"
    values = {"act": name, "arguments": asked.arguments, "ids": asked.ids}
    return json.dumps(values, ensure_ascii=False).encode("utf-8")


def acts_of(kept: KeptSpill) -> Iterator[Asked]:
    """Give the acts of a spill in order; each was answered when it was asked for."""
    for record in kept.records:
        values = json.loads(record)
        module, _, name = str(values["act"]).partition(":")
        if not module.startswith("app."):
            raise ValueError(module)
        usecase = getattr(import_module(module), name)
        ids = [str(one) for one in values["ids"]]
        yield Asked(usecase, dict(values["arguments"]), ids=ids, tried=True, answered=True)
