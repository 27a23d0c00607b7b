"""Words are set as their readers need them: short lines, ragged right, no line left alone."""

from dataclasses import replace

import pytest

from lifestory.layout.marks import Tag, TextLine
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.themes import all_themes

LAYOUTS = sorted(set(all_layouts()) - {"contents"})
LONG = (
    "She had never seen the sea before and ran in with her extraordinarily colourful socks on, "
    "laughing all the way to the lighthouse and back to everybody who was waiting for her. "
) * 6


def lines_of(page, block=None):
    return [
        mark
        for mark in page.marks
        if isinstance(mark, TextLine) and (block is None or mark.block == block)
    ]


def width(line):
    from lifestory.layout import faces

    return sum(faces.width_of(part.text, part.face, part.size) for part in line.parts)


@pytest.mark.parametrize("theme", sorted(all_themes()))
@pytest.mark.parametrize("stage", list(ReadingStage))
def test_no_line_is_longer_than_the_measure_of_its_stage(stage, theme, make, lay):
    for paper in PaperSize:
        look = lay.look(theme, paper, stage)
        block = make.words(LONG, LONG)
        for page in lay.page("words", block, look=look):
            for line in lines_of(page, block.id):
                size = max(part.size for part in line.parts)
                assert width(line) <= look.type.measure * max(size / look.type.text, 1) + 0.1


@pytest.mark.parametrize("stage", list(ReadingStage))
def test_words_are_broken_only_for_readers_who_can_join_them(stage, make, lay):
    look = lay.look("meadow", PaperSize.A5, stage)
    block = make.words(LONG, LONG, LONG)
    broken = [
        line
        for page in lay.page("words", block, look=look)
        for line in lines_of(page, block.id)
        if line.joins
    ]
    assert not broken or stage.measures.hyphenation


def test_lines_begin_together_and_end_where_they_end(make, lay):
    block = make.words(LONG)
    (page, *_) = lay.page("words", block)
    lines = lines_of(page, block.id)
    assert len({round(line.x, 2) for line in lines}) == 1
    assert len({round(width(line)) for line in lines}) > len(lines) / 2


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_small_heading_is_the_last_thing_on_a_page(layout, make, lay):
    for theme, paper in (("meadow", PaperSize.A5), ("clear", PaperSize.SQUARE)):
        look = lay.look(theme, paper, ReadingStage.EARLY_READER)
        for page in lay.page(layout, *make.blocks_for(layout, LONG), look=look):
            read = [line for line in lines_of(page) if line.tag is not Tag.PAGE_NUMBER]
            if len(read) > 1:
                assert min(read, key=lambda line: line.y).tag is not Tag.HEADING


def test_a_year_has_no_age_where_nobody_knows_when_the_child_was_born(make, lay):
    known = make.timeline(6)
    unknown = replace(known, stations=known.stations[1:])
    for block, shown in ((known, True), (unknown, False)):
        (page, *_) = lay.page("timeline-by-age", block)
        ours = [line for line in lines_of(page) if line.block is None and line.tag is Tag.LABEL]
        assert any(line.parts[0].text.isdigit() for line in ours) is shown
