"""I11: after an import nothing of another child, no postcode and no Ofsted number is anywhere."""

import logging
import tempfile
from pathlib import Path

from lifestory.importing.offers import Level, wanted
from lifestory.importing.returns import add_return, preview_return, read_returns
from lifestory.library import Effort, Library
from lifestory.model import STORY_ROWS, Change, EditEntry

SECRETS = ("LSB001", "LSB002", "XX1 1AA", "ZZ99", "SC000001", "SC000003", "XX11AA")


def _holds_secret(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def test_nothing_else_is_kept(tmp_path: Path, invented, today, monkeypatch, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    source = invented / "dirty" / "other_children_present.csv"
    library, _ = Library.create(
        tmp_path / "library", "a passphrase", effort=Effort(memory_kib=64, iterations=1, lanes=1)
    )
    with library:
        story = library.add_child("Maya")
        preview = preview_return(story, source, "LSB004", today=today)
        assert add_return(story, preview, wanted(preview.offers, Level.ASK)).new
        with story.read() as reading:
            rows = [row.model_dump_json() for kind in STORY_ROWS for row in reading.all(kind)]
            rows += [str(row) for kind in (Change, EditEntry) for row in reading.all(kind)]
    assert len(rows) > 20
    assert _holds_secret("\n".join(rows)) == []
    assert _holds_secret(repr(preview)) == []
    assert _holds_secret(caplog.text) == []
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert _holds_secret(path.read_bytes().decode("latin-1")) == [], path.name
    assert list(temporary.iterdir()) == []


def test_what_the_reader_gives_holds_the_kept_columns_alone(invented, today) -> None:
    found = read_returns(invented / "all_years", "LSB004", today=today)
    said = repr(found)
    assert _holds_secret(said) == []
    for dropped in ("BCRB", "A123456789012", "SW900001", "PR4", "ZZ99 3VZ", "2700002"):
        assert dropped not in said


def test_trouble_names_no_other_child(tmp_path, today, invented) -> None:
    path = tmp_path / "episodes.csv"
    whole = (invented / "dirty" / "other_children_present.csv").read_text("utf-8")
    path.write_text(whole.replace("20/01/2021", "99/99/2021").replace(",SC000001", ""), "utf-8")
    found = read_returns(path, "LSB004", today=today)
    assert _holds_secret(" ".join(found.warnings)) == []
