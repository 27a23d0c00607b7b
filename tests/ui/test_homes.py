"""Homes and stays: the strip by time, and what is said about dates that do not go together."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import Decision, Home, HomeKind, HomePerson, Keepsake, Person, Stay, When
from ui.bridge import StoryBridge
from ui.story.homes import HomesPart
from ui.story.people_links import PlacesBox
from ui.story.screen import StoryScreen

Ids = dict[str, UUID]


def stay(story: Story, home: str, start: str, end: str = "", **values: object) -> UUID:
    with story.edit("Begin") as edit:
        found = [one for one in edit.all(Home) if one.name == home]
        kind = HomeKind.HOSPITAL if home == "hospital" else HomeKind.FOSTER
        place = found[0].id if found else edit.add(Home(name=home, kind=kind)).id
        row = Stay(
            home_id=place,
            start=When(start) if start else None,
            end=When(end) if end else None,
            **values,
        )
        return edit.add(row).id


@pytest.fixture
def open_homes(maya: StoryBridge, qtbot: QtBot) -> Iterator[object]:
    kept: list[StoryScreen] = []

    def begin() -> HomesPart:
        screen = StoryScreen(maya, "homes")
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1280, 800)
        screen.show()
        part = screen.current()
        assert isinstance(part, HomesPart)
        return part

    yield begin
    for screen in kept:
        screen.close()


def test_homes_in_good_order_are_not_complained_of(story: Story, open_homes) -> None:
    flat = stay(story, "the flat", "2017-04-12", "2019-06")
    stay(story, "hospital", "2018-12-03", "2018-12-11", inside_id=flat)
    stay(story, "Grace’s house", "2019-06-14")
    part = open_homes()
    assert not part.troubles.isVisible()
    assert part.strip.isVisible()


def test_an_overlap_is_said_with_its_days_and_what_to_do(story: Story, open_homes) -> None:
    stay(story, "the flat", "2017-04-12", "2019-09-14")
    stay(story, "Grace’s house", "2019-06-14")
    (words,) = open_homes().troubles.words()
    assert words == (
        "Maya is both at the flat and at Grace’s house from 14 June 2019 to 14 September 2019. "
        "Change a date, or put one within the other."
    )


def test_a_stay_is_put_within_another_by_its_advice(story: Story, open_homes) -> None:
    home = stay(story, "the flat", "2017-04-12")
    hospital = stay(story, "hospital", "2018-12-03", "2018-12-11")
    part = open_homes()
    (advice,) = part.troubles._advice
    assert advice.within == (hospital, home)
    part.troubles.within_asked.emit(hospital, home)
    assert part.troubles.words() == []
    with story.read() as reading:
        assert reading.get(Stay, hospital).inside_id == home
    assert story.undo() == "Put one stay within another"


def test_a_gap_is_said_in_plain_words_and_drawn(story: Story, open_homes) -> None:
    stay(story, "the flat", "2017-04-12", "2019-06-14")
    grace = stay(story, "Grace’s house", "2020-06-14")
    part = open_homes()
    (advice,) = part.troubles._advice
    assert advice.words.startswith(
        "Nothing is known from 14 June 2019 to 14 June 2020 (one year), before Grace’s house."
    )
    assert advice.open == (grace,)
    assert advice.add == (date(2019, 6, 14), date(2020, 6, 14))
    assert list(part.strip._holes) == [advice.add]


def test_only_what_a_stay_fits_is_offered_to_put_it_within(story: Story, open_homes) -> None:
    first = stay(story, "the flat", "2017-04-12", "2019-06-14")
    stay(story, "Grace’s house", "2019-06-14")
    hospital = stay(story, "hospital", "2018-12-03", "2018-12-11")
    part = open_homes()
    part.reveal(hospital)
    assert part.form is not None
    offered = next(ask for ask in part.form.asks if ask.name == "inside_id").choices
    assert [id for id, _ in offered] == [None, first]


def test_a_home_lived_in_twice_says_so(story: Story, open_homes) -> None:
    stay(story, "the flat", "2017-04-12", "2019-06-14")
    stay(story, "Grace’s house", "2019-06-14", "2020")
    stay(story, "the flat", "2020")
    lines = open_homes().list.lines()
    assert [line.title for line in lines] == ["the flat", "Grace’s house", "the flat"]
    assert ["one of 2 times here" in line.sub for line in lines] == [True, False, True]


def test_arrows_on_the_strip_open_stay_after_stay(story: Story, open_homes, qtbot: QtBot) -> None:
    first = stay(story, "the flat", "2017-04-12", "2019-06-14")
    second = stay(story, "Grace’s house", "2019-06-14")
    part = open_homes()
    qtbot.keyClick(part.strip, Qt.Key.Key_Home)
    qtbot.keyClick(part.strip, Qt.Key.Key_Right)
    line = part.list.current()
    assert line is not None
    assert line.id == second != first
    assert part.strip.accessibleDescription() == "Grace’s house, 14 June 2019 – now"


def test_a_home_is_given_a_picture(story: Story, open_homes, photos) -> None:
    grace = stay(story, "Grace’s house", "2019-06-14")
    import_photos(story, photos)
    part = open_homes()
    part.reveal(grace)
    line = part.list.current()
    assert line is not None
    with story.read() as reading:
        photo = reading.all(Keepsake)[0]
    part.keep_face(line, photo.id)
    assert part.list.lines()[0].digest == photo.digest
    assert story.undo() == "Choose a picture of Grace’s house"


def test_a_stay_leads_to_its_people_and_decisions(story: Story, open_homes) -> None:
    grace = stay(story, "Grace’s house", "2019-06-14")
    with story.edit("More") as edit:
        person = edit.add(Person(name="Grace")).id
        edit.add(HomePerson(home_id=edit.get(Stay, grace).home_id, person_id=person))
        edit.add(Decision(question="Why did I move?", stay_id=grace))
    part = open_homes()
    part.reveal(grace)
    (box,) = part.details.findChildren(PlacesBox)
    assert box.places() == ["Grace", "Why did I move?"]
    assert "with Grace" in part.list.lines()[0].sub
