"""Google Takeout's sidecars find their photographs by all the names that are in use."""

import json
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.importing.takeout import Sidecar, Sidecars, names_of_sidecars

TAKEN = datetime(2019, 6, 12, 10, 11, 12, tzinfo=UTC)


def keep_sidecar(folder, name, **content):
    taken = {"photoTakenTime": {"timestamp": str(int(TAKEN.timestamp()))}}
    (folder / name).write_text(json.dumps(taken | content), "utf-8")


LONG = "a holiday picture with quite a long name at the sea.jpg"


@pytest.mark.parametrize(
    ("photo", "sidecar"),
    [
        ("IMG.jpg", "IMG.jpg.supplemental-metadata.json"),
        ("IMG.jpg", "IMG.jpg.supple.json"),
        ("IMG.jpg", "IMG.jpg.s.json"),
        ("IMG.jpg", "IMG.jpg.json"),
        ("IMG.jpg", "IMG.json"),
        ("IMG(11).jpg", "IMG.jpg(11).json"),
        ("IMG(11).jpg", "IMG.jpg.supplemental-metadata(11).json"),
        ("IMG(11).jpg", "IMG.jpg.suppl(11).json"),
        ("IMG-edited.jpg", "IMG.jpg.json"),
        ("IMG-bearbeitet.jpg", "IMG.jpg.supplemental-metadata.json"),
        ("IMG-effects.jpg", "IMG.json"),
        (LONG, f"{LONG[:46]}.json"),
        ("a name of thirty letters ok.jpg", "a name of thirty letters ok.jpg.supplemental-m.json"),
    ],
)
def test_a_sidecar_is_found_by_its_name(tmp_path, photo, sidecar):
    keep_sidecar(tmp_path, sidecar)
    assert Sidecars().beside(tmp_path / photo).taken == TAKEN


def test_composed_and_split_letters_are_the_same_name(tmp_path):
    keep_sidecar(tmp_path, unicodedata.normalize("NFD", "Café.jpg.json"))
    assert Sidecars().beside(tmp_path / unicodedata.normalize("NFC", "Café.jpg")).taken == TAKEN


def test_a_sidecar_is_found_by_its_title_last_of_all(tmp_path):
    keep_sidecar(tmp_path, "something else.json", title="IMG.jpg")
    assert Sidecars().beside(tmp_path / "IMG.jpg").taken == TAKEN
    assert Sidecars().beside(tmp_path / "IMG-edited.jpg").taken == TAKEN


def test_two_sidecars_of_one_title_cannot_be_told_apart(tmp_path):
    keep_sidecar(tmp_path, "one.json", title="IMG.jpg")
    keep_sidecar(tmp_path, "two.json", title="IMG.jpg")
    assert Sidecars().beside(tmp_path / "IMG.jpg") == Sidecar()


def test_an_albums_metadata_is_no_sidecar(tmp_path):
    (tmp_path / "metadata.json").write_text(json.dumps({"title": "IMG.jpg"}), "utf-8")
    assert Sidecars().beside(tmp_path / "IMG.jpg") == Sidecar()


def test_only_the_moment_and_the_description_are_taken(tmp_path):
    keep_sidecar(
        tmp_path,
        "IMG.jpg.json",
        description="  At the\nseaside \u202e ",
        creationTime={"timestamp": "1"},
        geoData={"latitude": 53.4, "longitude": -2.9},
        people=[{"name": "Kate Ellery"}],
        url="https://example.org/photo",
    )
    assert Sidecars().beside(tmp_path / "IMG.jpg") == Sidecar(TAKEN, "At the seaside")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        "{",
        '{"photoTakenTime": 4}',
        '{"photoTakenTime": {}}',
        '{"photoTakenTime": {"timestamp": "soon"}}',
        '{"photoTakenTime": {"timestamp": "9e99"}}',
        '{"photoTakenTime": {"timestamp": "99999999999999999999"}}',
        "[" * 5000,
        "\x00",
        '{"description": 5, "title": 6}',
    ],
)
def test_a_broken_sidecar_says_nothing(tmp_path, content):
    (tmp_path / "IMG.jpg.json").write_text(content, "utf-8")
    assert Sidecars().beside(tmp_path / "IMG.jpg") == Sidecar()


def test_a_folder_that_cannot_be_listed_has_no_sidecars(tmp_path):
    assert Sidecars().beside(tmp_path / "gone" / "IMG.jpg") == Sidecar()


@given(st.text(min_size=1))
def test_a_sidecars_name_is_never_longer_than_takeout_makes_them(name):
    assert all(
        len(found.partition(".json")[0]) <= 46 + len(name) for found in names_of_sidecars(name)
    )
