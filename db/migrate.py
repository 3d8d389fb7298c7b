"""Takes a file to the newest format; the only place that runs Alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from db import version
from db.file import OpenFile
from db.journal.guard import unguarded


def upgrade(file: OpenFile) -> None:
    """Bring `file` to the newest format in one transaction; what stood in it stays."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with file.engine.connect() as connection, unguarded(connection):
        config.attributes["connection"] = connection
        command.upgrade(config, version.HEAD)
        connection.exec_driver_sql(f"PRAGMA user_version = {version.CURRENT}")
        connection.commit()
