set -e
"$1" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller app.spec
