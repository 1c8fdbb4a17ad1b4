"""Decks loaded by way of their compiled copies: changed, damaged, on a full disk."""

import py_compile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import places
from kiosk.content import reading
from kiosk.content.findings import DeckError
from kiosk.content.reading import load_deck, read_deck, replace_file

WriteDeck = Callable[..., Path]


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """The system refuses to write more, as it does on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def written(cache: Path) -> dict[str, tuple[int, bytes]]:
    """The files in a cache with their inodes; a file written anew has another."""
    return {path.name: (path.stat().st_ino, path.read_bytes()) for path in cache.iterdir()}


class TestLoading:
    @pytest.mark.parametrize("name", ["ftz", "day"])
    def test_built_in_deck_is_the_same_from_the_cache(self, tmp_path: Path, name: str) -> None:
        folder = places.DECKS / name
        first = load_deck(folder, tmp_path)
        kept = written(tmp_path)
        assert load_deck(folder, tmp_path) == first == read_deck(folder)
        assert written(tmp_path) == kept, "the second load took the compiled copy"

    def test_bundle_that_has_no_sources_keeps_copies_too(
        self, write_deck: WriteDeck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for source in Path(reading.__file__).parent.glob("*.py"):
            py_compile.compile(str(source), str(tmp_path / f"{source.stem}.pyc"), doraise=True)
        monkeypatch.setattr(reading, "__file__", str(tmp_path / "reading.pyc"))
        cache = tmp_path / "cache"
        deck = load_deck(write_deck(), cache)
        kept = written(cache)
        assert load_deck(write_deck(), cache) == deck
        assert len(kept) == 1
        assert written(cache) == kept, "the second load took the compiled copy"

    def test_changed_file_is_read_again(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        cache = tmp_path / "cache"
        load_deck(write_deck(), cache)
        changed = load_deck(write_deck(("value = 1145", "value = 1146")), cache)
        assert changed.figure["trains"].value == 1146
        assert len(written(cache)) == 1

    def test_changed_file_that_is_wrong_is_an_error_and_not_the_old_deck(
        self, write_deck: WriteDeck, tmp_path: Path
    ) -> None:
        load_deck(write_deck(), tmp_path / "cache")
        with pytest.raises(DeckError):
            load_deck(write_deck(("value = 1145", "value = ")), tmp_path / "cache")

    @pytest.mark.parametrize("damage", [b"", b"\x00", b"not a deck at all", b"\x92\xc4\x01x\xa3abc", b"\xc1" * 99])
    def test_damaged_cache_is_ignored_and_mended(self, write_deck: WriteDeck, tmp_path: Path, damage: bytes) -> None:
        cache = tmp_path / "cache"
        deck = load_deck(write_deck(), cache)
        (compiled,) = cache.iterdir()
        whole = compiled.read_bytes()
        compiled.write_bytes(damage)
        assert load_deck(write_deck(), cache) == deck
        assert compiled.read_bytes() == whole

    def test_cache_cut_short_is_ignored(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        cache = tmp_path / "cache"
        deck = load_deck(write_deck(), cache)
        (compiled,) = cache.iterdir()
        whole = compiled.read_bytes()
        for length in range(0, len(whole), 37):
            compiled.write_bytes(whole[:length])
            assert load_deck(write_deck(), cache) == deck

    def test_decks_of_one_name_in_two_places_do_not_share_a_copy(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        cache = tmp_path / "cache"
        one = write_deck()
        other = tmp_path / "usb" / "zone"
        other.mkdir(parents=True)
        (other / "deck.toml").write_bytes((one / "deck.toml").read_bytes().replace(b"1145", b"9999"))
        load_deck(one, cache)
        assert load_deck(other, cache).figure["trains"].value == 9999
        assert load_deck(one, cache).figure["trains"].value == 1145
        assert len(written(cache)) == 2

    def test_cache_folder_that_cannot_be_made_costs_nothing(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        occupied = tmp_path / "cache"
        occupied.write_bytes(b"a file stands where the folder should be")
        assert load_deck(write_deck(), occupied) == read_deck(write_deck())
        assert load_deck(write_deck(), occupied / "deeper") == read_deck(write_deck())
        assert occupied.read_bytes() == b"a file stands where the folder should be"

    def test_full_disk_costs_nothing(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        folder, cache = write_deck(), tmp_path / "cache"
        with no_file_larger_than(16):
            deck = load_deck(folder, cache)
        assert deck == read_deck(folder)
        assert list(cache.iterdir()) == []

    def test_folder_without_a_deck_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(DeckError):
            load_deck(tmp_path / "nothing", tmp_path / "cache")

    def test_number_too_large_for_the_cache_is_read_or_refused(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        """TOML promises 64 bits; Python reads more."""
        number = 10**20
        folder = write_deck(("value = 3", f"value = {number}"))
        try:
            deck = load_deck(folder, tmp_path / "cache")
        except DeckError as error:
            assert "areas" in str(error)
        else:
            assert deck.figure["areas"].value == number


class TestReplacingAFile:
    def test_writes_a_new_file_and_the_folders_above_it(self, tmp_path: Path) -> None:
        path = tmp_path / "a" / "b" / "settings"
        replace_file(path, b"new")
        assert path.read_bytes() == b"new"

    def test_replaces_the_whole_of_an_old_file(self, tmp_path: Path) -> None:
        path = tmp_path / "settings"
        path.write_bytes(b"something old and long")
        replace_file(path, b"new")
        assert path.read_bytes() == b"new"
        assert list(tmp_path.iterdir()) == [path]

    def test_failure_leaves_the_old_file_and_no_litter(self, tmp_path: Path) -> None:
        path = tmp_path / "settings"
        path.write_bytes(b"old")
        with pytest.raises(OSError), no_file_larger_than(1024):
            replace_file(path, b"new" * 1024)
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    def test_failure_to_put_it_in_place_leaves_no_litter(self, tmp_path: Path) -> None:
        path = tmp_path / "settings"
        path.mkdir()
        with pytest.raises(OSError):
            replace_file(path, b"new")
        assert list(tmp_path.iterdir()) == [path]
