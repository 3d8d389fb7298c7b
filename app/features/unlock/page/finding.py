"""Looks, beside the window, for whatever of a damaged file can be gone on with."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from app.core.errors import Refusal
from app.features.unlock.records import Copy
from app.ui.work import Job, Work

if TYPE_CHECKING:
    from app.features.unlock.usecases.copies import Access
    from app.features.unlock.usecases.repairing import Repair

NO_REPAIR: Final = frozenset({"empty", "wrong_type", "missing", "missing_keys", "damaged_keys"})


class Finding(QObject):
    """First the way in, then the backups, then what can be read of the damaged file itself."""

    listed = Signal(object)
    """The backups: a tuple of Copy."""
    reading = Signal()
    """The damaged file is being read now."""
    progressed = Signal(int, int)
    ended = Signal()
    """Nothing more will be found."""
    failed = Signal(object)
    """A Refusal: nothing could be looked for."""
    wrong_secret = Signal(object)
    """A Refusal: the secret opens neither the file nor its backups."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._path, self._kind = Path(), ""
        self._job: Job | None = None
        self.access: Access | None = None
        self.repair: Repair | None = None
        self.copies: tuple[Copy, ...] = ()

    def begin(self, path: Path, kind: str) -> None:
        """Forget what was found of another file."""
        self.forget()
        self._path, self._kind = path, kind

    def with_secret(self, passphrase: str, recovery_key: str) -> None:
        """Look with the secret a person gave."""
        from app.features.unlock.usecases import access_to

        secret = {"passphrase": passphrase, "recovery_key": recovery_key}
        self._start(partial(access_to, path=self._path, **secret), self.with_access, self._no_way)

    def with_access(self, access: Access | None) -> None:
        """Look with the way in that is known; None where there is none."""
        if access is None:
            self.stop()
            return
        from app.features.unlock.usecases import list_copies

        self.access = access
        find = partial(list_copies, path=self._path, access=access)
        self._start(find, self._have_copies, self.failed.emit, steps=True)

    def stop(self) -> None:
        """Give up; what was found until now stands."""
        self._cancel()
        self.ended.emit()

    def is_running(self) -> bool:
        """Whether something may still be found."""
        return self._job is not None

    def forget(self) -> None:
        """Let go of the way into the file, and of what was pieced together."""
        self._cancel()
        if self.repair is not None:
            self.repair.forget()
        self.access, self.repair, self.copies = None, None, ()

    # ------------------------------------------------------------------ inside

    def _have_copies(self, copies: tuple[Copy, ...]) -> None:
        self.copies = copies
        self.listed.emit(copies)
        if self._kind in NO_REPAIR:
            self.stop()
            return
        from app.features.unlock.usecases import repair

        assert self.access is not None
        self.reading.emit()
        find = partial(repair, path=self._path, access=self.access)
        self._start(find, self._have_repair, self._not_repaired, steps=True)

    def _have_repair(self, repair: Repair) -> None:
        self.repair = repair
        self.stop()

    def _not_repaired(self, _refusal: Refusal) -> None:
        # What is left of the file gives nothing: the backups stand.
        self.stop()

    def _no_way(self, refusal: Refusal) -> None:
        self._cancel()
        wrong = refusal.code in {"wrong_passphrase", "wrong_recovery_key", "recovery_key_misread"}
        (self.wrong_secret if wrong else self.failed).emit(refusal)

    def _start(self, function: Any, done: Any, failed: Any, *, steps: bool = False) -> None:
        self._job = self._work.pool(
            _carry_out, done=done, failed=failed, look=function, steps=steps
        )
        self._job.progress.connect(self.progressed)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _carry_out(*, job: Job, look: Any, steps: bool) -> Any:
    return look(step=partial(_step, job)) if steps else look()


def _step(job: Job, done: int, of: int) -> None:
    if job.is_cancelled():
        raise InterruptedError
    job.progress.emit(done, of)
