"""The faces cover what children are called, and say what they do not."""

import pytest
from reportlab.pdfbase import pdfmetrics

from lifestory.layout import face_files, faces


def test_every_face_is_registered_under_its_name():
    for name in face_files.by_name():
        face_files.registered(name)
    assert set(face_files.by_name()) <= set(pdfmetrics.getRegisteredFontNames())


@pytest.mark.parametrize("text", ["Maya", "Siân Llŷr ŵ", "Zoë Łukasz", "don’t — 3½ °C"])
def test_words_are_measured_as_reportlab_draws_them(text):
    for name in ("Andika-Regular", "AtkinsonHyperlegibleNext-Bold"):
        expected = pdfmetrics.stringWidth(text, name, 14) if faces.has(name, text) else None
        if expected is not None:
            assert faces.width_of(text, name, 14) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("محمد", "NotoNaskhArabic"),
        ("आरव", "NotoSansDevanagari"),
        ("অর্ণব", "NotoSansBengali"),
        ("ਜਸਪ੍ਰੀਤ", "NotoSansGurmukhi"),
        ("கவிதா", "NotoSansTamil"),
        ("ሰላም", "NotoSansEthiopic"),
        ("Ελένη", "NotoSans"),
        ("Олена", "Andika"),
    ],
)
def test_a_name_in_another_script_is_set_in_a_face_that_has_it(name, script):
    assert faces.uncovered(name) == ""
    assert all(piece.face.startswith(script) for piece in faces.pieces(name, "Andika-Regular"))


def test_a_letter_that_no_face_has_is_named():
    assert faces.uncovered("Mei \U00010900, Mei \U00010900") == "\U00010900"


def test_the_nearest_emphasis_of_a_family_is_taken():
    assert faces.name_of("Andika", bold=True, italic=True) == "Andika-BoldItalic"
    assert faces.name_of("Atkinson Hyperlegible Next", bold=True).endswith("Bold")
    assert faces.name_of("No such family") == "Andika-Regular"
