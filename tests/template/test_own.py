"""A person's own templates are read after ours, from the folder that the program knows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lifestory import resources
from lifestory.edition.values import SymbolChoice
from lifestory.errors import BadTemplate
from lifestory.layout.symbols import Drawn, symbol_for
from lifestory.template import symbols
from lifestory.template.plans import all_plans

SQUARE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
<path fill="#C00" d="M1 1h8v8H1z"/></svg>"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(resources, "_OWN", [tmp_path])
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    symbols.symbol_set.cache_clear()
    symbols.pictures_of.cache_clear()


def test_a_plan_of_ones_own_stands_beside_ours(own: Path) -> None:
    (own / "plans").mkdir()
    ours = resources.templates("plans", "words-and-pictures.toml").read_text("utf-8")
    (own / "plans" / "first-week.toml").write_text(ours, "utf-8")
    assert {"first-week", "chronological"} <= set(all_plans())


def test_symbols_that_an_organisation_has_licensed_stand_above_words(own: Path) -> None:
    (own / "symbols" / "ours").mkdir(parents=True)
    (own / "symbols" / "ours" / "square.svg").write_text(SQUARE, "utf-8")
    told = 'name = "Ours"\npictures = "ours"\n[words]\nmum = "square"\n'
    (own / "symbols" / "licensed.toml").write_text(told, "utf-8")
    drawn = symbol_for("Mum", SymbolChoice(set="licensed"))
    assert isinstance(drawn, Drawn)
    assert [shape.fill for shape in drawn.shapes] == ["#CC0000"]


def test_a_file_that_is_not_right_is_named_with_what_to_do(own: Path) -> None:
    (own / "plans").mkdir()
    (own / "plans" / "mine.toml").write_text("name = ", "utf-8")
    with pytest.raises(BadTemplate, match=r"mine\.toml cannot be read.*Mend it or take it out"):
        all_plans()


def test_a_folder_that_is_not_there_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_OWN", [tmp_path / "templates"])
    assert "chronological" in all_plans()
