#!/bin/sh
# Makes ROOT a Debian 11 with a CPython of its own in /opt/python that needs no newer glibc than 2.28: what bundles
# for old desktops are built in (make bundle). Needs root, debootstrap and Debian's package sources.
# usage: root.sh ROOT
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$1
mkdir -p "$root"
root=$(cd "$root" && pwd)
python=python3.11

# Debian 11 has no Python 3.11; its glibc 2.31 and the old names of five functions make one for 2.28 out of 12's source.
needed="build-essential,pkg-config,libffi-dev,libssl-dev,libsqlite3-dev,zlib1g-dev,binutils,xz-utils,libegl1,libgl1"
needed="$needed,libfontconfig1,libdbus-1-3,libxkbcommon-x11-0,libxcb-cursor0,libxcb-icccm4,libxcb-image0,libxcb-keysyms1"
needed="$needed,libxcb-render-util0,libxcb-shape0,libxcb-xkb1,libxcb-randr0,libglib2.0-0,libxss1,libwayland-client0"
needed="$needed,libwayland-cursor0,libwayland-egl1,libgssapi-krb5-2,libzstd1"

archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
if [ ! -e "$root/.system" ]; then
    debootstrap --variant=minbase --include="$needed" bullseye "$root" "$archive"
    touch "$root/.system"
fi

if [ ! -x "$root/opt/python/bin/python3" ]; then
    work=$root/build
    rm -rf "$work"
    mkdir -p "$work/lists/partial"
    echo "deb-src $archive bookworm main" > "$work/sources.list"
    own="-o Dir::Etc::sourcelist=$work/sources.list -o Dir::Etc::sourceparts=/ -o Dir::State::lists=$work/lists"
    (cd "$work" && apt-get -qq update $own && apt-get -qq source --download-only $own $python)
    tar -C "$work" -xzf "$work"/${python}_*.orig.tar.gz
    cp "$here/old_math.c" "$work/"
    chroot "$root" sh -eu -c '
        cd /build/Python-3.11.*
        export SOURCE_DATE_EPOCH=$(stat -c %Y configure) # Python says when it was compiled: with its source
        gcc -O2 -fPIC -c -o /build/old_math.o /build/old_math.c
        wraps="-Wl,--wrap=exp,--wrap=exp2,--wrap=log,--wrap=log2,--wrap=pow"
        # sem_clockwait came with glibc 2.30; without it a wait for a lock follows the wall clock, as on every old system.
        ac_cv_func_sem_clockwait=no ./configure -q --prefix=/opt/python --enable-shared --disable-test-modules --with-ensurepip=install \
            LDFLAGS="$wraps" LIBS="/build/old_math.o -lm"
        make -s -j2 && make -s install
    ' > "$work/build.log" 2>&1 || { tail -n 20 "$work/build.log" >&2; exit 1; }
    rm -rf "$work"
fi
