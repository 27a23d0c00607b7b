"""Pages on paper: ink beyond the edge, clear of the holes, two a side for a booklet."""

import io
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from lifestory.layout.marks import LaidPage, Rect
from lifestory.pdf.imposition import HOLES, as_a_booklet, for_a_binder
from lifestory.pdf.purpose import MM, PRINT, SHOP
from lifestory.pdf.raster import rasterise, words_of
from lifestory.pdf.write import write_pdf
from tests.pdf.conftest import SOME_ID


def _page(number: int) -> LaidPage:
    return LaidPage(number, 595, 842, "#FFFFFF", (), (), SOME_ID, SOME_ID)


@given(st.integers(1, 60))
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(count: int) -> None:
    """Sheets lie in each other: turning a leaf shows the back of one and the front of the next."""
    sides = list(as_a_booklet([_page(number) for number in range(1, count + 1)]))
    assert len(sides) % 2 == 0
    lefts: list[int | None] = []
    rights: list[int | None] = []
    for side in sides:
        by_half = {placed.matrix[4] >= 297 / 2 * MM: placed.page.number for placed in side.pages}
        lefts.append(by_half.get(False))
        rights.append(by_half.get(True))
    fronts, backs = range(0, len(sides), 2), range(1, len(sides), 2)
    outside_in = [page for at in fronts for page in (rights[at], lefts[at + 1])]
    inside_out = [page for at in reversed(backs) for page in (rights[at], lefts[at - 1])]
    read = [page for page in (*outside_in, *inside_out) if page is not None]
    assert read == list(range(1, count + 1))
    assert read[0] == rights[0]
    assert lefts[0] in (count, None)


def test_a_binders_holes_meet_no_word() -> None:
    inner = 16 * MM
    for side in for_a_binder([_page(1), _page(2)], inner):
        (placed,) = side.pages
        scale, x = placed.matrix[0], placed.matrix[4]
        if placed.page.number % 2:
            assert x + inner * scale == pytest.approx(HOLES)  # the binding is left
        else:
            assert (595 - inner) * scale == pytest.approx(595 - HOLES)


def test_a_print_shops_page_has_ink_beyond_its_edge(book, picture, shelf, info) -> None:
    full = replace(picture(Rect(0, 0, 595, 842)), corner=0)
    out = io.BytesIO()
    write_pdf(book((full,)), out, shelf, SHOP, info)
    with pikepdf.open(out) as pdf:
        (only,) = pdf.pages
        trim, bleed = ([float(side) for side in box] for box in (only.TrimBox, only.BleedBox))
        media = [float(side) for side in only.MediaBox]
    assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([595, 842], abs=0.02)
    assert trim[0] - bleed[0] == pytest.approx(3 * MM, abs=0.02)
    pixels = rasterise(out.getvalue(), 0, 1000)
    seen = Image.frombuffer(
        "RGB", (pixels.width, pixels.height), pixels.data, "raw", "BGRX", pixels.stride, 1
    )
    per_point = 1000 / media[2]
    x = int((bleed[0] + trim[0]) / 2 * per_point)
    assert seen.getpixel((x, seen.height // 4))[0] > 180  # the picture's red quarter
    assert seen.getpixel((2, seen.height // 4)) == (255, 255, 255)
    above = int((media[3] - media[3] + 3 * MM) * per_point)
    column = [seen.getpixel((int(trim[0] * per_point) + dx, above)) for dx in (-1, 0, 1)]
    assert min(sum(each) for each in column) < 600  # a crop mark


def test_decoration_at_the_edge_goes_on_into_the_bleed(book, shelf, info) -> None:
    out = io.BytesIO()
    write_pdf(book(()), out, shelf, SHOP, info)  # the hill of the page's foot
    with pikepdf.open(out) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    hill = "0.00 0.00 m\n595.00 0.00 l\n"
    # The hill once on the page; mirrored on three sides and in two corners.
    assert content.count(hill) == 1 + 3 + 2


def test_a_booklets_pictures_are_no_finer_than_their_paper_needs(
    book, line, picture, shelf, info
) -> None:
    laid = book((picture(Rect(50, 50, 100, 100)),), (line("Two"),))
    out = io.BytesIO()
    write_pdf(laid, out, shelf, PRINT, info, sides=list(as_a_booklet(laid.pages)))
    assert "Two" in " ".join(words_of(out.getvalue()))
    with pikepdf.open(out) as pdf:
        (image,) = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert int(image.Width) == pytest.approx(100 / 72 * 300 * 0.7071, abs=3)
