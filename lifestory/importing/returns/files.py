"""From bytes to the rows of one child: encodings, delimiters, headings, and the XML upload.

A return holds every child of a council. The child's rows are picked out while reading; of all
others nothing is kept, shown or written anywhere, nor is the file itself.

Source: the SSDA903 specification, sections 2.2 and 3.1.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from lifestory.importing.cells import LOOK, NotATable, refuse_strange, rows_of, text_of
from lifestory.importing.names import shown_name
from lifestory.importing.returns.tables import (
    CHILD,
    SHAPES,
    Record,
    Sameness,
    Table,
    record_of,
    table_of,
)

MOST_BYTES = 20_000_000
MOST_XML_BYTES = 50_000_000


@dataclass
class FoundFile:
    """What one file turned out to be. `problem` is a sentence when it cannot be used.

    `tables` holds the child's rows; `rows` counts them. `others` tells whether the file speaks of
    other children too, and nothing more of them.
    """

    name: str
    place: str = ""
    tables: dict[Table, list[Record]] = field(default_factory=dict)
    problem: str = ""
    warnings: list[str] = field(default_factory=list)
    others: bool = False

    @property
    def rows(self) -> int:
        """How many rows of the child there are."""
        return sum(len(records) for records in self.tables.values())

    @property
    def said(self) -> str:
        """What was recognised, in a few words."""
        if self.problem:
            return self.problem
        return " and ".join(SHAPES[table].called for table in self.tables)


def read_file(path: Path, child_id: str, sameness: Sameness, root: Path | None = None) -> FoundFile:
    """One file's rows of one child; trouble with it is said in the answer and never raised.

    Args:
        path: the file.
        child_id: the child in the return; its case does not matter.
        sameness: shared by the files that are read together.
        root: the folder that was chosen; the file is named as it lies in there.
    """
    within = root is not None and root in path.parents
    place = str(path.relative_to(root).parent) if root is not None and within else ""
    found = FoundFile(shown_name(path.name), "" if place == "." else place)
    wanted = child_id.strip().upper()
    try:
        content = _content(path)
        if _is_xml(content):
            _read_xml(content, wanted, sameness, found)
        else:
            _read_csv(text_of(content), wanted, sameness, found)
    except NotATable as trouble:
        found.problem = f"{found.name} {trouble}. It was left out."
    return found


def recognise(path: Path) -> FoundFile:
    """What one file is, before it is known which child is meant: its tables, empty."""
    found = read_file(path, "", Sameness())
    return FoundFile(
        found.name, tables={table: [] for table in found.tables}, problem=found.problem
    )


def born_in(path: Path) -> Iterator[tuple[str, str]]:
    """The child and the date of birth of every row that has both, for looking one child up."""
    try:
        content = _content(path)
        if _is_xml(content):
            for child in _children(content):
                yield _of(child, "HEADER/CHILDID"), _of(child, "HEADER/DOB")
            return
        rows = rows_of(text_of(content), [])
        headings = _headings(next(rows, (0, []))[1])
        if table_of(headings) is None or "DOB" not in headings:
            return
        at, born = headings.index(CHILD), headings.index("DOB")
        for _, cells in rows:
            if len(cells) >= len(headings):
                yield cells[at].strip(), cells[born].strip()
    except NotATable:
        return


# --- bytes --------------------------------------------------------------------------------


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_XML_BYTES:
            raise NotATable("is larger than 50 MB, more than a return can be")
        with path.open("rb") as file:
            head = file.read(LOOK)
            if not _is_xml(head):
                refuse_strange(head)
            content = head + file.read()
    except OSError as trouble:
        reason = (trouble.strerror or "no reason given").lower()
        raise NotATable(f"cannot be opened: {reason}") from trouble
    if not content.strip(b"\x00 \t\r\n"):
        raise NotATable("is empty")
    if size > MOST_BYTES and not _is_xml(content):
        raise NotATable("is larger than 20 MB, more than a table of a return can be")
    return content


def _is_xml(content: bytes) -> bool:
    start = content[:LOOK].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    return start.startswith((b"<?xml", b"<EXPSSDA903"))


# --- tables -------------------------------------------------------------------------------


def _headings(cells: list[str]) -> list[str]:
    return [cell.strip().upper() for cell in cells]


def _read_csv(text: str, wanted: str, sameness: Sameness, found: FoundFile) -> None:
    unread: list[int] = []
    rows = rows_of(text, unread)
    headings = _headings(next(rows, (0, []))[1])
    table = table_of(headings)
    if table is None:
        raise NotATable("has no headings of a yearly return")
    records = found.tables.setdefault(table, [])
    at, short = headings.index(CHILD), []
    for row, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) < len(headings):
            short.append(row)
        elif cells[at].strip().upper() == wanted:
            named = dict(zip(headings, cells, strict=False))
            records.append(record_of(table, row, named, sameness))
        else:
            found.others = True
    found.warnings += [
        f"Row {row} of {found.name} cannot be read. It was left out." for row in unread
    ]
    if short:
        found.warnings.append(_cut_short(found.name, short))


def _cut_short(name: str, rows: list[int]) -> str:
    if len(rows) == 1:
        return f"Row {rows[0]} of {name} is cut short. It was left out; download the file again."
    return (
        f"{len(rows)} rows of {name} are cut short, the first is row {rows[0]}. They were left "
        "out; download the file again."
    )


# --- the XML upload -----------------------------------------------------------------------

_GROUPS = {
    "AREVIEW": Table.REVIEWS,
    "AMISSING": Table.MISSING,
    "PERMANENCE": Table.PREVIOUS,
    "AD_PLACED": Table.PLACED,
}
_RENAMED = {"PL": "PLACE"}
_OF_THE_HEADER = {
    Table.AD1: ("DATE_MATCH", "DATE_INT"),
    Table.OC3: ("IN_TOUCH",),
}
"""Tables that the XML has no group for, and what in its header shows that they are there."""


def _children(content: bytes) -> Iterator[Element]:
    """Each child of an upload, forgotten as soon as the next one comes."""
    try:
        for _, element in iterparse(io.BytesIO(content), events=("end",), forbid_dtd=True):
            if element.tag == "CHILD" and len(element):
                yield element
                element.clear()
    except DefusedXmlException as trouble:
        raise NotATable("holds instructions that no return needs") from trouble
    except (ParseError, ValueError, LookupError) as trouble:
        raise NotATable("is XML that is damaged or cut short") from trouble


def _of(child: Element, path: str) -> str:
    return (child.findtext(path) or "").strip()


def _read_xml(content: bytes, wanted: str, sameness: Sameness, found: FoundFile) -> None:
    episodes, seen = 0, False
    for child in _children(content):
        seen = True
        rows = child.findall("EPISODE")
        if _of(child, "HEADER/CHILDID").upper() == wanted:
            _take_child(child, episodes, sameness, found)
        else:
            found.others = True
        episodes += len(rows)
    if not seen:
        raise NotATable("is XML, but not a yearly return")
    found.tables.setdefault(Table.EPISODES, [])


def _take_child(child: Element, before: int, sameness: Sameness, found: FoundFile) -> None:
    def keep(table: Table, row: int, element: Element) -> None:
        cells = {
            _RENAMED.get(each.tag, each.tag): each.text or "" for each in element if not len(each)
        }
        found.tables.setdefault(table, []).append(record_of(table, row, cells, sameness))

    for header in child.findall("HEADER"):
        keep(Table.HEADER, 1, header)
        for tag, table in _GROUPS.items():
            for row, group in enumerate(header.findall(tag), start=1):
                keep(table, row, group)
        for table, signs in _OF_THE_HEADER.items():
            if any((header.findtext(sign) or "").strip() for sign in signs):
                keep(table, 1, header)
    for row, episode in enumerate(child.findall("EPISODE"), start=before + 1):
        keep(Table.EPISODES, row, episode)
