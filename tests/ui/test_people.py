"""A person's record: how a book names them, their picture, what they are to others, where else."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import (
    Decision,
    Event,
    EventPerson,
    Family,
    Home,
    HomePerson,
    Keepsake,
    KeepsakePerson,
    NameInBook,
    Person,
    Relation,
    Relationship,
    Stay,
)
from ui.bridge import StoryBridge
from ui.story.people import PeoplePart
from ui.story.people_links import PlacesBox, TiesBox, places_of, tie_asks, ties_of
from ui.story.people_photo import Photo, PhotoDialog
from ui.story.screen import StoryScreen


@pytest.fixture
def kate(story: Story) -> UUID:
    with story.edit("Begin") as edit:
        kate = edit.add(Person(name="Kate Ellery", called="Mummy Kate")).id
        edit.add(Relationship(person_id=kate, relation=Relation.MOTHER, family=Family.BIRTH))
        edit.add(Person(name="Lily"))
    return kate


@pytest.fixture
def screen(maya: StoryBridge, kate: UUID, qtbot: QtBot) -> Iterator[StoryScreen]:
    screen = StoryScreen(maya, "people")
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    yield screen
    screen.close()


@pytest.fixture
def part(screen: StoryScreen, kate: UUID) -> PeoplePart:
    part = screen.current()
    assert isinstance(part, PeoplePart)
    part.reveal(kate)
    return part


def change(part: PeoplePart, name: str, value: object) -> None:
    assert part.form is not None
    field = part.form.fields[name]
    field.show_value(value)
    field.edited.emit()
    field.finished.emit()


@pytest.mark.parametrize(
    ("how", "example"),
    [
        (NameInBook.CALLED, "In books: Mummy Kate"),
        (NameInBook.FULL, "In books: Kate Ellery"),
        (NameInBook.INITIAL, "In books: K"),
        (NameInBook.NOT_AT_ALL, "In books: someone in your family, without a picture"),
    ],
)
def test_the_name_in_a_book_is_shown_by_example(
    part: PeoplePart, how: NameInBook, example: str
) -> None:
    change(part, "name_in_book", how)
    assert part.form is not None
    assert part.form.fields["name_in_book"].below.words() == example


def test_the_example_follows_what_is_typed(part: PeoplePart, qtbot: QtBot) -> None:
    assert part.form is not None
    line = part.form.fields["called"].control
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "Mum")
    assert part.form.fields["name_in_book"].below.words() == "In books: Mum"


def test_a_tie_to_somebody_else_is_said_from_both_sides(
    part: PeoplePart, story: Story, kate: UUID
) -> None:
    line = part.list.current()
    assert line is not None
    with story.read() as reading:
        relation, to = tie_asks(reading, kate)
        lily = to.choices[0][0]
    assert relation.label == "Mummy Kate is the"
    part.tie(line, {"relation": Relation.MOTHER, "to_id": lily})
    with story.read() as reading:
        assert [words for _, words in ties_of(reading, kate)] == ["Mother of Lily"]
        assert [words for _, words in ties_of(reading, lily)] == ["Mummy Kate is their mother"]
    (box,) = part.details.findChildren(TiesBox)[-1:]
    with story.read() as reading:
        tie = ties_of(reading, kate)[0][0]
    box.gone.emit(tie)
    with story.read() as reading:
        assert ties_of(reading, kate) == []


def test_a_record_leads_to_homes_events_photos_and_decisions(
    screen: StoryScreen, part: PeoplePart, story: Story, kate: UUID
) -> None:
    with story.edit("More") as edit:
        home = edit.add(Home(name="the flat")).id
        stay = edit.add(Stay(home_id=home)).id
        edit.add(HomePerson(home_id=home, person_id=kate))
        event = edit.add(Event(title="A day at the sea")).id
        edit.add(EventPerson(event_id=event, person_id=kate))
        edit.add(Decision(question="Why did I move?", decided_by="Kate Ellery and the council"))
        edit.add(Decision(question="Why this school?", decided_by="the council"))
    with story.read() as reading:
        places = places_of(reading, kate)
    assert [(place.part, place.words) for place in places] == [
        ("homes", "Lived at the flat"),
        ("timeline", "A day at the sea"),
        ("decisions", "Why did I move?"),
    ]
    part.show_again()
    (box,) = part.details.findChildren(PlacesBox)[-1:]
    box.asked.emit("homes", stay)
    assert screen.part == "homes"


def test_the_photos_somebody_is_in_come_first(
    part: PeoplePart, story: Story, kate: UUID, photos, qtbot: QtBot
) -> None:
    import_photos(story, sorted(photos.glob("*.jpg")))
    with story.edit("Name") as edit:
        last = edit.all(Keepsake)[-1]
        last.caption = "Kate laughs"
        edit.add(KeepsakePerson(keepsake_id=last.id, person_id=kate))
    from ui.story.people import _photos_for

    with story.read() as reading:
        found = _photos_for(reading, kate)
    assert found[0] == Photo(last.id, found[0].digest, "Kate laughs")
    dialog = PhotoDialog("Mummy Kate", found, part.bridge.pictures, part)
    qtbot.addWidget(dialog)
    line = part.list.current()
    assert line is not None
    part._keep_face(line, dialog.chosen())
    with story.read() as reading:
        assert reading.get(Person, kate).portrait_id == last.id
    assert story.undo_label == "Choose a picture of Mummy Kate"
