"""Earlier moments: told from the changes, equal to what was, and brought back as one step."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.library import bring_back
from lifestory.library.images import values_of
from lifestory.model import Event, EventKind, Person, Voice

KINDS = (Person, Voice, Event)


def snapshot(story):
    with story.read() as reading:
        return {row.id: values_of(row) for kind in KINDS for row in reading.all(kind)}


def newest(story):
    return max((entry.number for entry in story.history() if not entry.undone), default=1)


def as_it_was(story, number):
    rows = story.rows_at(number, *KINDS)
    return {row.id: values_of(row) for kind in KINDS for row in rows.all(kind)}


STEPS = st.lists(
    st.sampled_from(["add", "rename", "delete", "undo", "redo", "say", "join"]),
    min_size=1,
    max_size=14,
)


def do(story, step, number):
    if step in ("undo", "redo"):
        getattr(story, step)()
        return
    with story.edit(step, joins="same" if step == "join" else None) as edit:
        people = edit.all(Person)
        if step == "add" or not people:
            edit.add(Person(name=f"Person {number}"))
        elif step in ("rename", "join"):
            people[number % len(people)].called = f"Called {number}"
        elif step == "delete":
            edit.delete(people[number % len(people)])
        else:
            edit.add(Voice(words=f"Said {number}", person_id=None))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_every_moment_is_told_as_it_was(story, steps):
    while story.undo() is not None:
        pass
    with story.edit("Begin") as edit:
        edit.add(Person(name="Somebody"))
    seen = {newest(story): snapshot(story)}
    for number, step in enumerate(steps):
        do(story, step, number)
        seen[newest(story)] = snapshot(story)
    still = {entry.number for entry in story.history() if not entry.undone}
    for number in still & seen.keys():
        assert as_it_was(story, number) == seen[number]


@pytest.fixture
def changed(story):
    """A person with a name, then another name, a second person, and the first one gone."""
    first = Person(name="Grace Bell", called="Grace")
    with story.edit("Add Grace") as edit:
        id = edit.add(first).id
    then = newest(story)
    with story.edit("Rename") as edit:
        edit.get(Person, id).called = "Auntie"
        edit.add(Person(name="Tom"))
    with story.edit("Take out") as edit:
        edit.delete(edit.get(Person, id))
    return id, then


def test_bringing_back_is_one_step_that_can_be_undone(story, changed):
    id, then = changed
    before = snapshot(story)
    with story.edit("Bring back") as edit:
        bring_back(edit, edit.all(Person), story_rows(story, then))
    with story.read() as reading:
        (row,) = reading.all(Person)
    assert (row.id, row.called) == (id, "Grace")
    assert story.undo() == "Bring back"
    assert snapshot(story) == before


def story_rows(story, number):
    # read on another connection than the open edit's
    import threading

    found = []
    thread = threading.Thread(
        target=lambda: found.extend(story.rows_at(number, Person).all(Person))
    )
    thread.start()
    thread.join()
    return found


def test_what_a_row_referred_to_and_is_gone_is_forgotten(story):
    with story.edit("Add") as edit:
        person = edit.add(Person(name="Grace")).id
        event = edit.add(Event(title="A day", kind=EventKind.OTHER)).id
    then = newest(story)
    rows = story.rows_at(then, Event).all(Event)
    assert [row.id for row in rows] == [event]
    with story.edit("Take out") as edit:
        edit.delete(edit.get(Person, person))
        edit.delete(edit.get(Event, event))
    with story.edit("Bring back") as edit:
        bring_back(edit, edit.all(Event), rows)
    with story.read() as reading:
        assert [row.id for row in reading.all(Event)] == [event]


def test_the_steps_about_a_row_are_found_newest_first(story, changed):
    id, _ = changed
    labels = {entry.number: entry.label for entry in story.history()}
    assert [labels[number] for number in story.steps_about([id])] == [
        "Take out",
        "Rename",
        "Add Grace",
    ]


def test_a_step_says_what_it_changed(story, changed):
    id, then = changed
    (renamed,) = [step for step in story.changes_of(then + 1) if step.id == id]
    assert (renamed.before, renamed.after) == ({"called": "Grace"}, {"called": "Auntie"})
