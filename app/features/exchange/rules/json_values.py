"""Values of a JSON text, taken one by one with the path that names them when they are wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from app.core.errors import Refusal
from app.features.exchange.rules.json_text import Doubled

Value = TypeVar("Value")

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_NAMES = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    list: "a list",
    dict: "an object",
    type(None): "null",
    float: "a number",
}


def wrong(path: str, why: str, **values: object) -> Refusal:
    """The refusal of a value: its path and what should stand there."""
    return Refusal("bad_value", "{path}: {why}", path=path, why=why.format(**values))


class Fields:
    """One JSON object: each key is asked for once, and what nobody asked for is told."""

    def __init__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise wrong(path or "the file", "an object is needed, not {found}.", found=kind(value))
        if isinstance(value, Doubled):
            raise wrong(_at(path, value.key), "this key stands there twice.")
        self._value = value
        self.path = path
        self._asked: set[str] = set()

    def at(self, key: str) -> str:
        """The path of a key of this object."""
        return _at(self.path, key)

    def raw(self, key: str) -> Any:
        """A value as it stands; None where it is missing."""
        self._asked.add(key)
        return self._value.get(key)

    def text(self, key: str, default: str = "") -> str:
        """A text without spaces around it."""
        value = self.raw(key)
        return default if value is None else checked_text(value, self.at(key)).strip()

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.raw(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise wrong(self.at(key), "true or false is needed, not {found}.", found=kind(value))
        return value

    def number(self, key: str) -> int | None:
        """A whole number, or None where it is missing."""
        value = self.raw(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise wrong(self.at(key), "a whole number is needed, not {found}.", found=kind(value))
        return value

    def items(self, key: str, read: Callable[[Any, str], Value]) -> tuple[Value, ...]:
        """A list, each member read with its own path."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise wrong(self.at(key), "a list is needed, not {found}.", found=kind(value))
        return tuple(read(one, f"{self.at(key)}[{at}]") for at, one in enumerate(value))

    def day(self, key: str) -> str:
        """A date as YYYY-MM-DD."""
        found = self.text(key)
        try:
            return date.fromisoformat(found).isoformat() if found else ""
        except ValueError:
            raise wrong(
                self.at(key), "“{found}” is no date such as 2026-11-24.", found=found
            ) from None

    def clock(self, key: str) -> str:
        """A time as HH:MM."""
        found = self.text(key)
        if not found:
            return ""
        parts = _CLOCK.fullmatch(found)
        hour, minute = (int(parts[1]), int(parts[2])) if parts else (24, 0)
        if hour > 23 or minute > 59:
            raise wrong(self.at(key), "“{found}” is no time such as 09:30.", found=found)
        return f"{hour:02}:{minute:02}"

    def choice(self, key: str, among: Sequence[str]) -> str:
        """One of the words given, or nothing."""
        found = self.text(key)
        if found and found not in among:
            raise wrong(
                self.at(key),
                "“{found}” is none of {among}.",
                found=found,
                among=", ".join(among),
            )
        return found

    def left(self) -> tuple[str, ...]:
        """The paths nobody asked for."""
        return tuple(self.at(key) for key in self._value if key not in self._asked)


def checked_text(value: Any, path: str) -> str:
    """A text that can be stored and printed."""
    if not isinstance(value, str):
        raise wrong(path, "a text is needed, not {found}.", found=kind(value))
    if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise wrong(path, "this text holds a character that cannot be stored.")
    return value


def kind(value: Any) -> str:
    """What a value is, in words."""
    return "an object" if isinstance(value, dict) else _NAMES[type(value)]


def _at(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
