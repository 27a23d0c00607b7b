"""Names are found without their capitals and accents."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lifestory.words.folding import fits, folded


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Zoë", "zoe"),
        ("ZOË", "zoe"),
        ("Chloé", "chloe"),
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("Ægir", "aegir"),
        ("Strauß", "strauss"),
        ("Siân Llŷr", "sian llyr"),
        ("Nguyễn", "nguyen"),
        ("Ngozi", "ngozi"),
    ],
)
def test_a_name_is_made_plain(name: str, plain: str) -> None:
    assert folded(name) == plain


@example("㎒")
@given(st.text(max_size=40))
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="aeioumnrstzéëłø ", max_size=20))
def test_a_name_is_found_by_itself_and_by_its_capitals(name: str) -> None:
    assert fits(folded(name), name)
    assert fits(folded(name.upper()), name)


def test_every_word_has_to_be_somewhere_in_the_names() -> None:
    assert fits("ell zo", "Zoë", "Zoë Rose Ellery")
    assert not fits("zoe marsh", "Zoë", "Zoë Rose Ellery")
    assert fits("", "Zoë")
