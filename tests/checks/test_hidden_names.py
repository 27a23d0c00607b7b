"""Whoever is not for the book is found wherever the book names them, and nobody else is."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifestory.checks import CheckedBook, Finding, Severity
from lifestory.checks.looking import findings_of
from lifestory.edition.facts import Rows
from lifestory.edition.values import (
    AnyBlock,
    Beat,
    DecisionTold,
    Edition,
    EditionChapter,
    EditionPage,
    PersonCard,
    Picture,
    PictureSource,
    View,
    VoiceQuote,
    Words,
)
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.model import Child, Home, HomeKind, NameInBook, Person
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.words.prose import prose_of

ID = UUID(int=3)
SAID = "Then Kestrel came."
DRAX = Person(name="Kestrel Drax", called="Kezza", for_book=False)
PHOTO = Picture(ID, "photo", PictureSource("a" * 64, 3000, 2000), View(), (), "A dog.")


def told(said: str) -> DecisionTold:
    return DecisionTold(ID, "decision", "Why?", (Beat("who", "Who", prose_of(said)),), ())


def book(
    layout: str, *blocks: AnyBlock, title: str = "A page", people=(DRAX,), homes=(), name="Maya"
) -> CheckedBook:
    page = EditionPage(UUID(int=50), layout, title, blocks)
    chapter = EditionChapter(UUID(int=60), ChapterKind.BODY, 1, "One", (page,))
    edition = Edition(
        UUID(int=70), name, "Maya", ReadingStage.EARLY_READER, "meadow", PaperSize.A4, (chapter,)
    )
    rows = Rows(Child(called="Maya", full_name="Maya Ellery"), people=people, homes=homes)
    return CheckedBook(edition, lay_out(edition, look_of(edition)), (), {}, records=rows)


def found(*args, **more) -> list[Finding]:
    return [each for each in findings_of(book(*args, **more)) if each.check == "hidden-name"]


def named(said: str, people=(DRAX,), homes=()) -> list[str]:
    """The names that are found in a page of words."""
    words = Words(ID, "words", prose_of(said))
    all_found = found("words", words, people=people, homes=homes)
    return [each.message.split("”")[0][1:] for each in all_found]


@pytest.mark.parametrize(
    ("layout", "block"),
    [
        ("words", Words(ID, "words", prose_of(SAID))),
        ("my-words", VoiceQuote(ID, "voice", prose_of(SAID), "Sue noted it.")),
        ("my-words", VoiceQuote(ID, "voice", prose_of("Hello."), "Kezza noted it.")),
        ("photo-and-words", replace(PHOTO, caption=prose_of(SAID))),
        ("photo-and-words", replace(PHOTO, description="Kestrel holds a dog.")),
        ("decision", told(SAID)),
        ("person", PersonCard(ID, "person", "Kestrel", "aunt", prose_of("She sang."))),
    ],
)  # fmt: skip
def test_a_name_is_found_wherever_it_stands(layout: str, block: AnyBlock) -> None:
    (one,) = found(layout, block)
    assert (one.severity, one.page, one.block, one.fact) == (Severity.STOP, 1, ID, DRAX.id)
    assert one.message.startswith(("“Kestrel” should not", "“Kezza” should not"))
    assert "Kestrel Drax" in one.message


def test_a_heading_is_found_once_though_it_is_a_bookmark_too() -> None:
    (one,) = found("words", Words(ID, "words", prose_of("Hello.")), title="Kezza and you")
    assert (one.page, one.block) == (1, None)


def test_the_title_of_the_book_is_looked_at() -> None:
    (one,) = found("words", Words(ID, "words", prose_of("Hello.")), name="Maya and Kezza")
    assert "“Kezza”" in one.message


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("KEZZA came.", ["KEZZA"]),
        ("kestrel drax’s dog", ["kestrel drax"]),
        ("The Draxes and a kestrels’ nest", []),
        ("Grace came.", []),
    ],
)
def test_whole_words_are_found_in_small_letters_and_in_capitals(said, names) -> None:
    assert named(said) == names


def test_what_somebody_who_may_be_named_is_called_too_is_left_in_peace() -> None:
    shared = (DRAX, Person(name="Kestrel Hill", called="Auntie Kezza"))
    assert named("Kestrel and Kezza came.", shared) == []
    assert named("Kestrel Drax came.", shared) == ["Kestrel Drax"]
    assert named("Ellery came.", (Person(name="Rob Ellery", for_book=False),)) == []


def test_who_is_to_be_named_not_at_all_is_not_named() -> None:
    person = Person(name="Kestrel Drax", name_in_book=NameInBook.NOT_AT_ALL)
    assert named(SAID, (person,)) == ["Kestrel"]


def test_an_everyday_word_counts_only_where_it_is_written_as_a_name() -> None:
    will = (Person(name="Will Young", for_book=False),)
    assert named("You will be young.", will) == []
    assert named("Then Will came.", will) == ["Will"]


def test_two_letters_and_a_title_are_no_names() -> None:
    people = (Person(name="Mrs Bo", called="Al", for_book=False),)
    assert named("Mrs Marsh, Al and Bo came.", people) == []


def test_a_home_that_is_not_for_the_book_is_strongly_advised_against() -> None:
    home = Home(name="Thornbridge Court", kind=HomeKind.FOSTER, for_book=False)
    words = Words(ID, "words", prose_of("You slept at Thornbridge Court."))
    (one,) = found("words", words, homes=(home,))
    assert (one.severity, one.block, one.fact) == (Severity.MEND, ID, home.id)
    assert named("You slept at Thornbridge.", homes=(home,)) == []
    twin = Home(name="Thornbridge Court", kind=HomeKind.KIN)
    assert not found("words", words, homes=(home, twin))


NAME = st.text("abcdefghijklmnop", min_size=3, max_size=9).map(str.capitalize)


@settings(max_examples=40, deadline=None)
@given(name=NAME, said=st.lists(NAME, max_size=8), at=st.integers(0, 8), hide=st.booleans())
def test_a_name_is_found_exactly_where_it_is_hidden_and_written(name, said, at, hide) -> None:
    said = [word for word in said if word != name]
    people = (Person(name=name, for_book=not hide),)
    assert named(" ".join([*said, "and so on"]), people) == []
    said.insert(at, name.upper())
    assert named(" ".join(said), people) == ([name.upper()] if hide else [])
