"""The settings file: what it takes, and what it says of the rest."""

import datetime as dt
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.operator.settings import (
    Settings,
    declared,
    keep_settings,
    parse_settings,
    read_settings,
    settings_schema,
    table,
    template,
)

FILE = Path("settings.toml")


def test_no_file_is_an_empty_one(tmp_path):
    assert read_settings(tmp_path / "settings.toml") == (Settings(), [])


def test_what_stands_in_it_is_taken_and_the_rest_is_as_declared():
    settings, findings = parse_settings(
        'format = 1\n[visit]\nquiet_s = 30\n[schedule]\nmonday = "09:00-17:30"\nclosed = [2027-01-01]\n', FILE
    )
    assert findings == []
    assert settings.visit.quiet_s == 30.0
    assert settings.visit.warning_s == Settings().visit.warning_s
    assert settings.schedule.monday == "09:00-17:30"
    assert settings.schedule.closed == [dt.date(2027, 1, 1)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            '[visit]\nquiet_s = "soon"',
            'settings.toml: visit.quiet_s: 10 to 3600 is expected (line 2: quiet_s = "soon"); 45',
        ),
        ("[visit]\nwarning_s = 2", "visit.warning_s: 5 to 300 is expected (line 2: warning_s = 2); 20 is used"),
        ("[visit]\nattract = 1", "visit.attract: true, false is expected (line 2: attract = 1); true is used"),
        (
            "[display]\nrotation = 45",
            "display.rotation: 0, 90, 180, 270 is expected (line 2: rotation = 45); 0",
        ),
        ('[display]\nrender = "fast"', 'display.render: "auto", "gpu", "software" is expected'),
        ('[schedule]\nsunday = "9-17"', 'schedule.sunday: "09:00-17:30" or "closed" is expected'),
        ("[visit]\nquite_s = 20", "visit.quite_s: unknown (line 2: quite_s = 20); it is left out"),
        ("[visits]\nquiet_s = 20", "visits: unknown (line 1: [visits]); it is left out"),
        ("quiet_s = 20", "quiet_s: unknown (line 1: quiet_s = 20); it is left out"),
        ("[visit\nquiet_s = 20", "settings: not valid TOML"),
        ("format = 2", "format: 2, this program reads 1; what it knows is used"),
        ('[operator]\npin = "1234"', "operator.pin: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_the_line_of_the_file(line, said):
    settings, findings = parse_settings(line, FILE)
    assert len(findings) == 1
    assert said in str(findings[0])
    assert "\n" not in str(findings[0])
    assert settings == Settings()


def test_a_wrong_setting_costs_no_other():
    settings, findings = parse_settings("[visit]\nquiet_s = 1\nwarning_s = 30\nattract = false", FILE)
    assert len(findings) == 1
    assert (settings.visit.quiet_s, settings.visit.warning_s, settings.visit.attract) == (45.0, 30.0, False)


def test_a_file_of_a_newer_program_is_read_as_far_as_it_is_known():
    settings, findings = parse_settings("format = 9\n[visit]\nquiet_s = 60\n[holograms]\non = true", FILE)
    assert settings.visit.quiet_s == 60
    assert len(findings) == 2


@pytest.mark.parametrize("content", [b"\xff\xfe[visit]", b"\x00\x01\x02", b"[visit]\nquiet_s = \xe9"])
def test_a_damaged_file_leaves_the_defaults(tmp_path, content):
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    settings, findings = read_settings(file)
    assert settings == Settings()
    assert len(findings) == 1


def test_an_empty_file_and_one_from_another_editor_are_fine(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_bytes(b"")
    assert read_settings(file) == (Settings(), [])
    file.write_bytes(b"\xef\xbb\xbf[visit]\r\nquiet_s = 20\r\n")
    settings, findings = read_settings(file)
    assert findings == []
    assert settings.visit.quiet_s == 20


def test_a_folder_in_its_place_is_said(tmp_path):
    settings, findings = read_settings(tmp_path)
    assert settings == Settings()
    assert "cannot be read" in str(findings[0])


@pytest.mark.parametrize("damage", [b"", b" \n", b"[visit\nquiet_s", b"\x00" * 40, b"\xff[visit]", b"a=" + b"[" * 9999])
def test_a_damaged_file_gives_way_to_the_last_one_that_could_be_read(tmp_path, damage):
    file, kept = tmp_path / "settings.toml", tmp_path / "data" / "kept.toml"
    file.write_text("[visit]\nquiet_s = 30\nwarning_s = 1\n")
    keep_settings(file, kept)
    file.write_bytes(damage)
    keep_settings(file, kept)  # as each start does
    settings, findings = read_settings(file, kept)
    assert settings.visit.quiet_s == 30
    assert str(findings[0]).startswith(f"{file}: settings: ")
    assert f"the last ones that could be read are used, from {kept}" in str(findings[0])
    assert "warning_s" in str(findings[1])
    assert len(findings) == 2


def test_nothing_is_kept_of_another_file_nor_of_one_that_is_deleted(tmp_path):
    file, other, kept = tmp_path / "settings.toml", tmp_path / "other.toml", tmp_path / "kept.toml"
    other.write_text("[visit]\nquiet_s = 30\n")
    keep_settings(other, kept)
    file.write_text("[visit")
    assert read_settings(file, kept)[0] == Settings()
    other.unlink()
    assert read_settings(other, kept) == (Settings(), [])


def test_a_file_whose_name_is_no_text_is_read_all_the_same(tmp_path):
    file = tmp_path / os.fsdecode(b"settings-\xff.toml")
    file.write_text("[visit]\nquiet_s = 30\n")
    keep_settings(file, tmp_path / "kept.toml")
    assert read_settings(file, tmp_path / "kept.toml")[0].visit.quiet_s == 30


def test_where_no_copy_can_be_written_the_settings_are_taken_all_the_same(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text("[visit]\nquiet_s = 30\n")
    (tmp_path / "data").touch()
    keep_settings(file, tmp_path / "data" / "kept.toml")
    assert read_settings(file, tmp_path / "data" / "kept.toml")[0].visit.quiet_s == 30


@given(st.text())
def test_no_text_whatsoever_stops_the_show(text):
    settings, _ = parse_settings(text, FILE)
    assert isinstance(settings, Settings)


def test_the_file_to_begin_with_says_every_default_and_changes_nothing():
    assert parse_settings(template(), FILE) == (Settings(), [])
    switched_on = "\n".join(
        line.removeprefix("#") if line.startswith("#") and " = " in line and not line.startswith("# ") else line
        for line in template().splitlines()
    )
    assert parse_settings(switched_on, FILE) == (Settings(), [])
    assert all(f"{one.key} = " in switched_on for one in declared())


def test_every_setting_is_explained_once():
    rows = table().splitlines()[2:]
    assert len(rows) == len(list(declared())) == len(set(rows))
    assert all(one.about for one in declared())


def test_the_table_for_operators_is_current():
    guide = Path(__file__).resolve().parents[2] / "packaging" / "README.md"
    assert table() in guide.read_text(encoding="utf-8")


def test_the_schema_takes_what_the_reader_takes():
    schema = settings_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(tomllib.loads(template()))
    assert not validator.is_valid({"visit": {"quiet_s": "soon"}})
    assert not validator.is_valid({"visit": {"quite_s": 3}})


def test_the_command_prints_file_table_and_schema():
    def printed(*words: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "kiosk", "settings", *words], capture_output=True, text=True, check=True, timeout=60
        ).stdout

    assert printed() == template()
    assert printed("--table") == table()
    assert json.loads(printed("--schema")) == settings_schema()
