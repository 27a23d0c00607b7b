"""A whole book resolved: names, words being typed, numbers of chapters, equal facts."""

from datetime import date
from uuid import uuid4

import pytest

from lifestory.edition.resolve import edition_of, read_book
from lifestory.edition.values import Gap, Panel, Question, Words
from lifestory.errors import NotFound
from lifestory.library.reading import Reading
from lifestory.model import (
    Block,
    BlockKind,
    Chapter,
    ChapterKind,
    Event,
    Family,
    NameInBook,
    Page,
    Person,
    Relation,
    When,
)
from lifestory.words.prose import plain

TODAY = date(2024, 10, 1)


def test_equal_facts_give_equal_editions(full_life) -> None:
    for kind in (BlockKind.TIMELINE, BlockKind.HOMES, BlockKind.FAMILY_TREE, BlockKind.CREDITS):
        full_life.block(kind)
    first, second = full_life.edition(), full_life.edition()
    assert first == second
    assert hash(first) == hash(second)
    assert repr(first) == repr(second)


def test_one_renamed_person_is_renamed_everywhere(life) -> None:
    sue = life.person("Sue Hart", Relation.CARER, Family.FOSTER, called="Sue", gave="photos")
    life.home("The red house", "2020", "", sue)
    life.block(BlockKind.WORDS, f"{{person:{sue}}} sang. We love {{person:{sue}}}'s songs.")
    for kind in (BlockKind.HOMES, BlockKind.FAMILY_TREE, BlockKind.CREDITS):
        life.block(kind)
    life.block(BlockKind.PERSON, person_id=sue)
    before = repr(life.edition())
    life.change(Person, sue, called="Aunty Su")
    after = repr(life.edition())
    assert before.count("Sue") >= 6
    assert "Sue" not in after
    assert after == before.replace("Sue", "Aunty Su")


def test_how_much_of_a_name_is_shown_is_the_persons_choice(life) -> None:
    kate = life.person("Kate Ellery", Relation.MOTHER, Family.BIRTH, called="Mummy Kate")
    block = life.block(BlockKind.WORDS, f"{{person:{kate}}} sang.")
    shown = {}
    for allowed in NameInBook:
        life.change(Person, kate, name_in_book=allowed)
        shown[allowed] = plain(life.only().prose)
    assert block
    assert shown == {
        NameInBook.FULL: "Kate Ellery sang.",
        NameInBook.FIRST: "Kate sang.",
        NameInBook.CALLED: "Mummy Kate sang.",
        NameInBook.INITIAL: "K sang.",
        NameInBook.NOT_AT_ALL: "Someone in your family sang.",
    }


def test_ages_and_homes_are_said_where_their_tokens_stand(life) -> None:
    home = life.home("Sue's house", "2019-06-12", "")
    event = life.add(Event(title="Nursery", when=When("2020-09")))
    undated = life.add(Event(title="Swimming"))
    life.block(
        BlockKind.WORDS,
        f'{{age:{event}}}, {{child}} lived at {{home:{home}}}. "Fun!" {{age:{undated}}}...',
    )
    assert plain(life.only().prose) == (
        "When you were three, Maya lived at Sue’s house. “Fun!” One day…"
    )


def test_words_being_typed_stand_in_for_stored_ones(life) -> None:
    block = life.block(BlockKind.WORDS, "Old words")
    assert plain(life.only(instead={block: "New **words**"}).prose) == "New words"
    assert plain(life.only().prose) == "Old words"
    rows = read_book(life.story, life.book)
    typed = rows.chapter(life.chapter, today=TODAY, instead={block: "Newer"})
    assert plain(typed.pages[0].blocks[0].prose) == "Newer"


def test_a_chapter_alone_is_the_same_as_in_its_book(full_life) -> None:
    front = Chapter(book_id=full_life.book, position=-1, kind=ChapterKind.FRONT)
    last = Chapter(book_id=full_life.book, position=5, title="Next")
    full_life.add(front, last, Page(chapter_id=last.id, position=0, layout="words"))
    full_life.block(BlockKind.TIMELINE)
    edition = full_life.edition()
    assert [chapter.number for chapter in edition.chapters] == [0, 1, 2]
    rows = read_book(full_life.story, full_life.book)
    for chapter in edition.chapters:
        assert rows.chapter(chapter.id, today=TODAY) == chapter


def test_blocks_come_in_the_order_of_the_layouts_slots(life) -> None:
    life.change(Page, life.page, layout="two-photos")
    words = life.block(BlockKind.WORDS, "Two", slot="words")
    second = life.block(BlockKind.PICTURE, slot="photo-2")
    first = life.block(BlockKind.PICTURE, slot="photo-1")
    assert [block.id for block in life.blocks()] == [first, second, words]


def test_panels_are_numbered_and_gaps_say_who_was_asked(life) -> None:
    life.block(BlockKind.PANEL, "Kate was ill.", options={"heading": "Who was worried?"})
    life.block(BlockKind.PANEL, "A judge helped.", position=1)
    life.block(BlockKind.GAP, "We do not know.", position=2, options={"asked": "We asked Kate."})
    life.block(BlockKind.QUESTION, "What do you like?", position=3)
    one, two, gap, question = life.blocks()
    assert isinstance(one, Panel)
    assert (one.number, one.heading, two.number) == (1, "Who was worried?", 2)
    assert isinstance(gap, Gap)
    assert plain(gap.asked) == "We asked Kate."
    assert isinstance(question, Question)


def test_what_refers_to_nothing_leaves_no_block(life) -> None:
    for kind in (BlockKind.PERSON, BlockKind.VOICE, BlockKind.DECISION):
        life.block(kind)
    life.block(BlockKind.WORDS, "Here")
    assert isinstance(life.only(), Words)


def test_a_book_that_is_not_there_is_said_to_be_missing(life) -> None:
    with pytest.raises(NotFound):
        edition_of(life.story, uuid4(), today=TODAY)


def test_a_hundred_pages_take_no_more_queries_than_one(full_life, monkeypatch) -> None:
    asked = []
    plain_all = Reading.all

    def counted(self, kind, *where, **more):
        asked.append(kind)
        return plain_all(self, kind, *where, **more)

    monkeypatch.setattr(Reading, "all", counted)
    full_life.edition()
    few = len(asked)
    pages = [Page(chapter_id=full_life.chapter, position=n, layout="words") for n in range(1, 100)]
    full_life.add(
        *pages,
        *(
            Block(page_id=page.id, slot="words", text=f"Page {page.position} of {{child}}")
            for page in pages
        ),
    )
    asked.clear()
    assert len(full_life.edition().chapters[0].pages) == 100
    assert len(asked) == few <= 16


def test_the_books_title_and_looks_are_carried_along(life) -> None:
    edition = life.edition()
    assert (edition.title, edition.called, edition.theme) == ("Maya’s book", "Maya", "meadow")
    assert (edition.language, edition.stage) == ("en-GB", life.stage)
