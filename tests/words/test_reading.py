"""Measures of reading: sentences, words, passives, negatives, syllables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.model.stages import ReadingStage
from lifestory.words.reading import measure, syllables
from lifestory.words.sentences import sentences_of


def test_titles_initials_quotes_and_dots_do_not_end_a_sentence() -> None:
    text = (
        "Mrs. Khan said “Stop!” and smiled. You waited... and then? “Why?” asked Dr. Dee. J. Hill."
    )
    assert [each.text for each in sentences_of(text)] == [
        'Mrs. Khan said "Stop!" and smiled.',
        "You waited... and then?",
        '"Why?" asked Dr. Dee.',
        "J. Hill.",
    ]


def test_a_sentence_is_too_long_by_the_stages_measure() -> None:
    text = "You lived with Sue and Alan by the big river. You were safe."
    early = measure(text, ReadingStage.EARLY_READER)
    first = measure(text, ReadingStage.FIRST_WORDS)
    assert early.longest_sentence == 10
    assert early.too_long == ()
    assert [each.words for each in first.too_long] == [10]


def test_a_page_can_have_too_many_words() -> None:
    measures = measure("One two three. " * 3, ReadingStage.PICTURE_BOOK)
    assert measures.words == 9
    assert measures.is_too_much


def test_passives_and_negatives_are_shown() -> None:
    measures = measure(
        "You were looked after by nurses. It wasn’t your fault. You were tired. You were born.",
        ReadingStage.EARLY_READER,
    )
    assert measures.passives == ("were looked",)
    assert measures.negatives == ("wasn't",)


def test_long_words_are_shown_but_no_names() -> None:
    measures = measure("Your family met Alexandra at the adoption panel.", ReadingStage.LETTER)
    assert measures.long_words == ("adoption",)


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("loved", 1), ("wanted", 2), ("little", 2), ("houses", 2), ("decided", 3),
     ("careful", 2), ("people", 2), ("radio", 3), ("special", 2), ("half-sister", 3), ("the", 1),
     ("every", 2), ("someone", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_harder_words_have_a_higher_grade() -> None:
    easy = measure("You sat. We ran. It was fun.", ReadingStage.FIRST_WORDS)
    hard = measure(
        "Independent professionals considered alternative accommodation.", ReadingStage.LETTER
    )
    assert easy.grade < hard.grade


def test_no_words_have_no_measure() -> None:
    measures = measure("", ReadingStage.LETTER)
    assert (measures.words, measures.longest_sentence, measures.grade) == (0, 0, 0.0)


def test_hard_words_are_shown_unless_they_are_explained() -> None:
    hard = measure("The magistrate came. Her identity was secret.", ReadingStage.EARLY_READER)
    assert hard.unexplained == ("magistrate", "identity")
    plain = measure("A magistrate is somebody who decides in court.", ReadingStage.YOUNG_PERSON)
    assert plain.unexplained == ("court",)


def test_pronouns_are_looked_at_across_paragraphs() -> None:
    assert measure("Mum was ill.\n\nShe slept.", ReadingStage.EARLY_READER).pronouns == ()
    (she,) = measure("She slept.", ReadingStage.EARLY_READER).pronouns
    assert she.is_nobody


@given(st.text(alphabet="abe ’'.!?\n-é5", max_size=80))
def test_the_words_of_the_sentences_are_all_the_words(text: str) -> None:
    measures = measure(text, ReadingStage.EARLY_READER)
    assert sum(each.words for each in measures.sentences) == measures.words
    assert measures.longest_sentence <= measures.words


@given(st.from_regex(r"[a-z]{1,14}", fullmatch=True), st.from_regex(r"[a-z]{1,14}", fullmatch=True))
def test_two_words_joined_have_the_syllables_of_both(one: str, other: str) -> None:
    assert syllables(f"{one}-{other}") == syllables(one) + syllables(other)
