"""The words of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.cli.answers import Answer, UsageError
from app.cli.demo import make
from app.cli.editing import edit
from app.cli.files import backup, create, dump, passphrase, restore, salvage, verify
from app.cli.meetings import import_meeting, publish

Command = Callable[[argparse.Namespace], Answer]


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the program, so that JSON stays JSON."""

    def error(self, message: str) -> NoReturn:
        """Refuse the words of the command line."""
        raise UsageError(f"{message}. `{self.prog} --help` tells what there is.")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    parser = _Parser(
        prog="rapporteur",
        description="Minutes of closed meetings; without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"rapporteur {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, parser_class=_Parser)
    _add_demo(commands)
    _add_file(commands)
    _add_edit(commands)
    _add_meeting(commands)
    _add_publish(commands)
    return parser


def _add_demo(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = _command(commands, "demo", make, "make the sample coalition and its record")
    command.add_argument("--out", type=Path, required=True, metavar="DIR")


def _add_file(commands: argparse._SubParsersAction[_Parser]) -> None:
    group = commands.add_parser("file", help="the encrypted file as a whole")
    verbs = group.add_subparsers(title="verbs", required=True, parser_class=_Parser)
    making = _file_command(verbs, "create", create, "make a new encrypted file")
    making.add_argument("--name", default="", help="the coalition's name")
    making.add_argument("--recovery-out", type=Path, metavar="R", help="where the key is written")
    _file_command(verbs, "verify", verify, "check pages, links, rows, registers and log")
    telling = _file_command(verbs, "dump", dump, "the whole content in canonical JSON")
    telling.add_argument("--with-log", action="store_true")
    saving = _file_command(verbs, "salvage", salvage, "save what is readable of a damaged file")
    saving.add_argument("--out", type=Path, required=True, metavar="NEW")
    copying = _file_command(verbs, "backup", backup, "write file and keys into one portable file")
    copying.add_argument("--out", type=Path, required=True, metavar="B")
    coming_back = _file_command(verbs, "restore", restore, "make a new file of a backup")
    coming_back.add_argument("--out", type=Path, required=True, metavar="FILE")
    change = _file_command(verbs, "passphrase", passphrase, "change the passphrase")
    change.add_argument("--new-passphrase-file", required=True, metavar="N")
    change.add_argument("--recovery-file", metavar="R", help="instead of the old passphrase")


def _add_edit(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = _command(commands, "edit", edit, "carry out a list of acts")
    command.add_argument("file", type=Path, nargs="?", metavar="FILE")
    command.add_argument("script", type=Path, nargs="?", metavar="SCRIPT.json")
    command.add_argument("--list", action="store_true", help="print all verbs")
    command.add_argument("--passphrase-file", metavar="P")


def _add_meeting(commands: argparse._SubParsersAction[_Parser]) -> None:
    group = commands.add_parser("meeting", help="meetings")
    verbs = group.add_subparsers(title="verbs", required=True, parser_class=_Parser)
    command = _file_command(verbs, "import", import_meeting, "add a meeting from a file")
    command.add_argument("source", type=Path, metavar="MEETING")


def _add_publish(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = _file_command(commands, "publish", publish, "write a record")
    command.add_argument("--meeting", required=True, metavar="ID")
    command.add_argument("--variant", choices=("public", "internal"), default="public")
    command.add_argument("--format", choices=("pdf", "txt"), default="pdf")
    command.add_argument("--language", default="", metavar="L")
    command.add_argument("--out", type=Path, required=True, metavar="PATH")
    command.add_argument("--accept-remaining", default="", metavar="REASON")


def _command(
    commands: argparse._SubParsersAction[_Parser], name: str, command: Command, words: str
) -> _Parser:
    parser = commands.add_parser(name, help=words, description=words)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(command=command)
    return parser


def _file_command(
    commands: argparse._SubParsersAction[_Parser], name: str, command: Command, words: str
) -> _Parser:
    parser = _command(commands, name, command, words)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--passphrase-file", metavar="P", help="its first line opens the file; - is standard input"
    )
    return parser
