"""Every kind of page at every reading stage, as pictures to look at.

    .venv/bin/python packaging/contact_sheet.py FOLDER [--library DIR] [--theme ID] [--paper ID]

Makes the example library unless one is named, and writes one sheet for each of its books (the
first page of each layout) and one with all pages of each book.
"""

import argparse
import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image

from lifestory.edition.resolve import edition_of
from lifestory.example.build import PASSPHRASE, make_example
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_for
from lifestory.layout.marks import LaidPage
from lifestory.library import Library, Story
from lifestory.model import Book, PaperSize
from lifestory.pdf.raster import rasterise
from lifestory.pdf.write import page_pdf

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


def draw(folder: Path, library: Library, theme: str, paper: str, width: int) -> None:
    """All sheets of the first child's books."""
    story = library.story(library.children()[0].id)
    with story.read() as reading:
        books = reading.all(Book, order_by=(Book.made,))
    for book in books:
        edition = edition_of(story, book.id, today=TODAY)
        edition = replace(
            edition,
            theme=theme or edition.theme,
            paper=PaperSize(paper) if paper else edition.paper,
        )
        laid = lay_out(edition, look_for(edition.theme, edition.paper, edition.stage))
        layout_of = {page.id: page.layout for each in edition.chapters for page in each.pages}
        first: dict[str, LaidPage] = {}
        for page in laid.pages:
            if page.page is not None:
                first.setdefault(layout_of[page.page], page)
        name = f"{book.stage.value}-{book.plan}-{edition.theme}-{edition.paper.value}"
        kinds = [picture_of(page, story, width) for page in first.values()]
        sheet_of(kinds, 6).save(folder / f"{name}-kinds.png")
        pages = [picture_of(page, story, width * 2 // 3) for page in laid.pages]
        sheet_of(pages, 10).save(folder / f"{name}-all.png")
        print(name, f"{len(laid.pages)} pages", ", ".join(sorted(first)))


def main() -> None:
    """Read the call and draw."""
    call = argparse.ArgumentParser(description=__doc__)
    call.add_argument("folder", type=Path)
    call.add_argument("--library", type=Path)
    call.add_argument("--theme", default="")
    call.add_argument("--paper", default="")
    call.add_argument("--width", type=int, default=330)
    asked = call.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        place = asked.library or Path(temporary) / "example"
        if asked.library is None:
            make_example(place)
        passphrase = os.environ.get("LIFESTORY_PASSPHRASE", PASSPHRASE)
        with Library.unlock(place, passphrase) as library:
            draw(asked.folder, library, asked.theme, asked.paper, asked.width)


if __name__ == "__main__":
    main()
