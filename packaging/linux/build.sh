#!/usr/bin/env bash
# Builds dist/rapporteur and the Debian package, looks both over and tries the frozen program.
# `./run package` calls it with the Python of the environment that has PyInstaller.
set -euo pipefail

python="$1"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Equal sources give equal bytes: no time of building, and sets in the same order.
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1

say() { printf '── %s\n' "$1" >&2; }

say "the folder"
"$python" -m PyInstaller --noconfirm --clean --log-level ERROR \
    --distpath dist --workpath build/pyinstaller app.spec
"$python" packaging/licences.py
say "a look over it"
"$python" packaging/check_folder.py
if command -v dpkg-deb >/dev/null; then
    say "the Debian package"
    "$python" packaging/linux/make_deb.py
fi
say "a trial of the frozen program"
python3 packaging/smoke.py dist/rapporteur/rapporteur build/smoke
say "done: dist/rapporteur and dist/*.deb; pictures of the trial in build/smoke"
