"""Who holds a file: the person, the computer and the process, as they are told to others."""

from __future__ import annotations

import ctypes
import getpass
import hashlib
import json
import os
import socket
import sys
import uuid
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

_NAME_DISPLAY = 3
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


@dataclass(frozen=True, slots=True)
class Holder:
    """What a lock file says; `since` and `beat` are ISO times by the clock of that computer.

    `who` is sealed with the file's key: a stick that was pulled out and lost must not tell who
    works on it. `mark` tells this computer from another and links nothing beyond this lock.
    """

    who: str
    pid: int
    since: str
    beat: str
    token: str
    mark: str

    @property
    def here(self) -> bool:
        """Whether it is a process of this computer."""
        return self.mark == _mark(self.token)

    def person_and_computer(self, key: bytes) -> tuple[str, str]:
        """Return who holds the file and where; empty words where the seal is not of this key."""
        try:
            opened = SecretBox(_sealing(key)).decrypt(bytes.fromhex(self.who))
            person, computer = json.loads(opened)
        except (ValueError, TypeError, CryptoError):
            return "", ""
        return str(person), str(computer)

    def to_json(self) -> bytes:
        """Return the content of the lock file."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode("utf-8")


def this_process(token: str, key: bytes) -> Holder:
    """Return what this process leaves in the lock of the file that `key` opens."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(
        sealed(_person(), socket.gethostname(), key), os.getpid(), now, now, token, _mark(token)
    )


def sealed(person: str, computer: str, key: bytes) -> str:
    """Return the names of a person and a computer so that only `key` gives them back."""
    names = json.dumps([person, computer], ensure_ascii=False)
    return bytes(SecretBox(_sealing(key)).encrypt(names.encode("utf-8"))).hex()


def _sealing(key: bytes) -> bytes:
    return hashlib.sha256(b"rapporteur-lock\n" + key).digest()


def read_holder(content: bytes) -> Holder | None:
    """Return the holder written in a lock file, or None where nothing can be made of it."""
    try:
        document = json.loads(content.decode("utf-8").rstrip("\0 \n"))
        kinds = {"pid": int}
        values = {one.name: document[one.name] for one in fields(Holder)}
        if any(type(value) is not kinds.get(name, str) for name, value in values.items()):
            return None
        return Holder(**values)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _person() -> str:
    """Return the full name of the account, else its login."""
    try:
        name = _display_name_on_windows() if sys.platform == "win32" else _name_of_account()
    except (OSError, KeyError, AttributeError, ImportError):
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _name_of_account() -> str:
    import pwd

    return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()  # type: ignore[attr-defined,unused-ignore]


def _display_name_on_windows() -> str:
    library = ctypes.windll.secur32  # type: ignore[attr-defined,unused-ignore]
    size = ctypes.c_ulong(256)
    name = ctypes.create_unicode_buffer(size.value)
    found = library.GetUserNameExW(_NAME_DISPLAY, name, ctypes.byref(size))
    return name.value.strip() if found else ""


def _mark(token: str) -> str:
    """Return a mark of this computer that is another one in every lock file."""
    return hashlib.sha256(f"{token}\n{_machine()}".encode()).hexdigest()[:16]


def _machine() -> str:
    for place in _MACHINE_IDS:
        try:
            return socket.gethostname() + place.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
    return f"{socket.gethostname()}{uuid.getnode():x}"
