"""Random books in every theme on every paper: every word is there once, nothing over anything else.

The full count is run with `-m long`; a smaller one always.
"""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.edition.values import EditionChapter, EditionPage
from lifestory.layout import book, faces
from lifestory.layout.look import SAFE
from lifestory.layout.marks import PictureMark, Tag, TextLine
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.themes import all_themes

LAYOUTS = sorted(set(all_layouts()) - {"contents"})
WORDS = st.sampled_from(
    [
        "sea",
        "you",
        "ran",
        "grandmother",
        "and",
        "a",
        "kindness,",
        "blanket.",
        "Thornbridge",
        "extraordinarily",
        "Wilhelmina-Oluwaseun-Featherstonehaugh-Adeyem",
        "“No!”",
        "2019",
        "don’t",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
    st.lists(WORDS, min_size=40, max_size=160).map(" ".join),
)
PAGES = st.lists(
    st.tuples(
        st.sampled_from(LAYOUTS), TEXTS, st.sampled_from(["", "A page of its own"]), st.booleans()
    ),
    min_size=1,
    max_size=4,
)
BOOKS = {
    "pages": PAGES,
    "theme": st.sampled_from(sorted(all_themes())),
    "paper": st.sampled_from(PaperSize),
    "stage": st.sampled_from(ReadingStage),
}


def whole_and_clear(pages, theme, paper, stage, make, lay, placed, said):
    """Lay a book of these pages and look at all of it."""
    look = lay.look(theme, paper, stage)
    title = "Who I am"
    planned = [
        EditionPage(make.id(), layout, heading, make.blocks_for(layout, text), held)
        for layout, text, heading, held in pages
    ]
    chapter = EditionChapter(UUID(int=7), ChapterKind.BODY, 1, title, tuple(planned))
    laid = book.lay_out(lay.edition(chapter, look=look), look).pages
    wanted: Counter[str] = Counter()
    for page in planned:
        layout = all_layouts()[page.layout]
        opens = layout.composer == "opening"
        shows = layout.heading and layout.composer not in ("cover", "opening", "full-photo")
        wanted += said(title if opens else page.title if shows else "", *page.blocks)
    assert placed(laid) == wanted
    for page in laid:
        clear(page)


def clear(page):
    """No line and no picture of a page crosses another or leaves the safe area."""
    lines = [rect(mark) for mark in page.marks if isinstance(mark, TextLine)]
    for left, bottom, right, top in lines:
        assert left >= SAFE - 0.1
        assert bottom >= SAFE - 0.1
        assert right <= page.width - SAFE + 0.1
        assert top <= page.height - SAFE + 0.1
    frames = [mark.frame for mark in page.marks if isinstance(mark, PictureMark)]
    shown = [(one.x, one.y, one.right, one.top) for one in frames]
    for left, bottom, right, top in shown:
        assert left >= -0.1
        assert bottom >= -0.1
        assert right <= page.width + 0.1
        assert top <= page.height + 0.1
    for one, other in combinations(lines + shown, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        up = min(one[3], other[3]) - max(one[1], other[1])
        assert not (across > 1 and up > 1), (one, other)


def rect(line):
    """Left, bottom, right and top of a line, a little inside its letters."""
    size = max(part.size for part in line.parts)
    width = sum(faces.width_of(part.text, part.face, part.size) for part in line.parts)
    return line.x, line.y - 0.12 * size, line.x + width, line.y + 0.6 * size


def many(count):
    return settings(
        max_examples=count,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@many(40)
@given(**BOOKS)
def test_a_book_keeps_its_words_and_its_room(pages, theme, paper, stage, make, lay, placed, said):
    whole_and_clear(pages, theme, paper, stage, make, lay, placed, said)


@pytest.mark.long
@many(500)
@given(**BOOKS)
def test_five_hundred_books_keep_their_words_and_their_room(
    pages, theme, paper, stage, make, lay, placed, said
):
    whole_and_clear(pages, theme, paper, stage, make, lay, placed, said)


def test_a_page_number_never_meets_words(make, lay):
    """On small paper the foot is low; numbers stand beneath everything that is read."""
    for theme in sorted(all_themes()):
        look = lay.look(theme, PaperSize.A5, ReadingStage.LETTER)
        pages = lay.page("words", make.words(*["Rain fell on the roof. " * 40] * 6), look=look)
        for page in pages:
            lines = [mark for mark in page.marks if isinstance(mark, TextLine)]
            number = next(one for one in lines if one.tag is Tag.PAGE_NUMBER)
            assert number.y < min(one.y for one in lines if one is not number)


@pytest.mark.parametrize("paper", list(PaperSize))
@pytest.mark.parametrize("theme", ["meadow", "clear"])
def test_a_name_of_forty_five_letters_meets_nothing(paper, theme, make, lay):
    name = "Wilhelmina-Oluwaseun Featherstonehaugh-Adeyem"
    tree = make.tree(9, "Jo")
    tree = replace(tree, child=replace(tree.child, name=name))
    for stage in ReadingStage:
        look = lay.look(theme, paper, stage)
        for page in lay.page("family-tree", tree, title=name, look=look):
            clear(page)
        cover = (make.words(name, slot="title"), make.photo())
        for page in lay.page("cover", *cover, look=look):
            clear(page)
