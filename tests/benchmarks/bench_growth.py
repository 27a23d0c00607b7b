"""Whether a book ten times as long takes ten times as long, and no more memory.

The yardstick is ten pages, exported again and again until as many pages are written.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from bench_export import _book, _wordless, _write, prepare
from harness import Case, Timed

TITLE = "How an export grows"
SIZES = (100, 1000)

__all__ = ["CASES", "SIZES", "TITLE", "prepare"]


@contextmanager
def _story(folder: Path) -> Iterator[object]:
    from lifestory.library import Library

    with Library.unlock(folder / "library", "a passphrase") as library:
        story = library.story(library.children()[0].id)
        story.keepsakes.recall("nothing")  # opens what is opened once
        _write(_wordless(), story, BytesIO())  # imports, and reads the typefaces
        yield story


def _tens(folder: Path, size: int, timed: Timed) -> None:
    """Other ten pages each time, so that no line is remembered."""
    from dataclasses import replace

    whole = _book(folder, size)
    with _story(folder) as story, timed():
        for number, chapter in enumerate(whole.chapters):
            with (folder / f"part{number % 10}.pdf").open("wb") as out:
                _write(replace(whole, chapters=(chapter,)), story, out)


def _whole(folder: Path, size: int, timed: Timed) -> None:
    edition = _book(folder, size)
    with _story(folder) as story, timed(), (folder / "whole.pdf").open("wb") as out:
        _write(edition, story, out)


CASES = (
    Case("ten pages, again and again", _tens),
    Case("all pages as one book", _whole, "ten pages, again and again", 1.05),
)
