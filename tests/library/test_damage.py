"""Damaged, exchanged and missing files, full disks: noticed, said, and nothing half-kept."""

import random
import sqlite3
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest

from lifestory.errors import CouldNotKeep, Damaged, LifestoryError
from lifestory.library import Copies, Library, Story
from lifestory.library.sealed import driver
from lifestory.model import Person

PASSPHRASE = "warm socks and tea"


def fill(story: Story, people: int = 60) -> None:
    with story.edit("Add people") as edit:
        for number in range(people):
            edit.add(Person(name=f"Person {number}", like="kind and funny " * 10))


def names(story: Story) -> list[str]:
    with story.read() as reading:
        return [f"{person.name} {person.like}" for person in reading.all(Person)]


def file_of(folder: Path, child: UUID, name: str = "story.db") -> Path:
    return folder / "stories" / str(child) / name


def test_every_flipped_bit_is_noticed_before_a_word_is_shown(
    library: Library, folder: Path
) -> None:
    """B1: SQLCipher's page seals, all the way up through our own reading."""
    story = library.add_child("Maya")
    fill(story)
    expected, child = names(story), story.child_id
    library.close()
    path = file_of(folder, child)
    whole, chance = path.read_bytes(), random.Random(11)
    for _ in range(60):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        with Library.unlock(folder, PASSPHRASE) as again:
            with suppress(Damaged):
                assert names(again.story(child)) == expected
            [sentence] = {line.partition(": ")[0] for line in again.verify()}
            assert sentence in ("Maya", f"Story {child}")


@pytest.mark.parametrize("cut", [0, 1, 4096, 10_000])
def test_a_file_that_was_cut_is_noticed(library: Library, folder: Path, cut: int) -> None:
    story = library.add_child("Maya")
    fill(story)
    library.close()
    path = file_of(folder, story.child_id)
    path.write_bytes(path.read_bytes()[:cut])
    with Library.unlock(folder, PASSPHRASE) as again:
        with pytest.raises(Damaged):
            names(again.story(story.child_id))
        assert again.verify() != []


@pytest.mark.parametrize("name", ["story.db", "keepsakes.db", "key.json"])
def test_a_missing_file_is_said_and_not_made_anew(
    library: Library, folder: Path, name: str
) -> None:
    child = library.add_child("Maya").child_id
    library.close()
    file_of(folder, child, name).unlink()
    with Library.unlock(folder, PASSPHRASE) as again:
        with pytest.raises(Damaged):
            again.story(child)
        assert len(again.verify()) == 1
    assert not file_of(folder, child, name).exists()


@pytest.mark.parametrize("name", ["story.db", "keepsakes.db"])
def test_another_kind_of_database_in_its_place_is_refused(
    library: Library, folder: Path, name: str
) -> None:
    child = library.add_child("Maya").child_id
    library.close()
    path = file_of(folder, child, name)
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE child (id)")
    plain.close()
    with Library.unlock(folder, PASSPHRASE) as again, pytest.raises(Damaged):
        again.story(child)


@pytest.mark.parametrize("tail", ["-journal", "-wal"])
def test_another_child_s_journal_brings_nothing_of_that_child(
    library: Library, folder: Path, tail: str
) -> None:
    """B3."""
    maya, sam = library.add_child("Maya"), library.add_child("Sam")
    fill(maya)
    fill(sam, 5)
    expected, ours, theirs = names(maya), maya.child_id, sam.child_id
    library.close()
    journal = file_of(folder, ours, f"story.db{tail}")
    journal.write_bytes(file_of(folder, theirs).read_bytes())
    with Library.unlock(folder, PASSPHRASE) as again:
        assert names(again.story(ours)) == expected
        assert again.verify() == []


def test_a_hot_journal_of_another_child_is_refused(library: Library, folder: Path) -> None:
    """B3: a journal that SQLite itself believes in, left by a crash in another story."""
    maya, sam = library.add_child("Maya"), library.add_child("Sam")
    fill(maya)
    fill(sam)
    expected, ours = names(maya), maya.child_id
    journal = file_of(folder, sam.child_id, "story.db-journal")
    with sam.database.writing() as session:
        driver(session).execute("PRAGMA cache_spill=ON")
        driver(session).execute("PRAGMA cache_size=1")
        driver(session).execute("UPDATE person SET like = like || 'x'")
        driver(session).execute("UPDATE person SET name = name || 'x'")
        hot = journal.read_bytes()
        session.rollback()
    assert len(hot) > 4096
    library.close()
    file_of(folder, ours, "story.db-journal").write_bytes(hot)
    with Library.unlock(folder, PASSPHRASE) as again:
        try:
            assert names(again.story(ours)) == expected
        except Damaged:
            assert again.verify() != []


def limit_pages(story: Story, more: int) -> None:
    """Let the story's file grow by so many pages and no further."""
    with story.database.writing() as session:
        connection = driver(session)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + more}")


def test_a_full_disk_keeps_what_was_kept_and_says_so(story: Story) -> None:
    """A4."""
    kept = 0

    def add_one() -> None:
        with story.edit("Add") as edit:
            edit.add(Person(name=f"Person {kept}", like="kind " * 500))

    limit_pages(story, 20)
    with suppress(CouldNotKeep):
        while kept < 1000:
            add_one()
            kept += 1
    limit_pages(story, 0)
    with pytest.raises(CouldNotKeep, match="the disk is full"):
        add_one()
    assert 3 < kept < 1000
    assert [name.split()[1] for name in names(story)] == [str(number) for number in range(kept)]
    assert story.undo_label == "Add"


def test_the_story_can_be_used_after_the_disk_has_room_again(story: Story) -> None:
    limit_pages(story, 0)
    with pytest.raises(CouldNotKeep):
        fill(story)
    # The connection that failed was thrown away, and its limit with it.
    fill(story, 3)
    assert len(names(story)) == 3
    assert story.undo() == "Add people"


def test_a_full_disk_refuses_a_keepsake_whole(story: Story) -> None:
    with story.keepsakes.database.writing() as session:
        driver(session).execute("PRAGMA max_page_count = 8")
    original = random.Random(3).randbytes(400_000)
    with pytest.raises(CouldNotKeep, match="the keepsakes"):
        story.keepsakes.add(original, Copies(b"p", b"s", b"t", 1, 1))
    digest = story.keepsakes.add(original, Copies(b"p", b"s", b"t", 1, 1))
    assert story.keepsakes.original(digest) == original


def test_a_file_that_may_only_be_read_says_so(story: Story) -> None:
    """A6, for a permission that is lost while the story is open."""
    with story.database.writing() as session:
        driver(session).execute("PRAGMA query_only = ON")
    with pytest.raises(CouldNotKeep, match="may only be read"):
        fill(story)
    assert names(story) == []


def test_trouble_names_nobody(story: Story) -> None:
    """C12: what is written to a report carries no words of the story."""
    limit_pages(story, 0)
    with pytest.raises(LifestoryError) as caught:
        fill(story)
    said = f"{caught.value!r} {caught.value.__cause__!r}"
    assert "Person" not in said
    assert "kind and funny" not in said
