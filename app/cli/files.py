"""`rapporteur file …`."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict

from app.cli.answers import Answer
from app.cli.secrets import first_line, opened
from app.core.errors import Refusal
from app.features.coalitions.usecases import create_coalition
from app.features.unlock import usecases
from db.session import unit_of_work


def create(chosen: argparse.Namespace) -> Answer:
    """Make a new encrypted file with one coalition in it."""
    passphrase = first_line(chosen.passphrase_file, "--passphrase-file")
    if chosen.recovery_out and chosen.recovery_out.exists():
        raise Refusal(
            "exists",
            "{name} exists already; the recovery key would replace it. Nothing was changed.",
            name=chosen.recovery_out.name,
        )
    file = usecases.create_file(path=chosen.file, passphrase=passphrase)
    try:
        with unit_of_work(file, act="create_coalition") as unit:
            coalition = create_coalition(unit.session, name=chosen.name or file.path.stem)
        if chosen.recovery_out:
            _write_secret(chosen, file.recovery_key)
        answer = {
            "file": str(file.path),
            "coalition": coalition.id,
            "recovery_key_in": str(chosen.recovery_out) if chosen.recovery_out else None,
        }
        return Answer(answer, (f"{file.path} was made.",))
    finally:
        file.close()


def verify(chosen: argparse.Namespace) -> Answer:
    """Check the whole file; one that is not whole is refused as `damaged`."""
    with opened(chosen, reads=True) as file:
        verdict = usecases.verify_file(file)
    if not verdict.clean:
        refusal = Refusal(
            "damaged",
            "The file is not whole: {count} problems were found. Nothing was changed.",
            count=len(verdict.problems),
        )
        refusal.details = {"ok": False, "problems": list(verdict.problems)}
        raise refusal
    document = {"ok": True, "problems": [], "changes": verdict.changes, "rows": verdict.rows}
    return Answer(document, (f"Whole: {verdict.rows} rows, {verdict.changes} changes.",))


def dump(chosen: argparse.Namespace) -> Answer:
    """Give the whole content."""
    with opened(chosen, reads=True) as file:
        content = usecases.dump_file(file, with_log=chosen.with_log)
    rows = sum(len(rows) for rows in content["tables"].values())
    return Answer(content, (f"{rows} rows; --json prints them.",))


def salvage(chosen: argparse.Namespace) -> Answer:
    """Save what is readable of a damaged file into a new one."""
    secret = first_line(chosen.passphrase_file, "--passphrase-file")
    found = usecases.salvage_file(path=chosen.file, out=chosen.out, passphrase=secret)
    sentences = tuple(sentence.message for sentence in found.sentences)
    document = {
        "file": str(found.path),
        "complete": found.complete,
        "contents_complete": found.contents_complete,
        "damage": {
            "kind": found.kind,
            "where": found.where,
            "bad_pages": found.bad_pages,
            "pages": found.pages,
        },
        "rows": dict(found.counts),
        "lost_changes": found.lost_changes,
        "put_together": [asdict(one) for one in found.pieced],
        "newest": found.last,
        "sentences": list(sentences),
    }
    return Answer(document, sentences, undecided=not found.complete)


def passphrase(chosen: argparse.Namespace) -> Answer:
    """Change the passphrase, by the old one or by the recovery key."""
    fresh = first_line(chosen.new_passphrase_file, "--new-passphrase-file")
    recovery = old = ""
    if chosen.recovery_file:
        recovery = first_line(chosen.recovery_file, "--recovery-file")
    else:
        old = first_line(chosen.passphrase_file, "--passphrase-file")
    left = usecases.change_passphrase(
        path=chosen.file, new_passphrase=fresh, passphrase=old, recovery_key=recovery
    )
    sentences = [
        "The passphrase was changed, also of the backups on this computer.",
        "Copies elsewhere still open with the old one.",
    ]
    if left:
        sentences.append(f"So do {left} backups on this computer that could not be rewritten.")
    document = {"file": str(chosen.file), "changed": True, "backups_left": left}
    return Answer(document, sentences, undecided=left > 0)


def backup(chosen: argparse.Namespace) -> Answer:
    """Write the file with its keys into one portable file."""
    with opened(chosen, reads=True) as file:
        made = usecases.back_up_file(file=file, out=chosen.out)
    document = {"backup": str(made.path), "made": made.made, "bytes": made.size}
    return Answer(document, (f"{made.path} was written.",))


def restore(chosen: argparse.Namespace) -> Answer:
    """Make a new file of a backup."""
    secret = first_line(chosen.passphrase_file, "--passphrase-file")
    file = usecases.restore_file(backup=chosen.file, out=chosen.out, passphrase=secret)
    file.close()
    return Answer({"file": str(file.path)}, (f"{file.path} was made.",))


def _write_secret(chosen: argparse.Namespace, secret: str) -> None:
    descriptor = os.open(chosen.recovery_out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(secret + "\n")
