"""From bytes to rows of cells: which encoding, which delimiter, and what is no table at all.

Every importer of tables reads through here. A cell is text and nothing else: what begins with an
equals sign is never worked out.

Source: the SSDA903 specification, section 3.1.
"""

import codecs
import csv
import io
from collections.abc import Iterator

_DELIMITERS = (",", ";", "\t", "|")
LOOK = 4096
"""So many bytes tell whether a file is text."""

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STRANGE = frozenset(range(32)) - {0, 9, 10, 12, 13, 27}
_KNOWN_AS = (
    (b"PK\x03\x04", "is a spreadsheet or a zip file; save the table as CSV"),
    (b"\xd0\xcf\x11\xe0", "is an older spreadsheet; save the table as CSV"),
    (b"%PDF", "is a PDF"),
)


class NotATable(Exception):
    """Why a file cannot be used, going on from its name."""


def refuse_strange(head: bytes) -> None:
    """Look at the first bytes of a file, before the rest of it is read.

    Raises:
        NotATable: it is something else than text.
    """
    for start, reason in _KNOWN_AS:
        if head.startswith(start):
            raise NotATable(reason)
    if head.startswith(_WIDE):
        return
    if sum(byte in _STRANGE for byte in head[:LOOK]) > len(head[:LOOK]) // 50:
        raise NotATable("is not a table")


def text_of(content: bytes) -> str:
    """The text of a table: UTF-16 with its mark, else UTF-8, else Windows-1252; NULs are gone.

    Raises:
        NotATable: it is something else than text.
    """
    refuse_strange(content[:LOOK])
    if content.startswith(_WIDE):
        return content.decode("utf-16", "replace").replace("\x00", "")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text.replace("\x00", "")


def rows_of(text: str, unread: list[int]) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers, counted as a spreadsheet does from 1.

    Args:
        text: the table.
        unread: takes the numbers of rows that cannot be read and are passed over.
    """
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    row = 0
    while True:
        row += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            unread.append(row)
            continue
        yield row, cells
