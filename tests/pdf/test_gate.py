"""What stands between a finished file and the world: nothing leaves that cannot be seen."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pikepdf
import pytest
from PIL import Image

from lifestory.layout.breaking import break_portion, portions_of
from lifestory.layout.look import look_for
from lifestory.layout.marks import LaidBook, PictureMark, Rect
from lifestory.layout.sheet import Sheet
from lifestory.model import PaperSize, ReadingStage
from lifestory.pdf import write
from lifestory.pdf.gate import NotFitToLeave, look_at
from lifestory.pdf.imposition import Side
from lifestory.pdf.purpose import PRINT, DocumentInfo
from lifestory.pdf.write import export, sides_for, write_pdf
from lifestory.words.prose import prose_of

SECRET = b"ZqKorvantax"

Made = tuple[bytes, list[Side], DocumentInfo, int]


@pytest.fixture
def made(book: Callable[..., LaidBook], line, picture, shelf, info) -> Made:
    laid = book((line("A day at the sea"), picture()), (line("Kwame’s “big” day"),))
    sides = sides_for(laid, PRINT)
    out = io.BytesIO()
    count = write_pdf(laid, out, shelf, PRINT, info, sides=sides)
    return out.getvalue(), sides, info, count


def _changed(made: Made, change: Callable[[pikepdf.Pdf], None]) -> Made:
    pdf_bytes, *rest = made
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_bytes)) as pdf:
        change(pdf)
        pdf.save(out)
    return (out.getvalue(), *rest)


def test_a_book_as_it_is_made_passes(made: Made) -> None:
    look_at(*made)


def _a_hidden_word(how: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        first = pdf.pages[0]
        font = next(iter(first.Resources.Font.keys())).encode()
        code = b"<0001>"
        words = b"\nq BT %s 12 Tf %s %s Tj ET Q\n" % (font, how, code * 1)
        first.contents_add(pdf.make_stream(words))

    return change


@pytest.mark.parametrize(
    "how",
    [b"9000 9000 Td", b"3 Tr 60 60 Td", b"1 1 1 rg 60 60 Td", b"60 60 Td 0.01 0 0 0.01 60 60 Tm"],
    ids=["off the page", "never drawn", "white on white", "too small to see"],
)
def test_a_word_that_cannot_be_seen_stops_the_file(made: Made, how: bytes) -> None:
    """D7 and D8: what a reader can take out is what was laid, letter for letter."""
    with pytest.raises(NotFitToLeave, match="page 1"):
        look_at(*_changed(made, _a_hidden_word(how)))


def _jpeg_with(made: Made, **more: object) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        (image,) = pdf.pages[0].get_images().values()
        picture = Image.open(io.BytesIO(image.read_raw_bytes()))
        out = io.BytesIO()
        exif = Image.Exif()
        exif[0x010E] = SECRET.decode()
        picture.save(out, "JPEG", **({"exif": exif} if more.pop("gps", None) else more))
        image.write(out.getvalue() + more.pop("tail", b""), filter=pikepdf.Name.DCTDecode)

    return change


def test_where_a_photo_was_taken_stops_the_file(made: Made) -> None:
    """D1."""
    with pytest.raises(NotFitToLeave, match="more than can be seen"):
        look_at(*_changed(made, _jpeg_with(made, gps=True)))


def test_a_comment_in_a_photo_stops_the_file(made: Made) -> None:
    """D1."""
    with pytest.raises(NotFitToLeave, match="more than can be seen"):
        look_at(*_changed(made, _jpeg_with(made, comment=SECRET)))


def test_what_follows_a_photos_end_stops_the_file(made: Made) -> None:
    """D2: a telephone’s moving picture, with its sound."""

    def change(pdf: pikepdf.Pdf) -> None:
        (image,) = pdf.pages[0].get_images().values()
        image.write(image.read_raw_bytes() + SECRET, filter=pikepdf.Name.DCTDecode)

    with pytest.raises(NotFitToLeave, match="more than can be seen"):
        look_at(*_changed(made, change))


def test_a_picture_on_no_page_stops_the_file(made: Made) -> None:
    """D5 and D12: nothing that was cut away or taken out is left over."""

    def change(pdf: pikepdf.Pdf) -> None:
        (image,) = pdf.pages[0].get_images().values()
        pdf.Root.Left = pdf.copy_foreign(image) if image.is_owned_by is None else image
        more = pdf.make_stream(image.read_raw_bytes())
        more.stream_dict = pikepdf.Dictionary(image.stream_dict)
        pdf.Root.Left = more

    with pytest.raises(NotFitToLeave, match="number of pictures"):
        look_at(*_changed(made, change))


@pytest.mark.parametrize(
    ("key", "value"),
    [("/Author", "A Person"), ("/Keywords", "C:\\Users\\person"), ("/Title", "Another")],
)
def test_a_trace_of_who_made_it_stops_the_file(made: Made, key: str, value: str) -> None:
    """D10."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo[key] = value

    with pytest.raises(NotFitToLeave, match=r"title|no book has"):
        look_at(*_changed(made, change))


