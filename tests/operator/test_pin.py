"""The PIN's hash, and a lock that neither restarts nor clocks get round."""

import itertools
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.operator import pin
from kiosk.operator.pin import FREE, Lock, hash_pin, read_hash, verify, wait_after, why_not

PIN = "2580"
HASHED = hash_pin(PIN)


class TestHash:
    def test_knows_its_pin_and_no_other(self) -> None:
        assert verify(PIN, HASHED)
        assert not any(verify(other, HASHED) for other in ("2581", "25800", "", "２５８０"))

    def test_is_salted_and_holds_no_pin(self) -> None:
        assert hash_pin(PIN) != HASHED
        assert HASHED.startswith("scrypt$16384$8$1$")
        assert PIN not in read_hash(HASHED).key.hex()

    def test_is_short_work_but_no_guesswork(self) -> None:
        began = time.perf_counter()
        verify("1111", HASHED)
        assert 0.005 < time.perf_counter() - began < 2

    @pytest.mark.parametrize("end", range(0, len(HASHED) - 1, 7))
    def test_that_is_cut_short_is_refused_in_one_line(self, end: int) -> None:
        with pytest.raises(ValueError, match="run kiosk pin") as error:
            verify(PIN, HASHED[:end])
        assert "\n" not in str(error.value)

    def test_that_lost_some_bytes_is_refused(self) -> None:
        with pytest.raises(ValueError, match="cut short"):
            read_hash(HASHED[:-4])

    @pytest.mark.parametrize(("cost", "block"), [("16383", "8"), ("0", "8"), ("16384", "0"), ("33554432", "99")])
    def test_that_asks_for_too_much_is_refused(self, cost: str, block: str) -> None:
        parts = HASHED.split("$")
        with pytest.raises(ValueError, match="what scrypt cannot do"):
            read_hash("$".join([parts[0], cost, block, *parts[3:]]))

    @given(st.text())
    def test_that_is_none_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match="PIN's hash"):
            read_hash(text)


class TestPins:
    @pytest.mark.parametrize("good", ["2580", "1235", "19491001", "904417365201"])
    def test_that_will_do(self, good: str) -> None:
        assert why_not(good) == ""

    @pytest.mark.parametrize(
        "bad", ["", "123", "1234567890123", "12a4", "二五八零", "２５８０", " 2580", "25 80", "-258"]
    )
    def test_that_are_none(self, bad: str) -> None:
        assert why_not(bad) == "a PIN is 4 to 12 digits"

    @pytest.mark.parametrize("bad", ["0000", "777777", "1234", "0123456789", "7890", "4321", "2468", "9753"])
    def test_in_a_row_are_refused(self, bad: str) -> None:
        assert "first to be guessed" in why_not(bad)

    @pytest.mark.parametrize("bad", ["1212", "258258", "19491949"])
    def test_that_repeat_themselves_are_refused(self, bad: str) -> None:
        assert "repeat" in why_not(bad)

    def test_that_are_refused_have_no_hash(self) -> None:
        with pytest.raises(ValueError, match="first to be guessed"):
            hash_pin("1234")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pin.json"


def guess(lock: Lock, times: int, now: float = 0.0) -> float:
    """Wrong PINs as fast as the lock allows; the time after them."""
    for _ in range(times):
        now += lock.left(now)
        assert lock.begin(now)
    return now


