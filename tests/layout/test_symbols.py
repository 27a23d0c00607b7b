"""Pictures above words for a child who reads symbols, and emoji among words: each in its place."""

from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.edition.values import PictureSource, SymbolChoice
from lifestory.layout.breaking import SetLine, break_portion, portions_of
from lifestory.layout.look import Look
from lifestory.layout.marks import PictureMark, Shape, TextLine
from lifestory.layout.sheet import Sheet
from lifestory.layout.symbols import Drawn, emoji_at, emoji_symbol, placed, symbol_for
from lifestory.model import ReadingStage
from lifestory.template.symbols import emoji, pictures_of, symbol_set
from lifestory.words.forms import forms_of
from lifestory.words.prose import prose_of

EVERYDAY = SymbolChoice()
DOG = PictureSource("d" * 64, 400, 300)


@pytest.fixture
def reads_symbols(lay) -> Look:
    return replace(lay.look(stage=ReadingStage.FIRST_WORDS), symbols=EVERYDAY)


def lines_of(look: Look, text: str, width: float = 400.0) -> list[SetLine]:
    (portion,) = portions_of(prose_of(text))
    return list(break_portion(portion, look.text_style, width, 0.0))


def test_every_word_of_the_everyday_set_has_a_drawing() -> None:
    chosen = symbol_set("everyday")
    assert len(set(chosen.words.values())) > 200
    assert set(chosen.words.values()) <= pictures_of("everyday").names


@pytest.mark.parametrize(
    ("word", "listed"),
    [
        ("Dogs,", "dog"),
        ("“Mum’s", "mum"),
        ("hugging", "hug"),
        ("loves", "love"),
        ("ponies", "pony"),
    ],
)
def test_a_word_is_found_in_its_other_forms(word: str, listed: str) -> None:
    assert listed in forms_of(word)
    assert symbol_for(word, EVERYDAY) == symbol_for(listed, EVERYDAY) is not None


def test_a_word_that_is_switched_off_has_no_picture() -> None:
    assert symbol_for("you", replace(EVERYDAY, off=frozenset({"you"}))) is None


def test_a_photo_of_the_childs_own_comes_before_the_set() -> None:
    assert symbol_for("Dog.", replace(EVERYDAY, own=(("dog", DOG),))) == DOG


def test_people_in_the_drawings_have_the_skin_that_was_chosen() -> None:
    shown = {symbol_for("judge", replace(EVERYDAY, skin=skin)) for skin in range(6)}
    assert len(shown) == 6
    assert symbol_for("house", replace(EVERYDAY, skin=3)) == symbol_for("house", EVERYDAY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("❤️!", "❤️"),
        ("👨‍👩‍👧 x", "👨‍👩‍👧"),
        ("👩🏽‍⚖️", "👩🏽‍⚖️"),
        ("3 dogs", ""),
        ("© 2019", ""),
        ("→", ""),
        ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
    ],
)
def test_the_longest_emoji_is_taken_and_no_letter(text: str, found: str) -> None:
    assert emoji_at(text, 0) == found


@given(st.sampled_from(sorted(emoji().names)))
def test_every_emoji_can_be_drawn(name: str) -> None:
    text = "".join(chr(int(code, 16)) for code in name.split("-"))
    if emoji_at(text, 0):
        assert emoji_symbol(text).shapes


def test_a_drawing_fills_its_square() -> None:
    symbol = symbol_for("home", EVERYDAY)
    assert isinstance(symbol, Drawn)
    numbers = [n for shape in placed(symbol, 100, 50, 40) for _, path in shape.path for n in path]
    assert 98 <= min(numbers[0::2]) < max(numbers[0::2]) <= 142


def test_symbols_of_a_line_do_not_touch_and_stand_over_their_words(reads_symbols: Look) -> None:
    size = reads_symbols.text_style.size
    for line in lines_of(
        reads_symbols, "You live with Gran in a new home. The dog is happy and I am ill."
    ):
        assert line.row is not None
        seats = line.row.seats
        for one, other in pairwise(seats):
            assert one.x + one.side < other.x
        for seat in seats:
            assert seat.y >= size
            assert -0.01 <= seat.x <= line.width - seat.side + 0.01


def test_a_line_leaves_room_for_its_symbols(reads_symbols: Look) -> None:
    sheet = Sheet(reads_symbols, 1)
    lines = lines_of(reads_symbols, "I love my home and my dog and my mum and my school.", 260.0)
    rect = sheet.lines(lines, 80, 700, 260, UUID(int=1))
    tops = [
        n for mark in sheet.marks if isinstance(mark, Shape) for _, p in mark.path for n in p[1::2]
    ]
    assert len(lines) > 1
    assert max(tops) <= rect.top
    assert len(lines) * reads_symbols.text_style.leading == pytest.approx(rect.height)


def test_the_words_are_all_there_in_order(reads_symbols: Look) -> None:
    sheet = Sheet(reads_symbols, 1)
    text = "Mummy Kate was ill. A judge decided that you would live in a new home."
    sheet.lines(lines_of(reads_symbols, text, 300.0), 80, 700, 300, UUID(int=1))
    words = [mark for mark in sheet.marks if isinstance(mark, TextLine)]
    said = " ".join("".join(part.text for part in mark.parts) for mark in words)
    assert said == text


def test_a_photo_that_stands_for_a_word_is_no_figure_of_its_own(reads_symbols: Look) -> None:
    look = replace(reads_symbols, symbols=replace(EVERYDAY, own=(("biscuit", DOG),)))
    sheet = Sheet(look, 1)
    sheet.lines(lines_of(look, "Biscuit is here."), 80, 700, 400, UUID(int=1))
    (mark,) = [mark for mark in sheet.marks if isinstance(mark, PictureMark)]
    assert (mark.source, mark.stands_for_word) == (DOG, True)


def test_an_emoji_stands_in_its_line_and_is_said_with_the_words_before_it(lay) -> None:
    (line,) = lines_of(lay.look(), "I love you ❤️, Maya")
    assert line.row is not None
    (seat,) = line.row.seats
    assert seat.word == "❤️"
    assert [cell.said for cell in line.row.cells] == ["I love you ❤️", ""]
    assert line.row.cells[0].x < seat.x < line.row.cells[1].x
