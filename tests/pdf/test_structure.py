"""What somebody hears: headings, passages and pictures, in order, and nothing that only adorns."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import page
import pikepdf
import pytest

from lifestory.layout import faces
from lifestory.layout.breaking import Style, break_portion, portions_of
from lifestory.layout.marks import Glyphs, LaidBook, Link, PictureMark, Rect, Tag, TextLine
from lifestory.pdf.purpose import ARCHIVE, PRINT, PURPOSES, Attachment, DocumentInfo
from lifestory.pdf.raster import words_of
from lifestory.pdf.structure import UNDESCRIBED
from lifestory.pdf.write import write_pdf
from lifestory.words.prose import prose_of
from tests.pdf.hearing import heard

FACE = faces.name_of("Andika")


def _line(words: str, tag: Tag = Tag.TEXT, y: float = 500, **more: object) -> TextLine:
    return TextLine(60, y, (Glyphs(words, FACE, 15, "#26323A"),), tag, **more)


def _written(laid: LaidBook, shelf, info: DocumentInfo, purpose=PRINT) -> bytes:
    out = io.BytesIO()
    write_pdf(laid, out, shelf, purpose, info)
    return out.getvalue()


def _tree(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.StructTreeRoot.K


def _elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _elements(kid)


def _roles(pdf: pikepdf.Pdf) -> list[str]:
    return [str(each.S).lstrip("/") for each in _elements(_tree(pdf))]


@pytest.fixture
def many_kinds(book: Callable[..., LaidBook], picture: Callable[..., PictureMark]) -> LaidBook:
    return book(
        (
            _line("The beginning", Tag.TITLE, 800),
            replace(picture(), description="Maya on the beach"),
            _line("You and the sea", Tag.CAPTION, 380),
            _line("You loved", Tag.TEXT, 300, space_after=True),
            _line("the sea.", Tag.TEXT, 280, begins=False),
            _line("1", Tag.PAGE_NUMBER, 20),
        ),
        (
            _line("•", Tag.LABEL, 500, is_marker=True),
            _line("a red bucket", Tag.LIST_ITEM, 500),
            _line("•", Tag.LABEL, 480, is_marker=True),
            _line("a kite", Tag.LIST_ITEM, 480),
            _line("What I said", Tag.SUBHEADING, 400),
            picture(),
        ),
    )


def test_a_book_is_heard_in_the_order_of_its_pages(many_kinds, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(many_kinds, shelf, info))) as pdf:
        assert _roles(pdf) == [
            "Document",
            "Sect",
            *("H1", "Figure", "Caption", "P"),
            *("L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
            *("H2", "Figure"),
        ]


def test_a_picture_is_told_by_its_description(many_kinds, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(many_kinds, shelf, info))) as pdf:
        told = [str(each.Alt) for each in _elements(_tree(pdf)) if "/Alt" in each]
    assert told == ["Maya on the beach", UNDESCRIBED]


def test_a_paragraph_that_goes_on_overleaf_is_one(book, shelf, info) -> None:
    laid = book(
        (_line("You ran in with", block=None), _line("1", Tag.PAGE_NUMBER, 20)),
        (_line("your socks on.", begins=False), _line("Then we went home.", y=400)),
    )
    with pikepdf.open(io.BytesIO(_written(laid, shelf, info))) as pdf:
        first, second = [each for each in _elements(_tree(pdf)) if each.S == "/P"]
        assert len(first.K) == 2
        assert second.K == 1


def test_the_lines_of_a_paragraph_are_read_with_their_spaces(book, shelf, info) -> None:
    laid = book(
        (
            _line("It took a long", y=500),
            _line("time to un-", y=480, begins=False, joins=True, space_after=False),
            _line("derstand.", y=460, begins=False),
        )
    )
    (said,) = words_of(_written(laid, shelf, info))
    # U+FFFE is how PDFium tells a hyphen that only the line's end asked for.
    read = re.sub("[\r\n\ufffe]", "", said)
    assert read.strip() == "It took a long time to understand."


def test_headings_never_leave_a_level_out(book, shelf, info) -> None:
    laid = book((_line("Small", Tag.SUBHEADING, 700), _line("Smaller", Tag.SUBHEADING, 600)))
    with pikepdf.open(io.BytesIO(_written(laid, shelf, info))) as pdf:
        assert [role for role in _roles(pdf) if role.startswith("H")] == ["H1", "H2"]


def test_contents_lead_to_their_pages(book, shelf, info) -> None:
    laid = book((_line("The sea  2"),), (_line("The sea", Tag.TITLE),))
    first = replace(laid.pages[0], links=(Link(Rect(60, 490, 200, 20), 2, "The sea"),))
    laid = replace(laid, pages=(first, *laid.pages[1:]))
    with pikepdf.open(io.BytesIO(_written(laid, shelf, info))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert link.Dest[0].objgen == pdf.pages[1].objgen
        assert str(link.Contents) == "The sea"


def test_pages_are_called_by_the_numbers_printed_on_them(book, shelf, info) -> None:
    laid = book((_line("One"),), (_line("Two"),), (_line("Three"),))
    laid = replace(laid, pages=(laid.pages[0], laid.pages[2]), outline=())
    with pikepdf.open(io.BytesIO(_written(laid, shelf, info))) as pdf:
        assert [each.label for each in pdf.pages] == ["1", "3"]


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=lambda purpose: purpose.id)
def test_every_purpose_is_accessible_to_the_letter(many_kinds, shelf, info, purpose) -> None:
    """PDF/UA-1, as an independent validator reads it."""
    report = page.validate_pdf_bytes(_written(many_kinds, shelf, info, purpose), profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_an_archive_is_one_to_the_letter(many_kinds, shelf, info) -> None:
    """E7, by PDF/A-3a: the level that is tagged and may hold the book's own words as data."""
    told = Attachment("book.json", "application/json", "The words of this book", b'{"a": 1}')
    about = replace(info, attachments=(told,))
    archived = _written(many_kinds, shelf, about, ARCHIVE)
    report = page.validate_pdf_bytes(archived, profile="3a")
    assert [failure.message for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(archived)) as pdf:
        assert pdf.attachments["book.json"].get_file().read_bytes() == told.content


