"""The command line as a script uses it: words in, exit code and one JSON document out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from tests.support.files import PASSPHRASE, Made, listing

DONE, DECIDE, USAGE, REFUSED, FAILED = range(5)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered."""

    code: int
    document: Any
    said: str

    @property
    def error(self) -> str:
        """The code of the refusal, empty where nothing was refused."""
        found = self.document.get("error", {}) if isinstance(self.document, dict) else {}
        return str(found.get("code", ""))

    @property
    def message(self) -> str:
        """The sentence of the refusal."""
        return str(self.document["error"]["message"])


class Terminal:
    """Runs commands in this process, with a file and the file of its passphrase at hand."""

    def __init__(self, made: Made, folder: Path, output: pytest.CaptureFixture[str]) -> None:
        """Write the passphrase where `--passphrase-file` finds it."""
        self.made = made
        self.folder = folder
        self._output = output
        self.passphrase = self.write("passphrase", PASSPHRASE + "\nsecond line\n")

    def write(self, name: str, text: str) -> Path:
        """Write a file for a command to read."""
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def run(self, *words: object) -> Answer:
        """Run a command with `--json`; nothing but one document may stand on standard output."""
        self._output.readouterr()
        code = main([*map(str, words), "--json"])
        printed = self._output.readouterr()
        return Answer(code, json.loads(printed.out), printed.err)

    def on_file(self, *words: object, path: Path | None = None) -> Answer:
        """Run a command on the file: the words before it, the file, the words after `...`."""
        cut = words.index(...) if ... in words else len(words)
        before, after = words[:cut], words[cut + 1 :]
        secret = ("--passphrase-file", self.passphrase)
        return self.run(*before, path or self.made.path, *after, *secret)

    def refused(self, *words: object, path: Path | None = None) -> Answer:
        """Run a command that must be refused and must leave every file as it was.

        A backup that was kept on the way to the refusal may have come to those there were.
        """
        before = self._files()
        answer = self.on_file(*words, path=path)
        assert answer.code == REFUSED, answer
        assert answer.message.endswith(".")
        after = self._files()
        assert {name: after.get(name) for name in before} == before
        assert all("/backups/" in name for name in after.keys() - before.keys())
        return answer

    def _files(self) -> dict[str, str]:
        found = listing(self.made.path.parent, self.made.profile)
        return {Path(name).as_posix(): content for name, content in found.items()}
