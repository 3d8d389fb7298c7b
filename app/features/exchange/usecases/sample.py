"""The sample coalition: everything in it is invented, and it is made by the same acts."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from app.core.paths import profile_dir, resources_dir
from app.features.exchange.usecases.scripts import carry_out_together, read_script
from app.features.unlock.usecases import create_file, open_file
from db.file import SUFFIX, OpenFile, keys_path

# What is invented needs no secret; the file is encrypted because there is no other kind.
SAMPLE_PASSPHRASE = "sample coalition"  # noqa: S105 - see above
NAME = "Tamaria Country Coalition"


def make_sample(*, path: Path) -> OpenFile:
    """Make the sample coalition in a new file at `path`, act by act, and open it."""
    script = read_script(_source().read_bytes())
    file = create_file(path=path, passphrase=SAMPLE_PASSPHRASE)
    carry_out_together(file, script)
    return file


def open_sample() -> OpenFile:
    """Open a fresh copy of the sample coalition; what was done to the last copy is gone."""
    folder = profile_dir() / "sample"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    version = hashlib.sha256(_source().read_bytes()).hexdigest()[:12]
    pristine = folder / f"made-{version}{SUFFIX}"
    if not pristine.is_file():
        making = folder / f"making-{version}{SUFFIX}"
        _remove(making)
        make_sample(path=making).close()
        keys_path(making).replace(keys_path(pristine))
        making.replace(pristine)
    copy = folder / f"{NAME}{SUFFIX}"
    _remove(copy)
    shutil.copyfile(keys_path(pristine), keys_path(copy))
    shutil.copyfile(pristine, copy)
    for made in (copy, keys_path(copy)):
        made.chmod(0o600)
    return open_file(path=copy, passphrase=SAMPLE_PASSPHRASE)


def _source() -> Path:
    return resources_dir() / "sample" / "tamaria.json"


def _remove(path: Path) -> None:
    places = [path, keys_path(path), path.with_name(f"{path.name}-wal")]
    for place in [*places, path.with_name(f"{path.name}-shm")]:
        place.unlink(missing_ok=True)
