#!/usr/bin/env bash
# Installs the Debian package in a bare Debian root, tries the program there and removes it again:
# try_in_bare_debian.sh [PACKAGE.deb]. Needs root rights, debootstrap and util-linux's unshare. The
# root is made from where this machine's own apt fetches, is deleted at the end, and has mounts of
# its own only, in a namespace of its own, so that nothing of this machine can be written from it.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
release="${RELEASE:-bookworm}"

stop() {
    printf '%s\n' "$@" >&2
    exit 3
}

package="${1:-$(ls -t "$here"/../../dist/rapporteur_*.deb 2>/dev/null | head -n 1)}"
[ -f "$package" ] || stop "There is no package: ./run package makes one."
[ "$(id -u)" = 0 ] || stop "Only root may make another root."
command -v debootstrap >/dev/null || stop "debootstrap is missing."

mirror="$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' |
    sed -n "s/^$release main //p" | head -n 1)"
[ -n "$mirror" ] || stop "This machine's apt knows no Debian $release."

bare="$(mktemp -d)"
trap 'rm -rf --one-file-system "$bare"' EXIT

printf '── a bare Debian %s\n' "$release" >&2
debootstrap --variant=minbase "$release" "$bare/root" "$mirror" >"$bare/log" ||
    stop "debootstrap failed:" "$(tail -n 5 "$bare/log")"
# Copies, so that what happens inside stays inside.
cp /etc/resolv.conf "$bare/root/etc/resolv.conf"
cp "$package" "$bare/root/var/tmp/rapporteur.deb"
cp "$here/../smoke.py" "$bare/root/var/tmp/smoke.py"

cat >"$bare/root/var/tmp/try.sh" <<'INSIDE'
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin
say() { printf '── %s\n' "$1" >&2; }
install() { apt-get -qq install -y --no-install-recommends "$@" >/var/tmp/log 2>&1 || {
    tail -n 20 /var/tmp/log >&2
    exit 3
}; }

apt-get -qq update
! command -v python3 >/dev/null
say "install: apt brings what the package depends on"
install /var/tmp/rapporteur.deb
dpkg-query --show --showformat '${Status} ${Package} ${Version}\n' rapporteur
say "every library finds those it is linked to"
find /usr/lib/rapporteur -type f \( -name '*.so*' -o -name rapporteur \) -exec \
    env LD_LIBRARY_PATH=/usr/lib/rapporteur/_internal ldd {} + 2>/dev/null |
    grep 'not found' | grep -v 'libcups\|libdrm' && exit 3
useradd --create-home secretary
say "the main job, without a window and without Python"
rapporteur --version
su secretary -c 'cd && rapporteur demo --out demo && ls -l demo'
say "the window"
install xvfb xdotool poppler-utils python3
su secretary -c 'cd && python3 /var/tmp/smoke.py /usr/bin/rapporteur'
say "removal"
before="$(find / -xdev -path /proc -prune -o -newer /var/tmp/smoke.py -name '*rapporteur*' -print | wc -l)"
[ "$before" -gt 0 ]
apt-get -qq purge -y rapporteur >/dev/null
left="$(find / -xdev \( -path /proc -o -path /var/tmp -o -path /home \) -prune -o \
    -name '*rapporteur*' -print)"
[ -z "$left" ] || { printf 'left behind: %s\n' "$left" >&2; exit 3; }
grep -rl rapporteur /usr/share/applications /usr/share/mime 2>/dev/null && exit 3
say "installed, tried and removed without a trace"
INSIDE

unshare --mount --pid --fork --mount-proc="$bare/root/proc" sh -c '
    mount -t tmpfs -o mode=1777 none "$1/dev/shm" && exec chroot "$1" sh /var/tmp/try.sh
' sh "$bare/root"
