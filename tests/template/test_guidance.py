"""The guidance for explaining decisions is whole, keeps to its stages and hurts nobody."""

import re
from pathlib import Path

import pytest

from lifestory.errors import BadTemplate
from lifestory.model import DecisionKind, ReadingStage
from lifestory.template.guidance import BEATS, Size, all_guidance
from lifestory.words.jargon import MarkKind, find_marks
from lifestory.words.sentences import sentences_of

GUIDANCE = all_guidance()
READ_BY = {
    Size.SMALL: ReadingStage.FIRST_WORDS,
    Size.MIDDLE: ReadingStage.GROWING_READER,
    Size.OLDER: ReadingStage.YOUNG_PERSON,
    Size.LETTER: ReadingStage.LETTER,
}
SLOT = re.compile(r"\{[^{}]*\}")


def patterns() -> list[tuple[str, ReadingStage, str]]:
    """Everything that may be put into a beat, with who reads it."""
    found = [
        (f"{kind}/{beat}", stage, text)
        for kind in DecisionKind
        for stage in ReadingStage
        for beat, text in GUIDANCE.prompts(kind, stage).items()
    ]
    for key, one in GUIDANCE.circumstances.items():
        found += [(key, READ_BY[size], text) for size, text in one.ways.items()]
    return found


@pytest.mark.parametrize("stage", ReadingStage)
def test_every_kind_of_decision_has_prompts_for_the_eight_beats(stage: ReadingStage) -> None:
    for kind in DecisionKind:
        assert tuple(GUIDANCE.prompts(kind, stage)) == BEATS


def test_every_kind_says_who_decides_where_it_is_recorded_and_what_to_take_care_of() -> None:
    for kind in DecisionKind:
        one = GUIDANCE.kind(kind)
        assert one.recorded_in
        assert one.care.endswith((".", "”."))
        assert GUIDANCE.decider(kind).named


def test_no_sentence_is_longer_than_its_reader_can_hold() -> None:
    long = {
        (key, stage.value, sentence.text)
        for key, stage, text in patterns()
        for sentence in sentences_of(SLOT.sub("Name", text))
        if sentence.words > stage.measures.words_a_sentence
    }
    assert long == set()


def test_no_pattern_blames_hides_promises_or_uses_jargon() -> None:
    marked = {
        (key, mark.found) for key, _, text in patterns() for mark in find_marks(SLOT.sub("N", text))
    }
    assert marked == set()


def test_no_pattern_gives_a_reason_of_its_own() -> None:
    because = [text for _, _, text in patterns() if re.search(r"\bbecause\b", SLOT.sub("", text))]
    assert {text for text in because if not re.search(r"not because|None of it|\{", text)} == set()


def test_there_are_words_for_every_hard_thing_that_books_have_to_tell() -> None:
    assert len(GUIDANCE.circumstances) >= 34
    for key, one in GUIDANCE.circumstances.items():
        assert one.avoid, key
        assert one.ways or one.advice, key


def test_a_specialist_comes_before_words_about_the_hardest_things() -> None:
    first = {"hurt-sexually", "suicide", "begun-in-violence", "came-from-far", "adoption-ended"}
    assert first <= {key for key, one in GUIDANCE.circumstances.items() if one.advice}
    assert GUIDANCE.circumstances["begun-in-violence"].ways == {}


def test_words_to_avoid_that_are_quoted_are_mostly_known_to_the_marks() -> None:
    quoted = [
        phrase
        for one in GUIDANCE.circumstances.values()
        for phrase in re.findall(r"“([^”]+)”", one.avoid)
    ]
    known = [phrase for phrase in quoted if find_marks(phrase)]
    assert len(known) >= 0.5 * len(quoted)
    assert MarkKind.BLAME in {mark.kind for phrase in known for mark in find_marks(phrase)}


def test_a_stage_is_offered_the_nearest_pattern_first() -> None:
    neglect = GUIDANCE.circumstances["neglect"]
    assert neglect.ways_at(ReadingStage.PICTURE_BOOK) == (neglect.ways[Size.SMALL],)
    assert neglect.ways_at(ReadingStage.LETTER)[0] == neglect.ways[Size.LETTER]
    assert GUIDANCE.circumstances["locked-for-safety"].ways_at(ReadingStage.EARLY_READER) == ()


def test_what_belongs_to_a_kind_comes_first() -> None:
    first = GUIDANCE.for_kind(DecisionKind.BROTHERS_AND_SISTERS)[0]
    assert DecisionKind.BROTHERS_AND_SISTERS in first.kinds


def own(tmp_path: Path, text: str) -> Path:
    (tmp_path / "guidance").mkdir()
    (tmp_path / "guidance" / "ours.toml").write_text(
        f'name = "Ours"\nabout = "Ours."\n{text}', "utf-8"
    )
    return tmp_path


def test_a_person_can_put_their_own_words_in_the_place_of_ours(tmp_path: Path) -> None:
    said = "\n".join(f'{stage.value} = "You ate."' for stage in ReadingStage)
    guidance = all_guidance(own(tmp_path, f"[beats.needs]\n{said}"))
    assert guidance.prompts(DecisionKind.OTHER, ReadingStage.LETTER)["needs"] == "You ate."


def test_a_beat_that_is_silent_at_a_stage_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTemplate, match="says nothing at"):
        all_guidance(own(tmp_path, '[beats.needs]\nletter = "You ate."'))
