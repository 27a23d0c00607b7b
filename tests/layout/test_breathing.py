"""A page with few words and no picture is composed as one: larger words, a quiet drawing."""

from dataclasses import replace

import pytest

from lifestory.layout.decoration import vignette
from lifestory.layout.marks import Rect, Tag, TextLine
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage


def sizes(page, tag=Tag.TEXT):
    return [
        max(part.size for part in mark.parts)
        for mark in page.marks
        if isinstance(mark, TextLine) and mark.tag is tag
    ]


@pytest.mark.parametrize("paper", list(PaperSize))
@pytest.mark.parametrize("theme", ["meadow", "paper"])
def test_few_words_are_set_larger_and_lower(theme, paper, make, lay):
    look = lay.look(theme, paper, ReadingStage.EARLY_READER)
    block = make.words("Then you moved.")
    (page,) = lay.page("words", block, look=look)
    assert 1.25 * look.type.text <= max(sizes(page)) <= 1.45 * look.type.text
    (box,) = [box for box in page.boxes if box.block == block.id]
    assert box.rect.top < 0.7 * page.height


def test_many_words_and_letters_keep_their_size(make, lay):
    look = lay.look(stage=ReadingStage.LETTER)
    (page,) = lay.page("words", make.words("I was your social worker."), look=look)
    assert max(sizes(page)) == look.type.text
    look = lay.look(stage=ReadingStage.EARLY_READER)
    pages = lay.page("words", make.words(*["Rain fell on the roof. " * 8] * 3), look=look)
    assert max(sizes(pages[0])) <= look.type.text


def test_a_short_quote_is_at_most_twice_the_text(make, lay):
    look = lay.look(stage=ReadingStage.EARLY_READER)
    (block,) = make.blocks_for("my-words", "No more alone.")
    (page,) = lay.page("my-words", replace(block, source=None), look=look)
    assert 1.6 * look.type.text < max(sizes(page, Tag.QUOTE)) <= 2 * look.type.text


def test_the_scenes_of_pages_near_each_other_differ_and_stay_in_their_room(lay):
    room = Rect(60, 200, 400, 220)
    drawn = [vignette(lay.look().theme, number, room) for number in range(7)]
    assert len(set(drawn)) == 7
    for shape in (one for scene in drawn for one in scene):
        for _, numbers in shape.path:
            assert all(room.x - 1 <= x <= room.right + 1 for x in numbers[0::2])
            assert all(room.y - 1 <= y <= room.top + 1 for y in numbers[1::2])


def test_a_theme_of_rules_has_no_scene(lay):
    assert vignette(lay.look("paper").theme, 3, Rect(0, 0, 100, 100)) == ()
