"""A whole book: numbers, contents, blank backs, memory, threads."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import UUID

import pytest

from lifestory.edition.values import Contents, EditionChapter, EditionPage
from lifestory.layout import book
from lifestory.layout.marks import Tag, TextLine
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage


@pytest.fixture
def edition(make, lay):
    def page(layout, *blocks, title=""):
        return EditionPage(make.id(), layout, title, blocks)

    def build(words=3):
        front = EditionChapter(
            UUID(int=11),
            ChapterKind.FRONT,
            0,
            "",
            (
                page("cover", make.words("Maya", slot="title"), make.photo()),
                page("contents", Contents(make.id(), "contents"), title="In this book"),
            ),
        )
        bodies = [
            EditionChapter(
                UUID(int=20 + number),
                ChapterKind.BODY,
                number,
                f"Part {number} of my life",
                (
                    page("chapter-opening", make.words("One sentence.")),
                    page("photo-and-words", make.photo(), make.words("So it was."), title="A day"),
                    page("words", make.words(*["Rain fell on the roof. " * 40] * words)),
                ),
            )
            for number in range(1, 5)
        ]
        return lay.edition(front, *bodies)

    return build


def numbers_in_contents(laid):
    lines = [mark for mark in laid.pages[1].marks if isinstance(mark, TextLine)]
    texts = ["".join(part.text for part in line.parts) for line in lines if line.block is not None]
    return [int(text) for text in texts if text.isdigit()]


@pytest.mark.parametrize("theme", ["meadow", "paper"])
@pytest.mark.parametrize("paper", list(PaperSize))
def test_the_contents_name_the_pages_where_chapters_begin(theme, paper, edition, lay):
    look = lay.look(theme, paper)
    laid = book.lay_out(edition(), look)
    begins = {}
    for page in laid.pages:
        if page.page is not None:
            begins.setdefault(page.chapter, page.number)
    bodies = [number for chapter, number in begins.items() if chapter.int > 20]
    assert numbers_in_contents(laid) == bodies


def test_pages_count_up_from_the_cover(edition, lay):
    laid = book.lay_out(edition(), lay.look())
    assert [page.number for page in laid.pages] == list(range(1, len(laid.pages) + 1))


def test_chapters_open_on_the_right_and_blank_backs_are_drawn(edition, lay):
    laid = book.lay_out(edition(), lay.look())
    openings = {page.chapter: page for page in reversed(laid.pages) if page.page is not None}
    assert all(page.number % 2 == 1 for page in openings.values())
    blanks = [page for page in laid.pages if page.page is None]
    assert blanks
    assert all(page.marks and not page.shows_number for page in blanks)


def test_page_numbers_stand_at_the_outside_foot(edition, lay):
    for page in book.lay_out(edition(), lay.look()).pages:
        for mark in page.marks:
            if isinstance(mark, TextLine) and mark.tag is Tag.PAGE_NUMBER:
                assert mark.parts[0].text == str(page.number)
                assert (mark.x > page.width / 2) is (page.number % 2 == 1)


def test_the_outline_points_at_the_pages_it_names(edition, lay):
    laid = book.lay_out(edition(), lay.look())
    for entry in laid.outline:
        page = laid.pages[entry.index]
        said = " ".join(
            "".join(part.text for part in mark.parts)
            for mark in page.marks
            if isinstance(mark, TextLine)
        )
        assert entry.title.split()[0] in said
    assert {entry.depth for entry in laid.outline} == {0, 1}


def test_equal_editions_are_laid_equal(edition, lay):
    one = edition()
    assert book.lay_out(one, lay.look()) == book.lay_out(one, lay.look(), book.LayoutMemory())


def test_after_a_keystroke_only_its_page_is_laid_again(edition, lay):
    memory, one, look = book.LayoutMemory(), edition(), lay.look()
    book.lay_out(one, look, memory)
    before = memory.laid
    chapter = one.chapters[2]
    page = chapter.pages[1]
    words = replace(page.blocks[1], prose=lay_prose("So it was then."))
    changed = replace(page, blocks=(page.blocks[0], words))
    pages = (chapter.pages[0], changed, *chapter.pages[2:])
    chapters = (*one.chapters[:2], replace(chapter, pages=pages), *one.chapters[3:])
    after = book.lay_out(replace(one, chapters=chapters), look, memory)
    assert memory.laid == before + 1
    assert after == book.lay_out(replace(one, chapters=chapters), look)


def lay_prose(text):
    from lifestory.words.prose import prose_of

    return prose_of(text)


def test_many_threads_lay_the_same_book(edition, lay):
    memory, one = book.LayoutMemory(), edition()
    looks = [lay.look(stage=stage) for stage in list(ReadingStage)[1:4]] * 2
    alone = [book.lay_out(one, look) for look in looks]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda look: book.lay_out(one, look, memory), looks))
    assert together == alone


def test_an_unknown_layout_is_laid_as_words(make, lay, placed, said):
    block = make.words("It was a sunny day.")
    assert placed(lay.page("from-a-later-version", block)) == said("", block)


def test_a_book_without_pages_is_empty(lay):
    assert book.lay_out(lay.edition(), lay.look()).pages == ()
