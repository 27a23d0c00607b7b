"""A document of pages: their boxes and resources, bookmarks, page labels, what it says of itself.

Pages are written one by one as they are finished; what a page used and what is left to say at the
end (typefaces, bookmarks, structure) are a few numbers each.
"""

from dataclasses import dataclass
from typing import BinaryIO

from lifestory.layout.marks import OutlineEntry
from lifestory.pdf.file import PdfFile, array, reference, text
from lifestory.pdf.pen import Pen, opacity_name
from lifestory.pdf.purpose import DocumentInfo
from lifestory.pdf.typefaces import Typeface

Box = tuple[float, float, float, float]
_KIDS = 50
"""So many pages hang on one branch of the page tree at most."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """A page's boxes in points: left, bottom, right, top. `trim` is the finished page, `bleed` how
    far ink goes beyond it; None where nothing is cut off."""

    media: Box
    bleed: Box | None = None
    trim: Box | None = None


class Document:
    """Begins a file, takes pages and ends it."""

    def __init__(self, out: BinaryIO, info: DocumentInfo, *, passing: bool = False) -> None:
        self.file = PdfFile(out, passing=passing)
        self._info = info
        self._typefaces: dict[str, tuple[Typeface, int]] = {}
        self._opacities: dict[float, int] = {}
        self._pages: list[int] = []
        self._branches: list[int] = []
        self._labels: list[int] = []
        self._root_of_pages = self.file.reserve()
        self._catalog: list[bytes] = []

    def pen(self) -> Pen:
        """A pen for the next page."""
        return Pen(self._typeface)

    def _typeface(self, name: str) -> Typeface:
        if name not in self._typefaces:
            resource = b"F%d" % (len(self._typefaces) + 1)
            self._typefaces[name] = Typeface(name, resource), self.file.reserve()
        return self._typefaces[name][0]

    def page_object(self, index: int) -> int:
        """The object that a page is or will be, by its place in this file from 0."""
        while len(self._pages) <= index:
            self._pages.append(self.file.reserve())
        return self._pages[index]

    @property
    def pages_done(self) -> int:
        """How many pages are finished."""
        return len(self._labels)

    def add(self, pen: Pen, boxes: Boxes, label: int, *, tagged: bool, links: list[int]) -> None:
        """Finish a page.

        Args:
            pen: what was drawn on it.
            boxes: its boxes.
            label: the number that is printed on it.
            tagged: whether its passages are part of the structure.
            links: annotations on it.
        """
        place = len(self._labels)
        number = self.page_object(place)
        if place % _KIDS == 0:
            self._branches.append(self.file.reserve())
        content = self.file.stream(pen.content())
        said = [
            b"/Type/Page/Parent %s/Contents %s/Resources<<%s>>"
            % (reference(self._branches[-1]), reference(content), self._resources(pen)),
            b"/MediaBox[%s]" % _sides(boxes.media),
            b"/Group<</S/Transparency/CS/DeviceRGB>>" if pen.opacities else b"",
            b"/BleedBox[%s]" % _sides(boxes.bleed) if boxes.bleed else b"",
            b"/TrimBox[%s]" % _sides(boxes.trim) if boxes.trim else b"",
            b"/StructParents %d/Tabs/S" % place if tagged else b"",
            b"/Annots%s" % array(links) if links else b"",
        ]
        self.file.put(b"<<" + b"".join(said) + b">>", number)
        self._labels.append(label)

    def _resources(self, pen: Pen) -> bytes:
        said = []
        if pen.typefaces:
            fonts = sorted(
                (face.resource, self._typefaces[name][1]) for name, face in pen.typefaces.items()
            )
            said.append(
                b"/Font<<%s>>" % b"".join(b"/%s %d 0 R" % (name, number) for name, number in fonts)
            )
        if pen.opacities:
            states = b"".join(
                b"/%s %d 0 R" % (opacity_name(each).encode("ascii"), self._opacity(each))
                for each in sorted(pen.opacities)
            )
            said.append(b"/ExtGState<<%s>>" % states)
        if pen.pictures:
            drawn = b"".join(
                b"/%s %d 0 R" % (name.encode("ascii"), number)
                for name, number in pen.pictures.items()
            )
            said.append(b"/XObject<<%s>>" % drawn)
        return b"".join(said)

    def _opacity(self, wanted: float) -> int:
        if wanted not in self._opacities:
            self._opacities[wanted] = self.file.put(b"<</ca %g/CA %g>>" % (wanted, wanted))
        return self._opacities[wanted]

    def say(self, entry: bytes) -> None:
        """Add an entry to what the file says of itself as a whole (its catalogue)."""
        self._catalog.append(entry)

    def finish(self, outline: list[tuple[OutlineEntry, int]]) -> None:
        """Write typefaces, page tree, bookmarks and the rest.

        Args:
            outline: each bookmark with the index of the page in this file that it leads to.
        """
        file, info = self.file, self._info
        for typeface, number in self._typefaces.values():
            typeface.write(file, number)
        for at, branch in enumerate(self._branches):
            kids = self._pages[at * _KIDS : (at + 1) * _KIDS]
            said = (reference(self._root_of_pages), len(kids), array(kids))
            file.put(b"<</Type/Pages/Parent %s/Count %d/Kids%s>>" % said, branch)
        branches = array(self._branches)
        file.put(
            b"<</Type/Pages/Count %d/Kids%s>>" % (len(self._labels), branches), self._root_of_pages
        )
        if outline:
            self.say(b"/Outlines %s" % reference(self._bookmarks(outline)))
        self.say(b"/PageLabels<</Nums[%s]>>" % _label_runs(self._labels))
        self.say(b"/Lang %s/PageLayout/TwoPageRight" % text(info.language))
        self.say(b"/ViewerPreferences<</DisplayDocTitle true>>")
        pages = reference(self._root_of_pages)
        root = file.put(b"<</Type/Catalog/Pages %s%s>>" % (pages, b"".join(self._catalog)))
        about = file.put(
            b"<</Title %s/Creator(Lifestory)/Producer(Lifestory)/CreationDate(D:%s)>>"
            % (text(info.title), f"{info.made:%Y%m%d}".encode("ascii"))
        )
        file.close(root, about)

    def _bookmarks(self, outline: list[tuple[OutlineEntry, int]]) -> int:
        """The tree of bookmarks; chapters are folded."""
        file = self.file
        root = file.reserve()
        numbers = [file.reserve() for _ in outline]
        tops = [at for at, (entry, _) in enumerate(outline) if at == 0 or entry.depth == 0]
        for place, top in enumerate(tops):
            last = tops[place + 1] if place + 1 < len(tops) else len(outline)
            below = range(top + 1, last)
            said = [_chain(numbers, tops, place), b"/Parent %s" % reference(root)]
            if below:
                ends = (reference(numbers[below[0]]), reference(numbers[below[-1]]), len(below))
                said.append(b"/First %s/Last %s/Count -%d" % ends)
            self._bookmark(numbers[top], outline[top], said)
            for at, each in enumerate(below):
                own = [_chain(numbers, list(below), at), b"/Parent %s" % reference(numbers[top])]
                self._bookmark(numbers[each], outline[each], own)
        ends = (reference(numbers[tops[0]]), reference(numbers[tops[-1]]), len(tops))
        return file.put(b"<</Type/Outlines/First %s/Last %s/Count %d>>" % ends, root)

    def _bookmark(self, number: int, told: tuple[OutlineEntry, int], said: list[bytes]) -> None:
        entry, index = told
        where = reference(self._pages[index])
        body = (text(entry.title), where, b"".join(said))
        self.file.put(b"<</Title %s/Dest[%s/Fit]%s>>" % body, number)


def _chain(numbers: list[int], places: list[int], at: int) -> bytes:
    """What comes before and after a bookmark among its neighbours."""
    before = b"/Prev %s" % reference(numbers[places[at - 1]]) if at else b""
    after = b"/Next %s" % reference(numbers[places[at + 1]]) if at + 1 < len(places) else b""
    return before + after


def _sides(box: Box) -> bytes:
    return b" ".join(f"{side:.2f}".rstrip("0").rstrip(".").encode("ascii") for side in box)


def _label_runs(labels: list[int]) -> bytes:
    """The printed numbers, as runs that count on by one."""
    runs = [
        b"%d<</S/D/St %d>>" % (at, label)
        for at, label in enumerate(labels)
        if at == 0 or label != labels[at - 1] + 1
    ]
    return b"".join(runs)
