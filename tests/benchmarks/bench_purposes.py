"""What each purpose costs in time and bytes, on the example's first book."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from harness import Case, Timed

TITLE = "What a PDF is for"
SIZES = (1,)
TODAY = date(2026, 1, 1)


def prepare(folder: Path, size: int) -> None:
    """The example, with the cuts of every purpose made."""
    from lifestory.example.build import make_example
    from lifestory.pdf.purpose import PURPOSES

    make_example(folder / "example")
    for name in PURPOSES:
        _make(folder, name)
    _make(folder, "print", "booklet", binding="booklet")


def _make(
    folder: Path, name: str, how: str = "", timed: Timed | None = None, **wishes: object
) -> None:
    from contextlib import nullcontext

    from lifestory.library import Library
    from lifestory.making import Binding, Wishes, make_pdf
    from lifestory.pdf.purpose import PURPOSES

    if "binding" in wishes:
        wishes["binding"] = Binding(wishes["binding"])
    path = folder / f"{name} {how}.pdf"
    with Library.unlock(folder / "example", "example") as library:
        child = library.children()[0]
        story, book = library.story(child.id), child.books[0].id
        make_pdf(story, book, path, PURPOSES[name], today=TODAY)
        with timed() if timed is not None else nullcontext():
            make_pdf(story, book, path, PURPOSES[name], today=TODAY, wishes=Wishes(**wishes))


def _case(name: str, how: str = "", **wishes: object) -> Callable[[Path, int, Timed], None]:
    return lambda folder, size, timed: _make(folder, name, how, timed, **wishes)


def notes(folder: Path, size: int) -> list[str]:
    """How large each file is."""
    return [
        f"- {path.stem.strip()}: {path.stat().st_size / 1e6:.1f} MB"
        for path in sorted(folder.glob("*.pdf"))
    ]


CASES = (
    Case("print", _case("print")),
    Case("screen", _case("screen"), "print"),
    Case("shop", _case("shop"), "print"),
    Case("archive", _case("archive"), "print"),
    Case("print, as a booklet", _case("print", "booklet", binding="booklet"), "print"),
    Case("print, large", _case("print", "large", large_print=True), "print"),
    Case("screen, with a passphrase", _case("screen", "sealed", passphrase="long words"), "screen"),
)
