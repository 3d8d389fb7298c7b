"""What a person can do with a damaged file: look into it, save what is readable, repair it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.core.clock import today
from app.core.paths import profile_dir
from app.features.unlock.records import PiecedRecord, SalvageRecord
from db import salvage as salvaging


def look_into_file(*, path: Path, passphrase: str = "", recovery_key: str = "") -> SalvageRecord:
    """Say what is wrong with a file and what of it can still be read; writes nothing there.

    Takes a second for every few megabytes.
    """
    found = salvaging.look_into(
        path, passphrase=passphrase, recovery_key=recovery_key, profile=profile_dir()
    )
    return salvage_record(found)


def salvage_file(
    *, path: Path, out: Path, passphrase: str = "", recovery_key: str = ""
) -> SalvageRecord:
    """Write what is readable of a damaged file into the new file `out`, and say what is missing."""
    found = salvaging.salvage(
        path, out, passphrase=passphrase, recovery_key=recovery_key, profile=profile_dir()
    )
    return salvage_record(found)


def repair_file(*, path: Path, passphrase: str = "", recovery_key: str = "") -> SalvageRecord:
    """Put what is readable of a damaged file in its place; the damaged one is renamed and kept.

    `path` of the record is the repaired file, under the old name, and `kept` the damaged one.
    """
    found, kept = salvaging.repair(
        path,
        date.fromisoformat(today()),
        passphrase=passphrase,
        recovery_key=recovery_key,
        profile=profile_dir(),
    )
    return replace(salvage_record(found), kept=kept)


def salvage_record(found: salvaging.Salvage) -> SalvageRecord:
    """Return what pages and the command line are told of a salvage."""
    return SalvageRecord(
        kind=found.damage.kind,
        where=found.damage.where,
        bad_pages=found.damage.bad_pages,
        pages=found.damage.pages,
        complete=found.complete,
        contents_complete=found.contents_complete,
        counts=found.counts,
        lost_changes=found.lost_changes,
        pieced=tuple(PiecedRecord(one.table, one.meeting, one.count) for one in found.pieced),
        last=found.last,
        sentences=found.sentences,
        path=found.path,
    )
