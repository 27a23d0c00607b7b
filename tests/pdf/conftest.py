"""Pages and pictures to draw, made here: no story, no layout."""

import io
from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PIL import Image, ImageDraw

from lifestory.edition.values import PictureSource, View
from lifestory.layout import face_files
from lifestory.layout.marks import (
    Glyphs,
    LaidBook,
    LaidPage,
    Mark,
    OutlineEntry,
    PictureMark,
    Rect,
    Shape,
    Tag,
    TextLine,
)
from lifestory.pdf.purpose import DocumentInfo

SOME_ID = UUID(int=7)


class Shelf:
    """Pictures in memory, counting how often a page copy is asked for."""

    def __init__(self) -> None:
        self.copies: dict[str, bytes] = {}
        self.cuts: dict[str, bytes] = {}
        self.fetched = 0

    def page_copy(self, digest: str) -> bytes:
        self.fetched += 1
        return self.copies[digest]

    def screen_copy(self, digest: str) -> bytes:
        return self.copies[digest]

    def thumbnail(self, digest: str) -> bytes:
        return self.copies[digest]

    def remembers(self, key: str) -> bool:
        return key in self.cuts

    def recall(self, key: str) -> bytes | None:
        return self.cuts.get(key)

    def remember(self, key: str, value: bytes) -> None:
        self.cuts[key] = value


def four_colours(width: int, height: int) -> bytes:
    """A picture whose quarters are red, green (above), blue and yellow (beneath)."""
    picture = Image.new("RGB", (width, height), "red")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((width // 2, 0, width, height // 2), fill=(0, 160, 0))
    draw.rectangle((0, height // 2, width // 2, height), fill="blue")
    draw.rectangle((width // 2, height // 2, width, height), fill="yellow")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    shelf.copies["quarters"] = four_colours(1200, 800)
    return shelf


@pytest.fixture
def info() -> DocumentInfo:
    return DocumentInfo("Maya’s book", "en-GB", date(2026, 3, 1))


@pytest.fixture
def picture() -> Callable[..., PictureMark]:
    def make(
        frame: Rect | None = None,
        view: View | None = None,
        turn: int = 0,
        covers: tuple[tuple[float, float, float, float], ...] = (),
        corner: float = 0.0,
    ) -> PictureMark:
        return PictureMark(
            frame or Rect(60, 400, 300, 200),
            PictureSource("quarters", 1200, 800, turn, covers),
            view or View(),
            corner=corner,
        )

    return make


@pytest.fixture
def line() -> Callable[[str], TextLine]:
    face = sorted(face_files.by_name())[0]

    def make(words: str) -> TextLine:
        return TextLine(60, 200, (Glyphs(words, face, 15, "#26323A"),), Tag.TEXT)

    return make


@pytest.fixture
def book() -> Callable[..., LaidBook]:
    def make(*pages: tuple[Mark, ...]) -> LaidBook:
        hill = Shape(
            (("m", (0, 0)), ("l", (595, 0)), ("c", (595, 90, 300, 20, 0, 80)), ("z", ())),
            fill="#9CCC99",
            opacity=0.5,
        )
        return LaidBook(
            "Maya’s book",
            "en-GB",
            tuple(
                LaidPage(number, 595, 842, "#FFFDF6", (hill, *marks), (), SOME_ID, SOME_ID)
                for number, marks in enumerate(pages, 1)
            ),
            (OutlineEntry("The beginning", 0), OutlineEntry("A day at the sea", 0, 1)),
        )

    return make
