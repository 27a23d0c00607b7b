"""Names in a book: no more than is allowed."""

import pytest

from lifestory.model import Family, NameInBook, Person, Relation, Relationship
from lifestory.words.names import possessive, relation_word, shown

KATE = {"name": "Kate Ellery", "called": "Mummy Kate"}
MOTHER = Relationship(relation=Relation.MOTHER, family=Family.BIRTH)


@pytest.mark.parametrize(
    ("allowed", "words"),
    [
        (NameInBook.FULL, "Kate Ellery"),
        (NameInBook.FIRST, "Kate"),
        (NameInBook.CALLED, "Mummy Kate"),
        (NameInBook.INITIAL, "K"),
        (NameInBook.NOT_AT_ALL, "someone in your family"),
    ],
)
def test_a_name_is_shown_as_far_as_the_book_may(allowed: NameInBook, words: str) -> None:
    assert shown(Person(**KATE, name_in_book=allowed), MOTHER) == words


def test_a_title_is_not_a_first_name() -> None:
    judge = Person(name="Mrs Khan", name_in_book=NameInBook.FIRST)
    assert shown(judge, Relationship(relation=Relation.JUDGE)) == "a judge"


def test_without_the_childs_word_the_first_name_stands_in() -> None:
    assert shown(Person(name="Priya Nair", name_in_book=NameInBook.CALLED)) == "Priya"


def test_a_relation_of_ones_own_replaces_the_usual_word() -> None:
    tummy_mum = Relationship(relation=Relation.MOTHER, family=Family.BIRTH, word="tummy mummy")
    assert relation_word(MOTHER) == "mum"
    assert relation_word(tummy_mum) == "tummy mummy"


def test_names_have_their_apostrophe() -> None:
    assert possessive("James") == "James’s"
    assert possessive("your foster carers") == "your foster carers’"
