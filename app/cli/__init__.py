"""`rapporteur …`: the same use-cases without a window, for scripts, administrators and tests."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from app.cli.answers import Answer, Output, UsageError
from app.cli.parser import build_parser
from app.core.errors import Refusal

DONE, DECIDE, USAGE, REFUSED, FAILED = range(5)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; returns the exit code of the contract."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    output = Output(as_json="--json" in words)
    try:
        chosen = build_parser().parse_args(words)
        answer: Answer = chosen.command(chosen)
    except UsageError as error:
        return output.refuse("usage", str(error), USAGE)
    except Refusal as refusal:
        return output.refuse(refusal.code, refusal.message, REFUSED, refusal)
    except BrokenPipeError:
        return FAILED
    except Exception as error:  # noqa: BLE001 - whatever happened, no text of the file is shown
        return output.refuse(
            "internal",
            f"The program made an error ({type(error).__name__}). The file is as it was.",
            FAILED,
        )
    output.give(answer)
    return DECIDE if answer.undecided else DONE


if __name__ == "__main__":
    sys.exit(main())
