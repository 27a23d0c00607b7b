"""The example's books, all of them, as files: seen, heard and looked at."""

import io
from collections.abc import Iterator
from datetime import date
from itertools import chain

import page as validator
import pikepdf
import pytest
from PIL import Image, ImageChops, ImageDraw

from lifestory.edition.resolve import edition_of
from lifestory.example.build import make_example
from lifestory.layout import faces
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.layout.marks import LaidBook, LaidPage, Mark, PictureMark, Shape, Tag, TextLine
from lifestory.library import Library, Story
from lifestory.pdf.gate import look_at
from lifestory.pdf.purpose import ARCHIVE, PRINT, PURPOSES, DocumentInfo, Purpose
from lifestory.pdf.raster import Pixels, rasterise
from lifestory.pdf.write import page_pdf, sides_for, write_pdf
from tests.pdf.hearing import heard

pytestmark = pytest.mark.long

TODAY = date(2026, 3, 1)
WIDTH = 600
Books = list[tuple[LaidBook, Story]]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    folder = tmp_path_factory.mktemp("example") / "library"
    make_example(folder)
    with Library.unlock(folder, "example") as library:
        (child,) = library.children()
        story = library.story(child.id)
        editions = [edition_of(story, book.id, today=TODAY) for book in child.books]
        yield [(lay_out(edition, look_of(edition)), story) for edition in editions]


def _info(laid: LaidBook) -> DocumentInfo:
    return DocumentInfo(laid.title, laid.language, TODAY)


def _written(laid: LaidBook, story: Story, purpose: Purpose) -> tuple[bytes, int]:
    out = io.BytesIO()
    count = write_pdf(laid, out, story.keepsakes, purpose, _info(laid))
    return out.getvalue(), count


def _seen(pixels: Pixels) -> Image.Image:
    size = (pixels.width, pixels.height)
    return Image.frombuffer("RGB", size, pixels.data, "raw", "BGRX", pixels.stride, 1).convert("L")


def _without_photos(picture: Image.Image, page: LaidPage) -> Image.Image:
    scale = WIDTH / page.width
    draw = ImageDraw.Draw(picture)
    for mark in page.marks:
        if isinstance(mark, PictureMark):
            frame = mark.frame.inset(-max(3.0, mark.border, abs(mark.tilt) * 3))
            box = (frame.x, page.height - frame.top, frame.right, page.height - frame.y)
            draw.rectangle([side * scale for side in box], fill=128)
    return picture


def test_what_the_window_shows_is_what_is_printed(books: Books) -> None:
    """Fewer than one pixel in a hundred differs where no photo is."""
    worst = 0.0
    for laid, story in books:
        printed, _ = _written(laid, story, PRINT)
        for index, page in enumerate(laid.pages):
            shown = rasterise(page_pdf([page], story.keepsakes), 0, WIDTH)
            one, other = (
                _without_photos(_seen(pixels), page)
                for pixels in (shown, rasterise(printed, index, WIDTH))
            )
            strays = sum(ImageChops.difference(one, other).histogram()[16:])
            worst = max(worst, strays / (one.width * one.height))
    assert worst < 0.01


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=lambda purpose: purpose.id)
def test_every_book_is_accessible_and_fit_to_leave(books: Books, purpose: Purpose) -> None:
    for laid, story in books:
        pdf, count = _written(laid, story, purpose)
        look_at(pdf, sides_for(laid, purpose), _info(laid), count)
        for profile in ("ua1", "3a") if purpose is ARCHIVE else ("ua1",):
            report = validator.validate_pdf_bytes(pdf, profile=profile)
            assert [failure.message for failure in report.failures] == []


def test_no_word_lies_under_anything(books: Books) -> None:
    """D9: what is hidden by something that lies over it could still be taken out."""
    for page in chain.from_iterable(laid.pages for laid, _ in books):
        for at, line in enumerate(page.marks):
            if isinstance(line, TextLine):
                over = [mark for mark in page.marks[at + 1 :] if _covers(mark, _middle(line))]
                assert over == [], (page.number, line)


def _middle(line: TextLine) -> tuple[float, float]:
    wide = sum(faces.width_of(part.text, part.face, part.size) for part in line.parts)
    return line.x + wide / 2, line.y + line.parts[0].size / 4


def _covers(mark: Mark, point: tuple[float, float]) -> bool:
    """Whether a picture, or a filled form with straight sides, lies over a point."""
    if isinstance(mark, PictureMark):
        xs, ys = (mark.frame.x, mark.frame.right), (mark.frame.y, mark.frame.top)
    elif isinstance(mark, Shape) and mark.fill and {step for step, _ in mark.path} <= set("mlz"):
        xs = tuple(x for _, numbers in mark.path for x in numbers[0::2])
        ys = tuple(y for _, numbers in mark.path for y in numbers[1::2])
    else:
        return False
    return min(xs) < point[0] < max(xs) and min(ys) < point[1] < max(ys)


def test_who_goes_by_the_tags_hears_every_word_in_order(books: Books) -> None:
    for laid, story in books:
        with pikepdf.open(io.BytesIO(_written(laid, story, PRINT)[0])) as pdf:
            told = "".join(words for _, words in heard(pdf))
        assert len(told) > 500
        assert _letters(told) == _letters("".join(_said(laid)))


def _said(laid: LaidBook) -> Iterator[str]:
    for mark in chain.from_iterable(page.marks for page in laid.pages):
        if isinstance(mark, TextLine) and mark.tag not in (Tag.PAGE_NUMBER, Tag.DECORATION):
            line = mark.said or "".join(part.text for part in mark.parts)
            yield line[:-1] if mark.joins else line


def _letters(words: str) -> str:
    return "".join(words.replace("\N{SOFT HYPHEN}", "").split())
