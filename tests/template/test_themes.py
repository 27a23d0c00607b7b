"""A book that nobody has dressed takes a theme that fits it."""

import pytest

from lifestory.model.kinds import BookKind
from lifestory.model.stages import ReadingStage
from lifestory.template.themes import all_themes, fitting_theme


@pytest.mark.parametrize(
    ("stage", "theme"),
    [
        (ReadingStage.PICTURE_BOOK, "starlight"),
        (ReadingStage.FIRST_WORDS, "meadow"),
        (ReadingStage.EARLY_READER, "meadow"),
        (ReadingStage.GROWING_READER, "lighthouse"),
        (ReadingStage.YOUNG_PERSON, "paper"),
        (ReadingStage.LETTER, "paper"),
    ],
)
def test_a_life_story_is_dressed_for_its_reader(stage, theme):
    assert fitting_theme(stage, BookKind.LIFE_STORY).id == theme


@pytest.mark.parametrize("stage", list(ReadingStage))
def test_letters_and_albums_are_dressed_for_what_they_are(stage):
    assert fitting_theme(stage, BookKind.LETTER).id == "letter"
    assert fitting_theme(stage, BookKind.ALBUM).id == "album"


def test_no_stage_is_dressed_twice():
    for stage in ReadingStage:
        assert sum(stage in one.stages for one in all_themes().values()) == 1


def test_every_theme_says_what_it_is_like():
    for one in all_themes().values():
        assert one.about.endswith(".")
        assert one.name
        assert one.ages
