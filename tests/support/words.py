"""Every word of the window as lupdate finds it, with the sentences of refusals."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
REFUSAL = "Refusal"
TOLD = "Told"

Message = tuple[str, str]


def update(target: Path, *, language: str, plurals: bool = False) -> None:
    """Bring a .ts file up to date with the words in app/ and db/."""
    sources = [str(path) for path in sorted((ROOT / "app").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        refusals = Path(folder) / "refusals.py"
        refusals.write_text(_calls(refusal_sentences()), encoding="utf-8")
        options = ["-no-obsolete", "-locations", "none", "-silent"]
        options += ["-source-language", "en", "-target-language", language]
        if plurals:
            options.append("-pluralonly")
        command = [_tool("lupdate"), *options, *sources, str(refusals), "-ts", str(target)]
        subprocess.run(command, check=True, capture_output=True)


def refusal_sentences() -> set[str]:
    """The sentences written out in refusals, which are translated when they are shown."""
    found = set()
    for folder in ("app", "db"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and (place := _place(node)) is not None:
                    for argument in node.args[place : place + 1]:
                        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                            found.add(argument.value)
    return found


def _place(call: ast.Call) -> int | None:
    """Return which argument of a call is a sentence for people, if any."""
    name = ast.unparse(call.func)
    if name.endswith(REFUSAL):
        return 1
    return 0 if name == TOLD else None


def messages(path: Path) -> dict[Message, list[str]]:
    """The words of a .ts file by context and source, with their translations."""
    found: dict[Message, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of our own
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            source = message.findtext("source") or ""
            forms: list[str] = []
            if translation is not None and translation.get("type") is None:
                plural = [form.text or "" for form in translation.iter("numerusform")]
                forms = plural or [translation.text or ""]
            found[name, source] = forms
    return found


def _calls(sentences: set[str]) -> str:
    lines = [f"translate({REFUSAL!r}, {sentence!r})" for sentence in sorted(sentences)]
    return "\n".join(lines) + "\n"


def _tool(name: str) -> str:
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    found = str(beside) if beside.exists() else shutil.which(f"pyside6-{name}")
    assert found is not None
    return found


if __name__ == "__main__":
    update(TRANSLATIONS / "rapporteur_ar.ts", language="ar")
    update(TRANSLATIONS / "rapporteur_en.ts", language="en", plurals=True)
