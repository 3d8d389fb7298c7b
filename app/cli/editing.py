"""`rapporteur edit`: acts from a script, each one transaction."""

from __future__ import annotations

import argparse

from app.cli.answers import Answer, UsageError
from app.cli.secrets import opened
from app.core.errors import Refusal
from app.features.exchange.usecases import all_verbs, carry_out, read_script


def edit(chosen: argparse.Namespace) -> Answer:
    """Carry out a script, or list the verbs it may use."""
    if chosen.list:
        return _listed()
    if chosen.file is None or chosen.script is None:
        raise UsageError("edit needs FILE and SCRIPT.json, or --list")
    if not chosen.script.is_file():
        raise Refusal("missing", "There is no file {name} here.", name=chosen.script.name)
    script = read_script(chosen.script.read_bytes())
    with opened(chosen) as file:
        results = carry_out(file, script)
    names = {one["as"]: one["id"] for one in results if "as" in one}
    sentence = f"{len(results)} acts were carried out."
    return Answer({"results": results, "names": names}, (sentence,))


def _listed() -> Answer:
    verbs = all_verbs().values()
    document = [
        {"verb": verb.name, "meaning": verb.meaning, "arguments": list(verb.arguments)}
        for verb in verbs
    ]
    sentences = [f"{verb.name}({', '.join(verb.arguments)})  {verb.meaning}" for verb in verbs]
    return Answer(document, sentences)
