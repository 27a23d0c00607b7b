"""Every code through the sentence builder."""

import re

import pytest

from lifestory.importing.returns.codes import NAMES, all_codes, to_the_child
from lifestory.words.jargon import find_marks

CODES = list(all_codes().by_column.values())
RETURNED = [code for code in CODES if not code.code.startswith("DATE_")]


def test_all_codes_of_the_specification_are_there() -> None:
    """I13: 223 codes, and two dates that are decisions without a code."""
    assert len(RETURNED) == 223
    assert len(CODES) == 225


@pytest.mark.parametrize("code", CODES, ids=lambda code: f"{code.column}-{code.code}")
def test_a_code_is_said_to_a_child(code) -> None:
    """I13: nothing is left over, no code is in a sentence, and names are all that is bracketed."""
    for phrase in (code.phrase, code.unnamed, code.earlier, code.earlier_unnamed, code.like):
        sentence = to_the_child(phrase)
        assert not re.search(r"[{}]", sentence)
        plain = sentence
        for bracket in NAMES.values():
            plain = plain.replace(bracket, "")
        assert "[" not in plain
        assert not re.search(rf"\b{re.escape(code.code)}\b", plain) or len(code.code) < 2
        assert not sentence or sentence.endswith(".")


@pytest.mark.parametrize(
    "code", [code for code in CODES if code.phrase], ids=lambda code: f"{code.column}-{code.code}"
)
def test_what_is_kept_without_a_name_has_no_bracket(code) -> None:
    assert "[" not in to_the_child(code.unnamed if code.blank else code.phrase)
    assert not code.blank or code.unnamed


def test_the_child_agrees_with_its_verb() -> None:
    care = all_codes()["LS", "C2"].phrase
    assert to_the_child(care).endswith("looking after you as you grow up.")


def test_no_phrase_is_jargon() -> None:
    marked = {
        (code.column, code.code): [mark.found for mark in find_marks(to_the_child(code.phrase))]
        for code in CODES
    }
    assert {key: marks for key, marks in marked.items() if marks} == {}
