"""What the one thread that owns the open file does there; it tells nobody, it only answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.clock import now_time
from app.core.errors import Refusal
from app.ui.answers import Answer, Later, Standing

if TYPE_CHECKING:
    # It brings the database layer, which is loaded after the first frame.
    from app.core.keeping import Keeping, Outcome
    from app.core.put_by import Asked
    from db.connection import OpenFile


class AtFile:
    """The open file, its unsaved acts, and every task that needs them."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._keeping: Keeping | None = None

    def committing_since(self) -> float | None:
        """Since when a commit is on its way to the disk; asked from another thread."""
        keeping = self._keeping
        return keeping.file.committing_since if keeping is not None else None

    def change(self, make: Callable[[], Asked]) -> list[Answer]:
        """Carry out an act; no answer where it waits for the disk."""
        keeping = self._opened()
        outcome = keeping.carry_out(make())
        return [self._answer(outcome), Answer(standing=self._standing())]

    def look(self, usecase: Callable[..., Any], arguments: Any) -> list[Answer]:
        """Carry out a use-case that only reads."""
        from app.core.keeping import Waits

        try:
            return [Answer(self._opened().look(usecase, arguments))]
        except Waits:
            raise Later from None

    def again(self) -> list[Answer]:
        """Try to store what is not stored."""
        if self._keeping is None:
            return [Answer()]
        outcomes = self._keeping.try_again()
        return [*map(self._answer, outcomes), Answer(standing=self._standing())]

    def move(self, path: Path) -> list[Answer]:
        """Go on in another place with everything, stored and not stored."""
        moved = self._opened().move_to(path)
        answers = [self._answer(outcome) for outcome in moved.outcomes]
        return [Answer(replace(moved, outcomes=())), *answers, Answer(standing=self._standing())]

    def take(self, function: Callable[..., Any], arguments: Any) -> list[Answer]:
        """Open another file, and do what an earlier run could not store in it."""
        self.close()
        return self._keep(function(**arguments), _nothing)

    def _keep(self, opened: Any, then: Callable[[], object]) -> list[Answer]:
        from app.core.keeping import Keeping

        self._keeping = Keeping(opened)
        then()
        taken = self._keeping.take_in()
        standing = self._standing()
        return [Answer(opened), Answer(standing=standing, taken_in=(taken.done, taken.refused))]

    def take_again(self, function: Callable[..., Any]) -> list[Answer]:
        """Open the file once more by a function that gets it as it is open; then close that."""
        before = self._unfailing()
        return self._keep(function(before), before.close)

    def is_read_only(self) -> bool:
        """Whether the file that is open can only be read; asked from another thread."""
        keeping = self._keeping
        return keeping is not None and keeping.file.read_only

    def hand_over(self, function: Callable[..., Any], arguments: Any) -> list[Answer]:
        """Run a function of the open file itself, unless something of it is not stored."""
        return [Answer(function(self._unfailing(), **arguments))]

    def ask(self, function: Callable[..., Any]) -> list[Answer]:
        """Ask the open file itself, whatever became of its disk."""
        return [Answer(function(self._opened().file))]

    def _unfailing(self) -> OpenFile:
        keeping = self._opened()
        if keeping.reason:
            raise Refusal(
                "not_saved",
                "Something typed is not saved yet. Save it elsewhere or make room first; nothing "
                "was changed.",
            )
        return keeping.file

    def close(self) -> list[Answer]:
        """Close the open file."""
        if self._keeping is not None:
            self._keeping.close()
            self._keeping = None
        return [Answer(standing=Standing(is_open=False))]

    def _opened(self) -> Keeping:
        if self._keeping is None:
            raise Refusal("no_file", "No file is open.")
        return self._keeping

    def _standing(self) -> Standing:
        keeping = self._opened()
        whole = keeping.spill.is_whole
        return Standing(keeping.reason, len(keeping.acts), put_by=whole)

    def _answer(self, outcome: Outcome) -> Answer:
        if outcome.waits:
            return Answer()
        done, failed = outcome.asked.asker or (None, None)
        if outcome.error is not None:
            return Answer(error=outcome.error, failed=failed)
        if outcome.known:
            return Answer()
        saved = now_time() if not self._opened().reason else ""
        return Answer(outcome.value, change=outcome.change, saved=saved, done=done)


def _nothing() -> None:
    """Nothing else was open."""
