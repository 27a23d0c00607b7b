"""Originals, copies and the cache of cuts."""

import hashlib
import threading
from pathlib import Path

import pytest

from lifestory.errors import Damaged, NotFound
from lifestory.library import Copies, Library, Story
from lifestory.library.cut_cache import CutCache
from lifestory.library.keepsakes import PAGE_SIZE

COPIES = Copies(page=b"page", screen=b"screen", thumbnail=b"small", width=40, height=30)


def test_an_original_comes_back_as_it_was(story: Story) -> None:
    original = bytes(range(256)) * 5000
    digest = story.keepsakes.add(original, COPIES)
    assert digest == hashlib.sha256(original).hexdigest()
    assert story.keepsakes.has(digest)
    assert story.keepsakes.original(digest) == original
    assert story.keepsakes.page_copy(digest) == b"page"
    assert story.keepsakes.screen_copy(digest) == b"screen"
    assert story.keepsakes.thumbnail(digest) == b"small"


def test_adding_an_original_again_changes_nothing(story: Story) -> None:
    digest = story.keepsakes.add(b"one", COPIES)
    other = Copies(b"other", b"other", b"other", 1, 1)
    assert story.keepsakes.add(b"one", other) == digest
    assert story.keepsakes.page_copy(digest) == b"page"


def test_an_original_may_get_its_copies_later(story: Story) -> None:
    digest = story.keepsakes.add(b"one")
    with pytest.raises(NotFound, match="not among the keepsakes"):
        story.keepsakes.page_copy(digest)
    story.keepsakes.add(b"one", COPIES)
    assert story.keepsakes.page_copy(digest) == b"page"


def test_what_was_never_kept_is_not_there(story: Story) -> None:
    assert not story.keepsakes.has("0" * 64)
    with pytest.raises(NotFound):
        story.keepsakes.original("0" * 64)


def test_keepsakes_outlive_the_undoing_of_their_rows(folder: Path, library: Library) -> None:
    story = library.add_child("Maya")
    digest = story.keepsakes.add(b"one", COPIES)
    library.close()
    with Library.unlock(folder, "warm socks and tea") as again:
        assert again.story(story.child_id).keepsakes.original(digest) == b"one"


def test_one_child_s_keepsakes_do_not_open_for_another(folder: Path, library: Library) -> None:
    maya, sam = library.add_child("Maya").child_id, library.add_child("Sam").child_id
    library.close()
    stories = folder / "stories"
    foreign = (stories / str(sam) / "keepsakes.db").read_bytes()
    (stories / str(maya) / "keepsakes.db").write_bytes(foreign)
    with (
        Library.unlock(folder, "warm socks and tea") as again,
        pytest.raises(Damaged, match="the keepsakes"),
    ):
        again.story(maya)


def test_pictures_are_read_while_others_are_kept(story: Story) -> None:
    first = story.keepsakes.add(b"first", COPIES)
    seen: list[bytes] = []

    def look() -> None:
        seen.extend(story.keepsakes.thumbnail(first) for _ in range(40))

    reader = threading.Thread(target=look)
    reader.start()
    digests = [story.keepsakes.add(bytes([n]) * 50_000, COPIES) for n in range(10)]
    reader.join(20)
    assert seen == [b"small"] * 40
    assert all(map(story.keepsakes.has, digests))


@pytest.fixture
def cache(tmp_path: Path) -> CutCache:
    return CutCache(tmp_path / "cache" / "a.db", b"k" * 32, PAGE_SIZE, most_bytes=1000)


def test_a_cut_is_remembered(cache: CutCache, tmp_path: Path) -> None:
    assert cache.recall("a") is None
    assert not cache.remembers("a")
    cache.remember("a", b"cut")
    assert cache.remembers("a")
    cache.remember("a", b"better cut")
    assert cache.recall("a") == b"better cut"
    cache.close()
    again = CutCache(tmp_path / "cache" / "a.db", b"k" * 32, PAGE_SIZE)
    assert again.recall("a") == b"better cut"
    again.close()


def test_what_was_used_longest_ago_is_let_go(cache: CutCache) -> None:
    for name in "abcd":
        cache.remember(name, name.encode() * 240)
    assert cache.recall("a") is not None
    cache.remember("e", b"e" * 240)
    there = {name for name in "abcde" if cache.recall(name) is not None}
    assert {"a", "e"} <= there
    assert "b" not in there
    cache.close()


def test_a_cut_larger_than_the_cache_is_not_kept(cache: CutCache) -> None:
    cache.remember("a", b"x" * 2000)
    assert cache.recall("a") is None
    cache.close()


@pytest.mark.parametrize("harm", ["deleted", "garbled", "foreign"])
def test_the_cache_may_vanish_at_any_time(cache: CutCache, tmp_path: Path, harm: str) -> None:
    path = tmp_path / "cache" / "a.db"
    cache.remember("a", b"cut")
    cache.close()
    if harm == "deleted":
        path.unlink()
    elif harm == "garbled":
        path.write_bytes(b"x" * 40_000)
    else:
        other = CutCache(tmp_path / "other.db", b"o" * 32, PAGE_SIZE)
        other.remember("a", b"foreign")
        other.close()
        (tmp_path / "other.db").replace(path)
    assert cache.recall("a") is None
    cache.remember("a", b"new cut")
    cache.remember("a", b"new cut")
    assert cache.recall("a") == b"new cut"
    cache.close()


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = CutCache(tmp_path / "cache" / "a.db", b"k" * 32, PAGE_SIZE)
    cache.remember("a", b"cut")
    assert cache.recall("a") is None
    cache.close()


def test_a_story_has_a_cache_of_its_own(folder: Path, story: Story) -> None:
    story.keepsakes.remember("a", b"cut")
    assert story.keepsakes.recall("a") == b"cut"
    assert [path.name for path in (folder / "cache").iterdir()] == [f"{story.child_id}.db"]
