"""Every script that families of children in care write in, as HarfBuzz itself would set it.

A line that went the whole way into a PDF is drawn beside the outlines of the glyphs that HarfBuzz
chooses, where it puts them, and the two are compared glyph by glyph.
"""

from dataclasses import dataclass
from uuid import UUID

import pytest
import uharfbuzz
from fontTools.pens.basePen import BasePen
from PIL import Image, ImageChops, ImageStat

from lifestory.layout import face_files
from lifestory.layout.breaking import Style, break_portion, portions_of
from lifestory.layout.marks import Glyphs, LaidPage, Shape, Tag, TextLine
from lifestory.pdf.raster import rasterise, words_of
from lifestory.pdf.write import page_pdf
from lifestory.words.prose import prose_of

SAMPLES = {
    "Arabic": "كانت مريم تعيش مع جدتها",
    "Urdu": "میری امی کا نام زینب ہے",
    "Hebrew": "שמי מאיה ואני בת שש",
    "Bengali": "আমার নাম অর্ণব ও আমি খুশি",
    "Punjabi": "ਮੇਰਾ ਨਾਂ ਜਸਪ੍ਰੀਤ ਹੈ",
    "Hindi": "मेरा नाम आरव है और मैं खुश हूँ",
    "Tamil": "என் பெயர் கவிதா ஸ்ரீ",
    "Tigrinya": "ስመይ ሰላም እዩ",
    "Chinese": "我的名字是美玲。",
    "Polish": "Zażółć gęślą jaźń",
    "Romanian": "Ștefan și Țuțea",
}
"""Invented sentences: a name, and a little about who it is."""

FROM_RIGHT = {"Arabic", "Urdu", "Hebrew"}
PLAIN = {"Chinese", "Polish", "Romanian"}
"""Scripts whose letters do not join: set letter by letter, without kerning."""

WIDTH, HEIGHT, LEFT, BASE, SIZE = 660.0, 140.0, 30.0, 60.0, 44.0
PIXELS = 1320
"""Two pixels a point: a dot in the wrong place is many pixels."""


@dataclass
class Placed:
    """A glyph's outline and the rectangle of points that it covers."""

    shape: Shape
    box: tuple[float, float, float, float]


class Outline(BasePen):
    """A glyph's outline as the steps of a path, at a place and size."""

    def __init__(self, x: float, y: float, scale: float) -> None:
        super().__init__(None)
        self.steps: list[tuple[str, tuple[float, ...]]] = []
        self._x, self._y, self._scale = x, y, scale

    def _at(self, *points: tuple[float, float]) -> tuple[float, ...]:
        places = ((self._x + x * self._scale, self._y + y * self._scale) for x, y in points)
        return tuple(number for place in places for number in place)

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.steps.append(("m", self._at(point)))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.steps.append(("l", self._at(point)))

    def _curveToOne(self, one, two, end) -> None:  # noqa: N802
        self.steps.append(("c", self._at(one, two, end)))

    def _closePath(self) -> None:  # noqa: N802
        self.steps.append(("z", ()))


def line_of(text: str, family: str = "Andika") -> TextLine:
    """A sentence as it is laid on one line."""
    (portion,) = portions_of(prose_of(text))
    (line,) = break_portion(portion, Style(family, SIZE, 60.0, "#000000"), WIDTH, 0.0)
    return TextLine(LEFT, BASE, line.parts, Tag.TEXT, said=line.said)


def page_of(*marks: TextLine | Shape) -> LaidPage:
    return LaidPage(1, WIDTH, HEIGHT, "#FFFFFF", marks, (), UUID(int=1), UUID(int=2))


