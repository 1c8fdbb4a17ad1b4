"""A phrasebook says again what was said, from the disk too, and asks anew where the rules have changed."""

from pathlib import Path

import pytest

from kiosk.language.phrasebook import MOST, Phrasebook


class Speaker:
    """Counts how often it is asked."""

    def __init__(self, rules: Path) -> None:
        self.asked = 0
        self.book = Phrasebook(str(rules))
        self.say = self.book.noted(self._say)

    def _say(self, number: float, code: str = "en") -> str:
        self.asked += 1
        return f"{number} in {code}"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    file = tmp_path / "rules.py"
    file.write_text("one way")
    return file


def test_the_same_is_asked_once(rules: Path) -> None:
    speaker = Speaker(rules)
    assert [speaker.say(3), speaker.say(3), speaker.say(3.0), speaker.say(3, code="zh")] == [
        "3 in en",
        "3 in en",
        "3.0 in en",
        "3 in zh",
    ]
    assert speaker.asked == 3


def test_a_second_start_asks_nothing_and_writes_nothing(rules: Path, tmp_path: Path) -> None:
    file = tmp_path / "cache" / "phrases.json"
    first = Speaker(rules)
    first.book.read(file)
    first.say(3)
    first.book.keep()
    written = file.stat().st_mtime_ns
    second = Speaker(rules)
    second.book.read(file)
    assert second.say(3) == "3 in en"
    assert second.asked == 0
    second.book.keep()
    assert file.stat().st_mtime_ns == written
    second.say(4)
    second.book.keep()
    third = Speaker(rules)
    third.book.read(file)
    assert [third.say(3), third.say(4)] == ["3 in en", "4 in en"]
    assert third.asked == 0


def test_other_rules_are_asked_anew(rules: Path, tmp_path: Path) -> None:
    file = tmp_path / "phrases.json"
    first = Speaker(rules)
    first.book.read(file)
    first.say(3)
    first.book.keep()
    rules.write_text("another way")
    second = Speaker(rules)
    second.book.read(file)
    second.say(3)
    assert second.asked == 1


@pytest.mark.parametrize("damage", [b"", b"{", b'{"stamp": [1], "phrases": {"a": 3}}', b"\xff\xfe"])
def test_a_damaged_book_is_written_anew(rules: Path, tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "phrases.json"
    file.write_bytes(damage)
    speaker = Speaker(rules)
    speaker.book.read(file)
    assert speaker.say(3) == "3 in en"
    speaker.book.keep()
    again = Speaker(rules)
    again.book.read(file)
    again.say(3)
    assert again.asked == 0


def test_a_book_that_cannot_be_written_stops_nothing(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("")
    speaker = Speaker(rules)
    speaker.book.read(tmp_path / "no folder" / "phrases.json")
    assert speaker.say(3) == "3 in en"
    speaker.book.keep()
    speaker.say(4)
    speaker.book.keep()


def test_a_full_book_takes_no_more(rules: Path, tmp_path: Path) -> None:
    speaker = Speaker(rules)
    speaker.book.read(tmp_path / "phrases.json")
    for number in range(MOST + 10):
        speaker.say(number)
    assert speaker.say(0) == "0 in en"
    assert speaker.say(MOST + 5) == f"{MOST + 5} in en"
    assert speaker.asked == MOST + 11
