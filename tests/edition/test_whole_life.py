"""Pages about the whole of a life: true with very little, and only what may be told."""

import pytest

from lifestory.model import (
    BlockKind,
    Child,
    Event,
    EventKind,
    Family,
    NameInBook,
    Person,
    ReadingStage,
    Relation,
    When,
)


def about(life, **values):
    """Set what is known of the child."""
    with life.story.edit("Know more") as edit:
        (child,) = edit.all(Child)
        for name, value in values.items():
            setattr(child, name, value)


def test_all_about_you_says_what_is_known_and_leaves_lines_for_the_rest(life):
    about(life, likes="The sea.", birth_place="Thornbridge", languages="English and Twi")
    life.block(BlockKind.ABOUT_ME)
    told = dict(life.only().entries)
    assert told["When you were born"] == "On 9 April 2017"
    assert told["Where you were born"] == "Thornbridge"
    assert told["What you like"] == "The sea"
    assert told["The languages you know"] == "English and Twi"
    assert "Your faith" not in told
    assert "What makes you laugh" in life.only().blanks


def test_what_is_not_known_of_a_birth_is_said(new_life):
    life = new_life(born="")
    life.block(BlockKind.ABOUT_ME)
    assert dict(life.only().entries) == {
        "When you were born": "We do not know yet.",
        "Where you were born": "We do not know yet.",
    }


def test_notes_for_workers_are_not_put_before_the_child(life):
    about(life, faith="Anna goes to the meeting. Maya likes it least.", communicates="Maya signs.")
    life.block(BlockKind.ABOUT_ME)
    told = dict(life.only().entries)
    assert "Your faith" not in told
    assert all("Maya" not in words for words in told.values())


def test_who_lives_with_the_child_is_named_as_the_book_may(life):
    sue = life.person("Sue Hart", Relation.CARER, Family.FOSTER, called="Sue")
    hidden = life.person("Max", Relation.OTHER, Family.NONE, name_in_book=NameInBook.NOT_AT_ALL)
    life.home("Sue's house", "2019-06-12", "", sue, hidden)
    life.block(BlockKind.ABOUT_ME)
    assert dict(life.only().entries)["Who you live with"] == "Sue"


def test_growing_up_has_firsts_by_age_and_heights_in_centimetres(life):
    life.add(
        Event(
            title="Your first steps",
            kind=EventKind.MILESTONE,
            when=When("2018-05"),
            told="You were 74 cm tall.",
        ),
        Event(title="Starting nursery", kind=EventKind.SCHOOL, when=When("2020-09-07")),
        Event(title="A trip", kind=EventKind.MEMORY, when=When("2021"), told="It was 500 cm deep."),
        Event(title="Your first word", kind=EventKind.MILESTONE),
    )
    life.block(BlockKind.GROWING_UP)
    grown = life.only()
    assert [one.title for one in grown.firsts] == [
        "Your first steps",
        "Starting nursery",
        "Your first word",
    ]
    assert [(one.age, one.centimetres) for one in grown.heights] == [("One", 74.0)]


def test_people_stand_in_the_circle_they_belong_to(life):
    sue = life.person("Sue", Relation.CARER, Family.FOSTER)
    life.person("Kate", Relation.MOTHER, Family.BIRTH)
    life.person("Ben", Relation.FRIEND, Family.NONE)
    life.person("Priya", Relation.SOCIAL_WORKER, Family.NONE)
    life.person("Max", Relation.FRIEND, Family.NONE, name_in_book=NameInBook.NOT_AT_ALL)
    life.home("Sue's house", "2019-06-12", "", sue)
    life.block(BlockKind.PEOPLE_WHO_MATTER)
    circles = {one.heading: [who.name for who in one.people] for one in life.only().circles}
    assert circles == {
        "At home with you": ["Sue"],
        "Your families": ["Kate"],
        "Friends and others who matter": ["Ben"],
    }


def test_nobody_known_is_the_child_alone(life):
    life.block(BlockKind.PEOPLE_WHO_MATTER)
    assert life.only().child.name == "Maya"
    assert life.only().circles == ()


def test_a_child_can_ask_at_home_the_worker_and_whoever_gave_something(life):
    sue = life.person("Sue", Relation.CARER, Family.FOSTER)
    dog = life.person("Biscuit", Relation.PET, Family.FOSTER)
    life.person("Priya", Relation.SOCIAL_WORKER, Family.NONE)
    life.person("Jean", Relation.GRANDMOTHER, Family.BIRTH, gave="lent us photos")
    life.person("Kate", Relation.MOTHER, Family.BIRTH)
    life.home("Sue's house", "2019-06-12", "", sue, dog)
    life.block(BlockKind.FIND_OUT)
    assert dict(life.only().people) == {
        "Sue": "You can ask at home, at any time.",
        "Priya": "Your social worker can find things out.",
        "Jean": "Lent us photos.",
    }


@pytest.mark.parametrize("stage", list(ReadingStage))
def test_what_is_kept_is_said_in_sentences_that_the_stage_can_read(stage, new_life):
    from lifestory.words.sentences import sentences_of

    life = new_life(stage=stage)
    life.block(BlockKind.FIND_OUT)
    for _, told in life.only().places:
        for sentence in sentences_of(told):
            assert sentence.words <= stage.measures.words_a_sentence


def test_a_certificate_names_those_who_gave_and_nobody_twice(life):
    life.person("Jean", Relation.GRANDMOTHER, Family.BIRTH, gave="photos")
    life.person("Max", Relation.FRIEND, Family.NONE, gave="x", name_in_book=NameInBook.NOT_AT_ALL)
    life.block(BlockKind.CERTIFICATE)
    made = life.only()
    assert (made.child, made.names) == ("Maya", ("Jean",))
    assert made.made == "It was begun in May 2024."


def test_a_certificate_with_nobody_says_no_by_whom(life):
    life.block(BlockKind.CERTIFICATE)
    assert (life.only().by, life.only().names) == ("", ())
    assert life.only().signs


def test_people_who_are_not_for_the_book_are_on_no_page(life):
    person = life.person("Vera", Relation.AUNT, Family.BIRTH, gave="a box")
    life.change(Person, person, for_book=False)
    for kind in (BlockKind.PEOPLE_WHO_MATTER, BlockKind.FIND_OUT, BlockKind.CERTIFICATE):
        life.block(kind)
    assert all("Vera" not in repr(block) for block in life.blocks())
