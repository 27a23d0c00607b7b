"""Books that no example has: too much, too little, too long, too wide; made as values.

The pictures are the story's own, shown at sizes that nobody would choose.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID, uuid5

from lifestory.edition.values import (
    AnyBlock,
    Edition,
    EditionChapter,
    EditionPage,
    FamilyTree,
    Homes,
    HomeStop,
    Letter,
    Picture,
    PictureSource,
    TreePerson,
    View,
    Words,
)
from lifestory.library import Story
from lifestory.model import ChapterKind, Family, HomeKind, Keepsake, PaperSize, ReadingStage
from lifestory.words.prose import prose_of

SPACE = UUID(int=40)
LONG_NAME = "Wilhelmina-Oluwaseun Featherstonehaugh-Adeyemi"
SENTENCE = "You had never seen the sea before, and you ran in with your socks on. "


class _Sheets:
    """Makes pages with ids of their own."""

    def __init__(self, pictures: list[PictureSource]) -> None:
        self.pictures = pictures
        self._made = 0

    def id(self) -> UUID:
        self._made += 1
        return uuid5(SPACE, str(self._made))

    def words(self, text: str, slot: str = "words") -> Words:
        return Words(self.id(), slot, prose_of(text))

    def photo(self, number: int, slot: str = "photo", caption: str = "") -> Picture:
        source = self.pictures[number % len(self.pictures)]
        return Picture(self.id(), slot, source, View(pan_y=0.4), prose_of(caption))

    def sized(self, photo: Picture, width: int, height: int) -> Picture:
        """The same picture as if it had so many pixels."""
        if photo.source is None:
            return photo
        return replace(photo, source=replace(photo.source, width=width, height=height))

    def page(self, layout: str, title: str, *blocks: AnyBlock) -> EditionPage:
        return EditionPage(self.id(), layout, title, blocks)


def _no_photos(s: _Sheets) -> Iterator[EditionPage]:
    waiting = replace(s.photo(0), source=None, caption=())
    yield s.page("cover", "", s.words("Sam", "title"))
    yield s.page("photo-and-words", "A page that waits", waiting, s.words(SENTENCE))
    yield s.page("words", "One sentence", s.words("You were loved."))


def _forty_of_one_day(s: _Sheets) -> Iterator[EditionPage]:
    photos = [s.photo(at, "photos", "By the sea" if at % 3 == 0 else "") for at in range(40)]
    yield s.page("photo-wall", "A day at the sea", *photos, s.words(SENTENCE))


def _odd_shapes(s: _Sheets) -> Iterator[EditionPage]:
    for width, height, name in ((6000, 1100, "A panorama"), (240, 180, "A tiny photo"),
                                (700, 2600, "A tall photo")):  # fmt: skip
        photo = s.sized(s.photo(3, caption=name), width, height)
        yield s.page("photo-and-words", name, photo, s.words(SENTENCE))
        yield s.page("full-photo", "", replace(photo, id=s.id()))
    small = [s.sized(s.photo(at, "photos", f"No. {at + 1}"), 300, 220) for at in range(7)]
    yield s.page("photo-wall", "Seven small photos", *small)


def _long_name(s: _Sheets) -> Iterator[EditionPage]:
    yield s.page("cover", "", s.words(LONG_NAME, "title"), s.photo(0))
    people = [_somebody(at, LONG_NAME if at < 6 else "Jo", s) for at in range(12)]
    child = TreePerson("child", LONG_NAME, "you", Family.NONE, 0, source=s.pictures[0])
    yield s.page("family-tree", LONG_NAME, FamilyTree(s.id(), "tree", child, tuple(people)))


def _somebody(at: int, name: str, s: _Sheets) -> TreePerson:
    families = (Family.BIRTH, Family.FOSTER, Family.ADOPTIVE, Family.KIN, Family.NONE)
    source = s.pictures[at % len(s.pictures)] if at % 3 else None
    return TreePerson(
        f"p{at}", name, "grandmother", families[at % 5], (1, 2, 0)[at % 3], source=source
    )


def _long_letter(s: _Sheets) -> Iterator[EditionPage]:
    paragraph = SENTENCE * 6
    said = ["Dear Sam,", *[paragraph] * 34, "With love from Priya"]
    prose = tuple(part for text in said for part in prose_of(text))
    yield s.page("letter", "", Letter(s.id(), "letter", prose))


def _forty_relatives(s: _Sheets) -> Iterator[EditionPage]:
    people = tuple(_somebody(at, f"Aunt Number {at}", s) for at in range(40))
    child = TreePerson("child", "Sam", "you", Family.NONE, 0, source=s.pictures[0])
    yield s.page("family-tree", "Your family", FamilyTree(s.id(), "tree", child, people))


def _fourteen_homes(s: _Sheets) -> Iterator[EditionPage]:
    kinds = list(HomeKind)
    stops = tuple(
        HomeStop(
            f"h{at % 11}", f"House number {at + 1}", kinds[at % len(kinds)], "Grace and Tom",
            "in the summer of 2019", "when you were four", (0.1, 0.9, 2.4)[at % 3], at % 11,
            SENTENCE if at % 4 == 0 else "", again=at > 10, now=at == 13,
        )
        for at in range(14)
    )  # fmt: skip
    yield s.page("homes", "The homes you have lived in", Homes(s.id(), "homes", stops))


_BOOKS: tuple[Callable[[_Sheets], Iterator[EditionPage]], ...] = (
    _no_photos,
    _forty_of_one_day,
    _odd_shapes,
    _long_name,
    _long_letter,
    _forty_relatives,
    _fourteen_homes,
)


def editions(story: Story) -> list[Edition]:
    """All of it as one book for each reading stage."""
    with story.read() as reading:
        kept = reading.all(Keepsake)
    sheets = _Sheets([PictureSource(one.digest, one.width, one.height) for one in kept])
    pages = tuple(page for make in _BOOKS for page in make(sheets))
    chapter = EditionChapter(sheets.id(), ChapterKind.BODY, 1, "Stress", pages)
    return [
        Edition(sheets.id(), "Stress", "Sam", stage, "meadow", PaperSize.A4, (chapter,))
        for stage in ReadingStage
    ]
