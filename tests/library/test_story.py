"""Editing, reading and hearing of one child's story."""

import contextlib
import threading
from uuid import uuid4

import pytest

from lifestory.errors import NotFound
from lifestory.library import Changed, Library, Story, now
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    Home,
    Keepsake,
    Page,
    Person,
    ReadingStage,
    Relationship,
    Stay,
    When,
)


def a_page(story: Story) -> Page:
    with story.edit("Begin a book") as edit:
        book = edit.add(Book(title="My book", stage=ReadingStage.EARLY_READER, made=now()))
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        return edit.add(Page(chapter_id=chapter.id, position=0, layout="words"))


def test_what_is_edited_is_read(story: Story) -> None:
    page = a_page(story)
    with story.edit("Write") as edit:
        edit.get(Page, page.id).title = "The sea"
    with story.read() as reading:
        assert reading.get(Page, page.id).title == "The sea"


def test_an_edit_sees_its_own_changes(story: Story) -> None:
    page = a_page(story)
    with story.edit("Write") as edit:
        block = edit.add(Block(page_id=page.id, slot="words"))
        block.text = "Hello"
        assert edit.all(Block, Block.text == "Hello") == [block]
        assert edit.get(Block, block.id) is block


def test_nothing_is_kept_when_the_body_raises(story: Story) -> None:
    with contextlib.suppress(KeyError), story.edit("Add") as edit:
        edit.add(Person(name="Kate Ellery"))
        edit.all(Person)
        raise KeyError
    with story.read() as reading:
        assert reading.all(Person) == []
    assert story.undo_label is None


def test_an_edit_that_changes_nothing_leaves_no_trace(story: Story) -> None:
    heard: list[Changed] = []
    story.subscribe(heard.append)
    with story.edit("Look") as edit:
        edit.child.called = "Maya"
    with story.edit("Change the mind") as edit:
        edit.delete(edit.add(Person(name="Nobody")))
    assert story.undo_label is None
    assert heard == []


def test_a_dict_changed_in_place_is_kept(story: Story) -> None:
    page = a_page(story)
    with story.edit("Add") as edit:
        block = edit.add(Block(page_id=page.id, slot="words"))
    with story.edit("Choose") as edit:
        edit.get(Block, block.id).options["columns"] = 2
    with story.edit("Choose more") as edit:
        options = edit.get(Block, block.id).options
        options["columns"] = 3
        edit.all(Block)
        options["wide"] = True
    with story.read() as reading:
        assert reading.get(Block, block.id).options == {"columns": 3, "wide": True}
    story.undo()
    with story.read() as reading:
        assert reading.get(Block, block.id).options == {"columns": 2}


def test_copies_that_were_read_change_nothing(story: Story) -> None:
    with story.read() as reading:
        reading.child.called = "Somebody else"
        assert reading.child.called == "Maya"


def test_a_copy_outlives_its_reading(story: Story) -> None:
    with story.read() as reading:
        child = reading.child
    assert child.called == "Maya"
    assert child.born is None


def test_rows_come_in_the_order_in_which_they_were_kept(story: Story) -> None:
    names = ["Sue", "Alan", "Zoe", "Ben"]
    with story.edit("Add four") as edit:
        people = [edit.add(Person(name=name)) for name in names]
    with story.edit("Take one out") as edit:
        edit.delete(people[1])
    story.undo()
    with story.read() as reading:
        assert [person.name for person in reading.all(Person)] == names
        by_name = reading.all(Person, order_by=Person.name)
        assert [person.name for person in by_name] == sorted(names)


def test_deleting_takes_along_what_cannot_be_without_it(story: Story) -> None:
    page = a_page(story)
    with story.edit("Add") as edit:
        person = edit.add(Person(name="Sue"))
        block = edit.add(Block(page_id=page.id, slot="person", person_id=person.id))
    with story.edit("Remove Sue") as edit:
        edit.delete(person)
    with story.read() as reading:
        assert reading.get(Block, block.id).person_id is None
    with story.edit("Remove the book") as edit:
        edit.delete(edit.all(Book)[0])
    with story.read() as reading:
        assert [reading.all(kind) for kind in (Book, Chapter, Page, Block)] == [[]] * 4
    story.undo()
    story.undo()
    with story.read() as reading:
        assert reading.get(Block, block.id).person_id == person.id


def test_a_stay_inside_another_one_outlives_it(story: Story) -> None:
    with story.edit("Add") as edit:
        home = edit.add(Home(name="Grace’s house"))
        outer = edit.add(Stay(home_id=home.id, start=When("2018")))
        inner = edit.add(Stay(home_id=home.id, start=When("2018-24"), inside_id=outer.id))
    with story.edit("Remove") as edit:
        edit.delete(outer)
    with story.read() as reading:
        assert reading.get(Stay, inner.id).inside_id is None
    story.undo()
    with story.read() as reading:
        assert reading.get(Stay, inner.id).inside_id == outer.id


def test_what_is_not_there_is_said_in_a_sentence(story: Story) -> None:
    with story.read() as reading, pytest.raises(NotFound, match="That page is not in this story"):
        reading.get(Page, uuid4())


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "words"},
        {"position": "3"},
        {"pan_x": float("nan")},
        {"text": "a\0b"},
        {"text": None},
        {"slot": "\ud800"},
        {"options": {"deep": ["a\0b"]}},
        {"options": {1: 2}},
        {"page_id": "no id"},
        {"page_id": uuid4()},
    ],
)
def test_a_row_that_holds_what_it_may_not_is_a_bug(story: Story, wrong: dict[str, object]) -> None:
    page = a_page(story)
    given: dict[str, object] = {"page_id": page.id, "slot": "words", **wrong}
    with pytest.raises(ValueError), story.edit("Add") as edit:  # noqa: PT011 - one for all bugs
        edit.add(Block(**given))
    with story.read() as reading:
        assert reading.all(Block) == []


