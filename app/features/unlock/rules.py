"""How long a passphrase lasts, what a file is called, when it locks or is backed up: no Qt."""

from __future__ import annotations

SUFFIX = ".rapporteur"
BACKUP_SUFFIX = ".rapporteur-backup"
STRONGEST = 4
IDLE_KEY = "lock_after"
"""Where the settings keep the minutes without typing after which a file locks itself."""
IDLE_MINUTES = (5, 10, 15, 30)
USUAL_IDLE = 15
NEVER = 0
BACKUP_MINUTES = 10
LONGEST_BACKUP_MINUTES = 120
_BACKUP_BYTES = 64 * 1024 * 1024
_FORBIDDEN = '<>:"/\\|?*'


def strength(passphrase: str) -> int:
    """How much guessing a passphrase stands: 0 (empty) to 4 (four words, or long and mixed)."""
    letters = len(passphrase.strip())
    if letters == 0:
        return 0
    distinct = len(set(passphrase.casefold()))
    if letters < 8 or distinct < 5:
        return 1
    if letters < 12:
        return 2
    words = len({word for word in passphrase.casefold().split() if len(word) > 2})
    if letters >= 16 and (words >= STRONGEST or (distinct >= 12 and _kinds(passphrase) >= 3)):
        return STRONGEST
    return 3


def file_stem(name: str) -> str:
    """The name of a coalition as every system accepts it for a file."""
    kept = "".join(" " if letter in _FORBIDDEN or ord(letter) < 32 else letter for letter in name)
    return " ".join(kept.split()).rstrip(".") or "Coalition"


def idle_minutes(kept: object) -> int:
    """The minutes without typing after which a file locks itself; 0 for never."""
    return kept if isinstance(kept, int) and kept in (*IDLE_MINUTES, NEVER) else USUAL_IDLE


def backup_minutes(size: int) -> int:
    """The minutes between two backups of a file of so many bytes that is being changed.

    Every one writes the whole file: a file of 64 MB every ten minutes is what a slow disk and a
    battery bear, and a larger one so much more seldom.
    """
    parts = max(1, -(-size // _BACKUP_BYTES))
    return min(BACKUP_MINUTES * parts, LONGEST_BACKUP_MINUTES)


def _kinds(passphrase: str) -> int:
    tests = (str.islower, str.isupper, str.isdigit, str.isspace)
    kinds = sum(any(test(letter) for letter in passphrase) for test in tests)
    return kinds + any(not letter.isalnum() and not letter.isspace() for letter in passphrase)
