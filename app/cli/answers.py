"""What a command answers, and how it is put out: plain sentences or one JSON document."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.core.errors import Refusal


class UsageError(Exception):
    """The words of the command line do not fit together."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was done: `document` for scripts, `sentences` for people."""

    document: Mapping[str, Any] | Sequence[Any]
    sentences: Sequence[str] = field(default=())
    undecided: bool = False


class Output:
    """Standard output for the answer, standard error for what is said about it."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def give(self, answer: Answer) -> None:
        """Put out an answer."""
        if self._as_json:
            _print_json(answer.document)
            return
        for sentence in answer.sentences:
            print(sentence)

    def refuse(
        self, code: str, message: str, exit_code: int, refusal: Refusal | None = None
    ) -> int:
        """Say why nothing was done; returns the exit code."""
        if self._as_json:
            _print_json({"error": {"code": code, "message": message}, **_more(refusal)})
        else:
            print(message, file=sys.stderr)
        return exit_code


def _more(refusal: Refusal | None) -> dict[str, Any]:
    return dict(refusal.details) if refusal else {}


def _print_json(document: Mapping[str, Any] | Sequence[Any]) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass") + b"\n")
    sys.stdout.flush()
