"""The timeline and the road of homes: in order, to scale, and honest about what is not known."""

from itertools import pairwise

import pytest

from lifestory.edition.values import Homes, Timeline
from lifestory.model import (
    BlockKind,
    Decision,
    Event,
    EventKind,
    HomeKind,
    ReadingStage,
    Stay,
    When,
)


def timeline_of(life) -> Timeline:
    life.block(BlockKind.TIMELINE)
    return life.blocks()[-1]


def homes_of(life) -> Homes:
    life.block(BlockKind.HOMES)
    return life.blocks()[-1]


@pytest.fixture
def two_homes(life):
    """The flat, Sue's house, and the flat again; in hospital once while at the flat."""
    flat = life.home("The flat", "2017-04-09", "2019-06-12", kind=HomeKind.BIRTH_FAMILY)
    with life.story.read() as reading:
        first = reading.all(Stay)[0].id
    life.home("Sue's house", "2019-06-12", "2019-11", why_started_told="A judge decided.")
    life.home("Hospital", "2018-24", "2018-24", kind=HomeKind.HOSPITAL, inside_id=first)
    life.add(Stay(home_id=flat, start=When("2019-11"), end=None))
    return life


def test_a_life_runs_from_birth_over_every_birthday_to_now(life) -> None:
    stations = timeline_of(life).stations
    assert [station.kind for station in stations] == ["birth", *["birthday"] * 7, "now"]
    assert [station.years for station in stations[:8]] == [0, 1, 2, 3, 4, 5, 6, 7]
    assert (stations[2].title, stations[2].age) == ("Your second birthday", "2")
    assert 7.4 < stations[-1].years < 7.6
    assert stations[-1].age == "Seven"


def test_moves_events_and_told_decisions_stand_in_their_order(full_life) -> None:
    stations = timeline_of(full_life).stations
    told = [(s.kind, s.title) for s in stations if s.kind not in ("birth", "birthday", "now")]
    assert told == [
        ("move", "You moved to Sue’s house"),
        ("decision", "Why did I go to live with Sue?"),
        ("event", "First day at nursery"),
    ]
    assert [s.years for s in stations] == sorted(s.years for s in stations)


def test_a_birthday_party_and_its_birthday_are_one_station(life) -> None:
    life.add(Event(title="Your first birthday", when=When("2018-04-09"), told="There was cake."))
    life.add(Event(title="First tooth", when=When("2018-04-09")))
    stations = timeline_of(life).stations
    assert [(s.kind, s.title) for s in stations if s.years == 1] == [
        ("birthday", "Your first birthday"),
        ("event", "First tooth"),
    ]
    assert next(s.detail for s in stations if s.kind == "birthday") == "There was cake."


def test_moving_is_said_as_it_was(life) -> None:
    flat = life.home("the flat", "2017-04-12", "2019")
    life.home("home with Mum and Dad", "2019", "2020")
    life.add(Stay(home_id=flat, start=When("2020")))
    assert [s.title for s in timeline_of(life).stations if s.kind == "move"] == [
        "Your first home was the flat",
        "You moved in with Mum and Dad",
        "You went back to the flat",
    ]


def test_the_earliest_home_that_is_recorded_is_not_called_the_first(life) -> None:
    life.home("the flat", "2019-05-03", "2020")
    moves = [s.title for s in timeline_of(life).stations if s.kind == "move"]
    assert moves == ["You came to live at the flat"]


def test_what_is_not_told_or_not_dated_or_still_to_come_has_no_station(life) -> None:
    life.add(
        Decision(question="Why?", when=When("2020")),
        Event(title="Undated"),
        Event(title="A trip to come", when=When("2025-05")),
        Event(title="Being born", kind=EventKind.BIRTH, when=When("2017-04-09"), told="At dawn."),
    )
    stations = timeline_of(life).stations
    assert {station.kind for station in stations} == {"birth", "birthday", "now"}
    assert stations[0].detail == "At dawn."


def test_stays_are_stretches_that_meet_and_a_hospital_stay_is_none(two_homes) -> None:
    stretches = timeline_of(two_homes).stretches
    assert [stretch.home for stretch in stretches] == ["The flat", "Sue’s house", "The flat"]
    assert stretches[0].start == 0
    assert all(a.end == b.start for a, b in pairwise(stretches))
    assert stretches[0].tint == stretches[2].tint != stretches[1].tint


def test_the_road_of_homes_comes_back_and_knows_what_lies_inside(two_homes) -> None:
    stops = homes_of(two_homes).stops
    assert [(stop.name, stop.inside, stop.again, stop.now) for stop in stops] == [
        ("The flat", False, False, False),
        ("Hospital", True, False, False),
        ("Sue’s house", False, False, False),
        ("The flat", False, True, True),
    ]
    assert stops[0].home_key == stops[3].home_key
    assert [stop.when_words for stop in stops] == [
        "From 9 April 2017 to 12 June 2019, more than two years",
        "In the winter of 2018",
        "From 12 June 2019 to November 2019, about five months",
        "Since November 2019",
    ]
    assert [stop.age for stop in stops] == [
        "From when you were born until you were two",
        "You were one",
        "You were two",
        "Since you were two",
    ]
    assert stops[2].told == "A judge decided."


@pytest.mark.parametrize(
    ("start", "end", "words", "age"),
    [
        ("", "", "We do not know when", ""),
        ("", "2020-02", "Until February 2020, we do not know since when", ""),
        ("2019~", "", "Since around 2019", "Since you were about one or two"),
        ("2019", "2021-05?", "From 2019 to perhaps May 2021",
         "From when you were one or two until you were about four"),
        ("2019-05/2019-08", "2021", "From some time between May and August 2019 until 2021",
         "From when you were two until you were three or four"),
    ],
)  # fmt: skip
def test_unknown_dates_are_said_as_unknown(life, start, end, words, age) -> None:
    life.home("The flat", start, end)
    (stop,) = homes_of(life).stops
    assert (stop.when_words, stop.age) == (words, age)
    assert (stop.years == 0) == (not start)


def test_a_child_whose_birth_is_not_known_has_a_path_all_the_same(new_life) -> None:
    life = new_life(born="")
    life.home("The flat", "2018", "2020")
    life.home("Sue's house", "2020", "")
    line = timeline_of(life)
    assert [station.kind for station in line.stations] == ["move", "move", "now"]
    assert line.stretches[0].start == 0
    assert all(station.age == "" for station in line.stations)


def test_the_youngest_get_few_words(new_life) -> None:
    life = new_life(stage=ReadingStage.FIRST_WORDS)
    life.home("The flat", "2017-04-09", "2019-06-12")
    life.home("Sue's house", "2019-06-12", "")
    line = timeline_of(life)
    assert [s.title for s in line.stations if s.kind == "move"] == ["Sue’s house"]
    assert all(s.when_words == "" for s in line.stations)
    assert [stop.age for stop in homes_of(life).stops] == ["You were a baby", "You were two"]
