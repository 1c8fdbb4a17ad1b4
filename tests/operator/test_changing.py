"""Settings changed at the screen: what can be chosen, and what the operator's file looks like afterwards."""

import pytest

from kiosk.operator.changing import AT_THE_SCREEN, Changeable, ChangeError, change, changeable
from kiosk.operator.settings import Settings, parse_settings, read_settings, template

OWN = """\
# Hall 2, the left one
format = 1

[visit] # told by the guides
quiet_s = 60 # was 45
#warning_s = 20

[schedule]
monday = "closed" # always
"""


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text(OWN, encoding="utf-8")
    return file


def test_what_can_be_chosen_follows_from_the_declarations():
    found = {one.key: one for one in changeable(Settings(), ["zh_CN", "en"])}
    assert tuple(found) == AT_THE_SCREEN
    assert found["language.default"].choices == ("zh_CN", "en")
    assert found["language.default"].value == "zh_CN"
    assert found["visit.attract"].choices == (True, False)
    assert (found["visit.quiet_s"].least, found["visit.quiet_s"].most) == (10, 3600)


@pytest.mark.parametrize(
    ("value", "by", "after"), [(45, 1, 50), (45, -1, 40), (47, 1, 50), (47, -1, 45), (10, -1, 10), (3599, 1, 3600)]
)
def test_a_step_leads_to_the_next_round_number_within_the_bounds(value, by, after):
    assert Changeable("visit.quiet_s", value, 45, least=10, most=3600).after(by) == after


def test_choices_go_round():
    attract = Changeable("visit.attract", False, True, (True, False))
    assert (attract.after(1), attract.after(-1)) == (True, True)


def test_only_the_line_of_the_setting_changes(file):
    change(file, "visit.quiet_s", 75.0)
    assert file.read_text(encoding="utf-8") == OWN.replace("quiet_s = 60 #", "quiet_s = 75 #")


def test_a_line_that_was_switched_off_is_switched_on_in_its_place(file):
    change(file, "visit.warning_s", 30.0)
    assert file.read_text(encoding="utf-8") == OWN.replace("#warning_s = 20", "warning_s = 30")


def test_a_table_that_is_missing_comes_at_the_end(file):
    change(file, "language.default", "en")
    assert file.read_text(encoding="utf-8").startswith(OWN)
    settings, findings = read_settings(file)
    assert (settings.language.default, findings) == ("en", [])


def test_without_a_file_one_is_begun_with_every_explanation(tmp_path):
    file = tmp_path / "kiosk" / "settings.toml"
    change(file, "visit.attract", False)
    assert file.read_text(encoding="utf-8") == template().replace("#attract = true", "attract = false")


def test_who_may_read_the_file_may_still(file):
    file.chmod(0o640)
    change(file, "visit.attract", False)
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_one(file, tmp_path):
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    change(link, "visit.attract", False)
    assert link.is_symlink()
    assert "attract = false" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("broken", ["[visit\n", "visit = 3\n", "\xff"])
def test_a_file_that_cannot_be_read_is_left_as_it_is(file, broken):
    file.write_text(broken, encoding="latin-1")
    with pytest.raises(ChangeError, match=r"settings\.toml"):
        change(file, "visit.attract", False)
    assert file.read_text(encoding="latin-1") == broken


def test_what_the_declaration_does_not_allow_is_not_written(file):
    with pytest.raises(ChangeError, match="quiet_s"):
        change(file, "visit.quiet_s", 5.0)
    assert file.read_text(encoding="utf-8") == OWN


def test_windows_line_ends_stay(file):
    file.write_bytes(OWN.replace("\n", "\r\n").encode())
    change(file, "visit.warning_s", 30.0)
    text = file.read_bytes()
    assert b"warning_s = 30\r\n" in text
    assert parse_settings(text.decode().replace("\r\n", "\n"), file)[0].visit.warning_s == 30
