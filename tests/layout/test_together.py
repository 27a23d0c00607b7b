"""A page that is to be read together says so at its foot, in every look, and nothing meets it."""

from dataclasses import replace
from uuid import UUID

import pytest

from lifestory.edition.values import EditionChapter, EditionPage
from lifestory.layout import book, faces
from lifestory.layout.drawing import contrast
from lifestory.layout.furniture import together
from lifestory.layout.look import SAFE
from lifestory.layout.marks import PictureMark, Rect, Shape, Tag, TextLine
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.themes import all_themes

LONG = "She had never seen the sea before and ran in with her socks on, laughing all the way. " * 9
LAYOUTS = sorted(set(all_layouts()) - {"contents"})
USUAL = ("cover", "chapter-opening", "words", "full-photo", "certificate")
WORDS = "Read this page with a grown-up"


def chapter_of(*blocks, layout="words", held=True, title="A page"):
    page = EditionPage(UUID(int=2), layout, title, blocks, held_back=held)
    return EditionChapter(UUID(int=1), ChapterKind.BODY, 1, "Who I am", (page,))


def laid(layout, blocks, look, held=True, first=3):
    chapter = chapter_of(*blocks, layout=layout, held=held)
    return book.lay_out_chapter(chapter, look, first, 0).pages


def said(line):
    return line.said or "".join(part.text for part in line.parts)


def marked(page, look):
    """What lies behind the mark, its card, its line of words, and everything else of the page."""
    card = together(look, page.number, numbered=page.shows_number).marks(aloud=True)
    count = len(card)
    at = page.marks.index(card[0])
    line = page.marks[at + count - 1]
    return page.marks[:at], around(card[0]), line, page.marks[at + count :]


def around(mark):
    """The rectangle that a mark takes."""
    if isinstance(mark, PictureMark):
        return mark.frame
    if isinstance(mark, TextLine):
        size = max(part.size for part in mark.parts)
        wide = sum(faces.width_of(part.text, part.face, part.size) for part in mark.parts)
        return Rect(mark.x, mark.y - 0.25 * size, wide, size)
    xs = [x for _, numbers in mark.path for x in numbers[0::2]]
    ys = [y for _, numbers in mark.path for y in numbers[1::2]]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def meets(one, other):
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0 and min(one.top, other.top) - max(one.y, other.y) > 0


def covers(shape, card):
    """Whether any of a card lies in a shape, or any corner of the shape on the card."""
    if not meets(around(shape), card):
        return False
    corners = [numbers[-2:] for _, numbers in shape.path if numbers]
    xs = [card.x + card.width * at / 40 for at in range(41)]
    ys = [card.y + card.height * at / 4 for at in range(5)]
    return any(meets(Rect(x, y, 0.1, 0.1), card) for x, y in corners) or any(
        lies_in((x, y), corners) for x in xs for y in ys
    )


def lies_in(point, corners):
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def holds(one, other):
    """Whether something lies wholly within something else."""
    beside = one.x <= other.x and one.right >= other.right
    return beside and one.y <= other.y and one.top >= other.top


def clear(page, look):
    """Nothing of a page meets its mark; a broad ground may lie behind all of it."""
    behind, card, line, rest = marked(page, look)
    room = Rect(SAFE, SAFE, page.width - 2 * SAFE, page.height - 2 * SAFE)
    assert holds(room, card)
    assert holds(card, around(line))
    for mark in rest:
        assert not meets(around(mark), card), mark
    for shape in behind:
        own = around(shape)
        broad = shape.fill and own.width > page.width / 2
        assert broad or holds(own, card) or not covers(shape, card), shape


@pytest.mark.parametrize("paper", list(PaperSize))
@pytest.mark.parametrize("stage", list(ReadingStage))
@pytest.mark.parametrize("theme", sorted(all_themes()))
def test_nothing_meets_the_mark_in_any_look(theme, stage, paper, make, lay):
    look = lay.look(theme, paper, stage)
    for at, layout in enumerate(USUAL):
        for first in (3 + at, 4 + at):
            for page in laid(layout, make.blocks_for(layout), look, first=first):
                clear(page, look)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("theme", sorted(all_themes()))
