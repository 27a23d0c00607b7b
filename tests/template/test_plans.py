"""The plans and wordings that come with the program are whole, and fit for a child to read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lifestory.errors import BadTemplate
from lifestory.layout.furniture import TOGETHER
from lifestory.model import BookKind, ChapterKind, ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.plans import AS_FITS, Mood, Plan, Step, all_plans
from lifestory.template.wording import BRACE, all_wording
from lifestory.words.jargon import find_marks
from lifestory.words.sentences import sentences_of

PLANS = all_plans()
WORDING = all_wording()

LONGER_THAN_A_NAME = {
    **dict.fromkeys(("born", "start", "end", "when", "died", "made", "start_now"), 5),
    **dict.fromkeys(("when_aged", "when_aged_left"), 5),
    **dict.fromkeys(("start_plain", "end_plain", "age", "age_left"), 3),
}
"""How many words a brace may become; a name counts as one, and so does what somebody recorded."""

NEVER_PROMISED = re.compile(r"\b(?:always|for ever|forever|never again|will be safe)\b", re.I)
NEVER_SAID = re.compile(
    r"\b(?:LAC|CLA|siblings?|given (?:up|away)|taken|removed|broke down|breakdown|lost|"
    r"forever family|real mum|tummy mummy|lucky|special child|gone to sleep|passed away)\b",
    re.I,
)


def steps(plan: Plan) -> Iterator[Step]:
    for chapter in plan.chapters:
        yield from (inner for step in chapter.steps for inner in (step, *step.steps))


def said() -> Iterator[tuple[str, ReadingStage, str]]:
    for key, by_stage in WORDING.sayings.items():
        for stage, saying in by_stage.items():
            yield from ((key, stage, way) for way in saying.every_way)


def longest(way: str) -> str:
    return BRACE.sub(lambda found: " ".join(["Name"] * LONGER_THAN_A_NAME.get(found[1], 1)), way)


def test_the_three_first_plans_are_there() -> None:
    assert {"words-and-pictures", "family-friendly", "chronological"} <= set(PLANS)


def test_words_and_pictures_asks_for_no_photo_and_has_five_panels() -> None:
    plan = PLANS["words-and-pictures"]
    assert plan.kind is BookKind.WORDS_AND_PICTURES
    assert [len(step.panels) for step in steps(plan) if step.panels] == [5]
    assert not any(step.ask_photo for step in steps(plan))


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_plan_asks_only_for_wordings_and_layouts_that_exist(plan: Plan) -> None:
    keys = {chapter.opening for chapter in plan.chapters}
    for step in steps(plan):
        keys |= {step.wording, step.missing_wording, step.draw_instead}
        keys |= {*step.panels, *step.wordings.values()}
        assert step.layout == AS_FITS or step.layout in all_layouts()
    assert keys - {""} <= set(WORDING.sayings)


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_book_begins_and_ends_in_safety_with_the_hard_part_between(plan: Plan) -> None:
    body = [chapter for chapter in plan.chapters if chapter.kind is ChapterKind.BODY]
    hard = [place for place, chapter in enumerate(body) if chapter.mood is Mood.HARD]
    assert body[0].mood is Mood.SAFE
    assert body[-1].mood is Mood.SAFE
    assert hard
    assert all(0 < place < len(body) - 1 for place in hard)


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_what_a_plan_asks_is_a_finished_sentence(plan: Plan) -> None:
    for step in steps(plan):
        for ask in filter(None, (step.ask, step.ask_photo)):
            assert ask[-1] in ".?"
            assert ask[0].isupper()


def test_every_wording_belongs_to_a_plan_or_to_the_foot_of_a_page() -> None:
    used = {chapter.opening for plan in PLANS.values() for chapter in plan.chapters}
    for plan in PLANS.values():
        for step in steps(plan):
            used |= {step.wording, step.together_wording, step.missing_wording, step.draw_instead}
            used |= {*step.panels, *step.wordings.values()}
    assert set(WORDING.sayings) <= used | {TOGETHER}


def test_no_sentence_is_longer_than_its_stage_allows() -> None:
    long = [
        (key, stage.value, sentence.text)
        for key, stage, way in said()
        for sentence in sentences_of(longest(way))
        if sentence.words > stage.measures.words_a_sentence
    ]
    assert long == []


def test_no_line_is_longer_than_a_page_of_its_stage() -> None:
    long = [
        (key, stage.value, way)
        for key, stage, way in said()
        if len(longest(way).split()) > stage.measures.words_a_page
    ]
    assert long == []


def test_no_wording_uses_jargon_blames_or_waters_down() -> None:
    assert [(key, mark.found) for key, _, way in said() for mark in find_marks(way)] == []


def test_no_wording_promises_or_uses_a_word_a_child_takes_literally() -> None:
    for _, _, way in said():
        assert not NEVER_SAID.search(way), way
        assert not NEVER_PROMISED.search(way), way


def test_no_wording_gives_a_reason_that_nobody_typed() -> None:
    assert [way for _, _, way in said() if re.search(r"\bbecause\b", way, re.I)] == []


def test_no_wording_shouts() -> None:
    assert [way for _, _, way in said() if "!" in way] == []


def test_every_line_that_can_run_out_of_facts_ends_honestly_or_is_left_out() -> None:
    for key, by_stage in WORDING.sayings.items():
        for saying in by_stage.values():
            for ways in saying.lines:
                assert all(BRACE.search(way) for way in ways[:-1]), (key, ways)


def own_folder(tmp_path: Path, kind: str, text: str) -> Path:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / "mine.toml").write_text(text, "utf-8")
    return tmp_path


def test_a_person_can_add_a_plan_of_their_own(tmp_path: Path) -> None:
    own = own_folder(
        tmp_path,
        "plans",
        'name = "Mine"\nabout = "Short."\ntitle = "{child}"\n'
        '[[chapters]]\ntitle = "One"\nopening = "opening-now"\n'
        '[[chapters.steps]]\nwording = "about-you"\n',
    )
    assert all_plans(own)["mine"].chapters[0].title_at(ReadingStage.LETTER) == "One"


@pytest.mark.parametrize(
    ("step", "complaint"),
    [
        ('when_missing = "to-draw-on"', "missing_wording"),
        ('each = "dragon"', "each"),
        ('colour = "red"', "colour"),
        ('each = "voice"\n[[chapters.steps.steps]]\nwording = "stay"', "steps of their own"),
    ],
)
def test_a_plan_that_does_not_add_up_is_refused_with_its_name(
    tmp_path: Path, step: str, complaint: str
) -> None:
    own = own_folder(
        tmp_path,
        "plans",
        'name = "Mine"\nabout = "Short."\ntitle = "T"\n'
        f'[[chapters]]\ntitle = "One"\nopening = "opening-now"\n[[chapters.steps]]\n{step}\n',
    )
    with pytest.raises(BadTemplate, match=complaint) as refused:
        all_plans(own)
    assert "mine.toml" in str(refused.value)


def test_a_wording_that_forgets_a_stage_is_refused(tmp_path: Path) -> None:
    own = own_folder(
        tmp_path,
        "wording",
        'name = "Mine"\nabout = "A."\n[sayings.hello]\nletter = { title = "Hello" }\n',
    )
    with pytest.raises(BadTemplate, match="picture-book"):
        all_wording(own)


def test_a_wording_that_is_not_there_is_named() -> None:
    with pytest.raises(BadTemplate, match="no-such-key"):
        WORDING.saying("no-such-key", ReadingStage.LETTER)