def test_a_kept_row_is_checked_when_it_is_changed(story: Story) -> None:
    page = a_page(story)
    with story.edit("Add") as edit:
        block = edit.add(Block(page_id=page.id, slot="words"))
    with pytest.raises(ValueError, match="instance of BlockKind"), story.edit("Spoil") as edit:
        edit.get(Block, block.id).kind = "gap"
    with story.read() as reading:
        assert reading.get(Block, block.id).kind is BlockKind.WORDS


def test_a_row_that_was_read_cannot_be_added_again(story: Story) -> None:
    with story.read() as reading:
        child = reading.child
    with pytest.raises(ValueError, match="kept already"), story.edit("Add") as edit:
        edit.add(child)


def test_an_id_never_changes(story: Story) -> None:
    with pytest.raises(ValueError, match="id never changes"), story.edit("Spoil") as edit:
        edit.child.id = uuid4()


def test_a_keepsake_needs_its_original(story: Story) -> None:
    with pytest.raises(ValueError, match="original first"), story.edit("Add") as edit:
        edit.add(Keepsake(digest="0" * 64))


def test_an_edit_inside_an_edit_is_refused(story: Story) -> None:
    with story.edit("Outer") as edit:
        with pytest.raises(RuntimeError, match="already open"), story.edit("Inner"):
            raise AssertionError
        edit.child.called = "Still kept"
    with story.read() as reading:
        assert reading.child.called == "Still kept"


def test_an_edit_inside_a_reading_is_refused(story: Story) -> None:
    with (
        story.read() as reading,
        pytest.raises(RuntimeError, match="end the reading"),
        story.edit("Late"),
    ):
        raise AssertionError(reading)


def test_a_reading_sees_one_moment(story: Story) -> None:
    waiting = threading.Event()

    def write() -> None:
        with story.edit("Rename") as edit:
            edit.child.called = "Rose"
            waiting.set()

    writer = threading.Thread(target=write)
    with story.read() as reading:
        assert reading.child.called == "Maya"
        writer.start()
        assert waiting.wait(10)
        assert reading.child.called == "Maya"
        with story.read() as nested:
            assert nested.child.called == "Maya"
    writer.join(10)
    with story.read() as reading:
        assert reading.child.called == "Rose"


def test_edits_of_many_threads_are_all_kept(story: Story) -> None:
    def add(name: str) -> None:
        for count in range(5):
            with story.edit("Add") as edit:
                edit.add(Person(name=f"{name} {count}"))
            with story.read() as reading:
                assert reading.all(Person, Person.name == f"{name} {count}")

    threads = [threading.Thread(target=add, args=(name,)) for name in ("Sue", "Alan", "Jo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    with story.read() as reading:
        assert len(reading.all(Person)) == 15


def test_a_change_is_heard_after_it_was_kept(story: Story) -> None:
    heard: list[tuple[Changed, list[str]]] = []

    def hear(changed: Changed) -> None:
        with story.read() as reading:
            heard.append((changed, [person.name for person in reading.all(Person)]))

    end = story.subscribe(hear)
    with story.edit("Add Sue") as edit:
        sue = edit.add(Person(name="Sue"))
    story.undo()
    story.redo()
    end()
    end()
    story.undo()
    wanted = Changed((("person", sue.id),), "Add Sue")
    assert heard == [(wanted, ["Sue"]), (wanted, []), (wanted, ["Sue"])]


def test_a_listener_may_edit(story: Story) -> None:
    def hear(changed: Changed) -> None:
        if changed.label == "First":
            with story.edit("Second") as edit:
                edit.child.likes = "trains"

    story.subscribe(hear)
    with story.edit("First") as edit:
        edit.child.likes = "the sea"
    assert story.undo_label == "Second"


def test_a_closed_story_says_so(library: Library, story: Story) -> None:
    library.close()
    with pytest.raises(RuntimeError, match="closed"), story.read():
        raise AssertionError


def test_rows_are_counted_without_being_read(story: Story) -> None:
    with story.edit("Add") as edit:
        for name in ("Sue", "Kate", "Kate"):
            edit.add(Person(name=name))
    with story.read() as reading:
        assert reading.count(Person) == 3
        assert reading.count(Person, Person.name == "Kate") == 2


def test_several_rows_are_taken_out_together_and_come_back(story: Story) -> None:
    with story.edit("Add") as edit:
        people = [edit.add(Person(name=name)) for name in ("Sue", "Kate", "Ann")]
        for person in people:
            edit.add(Relationship(person_id=person.id))
    with story.edit("Take out") as edit:
        edit.delete(*(edit.get(Person, person.id) for person in people[:2]))
    with story.read() as reading:
        assert [person.name for person in reading.all(Person)] == ["Ann"]
        assert reading.count(Relationship) == 1
    story.undo()
    with story.read() as reading:
        assert [person.name for person in reading.all(Person)] == ["Sue", "Kate", "Ann"]
        assert reading.count(Relationship) == 3
