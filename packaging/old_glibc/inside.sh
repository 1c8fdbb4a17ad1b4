#!/bin/sh
# Runs a command with the old Debian of root.sh as its system, in this repository, without a network.
# usage: inside.sh ROOT COMMAND [WORD…]
set -eu
root=$(cd "$1" && pwd)
shift
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
mkdir -p "$root/source"
exec unshare --mount --net sh -eu -c '
    root=$1 epoch=$2
    shift 2
    mount --bind "$PWD" "$root/source"
    mount --rbind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    exec env -i /usr/sbin/chroot "$root" /bin/sh -c "cd /source && exec \"\$@\"" sh \
        env LD_LIBRARY_PATH=/opt/python/lib PATH=/opt/python/bin:/usr/bin:/bin LANG=C.UTF-8 HOME=/root SOURCE_DATE_EPOCH="$epoch" "$@"
' sh "$root" "$epoch" "$@"
