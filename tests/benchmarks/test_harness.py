"""The benchmarks' own machinery: cases run in processes of their own, and ratios add up."""

import importlib
import math
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def run(monkeypatch):
    """The command, as a module."""
    monkeypatch.syspath_prepend(str(HERE))
    monkeypatch.delitem(sys.modules, "run", raising=False)  # the one in packaging
    module = importlib.import_module("run")
    yield module
    monkeypatch.delitem(sys.modules, "run")


@pytest.fixture
def harness(run):
    return importlib.import_module("harness")


def line(harness, seconds, yardstick, reach):
    case = harness.Case("ours", lambda *given: None, "theirs", reach)
    figures = harness.Figures(seconds, seconds, seconds, 20.0)
    return harness.Line(10, case, figures, seconds / yardstick, 0.5)


def test_every_benchmark_has_what_it_needs(run):
    assert {"edit", "import"} <= set(run.all_names())
    for name in run.all_names():
        module = run.load(name)
        names = [case.name for case in module.CASES]
        assert module.TITLE
        assert list(module.SIZES) == sorted(module.SIZES)
        assert len(set(names)) == len(names)
        assert all(case.against in ("", *names) for case in module.CASES)
        assert callable(module.prepare)


def test_cases_of_a_benchmark_are_compared_in_processes_of_their_own(run, harness, tmp_path):
    edit = run.load("edit")
    said = []
    lines = harness.compare(edit, tmp_path, [5], 1, said.append)
    assert [each.case.name for each in lines] == [case.name for case in edit.CASES]
    assert lines[0].ratio is None
    assert lines[1].ratio == pytest.approx(lines[1].figures.seconds / lines[0].figures.seconds)
    assert all(each.figures.seconds > 0 and each.figures.peak_mb > 1 for each in lines)
    assert len(said) == 5


def test_a_ratio_says_whether_it_was_reached(harness):
    assert line(harness, 2.0, 1.0, 3).reached == "yes (≤ 3)"
    assert line(harness, 4.0, 1.0, 3).reached == "no (≤ 3)"
    assert line(harness, 4.0, 1.0, None).reached == ""


def test_a_result_takes_the_place_of_the_last_one(run, harness, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "RESULTS", tmp_path / "RESULTS.md")
    edit, photos = run.load("edit"), run.load("import")
    run.keep(edit, [line(harness, 4.0, 1.0, 3)], 5)
    run.keep(photos, [line(harness, 7.0, 1.0, 3)], 5)
    run.keep(edit, [line(harness, 2.0, 1.0, 3)], 5)
    text = run.RESULTS.read_text("utf-8")
    assert text.count("## ") == 2
    assert text.index(edit.TITLE) < text.index(photos.TITLE)
    assert "| 2.00 | 0.50 | yes (≤ 3) |" in text
    assert "4.00" not in text


def test_only_what_is_timed_counts(run, harness, tmp_path):
    class Module:
        CASES = ()

    def nothing(folder, size, timed):
        for _ in range(3):
            with timed():
                math.factorial(size)

    Module.CASES = (harness.Case("nothing", nothing),)
    figures = harness.measure(Module, "nothing", tmp_path, 1000)
    assert 0 < figures.seconds <= figures.slow
