"""JSON of others, read strictly: a fault is told with its line, its column and its key."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from app.core.errors import Refusal

_DEEPEST = 60


class Doubled(dict[str, Any]):
    """An object that names a key twice; `key` is the first of them."""

    key = ""


def parse_json(text: str) -> Any:
    """The content of a JSON text; broken JSON, NaN and endless nesting are refused."""
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _broken(text, error.pos, error.msg) from None
    except RecursionError:
        raise Refusal("bad_json", "This file is nested too deeply to be a meeting.") from None


def path_at(text: str, position: int) -> str:
    """The key path that is being read at a place of a JSON text: "statements[3].speaker"."""
    steps: list[str | int] = []
    waits_for_key: list[bool] = []
    at = 0
    while at < min(position, len(text)):
        sign = text[at]
        if sign == '"':
            end = _end_of_string(text, at, position)
            if waits_for_key and waits_for_key[-1] and isinstance(steps[-1], str):
                steps[-1] = text[at + 1 : end]
            at = end
        elif sign == "{":
            steps.append("")
            waits_for_key.append(True)
        elif sign == "[":
            steps.append(0)
            waits_for_key.append(False)
        elif sign in "]}" and steps:
            steps.pop()
            waits_for_key.pop()
        elif steps:
            _step(sign, steps, waits_for_key)
        at += 1
    return _joined(steps)


def _step(sign: str, steps: list[str | int], waits_for_key: list[bool]) -> None:
    last = steps[-1]
    if sign == ":":
        waits_for_key[-1] = False
    elif sign == "," and isinstance(last, int):
        steps[-1] = last + 1
    elif sign == ",":
        waits_for_key[-1] = True


def _end_of_string(text: str, start: int, position: int) -> int:
    at = start + 1
    while at < min(position, len(text)) and text[at] != '"':
        at += 2 if text[at] == "\\" else 1
    return at


def _joined(steps: list[str | int]) -> str:
    path = ""
    for step in steps[:_DEEPEST]:
        if isinstance(step, int):
            path += f"[{step}]"
        elif step:
            path += f".{step}" if path else step
    return path


def _broken(text: str, position: int, message: str) -> Refusal:
    line = text.count("\n", 0, position) + 1
    column = position - (text.rfind("\n", 0, position) + 1) + 1
    path = path_at(text, position)
    if not path:
        return Refusal(
            "bad_json",
            "This is not valid JSON: line {line}, column {column}: {message}.",
            line=line,
            column=column,
            message=message,
        )
    return Refusal(
        "bad_json",
        "This is not valid JSON: line {line}, column {column}, at {path}: {message}.",
        line=line,
        column=column,
        path=path,
        message=message,
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    doubled = ""
    for key, value in pairs:
        doubled = doubled or (key if key in found else "")
        found[key] = value
    if not doubled:
        return found
    marked = Doubled(found)
    marked.key = doubled
    return marked


def _no_number(name: str) -> NoReturn:
    raise Refusal("bad_json", "{name} is not a value JSON knows.", name=name)