@pytest.mark.parametrize(
    ("words", "language"),
    [("كانت مريم تعيش مع جدتها", "ar"), ("میری امی کا نام زینب ہے", "ur"), ("She is مريم.", None)],
)
def test_words_from_the_right_are_said_in_their_language(
    book, shelf, info, words: str, language: str | None
) -> None:
    (portion,) = portions_of(prose_of(words))
    (line,) = break_portion(portion, Style("Andika", 15, 20, "#000000"), 480, 0.0)
    laid = book((TextLine(60, 200, line.parts, Tag.TEXT, said=line.said),))
    written = _written(laid, shelf, info)
    with pikepdf.open(io.BytesIO(written)) as pdf:
        (passage,) = [each for each in _elements(_tree(pdf)) if each.S == "/P"]
        assert str(passage.ActualText) == words
        assert (str(passage.Lang) if "/Lang" in passage else None) == language
        assert b"/Lang" in pdf.pages[0].Contents.read_bytes()
    assert page.is_pdf_compliant_bytes(written, profile="ua1")


def test_words_in_another_script_are_said_as_written(book, shelf, info) -> None:
    sentence = "मेरा नाम आरव है"
    (portion,) = portions_of(prose_of(sentence))
    (line,) = break_portion(portion, Style("Andika", 15, 20, "#000000"), 480, 0.0)
    laid = book((TextLine(60, 200, line.parts, Tag.TEXT, said=line.said),))
    with pikepdf.open(io.BytesIO(_written(laid, shelf, info))) as pdf:
        assert [(role, said.strip()) for role, said in heard(pdf)] == [("P", sentence)]
        assert b"/Lang (hi)" in pdf.pages[0].Contents.read_bytes().replace(b"Lang(", b"Lang (")


def test_a_letter_that_no_face_has_is_still_read(book, shelf, info) -> None:
    pdf = _written(book((_line("A rune: \N{RUNIC LETTER FEHU FEOH FE F}."),)), shelf, info)
    assert page.is_pdf_compliant_bytes(pdf, profile="ua1")
    assert "\N{RUNIC LETTER FEHU FEOH FE F}" in words_of(pdf)[0]


def test_the_validator_would_find_a_book_without_tags(many_kinds, shelf, info) -> None:
    with pikepdf.open(io.BytesIO(_written(many_kinds, shelf, info))) as pdf:
        del pdf.Root.StructTreeRoot
        out = io.BytesIO()
        pdf.save(out)
    assert not page.is_pdf_compliant_bytes(out.getvalue(), profile="ua1")


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=lambda purpose: purpose.id)
def test_qpdf_finds_nothing_to_say(many_kinds, shelf, info, purpose) -> None:
    with pikepdf.open(io.BytesIO(_written(many_kinds, shelf, info, purpose))) as pdf:
        assert pdf.check_pdf_syntax() == []
