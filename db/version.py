"""The format of the file, and what this program makes of an older or newer one."""

from __future__ import annotations

from db.errors import Refusal

MAJOR = 1
MINOR = 1
APPLICATION_ID = 0x52505054
CURRENT = MAJOR * 1000 + MINOR
# The migration that a file of this format has been taken to.
HEAD = "0002"


def check_readable(user_version: int) -> None:
    """Refuse a file of a newer major format as `newer_format`; anything else can be read."""
    if user_version // 1000 > MAJOR:
        raise Refusal(
            "newer_format",
            "This file was written by a newer Rapporteur (format {found}; this program reads "
            "format {known}). Nothing was changed; open it with the newer program.",
            found=f"{user_version // 1000}.{user_version % 1000}",
            known=f"{MAJOR}.{MINOR}",
        )
