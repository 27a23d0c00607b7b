"""What a book is to somebody who hears it: headings, passages, lists, pictures (ISO 14289-1).

Marks are grouped into passages in the order in which they are drawn, which is the order in which
they are read. A page's part of the structure is written with the page; only the paragraph that may
go on overleaf is held back. Decoration and page numbers are artifacts.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from lifestory.layout.marks import LaidPage, Link, Mark, PictureMark, Rect, Shape, Tag, TextLine
from lifestory.layout.shaping import language_of
from lifestory.pdf.document import Document
from lifestory.pdf.file import array, reference, text
from lifestory.pdf.pen import Matrix

_LINKS_FROM = 1_000_000
"""Where links are numbered from in the table of who belongs where; pages come before."""

UNDESCRIBED = "A picture that nobody has described yet."

_RANKS = {Tag.TITLE: 1, Tag.HEADING: 2, Tag.SUBHEADING: 3}
_ROLES = {Tag.FIGURE: "Figure", Tag.CAPTION: "Caption", Tag.QUOTE: "BlockQuote"}


@dataclass(frozen=True, slots=True)
class Passage:
    """Marks that belong together: a paragraph, a picture, or what is only there to be seen.

    `goes_on` says that it is the rest of a passage that was begun before, perhaps overleaf.
    """

    tag: Tag
    marks: tuple[Mark, ...]
    key: Hashable = None
    goes_on: bool = False
    is_marker: bool = False

    def of(self, marks: Sequence[Mark]) -> "Passage":
        """The same passage with its marks."""
        return Passage(self.tag, tuple(marks), self.key, self.goes_on, self.is_marker)

    def is_joined_by(self, following: "Passage") -> bool:
        """Whether a mark of that kind belongs to this passage."""
        if self.tag is Tag.DECORATION:
            return following.tag is Tag.DECORATION
        return following.goes_on and following.key == self.key


def passages(page: LaidPage) -> Iterator[Passage]:
    """A page's marks in order, those of one paragraph together."""
    held: list[Mark] = []
    now = _ALONE
    for mark in page.marks:
        own = _kind(mark)
        if held and not now.is_joined_by(own):
            yield now.of(held)
            held = []
        if not held:
            now = own
        held.append(mark)
    if held:
        yield now.of(held)


_ALONE = Passage(Tag.DECORATION, ())


def _kind(mark: Mark) -> Passage:
    if isinstance(mark, Shape) or (isinstance(mark, PictureMark) and mark.stands_for_word):
        return _ALONE
    if isinstance(mark, PictureMark):
        return Passage(Tag.FIGURE, ())
    if mark.is_marker:
        return Passage(Tag.LABEL, (), is_marker=True)
    return Passage(mark.tag, (), (mark.tag, mark.block, mark.paragraph), not mark.begins)


@dataclass
class _Element:
    """An element that is not written yet: its role, its passages as (page object, number)."""

    role: str
    number: int
    parent: int
    key: Hashable = None
    passages: list[tuple[int, int]] = field(default_factory=list)
    kids: list[int] = field(default_factory=list)
    more: bytes = b""
    said: list[str] = field(default_factory=list)
    from_right: bool = False

    def hear(self, passage: "Passage") -> None:
        """Note what is said, for words that are drawn in another order than they are read."""
        for mark in passage.marks:
            if isinstance(mark, TextLine):
                self.said.append(mark.said or "".join(part.text for part in mark.parts))
                self.from_right |= any(part.right_to_left for part in mark.parts)

    def spoken(self) -> bytes:
        """What to say instead of what is drawn, and in which language; as a rule nothing."""
        if not self.from_right:
            return b""
        words = " ".join(self.said)
        is_mixed = any(letter.isascii() and letter.isalpha() for letter in words)
        tongue = b"" if is_mixed else b"/Lang %s" % text(language_of(words, "en-GB"))
        return b"/ActualText %s%s" % (text(words), tongue)


