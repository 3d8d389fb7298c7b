"""Acts: what a person does in one step, by the name of its function, and how to take it back."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any, TypeVar, overload

from sqlalchemy.orm import Session

from db.journal.undo import next_names, redo_last, undo_last
from db.session import back_up_before

_Function = TypeVar("_Function", bound=Callable[..., Any])
_MARK = "__act__"


@dataclass(frozen=True, slots=True)
class Verb:
    """One act as scripts know it: its function, what it does in one line, its arguments."""

    name: str
    meaning: str
    arguments: tuple[str, ...]
    function: Callable[..., Any]


@overload
def act(function: _Function) -> _Function: ...
@overload
def act(*, replaces: bool) -> Callable[[_Function], _Function]: ...
def act(
    function: _Function | None = None, *, replaces: bool = False
) -> _Function | Callable[[_Function], _Function]:
    """Mark a use-case as an act: it changes the file in one transaction and can be scripted.

    Before one that `replaces` or imports a backup is kept, whoever carries it out.
    """
    if function is None:
        return partial(_marked, replaces=replaces)
    return _marked(function, replaces=replaces)


def _marked(function: _Function, *, replaces: bool) -> _Function:
    setattr(function, _MARK, True)
    if replaces:
        back_up_before(function.__name__)
    return function


def verbs_of(modules: Iterable[ModuleType]) -> dict[str, Verb]:
    """Return every act defined in `modules`, by name."""
    found: dict[str, Verb] = {}
    for module in modules:
        for name, function in vars(module).items():
            if getattr(function, _MARK, False):
                found[name] = _verb(name, function)
    return dict(sorted(found.items()))


@act
def undo(session: Session) -> str | None:
    """Take the last act back; gives its name, or nothing where there is none."""
    return undo_last(session)


@act
def redo(session: Session) -> str | None:
    """Do again what was undone last; gives its name, or nothing where there is none."""
    return redo_last(session)


def undo_names(session: Session) -> tuple[str, str]:
    """Return the names of the acts that undo and redo would take, empty where there is none."""
    return next_names(session)


def _verb(name: str, function: Callable[..., Any]) -> Verb:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    arguments = tuple(
        parameter.name
        if parameter.default is inspect.Parameter.empty
        else f"{parameter.name}={parameter.default!r}"
        if parameter.kind is not inspect.Parameter.VAR_KEYWORD
        else f"**{parameter.name}"
        for parameter in parameters
    )
    meaning = (inspect.getdoc(function) or "").splitlines()[0]
    return Verb(name, meaning, arguments, function)
