"""A book for a reader of symbols: which pictures stand above its words, and who drew them."""

from typing import Any

import pytest

from lifestory.errors import NotFound
from lifestory.library import Copies
from lifestory.model import BlockKind, Book, Family, Keepsake, Person, Relation


def picture(life: Any, name: str) -> Any:
    digest = life.story.keepsakes.add(name.encode(), Copies(b"p", b"s", b"t", 40, 30))
    return life.add(Keepsake(digest=digest, width=40, height=30))


def symbols(life: Any, **options: Any) -> Any:
    life.change(Book, life.book, options={"symbols": options})
    return life.edition().symbols


def test_a_book_has_no_symbols_unless_it_is_asked_for_them(life: Any) -> None:
    assert life.edition().symbols is None


def test_words_can_be_switched_off_and_skin_be_chosen(life: Any) -> None:
    chosen = symbols(life, off=["you"], skin=4)
    assert (chosen.set, chosen.off, chosen.skin) == ("everyday", frozenset({"you"}), 4)


def test_a_photo_of_the_childs_own_stands_for_a_word(life: Any) -> None:
    biscuit = picture(life, "a rabbit")
    chosen = symbols(life, own={"biscuit": str(biscuit)})
    assert [(word, source.width) for word, source in chosen.own] == [("biscuit", 40)]


def test_people_stand_for_their_own_names_but_not_for_everyday_words(life: Any) -> None:
    face = picture(life, "a face")
    person = life.person("Kate Ellery", Relation.MOTHER, Family.BIRTH, called="Mummy Kate")
    life.change(Person, person, portrait_id=face)
    assert [word for word, _ in symbols(life).own] == ["kate"]


def test_a_photo_that_is_not_for_the_book_stands_for_nothing(life: Any) -> None:
    hidden = picture(life, "not for the book")
    life.change(Keepsake, hidden, for_book=False)
    assert symbols(life, own={"dog": str(hidden)}).own == ()


def test_who_drew_the_symbols_is_thanked(life: Any) -> None:
    life.block(BlockKind.CREDITS)
    symbols(life)
    assert any("Twemoji" in who for who, _ in life.only().entries)


def test_a_set_that_is_gone_is_said(life: Any) -> None:
    with pytest.raises(NotFound, match="no symbols called “widgets”"):
        symbols(life, set="widgets")
