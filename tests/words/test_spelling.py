"""Spelling: British, offline, with the names of one story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.words.spelling import british, own_words, plain, words_in


@pytest.mark.parametrize(
    "word", ["colour", "realise", "Mummy", "don’t", "don't", "Thursday", "grandma’s", "I", "a"]
)
def test_british_words_are_right(word):
    assert british().is_right(word)


@pytest.mark.parametrize("word", ["color", "becuase", "wiht", "favorite", "Aalyiah"])
def test_other_words_are_not(word):
    assert not british().is_right(word)


def test_what_was_meant_comes_first():
    assert british().suggest("becuase")[0] == "because"
    assert "colour" in british().suggest("color")


def test_no_more_is_suggested_than_was_asked_for():
    assert len(british().suggest("wiht", 3)) == 3


def test_names_of_the_story_are_right_also_when_something_is_theirs():
    known = own_words(["Aalyiah Oduya-Brandt", "Filey"])
    assert british().is_right("Aalyiah’s", known)
    assert british().is_right("Brandt", known)
    assert not british().is_right("Aalyia", known)


def test_numbers_addresses_and_tokens_are_no_words():
    text = "See www.example.org, a@b.org or {person:0} at 12th: two"
    assert [word.text for word in words_in(text)] == ["See", "or", "at", "two"]


@given(st.text(max_size=80))
def test_words_lie_where_they_say(text):
    for word in words_in(text):
        assert text[word.start : word.end] == word.text
        assert plain(word.text) == plain(plain(word.text))


def test_nothing_of_a_dictionary_stays_open():
    british.cache_clear()
    assert british().is_right("house")
