"""A chronology as CSV or XLSX: its columns, its dates, and what of it may be in a book."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from lifestory.importing.adding import add_offers
from lifestory.importing.chronology import (
    LABEL,
    UnreadableChronology,
    offers_of,
    preview_chronology,
    read_chronology,
)
from lifestory.importing.offers import Level, Standing, wanted
from lifestory.model import Event

TODAY = date(2026, 11, 25)


def _csv(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "chronology.csv"
    path.write_text("\n".join(lines), "utf-8")
    return path


def _xlsx(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    path = tmp_path / "chronology.xlsx"
    book.save(path)
    return path


def test_the_columns_are_found_by_what_is_in_them(tmp_path: Path) -> None:
    sheet = read_chronology(
        _csv(tmp_path, "Who;When;What", "KR;3/5/2019;Maya moved in.", "KR;May 2020;Maya swam.")
    )
    assert (sheet.columns[sheet.dates], sheet.columns[sheet.words]) == ("When", "What")
    assert sheet.is_clear


def test_a_table_without_headings_keeps_its_first_row(tmp_path: Path) -> None:
    sheet = read_chronology(_csv(tmp_path, "3/5/2019,Maya moved in.", "4/5/2019,Maya swam."))
    assert [row for row, _ in sheet.rows] == [1, 2]
    assert sheet.columns == ("Column 1", "Column 2")


def test_a_spreadsheet_says_the_same_as_a_csv(tmp_path: Path) -> None:
    rows = (("Date", "What"), (date(2019, 5, 3), "Maya moved in."), ("May 2020", "Maya swam."))
    offers = list(offers_of(read_chronology(_xlsx(tmp_path, *rows)), today=TODAY))
    assert [(str(offer.when), offer.sentence, offer.row) for offer in offers] == [
        ("2019-05-03", "Maya moved in.", 2),
        ("2020-05", "Maya swam.", 3),
    ]


def test_a_formula_is_never_worked_out(tmp_path: Path) -> None:
    rows = (
        ("Date", "What"),
        ("3/5/2019", '=HYPERLINK("http://x","y")'),
        ("4/5/2019", "Maya swam."),
    )
    offers = list(offers_of(read_chronology(_xlsx(tmp_path, *rows)), today=TODAY))
    assert [offer.sentence for offer in offers] == ["Maya swam."]


def test_a_spreadsheet_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 201_000_000)
    with pytest.raises(UnreadableChronology, match="unpacks to more"):
        read_chronology(path)


@pytest.mark.parametrize("content", [b"PK\x03\x04 nothing", b"%PDF-1.7", b"", b"\x00\x01\x02" * 50])
def test_what_is_no_table_is_refused_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "chronology.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableChronology, match=r"Nothing was brought in\.$"):
        read_chronology(path)


def test_professional_words_come_in_for_the_worker_alone(story, tmp_path: Path) -> None:
    path = _csv(
        tmp_path, "Date,What", "3/5/2019,Maya moved in.", "4/5/2019,LAC review; placement held."
    )
    offers = preview_chronology(story, read_chronology(path), today=TODAY)
    assert [offer.level for offer in offers] == [Level.AUTO, Level.ASK]
    add_offers(story, wanted(offers, Level.ASK), LABEL)
    with story.read() as reading:
        events = reading.all(Event)
    assert [(event.for_book, event.told) for event in events] == [
        (True, "Maya moved in."),
        (False, ""),
    ]
    assert events[1].source == "Chronology, row 3: LAC review; placement held."


def test_the_same_chronology_again_adds_nothing(story, tmp_path: Path) -> None:
    path = _csv(tmp_path, "Date,What", "3/5/2019,Maya moved in.", "3/5/2019,Maya moved in.")
    sheet = read_chronology(path)
    offers = preview_chronology(story, sheet, today=TODAY)
    assert len(offers) == 1
    add_offers(story, wanted(offers, Level.AUTO), LABEL)
    again = preview_chronology(story, sheet, today=TODAY)
    assert [offer.standing for offer in again] == [Standing.THERE]
    assert add_offers(story, wanted(again, Level.ASK), LABEL).is_nothing


@pytest.mark.parametrize(
    ("dated", "said"),
    [
        ("someday", "is no date"),
        ("", "It has no date."),
        ("3/5/2030", "has not come yet"),
        ("3/5/2001", "before the child was born"),
    ],
)
def test_a_doubtful_date_is_not_ticked(dated: str, said: str, story, tmp_path: Path) -> None:
    path = _csv(tmp_path, "Date,What", "3/5/2019,Maya moved in.", f"{dated},Maya swam.")
    offers = preview_chronology(story, read_chronology(path), today=TODAY)
    doubtful = next(offer for offer in offers if offer.sentence == "Maya swam.")
    assert doubtful.level is Level.ASK
    assert said in doubtful.warning


CELLS = st.one_of(
    st.sampled_from(("3/5/2019", "summer 2020", "31/2/2019", "Maya swam in the sea.", "", "KR")),
    st.text(st.characters(codec="utf-8", exclude_characters=',\r\n"'), max_size=20),
)


@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_any_table_gives_lines_or_a_sentence(rows, tmp_path_factory) -> None:
    path = tmp_path_factory.getbasetemp() / "any-chronology.csv"
    path.write_text("\n".join(",".join(row) for row in rows), "utf-8")
    try:
        offers = list(offers_of(read_chronology(path), today=TODAY))
    except UnreadableChronology:
        return
    assert len({offer.key for offer in offers}) == len(offers)
