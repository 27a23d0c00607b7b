"""A home that came from a return blocks until somebody says who lived there."""

from datetime import date
from pathlib import Path

import pytest

from lifestory.checks import Severity, look_over
from lifestory.drafting import draft
from lifestory.importing.offers import Level, wanted
from lifestory.importing.returns import add_return, preview_return
from lifestory.library import Effort, Library
from lifestory.model import Home, HomePerson, Person, ReadingStage

TODAY = date(2026, 11, 25)
EPISODES = (
    "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,REASON_PLACE_CHANGE,PL_POST,URN\n"
    "C1,03/05/2019,S,C2,U6,03/05/2020,X1,CARPL,XX1 1AA,SC1\n"
    "C1,03/05/2020,P,C2,K2,,,,XX2 2BB,SC2\n"
)


@pytest.fixture
def story(tmp_path: Path):
    """A child with a foster home and a children's home out of a return."""
    effort = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=effort)
    path = tmp_path / "episodes.csv"
    path.write_text(EPISODES, "utf-8")
    with library:
        story = library.add_child("Sam")
        preview = preview_return(story, path, "C1", today=TODAY)
        add_return(story, preview, wanted(preview.offers, Level.AUTO))
        yield story


def _unnamed(story) -> list[str]:
    book = draft(story, "chronological", ReadingStage.GROWING_READER).book_id
    found = look_over(story, book, today=TODAY)
    assert all(one.severity is Severity.STOP for one in found if one.check == "unnamed-carers")
    return [one.message for one in found if one.check == "unnamed-carers"]


def test_a_foster_home_without_names_stands_in_the_way(story) -> None:
    (said,) = _unnamed(story)
    assert said.startswith(
        "Nobody has filled in who looked after Sam at the foster home (from 3 May 2019)."
    )


def test_a_home_whose_people_are_named_does_not(story) -> None:
    with story.edit("Add Anna") as edit:
        home = next(one for one in edit.all(Home) if one.name == "the foster home")
        person = edit.add(Person(name="Anna"))
        edit.add(HomePerson(home_id=home.id, person_id=person.id))
    assert _unnamed(story) == []


def test_a_home_that_somebody_wrote_down_is_left_in_peace(story) -> None:
    with story.edit("By hand") as edit:
        for home in edit.all(Home):
            home.origin = ""
    assert _unnamed(story) == []
