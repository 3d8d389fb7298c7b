"""What the program costs, beside a floor or a peer measured in the same run."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.perf import encryption, opening, paper, saving, space, start, typing
from tests.perf.conditions import Conditions
from tests.perf.result import Row
from tests.perf.table import difference, kept, machine, markdown, read, table

Family = Callable[[Conditions], Iterator[Row]]

FAMILIES: dict[str, Family] = {
    "start": start.start,
    "unlock": opening.unlock,
    "opening": opening.opening,
    "memory": opening.memory,
    "key": typing.typing,
    "commit": saving.saving,
    "pdf": paper.paper,
    "size": space.space,
    "encryption": encryption.encryption,
}
ROUNDS = 7


def main(arguments: Sequence[str]) -> int:
    """Measure what was asked for; 1 where a row misses what it is to reach."""
    options = _options().parse_args(arguments)
    before = read(options.compare) if options.compare else ()
    with tempfile.TemporaryDirectory(prefix="rapporteur-bench-") as scratch:
        conditions = Conditions(options.rounds, Path(scratch), say=_say)
        rows = [row for name in options.rows or FAMILIES for row in _measured(name, conditions)]
    here = ", ".join(f"{what} {value}" for what, value in machine().items())
    print(f"{here}, medians of {options.rounds} rounds\n\n{table(rows)}")
    if options.json:
        content = json.dumps(kept(rows, options.rounds), indent=1) + "\n"
        options.json.write_text(content, "utf-8")
    if options.markdown:
        print(f"\n{markdown(rows)}")
    if before:
        print(f"\n{difference(rows, before)}")
    return 0 if all(row.holds for row in rows) else 1


def _measured(name: str, conditions: Conditions) -> Iterator[Row]:
    _say(f"measuring {name} …")
    return FAMILIES[name](conditions)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _family(name: str) -> str:
    if name not in FAMILIES:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(FAMILIES)}")
    return name


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    words = "which rows: " + ", ".join(FAMILIES)
    parser.add_argument("rows", nargs="*", metavar="ROWS", type=_family, help=words)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured")
    parser.add_argument("--json", type=Path, metavar="OUT", help="keep the figures")
    parser.add_argument("--compare", type=Path, metavar="OTHER", help="figures kept before")
    parser.add_argument("--markdown", action="store_true", help="the table for the documentation")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