def test_a_file_inside_the_file_stops_it(made: Made) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["record.txt"] = SECRET

    with pytest.raises(NotFitToLeave, match="other files"):
        look_at(*_changed(made, change))


def test_a_program_inside_the_file_stops_it(made: Made) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")

    with pytest.raises(NotFitToLeave, match="no book has"):
        look_at(*_changed(made, change))


def test_an_earlier_version_left_in_the_file_stops_it(made: Made) -> None:
    """D11: exactly one ending."""
    pdf_bytes, *rest = made
    at = pdf_bytes.rindex(b"startxref")
    again = b"\n%s" % pdf_bytes[at:]
    with pytest.raises(NotFitToLeave, match="more than one version"):
        look_at(pdf_bytes + again, *rest)


def test_a_file_that_fails_takes_nobodys_place(
    tmp_path: Path, book, line, shelf, info, monkeypatch
) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"the old one")
    honest = write.write_pdf

    def leaky(laid, out, *rest, **more):
        return honest(laid, out, *rest, **more) + 1

    monkeypatch.setattr(write, "write_pdf", leaky)
    with pytest.raises(NotFitToLeave, match="It was not kept"):
        export(book((line("One"),)), target, shelf, PRINT, info)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [
        ("book.pdf", b"the old one")
    ]


def test_a_removed_page_leaves_nothing_behind(book, line, picture, shelf, info) -> None:
    """D12: a book without a page is the book that never had it."""
    kept, gone = (line("Kept"),), (line("Gone"), picture(Rect(60, 60, 90, 90)))
    whole, part = book(kept, gone), book(kept)
    outs = []
    for laid in (whole, part, part):
        out = io.BytesIO()
        write_pdf(laid, out, shelf, PRINT, info)
        outs.append(out.getvalue())
    assert outs[1] == outs[2] != outs[0]
    assert b"/Image" in outs[0]
    assert b"/Image" not in outs[1]


def test_a_sealed_file_opens_with_its_passphrase_alone(
    tmp_path: Path, book, line, shelf, info
) -> None:
    target = tmp_path / "book.pdf"
    export(book((line("One"),)), target, shelf, PRINT, info, passphrase="küsten nebel")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    with pikepdf.open(target, password="küsten nebel") as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert pdf.allow.accessibility
    raw = target.read_bytes()
    assert "Maya".encode("utf-16-be").hex().encode() not in raw.lower()
    assert b"Lifestory" not in raw


def _streams(raw: bytes) -> list[bytes]:
    found = []
    for piece in raw.split(b"stream\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(piece))
        except zlib.error:
            continue
    return found


def test_a_file_says_nothing_of_where_it_was_made(
    tmp_path: Path, book, line, picture: Callable[..., PictureMark], shelf, info
) -> None:
    """D10: neither user nor folder nor clock."""
    target = tmp_path / "Maya Musterova.pdf"
    export(book((line("One"), picture())), target, shelf, PRINT, info)
    raw = target.read_bytes()
    inside = b"".join([raw, *_streams(raw)])
    for trace in (b"Musterova", str(tmp_path).encode(), Path.home().name.encode(), b"T00:"):
        assert trace not in inside or trace == Path.home().name.encode() == b"root"


@pytest.mark.parametrize(
    "words",
    [
        "Happy birthday 🎂❤️ 👩🏽‍⚖️!",
        "Zoe\u0308 and Siân Llŷr",
        "½ a ﬁsh, 3² ① ⅔ — “quoted” ‘so’",
        "She is مريم الأحمد (Mum), “ماما”.",
        "£20 (مريم) and so on",
        "שלום (Maya) 2019",
        "मेरा नाम आरव है",
        "我的名字是美玲。「你好」",
        "a letter that no face has: \U00010900",
    ],
)
def test_no_words_that_a_worker_may_write_stop_a_file(
    words: str, book: Callable[..., LaidBook], shelf, info
) -> None:
    sheet = Sheet(look_for("meadow", PaperSize.A4, ReadingStage.EARLY_READER), 1)
    (portion,) = portions_of(prose_of(words))
    lines = break_portion(portion, sheet.look.text_style, 400, 0.0)
    sheet.lines(lines, 80, 700, 400, UUID(int=5))
    laid = book(tuple(sheet.marks))
    sides = sides_for(laid, PRINT)
    out = io.BytesIO()
    count = write_pdf(laid, out, shelf, PRINT, info, sides=sides)
    look_at(out.getvalue(), sides, info, count)
