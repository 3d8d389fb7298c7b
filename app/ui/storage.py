"""What a failure to store means, in a sentence."""

from __future__ import annotations

import errno

from app.core.words import translate

FULL = "disk is full"
READ_ONLY = "readonly"


def storage_trouble(error: Exception) -> str | None:
    """Why the disk did not take a change; None where something else went wrong."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OSError):
        full = cause.errno in {errno.ENOSPC, errno.EDQUOT}
    elif type(error).__name__ == "OperationalError":
        # The words of SQLite name no value of the file.
        words = str(cause).lower()
        if READ_ONLY in words:
            return translate("Storage", "Not saved: the file cannot be written to.")
        full = FULL in words
    else:
        return None
    if full:
        return translate("Storage", "Not saved: the disk is full.")
    return translate("Storage", "Not saved: the disk does not answer.")