def test_nothing_meets_the_mark_on_any_kind_of_page(theme, layout, make, lay):
    papers, stages = list(PaperSize), list(ReadingStage)
    for at, text in enumerate(("One sentence.", LONG)):
        turn = len(theme + layout) + at
        look = lay.look(theme, papers[turn % 3], stages[turn % 6])
        for page in laid(layout, make.blocks_for(layout, text), look, first=turn):
            clear(page, look)


@pytest.mark.parametrize("stage", list(ReadingStage))
@pytest.mark.parametrize("theme", sorted(all_themes()))
def test_the_mark_is_read_as_easily_as_the_other_words(theme, stage, make, lay):
    look = lay.look(theme, PaperSize.A4, stage)
    (page, *_) = laid("words", [make.words("You moved.")], look)
    _, _, line, _ = marked(page, look)
    card = look.theme.cards[-1]
    assert all(contrast(part.colour, card) >= 4.5 for part in line.parts)
    assert all(part.size == look.type.label for part in line.parts)
    assert contrast(look.theme.main, card) >= 3
    assert contrast(look.theme.second, card) >= 3


def test_each_stage_has_words_that_suit_it(make, lay):
    words = {}
    for stage in ReadingStage:
        look = lay.look(stage=stage)
        (page,) = laid("words", [make.words("You moved.")], look)
        words[stage] = said(marked(page, look)[2])
    assert words[ReadingStage.EARLY_READER] == WORDS
    assert words[ReadingStage.LETTER].endswith("with somebody you trust")
    assert all("grown-up" in words[stage] for stage in ReadingStage if stage != "letter")


def test_large_print_has_shorter_words_where_the_paper_is_small(make, lay):
    look = lay.look("clear", PaperSize.A5, ReadingStage.LETTER)
    (page,) = laid("words", [make.words("You moved.")], look)
    assert said(marked(page, look)[2]) == "You may like to read this with somebody"


def test_the_mark_lies_on_the_outer_side_beside_the_number(make, lay):
    look = lay.look()
    for first in (3, 4):
        (page,) = laid("words", [make.words("You moved.")], look, first=first)
        _, card, _, rest = marked(page, look)
        number = around(next(one for one in rest if getattr(one, "tag", "") is Tag.PAGE_NUMBER))
        assert (card.right < number.x) is (first % 2 == 1)
        apart = number.x - card.right if first % 2 else card.x - number.right
        assert 0 < apart < 12


def test_a_continuation_shows_the_mark_and_says_it_no_more(make, lay):
    look = lay.look()
    pages = laid("words", [make.words(*[LONG] * 6)], look)
    lines = [marked(page, look)[2] for page in pages]
    assert len(pages) > 2
    assert [line.tag for line in lines] == [Tag.LABEL] + [Tag.DECORATION] * (len(pages) - 1)
    read = [mark for mark in pages[0].marks if isinstance(mark, TextLine)]
    assert read[0] is lines[0]


def test_what_is_laid_is_the_same_but_for_the_mark(make, lay, placed):
    look = lay.look("paper")
    for layout in LAYOUTS:
        blocks = make.blocks_for(layout)
        held, free = laid(layout, blocks, look), laid(layout, blocks, look, held=False)
        assert placed(held) == placed(free)
        assert [page.boxes for page in held] == [page.boxes for page in free]
        for one, other in zip(held, free, strict=True):
            behind, _, _, rest = marked(one, look)
            assert behind + rest == other.marks


def test_a_page_that_is_held_back_is_another_page_to_the_memory(make, lay):
    look, memory = lay.look(), book.LayoutMemory()
    chapter = chapter_of(make.words("You moved."))
    (page,) = chapter.pages
    free = replace(chapter, pages=(replace(page, held_back=False),))
    first = [book.lay_out_chapter(one, look, 3, 0, (), memory) for one in (chapter, free)]
    again = [book.lay_out_chapter(one, look, 3, 0, (), memory) for one in (chapter, free)]
    assert first[0] != first[1]
    assert [one is other for one, other in zip(first, again, strict=True)] == [True, True]
    assert memory.laid == 2


def test_a_page_for_the_child_alone_has_no_mark(make, lay):
    look = lay.look()
    (page,) = laid("words", [make.words("You moved.")], look, held=False)
    card = together(look, page.number, numbered=True).marks(aloud=True)[0]
    assert isinstance(card, Shape)
    assert card not in page.marks
