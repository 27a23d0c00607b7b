"""Every kind of page in every theme at every reading stage, as pictures to look at.

    .venv/bin/python packaging/contact_sheet.py FOLDER [--theme ID ...] [--stage ID ...]
                                                [--paper ID ...] [--library DIR]
                                                [--every-page] [--stress]

Makes the example library unless one is named and writes a sheet for each theme and stage, with the
first page of each layout. `--every-page` shows whole books. `--stress` draws what no example has
instead: no photos, forty of one day, tiny ones, a very long name, a long letter, many homes.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import stress_pages
from PIL import Image

from lifestory.edition.resolve import edition_of
from lifestory.edition.values import Edition, EditionPage
from lifestory.example.build import PASSPHRASE, make_example
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_for
from lifestory.layout.marks import LaidBook, LaidPage
from lifestory.library import Library, Story
from lifestory.model import Book, PaperSize, ReadingStage
from lifestory.pdf.raster import rasterise
from lifestory.pdf.write import page_pdf
from lifestory.template.themes import all_themes

GAP = 14
TODAY = date(2025, 6, 1)


def picture_of(page: LaidPage, story: Story, width: int) -> Image.Image:
    """A page as it prints, `width` pixels wide."""
    pixels = rasterise(page_pdf([page], story.keepsakes), 0, width)
    size = (pixels.width, pixels.height)
    return Image.frombuffer("RGB", size, pixels.data, "raw", "BGRX", pixels.stride, 1)


def sheet_of(pictures: list[Image.Image], across: int) -> Image.Image:
    """Pictures side by side on grey."""
    width = max(each.width for each in pictures) + GAP
    height = max(each.height for each in pictures) + GAP
    down = (len(pictures) + across - 1) // across
    sheet = Image.new("RGB", (width * across + GAP, height * down + GAP), "#C9C4BC")
    for number, each in enumerate(pictures):
        sheet.paste(each, (GAP + number % across * width, GAP + number // across * height))
    return sheet


def editions(story: Story) -> Iterator[Edition]:
    """The example's books, the first of each stage."""
    with story.read() as reading:
        books = reading.all(Book, order_by=(Book.made,))
    seen: set[ReadingStage] = set()
    for book in books:
        if book.stage not in seen:
            seen.add(book.stage)
            yield edition_of(story, book.id, today=TODAY)


def with_pages(edition: Edition, pages: list[EditionPage]) -> Edition:
    """The edition with pages of the layouts that it has no page of, before its last chapter."""
    used = {page.layout for each in edition.chapters for page in each.pages}
    more = tuple(page for page in pages if page.layout not in used)
    *chapters, last = edition.chapters
    chapters[-1] = replace(chapters[-1], pages=chapters[-1].pages + more)
    return replace(edition, chapters=(*chapters, last))


def kinds_of(edition: Edition, laid: LaidBook) -> list[LaidPage]:
    """The first page of each layout, and the first blank back."""
    layouts = {page.id: page.layout for each in edition.chapters for page in each.pages}
    first: dict[str, LaidPage] = {}
    for page in laid.pages:
        first.setdefault(layouts[page.page] if page.page is not None else "blank", page)
    return list(first.values())


def draw(asked: argparse.Namespace, story: Story, made: list[Edition]) -> None:
    """A sheet for each theme and edition that was asked for."""
    for theme in asked.theme or all_themes():
        for edition in made:
            if asked.stage and edition.stage.value not in asked.stage:
                continue
            for paper in asked.paper or [edition.paper.value]:
                dressed = replace(edition, theme=theme, paper=PaperSize(paper))
                if not asked.every_page and not asked.stress:
                    dressed = with_pages(dressed, stress_pages.gallery(story))
                laid = lay_out(dressed, look_for(theme, dressed.paper, dressed.stage))
                whole = asked.every_page or asked.stress
                pages = list(laid.pages) if whole else kinds_of(dressed, laid)
                name = f"{theme}-{edition.stage.value}-{paper}"
                pictures = [picture_of(page, story, asked.width) for page in pages]
                sheet_of(pictures, asked.across).save(asked.folder / f"{name}.png")
                print(f"{name}: {len(laid.pages)} pages, {len(pages)} shown")


def main() -> None:
    """Read the call and draw."""
    call = argparse.ArgumentParser(description=__doc__)
    call.add_argument("folder", type=Path)
    call.add_argument("--library", type=Path)
    call.add_argument("--theme", nargs="*", default=[])
    call.add_argument("--stage", nargs="*", default=[])
    call.add_argument("--paper", nargs="*", default=[])
    call.add_argument("--every-page", action="store_true")
    call.add_argument("--stress", action="store_true")
    call.add_argument("--width", type=int, default=300)
    call.add_argument("--across", type=int, default=8)
    asked = call.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        place = asked.library or Path(temporary) / "example"
        if asked.library is None:
            make_example(place)
        passphrase = os.environ.get("LIFESTORY_PASSPHRASE", PASSPHRASE)
        with Library.unlock(place, passphrase) as library:
            story = library.story(library.children()[0].id)
            made = stress_pages.editions(story) if asked.stress else editions(story)
            draw(asked, story, list(made))


if __name__ == "__main__":
    main()