class Structure:
    """Writes the structure tree of a document as its pages come."""

    def __init__(self, document: Document) -> None:
        self._document, self._file = document, document.file
        self._root = self._file.reserve()
        self._top = self._file.reserve()
        self._chapters: list[int] = []
        self._chapter: UUID | None = None
        self._section = _Element("Sect", 0, self._top)
        self._open: _Element | None = None
        self._list: _Element | None = None
        self._item: _Element | None = None
        self._level = 0
        self._parents: list[tuple[int, int]] = []
        self._of_page: list[int] = []
        self._page = 0
        self._matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self._links: list[int] = []

    def begin_page(self, page: LaidPage, matrix: Matrix) -> None:
        """Passages that follow are on the document's next page, brought there by a matrix."""
        self._matrix = matrix
        if page.chapter != self._chapter:
            self._close_section()
            self._chapter = page.chapter
            self._section = _Element("Sect", self._file.reserve(), self._top)
            self._chapters.append(self._section.number)
        self._page = self._document.page_object(self._document.pages_done)
        self._of_page = []

    def passage(self, passage: Passage) -> tuple[str, int | None]:
        """Note a passage; returns the role and number that it is marked with on the page."""
        if passage.tag in (Tag.DECORATION, Tag.PAGE_NUMBER):
            return "Artifact", None
        element = self._element(passage)
        number = len(self._of_page)
        element.hear(passage)
        element.passages.append((self._page, number))
        self._of_page.append(element.number)
        return element.role, number

    def _element(self, passage: Passage) -> _Element:
        """The element that a passage belongs to: the open one if it goes on, or a new one."""
        known = self._open
        if known is not None and passage.goes_on and known.key == passage.key:
            return known
        self._close()
        if passage.is_marker or passage.tag is Tag.LIST_ITEM:
            self._open = self._in_list(passage)
        else:
            self._close_list()
            self._open = self._child(self._role(passage.tag), self._section, passage.key)
            first = passage.marks[0]
            if isinstance(first, PictureMark):
                self._open.more = _figure(first, self._matrix)
        return self._open

    def _child(self, role: str, parent: _Element, key: Hashable = None) -> _Element:
        child = _Element(role, self._file.reserve(), parent.number, key)
        parent.kids.append(child.number)
        return child

    def _in_list(self, passage: Passage) -> _Element:
        if self._list is None:
            self._list = self._child("L", self._section)
        if self._item is None or passage.is_marker:
            self._close_item()
            self._item = self._child("LI", self._list)
        return self._child("Lbl" if passage.is_marker else "LBody", self._item, passage.key)

    def _role(self, tag: Tag) -> str:
        if tag in _RANKS:
            self._level = min(_RANKS[tag], self._level + 1)
            return f"H{self._level}"
        return _ROLES.get(tag, "P")

    def link(self, link: Link, index: int) -> int:
        """A place on the page that leads to another one, by its place in the file; returns the
        annotation's number."""
        file, section = self._file, self._section
        element, annotation = file.reserve(), file.reserve()
        rect = _brought(link.rect, self._matrix)
        key = _LINKS_FROM + len(self._links)
        where = reference(self._document.page_object(index))
        told = (_sides(rect), where, text(link.title), key)
        file.put(
            b"<</Type/Annot/Subtype/Link/F 4/Rect[%s]/Border[0 0 0]/Dest[%s/Fit]/Contents %s"
            b"/StructParent %d>>" % told,
            annotation,
        )
        named = (reference(section.number), reference(self._page), reference(annotation))
        file.put(b"<</S/Link/P %s/Pg %s/K<</Type/OBJR/Obj %s>>>>" % named, element)
        section.kids.append(element)
        self._links.append(element)
        return annotation

    def end_page(self) -> bool:
        """Write the page's part; returns whether it has any passage."""
        if not self._of_page:
            return False
        own = self._file.put(array(self._of_page))
        self._parents.append((self._document.pages_done, own))
        return True

    def _close(self) -> None:
        if self._open is not None:
            self._write(self._open)
            self._open = None

    def _close_item(self) -> None:
        if self._item is not None:
            self._write(self._item)
            self._item = None

    def _close_list(self) -> None:
        self._close_item()
        if self._list is not None:
            self._write(self._list)
            self._list = None

    def _close_section(self) -> None:
        self._close()
        self._close_list()
        if self._section.number:
            self._write(self._section)

    def _write(self, element: _Element) -> None:
        said = b"/S/%s/P %s%s" % (
            element.role.encode("ascii"),
            reference(element.parent),
            element.more + element.spoken(),
        )
        if element.passages:
            page = element.passages[0][0]
            kids = b"/Pg %s/K%s" % (reference(page), _kids(element.passages, page))
        else:
            kids = b"/K%s" % array(element.kids)
        self._file.put(b"<<" + said + kids + b">>", element.number)

    def finish(self) -> None:
        """Write what is left, and say in the catalogue that the file is tagged."""
        self._close_section()
        file = self._file
        file.put(
            b"<</S/Document/P %s/K%s>>" % (reference(self._root), array(self._chapters)), self._top
        )
        pairs = self._parents + [(_LINKS_FROM + at, link) for at, link in enumerate(self._links)]
        places = b" ".join(b"%d %d 0 R" % pair for pair in pairs)
        parents = file.put(b"<</Nums[%s]>>" % places)
        said = (reference(self._top), reference(parents), _LINKS_FROM + len(self._links))
        file.put(
            b"<</Type/StructTreeRoot/K %s/ParentTree %s/ParentTreeNextKey %d>>" % said, self._root
        )
        self._document.say(b"/StructTreeRoot %s/MarkInfo<</Marked true>>" % reference(self._root))


def _kids(passages: list[tuple[int, int]], page: int) -> bytes:
    if len(passages) == 1:
        return b" %d" % passages[0][1]
    return b"[%s]" % b" ".join(
        b"%d" % number if own == page else b"<</Type/MCR/Pg %s/MCID %d>>" % (reference(own), number)
        for own, number in passages
    )


def _figure(mark: PictureMark, matrix: Matrix) -> bytes:
    said = mark.description.strip() or UNDESCRIBED
    box = _sides(_brought(mark.frame, matrix))
    return b"/Alt %s/A<</O/Layout/Placement/Block/BBox[%s]>>" % (text(said), box)


def _brought(rect: Rect, matrix: Matrix) -> Rect:
    """Where a matrix that turns nothing brings a rectangle."""
    across, _, _, up, x, y = matrix
    return Rect(rect.x * across + x, rect.y * up + y, rect.width * across, rect.height * up)


def _sides(rect: Rect) -> bytes:
    return b"%.2f %.2f %.2f %.2f" % (rect.x, rect.y, rect.right, rect.top)
