"""Files as they come: encodings, delimiters, damage, and files that are something else."""

import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.errors import LifestoryError
from lifestory.importing.returns import (
    About,
    SensitiveReturn,
    UnusableReturn,
    child_born_on,
    offers_of,
    read_returns,
)
from lifestory.model.when import When

SAME = 16
OTHERS = {
    "bad_codes_dates.csv",
    "empty.csv",
    "header_only.csv",
    "nul_bytes.csv",
    "one_huge_field.csv",
    "truncated_midrow.csv",
}


def _lines(preview):
    return [
        (offer.when, offer.end, offer.kind, offer.code, offer.level, offer.sentence)
        for offer in preview.offers
    ]


def test_dirty_files_say_the_same_as_the_clean_one(invented, found_in) -> None:
    """I7: 16 of 22 give exactly the same 8 lines."""
    clean = _lines(found_in(invented / "dirty" / "utf8_bom.csv", "LSB004"))
    assert len(clean) == 8
    files = sorted((invented / "dirty").iterdir())
    assert len(files) == 22
    good = [path for path in files if path.name not in OTHERS]
    assert len(good) == SAME
    for path in good:
        assert _lines(found_in(path, "LSB004")) == clean, path.name


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_what_cannot_be_used_is_said_in_a_sentence(name, invented, found_in) -> None:
    """I7: the other 6 give a warning or a sentence, and nothing crashes."""
    try:
        preview = found_in(invented / "dirty" / name, "LSB004")
    except UnusableReturn as trouble:
        said = [str(trouble)]
    else:
        said = [*preview.warnings, *(offer.warning for offer in preview.offers if offer.warning)]
    assert said
    assert all(sentence.endswith(".") for sentence in said)


def _corrupted(content: bytes, seed: int) -> bytes:
    """A table with a few things wrong: bytes changed, cut, doubled, swapped, put in."""
    chance = random.Random(seed)
    torn = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(torn) + 1)
        what = chance.randrange(6)
        if what == 0 and at < len(torn):
            torn[at] = chance.randrange(256)
        elif what == 1:
            del torn[at : at + chance.randint(1, 40)]
        elif what == 2:
            torn[at:at] = torn[at : at + chance.randint(1, 60)]
        elif what == 3:
            torn[at:at] = chance.choice((b'"', b",", b"\n", b"\x00", b"\r", b";", b"\xff", b"zz"))
        elif what == 4:
            torn[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 30)))
        else:
            del torn[at:]
        torn = torn or bytearray(b" ")
    return bytes(torn)


def _survives(path, today) -> None:
    with suppress(LifestoryError):
        found = read_returns(path, "LSB004", today=today)
        offers_of(found, About("Sam", When("2010-11-09")), today=today)


def _torn_files(invented, tmp_path, today, count: int) -> None:
    tables = [path.read_bytes() for path in sorted((invented / "all_years").glob("*.csv"))]
    path = tmp_path / "torn.csv"
    for seed in range(count):
        path.write_bytes(_corrupted(tables[seed % len(tables)], seed))
        _survives(path, today)


def test_torn_files_never_crash(invented, tmp_path, today) -> None:
    """I9: a few hundred corrupted files, always."""
    _torn_files(invented, tmp_path, today, 400)


@pytest.mark.long
def test_six_thousand_torn_files_never_crash(invented, tmp_path, today) -> None:
    """I9: the number of the specification."""
    _torn_files(invented, tmp_path, today, 6_000)


CELLS = st.one_of(
    st.sampled_from(
        ("S", "L", "P", "B", "T", "U", "C1", "C2", "E1", "V2", "V3", "V4", "T1", "U6", "K2", "A5")
        + (
            "X1",
            "E4A",
            "E11",
            "E45",
            "CARPL",
            "CREQB",
            "01/02/2020",
            "03/04/2021",
            "31/02/2020",
            "",
        )
    ),
    st.text(st.characters(codec="utf-8", exclude_characters=',\r\n"\x00'), max_size=8),
)


