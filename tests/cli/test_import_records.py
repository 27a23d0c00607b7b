"""`lifestory import ssda903` and `import chronology` as a person or a script calls them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lifestory.cli import main

Run = Callable[..., tuple[int, str, str]]
INVENTED = Path(__file__).parent.parent / "importing" / "returns" / "invented"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> Run:
    """Calls the command line with a library that holds Sam and nothing else."""
    monkeypatch.setenv("LIFESTORY_PASSPHRASE", "a long passphrase")

    def call(*words: str) -> tuple[int, str, str]:
        code = main(["--library", str(tmp_path / "library"), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    assert call("new")[0] == 0
    assert call("add-child", "Sam")[0] == 0
    return call


def _ssda903(run: Run, where: str, child: str, *words: str) -> tuple[int, str, str]:
    return run("import", "ssda903", "Sam", str(INVENTED / where), "--id", child, *words)


def test_what_is_found_is_said_and_nothing_is_added(run: Run) -> None:
    code, out, err = _ssda903(run, "all_years", "LSB004")
    assert (code, err) == (0, "")
    assert out.count("[x] ") == 7
    assert "[ ] 19 March 2023 to 2 April 2023: You stayed in hospital" in out
    assert "[episodes, row 15]" in out
    assert "Due" not in run("list")[1]
    said = _ssda903(run, "all_years", "LSB004", "--add", "auto")[1].splitlines()[-1]
    assert said.startswith("Four homes, two decisions, one event and one key date came in")


def test_json_is_an_array_of_the_promised_keys(run: Run) -> None:
    code, out, err = _ssda903(run, "all_years", "LSB004", "--json")
    lines = json.loads(out)
    assert (code, err, len(lines)) == (0, "", 18)
    assert list(lines[0]) == ["date", "kind", "offer", "sentence", "table", "row"]
    assert lines[3] == {
        "date": "2021-01-20",
        "kind": "new home",
        "offer": "auto",
        "sentence": "You went to live with foster carers, [carers' names].",
        "table": "Episodes",
        "row": 12,
    }


def test_all_adds_what_is_not_ticked_too_and_only_once(run: Run) -> None:
    _, out, _ = _ssda903(run, "all_years", "LSB004", "--add", "all")
    assert "Five homes, two decisions" in out
    code, out, _ = _ssda903(run, "all_years", "LSB004", "--add", "all")
    assert code == 0
    assert out.endswith("Everything was there already. Nothing was added.\n")
    assert "(there already)" in out


def test_one_file_and_several_years_are_taken_too(run: Run) -> None:
    file = "dirty/utf8_bom.csv"
    assert _ssda903(run, file, "LSB004", "--json")[0] == 0
    code, out, err = _ssda903(run, ".", "LSB006", "--json")
    assert code == 0
    assert len(json.loads(out)) == 10
    assert "expected_timeline.json has no headings of a yearly return. It was left out." in err


@pytest.mark.parametrize(
    ("where", "child", "words", "said"),
    [
        ("no_such_folder", "LSB004", (), "There is no folder or file"),
        ("all_years", "NOBODY", (), "No row of this return"),
        ("dirty/empty.csv", "LSB004", (), "empty.csv is empty"),
        ("all_years", "LSB004", ("--add", "everything"), "--add takes auto or all"),
    ],
)
def test_a_wrong_call_is_one_sentence(run: Run, where, child, words, said) -> None:
    code, out, err = _ssda903(run, where, child, *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"lifestory: {said}")
    assert err.count("\n") == 1


def test_another_child_by_date_of_birth_is_not_added_by_itself(run: Run) -> None:
    assert run("add-child", "Ada", "--born", "2015-01-01")[0] == 0
    where = str(INVENTED / "all_years")
    code, _, err = run("import", "ssda903", "Ada", where, "--id", "LSB004", "--add", "auto")
    assert code == 2
    assert "born on 9 November 2010" in err


@pytest.fixture
def chronology(tmp_path: Path) -> Path:
    """A chronology with three lines, one of them in professional words."""
    path = tmp_path / "chronology.csv"
    lines = (
        "Date,What happened,Who",
        "3/5/2019,Sam moved in with Anna and Joe.,KR",
        "summer 2020,Sam learned to swim in the sea.,KR",
        "12/9/2020,LAC review; the placement was discussed.,KR",
        "not known,Sam had a red tricycle.,KR",
    )
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_chronology_comes_in_as_events(run: Run, chronology: Path) -> None:
    code, out, _ = run("import", "chronology", "Sam", str(chronology), "--json")
    lines = json.loads(out)
    assert code == 0
    assert [(line["date"], line["offer"]) for line in lines] == [
        ("2019-05-03", "auto"),
        ("2020-22", "auto"),
        ("2020-09-12", "ask"),
        (None, "ask"),
    ]
    code, out, _ = run("import", "chronology", "Sam", str(chronology), "--add", "all")
    assert (code, out.splitlines()[-1]) == (0, "Four events came in.")
    out = run("import", "chronology", "Sam", str(chronology), "--add", "all")[1]
    assert out.endswith("Nothing was added.\n")


def test_a_chronology_without_dates_is_one_sentence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("a,b\nsome words,more words\n", "utf-8")
    code, out, err = run("import", "chronology", "Sam", str(path))
    assert (code, out) == (2, "")
    assert "No column of words.csv holds dates" in err