class TestLock:
    def test_the_waits_grow_from_half_a_minute_to_an_hour(self) -> None:
        waits = [wait_after(wrong) for wrong in range(13)]
        assert waits == [0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
        assert wait_after(10**9) == 3600

    def test_after_three_wrong_pins_none_may_be_tried_for_half_a_minute(self, file: Path) -> None:
        lock = Lock(file, 0.0)
        guess(lock, FREE)
        assert lock.left(0.0) == 30
        assert not lock.begin(29.9)
        assert lock.begin(30.0)
        assert lock.left(30.0) == 60

    def test_a_right_pin_forgets_everything(self, file: Path) -> None:
        lock = Lock(file, 0.0)
        guess(lock, FREE)
        assert lock.begin(30.0)
        lock.right()
        assert lock.left(30.0) == 0
        assert guess(Lock(file, 0.0), FREE) == 0

    def test_a_pin_counts_as_wrong_from_when_it_is_tried(self, file: Path) -> None:
        for _ in range(FREE):
            assert Lock(file, 0.0).begin(0.0)  # and the machine is switched off
        assert Lock(file, 0.0).left(0.0) == 30

    def test_a_wait_that_is_not_over_begins_anew_with_the_next_start(self, file: Path) -> None:
        lock = Lock(file, 0.0)
        guess(lock, FREE + 2)
        for _ in range(3):
            lock = Lock(file, 5000.0)
            assert lock.left(5000.0) == 120
            lock.look(5119.0)
            assert lock.left(5119.0) == 1

    def test_a_wait_that_is_over_does_not_come_back_but_the_count_does(self, file: Path) -> None:
        lock = Lock(file, 0.0)
        guess(lock, FREE + 2)
        lock.look(5000.0)
        lock = Lock(file, 0.0)
        assert lock.left(0.0) == 0
        assert lock.begin(0.0)
        assert lock.left(0.0) == wait_after(FREE + 3)

    @pytest.mark.parametrize(
        "damage",
        [b"", b"{", b"[]", b"null", b'{"wrong": "9"}', b'{"wrong": -1, "waiting": false}', b"\xff\xfe\x00",
         b'{"wrong": true, "waiting": true}', b'{"wrong": 1, "waiting": 0}'],
    )  # fmt: skip
    def test_a_damaged_file_is_no_way_round_the_wait(self, file: Path, damage: bytes, caplog) -> None:
        file.parent.mkdir()
        file.write_bytes(damage)
        lock = Lock(file, 100.0)
        assert lock.left(100.0) == 30
        assert "damaged" in caplog.text
        lock.look(130.0)
        assert json.loads(file.read_bytes()) == {"wrong": FREE, "waiting": False}

    def test_a_folder_that_cannot_be_written_leaves_the_wait_in_memory(self, tmp_path: Path, caplog) -> None:
        (tmp_path / "data").write_text("no folder")
        lock = Lock(tmp_path / "data" / "pin.json", 0.0)
        guess(lock, FREE)
        assert lock.left(0.0) == 30
        assert "cannot be written" in caplog.text
        lock.begin(30.0)
        lock.right()
        assert lock.left(30.0) == 0


FASTEST = list(itertools.accumulate(wait_after(wrong) for wrong in range(100)))
"""After how many seconds each wrong PIN may be tried at the earliest."""

deeds = st.lists(
    st.one_of(
        st.just(("guess", 0.0)),
        st.tuples(st.sampled_from(["pass", "restart", "look"]), st.floats(0, 4000)),
        st.tuples(st.just("set the clock"), st.floats(-1e9, 1e9)),
    ),
    max_size=150,
)


@given(deeds)
def test_no_restarts_and_no_clocks_let_guesses_through_faster(deeds) -> None:
    kept: dict[Path, bytes] = {}

    class Kept(type(Path())):  # type: ignore[misc]
        """A file in memory, for the sake of speed."""

        def read_bytes(self) -> bytes:
            if self not in kept:
                raise FileNotFoundError
            return kept[self]

    real, own, wall, guesses = 0.0, 0.0, 1e9, []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pin, "replace_file", kept.__setitem__)
        patch.setattr(time, "time", lambda: wall)
        lock = Lock(Kept("pin.json"), own)
        for deed, amount in deeds:
            match deed:
                case "guess":
                    for _ in range(4):  # greedily: whenever the lock lets one through, it is taken
                        if lock.begin(own):
                            guesses.append(real)
                case "pass":
                    real, own = real + amount, own + amount
                case "look":
                    lock.look(own)
                case "restart":
                    real += amount
                    own = amount * 7919 % 1e6
                    lock = Lock(Kept("pin.json"), own)
                case _:
                    wall += amount
    assert all(
        after - before >= wait_after(number) - 1e-6
        for number, (before, after) in enumerate(itertools.pairwise(guesses), 1)
    )
    assert all(at >= least - 1e-6 for at, least in zip(guesses, FASTEST, strict=False))


def test_a_hundred_wrong_pins_take_days(file: Path) -> None:
    assert guess(Lock(file, 0.0), 100) == FASTEST[99] > 3.5 * 24 * 3600


def test_a_hundred_wrong_pins_wait_ever_longer_across_restarts(file: Path) -> None:
    waits = []
    for start in range(100):
        began = start * 7919.0 % 50_000  # each start has a clock of its own
        lock = Lock(file, began)
        now = began + lock.left(began)
        assert lock.begin(now)
        waits.append(lock.left(now))
        assert Lock(file, 0.0).left(0.0) == waits[-1]
    assert waits == sorted(waits)
    assert waits[-1] == 3600
