"""Passphrases, recovery keys and the seals of key files."""

import json
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.errors import (
    CouldNotKeep,
    Damaged,
    FromNewerVersion,
    NotALibrary,
    WrongPassphrase,
)
from lifestory.library import Effort, Library, durable
from lifestory.library.keys import KeyFile
from lifestory.library.recovery import ALPHABET, print_key, read_key

PASSPHRASE = "Zoë’s tea cosy"


@pytest.fixture
def sheet(folder: Path, quick: Effort) -> str:
    """The recovery key of a library that lies closed in `folder`."""
    library, printed = Library.create(folder, PASSPHRASE, effort=quick)
    library.close()
    return printed


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_a_passphrase_opens_however_the_keyboard_writes_it(
    folder: Path, sheet: str, form: Any
) -> None:
    Library.unlock(folder, unicodedata.normalize(form, PASSPHRASE)).close()


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        " ",
        PASSPHRASE + " ",
        " " + PASSPHRASE,
        PASSPHRASE.upper(),
        PASSPHRASE[:-1],
        "Zoe’s tea cosy",
        PASSPHRASE * 1000,
        "\ud800",
        "a\0b",
    ],
)
def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(
    folder: Path, sheet: str, wrong: str
) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with pytest.raises(WrongPassphrase, match="Nothing was changed"):
        Library.unlock(folder, wrong)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_the_recovery_key_opens_in_any_dress(folder: Path, sheet: str) -> None:
    for typed in (sheet, sheet.lower(), sheet.replace("-", ""), f" {sheet.replace('-', ' ')}\n"):
        Library.unlock(folder, typed).close()


def test_letters_that_look_alike_are_taken_for_each_other() -> None:
    printed = print_key(bytes(range(1, 21)))
    assert "0" in printed or "1" in printed
    assert read_key(printed.replace("0", "o").replace("1", "l")).seed == bytes(range(1, 21))


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_key_reads_back(seed: bytes) -> None:
    assert read_key(print_key(seed)).seed == seed


@given(
    st.binary(min_size=20, max_size=20),
    st.integers(0, 39),
    st.sampled_from(ALPHABET + "U!ß"),
)
def test_every_single_typing_slip_is_named_with_its_group(
    seed: bytes, place: int, letter: str
) -> None:
    letters = print_key(seed).replace("-", "")
    if letter in (letters[place], "ß"):
        letter = "U"
    typed = read_key(letters[:place] + letter + letters[place + 1 :])
    assert typed.seed is None
    assert f"group {place // 5 + 1} of its 8" in typed.slip


@given(st.binary(min_size=20, max_size=20), st.integers(0, 38))
def test_two_letters_that_changed_places_are_noticed(seed: bytes, place: int) -> None:
    letters = list(print_key(seed).replace("-", ""))
    if letters[place] == letters[place + 1]:
        return
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    assert "typing slip in group" in read_key("".join(letters)).slip


@given(st.binary(min_size=20, max_size=20), st.integers(0, 39))
def test_a_letter_too_few_or_too_many_is_named(seed: bytes, place: int) -> None:
    letters = print_key(seed).replace("-", "")
    assert "39 were typed" in read_key(letters[:place] + letters[place + 1 :]).slip
    assert "41 were typed" in read_key(letters[:place] + "7" + letters[place:]).slip


def test_groups_that_changed_places_are_noticed() -> None:
    groups = print_key(bytes(range(20))).split("-")
    groups[0], groups[5] = groups[5], groups[0]
    assert "groups 1 and 6" in read_key("-".join(groups)).slip


def test_an_ordinary_passphrase_is_not_taken_for_a_recovery_key() -> None:
    assert read_key("correct horse battery staple").slip == ""
    assert read_key("x" * 40).slip == ""


def test_a_slip_is_said_when_unlocking(folder: Path, sheet: str) -> None:
    slipped = sheet[:-1] + ("2" if sheet[-1] != "2" else "3")
    with pytest.raises(WrongPassphrase, match="typing slip in group 8"):
        Library.unlock(folder, slipped)


def test_another_library_s_sheet_opens_nothing(folder: Path, sheet: str, quick: Effort) -> None:
    other, printed = Library.create(folder.with_name("other"), PASSPHRASE, effort=quick)
    other.close()
    with pytest.raises(WrongPassphrase):
        Library.unlock(folder, printed)


def test_a_new_library_asks_for_real_effort(folder: Path) -> None:
    library, _ = Library.create(folder, PASSPHRASE)
    library.close()
    slots = json.loads((folder / "library.json").read_text())["slots"]
    assert [slot["kind"] for slot in slots] == ["passphrase", "recovery"]
    for slot in slots:
        assert slot["stretched_by"] == "argon2id"
        assert slot["memory_kib"] >= 65536
        assert slot["iterations"] >= 3
    assert slots[0]["salt"] != slots[1]["salt"]


@pytest.mark.parametrize("empty", ["", "  "])
def test_a_library_needs_a_passphrase(folder: Path, quick: Effort, empty: str) -> None:
    with pytest.raises(WrongPassphrase, match="needs a passphrase"):
        Library.create(folder, empty, effort=quick)
    assert not folder.exists()


