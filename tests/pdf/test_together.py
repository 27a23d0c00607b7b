"""A page that is to be read together says so in every file, to the eye and to the ear."""

import io
from datetime import date
from uuid import UUID

import page as validator
import pikepdf
import pytest

from lifestory.edition.plain import as_html, as_json
from lifestory.edition.values import Edition, EditionChapter, EditionPage, Words
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.layout.marks import LaidBook
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.pdf.purpose import PRINT, PURPOSES, DocumentInfo
from lifestory.pdf.raster import words_of
from lifestory.pdf.write import write_pdf
from lifestory.words.prose import prose_of
from tests.pdf.hearing import heard

WORDS = "Read this page with a grown-up"
LONG = "She had never seen the sea before and ran in with her socks on. " * 60


@pytest.fixture
def edition() -> Edition:
    """Three planned pages; the second is long and to be read together."""
    pages = []
    for at, told in enumerate(("You were born.", LONG, "You live with Grace."), start=2):
        words = Words(UUID(int=at), "words", prose_of(told))
        pages.append(EditionPage(words.id, "words", f"Part {at}", (words,), held_back=at == 3))
    chapter = EditionChapter(UUID(int=1), ChapterKind.BODY, 1, "One", tuple(pages))
    stage = ReadingStage.GROWING_READER
    return Edition(UUID(int=9), "Maya", "Maya", stage, "meadow", PaperSize.A4, (chapter,))


@pytest.fixture
def laid(edition: Edition) -> LaidBook:
    return lay_out(edition, look_of(edition))


def written(laid: LaidBook, shelf, purpose=PRINT) -> bytes:
    out = io.BytesIO()
    write_pdf(laid, out, shelf, purpose, DocumentInfo(laid.title, "en-GB", date(2026, 3, 1)))
    return out.getvalue()


def test_it_is_heard_once_before_the_words_of_its_page(laid, shelf) -> None:
    with pikepdf.open(io.BytesIO(written(laid, shelf))) as pdf:
        told = [(role, " ".join(words.split())) for role, words in heard(pdf)]
    (at,) = [at for at, (_, words) in enumerate(told) if words == WORDS]
    assert told[at][0] == "P"
    assert told[at - 1][1] == "You were born."
    assert told[at + 1][1] == "Part 3"
    assert told[at + 2][1] == LONG.strip()


def test_it_is_seen_on_each_page_that_goes_on(laid, shelf) -> None:
    pages = [" ".join(words.split()) for words in words_of(written(laid, shelf))]
    assert [WORDS in page for page in pages] == [one.page == UUID(int=3) for one in laid.pages]
    assert sum(WORDS in page for page in pages) > 2


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=lambda purpose: purpose.id)
def test_it_is_in_the_file_for_every_purpose(laid, shelf, purpose) -> None:
    pdf = written(laid, shelf, purpose)
    said = " ".join(" ".join(words_of(pdf)).split())
    assert said.count(WORDS) == sum(page.page == UUID(int=3) for page in laid.pages)
    report = validator.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_the_plain_export_holds_the_book_and_not_its_furniture(edition) -> None:
    for kept in (as_json(edition), as_html(edition)):
        assert WORDS.encode() not in kept
        assert b"held_back" not in kept
