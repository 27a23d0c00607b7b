"""Which page layout suits a page: a score that can be read.

Plain numbers in, layouts out, the best first, each with the parts of its score and a sentence for
each part, so that a worker can see why. Nothing is known here of stories, rows or blocks; those who
have a page count its photos and words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lifestory.model.kinds import KeepsakeKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import Fits, PageLayout

PANORAMA = 2.0
"""From this width by height on a photo is a panorama."""
_UPRIGHT, _WIDE = 0.92, 1.15
_LEAST_DPI = 150
_INCHES = {PaperSize.A4: 8.27, PaperSize.A5: 5.83, PaperSize.SQUARE: 8.27}

_WEIGHTS = {
    "photos": 40.0,
    "shape": 18.0,
    "resolution": 14.0,
    "words": 24.0,
    "variety": 14.0,
    "rhythm": 10.0,
    "liking": 6.0,
}
"""What each part of a score counts at most; they stand in the order in which they are told."""


@dataclass(frozen=True)
class PhotoShape:
    """A photo as far as it matters here: pixels across and down, as it is seen, and what it is."""

    width: int
    height: int
    kind: KeepsakeKind = KeepsakeKind.PHOTO

    @property
    def name(self) -> str:
        """Upright, square, wide or panorama."""
        ratio = self.width / self.height if self.height else 4 / 3
        if ratio >= PANORAMA:
            return "panorama"
        return "upright" if ratio < _UPRIGHT else "wide" if ratio >= _WIDE else "square"


@dataclass(frozen=True)
class PageContent:
    """What a page has to show: its photos in order, and how many words."""

    photos: tuple[PhotoShape, ...]
    words: int
    stage: ReadingStage
    paper: PaperSize = PaperSize.A4


@dataclass(frozen=True)
class Part:
    """One reason: its name, how much of its weight it was given, and a sentence that says why."""

    name: str
    points: float
    most: float
    why: str


@dataclass(frozen=True)
class Ranked:
    """A layout and its score: the sum of its parts, at most 126."""

    layout: str
    name: str
    parts: tuple[Part, ...]

    @property
    def score(self) -> float:
        """The sum of the parts."""
        return round(sum(part.points for part in self.parts), 2)

    @property
    def why(self) -> str:
        """What speaks for it most, and what most against it, if anything does."""
        told = max(self.parts, key=lambda part: part.points)
        against = max(self.parts, key=lambda part: part.most - part.points)
        if against.most - against.points < 0.4 * against.most:
            return told.why
        return f"{told.why} {against.why}"


def ranked(
    content: PageContent,
    layouts: Iterable[PageLayout],
    before: Sequence[PageLayout] = (),
    after: Sequence[PageLayout] = (),
) -> tuple[Ranked, ...]:
    """The layouts that can show a page, the best first; equal ones by name.

    Args:
        content: what is to be shown.
        layouts: those to choose from; one that does not say what it fits is passed over.
        before: the layouts of the pages before it, the nearest last.
        after: those of the pages after it, the nearest first.
    """
    found = [
        Ranked(one.id, one.name, tuple(_parts(content, one, one.fits, before, after)))
        for one in layouts
        if one.fits is not None and _can_show(content, one.fits)
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.layout)))


def _can_show(content: PageContent, fits: Fits) -> bool:
    least, most = fits.photos
    if fits.stages and content.stage not in fits.stages:
        return False
    if fits.of and any(photo.kind not in fits.of for photo in content.photos):
        return False
    return least <= len(content.photos) <= most and (content.words > 0 or fits.words[0] <= 0)


def _parts(
    content: PageContent,
    layout: PageLayout,
    fits: Fits,
    before: Sequence[PageLayout],
    after: Sequence[PageLayout],
) -> Iterable[Part]:
    told = {
        "photos": _photos(content, fits),
        "shape": _shape(content, fits),
        "resolution": _resolution(content, fits),
        "words": _words(content, fits),
        "variety": _variety(layout, before, after),
        "rhythm": _rhythm(fits, before, after),
        "liking": (fits.likes, "Nothing else being said, it is a good page."),
    }
    for name, (part, why) in told.items():
        most = _WEIGHTS[name]
        yield Part(name, round(most * part, 2), most, why)


Told = tuple[float, str]


def _photos(content: PageContent, fits: Fits) -> Told:
    """A layout made for exactly so many photos is better than one for several numbers."""
    least, most = fits.photos
    count = len(content.photos)
    if count == 0:
        return 1.0, "There are no photos."
    number = "one photo" if count == 1 else f"{count} photos"
    if least == most:
        return 1.0, f"It is made for {number}."
    return 1.0 - 0.12 * min(most - least, 4) / 4, f"It has room for {number}."


def _shape(content: PageContent, fits: Fits) -> Told:
    if fits.of:
        return 1.0, f"It is made for a {fits.of[0].value}."
    other = next((one.kind for one in content.photos if one.kind is not KeepsakeKind.PHOTO), None)
    if other is not None:
        return 0.6, f"It is made for photos, and there is a {other.value}."
    if not content.photos or not fits.shapes:
        return 0.8, "It takes photos of any shape."
    good = sum(photo.name in fits.shapes for photo in content.photos)
    share = good / len(content.photos)
    shapes = " or ".join(fits.shapes)
    if share == 1:
        return 1.0, f"It shows {shapes} photos well."
    return share * 0.8, f"It is made for {shapes} photos."


def _resolution(content: PageContent, fits: Fits) -> Told:
    """Whether the first photo has the pixels for the width that it would be shown at."""
    if not content.photos or not fits.share:
        return 0.8, "No photo is shown large."
    needed = fits.share * _INCHES[content.paper] * _LEAST_DPI
    has = min(content.photos[0].width / needed, 1.0)
    if has < 1:
        return has, "A photo is too small for it and would be shown smaller."
    return 0.7 + 0.3 * fits.share, "The photo is good enough to be shown so large."


def _words(content: PageContent, fits: Fits) -> Told:
    full = content.stage.measures.words_a_page
    part = content.words / full
    least, most = fits.words
    if least <= part <= most:
        return 1.0, "The words have the room they need."
    if part < least:
        return max(0.0, 1 - (least - part) / max(least, 0.1)), "There are few words for it."
    return max(0.0, 1 - 1.6 * (part - most)), "There are more words than it has room for."


def _variety(layout: PageLayout, before: Sequence[PageLayout], after: Sequence[PageLayout]) -> Told:
    beside = [one.id for one in (*before[-1:], *after[:1])]
    if layout.id in beside:
        return 0.0, "The page beside it has the same arrangement."
    if layout.id in [one.id for one in before[-3:]]:
        return 0.55, "A page shortly before has the same arrangement."
    return 1.0, "It differs from the pages around it."


def _rhythm(fits: Fits, before: Sequence[PageLayout], after: Sequence[PageLayout]) -> Told:
    """A spread has one hero; after two pages of words comes one that breathes."""
    beside = [one.fits for one in (*before[-1:], *after[:1]) if one.fits is not None]
    if fits.hero and any(one.hero for one in beside):
        return 0.3, "The page beside it has a large photo already."
    last = [one.fits for one in before[-2:]]
    tired = len(last) == 2 and all(one is not None and not one.photos[1] for one in last)
    if tired:
        rests = fits.breathes
        why = "After two pages of words it lets the eye rest."
        return (1.0, why) if rests else (0.2, "Two pages of words stand before it already.")
    return 0.8, "It keeps the rhythm of the pages."
