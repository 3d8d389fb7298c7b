"""PyNaCl's compiled part asks for cffi by itself, where the import graph cannot see it."""

from __future__ import annotations

hiddenimports = ["_cffi_backend"]
