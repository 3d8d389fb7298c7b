"""`rapporteur meeting import` and `rapporteur publish`."""

from __future__ import annotations

import argparse

from app.cli.answers import Answer
from app.cli.secrets import opened
from app.features.anonymisation.records import NameFound
from app.features.exchange.usecases import import_meeting as take_in
from app.features.exchange.usecases import read_meeting_file
from app.features.minutes.usecases import read_minutes
from app.features.publishing.usecases import publish as write_record
from app.features.publishing.usecases import remaining_names
from db.session import reading, unit_of_work


def import_meeting(chosen: argparse.Namespace) -> Answer:
    """Add a meeting from JSON or from the text of a published record."""
    source = read_meeting_file(chosen.source)
    with opened(chosen) as file:
        with unit_of_work(file, act="import_meeting") as unit:
            meeting = take_in(unit.session, source=source)
        with reading(file) as session:
            minutes = read_minutes(session, meeting=meeting.id)
    document = {
        "id": meeting.id,
        "meeting": meeting.id,
        "title": meeting.title,
        "agenda": [{"id": item.id, "title": item.title} for item in minutes.items],
        "statements": [
            {"id": one.id, "letter": one.letter, "heading": one.heading, "label": one.label}
            for one in minutes.statements
        ],
        "ignored": list(source.ignored),
    }
    count = len(minutes.statements)
    return Answer(document, (f"{meeting.id}: {count} statements were taken in.",))


def publish(chosen: argparse.Namespace) -> Answer:
    """Write a record; where names are left, and nobody accepted them, nothing is written."""
    with opened(chosen, reads=True) as file, reading(file) as session:
        left: tuple[NameFound, ...] = ()
        if chosen.variant == "public" and not chosen.accept_remaining:
            left = remaining_names(session, meeting=chosen.meeting, language=chosen.language)
        if left:
            findings = [
                {"surface": name.surface, "name": name.name, "kind": "name"} for name in left
            ]
            message = (
                f"{len(left)} names still stand in the public record. Nothing was written; replace "
                "them, or say why they may stay."
            )
            error = {"code": "open_findings", "message": message}
            return Answer({"error": error, "findings": findings}, (message,), undecided=True)
        written = write_record(
            session,
            meeting=chosen.meeting,
            variant=chosen.variant,
            format=chosen.format,
            out=chosen.out,
            language=chosen.language,
        )
    document = {
        "path": str(written.path),
        "format": written.format,
        "variant": chosen.variant,
        "pages": written.pages,
        "sha256": written.sha256,
        "findings": [],
    }
    return Answer(document, (f"{written.path} was written.",))
