"""Books that no example has, made as values: too much, too little, too long, too wide; and a page
of every layout that shows photos.

The pictures are the story's own, in the stress book at sizes that nobody would choose.
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
    VoiceQuote,
    Words,
)
from lifestory.library import Story
from lifestory.model import (
    ChapterKind,
    Family,
    HomeKind,
    Keepsake,
    KeepsakeKind,
    PaperSize,
    ReadingStage,
)
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

    def shaped(self, shape: str, number: int, slot: str) -> Picture:
        """A picture that is upright, wide or a panorama, or any."""
        least, most = {"upright": (0, 0.92), "wide": (1.15, 2), "panorama": (2, 9)}.get(
            shape, (0, 9)
        )
        fitting = [one for one in self.pictures if least <= one.width / one.height < most]
        source = fitting[number % len(fitting)]
        return Picture(self.id(), slot, source, View(pan_y=0.4), prose_of("A day at the sea"))

    def tiny(self, photo: Picture) -> Picture:
        """The same picture as if it had come from a very old telephone."""
        if photo.source is None:
            return photo
        part = 300 / photo.source.width
        height = round(photo.source.height * part)
        return replace(photo, source=replace(photo.source, width=300, height=height))

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
    for shape, name in (("panorama", "A panorama"), ("upright", "A tall photo")):
        photo = s.shaped(shape, 0, "photo")
        yield s.page("photo-and-words", name, photo, s.words(SENTENCE))
        yield s.page("full-photo", "", replace(photo, id=s.id()))
    tiny = s.tiny(s.photo(3, caption="A tiny photo"))
    yield s.page("photo-and-words", "A tiny photo", tiny, s.words(SENTENCE))
    yield s.page("full-photo", "", replace(tiny, id=s.id()))
    small = [s.tiny(s.photo(at, "photos", f"No. {at + 1}")) for at in range(7)]
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


_HOLDS = {
    "photo-left": 1,
    "photo-right": 1,
    "photo-below": 1,
    "two-upright": 2,
    "two-wide": 2,
    "three-photos": 3,
    "four-photos": 4,
    "five-to-nine": 7,
    "big-and-small": 5,
    "panorama": 1,
    "drawing": 1,
    "keepsake": 1,
}


def _gallery(s: _Sheets) -> Iterator[EditionPage]:
    for at, (layout, count) in enumerate(_HOLDS.items()):
        wanted = "upright" if layout in ("two-upright", "photo-left", "keepsake") else "wide"
        wanted = "panorama" if layout == "panorama" else wanted
        slot = "photo" if count == 1 and layout != "photo-below" else "photos"
        photos = [s.shaped(wanted if count < 3 else "", at + n, slot) for n in range(count)]
        if layout == "drawing":
            photos = [replace(photos[0], by_child=True)]
        yield s.page(layout, layout.replace("-", " "), *photos, s.words(SENTENCE * 2))
    then, now = s.shaped("upright", 3, "then"), s.shaped("upright", 0, "now")
    then, now = replace(then, age="When you were two"), replace(now, age="When you were eight")
    yield s.page("then-and-now", "Then and now", then, now, s.words(SENTENCE))
    said = prose_of("I like the sea and the sea likes me.")
    voices = [VoiceQuote(s.id(), "voice", said, "Mum wrote this down.") for _ in range(3)]
    yield s.page("photo-and-quote", "You said", s.shaped("wide", 4, "photo"), voices[0])
    yield s.page("many-voices", "Your own words", *voices)
    letter = tuple(part for text in ("Dear Sam,", SENTENCE * 5, "With love from Priya")
                   for part in prose_of(text))  # fmt: skip
    yield s.page(
        "letter-opening", "", s.shaped("wide", 2, "photo"), Letter(s.id(), "letter", letter)
    )


def gallery(story: Story) -> list[EditionPage]:
    """A page of each layout that no plan chooses by itself."""
    return list(_gallery(_sheets(story)))


_BOOKS: tuple[Callable[[_Sheets], Iterator[EditionPage]], ...] = (
    _no_photos,
    _forty_of_one_day,
    _odd_shapes,
    _long_name,
    _long_letter,
    _forty_relatives,
    _fourteen_homes,
)


def _sheets(story: Story) -> _Sheets:
    with story.read() as reading:
        kept = [one for one in reading.all(Keepsake) if one.kind is KeepsakeKind.PHOTO]
    return _Sheets([PictureSource(one.digest, one.width, one.height) for one in kept])


def editions(story: Story) -> list[Edition]:
    """All of it as one book for each reading stage."""
    sheets = _sheets(story)
    pages = tuple(page for make in _BOOKS for page in make(sheets))
    chapter = EditionChapter(sheets.id(), ChapterKind.BODY, 1, "Stress", pages)
    return [
        Edition(sheets.id(), "Stress", "Sam", stage, "meadow", PaperSize.A4, (chapter,))
        for stage in ReadingStage
    ]
