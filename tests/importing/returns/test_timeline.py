"""The episodes and the smaller tables of six invented children, line by line."""

import json

import pytest

CHILDREN = {
    "LSB001": (11, 7, 4, 0),
    "LSB002": (4, 4, 0, 0),
    "LSB003": (8, 6, 2, 0),
    "LSB004": (18, 7, 9, 2),
    "LSB005": (1, 0, 1, 0),
    "LSB006": (10, 9, 1, 0),
}


def _as_expected(offer):
    line = {
        "date": offer.when.edtf,
        "end": offer.end.edtf if offer.end else None,
        "kind": offer.kind,
        "code": offer.code,
        "offer": offer.level.value,
        "approx": offer.approximate,
        "draft": offer.sentence,
    }
    if offer.kind == "new home":
        line["reason"] = offer.reason.code if offer.reason else None
        line["reason_offer"] = offer.reason.level.value if offer.reason else None
    return line


@pytest.fixture(scope="session")
def expected(invented):
    return json.loads((invented / "expected_timeline.json").read_text("utf-8"))


@pytest.mark.parametrize("child", CHILDREN)
def test_every_line_is_as_it_was_worked_out_by_hand(child, found_in, invented, expected) -> None:
    """I1 to I6: dates, ends, kinds, codes, offers and sentences; and no warning."""
    preview = found_in(invented / "all_years", child)
    lines = []
    for line in expected[child]["events"]:
        line = {"end": None, "approx": False, **line}
        day, month, year = (line["date"].split("/") + ["", ""])[:3]
        lines.append({**line, "date": f"{year}-{month}"} if day == "zz" else line)
    assert [_as_expected(offer) for offer in preview.offers] == lines
    assert list(preview.warnings) == expected[child]["warnings"] == []


@pytest.mark.parametrize("child", CHILDREN)
def test_so_many_lines_are_ticked_asked_and_hidden(child, found_in, invented) -> None:
    """I1 to I6: the counts of the specification."""
    levels = [offer.level for offer in found_in(invented / "all_years", child).offers]
    counts = tuple(levels.count(level) for level in ("auto", "ask", "hide"))
    assert (len(levels), *counts) == CHILDREN[child]


def test_adoption_says_the_same_whoever_agreed(invented, found_in, tmp_path) -> None:
    """I1: E12 gives the same sentence as E11."""
    rows = (invented / "all_years" / "episodes.csv").read_text("utf-8")
    other = tmp_path / "episodes.csv"
    other.write_text(rows.replace(",E12,", ",E11,"), "utf-8")
    sentences = [
        found_in(path, "LSB001").offers[-1].sentence
        for path in (invented / "all_years" / "episodes.csv", other)
    ]
    assert sentences[0] == sentences[1]
    assert "adoption order" in sentences[0]


def test_coming_back_from_hospital_is_no_move(invented, found_in) -> None:
    """I4: no line on 2 April 2023."""
    days = [offer.when.edtf for offer in found_in(invented / "all_years", "LSB004").offers]
    assert "2023-04-02" not in days


def test_care_ends_as_often_as_it_did(invented, found_in) -> None:
    """I6: two periods of care end twice."""
    kinds = [offer.kind for offer in found_in(invented / "all_years", "LSB006").offers]
    assert kinds.count("care ends") == 2


def test_a_later_return_closes_what_was_open(invented, found_in) -> None:
    """I8: the stay in hospital ends on 2 April 2023, and care is said to have begun earlier."""
    preview = found_in([invented / "return_2022_23", invented / "return_2023_24"], "LSB004")
    hospital = next(offer for offer in preview.offers if offer.kind == "temporary stay")
    assert hospital.end.edtf == "2023-04-02"
    assert not hospital.approximate
    assert "Care began before 3 February 2022" in preview.warnings[0]


def test_returns_in_any_order_say_the_same(invented, found_in) -> None:
    folders = [invented / "return_2023_24", invented / "return_2022_23"]
    forth, back = (found_in(some, "LSB004").offers for some in (folders, folders[::-1]))
    assert [offer.sentence for offer in forth] == [offer.sentence for offer in back]
    assert [offer.end for offer in forth] == [offer.end for offer in back]


def test_a_name_that_was_typed_takes_the_place_of_its_bracket(invented, found_in) -> None:
    preview = found_in(
        invented / "all_years",
        "LSB004",
        **{"home:ssda903:episode:2021-01-20:home": "Anna and Joe Field"},
    )
    arrival = next(offer for offer in preview.offers if offer.kind == "new home")
    assert arrival.sentence == "You went to live with foster carers, Anna and Joe Field."


