"""Decisions are told at the book's own stage, or not at all."""

import pytest

from lifestory.model import BlockKind, Decision, Explanation, ReadingStage, Voice, When
from lifestory.words.prose import plain

STAGES = (ReadingStage.FIRST_WORDS, ReadingStage.EARLY_READER, ReadingStage.LETTER)


def decision_with(life, *stages: ReadingStage):
    decision = Decision(question="Why did I move?", when=When("2019-06"), reasons="RECORD")
    told = [
        Explanation(
            decision_id=decision.id,
            stage=stage,
            decided=f"Decided for {stage}.",
            who="A judge.",
            why="To be safe.",
            not_you="It was not you.",
        )
        for stage in stages
    ]
    life.add(decision, *told)
    life.block(BlockKind.DECISION, decision_id=decision.id)
    return decision.id


@pytest.mark.parametrize("stage", STAGES)
def test_the_explanation_of_the_books_stage_is_taken(new_life, stage) -> None:
    life = new_life(stage=stage)
    decision_with(life, *STAGES)
    told = life.only()
    decided = next(beat for beat in told.beats if beat.key == "decided")
    assert plain(decided.prose) == f"Decided for {stage}."
    assert plain(told.not_you) == "It was not you."


def test_without_an_explanation_at_this_stage_nothing_is_told(life) -> None:
    decision_with(life, ReadingStage.LETTER)
    told = life.only()
    assert (told.question, told.beats, told.not_you) == ("Why did I move?", (), ())
    assert "RECORD" not in repr(told)


def test_only_written_beats_are_told_in_their_order(life) -> None:
    decision = decision_with(life, ReadingStage.EARLY_READER)
    life.add(Voice(words="I was sad", about_decision_id=decision, noted_by="Sue"))
    told = life.only()
    assert [beat.key for beat in told.beats] == ["decided", "who", "why", "said"]
    assert plain(told.beats[3].prose) == "“I was sad”"
    assert told.when_words == "In June 2019, when you were two"


def test_the_youngest_get_short_headings_and_no_date(new_life) -> None:
    life = new_life(stage=ReadingStage.FIRST_WORDS)
    decision_with(life, ReadingStage.FIRST_WORDS)
    told = life.only()
    assert all(len(beat.heading.split()) <= 2 for beat in told.beats)
    assert told.when_words == "When you were two"


def test_a_comfort_alone_is_no_explanation(life) -> None:
    decision = Decision(question="Why did I move?")
    life.add(decision, Explanation(decision_id=decision.id, stage=life.stage, not_you="Not you."))
    life.block(BlockKind.DECISION, decision_id=decision.id)
    assert (life.only().beats, life.only().not_you) == ((), ())
