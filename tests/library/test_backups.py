"""Backups that were opened before they count, and stories that come back from them."""

import shutil
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.errors import CouldNotKeep, Damaged
from lifestory.library import Copies, Library, Story, backups
from lifestory.library.sealed import driver
from lifestory.model import Keepsake, Person

PASSPHRASE = "warm socks and tea"


def gather(story: Story, name: str) -> str:
    digest = story.keepsakes.add(name.encode() * 100, Copies(b"p", b"s", b"t", 1, 1))
    with story.edit(f"Add {name}") as edit:
        edit.add(Person(name=name))
        edit.add(Keepsake(digest=digest, file_name=f"{name}.jpg"))
    return digest


def people(story: Story) -> list[str]:
    with story.read() as reading:
        return [person.name for person in reading.all(Person)]


def test_a_story_comes_back_as_it_was(library: Library, story: Story, folder: Path) -> None:
    digest = gather(story, "Sue")
    generation = library.backup_story(story.child_id)
    gather(story, "Alan")
    restored = library.restore_story(story.child_id, generation)
    assert people(restored) == ["Sue"]
    assert restored.keepsakes.original(digest) == b"Sue" * 100
    assert restored.undo() == "Add Sue"
    assert library.verify() == []
    assert [child.called for child in library.children()] == ["Maya"]
    assert len(list((folder / "stories").glob("*.before-*"))) == 1


@pytest.mark.parametrize("lost", ["story.db", "keepsakes.db", "key.json", "everything"])
def test_a_lost_story_comes_back(library: Library, folder: Path, lost: str) -> None:
    story = library.add_child("Maya")
    digest = gather(story, "Sue")
    library.backup_story(story.child_id)
    library.close()
    home = folder / "stories" / str(story.child_id)
    if lost == "everything":
        shutil.rmtree(home)
    else:
        (home / lost).unlink()
    with Library.unlock(folder, PASSPHRASE) as again:
        [generation] = again.backups_of(story.child_id)
        restored = again.restore_story(story.child_id, generation)
        assert people(restored) == ["Sue"]
        assert restored.keepsakes.original(digest) == b"Sue" * 100
        assert again.verify() == []


def test_a_backup_elsewhere_opens_as_a_library_of_its_own(
    library: Library, story: Story, tmp_path: Path
) -> None:
    """B6: another place, nothing left of the old one."""
    gather(story, "Sue")
    assert library.backup(tmp_path / "stick") == []
    fresh = tmp_path / "fresh"
    (fresh / "stories").mkdir(parents=True)
    shutil.copy(tmp_path / "stick" / "library.json", fresh)
    with Library.unlock(fresh, PASSPHRASE) as rescued:
        [generation] = rescued.backups_of(story.child_id, tmp_path / "stick")
        assert people(rescued.restore_story(story.child_id, generation)) == ["Sue"]
        assert [child.called for child in rescued.children()] == ["Maya"]


def test_keepsakes_are_copied_once(library: Library, story: Story, folder: Path) -> None:
    gather(story, "Sue")
    library.backup_story(story.child_id)
    copy = folder / "backups" / str(story.child_id) / "keepsakes.db"
    before = copy.read_bytes()
    library.backup_story(story.child_id)
    assert copy.read_bytes() == before
    gather(story, "Alan")
    library.backup_story(story.child_id)
    assert copy.read_bytes() != before


def test_a_damaged_backup_is_refused_and_the_story_stays(library: Library, story: Story) -> None:
    gather(story, "Sue")
    generation = library.backup_story(story.child_id)
    spoiled = bytearray(generation.path.read_bytes())
    spoiled[9000] ^= 1
    generation.path.write_bytes(spoiled)
    with pytest.raises(Damaged, match="backup"):
        library.restore_story(story.child_id, generation)
    assert people(story) == ["Sue"]


def test_a_damaged_story_makes_no_backup(library: Library, folder: Path, clock: Any) -> None:
    story = library.add_child("Maya")
    gather(story, "Sue")
    good = library.backup_story(story.child_id)
    clock.turn(hours=1)
    with closing(story.database.connect()) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO keepsakeperson (id, keepsake_id) VALUES ('a', 'no such')")
    with pytest.raises(Damaged, match="not sound"):
        library.backup_story(story.child_id)
    assert library.backups_of(story.child_id) == [good]
    assert not list(folder.rglob("*.part"))
    assert any("refers to a" in line for line in library.verify())


def test_a_damaged_story_names_its_newest_backup(library: Library, folder: Path) -> None:
    child = library.add_child("Maya").child_id
    library.backup_story(child)
    library.close()
    (folder / "stories" / str(child) / "story.db").write_bytes(b"x" * 9000)
    with (
        Library.unlock(folder, PASSPHRASE) as again,
        pytest.raises(Damaged, match=r"The newest one is of 4 May 2026, 09:30\."),
    ):
        again.story(child)


def test_one_story_that_fails_does_not_stop_the_others(library: Library, folder: Path) -> None:
    bad, good = library.add_child("Ava"), library.add_child("Maya")
    library.children()
    library.close()
    (folder / "stories" / str(bad.child_id) / "story.db").write_bytes(b"x" * 9000)
    with Library.unlock(folder, PASSPHRASE) as again:
        [trouble] = again.backup()
        assert trouble.startswith("Ava: ")
        assert len(again.backups_of(good.child_id)) == 1