def test_no_line_of_a_book_holds_a_bracket(invented, found_in) -> None:
    for child in CHILDREN:
        for offer in found_in(invented / "all_years", child).offers:
            for making in offer.taken(with_reason=True):
                told = [making.values.get(name, "") for name in ("told", "like", "name", "decided")]
                assert "[" not in "".join(told)


def _episodes(tmp_path, *rows):
    columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
    path = tmp_path / "episodes.csv"
    path.write_text("\n".join([f"{columns}HOME_POST,PL_POST,URN", *rows]), "utf-8")
    return path


def test_an_unknown_code_is_shown_and_the_row_kept(tmp_path, found_in) -> None:
    path = _episodes(tmp_path, "C1,01/02/2020,S,Q9,N1,W7,PR1,,,,,XX1 1AA,SC1")
    offers = found_in(path, "C1").offers
    assert [offer.kind for offer in offers] == ["care begins", "decision", "new home"]
    assert all(offer.level == "ask" for offer in offers[1:])
    assert "Q9" in offers[1].warning
    assert "W7" in offers[2].warning
    assert not any("Q9" in offer.sentence or "W7" in offer.sentence for offer in offers)


def test_a_day_that_has_not_come_is_not_ticked(tmp_path, found_in) -> None:
    path = _episodes(tmp_path, "C1,01/02/2027,S,C2,N1,U6,PR1,,,,,XX1 1AA,SC1")
    offers = found_in(path, "C1").offers
    assert {offer.level for offer in offers} == {"ask"}
    assert all("not come yet" in offer.warning for offer in offers)


def test_the_first_row_that_begins_nothing_makes_no_start(tmp_path, found_in) -> None:
    path = _episodes(tmp_path, "C1,01/02/2020,L,C2,N1,U4,PR1,,,,,XX1 1AA,SC1")
    preview = found_in(path, "C1")
    assert "care begins" not in [offer.kind for offer in preview.offers]
    home = next(offer for offer in preview.offers if offer.kind == "home until then")
    assert home.when is None
    assert home.level == "ask"


def test_a_residence_order_has_the_name_it_had_then(tmp_path, found_in) -> None:
    rows = [
        f"C{year},01/02/2010,S,C2,N1,U4,PR1,01/05/{year},E41,,,XX1 1AA,SC1" for year in (2013, 2015)
    ]
    path = _episodes(tmp_path, *rows)
    assert "residence order" in found_in(path, "C2013").offers[-1].sentence
    assert "child arrangements order" in found_in(path, "C2015").offers[-1].sentence


def test_a_reason_that_blames_is_never_written(invented, found_in) -> None:
    """I4: nothing of a hidden reason is made into a fact."""
    for offer in found_in(invented / "all_years", "LSB004").offers:
        if offer.reason is not None and offer.reason.code == "CREQB":
            assert offer.reason.level == "hide"
            assert offer.reason.makes == ()
            return
    raise AssertionError("the move of 3 February 2022 is not there")


ROW = "C1,{start},{rne},C2,N1,{place},PR1,{end},{rec},,,{post},{urn}"


def test_same_carers_at_the_same_address_is_no_line(tmp_path, found_in) -> None:
    first = ROW.format(start="01/02/2018", rne="S", place="U6", end="01/02/2019", rec="X1",
                       post="XX1 1AA", urn="SC1")  # fmt: skip
    for post, kinds in (("XX1 1AA", 0), ("XX2 2BB", 1)):
        second = ROW.format(start="01/02/2019", rne="T", place="U4", end="", rec="", post=post,
                            urn="SC2")  # fmt: skip
        offers = found_in(_episodes(tmp_path, first, second), "C1").offers
        assert [offer.kind for offer in offers].count("same carers") == kinds


def test_heritage_is_asked_about_and_not_taken(invented, found_in) -> None:
    preview = found_in(invented / "all_years", "LSB002")
    assert len(preview.hints) == 2
    assert "OOTH" not in repr(preview)


def test_no_court_after_a_court_is_not_told_as_the_beginning(tmp_path, found_in) -> None:
    first = ROW.format(start="01/02/2018", rne="S", place="U6", end="01/02/2019", rec="X1",
                       post="XX1 1AA", urn="SC1")  # fmt: skip
    second = ROW.format(start="01/02/2019", rne="L", place="U6", end="", rec="", post="XX1 1AA",
                        urn="SC1").replace(",C2,", ",V2,")  # fmt: skip
    offers = found_in(_episodes(tmp_path, first, second), "C1").offers
    assert [(offer.code, offer.level) for offer in offers][-1] == ("LS:V2", "ask")