def reference(name: str, parts: tuple[Glyphs, ...]) -> list[Placed]:
    """The sentence's glyphs as HarfBuzz chooses and places them; faces and sizes are the line's."""
    by_letter = {letter: part for part in parts for letter in part.text}
    words = SAMPLES[name].split(" ")
    if name in FROM_RIGHT:
        words.reverse()
    x, placed = LEFT, []
    for at, word in enumerate(words):
        part = by_letter[word[0]]
        font = uharfbuzz.Font(
            uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face_files.by_name()[part.face].path)))
        )
        scale = part.size / font.face.upem
        if at:
            x += font.get_glyph_h_advance(font.get_nominal_glyph(ord(" "))) * scale
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        plain = {"kern": False, "liga": False, "calt": False}
        uharfbuzz.shape(font, buffer, plain if name in PLAIN else {})
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            pen = Outline(x + place.x_offset * scale, BASE + place.y_offset * scale, scale)
            font.draw_glyph_with_pen(info.codepoint, pen)
            x += place.x_advance * scale
            numbers = [numbers for _, numbers in pen.steps]
            across = [n for each in numbers for n in each[0::2]]
            up = [n for each in numbers for n in each[1::2]]
            if across:
                box = (min(across), min(up), max(across), max(up))
                placed.append(Placed(Shape(tuple(pen.steps), fill="#000000"), box))
    return placed


def picture(page: LaidPage, shelf) -> Image.Image:
    pixels = rasterise(page_pdf([page], shelf), 0, PIXELS)
    size = (pixels.width, pixels.height)
    return Image.frombuffer("RGBA", size, pixels.data, "raw", "BGRA", pixels.stride, 1).convert("L")


def differs(
    ours: Image.Image, theirs: Image.Image, box: tuple[float, float, float, float]
) -> float:
    """The ink that differs in a rectangle of points, as a part of the ink that should be there."""
    scale = PIXELS / WIDTH
    left, bottom, right, top = box
    area = (
        int(left * scale) - 1,
        int((HEIGHT - top) * scale) - 1,
        int(right * scale) + 2,
        int((HEIGHT - bottom) * scale) + 2,
    )
    one, other = ours.crop(area), theirs.crop(area)
    ink = ImageStat.Stat(ImageChops.invert(other)).sum[0]
    return ImageStat.Stat(ImageChops.difference(one, other)).sum[0] / ink


@pytest.mark.parametrize("name", SAMPLES)
def test_a_script_is_set_glyph_by_glyph_as_harfbuzz_sets_it(name, shelf) -> None:
    line = line_of(SAMPLES[name])
    glyphs = reference(name, line.parts)
    ours = picture(page_of(line), shelf)
    theirs = picture(page_of(*(glyph.shape for glyph in glyphs)), shelf)
    assert max(differs(ours, theirs, glyph.box) for glyph in glyphs) < 0.25


@pytest.mark.parametrize("name", SAMPLES)
def test_a_line_is_as_wide_as_it_was_measured(name, shelf) -> None:
    (portion,) = portions_of(prose_of(SAMPLES[name]))
    (line,) = break_portion(portion, Style("Andika", SIZE, 60.0, "#000000"), WIDTH, 0.0)
    slack = SIZE if SAMPLES[name].endswith("。") else 0.25 * SIZE  # its dot stands in a corner
    ink = ImageChops.invert(picture(page_of(line_of(SAMPLES[name])), shelf)).getbbox()
    assert ink is not None
    assert (ink[2] - ink[0]) * WIDTH / PIXELS == pytest.approx(line.width, abs=slack)


def test_a_wrong_glyph_would_be_seen(shelf) -> None:
    line = line_of("كانت مريم تعيش مع جدنها")
    glyphs = reference("Arabic", line.parts)
    ours = picture(page_of(line), shelf)
    theirs = picture(page_of(*(glyph.shape for glyph in glyphs)), shelf)
    assert max(differs(ours, theirs, glyph.box) for glyph in glyphs) > 0.3


@pytest.mark.parametrize("name", SAMPLES)
def test_a_script_is_read_as_it_was_written(name, shelf) -> None:
    (said,) = words_of(page_pdf([page_of(line_of(SAMPLES[name]))], shelf))
    assert said.strip() == SAMPLES[name]


def test_a_name_in_another_script_stands_in_an_english_sentence(shelf) -> None:
    sentence = "She is مريم الأحمد (Mum)."
    line = line_of(sentence)
    assert [part.text for part in line.parts if part.shaped] == ["الأحمد", "مريم"]
    assert line.said == sentence


def test_equal_words_give_equal_bytes_whatever_was_shaped_before(shelf) -> None:
    page = page_of(line_of(SAMPLES["Hindi"]))
    first = page_pdf([page], shelf)
    for other in SAMPLES.values():
        page_pdf([page_of(line_of(other))], shelf)
    assert page_pdf([page], shelf) == first
