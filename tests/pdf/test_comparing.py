"""Which pages a binder needs anew."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.edition.values import View
from lifestory.layout.marks import LaidBook, Shape
from lifestory.pdf.comparing import Sealed, changed_pages, leaves
from lifestory.pdf.purpose import PRINT, SCREEN
from lifestory.pdf.sealing import seal
from lifestory.pdf.write import write_pdf


@pytest.fixture
def written(shelf, info):
    def write(laid: LaidBook, purpose=PRINT) -> bytes:
        out = io.BytesIO()
        write_pdf(laid, out, shelf, purpose, info)
        return out.getvalue()

    return write


@pytest.mark.parametrize("purpose", [SCREEN, PRINT], ids=lambda purpose: purpose.id)
def test_the_same_pages_are_the_same_whatever_they_were_made_for(
    book, line, picture, written, purpose
) -> None:
    laid = book((line("One"), picture(corner=20)), (line("Two"),))
    assert changed_pages(written(laid, purpose), written(laid, SCREEN)) == [False, False]


def test_another_word_picture_or_shape_is_another_page(book, line, picture, written) -> None:
    dot = Shape((("m", (60, 60)), ("l", (90, 60)), ("l", (90, 90)), ("z", ())), fill="#FF0000")
    before = book((line("One."),), (picture(),), (line("Three"), dot), (line("Four"),))
    after = book(
        (line("One,"),),
        (replace(picture(), view=View(0.0, 0.5, 2.0)),),
        (line("Three"), replace(dot, fill="#00FF00")),
        (line("Four"),),
        (line("Five"),),
    )
    assert changed_pages(written(before), written(after)) == [True, True, True, False, True]


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_what_is_printed_is_whole_leaves_with_every_change_on_them(changed: list[bool]) -> None:
    numbers = leaves(changed)
    assert {at for at, is_other in enumerate(changed, 1) if is_other} <= set(numbers)
    for number in numbers:
        back = number + 1 if number % 2 else number - 1
        assert back in numbers or back > len(changed)
        assert changed[number - 1] or changed[back - 1]


def test_a_sealed_copy_cannot_be_compared_and_says_so(book, line, written) -> None:
    plain = written(book((line("One"),)))
    sealed = io.BytesIO()
    seal(io.BytesIO(plain), sealed, "a passphrase")
    with pytest.raises(Sealed, match="passphrase"):
        changed_pages(sealed.getvalue(), plain)
