"""What is hidden leaks nowhere: neither names nor facts nor pictures."""

from uuid import UUID

import pytest

from lifestory.edition.values import DecisionTold, Picture
from lifestory.library import Copies
from lifestory.model import (
    BlockKind,
    Decision,
    Event,
    Family,
    Home,
    HomePerson,
    Keepsake,
    NameInBook,
    Page,
    Permission,
    Person,
    Relation,
    Relationship,
    Stay,
    Voice,
    When,
)


@pytest.fixture
def keepsake(life) -> UUID:
    shown = Copies(page=b"page", screen=b"screen", thumbnail=b"small", width=400, height=300)
    digest = life.story.keepsakes.add(b"original" + life.book.bytes, shown)
    return life.add(
        Keepsake(digest=digest, width=400, height=300, caption="Us at sea", description="A beach")
    )


def everything_on_the_page(life, person: UUID) -> None:
    """Every kind of block that could tell of a person."""
    life.block(BlockKind.WORDS, f"We saw {{person:{person}}} and {{person:{person}}}'s dog.")
    life.block(BlockKind.PERSON, person_id=person)
    for kind in (BlockKind.FAMILY_TREE, BlockKind.HOMES, BlockKind.TIMELINE, BlockKind.CREDITS):
        life.block(kind)
    life.add(Voice(words="Hello", noted_by="Zebediah Quill"))
    life.block(BlockKind.VOICE, voice_id=life.add(Voice(words="Hi", noted_by="Zebediah Quill")))


@pytest.mark.parametrize(
    "hidden", [{"for_book": False}, {"name_in_book": NameInBook.NOT_AT_ALL}], ids=["fact", "name"]
)
def test_somebody_hidden_is_named_nowhere(full_life, hidden) -> None:
    person = full_life.person(
        "Zebediah Quill",
        Relation.UNCLE,
        Family.BIRTH,
        called="Uncle Zebby",
        like="Zebby was loud.",
        gave="Zebby's photos",
        **hidden,
    )
    with full_life.story.read() as reading:
        home = reading.all(Home)[0].id
    full_life.add(HomePerson(home_id=home, person_id=person))
    everything_on_the_page(full_life, person)
    said = repr(full_life.edition())
    assert "Zeb" not in said
    assert "Quill" not in said
    assert "We saw some" in said


def test_a_title_takes_no_hidden_name_either(life) -> None:
    person = life.person("Zeb Quill", Relation.FRIEND, Family.NONE, for_book=False)
    life.change(Page, life.page, title=f"With {{person:{person}}}")
    assert life.edition().chapters[0].pages[0].title == "With someone"


@pytest.mark.parametrize("values", [{"for_book": False}, {"permission": Permission.NO}])
def test_a_picture_without_permission_leaves_an_empty_frame(life, keepsake, values) -> None:
    life.block(BlockKind.PICTURE, "On the beach", slot="photo", keepsake_id=keepsake)
    assert life.only().source is not None
    life.change(Keepsake, keepsake, **values)
    picture = life.only()
    assert isinstance(picture, Picture)
    assert (picture.source, picture.caption, picture.description) == (None, (), "")


def test_no_portrait_shows_a_picture_without_permission(full_life, keepsake) -> None:
    full_life.change(Keepsake, keepsake, permission=Permission.NO)
    with full_life.story.edit("Portraits") as edit:
        for kind in (Person, Home):
            for row in edit.all(kind):
                row.portrait_id = keepsake
        edit.child.portrait_id = keepsake
    for kind in (BlockKind.FAMILY_TREE, BlockKind.HOMES):
        full_life.block(kind)
    assert "PictureSource" not in repr(full_life.edition())


def test_hidden_facts_are_told_nowhere(full_life) -> None:
    full_life.home("Quill House", "2018", "2019", for_book=False)
    other = full_life.add(Home(name="Quill Cottage", for_book=False))
    full_life.add(Stay(home_id=other, start=When("2018"), end=When("2018")))
    event = full_life.add(Event(title="Quill day", when=When("2019-08"), for_book=False))
    voice = full_life.add(Voice(words="Quill!", for_book=False))
    secret = full_life.add(Decision(question="Quill?", when=When("2019"), for_book=False))
    for kind in (BlockKind.HOMES, BlockKind.TIMELINE, BlockKind.FAMILY_TREE):
        full_life.block(kind)
    full_life.block(BlockKind.VOICE, voice_id=voice)
    full_life.block(BlockKind.DECISION, decision_id=secret)
    full_life.block(BlockKind.WORDS, f"In {{home:{other}}}, {{age:{event}}}.")
    assert "Quill" not in repr(full_life.edition())
    assert "In another home, one day." in repr(full_life.edition())


def test_a_hidden_tie_draws_nobody(life) -> None:
    person = Person(name="Zeb Quill")
    life.add(
        person,
        Relationship(
            person_id=person.id, relation=Relation.FATHER, family=Family.BIRTH, for_book=False
        ),
    )
    life.block(BlockKind.FAMILY_TREE)
    assert life.only().people == ()


def test_the_professional_record_is_never_printed(life, told_decision) -> None:
    life.block(BlockKind.DECISION, decision_id=told_decision)
    life.block(BlockKind.TIMELINE)
    told = repr(life.edition())
    for words in ("s20", "placement", "ADM", "Chronic", "chronology", "Dee Marsh"):
        assert words not in told
    assert any(isinstance(block, DecisionTold) for block in life.blocks())
