"""Undo and redo: without end, exactly, also tomorrow."""

import contextlib
import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from lifestory.library import Effort, Library, Story, now
from lifestory.library.images import difference, image_of, joined, values_of
from lifestory.model import (
    STORY_ROWS,
    Block,
    Book,
    Chapter,
    Home,
    HomePerson,
    Page,
    Person,
    ReadingStage,
    Relationship,
    Row,
    Stay,
    Voice,
    When,
)

State = dict[str, list[dict[str, Any]]]


def state_of(story: Story) -> State:
    """Every row of a story, in order, as JSON."""
    with story.read() as reading:
        return {
            kind.__name__: [image_of(kind, values_of(row)) for row in reading.all(kind)]
            for kind in STORY_ROWS
        }


def write(story: Story, text: str, joins: str = "") -> None:
    with story.edit(f"Write {text}", joins) as edit:
        edit.child.likes = text


def likes(story: Story) -> str:
    with story.read() as reading:
        return reading.child.likes


def test_undo_and_redo_say_what_they_did(story: Story) -> None:
    write(story, "trains")
    assert (story.undo_label, story.redo_label) == ("Write trains", None)
    assert story.undo() == "Write trains"
    assert (story.undo_label, story.redo_label) == (None, "Write trains")
    assert story.undo() is None
    assert story.redo() == "Write trains"
    assert story.redo() is None


def test_a_story_never_loses_its_child(story: Story) -> None:
    assert story.undo() is None
    with story.read() as reading:
        assert reading.child.called == "Maya"


def test_undo_can_be_told_to_leave_the_step_that_made_a_row(story: Story) -> None:
    kate = Person(name="Kate")
    with story.edit("Add Kate") as edit:
        edit.add(kate)
    with story.edit("Name her") as edit:
        edit.get(Person, kate.id).called = "Katie"
    assert not story.undo_removes(kate.id)
    assert story.undo(but_not=kate.id) == "Name her"
    assert story.undo_removes(kate.id)
    assert story.undo(but_not=kate.id) is None
    assert story.undo_label == "Add Kate"
    assert story.undo() == "Add Kate"


def test_undone_steps_that_a_new_one_supersedes_stay_in_the_history(story: Story) -> None:
    for text in ("one", "two", "three"):
        write(story, text)
    story.undo()
    story.undo()
    write(story, "four")
    assert story.redo() is None
    entries = [(entry.label, entry.undone, entry.superseded) for entry in story.history()]
    assert entries == [
        ("Write four", False, False),
        ("Write three", True, True),
        ("Write two", True, True),
        ("Write one", False, False),
        ("Begin the story of Maya", False, False),
    ]
    assert [entry.label for entry in story.history(limit=1)] == ["Write four"]
    story.undo()
    assert likes(story) == "one"
    story.redo()
    assert likes(story) == "four"


def test_undo_reaches_back_over_a_restart(folder: Path, library: Library, story: Story) -> None:
    write(story, "trains")
    write(story, "the sea")
    library.close()
    with Library.unlock(folder, "warm socks and tea") as again:
        story = again.story(story.child_id)
        assert story.undo() == "Write the sea"
        assert likes(story) == "trains"


def test_keystrokes_in_one_block_are_one_step(story: Story, clock: Any) -> None:
    for text in ("S", "Sa", "Sam"):
        write(story, text, joins="likes")
        clock.turn(seconds=20)
    assert [entry.label for entry in story.history()][:-1] == ["Write S"]
    story.undo()
    assert likes(story) == ""
    story.redo()
    assert likes(story) == "Sam"


def test_a_step_takes_nothing_in_after_two_minutes(story: Story, clock: Any) -> None:
    write(story, "S", joins="likes")
    clock.turn(seconds=121)
    write(story, "Sa", joins="likes")
    story.undo()
    assert likes(story) == "S"


def test_a_clock_that_was_put_back_joins_nothing(story: Story, clock: Any) -> None:
    write(story, "S", joins="likes")
    clock.turn(hours=-1)
    write(story, "Sa", joins="likes")
    story.undo()
    assert likes(story) == "S"


@pytest.mark.parametrize("joins", ["", "something else"])
def test_only_the_same_thing_joins(story: Story, joins: str) -> None:
    write(story, "S", joins="likes")
    write(story, "Sa", joins=joins)
    story.undo()
    assert likes(story) == "S"


