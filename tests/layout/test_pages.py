"""What lies on a page: inside the safe area, nothing over anything else, no heading alone."""

import json
import os
from itertools import combinations
from pathlib import Path

import pytest

from lifestory.edition.values import PictureSource
from lifestory.layout.look import MM, SAFE
from lifestory.layout.marks import PictureMark, Shape, Tag, TextLine
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.themes import all_themes

PRINTED = sorted(set(all_layouts()) - {"contents"})
STAGES = (ReadingStage.PICTURE_BOOK, ReadingStage.EARLY_READER, ReadingStage.LETTER)
THEMES = sorted(all_themes())
LOOKS = [
    (theme, list(PaperSize)[at % 3], STAGES[(at + at // 3) % 3]) for at, theme in enumerate(THEMES)
] + [("meadow", paper, ReadingStage.EARLY_READER) for paper in PaperSize]
LONG = "She had never seen the sea before and ran in with her socks on, laughing all the way. " * 9
GOLDEN = Path(__file__).parent / "golden.json"


def text_rect(line):
    """Left, bottom, right, top of a line, a little inside its letters."""
    from lifestory.layout import faces

    size = max(part.size for part in line.parts)
    width = sum(faces.width_of(part.text, part.face, part.size) for part in line.parts)
    return line.x, line.y - 0.12 * size, line.x + width, line.y + 0.6 * size


def texts(page):
    return [mark for mark in page.marks if isinstance(mark, TextLine)]


def crosses(one, other):
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 1
        and min(one[3], other[3]) - max(one[1], other[1]) > 1
    )


def laid_in_every_look(layout, text, make, lay):
    for look in LOOKS:
        blocks = make.blocks_for(layout, text)
        yield from lay.page(layout, *blocks, title="A page of its own", look=lay.look(*look))


@pytest.mark.parametrize("text", ["One sentence.", LONG], ids=["short", "long"])
@pytest.mark.parametrize("layout", PRINTED)
def test_words_and_pictures_stay_safe_and_clear_of_each_other(layout, text, make, lay):
    for page in laid_in_every_look(layout, text, make, lay):
        rects = [text_rect(line) for line in texts(page)]
        for left, bottom, right, top in rects:
            assert left >= SAFE - 0.1
            assert right <= page.width - SAFE + 0.1
            assert bottom >= SAFE - 0.1
            assert top <= page.height - SAFE + 0.1
        pictures = [mark.frame for mark in page.marks if isinstance(mark, PictureMark)]
        for rect in pictures + [box.rect for box in page.boxes]:
            assert rect.x >= 0
            assert rect.y >= 0
            assert rect.right <= page.width + 0.1
            assert rect.top <= page.height + 0.1
        frames = [(rect.x, rect.y, rect.right, rect.top) for rect in pictures]
        assert not any(crosses(one, other) for one, other in combinations(rects + frames, 2))


@pytest.mark.parametrize("layout", PRINTED)
def test_drawn_shapes_stay_on_the_page(layout, make, lay):
    for theme in THEMES:
        blocks = make.blocks_for(layout, LONG)
        for page in lay.page(layout, *blocks, look=lay.look(theme)):
            for mark in page.marks:
                if isinstance(mark, Shape):
                    xs = [x for _, numbers in mark.path for x in numbers[0::2]]
                    ys = [y for _, numbers in mark.path for y in numbers[1::2]]
                    assert min(xs) >= -0.3 * page.width
                    assert max(xs) <= 1.3 * page.width
                    assert min(ys) >= -1
                    assert max(ys) <= page.height + 1


def test_the_cover_has_its_sun_beneath_the_words(make, lay):
    for name in ("Maya", "The whole long story of Maya Rose and everybody around her"):
        blocks = (
            make.words(name, slot="title"),
            make.photo(),
            make.words("So far", slot="subtitle"),
        )
        look = lay.look()
        (page,) = lay.page("cover", *blocks, look=look)
        sun = [
            max(y for _, numbers in mark.path for y in numbers[1::2])
            for mark in page.marks
            if isinstance(mark, Shape) and mark.path[0][1][1] > page.height * 0.3
        ]
        assert max(sun) < min(line.y for line in texts(page))


def test_no_heading_stands_alone_at_the_foot(make, lay):
    for count in range(6, 40, 3):
        decision = make.decision(8, "The judge listened to everyone. " * count)
        for page in lay.page("decision", decision, title="Why did I move?"):
            lines = texts(page)
            for at, line in enumerate(lines):
                if line.tag in (Tag.SUBHEADING, Tag.HEADING):
                    later = [one for one in lines[at + 1 :] if one.block == decision.id]
                    assert any(one.tag is Tag.TEXT for one in later)


def test_a_broken_paragraph_leaves_two_lines_on_either_side(make, lay):
    for count in range(30, 60, 3):
        block = make.words(*["Rain fell on the roof and the windows. " * 4] * count)
        for page in lay.page("words", block):
            counts = {}
            for line in texts(page):
                if line.block == block.id:
                    counts[line.paragraph] = counts.get(line.paragraph, 0) + 1
            assert min(counts.values()) >= 2


def test_a_small_picture_is_never_shown_below_150_dots_to_the_inch(make, lay):
    small = PictureSource("c" * 64, 300, 200)
    for layout in ("photo-and-words", "full-photo", "photo-wall"):
        slot = "photos" if layout == "photo-wall" else "photo"
        (page,) = lay.page(layout, make.photo(slot, small), make.words("So."))
        (mark,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
        assert mark.frame.width <= 300 / 150 * 72 + 0.1


def test_pictures_are_not_stretched_and_hardly_cut(make, lay):
    for aspect in (0.5, 0.75, 1.0, 1.33, 1.78, 2.4):
        source = PictureSource("d" * 64, round(2000 * aspect), 2000)
        (page,) = lay.page("photo-and-words", make.photo(source=source), make.words("So."))
        (mark,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
        shown = mark.frame.width / mark.frame.height
        assert 0.8 < shown / aspect < 1.25


def test_a_caption_is_no_longer_than_two_lines_and_the_rest_heads_the_words(make, lay):
    photo = make.photo(caption=LONG)
    block = make.words("So.")
    pages = lay.page("photo-and-words", photo, block)
    first = [line for line in texts(pages[0]) if line.block == photo.id]
    (frame,) = [mark.frame for mark in pages[0].marks if isinstance(mark, PictureMark)]
    assert len([line for line in first if line.y < frame.y]) == len(first)
    under = [box for box in pages[0].boxes if box.part == "caption"]
    assert under


def test_an_empty_required_picture_is_a_leaf_and_an_optional_one_closes_up(make, lay):
    waiting = make.photo(source=None)
    (page,) = lay.page("photo-and-words", waiting, make.words("So."))
    said = ["".join(part.text for part in line.parts) for line in texts(page)]
    assert "We have no photo of this yet" in said
    (opening,) = lay.page("chapter-opening", make.words("So."), waiting)
    said = ["".join(part.text for part in line.parts) for line in texts(opening)]
    assert "We have no photo of this yet" not in said
    assert any(box.block == waiting.id for box in opening.boxes)


def test_a_decision_without_beats_leaves_room_and_says_so(make, lay):
    (page,) = lay.page("decision", make.decision(0))
    said = ["".join(part.text for part in line.parts) for line in texts(page)]
    assert "This page is waiting for its words." in said
    (drawing,) = [box for box in page.boxes if box.part == "drawing"]
    assert drawing.rect.height >= 60 * MM


def test_the_frame_to_draw_in_is_large(make, lay):
    (block,) = make.blocks_for("to-draw-on", "What does your room look like?")
    (page,) = lay.page("to-draw-on", block, title="Draw")
    (drawing,) = [box.rect for box in page.boxes if box.part == "drawing"]
    assert drawing.width >= 150 * MM
    assert drawing.height >= 180 * MM


def test_all_forty_people_have_a_picture_or_a_leaf_and_a_box(make, lay):
    tree = make.tree(40)
    for paper in PaperSize:
        pages = lay.page("family-tree", tree, look=lay.look(paper=paper))
        parts = {box.part for page in pages for box in page.boxes}
        assert {person.key for person in tree.people} <= parts


def test_the_same_home_is_drawn_the_same_again():
    from lifestory.layout.decoration.houses import house
    from lifestory.layout.marks import Rect
    from lifestory.model.kinds import HomeKind

    drawn = [
        house("Grace’s house", HomeKind.FOSTER, 2, "#7FB7C9", "#26323A", Rect(0, 0, 90, 90))
        for _ in range(2)
    ]
    other = house("Grace’s house", HomeKind.FOSTER, 1, "#7FB7C9", "#26323A", Rect(0, 0, 90, 90))
    assert drawn[0] == drawn[1] != other


def test_flags_stand_in_the_order_of_the_years(make, lay):
    pages = lay.page("timeline", make.timeline(60))
    order = [
        (page.number, -box.rect.top, int(box.part.split("-")[1]))
        for page in pages
        for box in page.boxes
        if box.part.startswith("station-")
    ]
    assert [number for *_, number in sorted(order, key=lambda one: one[2])] == list(range(1, 61))
    pages_by_station = [page for page, *_ in sorted(order, key=lambda one: one[2])]
    assert pages_by_station == sorted(pages_by_station)


def test_a_box_that_goes_on_says_so(make, lay):
    block = make.words(*["Rain fell on the roof. " * 40] * 6)
    pages = lay.page("words", block)
    flags = [box.overflow for page in pages for box in page.boxes if box.block == block.id]
    assert flags == [True] * (len(pages) - 1) + [False]


@pytest.mark.parametrize("layout", ["photo-and-words", "decision", "timeline", "family-tree"])
def test_golden_pages_have_not_moved(layout, make, lay):
    """Set LIFESTORY_RENEW_GOLDEN=1 to renew them, after somebody has looked at the pages."""
    pages = lay.page(layout, *make.blocks_for(layout), title="A day at the sea")
    now = [
        [
            box.slot,
            box.part,
            *(round(one, 1) for one in (box.rect.x, box.rect.y, box.rect.width, box.rect.height)),
        ]
        for page in pages
        for box in page.boxes
    ]
    kept = json.loads(GOLDEN.read_text("utf-8")) if GOLDEN.exists() else {}
    if os.environ.get("LIFESTORY_RENEW_GOLDEN"):
        kept[layout] = now
        GOLDEN.write_text(json.dumps(kept, indent=1), "utf-8")
    assert kept[layout] == now
