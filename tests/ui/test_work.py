"""Work is done in order beside the window, and answers only to who is still there."""

from __future__ import annotations

import sys
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from app.core.errors import Refusal
from app.core.words import translate
from app.features.unlock.usecases import verify_file
from app.ui.bus import Bus
from app.ui.work import Job, Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from sqlalchemy.orm import Session

    from app.core.changes import Change
    from tests.support.files import Made


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    made = Work(Bus(), qapp)
    yield made
    made.shutdown()


@pytest.fixture
def opened(work: Work, made: Made) -> Work:
    work.open_with(made.open)
    work.drain()
    return work


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []
        self.threads: list[QThread] = []

    def take(self, value: object) -> None:
        self.got.append(value)
        self.threads.append(QThread.currentThread())


def add_delegation(session: Session, *, name: str) -> str:
    from app.features.attendees.usecases import add_delegation as add

    return add(session, name=name).id


def count_delegations(session: Session) -> int:
    from app.features.attendees.usecases import list_delegations

    return len(list_delegations(session))


def refuse(_session: Session) -> None:
    raise Refusal("no", "Not {what}.", what="today")


def fail(_session: Session) -> None:
    raise ZeroDivisionError


def fill_the_disk(_session: Session) -> None:
    full = driver.OperationalError("database or disk is full")
    raise OperationalError("INSERT", {"text": "secret"}, full)


def test_answers_come_in_order_on_the_window_s_thread(opened: Work) -> None:
    receiver = Receiver()
    for name in ("Norland", "Helvia"):
        opened.run(add_delegation, name=name)
        opened.read(count_delegations, done=receiver.take)
    opened.drain()
    assert receiver.got == [1, 2]
    assert set(receiver.threads) == {QThread.currentThread()}


def test_a_change_is_told_with_its_origin_and_its_time(opened: Work) -> None:
    changes: list[Change] = []
    times: list[str] = []
    opened.bus.changed.connect(changes.append)
    opened.saved.connect(times.append)
    page = QObject()
    opened.run(add_delegation, name="Norland", origin=page)
    opened.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert changes[0].origin is page
    assert changes[0].kinds == {"delegation"}
    assert len(times) == 1
    assert len(times[0]) == len("10:33:41")


def test_a_refusal_goes_to_who_asked(opened: Work) -> None:
    receiver = Receiver()
    opened.run(refuse, failed=receiver.take)
    opened.drain()
    assert [refusal.code for refusal in receiver.got] == ["no"]


def test_a_refusal_nobody_takes_is_said_as_a_sentence(opened: Work) -> None:
    said: list[str] = []
    opened.refused.connect(said.append)
    opened.run(refuse)
    opened.drain()
    assert said == [translate("Refusal", "Not {what}.").format(what="today")]


def test_an_error_of_the_program_reaches_the_last_hook(
    opened: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))
    opened.run(fail)
    opened.drain()
    assert caught == [ZeroDivisionError]


def test_a_full_disk_is_said_aloud_and_without_the_text(opened: Work) -> None:
    said: list[str] = []
    opened.save_failed.connect(said.append)
    receiver = Receiver()
    opened.run(fill_the_disk, failed=receiver.take)
    opened.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert said == ["full"]
    # Nobody is told it failed: it is kept, and answered when it is stored.
    assert receiver.got == []
    assert opened.standing.unsaved == 1


def test_a_page_that_is_gone_is_not_called(opened: Work) -> None:
    receiver = Receiver()
    got = receiver.got
    opened.read(count_delegations, done=receiver.take)
    receiver.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opened.drain()
    assert got == []


def test_without_a_file_everything_is_refused(work: Work) -> None:
    receiver = Receiver()
    work.read(count_delegations, failed=receiver.take)
    work.drain()
    assert [refusal.code for refusal in receiver.got] == ["no_file"]


def test_a_function_of_the_file_gets_the_open_file(opened: Work) -> None:
    receiver = Receiver()
    opened.with_file(verify_file, done=receiver.take)
    opened.drain()
    assert [verdict.clean for verdict in receiver.got] == [True]
    opened.close_file()
    opened.with_file(verify_file, failed=receiver.take)
    opened.drain()
    assert receiver.got[1].code == "no_file"


def test_a_job_without_the_file_tells_how_far_it_is(work: Work) -> None:
    receiver = Receiver()

    def count(*, job: Job, upto: int) -> int:
        job.progress.emit(upto, upto)
        return upto

    job = work.pool(count, done=receiver.take, upto=3)
    steps: list[tuple[int, int]] = []
    job.progress.connect(_kept(steps))
    work.drain()
    assert receiver.got == [3]


def _kept(steps: list[tuple[int, int]]) -> Any:
    def take(done: int, most: int) -> None:
        steps.append((done, most))

    return take


def test_a_cancelled_job_answers_nobody(work: Work) -> None:
    receiver = Receiver()

    def stop(*, job: Job) -> int:
        job.cancel()
        return 1

    work.pool(stop, done=receiver.take, failed=receiver.take)
    work.drain()
    assert receiver.got == []


def test_a_disk_that_takes_its_time_is_said(opened: Work, qtbot: QtBot) -> None:
    said = Event()
    times: list[str] = []
    opened.saved.connect(times.append)

    def be_slow(_connection: object) -> None:
        said.wait(30)

    opened.with_file(lambda file: event.listen(file.engine, "commit", be_slow))
    with qtbot.waitSignal(opened.slow, timeout=10_000) as told:
        opened.run(add_delegation, name="Norland")
    assert told.args == [2]
    assert times == []
    said.set()
    opened.drain()
    assert len(times) == 1
