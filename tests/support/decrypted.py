"""Every page of an encrypted file as it is in the clear, past the database: free ones as well."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.pages import PAGE, SALT

_RESERVED = 80
_VECTOR = 16
_WINDOW = 12
_FRAME, _LOG_HEAD = 24, 32


def clear_pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Yield the pages of a file, or of a backup, in the clear; then those in its log."""
    library = _library()
    content = path.read_bytes()
    for start in range(0, len(content) - PAGE + 1, PAGE):
        page = content[start : start + PAGE]
        yield _clear(library, page[SALT:] if start == 0 else page, key)
    log = Path(f"{path}-wal")
    frames = log.read_bytes()[_LOG_HEAD:] if log.exists() else b""
    for start in range(0, len(frames), _FRAME + PAGE):
        yield _clear(library, frames[start + _FRAME : start + _FRAME + PAGE], key)


def traces(path: Path, key: bytes, *texts: str) -> list[str]:
    """Return those of the texts of which twelve bytes in a row stand on any page."""
    pages = list(clear_pages(path, key))
    return [text for text in texts if any(_found(page, text) for page in pages)]


def _found(page: bytes, text: str) -> bool:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        encoded = text.encode(encoding)
        for start in range(len(encoded) - _WINDOW + 1):
            if encoded[start : start + _WINDOW] in page:
                return True
    return False


def _clear(library: Any, page: bytes, key: bytes) -> bytes:
    sealed, rest = page[:-_RESERVED], page[-_RESERVED:]
    context = library.EVP_CIPHER_CTX_new()
    clear = ctypes.create_string_buffer(len(sealed) + 16)
    length = ctypes.c_int()
    try:
        cipher = library.EVP_aes_256_cbc()
        assert library.EVP_DecryptInit_ex(context, cipher, None, key, rest[:_VECTOR]) == 1
        library.EVP_CIPHER_CTX_set_padding(context, 0)
        done = library.EVP_DecryptUpdate(context, clear, ctypes.byref(length), sealed, len(sealed))
        assert done == 1
    finally:
        library.EVP_CIPHER_CTX_free(context)
    return clear.raw[: length.value]


def _library() -> Any:
    name = ctypes.util.find_library("crypto")
    if name is None:
        pytest.skip("there is no libcrypto here: the pages were not looked at in the clear")
    library = ctypes.CDLL(name)
    for function in (library.EVP_CIPHER_CTX_new, library.EVP_aes_256_cbc):
        function.restype = ctypes.c_void_p
    library.EVP_DecryptInit_ex.argtypes = [ctypes.c_void_p] * 3 + [ctypes.c_char_p] * 2
    library.EVP_CIPHER_CTX_set_padding.argtypes = [ctypes.c_void_p, ctypes.c_int]
    library.EVP_DecryptUpdate.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_int,
    ]
    library.EVP_CIPHER_CTX_free.argtypes = [ctypes.c_void_p]
    return library
