"""The one way values are written as text, so that equal values have equal bytes everywhere."""

from __future__ import annotations

import json
from typing import Any


def canonical(value: object) -> str:
    """Return JSON with sorted keys, no spaces and letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parsed(text: str) -> Any:
    """Return the value written in `text`."""
    return json.loads(text)
