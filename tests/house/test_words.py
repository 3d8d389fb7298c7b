"""Words built before they are looked up are never found in a translation, and nobody notices."""

from __future__ import annotations

import ast

from tests.house.repository import ROOT, called_name, calls, code_files, place

# These hand on words that were written out elsewhere: to Qt, and from a Refusal.
_TRANSLATORS = {ROOT / "app" / "core" / "words.py", ROOT / "app" / "ui" / "refusals.py"}


def _words(call: ast.Call) -> list[ast.expr]:
    """The arguments that have to be plain text for a translation to be found."""
    name = called_name(call)
    if name == "tr" or name.endswith(".tr"):
        return call.args[:1]
    if name == "translate" or name.endswith(("Application.translate", "words.translate")):
        return call.args[:2]
    if name == "Refusal":
        # Its sentence may be ready already, but is not put together here.
        return [word for word in call.args[1:2] if isinstance(word, ast.JoinedStr | ast.BinOp)]
    return []


def _is_plain_text(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def test_translated_words_are_written_out_in_full() -> None:
    built = [
        place(path, call)
        for path in code_files("app", "db")
        if path not in _TRANSLATORS
        for call in calls(path)
        if not all(_is_plain_text(argument) for argument in _words(call))
    ]
    assert built == [], 'write tr("… {name}").format(name=…)'
