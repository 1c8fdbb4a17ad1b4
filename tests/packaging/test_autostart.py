"""What starts the exhibit on each system names the program as bundles have it."""

import plistlib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def test_the_launchd_agent_keeps_the_program_alive():
    agent = plistlib.loads((PACKAGING / "macos" / "kiosk.plist").read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/Kiosk.app/Contents/MacOS/kiosk", "run"]
    assert agent["KeepAlive"] is True
    assert agent["RunAtLoad"] is True


def test_both_services_are_watched_restarted_and_without_a_network():
    files = [PACKAGING / "debian" / "files" / name for name in ("kiosk.service", "kiosk-x11.conf")]
    for parts, starter in ((files[:1], "/usr/bin/cage"), (files, "/usr/bin/xinit")):
        unit = ConfigParser(strict=False, interpolation=None)  # what comes later counts, as it does for systemd
        unit.optionxform = str
        assert unit.read(parts) == [str(part) for part in parts]
        service = unit["Service"]
        assert service["ExecStart"].startswith(f"/opt/kiosk/kiosk session {starter}")
        assert "/opt/kiosk/kiosk run" in service["ExecStart"]
        assert service["Type"] == "notify"
        assert int(service["WatchdogSec"]) >= 10
        assert service["Restart"] == "always"
        assert service["PrivateNetwork"] == "yes"
        assert service["ProtectSystem"] == "strict"


def test_requirements_are_locked_by_hash_and_name_no_place():
    locked = (PACKAGING / "requirements.lock").read_text(encoding="utf-8")
    pins = [line for line in locked.splitlines() if line and line[0].isalpha()]
    assert any(pin.startswith("pyside6-essentials==6.9.") for pin in pins)
    assert locked.count("--hash=sha256:") >= len(pins)
    assert all("==" in pin for pin in pins)
    assert "://" not in locked


def test_windows_leaves_each_monitors_scale_to_the_program():
    manifest = ElementTree.parse(PACKAGING / "windows" / "kiosk.manifest").getroot()
    assert manifest.tag == "{urn:schemas-microsoft-com:asm.v1}assembly"
    told = {element.tag.rpartition("}")[2]: element.text for element in manifest.iter()}
    assert told["dpiAwareness"] == "PerMonitorV2"
    assert told["dpiAware"] == "true/pm"
