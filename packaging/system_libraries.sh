#!/bin/sh
# Sees that what PURPOSE needs of the system is there: installs it with apt where it may, else names it.
# usage: system_libraries.sh run|test|bench|bundle|python
set -eu

qt="libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxcb-randr0 libglib2.0-0 libxss1"
case "${1:-run}" in
    run) packages=$qt ;;
    test) packages="$qt xvfb xauth openbox tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-eng libxtst6 xdotool dbus-daemon
                    x11-xserver-utils strace" ;;
    bench) packages="$qt xvfb xauth openbox libxtst6" ;;
    bundle) packages="$qt xvfb xauth libxtst6 debootstrap binutils cage xwayland sway grim tesseract-ocr tesseract-ocr-chi-sim
                      tesseract-ocr-eng lintian desktop-file-utils appstream fakeroot locales" ;;
    python) packages="python3 python3-venv" ;;
    *) echo "usage: $0 run|test|bench|bundle|python" >&2; exit 2 ;;
esac

[ "$(uname -s)" = Linux ] || exit 0
if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "kiosk: no Debian system; Qt needs the equivalents of:" $packages >&2
    exit 0
fi

missing=""
for package in $packages; do
    # A newer Debian calls some of them by another name (libglib2.0-0t64): what provides it will do.
    dpkg-query -W -f '${Status} ${Provides}\n' "$package" "${package}t64" 2>/dev/null |
        grep -q '^install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then root="sudo"
else
    echo "kiosk: the system lacks packages; run: sudo apt-get install$missing" >&2
    exit 1
fi
echo "kiosk: installing$missing" >&2
$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