@given(rows=st.lists(st.tuples(*[CELLS] * 9), max_size=8))
def test_any_cells_make_offers_or_a_sentence(rows, tmp_path_factory, today) -> None:
    columns = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,REASON_PLACE_CHANGE,PL_POST,URN"
    lines = [columns, *(",".join(("LSB004", *row)) for row in rows)]
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_text("\n".join(lines), "utf-8")
    _survives(path, today)


def test_a_child_who_died_stops_the_import(tmp_path, today) -> None:
    """I10: no book is begun by itself."""
    path = tmp_path / "oc3.csv"
    path.write_text("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nC1,01/02/2003,DIED,F1,U1\n", "utf-8")
    with pytest.raises(SensitiveReturn, match="has died"):
        read_returns(path, "C1", today=today)


UPLOAD = """<?xml version='1.0' encoding='utf-8'?>
{doctype}<EXPSSDA903>
  <CHILD><HEADER><CHILDID>OTHER</CHILDID><DOB>01/01/2010</DOB></HEADER>
    <EPISODE><DECOM>01/02/2019</DECOM><RNE>S</RNE><LS>C2</LS><PL>U6</PL></EPISODE></CHILD>
  <CHILD><HEADER><CHILDID>{id}</CHILDID><DOB>05/06/2012</DOB>
      <AREVIEW><REVIEW>27/09/2020</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE></HEADER>
    <EPISODE><DECOM>06/01/2020</DECOM><RNE>S</RNE><LS>C1</LS><PL>U6</PL><PL_POST>XX1 1AA</PL_POST>
      <DEC>06/10/2020</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE></EPISODE>
    <EPISODE><DECOM>06/10/2020</DECOM><RNE>P</RNE><LS>C1</LS><PL>K2</PL></EPISODE></CHILD>
</EXPSSDA903>"""


def test_an_xml_upload_says_what_its_tables_would(tmp_path, found_in) -> None:
    path = tmp_path / "upload.xml"
    path.write_text(UPLOAD.format(doctype="", id="C7"), "utf-8")
    preview = found_in(path, "C7")
    assert [(offer.kind, offer.row) for offer in preview.offers] == [
        ("care begins", 2),
        ("decision", 2),
        ("new home", 2),
        ("1 review meeting(s) in 2020", 1),
        ("new home", 3),
    ]
    assert preview.found.born.isoformat() == "2012-06-05"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>\n',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n',
    ],
)
def test_xml_that_gives_instructions_is_refused(doctype, tmp_path, today) -> None:
    path = tmp_path / "upload.xml"
    path.write_text(UPLOAD.format(doctype=doctype, id="C7"), "utf-8")
    with pytest.raises(UnusableReturn, match="instructions"):
        read_returns(path, "C7", today=today)


def test_an_upload_that_is_cut_short_is_refused(tmp_path, today) -> None:
    path = tmp_path / "upload.xml"
    path.write_text(UPLOAD.format(doctype="", id="C7")[:-40], "utf-8")
    with pytest.raises(UnusableReturn, match="damaged or cut short"):
        read_returns(path, "C7", today=today)


def test_files_that_are_no_tables_are_named(tmp_path, invented, today) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 something")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 something")
    (tmp_path / "c.csv").write_text("NAME,AGE\nSam,7\n", "utf-8")
    episodes = (invented / "all_years" / "episodes.csv").read_bytes()
    (tmp_path / "episodes.csv").write_bytes(episodes)
    found = read_returns(tmp_path, "LSB004", today=today)
    assert [file.problem for file in found.files] == [
        "a.pdf is a PDF. It was left out.",
        "b.xlsx is a spreadsheet or a zip file; save the table as CSV. It was left out.",
        "c.csv has no headings of a yearly return. It was left out.",
        "",
    ]


def test_the_one_child_born_on_a_day_is_found(invented, today) -> None:
    assert child_born_on(invented / "all_years", When("2010-11-09"), today) == "LSB004"
    assert child_born_on(invented / "all_years", When("2010-11-10"), today) is None


def test_two_children_born_on_a_day_are_not_told_apart(tmp_path, today) -> None:
    path = tmp_path / "header.csv"
    path.write_text("CHILD,SEX,DOB,ETHNIC\nA1,F,01/02/2015,\nA2,M,01/02/2015,\n", "utf-8")
    assert child_born_on(path, When("2015-02-01"), today) is None
