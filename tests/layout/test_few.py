"""A page with one photo and few words, or with a few people, is not left half empty."""

import pytest

from lifestory.edition.values import PictureSource
from lifestory.layout.look import MM
from lifestory.layout.marks import PictureMark
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage


@pytest.mark.parametrize("theme", ["meadow", "paper"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_the_cards_of_a_few_people_are_large_and_fill_the_page(count, theme, make, lay):
    people = [make.person("people", text="She was kind.") for _ in range(count)]
    look = lay.look(theme, PaperSize.A4, ReadingStage.EARLY_READER)
    (page,) = lay.page("people", *people, title="At home", look=look)
    pictures = [box.rect for box in page.boxes if box.part == "picture"]
    assert min(rect.width for rect in pictures) >= (45 if count < 3 else 40) * MM
    cards = [box.rect for box in page.boxes if not box.part]
    assert min(rect.y for rect in cards) < page.height * (0.5 if count == 1 else 0.25)


def test_more_people_than_four_keep_small_cards(make, lay):
    people = [make.person("people", text="She was kind.") for _ in range(5)]
    (page,) = lay.page("people", *people, title="At home")
    pictures = [box.rect for box in page.boxes if box.part == "picture"]
    assert max(rect.width for rect in pictures) < 40 * MM


@pytest.mark.parametrize("paper", list(PaperSize))
def test_an_upright_photo_stands_large_above_a_few_words(paper, make, lay):
    upright = PictureSource("e" * 64, 1500, 2000)
    block = make.words("You like the sea.")
    look = lay.look("meadow", paper, ReadingStage.EARLY_READER)
    (page,) = lay.page("photo-and-words", make.photo(source=upright), block, look=look)
    (mark,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    (words,) = [box.rect for box in page.boxes if box.block == block.id]
    assert mark.frame.height > 0.45 * page.height
    assert words.top < mark.frame.y
