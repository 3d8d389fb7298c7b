"""The pages of an encrypted file as they lie on the disk: which are whole, without opening it."""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass, field
from typing import Self

PAGE = 4096
SALT = 16
# What SQLCipher 4 keeps at the end of a page: 16 bytes to decrypt by, 64 to check by.
_CHECKED = PAGE - 64
_MAC_MASK = 0x3A
_MAC_ROUNDS = 2
_MAC_BYTES = 32


@dataclass(frozen=True, slots=True)
class Seal:
    """Checks pages against the key they were written with."""

    salt: bytes
    _key: bytes = field(repr=False)

    @classmethod
    def of(cls, key: bytes, salt: bytes) -> Self:
        """Return the seal of the file that begins with `salt` and is opened by `key`."""
        masked = bytes(byte ^ _MAC_MASK for byte in salt)
        return cls(salt, hashlib.pbkdf2_hmac("sha512", key, masked, _MAC_ROUNDS, _MAC_BYTES))

    def is_whole(self, page: bytes, number: int) -> bool:
        """Whether `page` is, bit by bit, what was written as the page of this number (from 1)."""
        if len(page) != PAGE:
            return False
        return hmac.compare_digest(self._mac(page, number), page[_CHECKED:])

    def resealed(self, page: bytes, number: int) -> bytes:
        """Return a whole page as it would have been written under another number (not 1)."""
        return page[:_CHECKED] + self._mac(page, number)

    def _mac(self, page: bytes, number: int) -> bytes:
        first = SALT if number == 1 else 0
        return hmac.digest(self._key, page[first:_CHECKED] + struct.pack("<I", number), "sha512")
