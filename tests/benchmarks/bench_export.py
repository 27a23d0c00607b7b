"""A book of two photos and 120 words a page as a PDF, against the bytes alone and against peers.

The size is the number of pages. Every maker gets the same photos, already cut to 300 dpi, and the
same words. Peers are there when their packages are (`pip install .[peers]`).
"""

import importlib.util
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

from harness import Case, Timed

TITLE = "A book as a PDF"
SIZES = (10, 100, 1000)
CUT = (1063, 797)
"""Pixels of a photo in its frame, 90 × 67.5 mm at 300 dpi."""
PAGE = (2 * CUT[0], 2 * CUT[1])
"""Pixels of a page copy: what the first export has to decode, cut and scale."""
LARGE = 100
"""Above so many pages only remembered cuts are measured, and page copies are no larger."""
_WORDS = (
    "Sam loved the sea. He ran in with his socks on and laughed so much that he had to sit down. "
    "Anna had brought a red bucket and Joe a kite that did not want to fly. "
) * 4


def prepare(folder: Path, size: int) -> None:
    """So many photos as files, and the same ones in a story whose cuts are made."""
    from lifestory.library import Copies, Library

    photos = folder / "photos"
    photos.mkdir()
    page = _photo(7, PAGE)
    (folder / "page.jpg").write_bytes(page)
    library, _ = Library.create(folder / "library", "a passphrase")
    with library:
        story = library.add_child("Sam")
        digests = []
        for number in range(2 * size):
            jpeg = _photo(number)
            (photos / f"{number:05}.jpg").write_bytes(jpeg)
            shown, measured = (page, PAGE) if size <= LARGE else (jpeg, CUT)
            copies = Copies(shown, jpeg, jpeg, *measured)
            digests.append(story.keepsakes.add(jpeg, copies))
        (folder / "digests").write_text("\n".join(digests), "ascii")
        _write(_book(folder, size), story, BytesIO())
        _keep_cuts(folder, size, story)


def _keep_cuts(folder: Path, size: int, story) -> None:
    """The pictures that our pages show, as files: every maker embeds the same ones.

    A comment makes each another file, or a maker that keeps equal files once would keep one.
    """
    from lifestory.layout.book import lay_out
    from lifestory.layout.look import look_of
    from lifestory.layout.marks import PictureMark
    from lifestory.pdf.pictures import cut_for
    from lifestory.pdf.purpose import PRINT

    edition = _book(folder, size)
    laid = lay_out(edition, look_of(edition))
    number = 0
    for page in laid.pages:
        for mark in page.marks:
            if isinstance(mark, PictureMark):
                cut = story.keepsakes.recall(cut_for(mark, PRINT, page.paper).key)
                own = b"\xff\xfe\x00\x06" + number.to_bytes(4, "big")
                (folder / "photos" / f"{number:05}.jpg").write_bytes(cut[:2] + own + cut[2:])
                number += 1


def _photo(number: int, size: tuple[int, int] = CUT) -> bytes:
    from PIL import Image, ImageDraw

    rough = Image.effect_noise((size[0] // 4, size[1] // 4), 60).resize(size).convert("RGB")
    tint = Image.new("RGB", size, ((number * 37) % 256, (number * 91) % 256, 120))
    picture = Image.blend(rough, tint, 0.5)
    ImageDraw.Draw(picture).text((20, 20), str(number))
    out = BytesIO()
    picture.save(out, "JPEG", quality=90)
    return out.getvalue()


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "photos").iterdir())


def _book(folder: Path, size: int, extra: str = ""):
    from lifestory.edition.values import (
        Edition,
        EditionChapter,
        EditionPage,
        Picture,
        PictureSource,
        View,
        Words,
    )
    from lifestory.model.kinds import ChapterKind, PaperSize
    from lifestory.model.stages import ReadingStage
    from lifestory.words.prose import prose_of

    digests = (folder / "digests").read_text("ascii").split()
    measured = PAGE if size <= LARGE else CUT

    def page(number: int) -> EditionPage:
        def id(part: int) -> UUID:
            return UUID(int=number * 10 + part)

        def picture(which: int) -> Picture:
            source = PictureSource(digests[2 * number + which], *measured)
            caption = prose_of(f"Sam at the sea, number {2 * number + which}")
            return Picture(id(which), f"photo-{which + 1}", source, View(), caption)

        said = f"On day {number} it was like this. {_WORDS}{extra if number == 0 else ''}"
        words = Words(id(2), "words", prose_of(said))
        return EditionPage(id(3), "two-photos", "", (picture(0), picture(1), words))

    chapters = tuple(
        EditionChapter(
            UUID(int=10**9 + first),
            ChapterKind.BODY,
            first // 10 + 1,
            f"Chapter {first // 10 + 1}",
            tuple(page(number) for number in range(first, min(first + 10, size))),
        )
        for first in range(0, size, 10)
    )
    stage = ReadingStage.GROWING_READER
    return Edition(UUID(int=1), "Sam", "Sam", stage, "meadow", PaperSize.A4, chapters)


def _wordless():
    """A book of no page: what a program that is running has behind it."""
    from lifestory.edition.values import Edition
    from lifestory.model.kinds import PaperSize
    from lifestory.model.stages import ReadingStage

    stage = ReadingStage.GROWING_READER
    return Edition(UUID(int=2), "", "", stage, "meadow", PaperSize.A4, ())


def _write(edition, story, out) -> None:
    from lifestory.layout.book import lay_out
    from lifestory.layout.look import look_of
    from lifestory.pdf.purpose import PRINT, DocumentInfo
    from lifestory.pdf.write import write_pdf

    laid = lay_out(edition, look_of(edition))
    info = DocumentInfo("Sam", "en-GB", date(2026, 1, 1))
    write_pdf(laid, out, story.keepsakes, PRINT, info)


