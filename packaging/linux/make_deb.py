"""Makes the Debian package from the frozen folder. Runs in the environment that built it."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from contents import DIST, ROOT, version  # noqa: E402
from licences import Part, parts  # noqa: E402
from needs import needs_of  # noqa: E402

STAGE = ROOT / "build" / "deb"
ICONS = ROOT / "build" / "icons"
PLACE = Path("usr/lib/rapporteur")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def main() -> int:
    """Write dist/rapporteur_VERSION_ARCH.deb and print its name."""
    os.umask(0o022)
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(DIST, STAGE / PLACE, symlinks=True)
    command = STAGE / "usr/bin/rapporteur"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/rapporteur/rapporteur")
    _desktop()
    _documents()
    _control()
    _same_rights()
    made = ROOT / "dist" / f"rapporteur_{version()}_{_architecture()}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(STAGE), str(made)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    print(f"{made.relative_to(ROOT)}, {made.stat().st_size / 1e6:.0f} MB")
    return 0


def _desktop() -> None:
    share = STAGE / "usr/share"
    _put(HERE / "rapporteur.desktop", share / "applications" / "rapporteur.desktop")
    _put(HERE / "rapporteur.xml", share / "mime" / "packages" / "rapporteur.xml")
    for side in SIZES:
        folder = share / "icons/hicolor" / f"{side}x{side}"
        _put(ICONS / f"rapporteur-{side}.png", folder / "apps" / "rapporteur.png")
        kind = folder / "mimetypes" / "application-x-rapporteur.png"
        _put(ICONS / f"rapporteur-file-{side}.png", kind)
    drawings, scalable = ROOT / "packaging" / "icons", share / "icons/hicolor/scalable"
    _put(drawings / "rapporteur.svg", scalable / "apps" / "rapporteur.svg")
    kind = scalable / "mimetypes" / "application-x-rapporteur.svg"
    _put(drawings / "rapporteur-file.svg", kind)


def _documents() -> None:
    page = (HERE / "rapporteur.1").read_text("utf-8").replace("@VERSION@", version())
    manual = STAGE / "usr/share/man/man1/rapporteur.1.gz"
    _write(manual, gzip.compress(page.encode(), mtime=0))
    documents = STAGE / "usr/share/doc/rapporteur"
    _write(documents / "copyright", _copyright().encode())
    news = f"rapporteur ({version()}) unstable; urgency=medium\n\n  * See the release's notes.\n\n"
    news += f" -- {_maintainer()}  {_date()}\n"
    _write(documents / "changelog.gz", gzip.compress(news.encode(), mtime=0))


def _copyright() -> str:
    """The licences of everything inside, as Debian writes them."""
    head = "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
    return head + "Upstream-Name: Rapporteur\n\n" + "\n".join(map(_stanza, parts()))


def _stanza(part: Part) -> str:
    text = "\n\n".join(path.read_text("utf-8", "replace") for path in part.texts)
    lines = [f" {line}" if line.strip() else " ." for line in text.expandtabs().splitlines()]
    name = part.licence.replace(" ", "-")
    return "\n".join(
        [
            f"Files: {PLACE}/{part.files}",
            f"Copyright: the authors of {part.name}, as its licence names them",
            f"License: {name}",
            *lines,
            "",
        ]
    )


def _control() -> None:
    needs = needs_of(DIST)
    fields = {
        "Package": "rapporteur",
        "Version": version(),
        "Architecture": _architecture(),
        "Maintainer": _maintainer(),
        "Installed-Size": str(_kilobytes(STAGE)),
        "Depends": ", ".join(needs.packages()),
        "Recommends": ", ".join([*needs.packages(recommended=True), "xdg-utils"]),
        "Section": "editors",
        "Priority": "optional",
        "Description": "minutes of closed meetings, published without names",
    }
    words = """\
 Who spoke stays private, what was said can be published: minutes under the
 Chatham House Rule, in a file encrypted with a passphrase, and the anonymised
 record as PDF. The program has no network."""
    text = "\n".join(f"{name}: {value}" for name, value in fields.items() if value)
    _write(STAGE / "DEBIAN/control", f"{text}\n{words}\n".encode())


def _maintainer() -> str:
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else "Rapporteur <rapporteur@localhost>"


def _architecture() -> str:
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _date() -> str:
    moment = os.environ.get("SOURCE_DATE_EPOCH", "0")
    command = ["date", "--utc", "--rfc-email", f"--date=@{moment}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _kilobytes(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(-(-path.stat().st_size // 1024) for path in files)


def _same_rights() -> None:
    """Everybody may read, only the program itself is started; whoever built it had other habits."""
    for path in [STAGE, *STAGE.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == STAGE / PLACE / "rapporteur"
            path.chmod(0o755 if runs else 0o644)


def _put(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
