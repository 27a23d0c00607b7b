"""The finished file: what is in it, what is not, and that half a file never is."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from lifestory.errors import Cancelled, CouldNotWrite
from lifestory.layout.marks import LaidBook, PictureMark, Rect
from lifestory.pdf.purpose import PRINT, DocumentInfo
from lifestory.pdf.raster import Pixels, count_pages, rasterise, words_of
from lifestory.pdf.write import export, page_pdf, write_pdf


def _written(laid: LaidBook, shelf, info: DocumentInfo) -> bytes:
    out = io.BytesIO()
    write_pdf(laid, out, shelf, PRINT, info)
    return out.getvalue()


def _picture_of(pixels: Pixels) -> Image.Image:
    return Image.frombuffer(
        "RGB", (pixels.width, pixels.height), pixels.data, "raw", "BGRX", pixels.stride, 1
    )


def test_words_come_out_as_they_went_in(book, line, shelf, info) -> None:
    words = "Kwame’s “big” day <b> & 5 * 3 — ŵ ŷ ș ł"
    pdf = _written(book((line(words),)), shelf, info)
    assert words_of(pdf)[0].strip() == words


def test_equal_books_are_equal_files(book, line, picture, shelf, info) -> None:
    laid = book((line("The same"), picture()))
    assert _written(laid, shelf, info) == _written(laid, shelf, info)


def test_a_file_says_its_title_and_day_and_no_more(book, line, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(book((line("Words"),)), shelf, info))) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Maya’s book",
            "/Creator": "Lifestory",
            "/Producer": "Lifestory",
            "/CreationDate": "D:20260301",
        }
        assert str(pdf.Root.Lang) == "en-GB"
        said = pdf.Root.Metadata.read_bytes().decode("utf-8")
        assert set(re.findall(r">([^<>]*\w[^<>]*)<", said)) == {
            "Maya’s book",
            "en-GB",
            "2026-03-01",
            "Lifestory",
            "1",  # the part of ISO 14289
        }


def test_one_ending_and_no_foreign_names(book, line, shelf, info) -> None:
    pdf = _written(book((line("Words"),)), shelf, info)
    assert pdf.count(b"%%EOF") == 1
    assert b"ReportLab" not in pdf
    assert b"Helvetica" not in pdf


def test_every_typeface_is_embedded_in_part(book, line, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(book((line("Words"),)), shelf, info))) as pdf:
        fonts = [each for each in pdf.objects if _is_font(each)]
        assert fonts
        for font in fonts:
            assert "+" in str(font.BaseFont)
            if "/DescendantFonts" not in font:
                assert "/FontFile2" in font.FontDescriptor


def _is_font(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"


def test_bookmarks_lead_to_pages(book, line, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(book((line("Words"),)), shelf, info))) as pdf:
        chapter = pdf.Root.Outlines.First
        assert str(chapter.Title) == "The beginning"
        assert str(chapter.First.Title) == "A day at the sea"


def test_the_embedded_picture_is_the_cut_and_nothing_else(book, picture, shelf, info) -> None:
    mark: PictureMark = picture(Rect(50, 50, 100, 100))
    with pikepdf.open(io.BytesIO(_written(book((mark,)), shelf, info))) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert (int(image.Width), int(image.Height)) == (417, 417)  # 100 pt at 300 dpi
        embedded = Image.open(io.BytesIO(image.read_raw_bytes()))
        assert embedded.size == (417, 417)
        assert not embedded.getexif()


def test_a_picture_used_twice_alike_is_embedded_once(book, picture, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(book((picture(),), (picture(),)), shelf, info))) as pdf:
        images = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert len(images) == 1


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_the_screen_shows_what_is_printed(book, line, picture, shelf, info, turn: int) -> None:
    frame = Rect(60, 300, 200, 300)
    laid = book((line("A day at the sea"), picture(frame, turn=turn, corner=20)))
    printed = _picture_of(rasterise(_written(laid, shelf, info), 0, 500))
    shown = _picture_of(rasterise(page_pdf(laid.pages, shelf), 0, 500))
    difference = ImageStat.Stat(ImageChops.difference(printed, shown)).mean
    assert max(difference) < 1.5  # of 255: the rounding of edges


def test_a_clip_is_a_part_of_the_same_page(book, line, shelf) -> None:
    pdf = page_pdf(book((line("A day at the sea"),)).pages, shelf)
    whole = _picture_of(rasterise(pdf, 0, 800))
    part = _picture_of(rasterise(pdf, 0, 800, clip=(0.0, 0.5, 0.5, 1.0)))
    wanted = whole.crop((0, whole.height - part.height, part.width, whole.height))
    assert max(ImageStat.Stat(ImageChops.difference(part, wanted)).mean) < 2.0


def test_export_replaces_the_old_file_only_when_finished(
    tmp_path: Path, book: Callable[..., LaidBook], line, picture, shelf, info
) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"the old one")
    laid = book((line("One"), picture()), (line("Two"),))
    with pytest.raises(Cancelled):
        export(laid, target, shelf, PRINT, info, cancelled=lambda: True)
    assert target.read_bytes() == b"the old one"
    told: list[tuple[int, int]] = []
    export(laid, target, shelf, PRINT, info, progress=lambda *step: told.append(step))
    assert count_pages(target.read_bytes()) == 2
    assert told[-1] == (3, 3)  # one picture and two pages
    assert [each.name for each in tmp_path.iterdir()] == ["book.pdf"]


def test_a_place_that_takes_no_file_is_said(tmp_path: Path, book, line, shelf, info) -> None:
    with pytest.raises(CouldNotWrite, match="Nothing was changed"):
        export(book((line("One"),)), tmp_path / "none" / "book.pdf", shelf, PRINT, info)


def test_pages_of_a_wider_paper_keep_their_size(book, line, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(book((line("Words"),)), shelf, info))) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]
