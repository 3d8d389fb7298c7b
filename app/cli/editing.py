"""`rapporteur edit`: acts from a script, each one transaction."""

from __future__ import annotations

import argparse
import inspect
import json
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from types import ModuleType
from typing import Any

from app.cli.answers import Answer, UsageError
from app.cli.secrets import opened
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

_MODULES: tuple[ModuleType, ...] = (
    acts,
    agenda,
    anonymisation,
    attendees,
    coalitions,
    meetings,
    minutes,
)


def edit(chosen: argparse.Namespace) -> Answer:
    """Carry out a script, or list the verbs it may use."""
    if chosen.list:
        return _listed(verbs_of(_MODULES))
    if chosen.file is None or chosen.script is None:
        raise UsageError("edit needs FILE and SCRIPT.json, or --list")
    script = read_script(chosen.script.read_bytes() if chosen.script.is_file() else None)
    with opened(chosen) as file:
        results = carry_out(file, script)
    return Answer(
        {"results": results, "names": {one["as"]: one["id"] for one in results if "as" in one}},
        (f"{len(results)} acts were carried out.",),
    )


def read_script(content: bytes | None) -> list[dict[str, Any]]:
    """Return the acts of a script; refused before anything is done if one cannot be meant."""
    if content is None:
        raise Refusal("missing", "There is no script here. Nothing was changed.")
    try:
        script = json.loads(content)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        raise Refusal(
            "bad_json", "Line {line} of the script is not JSON. Nothing was changed.", line=line
        ) from error
    if not isinstance(script, list):
        raise Refusal("bad_script", "A script is a list of acts. Nothing was changed.")
    verbs = verbs_of(_MODULES)
    for number, step in enumerate(script):
        _check(step, number, verbs)
    return script


def carry_out(file: OpenFile, script: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Do one act after the other; a refused one changes nothing, those before it stay done."""
    verbs = verbs_of(_MODULES)
    names: dict[str, Any] = {}
    results: list[dict[str, Any]] = []
    for number, step in enumerate(script):
        words = {key: value for key, value in step.items() if key not in {"do", "as"}}
        try:
            with unit_of_work(file, act=step["do"]) as unit:
                value = verbs[step["do"]].function(unit.session, **_filled(words, names, number))
        except Refusal as refusal:
            refusal.details = {"act": number, "results": results}
            raise
        made = value.id if is_dataclass(value) and hasattr(value, "id") else value
        result: dict[str, Any] = {"do": step["do"], "id": made}
        if "as" in step:
            names[step["as"]] = made
            result["as"] = step["as"]
        results.append(result)
    return results


def _listed(verbs: Mapping[str, Verb]) -> Answer:
    document = [
        {"verb": verb.name, "meaning": verb.meaning, "arguments": list(verb.arguments)}
        for verb in verbs.values()
    ]
    sentences = [f"{verb.name}({', '.join(verb.arguments)})  {verb.meaning}" for verb in verbs.values()]
    return Answer(document, sentences)


def _check(step: Any, number: int, verbs: Mapping[str, Verb]) -> None:
    if not isinstance(step, dict) or not isinstance(step.get("do"), str):
        raise Refusal(
            "bad_script",
            'Act {number} is not an object with "do". Nothing was changed.',
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
    words = {key: value for key, value in step.items() if key not in {"do", "as"}}
    try:
        inspect.signature(verb.function).bind(None, **words)
    except TypeError as error:
        raise Refusal(
            "bad_arguments",
            "Act {number}, {verb}: {problem}. Nothing was changed.",
            number=number,
            verb=verb.name,
            problem=error,
        ) from error


def _filled(value: Any, names: Mapping[str, Any], number: int) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item, names, number) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, names, number) for item in value]
    if isinstance(value, str) and value.startswith("$"):
        if value[1:] not in names:
            raise Refusal(
                "unknown_name",
                "Act {number} uses {name}, which no act before it made. Nothing was changed by it.",
                number=number,
                name=value,
            )
        return names[value[1:]]
    return value
