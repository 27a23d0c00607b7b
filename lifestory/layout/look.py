"""What a book looks like before a word is in it: theme, paper, type sizes and the page's frame.

All lengths are points. The type table and the margins come from the design of the books: sizes by
reading stage, margins as parts of the paper, twelve columns.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from lifestory.edition.values import Edition, SymbolChoice
from lifestory.layout.breaking import Style
from lifestory.layout.cells import LEADING
from lifestory.layout.marks import Rect, Tag
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template import layouts, themes
from lifestory.template.layouts import PageLayout
from lifestory.template.themes import Theme

MM = 72 / 25.4
"""Points in a millimetre."""

GUTTER = 4 * MM
SAFE = 5 * MM
"""How far inside the trim everything that must not be cut stays."""

LEAST_SHRINK = 0.92
"""Words never get smaller than this part of their stage's size."""


@dataclass(frozen=True)
class Paper:
    """A size of paper in points. `type_scale` fits the stage's sizes to it, `least` is the smallest
    size of running words; margins are points, `inner` at the binding."""

    width: float
    height: float
    type_scale: float
    least: float
    inner: float

    @property
    def outer(self) -> float:
        """The margin away from the binding."""
        return self.width / 12

    @property
    def head(self) -> float:
        """The margin above."""
        return self.height / 14

    @property
    def foot(self) -> float:
        """The margin below, where the page number and the decoration are."""
        return max(self.height / 11, 22 * MM)


PAPERS = {
    PaperSize.A4: Paper(210 * MM, 297 * MM, 1.0, 12.5, 22 * MM),
    PaperSize.A5: Paper(148 * MM, 210 * MM, 0.8, 11.5, 16 * MM),
    PaperSize.SQUARE: Paper(210 * MM, 210 * MM, 0.94, 12.0, 22 * MM),
}

_TYPE = {
    ReadingStage.PICTURE_BOOK: (30.0, 42.0, 44.0, 16.0),
    ReadingStage.FIRST_WORDS: (24.0, 34.0, 36.0, 20.0),
    ReadingStage.EARLY_READER: (19.0, 28.0, 30.0, 24.0),
    ReadingStage.GROWING_READER: (15.0, 23.0, 26.0, 28.0),
    ReadingStage.YOUNG_PERSON: (13.0, 20.0, 22.0, 32.0),
    ReadingStage.LETTER: (12.5, 19.0, 18.0, 34.0),
}
"""Text size, leading and heading in points, measure in ems, on A4."""

_UNDER_HEAD = 5 * MM
"""The space between what is drawn at the head of a page and its first line."""

_OLDER = (ReadingStage.YOUNG_PERSON, ReadingStage.LETTER)


@dataclass(frozen=True)
class TypeScale:
    """Sizes in points of one stage on one paper; `measure` is a line's greatest length in points.

    `fact` is the size of words on pages made from facts (flags, cards, labels).
    """

    text: float
    leading: float
    heading: float
    measure: float
    fact: float
    caption: float
    label: float

    @property
    def heading_leading(self) -> float:
        """From one line of a heading to the next."""
        return self.heading * 1.24


