"""Passphrases and keys: read from a file or from standard input, never from the arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.answers import UsageError
from app.core.errors import Refusal
from app.features.unlock.usecases import keep_in_time, open_file
from db.file import OpenFile


def first_line(place: str | None, option: str) -> str:
    """Return the first line of a file, or of standard input where `place` is `-`."""
    if not place:
        raise UsageError(f"{option} is needed: its first line opens the file")
    if place == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        with Path(place).open(encoding="utf-8") as stream:
            return stream.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(
            "unreadable",
            "{name} cannot be read. Nothing was changed.",
            name=Path(place).name,
        ) from error


@contextmanager
def opened(chosen: argparse.Namespace, *, reads: bool = False) -> Iterator[OpenFile]:
    """Open the file a command names for the length of the block.

    A command that only `reads` goes on with a copy where the file is held by somebody else.
    """
    passphrase = first_line(chosen.passphrase_file, "--passphrase-file")
    file = open_file(path=chosen.file, passphrase=passphrase, else_read_only=reads)
    try:
        if not file.read_only and not reads:
            _keep_backup(file)
        yield file
    finally:
        file.close()


def _keep_backup(file: OpenFile) -> None:
    """Keep the file as it is before a command changes it; a full disk keeps nobody from that."""
    try:
        keep_in_time(file=file, why="opened")
    except Refusal as refusal:
        if refusal.code == "damaged":
            raise
        print(refusal.message, file=sys.stderr)
