"""The command line as a person or a script calls it: outcomes, sentences and exit codes."""

import io
import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pikepdf
import pytest
from PIL import Image

from lifestory.cli import main
from lifestory.library import Library
from lifestory.model import Book, Chapter, KeyDate, KeyDateKind, Page, Person, ReadingStage, When
from lifestory.pdf.raster import words_of

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> Run:
    monkeypatch.setenv("LIFESTORY_PASSPHRASE", "a long passphrase")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def call(*words: str) -> tuple[int, str, str]:
        code = main(["--library", str(tmp_path / "library"), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def library(run: Run) -> Run:
    assert run("new")[0] == 0
    return run


def _photo(path: Path, colour: str = "teal") -> None:
    out = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(out, "JPEG")
    path.write_bytes(out.getvalue())


def test_a_new_library_prints_its_recovery_key_once(run: Run) -> None:
    code, out, err = run("new")
    assert (code, err) == (0, "")
    key = out.strip().splitlines()[-1]
    assert len(key.replace("-", "").replace(" ", "")) >= 25
    code, _, err = run("new")
    assert code == 2
    assert "already" in err


def test_the_recovery_key_opens_it_too(run: Run, monkeypatch) -> None:
    key = run("new")[1].strip().splitlines()[-1]
    monkeypatch.setenv("LIFESTORY_PASSPHRASE", key)
    assert run("list")[0] == 0


def test_a_wrong_passphrase_is_one_sentence(library: Run, monkeypatch) -> None:
    monkeypatch.setenv("LIFESTORY_PASSPHRASE", "something else")
    code, out, err = library("list")
    assert (code, out) == (2, "")
    assert err.startswith("lifestory: ")
    assert err.count("\n") == 1


def test_the_passphrase_may_come_from_an_open_file(library: Run, monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("LIFESTORY_PASSPHRASE")
    secret = tmp_path / "secret"
    secret.write_text("a long passphrase\n", "utf-8")
    number = os.open(secret, os.O_RDONLY)
    assert library("--passphrase-fd", str(number), "list")[0] == 0


def test_without_a_terminal_the_passphrase_is_not_waited_for(library: Run, monkeypatch) -> None:
    monkeypatch.delenv("LIFESTORY_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    code, _, err = library("list")
    assert code == 2
    assert "LIFESTORY_PASSPHRASE" in err


def test_children_are_listed_for_people_and_for_programs(library: Run) -> None:
    code, child_id, _ = library("add-child", "Zoë", "--born", "summer 2019")
    assert code == 0
    listed = json.loads(library("list", "--json")[1])
    assert listed == [
        {
            "id": child_id.strip(),
            "name": "Zoë",
            "born": "2019-22",
            "state": "not-started",
            "due": None,
            "dues": [],
            "books": [],
        }
    ]
    assert "Zoë" in library("list")[1]


def test_the_pages_of_a_book_are_listed_as_planned_ones(library: Run, tmp_path: Path) -> None:
    library("add-child", "Zoë")
    with Library.unlock(tmp_path / "library", "a long passphrase") as opened:
        story = opened.story(opened.find_child("Zoë"))
        book = Book(
            title="Me", stage=ReadingStage.EARLY_READER, made=datetime(2026, 5, 4, tzinfo=UTC)
        )
        chapter = Chapter(book_id=book.id, position=0)
        with story.edit("Make a book") as edit:
            for row in (book, chapter, Page(chapter_id=chapter.id, position=0, layout="words")):
                edit.add(row)
    assert library("list")[1].splitlines()[-1].endswith("· 1 planned page")


def test_what_is_due_is_listed_with_who_fixes_it(library: Run, tmp_path: Path) -> None:
    library("add-child", "Zoë")
    with Library.unlock(tmp_path / "library", "a long passphrase") as opened:
        story = opened.story(opened.find_child("Zoë"))
        with story.edit("Note the celebration") as edit:
            edit.add(KeyDate(kind=KeyDateKind.CELEBRATION, when=When("2026-12-18")))
    [child] = json.loads(library("list", "--json")[1])
    assert child["due"] == "2027-01-06"
    assert [(due["what"], due["on"], due["fixed_by"]) for due in child["dues"]] == [
        ("Life-story book, completed", "2027-01-06", "law"),
        ("Later-life letter", "2027-01-06", "law"),
    ]
    assert "Due 6 January 2027, by law: Later-life letter" in library("list")[1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["add-child", "Sam", "--born", "soon"], "not a date"),
        (["add-child", " "], "needs a name"),
        (["draft", "Nobody", "--plan", "family-friendly", "--stage", "early-reader"], "Nobody"),
        (["draft", "Nobody", "--plan", "no-plan", "--stage", "early-reader"], "no plan"),
        (["draft", "Nobody", "--plan", "family-friendly", "--stage", "five"], "reading stage"),
        (["export", "No book", "out.pdf"], "No book"),
        (["export", "No book", "out.pdf", "--for", "wall"], "no purpose"),
        (["import", "photos", "Sam", "/nowhere/at/all"], "no folder"),
        (["nonsense"], "nonsense"),
        (["list", "--nonsense"], "--nonsense"),
        (["list", "--library"], "needs a value"),
        (["--passphrase-fd", "x", "list"], "number"),
    ],
)
def test_a_call_that_cannot_be_done_says_why_in_one_line(
    library: Run, words: list[str], sentence: str
) -> None:
    code, out, err = library(*words)
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.startswith("lifestory: ")
    assert err.count("\n") == 1


def test_no_library_is_said_with_what_to_do(run: Run) -> None:
    code, _, err = run("list")
    assert code == 2
    assert "lifestory new" in err


def test_help_and_version(run: Run) -> None:
    code, out, _ = run("--version")
    assert (code, out) == (0, "Lifestory 0.1.0\n")
    assert run("--help")[0] == 0


def test_from_photos_to_a_book(library: Run, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    _photo(photos / "IMG_20210503_101500.jpg")
    _photo(photos / "again.jpg")
    (photos / "letter.jpg").write_text("Not a picture at all.", "utf-8")
    library("add-child", "Sam", "--born", "2017-04-09")
    code, out, err = library("import", "photos", "Sam", str(photos))
    assert (code, out) == (0, "1 photo brought in.\n")
    assert "letter.jpg" in err
    code, out, err = library(
        "draft", "Sam", "--plan", "words-and-pictures", "--stage", "first-words"
    )
    assert code == 0
    assert "To find out" in err
    target = tmp_path / "book.pdf"
    code, said, err = library("export", out.strip(), str(target), "--for", "screen")
    assert (code, err) == (0, "")
    pages = words_of(target.read_bytes())
    assert f"{len(pages)} pages" in said
    assert "Sam" in pages[0]
    code, out, _ = library("verify")
    assert (code, out) == (0, "Everything is whole.\n")


def test_a_folder_without_one_picture_ends_with_2(library: Run, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "notes.txt").write_text("Words", "utf-8")
    library("add-child", "Sam")
    code, _, err = library("import", "photos", "Sam", str(photos))
    assert code == 2
    assert "notes.txt" in err


def test_a_check_that_finds_something_ends_with_1(library: Run, tmp_path: Path) -> None:
    library("add-child", "Sam")
    book = library("draft", "Sam", "--plan", "chronological", "--stage", "early-reader")[1].strip()
    code, out, _ = library("check", book, "--json")
    found = json.loads(out)
    assert code == (1 if found else 0)
    for each in found:
        assert set(each) == {"check", "severity", "message", "page", "block", "fact"}


def test_an_export_leaves_no_half_file(library: Run, tmp_path: Path) -> None:
    library("add-child", "Sam")
    book = library("draft", "Sam", "--plan", "chronological", "--stage", "early-reader")[1].strip()
    code, _, err = library("export", book, str(tmp_path / "none" / "book.pdf"))
    assert code == 2
    assert "no folder" in err
    assert not (tmp_path / "none").exists()


@pytest.fixture
def book(library: Run) -> str:
    library("add-child", "Sam")
    plan = ("--plan", "words-and-pictures", "--stage", "early-reader")
    return library("draft", "Sam", *plan)[1].strip()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--for", "shop", "--binder"), "--binder and --booklet"),
        (("--binder", "--booklet"), "folded"),
        (("--for", "archive", "--protect"), "open to everybody"),
        (("--changed",), "No copy of this book has been given"),
    ],
)
def test_what_does_not_go_together_makes_no_pdf(
    library: Run, book: str, tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    code, out, err = library("export", book, str(tmp_path / "book.pdf"), *options)
    assert (code, out) == (2, "")
    assert sentence in err
    assert not (tmp_path / "book.pdf").exists()


def test_the_passphrase_of_a_pdf_comes_from_the_environment_or_a_file(
    library: Run, book: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "book.pdf"
    monkeypatch.setenv("LIFESTORY_PDF_PASSPHRASE", "sea mist")
    said = library("export", book, str(target), "--protect")
    assert said[0] == 0
    assert "sea mist" not in "".join(map(str, said))
    with pikepdf.open(target, password="sea mist") as pdf:
        assert pdf.is_encrypted
    monkeypatch.delenv("LIFESTORY_PDF_PASSPHRASE")
    read, write = os.pipe()
    os.write(write, b"other words\n")
    os.close(write)
    code = library("export", book, str(target), "--protect", "--pdf-passphrase-fd", str(read))[0]
    assert code == 0
    with pikepdf.open(target, password="other words") as pdf:
        assert pdf.is_encrypted


def test_a_pdf_is_not_sealed_with_nothing(
    library: Run, book: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIFESTORY_PDF_PASSPHRASE", " ")
    code, _, err = library("export", book, str(tmp_path / "book.pdf"), "--protect")
    assert (code, list(tmp_path.glob("*.pdf"))) == (2, [])
    assert "cannot be empty" in err


@pytest.fixture
def sam(library: Run, tmp_path: Path) -> str:
    """A story with two backups, a person added between them; the child's id."""
    child = library("add-child", "Sam")[1].strip()
    moments = iter([datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC)])
    for name in ("Sue", "Alan"):
        with Library.unlock(tmp_path / "library", "a long passphrase") as opened:
            story = opened.story(UUID(child))
            with story.edit(f"Add {name}") as edit:
                edit.add(Person(name=name))
            made = opened.backup_story(story.child_id).path
        made.rename(made.with_name(f"{next(moments):%Y%m%dT%H%M%SZ}.db"))
    assert child in library("list")[1]
    return child


def _people(folder: Path, child: str) -> set[str]:
    with (
        Library.unlock(folder, "a long passphrase") as opened,
        opened.story(UUID(child)).read() as reading,
    ):
        return {person.name for person in reading.all(Person)}


@pytest.mark.parametrize("by", ["name", "id"])
def test_a_damaged_story_is_brought_back(library: Run, sam: str, tmp_path: Path, by: str) -> None:
    story = tmp_path / "library" / "stories" / sam / "story.db"
    whole = story.read_bytes()
    story.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    assert library("verify")[0] == 1
    code, out, err = library("restore", "Sam" if by == "name" else sam)
    assert (code, err) == (0, "")
    assert "9 March 2026" in out
    assert library("verify")[0] == 0
    assert {"Sue", "Alan"} <= _people(tmp_path / "library", sam)


def test_a_lost_story_is_brought_back_by_its_id(library: Run, sam: str, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "library" / "stories" / sam)
    assert library("restore", sam)[0] == 0
    assert {"Sue", "Alan"} <= _people(tmp_path / "library", sam)


def test_a_damaged_backup_gives_way_to_an_older_one(library: Run, sam: str, tmp_path: Path) -> None:
    *_, newest = sorted((tmp_path / "library" / "backups" / sam).glob("*Z.db"))
    newest.write_bytes(newest.read_bytes()[:5000])
    code, out, err = library("restore", "Sam")
    assert code == 0
    assert "9 March 2026" in err
    assert "1 March 2026" in out
    people = _people(tmp_path / "library", sam)
    assert "Sue" in people
    assert "Alan" not in people


def test_without_a_backup_nothing_is_changed(library: Run, tmp_path: Path) -> None:
    library("add-child", "Sam")
    shutil.rmtree(tmp_path / "library" / "backups", ignore_errors=True)
    code, out, err = library("restore", "Sam")
    assert (code, out) == (2, "")
    assert "no backup" in err
    assert library("verify")[0] == 0
