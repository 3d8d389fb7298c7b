"""Which keys to show at the foot of the notes, by what is being done."""

from __future__ import annotations

from app.core.words import translate
from app.features.minutes.models.wording import isolated
from app.features.minutes.page.acts import StatementActs
from app.features.minutes.page.call_line import CallLine
from app.features.minutes.page.conduct import Conduct
from app.features.minutes.page.hints import Hint
from app.ui.labels import key_words


def hints(conduct: Conduct, acts: StatementActs) -> list[Hint]:
    """The keys that matter now."""
    asked = acts.asked()
    back = conduct.desk.statement(conduct.desk.running)
    letter = back.letter if back else ""
    if asked is not None:
        return _correcting(asked.letter, letter)
    if conduct.view.edited():
        return [
            (_keys("Return"), translate("Minutes", "next point")),
            (_keys("Esc"), _back(letter)),
        ]
    if conduct.view.selected() is not None:
        return [
            (_keys("Return"), translate("Minutes", "edit")),
            (_keys("Ctrl+D"), translate("Minutes", "speaker")),
            (_keys("Ctrl+J"), translate("Minutes", "join with the one above")),
            (_keys("Del"), translate("Minutes", "delete")),
            (_keys("Esc"), _back(letter)),
        ]
    if conduct.frame.is_calling():
        return _calling(conduct.frame.call_line)
    return [
        (_keys("Return"), translate("Minutes", "next point")),
        (_keys("Ctrl+Return"), translate("Minutes", "next speaker")),
        (_keys("Alt+Up"), translate("Minutes", "earlier statement")),
        (_keys("Alt+PgDown"), translate("Minutes", "next agenda item")),
    ]


def _correcting(asked: str, running: str) -> list[Hint]:
    change = translate("Minutes", "change speaker of {letter}").format(letter=isolated(asked))
    back = translate("Minutes", "back to {letter}, nothing changed").format(
        letter=isolated(running)
    )
    if not running:
        back = translate("Minutes", "nothing changed")
    return [
        (_keys("Return"), change),
        (_keys("Esc"), back),
        (_keys("Ctrl+Z"), translate("Minutes", "undo later")),
    ]


def _calling(line: CallLine) -> list[Hint]:
    chosen = line.chosen()
    made: list[Hint] = []
    if chosen is not None:
        words = translate("Minutes", "take {name}").format(name=isolated(chosen.name))
        made.append((_keys("Return"), words))
        rest = chosen.code[len(line.text()) :]
        if len(rest) == 1 and chosen.code.casefold().startswith(line.text().casefold()):
            made[0] = ((rest.lower(), *_keys("Return")), words)
    if not line.text():
        made.append((("↑",), translate("Minutes", "previous speaker again")))
    made += [
        (("?",), translate("Minutes", "unknown")),
        (("+",), translate("Minutes", "several States")),
    ]
    if not line.text():
        made.append((_keys("Alt+PgDown"), translate("Minutes", "next agenda item")))
    return made


def _back(letter: str) -> str:
    if not letter:
        return translate("Minutes", "back")
    return translate("Minutes", "back to {letter}").format(letter=isolated(letter))


def _keys(*keys: str) -> tuple[str, ...]:
    names = {"Return": "Enter", "Up": "↑"}
    found = []
    for key in keys:
        words = key_words(key)
        for name, shown in names.items():
            words = words.replace(name, shown)
        found.append(words)
    return tuple(found)
