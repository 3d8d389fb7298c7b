"""Scripts: a list of acts, carried out one transaction after the other."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from types import ModuleType
from typing import Any

from sqlalchemy.exc import IntegrityError, InterfaceError, ProgrammingError
from sqlalchemy.orm import Session

from app.core import acts
from app.core.acts import Verb, verbs_of
from app.core.errors import Refusal
from app.features.agenda import usecases as agenda
from app.features.anonymisation import usecases as anonymisation
from app.features.attendees import usecases as attendees
from app.features.coalitions import usecases as coalitions
from app.features.meetings import usecases as meetings
from app.features.minutes import usecases as minutes
from db.file import OpenFile
from db.session import unit_of_work

Step = Mapping[str, Any]

_MODULES: tuple[ModuleType, ...] = (
    acts,
    agenda,
    anonymisation,
    attendees,
    coalitions,
    meetings,
    minutes,
)
_WRONG_KIND = (TypeError, ValueError, AttributeError, InterfaceError, ProgrammingError)
_OURS = frozenset({"do", "as"})


def all_verbs() -> dict[str, Verb]:
    """Return every act a script may use, by name."""
    return verbs_of(_MODULES)


def read_script(content: bytes) -> list[Step]:
    """Return the acts of a script; refused before anything is done if one cannot be meant.

    Codes: `bad_json`, `bad_script`, `unknown_verb`, `bad_arguments`.
    """
    try:
        script = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refusal(
            "bad_json",
            "Line {line} of the script is not JSON. Nothing was changed.",
            line=getattr(error, "lineno", 1),
        ) from error
    if not isinstance(script, list):
        raise Refusal("bad_script", "A script is a list of acts. Nothing was changed.")
    verbs = all_verbs()
    for number, step in enumerate(script):
        _check(step, number, verbs)
    return script


def carry_out(file: OpenFile, script: Sequence[Step]) -> list[dict[str, Any]]:
    """Do one act after the other; return for each its verb, the id it made and its name.

    A refused act changes nothing; those before it stay done and are told in the refusal.
    """
    verbs = all_verbs()
    names: dict[str, Any] = {}
    results: list[dict[str, Any]] = []
    for number, step in enumerate(script):
        try:
            with _understood(number, verbs[step["do"]]), unit_of_work(file, act=step["do"]) as unit:
                result = _do(unit.session, step, verbs, names, number)
        except Refusal as refusal:
            refusal.details = {"act": number, "results": results}
            raise
        results.append(result)
    return results


def carry_out_together(file: OpenFile, script: Sequence[Step]) -> None:
    """Do all acts in one transaction that nobody can undo: how a file comes to be filled."""
    verbs = all_verbs()
    names: dict[str, Any] = {}
    with unit_of_work(file, undoable=False) as unit:
        for number, step in enumerate(script):
            with _understood(number, verbs[step["do"]]):
                _do(unit.session, step, verbs, names, number)
                unit.session.flush()


def _do(
    session: Session,
    step: Step,
    verbs: Mapping[str, Verb],
    names: dict[str, Any],
    number: int,
) -> dict[str, Any]:
    words = {key: value for key, value in step.items() if key not in _OURS}
    value = verbs[step["do"]].function(session, **_filled(words, names, number))
    made = value.id if is_dataclass(value) and hasattr(value, "id") else value
    result: dict[str, Any] = {"do": step["do"], "id": None if is_dataclass(made) else made}
    if is_dataclass(made) and not isinstance(made, type):
        # No row was made: what it did instead is told.
        result["result"] = asdict(made)
    if "as" in step:
        names[step["as"]] = result["id"]
        result["as"] = step["as"]
    return result


@contextmanager
def _understood(number: int, verb: Verb) -> Iterator[None]:
    """Turn what an argument of the wrong kind makes of an act into a refusal."""
    try:
        yield
    except _WRONG_KIND as error:
        raise _bad_arguments(number, verb, "an argument is of the wrong kind") from error
    except IntegrityError as error:
        problem = "an id is taken already, or something still hangs on what would go"
        raise _bad_arguments(number, verb, problem) from error


def _check(step: object, number: int, verbs: Mapping[str, Verb]) -> None:
    if not isinstance(step, dict) or not isinstance(step.get("do"), str):
        raise Refusal(
            "bad_script",
            'Act {number} is not an object with "do". Nothing was changed.',
            number=number,
        )
    if not isinstance(step.get("as", ""), str):
        raise Refusal(
            "bad_script",
            'Act {number}: "as" is no name. Nothing was changed.',
            number=number,
        )
    verb = verbs.get(step["do"])
    if verb is None:
        raise Refusal(
            "unknown_verb",
            "Act {number}: there is no verb {verb}. Nothing was changed.",
            number=number,
            verb=step["do"],
        )
    words = {key: value for key, value in step.items() if key not in _OURS}
    try:
        inspect.signature(verb.function).bind(None, **words)
    except TypeError as error:
        raise _bad_arguments(number, verb, str(error)) from error


def _bad_arguments(number: int, verb: Verb, problem: str) -> Refusal:
    return Refusal(
        "bad_arguments",
        "Act {number}, {verb}: {problem}. Nothing was changed by it.",
        number=number,
        verb=verb.name,
        problem=problem,
    )


def _filled(value: Any, names: Mapping[str, Any], number: int) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item, names, number) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, names, number) for item in value]
    if isinstance(value, str) and value.startswith("$") and value[1:].isidentifier():
        if value[1:] not in names:
            raise Refusal(
                "unknown_name",
                "Act {number} uses {name}, which no act before it made. Nothing was changed by it.",
                number=number,
                name=value,
            )
        return names[value[1:]]
    return value