@dataclass(frozen=True)
class Look:
    """Everything that decides how an edition is laid, but its content. Hashable."""

    theme: Theme
    paper_size: PaperSize
    stage: ReadingStage
    layouts: tuple[PageLayout, ...]
    symbols: SymbolChoice | None = None

    @cached_property
    def _hash(self) -> int:
        return hash((self.theme, self.paper_size, self.stage, self.layouts, self.symbols))

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def by_id(self) -> Mapping[str, PageLayout]:
        """The page layouts by id."""
        return {layout.id: layout for layout in self.layouts}

    @cached_property
    def paper(self) -> Paper:
        """The paper's measures."""
        return PAPERS[self.paper_size]

    @cached_property
    def type(self) -> TypeScale:
        """The sizes of the stage on this paper."""
        text, leading, heading, measure = _TYPE[self.stage]
        scale = max(self.paper.type_scale, min(1.0, self.paper.least / text))
        scale = max(scale, self.theme.least_text / text)
        size = text * scale
        leading *= self.theme.spacing
        fact = min(max(size * 0.8, self.paper.least - 1), 15.5 * self.paper.type_scale)
        return TypeScale(
            text=size,
            leading=leading * scale,
            heading=max(heading * self.paper.type_scale, size * 1.3),
            measure=measure * size,
            fact=max(min(size, max(fact, self.paper.least - 1)), self.theme.least_text),
            caption=max(min(max(size * 0.8, 9.5), 15.0), self.theme.least_text),
            label=max(min(max(size * 0.7, 9.0), 12.0), self.theme.least_text * 0.875),
        )

    @property
    def is_older(self) -> bool:
        """Whether the reader is above growing reader."""
        return self.stage in _OLDER

    @property
    def has_margin_column(self) -> bool:
        """Whether captions stand in a column of their own at the outer edge."""
        return (
            self.theme.captions == "margin"
            and self.paper_size is not PaperSize.A5
            and self.type.text <= 16
        )

    @cached_property
    def margin_column(self) -> float:
        """The width of the captions' column, 0 without one."""
        return 0.17 * self.paper.width if self.has_margin_column else 0.0

    def frame(self, right_hand: bool, full_width: bool = False) -> Rect:
        """Where words and pictures of a page may lie; the outer edge is right on a right-hand page.

        `full_width` leaves no column for captions.
        """
        paper = self.paper
        has_column = bool(self.margin_column) and not full_width
        outer = paper.outer + (self.margin_column + GUTTER if has_column else 0.0)
        left = paper.inner if right_hand else outer
        return Rect(
            left,
            paper.foot,
            paper.width - paper.inner - outer,
            paper.height - paper.foot - self.head,
        )

    @cached_property
    def head(self) -> float:
        """The margin above: deeper where a theme draws something at the head."""
        drawn = self.theme.head * MM * self.paper.height / PAPERS[PaperSize.A4].height
        return max(self.paper.head, drawn + _UNDER_HEAD if drawn else 0.0)

    @cached_property
    def text_family(self) -> str:
        """The family of running words."""
        return self.theme.faces.older_text if self.is_older else self.theme.faces.text

    @cached_property
    def heading_family(self) -> str:
        """The family of titles and headings."""
        return self.theme.faces.older_heading if self.is_older else self.theme.faces.heading

    def style(self, size: float, leading: float, colour: str = "", tag: Tag = Tag.TEXT) -> Style:
        """Running words of a size and leading in points."""
        return Style(
            self.text_family,
            size,
            leading,
            colour or self.theme.ink,
            tag,
            marker_colour=self.theme.main,
        )

    def _with_symbols(self, style: Style) -> Style:
        """Words with room above them for their pictures, where the reader reads symbols."""
        if self.symbols is None:
            return style
        apart = replace(style, leading=style.size * LEADING, gap=0.12, hyphenates=False)
        return replace(apart, symbols=self.symbols)

    @cached_property
    def text_style(self) -> Style:
        """Running words."""
        return self._with_symbols(
            Style(
                self.text_family,
                self.type.text,
                self.type.leading,
                self.theme.ink,
                hyphenates=self.stage.measures.hyphenation,
                marker_colour=self.theme.main,
            )
        )

    @cached_property
    def fact_style(self) -> Style:
        """Words on cards, flags and beside houses."""
        return self.style(self.type.fact, self.type.fact * 1.38)

    @cached_property
    def fact_heading_style(self) -> Style:
        """The small heading of a card or flag."""
        size = self.type.fact * 0.9
        return Style(
            self.heading_family, size, size * 1.36, self.theme.second, Tag.SUBHEADING, bold=True
        )

    @cached_property
    def label_style(self) -> Style:
        """A quiet small line: a date, a relation."""
        return self.style(self.type.label, self.type.label * 1.38, self.theme.soft, Tag.LABEL)

    @cached_property
    def caption_style(self) -> Style:
        """Words under a picture."""
        size = self.type.caption
        return self.style(size, size * 1.36, self.theme.second, Tag.CAPTION)

    @cached_property
    def heading_style(self) -> Style:
        """The title of a page."""
        return Style(
            self.heading_family,
            self.type.heading,
            self.type.heading_leading,
            self.theme.main,
            Tag.HEADING,
            bold=True,
            balanced=True,
        )

    @cached_property
    def pull_style(self) -> Style:
        """A paragraph that is bold as a whole: the sentence of the page."""
        size = min(self.type.text * 1.22, self.type.heading)
        return self._with_symbols(
            Style(
                self.heading_family,
                size,
                size * 1.36,
                self.theme.main,
                Tag.TEXT,
                bold=True,
                gap=0.6,
            )
        )


@lru_cache(maxsize=64)
def look_for(
    theme_id: str, paper: PaperSize, stage: ReadingStage, own_templates: Path | None = None
) -> Look:
    """The look of a theme on a paper for a stage.

    Raises:
        NotFound: there is no such theme.
        BadTemplate: a template file does not say what it must.
    """
    every = layouts.all_layouts(own_templates)
    return Look(
        themes.theme(theme_id, own_templates),
        paper,
        stage,
        tuple(every[name] for name in sorted(every)),
    )


def look_of(edition: Edition, own_templates: Path | None = None) -> Look:
    """The look that an edition asks for.

    Raises:
        NotFound: there is no such theme.
        BadTemplate: a template file does not say what it must.
    """
    look = look_for(edition.theme, edition.paper, edition.stage, own_templates)
    return look if edition.symbols is None else replace(look, symbols=edition.symbols)
