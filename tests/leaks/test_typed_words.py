"""Nothing anybody typed lies in any file as it stands on the disk: not in the crash either."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import Refusal
from db.file import open_file
from db.session import reading
from db.tables.local import Draft
from db.verify import verify
from tests.support.typing_session import SECOND, TEXTS, all_words

_WINDOW = 12
_ROOT = Path(__file__).parents[2]
# Every place a program might leave something behind, turned into a folder of the test.
_PLACES = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/appdata",
    "LOCALAPPDATA": "home/local",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
    "TEMP": "tmp",
    "TMP": "tmp",
    "SQLITE_TMPDIR": "tmp",
    "RAPPORTEUR_PROFILE": "profile",
}


def _windows(words: tuple[str, ...]) -> set[bytes]:
    encoded = [
        text.encode(encoding)
        for word in words
        for text in (word, word.upper(), word.casefold())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    encoded += [bytes(text.encode("utf-8").hex(), "ascii") for text in words]
    return {
        text[start : start + _WINDOW]
        for text in encoded
        for start in range(len(text) - _WINDOW + 1)
    }


def _found(content: bytes, windows: set[bytes]) -> bytes:
    """The first window that stands in `content`, or nothing."""
    places = range(len(content) - _WINDOW + 1)
    cut = (content[place : place + _WINDOW] for place in places)
    return next((piece for piece in cut if piece in windows), b"")


def _leaking(folder: Path, windows: set[bytes]) -> list[str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files
    return [
        f"{path.relative_to(folder)}: {found!r}"
        for path in files
        if (found := _found(path.read_bytes() + os.fsencode(path.name), windows))
    ]


@pytest.fixture
def sandbox(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder in which all places of a user lie, and the environment that says so."""
    environment = dict(os.environ)
    for name, place in _PLACES.items():
        (tmp_path / place).mkdir(parents=True, exist_ok=True)
        environment[name] = str(tmp_path / place)
    return tmp_path, environment


@pytest.fixture
def typing(sandbox: tuple[Path, dict[str, str]]) -> Iterator[subprocess.Popen[str]]:
    """A process that typed everything and now stands in mid-sentence."""
    folder, environment = sandbox
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.support.typing_session", str(folder / "data/a.rapporteur")],
        cwd=_ROOT,
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    yield child
    child.kill()
    child.communicate()


def test_the_search_would_find_what_it_looks_for() -> None:
    windows = _windows(all_words())
    for text in TEXTS.values():
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert _found(b"\0" * 99 + text.encode(encoding)[3:24] + b"\xff" * 99, windows)
    assert not _found(os.urandom(1_000_000), windows)


def test_no_twelve_bytes_of_what_was_typed_are_on_the_disk(
    typing: subprocess.Popen[str], sandbox: tuple[Path, dict[str, str]]
) -> None:
    folder, _environment = sandbox
    assert typing.stdout is not None
    recovery_key = typing.stdout.readline().strip()
    windows = _windows((*all_words(), recovery_key, recovery_key.replace("-", "")))
    assert (folder / "data/a.rapporteur-wal").stat().st_size > 0
    assert len(list(folder.rglob("*.rapporteur-backup"))) == 3
    assert _leaking(folder, windows) == []
    typing.kill()
    said, complained = typing.communicate()
    assert _leaking(folder, windows) == []
    assert not _found((said + complained).encode(), windows)

    path = folder / "data/a.rapporteur"
    with pytest.raises(Refusal):
        open_file(path, passphrase="no passphrase of this file", profile=folder / "profile")
    file = open_file(path, passphrase=SECOND, profile=folder / "profile")
    assert verify(file).problems == ()
    with reading(file) as session:
        assert session.query(Draft).one().text == TEXTS["draft"]
    assert _leaking(folder, windows) == []
    file.close()
    assert _leaking(folder, windows) == []
    assert list((folder / "tmp").iterdir()) == []