def test_an_undone_step_takes_nothing_in(story: Story) -> None:
    write(story, "S", joins="likes")
    story.undo()
    write(story, "T", joins="likes")
    assert story.redo() is None
    story.undo()
    assert likes(story) == ""


def test_typing_something_and_taking_it_away_leaves_no_step(story: Story) -> None:
    write(story, "S", joins="likes")
    write(story, "", joins="likes")
    assert story.undo_label is None
    assert len(story.history()) == 1


def test_a_step_can_grow_by_other_rows(story: Story) -> None:
    write(story, "S", joins="likes")
    with story.edit("Add", joins="likes") as edit:
        person = edit.add(Person(name="Sue"))
    with story.edit("Name", joins="likes") as edit:
        edit.get(Person, person.id).called = "Auntie Sue"
    before = state_of(story)
    story.undo()
    assert likes(story) == ""
    story.redo()
    assert state_of(story) == before


_values = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), min_size=3, max_size=3)
_images = st.one_of(st.none(), _values)


def test_a_row_that_was_moved_comes_back_with_what_it_moved_from(story: Story) -> None:
    with story.edit("Begin") as edit:
        book = edit.add(Book(title="B", stage=ReadingStage.LETTER, made=now()))
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        old = edit.add(Page(chapter_id=chapter.id, position=0, layout="words"))
        block = edit.add(Block(page_id=old.id, slot="words", text="Stay with me"))
    before = state_of(story)
    with story.edit("Move") as edit:
        edit.get(Block, block.id).text += "."
        edit.all(Block)
        new = edit.add(Page(chapter_id=chapter.id, position=0, layout="words"))
        edit.get(Block, block.id).page_id = new.id
        edit.delete(edit.get(Page, old.id))
    after = state_of(story)
    story.undo()
    assert state_of(story) == before
    story.redo()
    assert state_of(story) == after


def test_a_row_that_went_and_came_again_in_one_edit_does_not_stop_undo(story: Story) -> None:
    with story.edit("Add") as edit:
        people = [edit.add(Person(name=name)) for name in ("Sue", "Alan")]
    before = state_of(story)
    with story.edit("Replace") as edit:
        edit.delete(edit.get(Person, people[0].id))
        edit.add(Person(id=people[0].id, name="Sue again"))
        edit.delete(edit.get(Person, people[1].id))
    story.undo()
    story.undo()
    story.redo()
    story.redo()
    story.undo()
    for rows in (before, found := state_of(story)):
        rows["Person"].sort(key=lambda row: row["name"])
    assert found == before


@given(st.lists(_images, min_size=3, max_size=3))
def test_two_changes_joined_do_what_the_two_did(states: list[dict[str, Any] | None]) -> None:
    first = difference(states[0], states[1])
    second = difference(states[1], states[2])
    both = difference(states[0], states[2])
    if first is None or second is None:
        assert both == (second if first is None else first)
    else:
        assert joined(first, second) == both


