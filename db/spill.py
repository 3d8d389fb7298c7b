"""Records of what a disk did not take, encrypted with the file's own key, in another place.

A spill is one file: a mark, then records, each a length, a nonce and what only the key reads. It
is only ever added to, so that a torn end costs the last record at most.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import struct
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from db.keys import sync_folder

SUFFIX: Final = ".unsaved"
REFUSED: Final = ".not-taken"
_MAGIC: Final = b"RAPPUNSAVED1\0"
_NONCE: Final = 24
_LENGTH: Final = struct.Struct(">I")
_LONGEST: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeptSpill:
    """A spill that was found: where it lies, and its records in order."""

    path: Path
    records: tuple[bytes, ...]


class Spill:
    """Takes records for one file, in the first folder that has room for them."""

    def __init__(self, key: bytes, db_id: str, folders: Sequence[Path]) -> None:
        """Keep records for the file with this key; nothing is written yet."""
        self._key = _key(key)
        self._db_id = db_id
        self._folders = list(folders)
        self._records: list[bytes] = []
        self._path: Path | None = None
        self._taken_over: list[Path] = []
        self.is_whole = True

    def add(self, record: bytes) -> bool:
        """Put a record behind the others; False where no folder took it."""
        self._records.append(record)
        self.is_whole = self._append() if self._path is not None else self._begin()
        return self.is_whole

    def adopt(self, kept: KeptSpill) -> None:
        """Answer for a spill that was found: it goes when everything is stored."""
        self._taken_over.append(kept.path)

    def forget(self) -> None:
        """Everything is stored where it belongs: take the records away."""
        for path in self._paths():
            with suppress(OSError):
                path.unlink(missing_ok=True)
        self._path, self._records, self._taken_over = None, [], []
        self.is_whole = True

    def set_aside(self) -> None:
        """Keep the records under a name nobody asks for again: the file refused some of them."""
        for path in self._paths():
            with suppress(OSError):
                path.replace(path.with_suffix(REFUSED))
        self._path, self._records, self._taken_over = None, [], []

    def _paths(self) -> tuple[Path, ...]:
        return (*([self._path] if self._path else []), *self._taken_over)

    def _begin(self) -> bool:
        for folder in self._folders:
            path = folder / f"{self._db_id}-{secrets.token_hex(8)}{SUFFIX}"
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                _write(path, _MAGIC + self._sealed(path, self._records, 0), os.O_EXCL)
                sync_folder(folder)
            except OSError:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
                continue
            self._path = path
            return True
        return False

    def _append(self) -> bool:
        assert self._path is not None
        place = len(self._records) - 1
        try:
            _write(self._path, self._sealed(self._path, self._records[-1:], place), os.O_APPEND)
        except OSError:
            # A torn end would hide what comes after it: begin again elsewhere, with all of it.
            full, self._path = self._path, None
            begun = self._begin()
            if begun:
                with suppress(OSError):
                    full.unlink(missing_ok=True)
            else:
                self._path = None
            return begun
        return True

    def _sealed(self, path: Path, records: Iterable[bytes], start: int) -> bytes:
        made = b""
        for place, record in enumerate(records, start):
            nonce = secrets.token_bytes(_NONCE)
            sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(
                record, _associated(path, place), nonce, self._key
            )
            made += _LENGTH.pack(len(sealed)) + nonce + sealed
        return made


def find(key: bytes, db_id: str, folders: Sequence[Path]) -> tuple[KeptSpill, ...]:
    """Return the spills of a file that its key opens, oldest first."""
    found: dict[Path, KeptSpill] = {}
    for folder in folders:
        with suppress(OSError):
            for path in folder.glob(f"{db_id}-*{SUFFIX}"):
                records = tuple(_read(path, _key(key)))
                if records:
                    found[path] = KeptSpill(path, records)
    return tuple(sorted(found.values(), key=_age))


def _age(kept: KeptSpill) -> float:
    return kept.path.stat().st_mtime


def _read(path: Path, key: bytes) -> Iterator[bytes]:
    content = path.read_bytes()
    at = len(_MAGIC)
    place = 0
    while content.startswith(_MAGIC) and at + _LENGTH.size + _NONCE <= len(content):
        (length,) = _LENGTH.unpack_from(content, at)
        start = at + _LENGTH.size + _NONCE
        at = start + length
        if length > _LONGEST or at > len(content):
            return
        nonce = content[start - _NONCE : start]
        try:
            yield crypto_aead_xchacha20poly1305_ietf_decrypt(
                content[start:at], _associated(path, place), nonce, key
            )
        except CryptoError:
            return
        place += 1


def _key(key: bytes) -> bytes:
    return hashlib.blake2b(key=key, person=b"rapp unsaved", digest_size=32).digest()


def _associated(path: Path, place: int) -> bytes:
    return f"{path.stem}|{place}".encode()


def _write(path: Path, content: bytes, how: int) -> None:
    flags = os.O_WRONLY | how | (os.O_CREAT if how == os.O_EXCL else 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        while content:
            content = content[os.write(descriptor, content) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
