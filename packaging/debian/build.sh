#!/bin/sh
# Makes dist/kiosk_VERSION_ARCHITECTURE.deb of the bundle in dist/kiosk; see make deb.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
files=$here/files
cd "$here/../.."
[ -x dist/kiosk/kiosk ] || { echo "make deb: there is no bundle yet; run make bundle" >&2; exit 1; }
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' kiosk/__init__.py)
architecture=$(dpkg --print-architecture)
depends=$(.venv/bin/python -c '
import sys
sys.path.insert(0, "packaging")
from contents import left_to_the_system
print(", ".join("libc6 (>= 2.28)" if name == "libc6" else name for name in left_to_the_system()))')

tree=build/debian
rm -rf "$tree"
put() { install -D -m "$1" "$2" "$tree/$3"; }

mkdir -p "$tree/opt"
cp -a dist/kiosk "$tree/opt/kiosk"
mv "$tree/opt/kiosk/licences" "$tree/opt/kiosk/sbom.cdx.json" "$tree/"
find "$tree/opt" -name '*.so*' -type f -exec chmod 644 {} +
put 644 "$files/kiosk.service" usr/lib/systemd/system/kiosk.service
cat "$files/kiosk.service" "$files/kiosk-x11.conf" > build/kiosk-x11.service
put 644 build/kiosk-x11.service usr/lib/systemd/system/kiosk-x11.service
put 644 "$files/kiosk.sysusers" usr/lib/sysusers.d/kiosk.conf
put 644 "$files/kiosk.tmpfiles" usr/lib/tmpfiles.d/kiosk.conf
put 644 "$files/kiosk.pam" etc/pam.d/kiosk
put 644 "$files/kiosk.desktop" usr/share/applications/kiosk.desktop
put 644 "$files/kiosk.svg" usr/share/icons/hicolor/scalable/apps/kiosk.svg
put 644 "$files/kiosk.metainfo.xml" usr/share/metainfo/kiosk.metainfo.xml
sed -i "s/@DATE@/$(date -u -d "@$epoch" +%F)/" "$tree/usr/share/metainfo/kiosk.metainfo.xml"
put 644 packaging/README.md usr/share/doc/kiosk/README.md
put 644 "$files/kiosk.lintian-overrides" usr/share/lintian/overrides/kiosk
cat > build/copyright <<'END'
The program is Copyright 2026 its authors, and may be used under the Apache License 2.0:
/usr/share/common-licenses/Apache-2.0. Its parts in /opt/kiosk have their own, in licences/ beside this file.
END
put 644 build/copyright usr/share/doc/kiosk/copyright
mv "$tree/licences" "$tree/sbom.cdx.json" "$tree/usr/share/doc/kiosk/"
mkdir -p "$tree/usr/bin" "$tree/etc/kiosk"
ln -s /opt/kiosk/kiosk "$tree/usr/bin/kiosk"
.venv/bin/kiosk settings > "$tree/etc/kiosk/settings.toml"
printf 'kiosk (%s) stable; urgency=medium\n\n  * See the history of the source.\n\n -- The kiosk authors <kiosk@example.org>  %s\n' \
    "$version" "$(date -u -R -d "@$epoch")" | gzip -9n > "$tree/usr/share/doc/kiosk/changelog.gz"

mkdir -p "$tree/DEBIAN"
size=$(du -k -s --apparent-size "$tree" | cut -f 1)
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/; s/@DEPENDS@/$depends/" \
    "$files/control" > "$tree/DEBIAN/control"
(cd "$tree" && find etc -type f | sed 's|^|/|' | sort) > "$tree/DEBIAN/conffiles"
for script in postinst prerm postrm; do put 755 "$files/$script" "DEBIAN/$script"; done
(cd "$tree" && find opt usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum) > "$tree/DEBIAN/md5sums"
find "$tree" -type d -exec chmod 755 {} +
chmod 644 "$tree"/DEBIAN/control "$tree"/DEBIAN/conffiles "$tree"/DEBIAN/md5sums "$tree"/etc/kiosk/settings.toml

SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group -Zxz --build "$tree" "dist/kiosk_${version}_${architecture}.deb"