def _ours(change: str = "", forget: bool = False) -> Callable[[Path, int, Timed], None]:
    def run(folder: Path, size: int, timed: Timed) -> None:
        from lifestory.library import Library

        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "library"
            shutil.copytree(folder / "library", copy)
            if forget:
                shutil.rmtree(copy / "cache")
                (copy / "cache").mkdir()
            with Library.unlock(copy, "a passphrase") as library:
                story = library.story(library.children()[0].id)
                story.keepsakes.recall("nothing")  # opens what is opened once
                _write(_wordless(), story, BytesIO())  # imports, and reads the typefaces
                edition = _book(folder, size, change)
                with timed(), (Path(place) / "book.pdf").open("wb") as out:
                    _write(edition, story, out)

    return run


def _looking(folder: Path, size: int, timed: Timed) -> None:
    """What stands between a finished file and the person: the last look at it."""
    from lifestory.layout.book import lay_out
    from lifestory.layout.look import look_for
    from lifestory.library import Library
    from lifestory.pdf.gate import look_at
    from lifestory.pdf.purpose import PRINT, DocumentInfo
    from lifestory.pdf.write import sides_for, write_pdf

    edition = _book(folder, size)
    laid = lay_out(edition, look_for(edition.theme, edition.paper, edition.stage))
    info, path = DocumentInfo("Sam", "en-GB", date(2026, 1, 1)), folder / "looked-at.pdf"
    with Library.unlock(folder / "library", "a passphrase") as library:
        story = library.story(library.children()[0].id)
        with path.open("wb") as out:
            count = write_pdf(laid, out, story.keepsakes, PRINT, info)
    sides = sides_for(laid, PRINT)
    with timed():
        look_at(path, sides, info, count)


def _copying(folder: Path, size: int, timed: Timed) -> None:
    with timed(), (folder / "bytes").open("wb") as out:
        for path in _files(folder):
            out.write(path.read_bytes())


def _decoding(folder: Path, size: int, timed: Timed) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from PIL import Image

    page = (folder / "page.jpg").read_bytes()

    def one(_: int) -> None:
        with Image.open(BytesIO(page)) as picture:
            picture.load()

    with timed(), ThreadPoolExecutor() as pool:
        list(pool.map(one, range(2 * size)))


def _img2pdf(folder: Path, size: int, timed: Timed) -> None:
    import img2pdf

    with timed(), (folder / "img2pdf.pdf").open("wb") as out:
        img2pdf.convert([str(path) for path in _files(folder)], outputstream=out)


def _typst(folder: Path, size: int, timed: Timed) -> None:
    import typst

    pages = []
    for number in range(size):
        cells = ", ".join(
            f'[#image("photos/{2 * number + which:05}.jpg", width: 90mm) Sam at the sea]'
            for which in (0, 1)
        )
        pages.append(f"#grid(columns: 2, {cells})\n\n{_WORDS}\n#pagebreak(weak: true)\n")
    source = folder / "book.typ"
    source.write_text("#set page(margin: 12mm)\n" + "\n".join(pages), "utf-8")
    with timed():
        typst.compile(str(source), output=str(folder / "typst.pdf"))


def _fpdf2(folder: Path, size: int, timed: Timed) -> None:
    from fpdf import FPDF

    files = _files(folder)
    with timed():
        pdf = FPDF()
        pdf.set_font("helvetica", size=12)
        for number in range(size):
            pdf.add_page()
            for which in (0, 1):
                pdf.image(str(files[2 * number + which]), 12 + which * 92, 12, w=90)
            pdf.set_xy(12, 100)
            pdf.multi_cell(0, 6, f"Sam at the sea\n{_WORDS}")
        pdf.output(str(folder / "fpdf2.pdf"))


def _weasyprint(folder: Path, size: int, timed: Timed) -> None:
    from weasyprint import HTML

    pages = "".join(
        '<section style="page-break-after: always">'
        + "".join(
            f'<img src="photos/{2 * number + which:05}.jpg" style="width: 85mm">'
            for which in (0, 1)
        )
        + f"<p>Sam at the sea</p><p>{_WORDS}</p></section>"
        for number in range(size)
    )
    with timed():
        HTML(string=pages, base_url=str(folder) + "/").write_pdf(str(folder / "weasyprint.pdf"))


def _has(package: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(package) is not None


CASES = (
    Case("copying the bytes", _copying),
    Case("decoding the photos, all cores", _decoding, most=100),
    Case("img2pdf, pictures only", _img2pdf, "copying the bytes", there=_has("img2pdf")),
    Case("Typst", _typst, "copying the bytes", most=100, there=_has("typst")),
    Case("fpdf2", _fpdf2, "copying the bytes", most=100, there=_has("fpdf")),
    Case("WeasyPrint", _weasyprint, "copying the bytes", most=100, there=_has("weasyprint")),
    Case("export, cuts remembered", _ours(), "img2pdf, pictures only", 2.0),
    Case("looking at the finished file", _looking, "export, cuts remembered", 2.0),
    Case("export, cuts remembered (again)", _ours(), "Typst", 0.6, most=100),
    Case(
        "first export, nothing remembered",
        _ours(forget=True),
        "decoding the photos, all cores",
        1.5,
        most=100,
    ),
    Case(
        "export after one page changed",
        _ours(change="One more sentence."),
        "first export, nothing remembered",
        0.15,
        most=100,
    ),
)
