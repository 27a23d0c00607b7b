"""A chronology comes in: a CSV or XLSX file with a column of dates and a column of words.

A chronology is written for professionals. So a line that holds jargon, blame or dilution is not
ticked by itself, and when it comes in it is kept for the worker and not for a book until somebody
has put it into other words.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from lifestory.errors import LifestoryError
from lifestory.importing.adding import standing_of
from lifestory.importing.cells import NotATable, rows_of, text_of
from lifestory.importing.names import shown_name
from lifestory.importing.offers import Level, Making, Offer
from lifestory.importing.returns.dates import read_day
from lifestory.library import Story
from lifestory.model import Event, EventKind
from lifestory.model.when import When
from lifestory.words.dates import understood
from lifestory.words.jargon import find_marks
from lifestory.words.markup import word_count
from lifestory.words.numbers import joined

LABEL = "Bring in a chronology"
"""What the step is called in the history."""

MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_ROWS = 20_000
_TITLE_WORDS = 9
_LONGEST_TEXT = 4_000
_LOOK_ROWS = 200
_NEARLY = 0.8


class UnreadableChronology(LifestoryError):
    """A file that is no chronology, or one without a date or without words."""


@dataclass(frozen=True)
class Sheet:
    """A table as it was found. `rows` have their numbers in the file; cells are text.

    `dates` and `words` are the columns that look like them, and `is_clear` is False when another
    column looks as much like it.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    dates: int
    words: int
    is_clear: bool = True

    def reading(self, dates: int, words: int) -> "Sheet":
        """The same table with the columns that a person chose."""
        return replace(self, dates=dates, words=words, is_clear=True)


def read_chronology(path: Path) -> Sheet:
    """Read a chronology's table and find its columns of dates and of words.

    Raises:
        UnreadableChronology: it is no table, too large, or has no such columns.
    """
    name = shown_name(path.name)
    try:
        content = _content(path)
        rows = list(_spreadsheet(content) if content.startswith(b"PK\x03\x04") else _csv(content))
    except NotATable as trouble:
        raise UnreadableChronology(f"{name} {trouble}. Nothing was brought in.") from trouble
    filled = [(row, cells) for row, cells in rows if any(cells)]
    if len(filled) > MOST_ROWS:
        raise UnreadableChronology(
            f"{name} has more than {MOST_ROWS:,} rows, more than a chronology can have. Nothing "
            "was brought in."
        )
    return _with_columns(name, filled)


def preview_chronology(story: Story, sheet: Sheet, *, today: date) -> tuple[Offer, ...]:
    """What a chronology would bring into a story, in order of date. The story is only read."""
    with story.read() as reading:
        born = reading.child.born
        offers = sorted(offers_of(sheet, today=today, born=born), key=_in_order)
        return standing_of(reading, offers, (LABEL,))


def offers_of(sheet: Sheet, *, today: date, born: When | None = None) -> Iterator[Offer]:
    """An offer for each row that has words; equal rows are offered once."""
    seen: set[str] = set()
    for row, cells in sheet.rows:
        text = " ".join(_at(cells, sheet.words).split())[:_LONGEST_TEXT]
        if not text:
            continue
        offer = _offer(sheet, row, _at(cells, sheet.dates), text, today, born)
        if offer.key not in seen:
            seen.add(offer.key)
            yield offer


def _offer(sheet: Sheet, row: int, dated: str, text: str, today: date, born: When | None) -> Offer:
    when = read_when(dated, today)
    digest = hashlib.sha256(text.casefold().encode()).hexdigest()[:16]
    origin = f"chronology:{when or 'undated'}:{digest}"
    marks = list(dict.fromkeys(mark.found for mark in find_marks(text)))
    values = {
        "title": _title(text),
        "kind": EventKind.OTHER,
        "when": when,
        "told": "" if marks else text,
        "for_book": not marks,
        "source": f"Chronology, row {row}: {text}" if marks else f"Chronology, row {row}",
    }
    making = Making(Event, values, origin, once=frozenset(values) - {"when"})
    offer = Offer(
        key=origin,
        when=when,
        kind="event",
        level=Level.AUTO,
        sentence=text,
        table=sheet.name,
        row=row,
        makes=(making,),
    )
    for doubt in _doubts(dated, when, marks, today, born):
        offer = offer.doubted(doubt)
    return offer


