"""Sentences hold every word of a text once, in order, whatever was typed."""

from hypothesis import given
from hypothesis import strategies as st

from lifestory.words.sentences import WORD, sentence_spans, sentences_of

TEXTS = st.text(alphabet="abcA .,!?…’'\"“”(-)\n5é", max_size=60)


@given(TEXTS)
def test_no_word_is_lost_or_counted_twice(text: str) -> None:
    spans = sentence_spans(text)
    assert sum(len(WORD.findall(text[a:b])) for a, b in spans) == len(WORD.findall(text))


@given(TEXTS)
def test_spans_follow_one_another_and_have_no_blanks_around_them(text: str) -> None:
    at = 0
    for begin, end in sentence_spans(text):
        assert at <= begin < end <= len(text)
        assert text[begin:end] == text[begin:end].strip()
        at = end


@given(st.lists(st.sampled_from(["You ran.", "Was it fun?", "Mrs. Khan came."]), max_size=6))
def test_finished_sentences_are_found_again(parts: list[str]) -> None:
    assert [each.text for each in sentences_of(" ".join(parts))] == parts