def test_a_slot_that_was_weakened_does_not_open(folder: Path, sheet: str) -> None:
    path = folder / "library.json"
    values = json.loads(path.read_text())
    values["slots"][0]["lanes"] = 2
    path.write_text(json.dumps(values))
    with pytest.raises(WrongPassphrase):
        Library.unlock(folder, PASSPHRASE)
    Library.unlock(folder, sheet).close()


@pytest.mark.parametrize(
    "spoiled", ["", "{", "[]", "{}", '{"format": 1}', '{"format": 1, "id": 5, "slots": []}']
)
def test_a_library_file_that_says_nothing_is_no_library(
    folder: Path, sheet: str, spoiled: str
) -> None:
    (folder / "library.json").write_text(spoiled)
    with pytest.raises(NotALibrary):
        Library.unlock(folder, PASSPHRASE)


def test_an_effort_that_no_computer_could_make_is_refused(folder: Path, sheet: str) -> None:
    path = folder / "library.json"
    values = json.loads(path.read_text())
    values["slots"][0]["memory_kib"] = 1 << 40
    path.write_text(json.dumps(values))
    with pytest.raises(NotALibrary):
        Library.unlock(folder, PASSPHRASE)


def test_a_library_of_a_newer_version_is_left_alone(folder: Path, sheet: str) -> None:
    path = folder / "library.json"
    path.write_text(path.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(FromNewerVersion):
        Library.unlock(folder, PASSPHRASE)


def test_each_child_has_a_key_of_its_own(library: Library) -> None:
    keys = {library.add_child(name).database.key for name in ("Maya", "Sam")}
    assert len(keys) == 2


def test_a_child_s_key_fits_that_child_only(library: Library, folder: Path) -> None:
    maya, sam = library.add_child("Maya").child_id, library.add_child("Sam").child_id
    library.close()
    stories = folder / "stories"
    (stories / str(maya) / "key.json").write_bytes((stories / str(sam) / "key.json").read_bytes())
    with Library.unlock(folder, "warm socks and tea") as again:
        with pytest.raises(Damaged, match="key of one child"):
            again.story(maya)
        assert again.story(sam).child_id == sam


def test_a_passphrase_is_changed_and_the_old_one_dies(folder: Path, sheet: str) -> None:
    with Library.unlock(folder, PASSPHRASE) as library:
        child = library.add_child("Maya").child_id
        library.change_passphrase(PASSPHRASE, "new words")
    with pytest.raises(WrongPassphrase):
        Library.unlock(folder, PASSPHRASE)
    for secret in ("new words", sheet):
        with Library.unlock(folder, secret) as library, library.story(child).read() as reading:
            assert reading.child.called == "Maya"


def test_a_forgotten_passphrase_is_replaced_with_the_sheet(folder: Path, sheet: str) -> None:
    with Library.unlock(folder, sheet) as library:
        library.change_passphrase(sheet, "new words")
    Library.unlock(folder, "new words").close()


def test_a_passphrase_is_changed_only_by_who_knows_it(folder: Path, sheet: str) -> None:
    with Library.unlock(folder, PASSPHRASE) as library:
        with pytest.raises(WrongPassphrase):
            library.change_passphrase("guess", "new words")
        with pytest.raises(WrongPassphrase, match="needs a passphrase"):
            library.change_passphrase(PASSPHRASE, "")
    Library.unlock(folder, PASSPHRASE).close()


class PowerCut(BaseException):
    """The computer stops here."""


@pytest.mark.parametrize(
    ("step", "trouble"),
    [
        ("written", PowerCut),
        ("synced", PowerCut),
        ("replaced", PowerCut),
        ("settled", PowerCut),
        ("written", OSError),
        ("synced", OSError),
    ],
)
def test_a_change_of_passphrase_that_is_cut_off_leaves_one_that_opens(
    folder: Path, sheet: str, monkeypatch: pytest.MonkeyPatch, step: str, trouble: type
) -> None:
    def passing(reached: str) -> None:
        if reached == step:
            raise trouble

    with Library.unlock(folder, PASSPHRASE) as library:
        monkeypatch.setattr(durable, "passing", passing)
        with pytest.raises((PowerCut, CouldNotKeep)):
            library.change_passphrase(PASSPHRASE, "new words")
    monkeypatch.undo()
    expected = "new words" if step in ("replaced", "settled") else PASSPHRASE
    Library.unlock(folder, expected).close()
    Library.unlock(folder, sheet).close()
    if trouble is OSError:
        assert not list(folder.glob("*.part"))


def test_any_changed_byte_of_the_slots_is_noticed(folder: Path, sheet: str) -> None:
    path = folder / "library.json"
    whole = path.read_bytes()
    master = KeyFile.read(path).master(PASSPHRASE)
    chance = random.Random(7)
    for _ in range(150):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(7)
        path.write_bytes(spoiled)
        try:
            assert KeyFile.read(path).master(PASSPHRASE) == master
        except (NotALibrary, WrongPassphrase, FromNewerVersion):
            continue
