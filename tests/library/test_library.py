"""The children of a library: listed, added, found; one writer at a time."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from lifestory.errors import (
    AmbiguousName,
    CouldNotKeep,
    Damaged,
    LibraryInUse,
    NotALibrary,
    NotFound,
)
from lifestory.library import Copies, Effort, Library, Story
from lifestory.model import (
    Book,
    Chapter,
    Decision,
    Explanation,
    Home,
    Keepsake,
    Page,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    When,
    WorkState,
)

PASSPHRASE = "warm socks and tea"


def add_book(story: Story, clock: Any, title: str, state: WorkState = WorkState.DRAFTING) -> UUID:
    with story.edit(f"Draft {title}") as edit:
        book = edit.add(
            Book(title=title, stage=ReadingStage.EARLY_READER, made=clock(), state=state)
        )
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        for position in range(3):
            edit.add(Page(chapter_id=chapter.id, position=position, layout="words"))
    return book.id


def test_a_new_library_is_one_and_empty(library: Library, folder: Path, tmp_path: Path) -> None:
    assert Library.is_library(folder)
    assert not Library.is_library(tmp_path)
    assert library.children() == []
    assert library.verify() == []


def test_a_library_never_mixes_with_other_files(tmp_path: Path, quick: Effort) -> None:
    (tmp_path / "letter.odt").write_text("Dear")
    with pytest.raises(CouldNotKeep, match="something in"):
        Library.create(tmp_path, PASSPHRASE, effort=quick)
    with pytest.raises(CouldNotKeep, match="is a file"):
        Library.create(tmp_path / "letter.odt", PASSPHRASE, effort=quick)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.odt"]


def test_a_library_is_not_made_over_another(library: Library, folder: Path, quick: Effort) -> None:
    with pytest.raises(CouldNotKeep, match=r"library in .* already"):
        Library.create(folder, PASSPHRASE, effort=quick)


def test_a_folder_without_a_library_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="Choose another folder"):
        Library.unlock(tmp_path / "nowhere", PASSPHRASE)


def test_children_are_listed_by_the_name_they_are_called_by(library: Library) -> None:
    for called in ("Sam", "ava", "Maya"):
        library.add_child(called)
    assert [child.called for child in library.children()] == ["ava", "Maya", "Sam"]


def test_a_child_is_there_again_after_a_restart(library: Library, folder: Path) -> None:
    story = library.add_child("Maya", full_name="Maya Rose Ellery", born=When("2017-04-09"))
    library.close()
    with Library.unlock(folder, PASSPHRASE) as again:
        assert [child.id for child in again.children()] == [story.child_id]
        with again.story(story.child_id).read() as reading:
            child = reading.child
        assert (child.called, child.full_name, child.born) == (
            "Maya",
            "Maya Rose Ellery",
            When("2017-04-09"),
        )


def test_a_story_is_opened_once(library: Library, story: Story) -> None:
    assert library.story(story.child_id) is story


def test_a_child_that_is_not_there_is_said(library: Library) -> None:
    with pytest.raises(NotFound, match="not in this library"):
        library.story(uuid4())


def test_a_summary_says_where_the_work_stands(library: Library, story: Story, clock: Any) -> None:
    digest = story.keepsakes.add(b"face", Copies(b"p", b"s", b"t", 4, 3))
    clock.turn(days=1)
    with story.edit("Gather") as edit:
        face = edit.add(Keepsake(digest=digest))
        edit.child.portrait_id = face.id
        edit.child.living_situation = "foster"
        told = edit.add(Decision(question="Why did I move?"))
        edit.add(Decision(question="Why do I have a social worker?"))
        edit.add(
            Explanation(
                decision_id=told.id,
                stage=ReadingStage.EARLY_READER,
                decided="You moved.",
                who="A judge.",
                why="To be safe.",
            )
        )
    [gathering] = library.children()
    assert (gathering.state, gathering.unexplained) == (WorkState.GATHERING, 1)
    assert (gathering.face, gathering.living_situation) == (digest, "foster")
    assert gathering.last_worked == clock()
    book = add_book(story, clock, "My book")
    add_book(story, clock, "My letter", WorkState.IN_REVIEW)
    [child] = library.children()
    assert child.state is WorkState.IN_REVIEW
    assert [(each.title, each.pages) for each in child.books] == [("My book", 3), ("My letter", 3)]
    assert child.books[0].id == book
    story.undo()
    assert library.children()[0].state is WorkState.DRAFTING


def test_gaps_grow_fewer_as_facts_come_in(library: Library, story: Story) -> None:
    [before] = library.children()
    assert before.state is WorkState.NOT_STARTED
    with story.edit("Add facts") as edit:
        edit.child.born = When("2017-04-09")
        for relation in (Relation.MOTHER, Relation.FATHER):
            parent = edit.add(Person(name="A parent"))
            edit.add(Relationship(person_id=parent.id, relation=relation))
        home = edit.add(Home(name="A flat"))
        edit.add(Stay(home_id=home.id, start=When("2017-04")))
    [after] = library.children()
    assert (before.gaps, after.gaps) == (5, 1)


def test_the_list_of_children_is_one_query_and_then_none(
    library: Library, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        add_book(library.add_child(f"Child {number}"), clock, "Book")
    expected = library.children()
    library._index._forget_what_was_read()
    asked: list[str] = []

    def no_story(self: Story) -> None:
        raise AssertionError("no story is opened for it")

    monkeypatch.setattr(Story, "summary", no_story)
    monkeypatch.setattr(sa.Connection, "exec_driver_sql", no_story)
    library._index._connection.set_trace_callback(asked.append)
    assert library.children() == expected
    assert len(asked) == 1
    assert library.children() == expected
    assert len(asked) == 1


def test_a_summary_is_not_behind_after_a_crash(library: Library, folder: Path, clock: Any) -> None:
    story = library.add_child("Maya")
    assert library.children()[0].books == ()
    add_book(story, clock, "My book")
    # A crash: nothing is closed in order, and the system lets go of the lock.
    library._lock.release()
    with Library.unlock(folder, PASSPHRASE) as again:
        assert [book.title for book in again.children()[0].books] == ["My book"]


@pytest.mark.parametrize("harm", ["gone", "garbled", "other shape"])
def test_the_index_is_made_again_from_the_stories(
    library: Library, folder: Path, clock: Any, harm: str
) -> None:
    add_book(library.add_child("Maya"), clock, "My book")
    expected = library.children()
    if harm == "other shape":
        library._index._connection.execute("PRAGMA user_version = 99")
    library.close()
    path = folder / "index.db"
    if harm == "gone":
        path.unlink()
    elif harm == "garbled":
        path.write_bytes(b"x" * 5000)
    with Library.unlock(folder, PASSPHRASE) as again:
        assert again.children() == expected
        again.rebuild_index()
        assert again.children() == expected


def test_an_index_that_is_damaged_while_it_is_open_is_made_again(
    library: Library, folder: Path
) -> None:
    for number in range(30):
        library.add_child(f"Child {number:02}", full_name="A long name " * 40)
    expected = library.children()
    library.close()
    with Library.unlock(folder, PASSPHRASE) as again:
        spoiled = bytearray((folder / "index.db").read_bytes())
        for place in range(4096, len(spoiled), 1000):
            spoiled[place] ^= 1
        (folder / "index.db").write_bytes(spoiled)
        assert again.children() == expected
        assert again.verify() == []


def test_a_story_that_was_taken_away_leaves_the_list(library: Library, folder: Path) -> None:
    gone = library.add_child("Sam").child_id
    library.add_child("Maya")
    assert len(library.children()) == 2
    library.close()
    (folder / "stories" / str(gone)).rename(folder.parent / "elsewhere")
    with Library.unlock(folder, PASSPHRASE) as again:
        assert [child.called for child in again.children()] == ["Maya"]


def test_damage_stays_in_one_story(library: Library, folder: Path) -> None:
    known, unknown, well = (library.add_child(name) for name in ("Ava", "Sam", "Zoe"))
    library.children()
    with unknown.edit("Change") as edit:
        edit.child.likes = "trains"
    library._index.forget(unknown.child_id)
    library.close()
    for story in (known, unknown):
        (folder / "stories" / str(story.child_id) / "story.db").write_bytes(b"x" * 8192)
    with Library.unlock(folder, PASSPHRASE) as again:
        names = [child.called for child in again.children()]
        assert names == ["Ava", "Zoe", "A story that cannot be opened"]
        with pytest.raises(Damaged, match="does not match its seal"):
            again.story(known.child_id)
        with again.story(well.child_id).read() as reading:
            assert reading.child.called == "Zoe"
        assert [line.partition(":")[0] for line in sorted(again.verify())] == [
            "Ava",
            f"Story {unknown.child_id}",
        ]


@pytest.mark.parametrize(
    "text", ["Maya", "maya", " MAYA ", "Maya Rose Ellery", "may", "Ellery", "rose"]
)
def test_a_child_is_found_by_an_unambiguous_name(library: Library, text: str) -> None:
    maya = library.add_child("Maya", full_name="Maya Rose Ellery").child_id
    library.add_child("Sam")
    assert library.find_child(text) == maya
    assert library.find_child(str(maya).upper()) == maya


def test_a_whole_name_wins_over_a_part_of_one(library: Library) -> None:
    library.add_child("Samira")
    sam = library.add_child("Sam").child_id
    assert library.find_child("sam") == sam


def test_a_name_that_fits_two_is_not_guessed(library: Library) -> None:
    library.add_child("Sam", full_name="Sam Hill")
    library.add_child("Sam", full_name="Samira Dale")
    with pytest.raises(AmbiguousName, match=r"Sam \(Sam Hill\).* and Sam \(Samira Dale\)"):
        library.find_child("Sam")


@pytest.mark.parametrize("text", ["Ben", "", " "])
def test_a_name_that_fits_nobody_names_those_there_are(library: Library, text: str) -> None:
    with pytest.raises(NotFound, match="no children yet"):
        library.find_child(text)
    for name in ("Ava", "Maya", "Sam"):
        library.add_child(name)
    with pytest.raises(NotFound, match="There are Ava, Maya and Sam"):
        library.find_child(text)


def test_a_long_list_of_names_is_cut_short(library: Library) -> None:
    for number in range(12):
        library.add_child(f"Child {number:02}")
    with pytest.raises(NotFound, match="Child 09 and 2 more"):
        library.find_child("Ben")


def test_a_book_is_found_by_title_id_or_child_and_title(library: Library, clock: Any) -> None:
    maya, sam = library.add_child("Maya"), library.add_child("Sam")
    one, two = add_book(maya, clock, "My story"), add_book(sam, clock, "My story")
    letter = add_book(sam, clock, "Then/now")
    assert library.find_book("maya/my story") == (maya.child_id, one)
    assert library.find_book(str(two)) == (sam.child_id, two)
    assert library.find_book("then") == (sam.child_id, letter)
    assert library.find_book("Then/now") == (sam.child_id, letter)
    assert library.find_book("Sam/Then/now") == (sam.child_id, letter)
    with pytest.raises(AmbiguousName, match=r"Maya/My story .* and Sam/My story"):
        library.find_book("My story")
    with pytest.raises(NotFound, match="Maya/My story, Sam/My story and Sam/Then/now"):
        library.find_book("Album")
    with pytest.raises(NotFound, match="no child called “Ben”"):
        library.find_book("Ben/My story")


def test_a_second_window_is_told_who_has_the_library(library: Library, folder: Path) -> None:
    with pytest.raises(LibraryInUse, match="another window on this computer"):
        Library.unlock(folder, PASSPHRASE)


def test_another_computer_is_named(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.node", lambda: "elsewhere")
    with pytest.raises(LibraryInUse, match="on the computer"):
        Library.unlock(folder, PASSPHRASE)


def test_a_note_that_cannot_be_read_does_not_matter(library: Library, folder: Path) -> None:
    (folder / "library.lock").write_text("[")
    with pytest.raises(LibraryInUse, match="in another window"):
        Library.unlock(folder, PASSPHRASE)


HOLD = """
import sys
from pathlib import Path
from lifestory.library import Library
library = Library.unlock(Path(sys.argv[1]), "warm socks and tea")
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_process_is_refused_and_a_killed_one_leaves_no_lock(
    library: Library, folder: Path
) -> None:
    library.close()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(LibraryInUse, match="another window on this computer"):
            Library.unlock(folder, PASSPHRASE)
        other.kill()
    Library.unlock(folder, PASSPHRASE).close()


def test_a_child_whose_beginning_was_cut_off_leaves_nothing(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise CouldNotKeep("The disk is full.")

    monkeypatch.setattr("lifestory.library.schema.make", fail)
    with pytest.raises(CouldNotKeep):
        library.add_child("Maya")
    assert list((folder / "stories").iterdir()) == []
    (folder / "stories" / f"{uuid4()}.making").mkdir()
    library.close()
    with Library.unlock(folder, PASSPHRASE) as again:
        assert again.children() == []
    assert list((folder / "stories").iterdir()) == []


def test_a_library_without_its_stories_is_not_opened(library: Library, folder: Path) -> None:
    library.close()
    (folder / "stories").rmdir()
    with pytest.raises(NotALibrary, match="folder of stories"):
        Library.unlock(folder, PASSPHRASE)


def test_nothing_heavy_is_imported_for_a_library() -> None:
    question = (
        "import sys, lifestory.library;"
        "print({'reportlab', 'PIL', 'PySide6', 'alembic'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", question], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "set()"


def test_the_due_date_is_left_open(library: Library, story: Story) -> None:
    due: date | None = library.children()[0].due
    assert due is None