def _doubts(
    dated: str, when: When | None, marks: Sequence[str], today: date, born: When | None
) -> Iterator[str]:
    if when is None:
        shown = f"“{dated[:40]}” is no date that can be understood." if dated else "It has no date."
        yield shown
    elif when.earliest > today:
        yield "This day has not come yet."
    elif born is not None and when.latest < born.earliest:
        yield "This is before the child was born."
    if marks:
        words = joined([f"“{mark}”" for mark in marks[:3]])
        yield f"Not in words for a child ({words}): it comes in for you and not for the book."


def read_when(text: str, today: date) -> When | None:
    """A date of a chronology: a day, the day first, or any date that a person would type."""
    day = read_day(text, today)
    return When.of(day) if day is not None else understood(text, today)


def _title(text: str) -> str:
    """The first words, as many as a title has."""
    sentence = text.split(". ", 1)[0].rstrip(".")
    words = sentence.split()
    return sentence if len(words) <= _TITLE_WORDS else f"{' '.join(words[:_TITLE_WORDS])} …"


def _in_order(offer: Offer) -> tuple[date, int]:
    return (offer.when.earliest if offer.when is not None else date.max, offer.row or 0)


# --- from the file ------------------------------------------------------------------------


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotATable("is larger than 20 MB, more than a chronology can be")
        content = path.read_bytes()
    except OSError as trouble:
        reason = (trouble.strerror or "no reason given").lower()
        raise NotATable(f"cannot be opened: {reason}") from trouble
    if not content.strip():
        raise NotATable("is empty")
    return content


def _csv(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    for row, cells in rows_of(text_of(content), []):
        yield row, tuple(cell.strip() for cell in cells)


def _spreadsheet(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of the first sheet that has any; formulas give what they last came to."""
    # Imported when somebody brings a spreadsheet: it would keep the list of children waiting.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise NotATable("unpacks to more than a chronology can be")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as trouble:
        raise NotATable("is no spreadsheet that can be read") from trouble
    try:
        for sheet in book.worksheets:
            rows = [
                (number, tuple(_cell(value) for value in row))
                for number, row in enumerate(
                    sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 2), start=1
                )
            ]
            if any(any(cells) for _, cells in rows):
                yield from rows
                return
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as trouble:
        raise NotATable("is a spreadsheet that is damaged") from trouble
    finally:
        book.close()


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value).strip()


# --- which column is which ----------------------------------------------------------------


def _with_columns(name: str, rows: list[tuple[int, tuple[str, ...]]]) -> Sheet:
    """The table with its headings, and its columns told apart by what is in them."""
    width = max((len(cells) for _, cells in rows), default=0)
    looked = [cells for _, cells in rows[:_LOOK_ROWS]]
    dated = [sum(_is_date(_at(cells, column)) for cells in looked) for column in range(width)]
    wordy = [
        sum(word_count(_at(cells, column)) for cells in looked if not _is_date(_at(cells, column)))
        for column in range(width)
    ]
    if not any(dated):
        raise UnreadableChronology(
            f"No column of {name} holds dates. Nothing was brought in. A chronology needs a column "
            "of dates and a column of words."
        )
    dates = dated.index(max(dated))
    wordy[dates] = 0
    if not any(wordy):
        raise UnreadableChronology(
            f"{name} has dates and no column of words. Nothing was brought in. A chronology needs "
            "both."
        )
    words = wordy.index(max(wordy))
    clear = _is_clear(dated, dates) and _is_clear(wordy, words)
    first = rows[0][1]
    is_heading = not _is_date(_at(first, dates))
    named = first if is_heading else ()
    columns = tuple(_at(named, at) or f"Column {at + 1}" for at in range(width))
    return Sheet(name, columns, tuple(rows[1:] if is_heading else rows), dates, words, clear)


def _is_clear(counts: Sequence[int], best: int) -> bool:
    others = [count for at, count in enumerate(counts) if at != best]
    return max(others, default=0) < _NEARLY * counts[best]


def _is_date(text: str) -> bool:
    any_day = date(2100, 1, 1)
    return bool(text) and word_count(text) <= 6 and read_when(text, any_day) is not None


def _at(cells: Sequence[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""
