"""Volume and brightness, through files and commands as a system has them."""

import pytest

from kiosk.operator import levels
from kiosk.operator.levels import offered

WPCTL = """\
if [ "$1" = get-volume ]; then echo "Volume: $(cat {kept})"; else echo "0.$3" | tr -d % > {kept}; fi
"""
PACTL = "echo 'Volume: front-left: 29491 /  45% / -20.81 dB'\n"
AMIXER = "echo '  Mono: Playback 55 [63%] [-20.00dB] [on]'\n"


@pytest.fixture
def system(tmp_path, monkeypatch):
    """A system's commands by name and text; none to begin with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def install(name: str, text: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{text}")
        (folder / name).chmod(0o755)

    return install


def found(folder):
    return {level.name: (level, stands) for level, stands in offered(folder)}


def test_where_there_is_nothing_nothing_is_offered(system, tmp_path):
    assert found(tmp_path / "none") == {}


def test_brightness_is_offered_where_it_can_be_written(system, tmp_path):
    display = tmp_path / "backlight" / "intel"
    display.mkdir(parents=True)
    (display / "max_brightness").write_text("400\n")
    (display / "brightness").write_text("100\n")
    level, stands = found(tmp_path / "backlight")["brightness"]
    assert (stands, level.least) == (25, levels.LEAST_LIGHT)
    level.write(50)
    assert (display / "brightness").read_text() == "200"


def test_volume_is_asked_and_set_by_command(system, tmp_path):
    kept = tmp_path / "kept"
    kept.write_text("0.40 [MUTED]\n")
    system("wpctl", WPCTL.format(kept=kept))
    level, stands = found(tmp_path)["volume"]
    assert stands == 40
    level.write(55)
    assert level.read() == 55


@pytest.mark.parametrize(("name", "text", "percent"), [("pactl", PACTL, 45), ("amixer", AMIXER, 63)])
def test_older_systems_answer_in_their_own_way(system, tmp_path, name, text, percent):
    system(name, text)
    assert found(tmp_path)["volume"][1] == percent


@pytest.mark.parametrize("bad", ["exit 1\n", "echo what\n", "sleep 9\n"])
def test_a_command_that_does_not_answer_is_passed_over(system, tmp_path, monkeypatch, bad):
    monkeypatch.setattr(levels, "PATIENCE", 0.3)
    system("wpctl", bad)
    system("amixer", AMIXER)
    assert found(tmp_path)["volume"][1] == 63


def test_the_systems_commands_find_its_own_libraries(system, tmp_path, monkeypatch):
    system("pactl", f'echo "$LD_LIBRARY_PATH" > {tmp_path}/path\n{PACTL}')
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/kiosk/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    assert "volume" in found(tmp_path / "none")
    assert (tmp_path / "path").read_text() == "/usr/local/lib\n"