def test_a_place_that_cannot_be_used_is_said(
    library: Library, story: Story, tmp_path: Path
) -> None:
    """B7."""
    (tmp_path / "stick").write_text("not a folder")
    with pytest.raises(CouldNotKeep, match="Choose another folder"):
        library.backup_story(story.child_id, tmp_path / "stick")
    assert library.backup(tmp_path / "stick")[0].startswith("Maya: ")


def test_backups_under_load_are_each_a_moment_of_the_story(
    library: Library, story: Story, clock: Any
) -> None:
    """B5: an edit adds two people at once, so an odd number would be half an edit."""
    done = threading.Event()

    def edit_on() -> None:
        number = 0
        while not done.is_set():
            with story.edit("Add two") as edit:
                edit.add(Person(name=f"{number}"))
                edit.add(Person(name=f"{number + 1}"))
            number += 2

    editor = threading.Thread(target=edit_on)
    editor.start()
    try:
        made = []
        for _ in range(8):
            clock.turn(seconds=1)
            made.append(library.backup_story(story.child_id))
    finally:
        done.set()
        editor.join(20)
    sizes = []
    for generation in made:
        found = people(library.restore_story(story.child_id, generation))
        assert found == [str(number) for number in range(len(found))]
        assert len(found) % 2 == 0
        sizes.append(len(found))
        clock.turn(seconds=1)
    assert sizes == sorted(sizes)
    assert sizes[-1] > sizes[0]


@given(st.lists(st.integers(0, 3 * 365 * 24), max_size=60, unique=True))
def test_the_newest_copies_and_one_of_each_day_and_month_are_kept(hours: list[int]) -> None:
    end = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
    moments = [end - timedelta(hours=each) for each in hours]
    gone = set(backups.to_let_go(moments))
    kept = [moment for moment in sorted(moments, reverse=True) if moment not in gone]
    assert kept[: backups.NEWEST] == sorted(moments, reverse=True)[: backups.NEWEST]
    assert len(kept) <= backups.NEWEST + backups.DAYS + backups.MONTHS
    newest_days = sorted({moment.date() for moment in moments}, reverse=True)[: backups.DAYS]
    assert set(newest_days) <= {moment.date() for moment in kept}


def test_old_generations_are_let_go(library: Library, story: Story, clock: Any) -> None:
    for _ in range(13):
        clock.turn(minutes=10)
        library.backup_story(story.child_id)
    kept = library.backups_of(story.child_id)
    assert len(kept) == 10
    assert kept[0].made == clock().replace(microsecond=0)


def test_only_stories_that_were_worked_on_are_copied_again(
    library: Library, story: Story, clock: Any
) -> None:
    other = library.add_child("Ava")
    clock.turn(minutes=1)
    assert library.backup(only_changed=True) == []
    gather(story, "Sue")
    clock.turn(minutes=10)
    assert library.backup(only_changed=True) == []
    assert len(library.backups_of(story.child_id)) == 2
    assert len(library.backups_of(other.child_id)) == 1


def test_a_backup_that_is_cancelled_stops_before_the_next_story(library: Library) -> None:
    one, two = library.add_child("Ava"), library.add_child("Maya")
    asked: list[bool] = []
    library.backup(cancelled=lambda: asked.append(True) or len(asked) > 1)  # type: ignore[func-returns-value]
    copied = [len(library.backups_of(each.child_id)) for each in (one, two)]
    assert sorted(copied) == [0, 1]


def test_a_changed_passphrase_changes_the_backups_slots(
    library: Library, story: Story, folder: Path
) -> None:
    library.backup_story(story.child_id)
    library.change_passphrase(PASSPHRASE, "new words")
    there = (folder / "backups" / "library.json").read_bytes()
    assert there == (folder / "library.json").read_bytes()


def test_an_original_that_was_exchanged_or_lost_is_found(library: Library, story: Story) -> None:
    one, two = gather(story, "Sue"), gather(story, "Alan")
    with story.keepsakes.database.writing() as session:
        run = driver(session).execute
        run("UPDATE original SET content = x'00' WHERE digest = ?", (one,))
        run("DELETE FROM copy WHERE digest = ?", (two,))
        run("DELETE FROM original WHERE digest = ?", (two,))
    said = library.verify()
    assert any("no longer what was kept" in line for line in said)
    assert any("Alan.jpg has lost its original" in line for line in said)
    assert len(said) == 2


def test_a_keepsake_without_copies_is_found(library: Library, story: Story) -> None:
    digest = gather(story, "Sue")
    with story.keepsakes.database.writing() as session:
        driver(session).execute("DELETE FROM copy WHERE digest = ?", (digest,))
    assert library.verify() == [
        "Maya: the keepsake Sue.jpg has no copy for pages. Bring the picture in again."
    ]


def test_a_missing_way_in_is_found(library: Library, folder: Path) -> None:
    path = folder / "library.json"
    path.write_text(path.read_text().replace('"recovery"', '"other"'))
    [said] = library.verify()
    assert said.startswith("The library no longer opens with its recovery key.")
    path.unlink()
    assert "no library that can be read" in library.verify()[0]
