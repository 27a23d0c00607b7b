"""Names of files are kept as they can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.importing.names import clean_name, shown_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("beach.jpg", "beach.jpg"),
        ("صورة العائلة.jpg", "صورة العائلة.jpg"),
        ("👩\u200d👧.jpg", "👩\u200d👧.jpg"),
        ("holiday\u202egpj.exe", "holidaygpj.exe"),
        ("two\nlines\t.jpg", "twolines.jpg"),
        ("bad\udcffbytes.jpg", "bad?bytes.jpg"),
        ("Cafe\u0301.jpg", "Café.jpg"),
        ("\u202e", "a file without a name"),
    ],
)
def test_what_cannot_be_seen_is_not_kept(given_name, kept):
    assert clean_name(given_name) == kept


def test_a_long_name_is_shortened_in_its_middle():
    assert shown_name("x" * 190 + ".jpg") == "x" * 40 + "…" + "x" * 15 + ".jpg"


@given(st.text(alphabet=st.characters()))
def test_every_name_can_be_kept_and_shown(name):
    clean_name(name).encode("utf-8")
    assert 0 < len(shown_name(name)) <= 60
    assert clean_name(clean_name(name)) == clean_name(name)