class RandomEdits(RuleBasedStateMachine):
    """Edits at random, undoes everything, opens again, redoes everything: exactly as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.place = contextlib.ExitStack()
        self.folder = Path(self.place.enter_context(tempfile.TemporaryDirectory())) / "library"

    @initialize()
    def begin(self) -> None:
        effort = Effort(memory_kib=64, iterations=1, lanes=1)
        self.library, _ = Library.create(self.folder, "p", effort=effort)
        self.story = self.library.add_child("Maya")
        self.past: list[State] = []
        self.future: list[State] = []
        self.present = state_of(self.story)

    def step(self, change: Any) -> None:
        """Make an edit and remember how things were before it."""
        before = self.present
        with self.story.edit("Step") as edit:
            change(edit)
        self.present = state_of(self.story)
        if self.present != before:
            self.past.append(before)
            self.future = []

    def some(self, kind: type[Row], choice: int) -> UUID | None:
        with self.story.read() as reading:
            rows = reading.all(kind)
            return rows[choice % len(rows)].id if rows else None

    @rule(name=st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=8))
    def add_person(self, name: str) -> None:
        self.step(lambda edit: edit.add(Person(name=name, born=When("2019-06~"))))

    @rule(choice=st.integers(0, 9), other=st.integers(0, 9))
    def relate(self, choice: int, other: int) -> None:
        one, two = self.some(Person, choice), self.some(Person, other)
        if one is not None:
            self.step(lambda edit: edit.add(Relationship(person_id=one, to_id=two)))

    @rule(choice=st.integers(0, 9))
    def add_home(self, choice: int) -> None:
        person, stay = self.some(Person, choice), self.some(Stay, choice)

        def change(edit: Any) -> None:
            home = edit.add(Home(name="A house"))
            edit.add(Stay(home_id=home.id, start=When("2020"), inside_id=stay))
            if person is not None:
                edit.add(HomePerson(home_id=home.id, person_id=person))

        self.step(change)

    @rule(blocks=st.integers(0, 4), choice=st.integers(0, 9))
    def add_book(self, blocks: int, choice: int) -> None:
        person, home = self.some(Person, choice), self.some(Home, choice)

        def change(edit: Any) -> None:
            book = edit.add(Book(title="B", stage=ReadingStage.LETTER, made=now()))
            chapter = edit.add(Chapter(book_id=book.id, position=0))
            page = edit.add(Page(chapter_id=chapter.id, position=0, layout="words"))
            for number in range(blocks):
                edit.add(
                    Block(
                        page_id=page.id,
                        slot="words",
                        position=number,
                        person_id=person,
                        home_id=home,
                        options={"n": number},
                    )
                )

        self.step(change)

    @rule(choice=st.integers(0, 9), text=st.sampled_from(["x", "yy", ""]))
    def write_twice(self, choice: int, text: str) -> None:
        block = self.some(Block, choice)
        if block is None:
            return

        def change(edit: Any) -> None:
            row = edit.get(Block, block)
            row.text += text
            row.options["deep"] = [text]
            edit.all(Page)
            row.position += 1

        self.step(change)

    @rule(
        kind=st.sampled_from([Person, Home, Stay, Book, Chapter, Page, Block, Relationship]),
        choice=st.integers(0, 9),
    )
    def delete(self, kind: type[Row], choice: int) -> None:
        row = self.some(kind, choice)
        if row is not None:
            self.step(lambda edit: edit.delete(edit.get(kind, row)))

    @rule(choice=st.integers(0, 9))
    def delete_and_add_in_one(self, choice: int) -> None:
        person = self.some(Person, choice)

        def change(edit: Any) -> None:
            voice = edit.add(Voice(words="I like it here"))
            if person is not None:
                edit.delete(edit.get(Person, person))
            edit.add(Person(name="Later"))
            voice.words += "."

        self.step(change)

    @rule(choice=st.integers(0, 9))
    def move_to_a_new_page(self, choice: int) -> None:
        block = self.some(Block, choice)
        if block is None:
            return

        def change(edit: Any) -> None:
            row = edit.get(Block, block)
            row.text += "!"
            old = edit.get(Page, row.page_id)
            new = edit.add(Page(chapter_id=old.chapter_id, position=9, layout="words"))
            row.page_id = new.id
            edit.delete(old)

        self.step(change)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.present)
        assert self.story.undo() == "Step"
        self.present = self.past.pop()
        assert state_of(self.story) == self.present

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.present)
        assert self.story.redo() == "Step"
        self.present = self.future.pop()
        assert state_of(self.story) == self.present

    @rule()
    def open_again(self) -> None:
        self.library.close()
        self.library = Library.unlock(self.folder, "p")
        self.story = self.library.story(self.story.child_id)

    def teardown(self) -> None:
        with self.place:
            if hasattr(self, "past"):
                self.go_back_and_forth()
                self.library.close()

    def go_back_and_forth(self) -> None:
        end, steps = self.present, len(self.past)
        for _ in range(steps):
            self.undo()
        assert self.story.undo() is None
        self.open_again()
        for _ in range(steps):
            self.redo()
        assert state_of(self.story) == end


def _examples(number: int, steps: int) -> settings:
    return settings(
        max_examples=number,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def test_random_edits_are_undone_and_made_again_exactly() -> None:
    run_state_machine_as_test(RandomEdits, settings=_examples(6, 15))


@pytest.mark.long
def test_many_random_edits_are_undone_and_made_again_exactly() -> None:
    run_state_machine_as_test(RandomEdits, settings=_examples(60, 40))
