"""`rapporteur demo`: the main job without a window, from the sample to the checked files."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.answers import Answer
from app.core.errors import Refusal
from app.features.exchange.usecases import SAMPLE_PASSPHRASE as PASSPHRASE
from app.features.exchange.usecases import make_sample
from app.features.meetings.usecases import list_meetings
from app.features.publishing.records import PublishedFile
from app.features.publishing.usecases import publish, remaining_names
from app.features.unlock.usecases import verify_file
from db.file import OpenFile
from db.session import reading

NAME = "Tamaria Country Coalition"
_OUTPUTS = (
    ("public", "pdf", "public.pdf"),
    ("public", "txt", "public.txt"),
    ("internal", "pdf", "internal.pdf"),
    ("internal", "txt", "internal.txt"),
)


def make(chosen: argparse.Namespace) -> Answer:
    """Make the sample coalition in DIR and write the files of its latest meeting."""
    folder: Path = chosen.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal("cannot_write", "{name} cannot be made.", name=folder.name) from error
    file = make_sample(path=folder / f"{NAME}.rapporteur")
    try:
        verdict = verify_file(file)
        files = _written(file, folder)
    finally:
        file.close()
    made = folder / f"{NAME}.rapporteur"
    counts = f"{verdict.rows} rows, {verdict.changes} changes, {len(verdict.problems)} problems"
    sentences = [
        f"{made}  the sample coalition, encrypted; its passphrase is “{PASSPHRASE}”; {counts}",
        *(f"{one.path}  {one.variant}, {one.checked}" for one in files),
    ]
    document = {
        "file": str(made),
        "verified": verdict.clean,
        "files": [
            {
                "path": str(one.path),
                "variant": one.variant,
                "format": one.format,
                "pages": one.pages,
                "sha256": one.sha256,
                "checked": one.checked,
            }
            for one in files
        ],
    }
    return Answer(document, sentences)


def _written(file: OpenFile, folder: Path) -> list[PublishedFile]:
    with reading(file) as session:
        latest = list_meetings(session)[0].id
        left = remaining_names(session, meeting=latest)
        if left:
            raise Refusal(
                "open_findings",
                "{count} names still stand in the public record of the sample. Nothing was "
                "written.",
                count=len(left),
            )
        return [
            publish(session, meeting=latest, variant=variant, format=format_, out=folder / name)
            for variant, format_, name in _OUTPUTS
        ]
