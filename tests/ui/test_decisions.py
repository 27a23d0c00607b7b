"""Decisions: the list says what is lacking, and one open decision keeps every key that is typed."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import (
    Decision,
    DecisionKind,
    Explanation,
    Family,
    Home,
    HomePerson,
    KnownWord,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    When,
)
from ui.bridge import StoryBridge
from ui.story.decisions import DecisionsPart
from ui.story.decisions.standing import Lack, Order, Told, standing_of_decisions
from ui.story.screen import StoryScreen
from ui.widgets.dialog import answer_with
from ui.widgets.spelling import SpeltMarks, spelling

WHOLE = {
    "decided": "A move", "decided_by": "Judge Khan", "reasons": "Safety", "manager": "Dee Marsh",
    "manager_when": When("2019-06-13"), "manager_why": "Risk of harm", "when": When("2019-06-14"),
    "child_wanted": "To keep her rabbit", "child_wanted_done": "It moved with her",
}  # fmt: skip
SAID = {
    "decided": "You moved.", "who": "A judge decided.", "why": "It was not safe.",
    "not_you": "It was not because of you.",
}  # fmt: skip
EARLY, LETTER = ReadingStage.EARLY_READER, ReadingStage.LETTER


@pytest.fixture
def part(maya: StoryBridge, qtbot: QtBot) -> Iterator[Callable[[], DecisionsPart]]:
    """Opens the part, once the story is as the test wants it."""
    screens: list[StoryScreen] = []

    def begin() -> DecisionsPart:
        screen = StoryScreen(maya, "decisions")
        screens.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1280, 760)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        shown = screen.current()
        assert isinstance(shown, DecisionsPart)
        return shown

    yield begin
    for screen in screens:
        screen.close()


@pytest.fixture
def several(story: Story) -> list[Decision]:
    """Four decisions: whole, without who decided, without a manager, and told in hard words."""
    with story.edit("Begin") as edit:
        edit.child.reading_stage = EARLY
        made = [
            edit.add(Decision(question="Whole?", **WHOLE)),
            edit.add(Decision(question="Who?", **{**WHOLE, "decided_by": ""})),
            edit.add(Decision(question="Manager?", **{**WHOLE, "manager": ""})),
            edit.add(Decision(question="Words?", **{**WHOLE, "when": When("2018")})),
        ]
        for one in made[:3]:
            edit.add(Explanation(decision_id=one.id, stage=EARLY, **SAID))
        edit.add(Explanation(decision_id=made[3].id, stage=EARLY, needs="Your placement."))
        edit.add(
            Explanation(decision_id=made[0].id, stage=LETTER, not_for_child=True, why_not="Later")
        )
    with story.read() as reading:
        return reading.all(Decision, order_by=Decision.question)


def rows(story: Story) -> list[Explanation]:
    with story.read() as reading:
        return reading.all(Explanation)


# --- the list -----------------------------------------------------------------------------


def test_an_empty_list_says_what_to_do(part: Callable[[], DecisionsPart]) -> None:
    shown = part()
    assert shown.pages.currentWidget() is shown.empty
    assert shown.empty.button is not None


def test_a_line_says_what_when_who_and_the_dots_in_words(
    part: Callable[[], DecisionsPart], several: list[Decision]
) -> None:
    line = next(one for one in part().list.lines() if one.question == "Whole?")
    assert (line.when, line.who) == ("14 June 2019", "Judge Khan")
    assert line.told == (Told.MISSING,) * 2 + (Told.TOLD,) + (Told.MISSING,) * 2 + (Told.LEFT,)
    assert "explained: early reader" in line.spoken
    assert "not for this child: letter" in line.spoken
    assert line.lacking == ()


def test_every_lack_is_said_in_words(
    part: Callable[[], DecisionsPart], several: list[Decision]
) -> None:
    said = {line.question: line.lacking for line in part().list.lines()}
    assert said["Who?"] == ("The record does not say who decided",)
    assert said["Manager?"] == ("No manager is recorded",)
    assert said["Words?"] == (
        "Begun for early reader",
        "1 word to look at",
        "“Not your fault” is not said",
    )


def test_a_manager_reads_the_counts_first(
    part: Callable[[], DecisionsPart], several: list[Decision]
) -> None:
    assert part().sentence.words() == (
        "4 decisions: 3 with a full record, 3 with a manager behind them, 3 explained for Maya’s "
        "stage, early reader."
    )


@pytest.mark.parametrize(
    ("lack", "left"),
    [
        (None, 4), (Lack.RECORD, 1), (Lack.MANAGER, 1), (Lack.EXPLANATION, 1), (Lack.WORDS, 1),
    ],
)  # fmt: skip
def test_a_filter_leaves_what_lacks_that(
    lack: Lack | None, left: int, part: Callable[[], DecisionsPart], several: list[Decision]
) -> None:
    shown = part()
    shown.filters[lack].click()
    assert len(shown.list.lines()) == left
    assert shown.filters[lack].text().endswith(f"  {left}")


def test_the_list_is_sorted_by_date_or_by_what_lacks_most(
    part: Callable[[], DecisionsPart], several: list[Decision]
) -> None:
    shown = part()
    assert shown.list.lines()[0].question == "Words?"
    shown.sort.setCurrentIndex(1)
    shown.sort.activated.emit(1)
    assert shown.order is Order.LACKS
    assert shown.list.lines()[0].question == "Who?"


PLANTED: dict[str, tuple[dict[str, Any], Lack, str]] = {
    "no manager": ({"manager": ""}, Lack.MANAGER, "No manager is recorded"),
    "a manager without a reason": ({"manager_why": ""}, Lack.MANAGER, "does not say why"),
    "no decider": ({"decided_by": ""}, Lack.RECORD, "who decided"),
    "no reason": ({"reasons": ""}, Lack.RECORD, "does not say why"),
    "a wish without an answer": ({"child_wanted_done": ""}, Lack.RECORD, "the child’s wish"),
    "no explanation": (dict.fromkeys((f"told_{b}" for b in SAID), ""), Lack.EXPLANATION, "Not"),
    "half told": ({"told_who": ""}, Lack.EXPLANATION, "Begun"),
    "jargon": ({"told_after": "Your placement."}, Lack.WORDS, "1 word"),
    "blame": ({"told_after": "She gave you up."}, Lack.WORDS, "1 word"),
    "dilution": ({"told_after": "They argued."}, Lack.WORDS, "1 word"),
    "no line about fault": ({"told_not_you": ""}, Lack.WORDS, "“Not your fault”"),
    "a surname": ({"told_after": "Sue Barlow came."}, Lack.WORDS, "A name"),
    "after the stay": ({"when": When("2019-07-01")}, Lack.DATES, "after the stay"),
    "before the birth": (
        {"when": When("2010-01-01"), "manager_when": When("2010-01-01")}, Lack.DATES, "not fit",
    ),
    "a manager before it": ({"manager_when": When("2018-01-01")}, Lack.DATES, "before it"),
    "no date": ({"when": None}, Lack.DATES, "No date"),
}  # fmt: skip


@pytest.mark.parametrize("fault", [None, *PLANTED])
def test_the_list_finds_each_planted_fault_and_nothing_else(
    fault: str | None, story: Story
) -> None:
    changes, lack, said = PLANTED[fault] if fault else ({}, None, "")
    with story.edit("Plant") as edit:
        edit.child.reading_stage = EARLY
        edit.add(Person(name="Sue Barlow", called="Sue"))
        stay = edit.add(Stay(home_id=edit.add(Home(name="Sue’s")).id, start=When("2019-06-14")))
        one = edit.add(Decision(question="Why?", stay_id=stay.id, **WHOLE))
        told = edit.add(Explanation(decision_id=one.id, stage=EARLY, **SAID))
        for name, value in changes.items():
            row = told if name.startswith("told_") else one
            setattr(row, name.removeprefix("told_"), value)
    with story.read() as reading:
        (line,) = standing_of_decisions(reading).lines
    assert line.lacks == ((lack,) if lack else ())
    assert [said in words for words in line.lacking] == ([True] if lack else [])


def test_what_is_knowingly_left_out_does_not_lack_an_explanation(story: Story) -> None:
    with story.edit("Begin") as edit:
        edit.child.reading_stage = EARLY
        one = edit.add(Decision(question="Why?", **WHOLE))
        told = edit.add(Explanation(decision_id=one.id, stage=EARLY, not_for_child=True))
    with story.read() as reading:
        assert standing_of_decisions(reading).count(Lack.EXPLANATION) == 1
    with story.edit("Say why") as edit:
        edit.get(Explanation, told.id).why_not = "She asked not to."
    with story.read() as reading:
        assert standing_of_decisions(reading).count(Lack.EXPLANATION) == 0


# --- one decision open --------------------------------------------------------------------


def test_enter_opens_a_decision_and_escape_goes_back(
    part: Callable[[], DecisionsPart], several: list[Decision], qtbot: QtBot
) -> None:
    shown = part()
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert shown.pages.currentWidget() is shown.opened
    assert shown.opened.question.words() == "Words?"
    qtbot.keyClick(shown.opened.after, Qt.Key.Key_Space)
    assert shown.opened.question.words() != "Words?"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shown.pages.currentWidget() is shown.overview
    assert shown.list.hasFocus()


def opened(part: Callable[[], DecisionsPart], question: str) -> DecisionsPart:
    shown = part()
    line = next(one for one in shown.list.lines() if one.question == question)
    shown.reveal(line.id)
    return shown


def test_the_record_is_kept_while_it_is_typed_and_undone_in_one_step(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Who?")
    assert "does not say who decided" in shown.opened.record.lacks.words()
    paper = shown.opened.record.fields["decided_by"].control
    paper.setFocus()
    qtbot.keyClicks(paper, "A judge")
    qtbot.waitUntil(lambda: _decision(story, "Who?").decided_by == "A judge")
    qtbot.waitUntil(lambda: not shown.opened.record.lacks.isVisible())
    story.undo()
    assert _decision(story, "Who?").decided_by == ""
    qtbot.waitUntil(lambda: paper.toPlainText() == "")


def _decision(story: Story, question: str) -> Decision:
    with story.read() as reading:
        return next(one for one in reading.all(Decision) if one.question == question)


def test_the_record_says_beside_its_fields_what_is_wrong(
    part: Callable[[], DecisionsPart], story: Story
) -> None:
    with story.edit("Begin") as edit:
        faulty = {"manager_when": When("2018-01-01"), "child_wanted_done": "", "when": None}
        edit.add(Decision(question="Why?", **{**WHOLE, **faulty}))
    record = opened(part, "Why?").opened.record
    assert "when this was decided" in record.lacks.words()
    assert record.manager_lacks.isHidden()
    assert "what was done about it" in record.wish_lacks.words()


def test_a_question_is_not_taken_away(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story
) -> None:
    shown = opened(part, "Whole?")
    field = shown.opened.record.fields["question"]
    field.control.setPlainText("")
    shown.opened.keeper.now()
    assert "needed" in field.below.words()
    assert _decision(story, "Whole?").question == "Whole?"


def test_a_beat_is_kept_with_its_names_as_tokens(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    with story.edit("Begin") as edit:
        kate = edit.add(Person(name="Kate Ellery", called="Mummy Kate")).id
    shown = opened(part, "Whole?")
    paper = shown.opened.telling.beats["happening"].paper
    qtbot.keyClicks(paper, "{mummy kate} was ill.")
    shown.opened.keeper.now()
    (told,) = [one for one in rows(story) if one.stage is EARLY and one.happening]
    assert told.happening == f"{{person:{kate}}} was ill."


def test_nothing_typed_is_lost_when_the_program_locks_or_another_stage_is_shown(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story,
    maya: StoryBridge, qtbot: QtBot,
) -> None:  # fmt: skip
    shown = opened(part, "Whole?")
    telling = shown.opened.telling
    qtbot.keyClicks(telling.beats["after"].paper, "You slept")
    telling.show_stage(ReadingStage.GROWING_READER)
    assert [one.after for one in rows(story) if one.after] == ["You slept"]
    qtbot.keyClicks(telling.beats["after"].paper, "Grace came")
    maya.leaving.emit()
    assert {one.after for one in rows(story) if one.after} == {"You slept", "Grace came"}


def test_typing_goes_on_while_earlier_keys_are_kept(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Whole?")
    paper = shown.opened.telling.beats["after"].paper
    typed = ""
    for word in ("You ", "came ", "to ", "live ", "with ", "Sue"):
        qtbot.keyClicks(paper, word)
        typed += word
        shown.opened.keeper.now()
        shown.refresh()
        assert paper.toPlainText() == typed
    assert [one.after for one in rows(story) if one.after] == [typed]


def test_control_and_arrows_go_between_the_stages(
    part: Callable[[], DecisionsPart], several: list[Decision], qtbot: QtBot
) -> None:
    telling = opened(part, "Whole?").opened.telling
    assert telling.stage is EARLY
    held = Qt.KeyboardModifier.ControlModifier
    telling.beats["needs"].paper.setFocus()
    qtbot.keyClick(telling.beats["needs"].paper, Qt.Key.Key_Down, held)
    assert telling.stage is ReadingStage.GROWING_READER
    telling.tabs[telling.stage].setFocus()
    qtbot.keyClick(telling.tabs[telling.stage], Qt.Key.Key_Left, held)
    assert telling.stage is EARLY
    telling.step(-9)
    assert telling.stage is EARLY


def test_a_tab_says_how_its_stage_stands(
    part: Callable[[], DecisionsPart], several: list[Decision]
) -> None:
    tabs = opened(part, "Whole?").opened.telling.tabs
    assert tabs[EARLY].accessibleName() == "Early reader, 5 to 7: explained"
    assert tabs[LETTER].accessibleName() == "Letter, 14 and over: not for this child"


def test_a_beginning_is_filled_from_the_record_and_leaves_the_rest_open(
    part: Callable[[], DecisionsPart], story: Story
) -> None:
    with story.edit("Begin") as edit:
        edit.child.reading_stage = EARLY
        sue = edit.add(Person(name="Sue Barlow", called="Sue"))
        edit.add(Relationship(person_id=sue.id, relation=Relation.CARER, family=Family.FOSTER))
        house = edit.add(Home(name="Sue’s house"))
        edit.add(HomePerson(home_id=house.id, person_id=sue.id))
        stay = edit.add(Stay(home_id=house.id, start=When("2019-06-14")))
        edit.add(Decision(question="Why?", kind=DecisionKind.WHICH_HOME, stay_id=stay.id, **WHOLE))
    shown = opened(part, "Why?")
    telling = shown.opened.telling
    telling.beats["decided"].begin.click()
    telling.beats["why"].begin.click()
    shown.opened.keeper.now()
    (told,) = rows(story)
    assert told.decided == f"It was decided that you would live with {{person:{sue.id}}}."
    assert told.why == "The reason was that {reason}."
    assert not told.is_told
    assert telling.beats["why"].paper.textCursor().selectedText() == "{reason}"
    assert "1 gap to fill" in telling.measures.words()


def test_words_for_hard_things_go_into_their_beat(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story
) -> None:
    shown = opened(part, "Whole?")
    telling = shown.opened.telling
    telling.hard.click()
    telling.guidance.about.show_value("A parent died")
    telling.guidance.about.edited.emit()
    assert "passed" in telling.guidance.avoid.words()
    telling.begin("happening", "{who} died.")
    telling.begin("happening", "{who} slept.")
    assert telling.beats["happening"].value() == "{who} died. {who} slept."
    telling.guidance.about.show_value("A parent died by suicide")
    telling.guidance.about.edited.emit()
    assert "specialist" in telling.guidance.advice.words()


def test_another_stage_can_be_begun_from_and_one_undo_takes_it_back(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Whole?")
    telling = shown.opened.telling
    telling.show_stage(ReadingStage.GROWING_READER)
    qtbot.keyClicks(telling.beats["why"].paper, "My own.")
    telling.copy.menu().aboutToShow.emit()
    assert [action.text() for action in telling.copy.menu().actions()] == ["Early reader"]
    telling.copy.menu().actions()[0].trigger()
    assert telling.beats["who"].value() == SAID["who"]
    assert telling.beats["why"].value() == "My own."
    story.undo()
    qtbot.waitUntil(lambda: telling.beats["who"].value() == "")


def test_not_for_this_child_asks_why_and_keeps_the_words(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Whole?")
    telling = shown.opened.telling
    telling.left.tick.click()
    assert not telling.beats["needs"].isVisible()
    assert "Say why" in telling.why_not.below.words()
    qtbot.keyClicks(telling.why_not.line, "Maya asked not to.")
    shown.opened.keeper.now()
    told = next(one for one in rows(story) if one.stage is EARLY and one.not_for_child)
    assert told.is_left_knowingly
    assert told.who == SAID["who"]
    assert shown.opened.telling.tabs[EARLY].accessibleName().endswith("not for this child")


def test_a_marked_word_is_changed_by_mouse_and_by_keys(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Words?")
    field = shown.opened.telling.beats["needs"]
    assert [spot.found for spot in field.marks.spots] == ["placement"]
    qtbot.keyClick(field.paper, Qt.Key.Key_F8)
    assert field.paper.textCursor().selectedText() == "placement"
    menu = field.marks.menu_for(field.marks.placed[0])
    next(action for action in menu.actions() if action.text() == "home").trigger()
    assert field.value() == "Your home."
    assert field.marks.spots == ()
    shown.opened.keeper.now()
    assert "Your home." in {one.needs for one in rows(story)}
    field.paper.undo()
    assert field.value() == "Your placement."


def test_a_word_spelt_wrongly_is_marked_while_a_decision_is_told_and_in_its_record(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Words?")
    field = shown.opened.telling.beats["who"]
    field.paper.setFocus()
    qtbot.keyClicks(field.paper, "A jugde decided, and Maya asked.")
    qtbot.waitUntil(lambda: [spot.found for spot in field.marks.spots] == ["jugde"])
    assert "1 word to look at" in shown.opened.telling.measures.words()  # "placement", in another
    menu = field.marks.menu_for(field.marks.placed[0])
    qtbot.waitUntil(lambda: any(a.text() == "judge" for a in menu.actions()))
    next(a for a in menu.actions() if a.text() == "judge").trigger()
    assert field.value() == "A judge decided, and Maya asked."
    shown.opened.keeper.now()
    before = len(story.history())
    paper = shown.opened.record.fields["reasons"].paper
    marks = paper.findChild(SpeltMarks)
    paper.setPlainText("Neglekt in placement")
    qtbot.waitUntil(lambda: [spot.found for spot in marks.spots] == ["Neglekt"])
    shown.opened.keeper.now()
    assert len(story.history()) == before + 1


def test_a_word_that_is_right_in_the_story_is_kept_from_a_decision(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story, qtbot: QtBot
) -> None:
    shown = opened(part, "Words?")
    field = shown.opened.telling.beats["who"]
    field.paper.setFocus()
    qtbot.keyClicks(field.paper, "Snuffleby")
    qtbot.waitUntil(lambda: [spot.found for spot in field.marks.spots] == ["Snuffleby"])
    spelling().learn("Snuffleby")
    assert field.marks.spots == ()
    with story.read() as reading:
        assert [row.word for row in reading.all(KnownWord)] == ["Snuffleby"]


def test_the_measures_follow_the_typing(
    part: Callable[[], DecisionsPart], several: list[Decision], qtbot: QtBot
) -> None:
    telling = opened(part, "Whole?").opened.telling
    said = telling.measures.words()
    assert "says what was decided, who decided and why" in said
    assert ", says “not your fault”" in said
    telling.beats["not_you"].paper.clear()
    assert "does not say “not your fault”" in telling.measures.words()
    qtbot.keyClicks(telling.beats["happening"].paper, "She saw the magistrate and was taken home.")
    said = telling.measures.words()
    assert "hard words not explained: magistrate" in said
    assert "who is meant by “She”?" in said
    assert "1 passive: was taken" in said


def test_a_new_decision_is_opened_and_one_that_goes_closes(
    part: Callable[[], DecisionsPart], story: Story, qtbot: QtBot
) -> None:
    shown = part()
    new = shown.add_from({"question": "Why did I move?", "kind": DecisionKind.OTHER})
    assert shown.opened.decision == new
    story.undo()
    qtbot.waitUntil(lambda: shown.pages.currentWidget() is shown.empty)


def test_a_decision_is_taken_out_only_when_asked_and_comes_back(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story
) -> None:
    shown = opened(part, "Whole?")
    with answer_with(None):
        shown.opened.remove.click()
    assert shown.opened.decision is not None
    with answer_with(0) as answered:
        shown.opened.remove.click()
    assert answered.asked == ["Take out “Whole?”?"]
    assert "Whole?" not in [line.question for line in shown.list.lines()]
    story.undo()
    assert len([one for one in rows(story) if one.stage is EARLY]) == 4


def test_who_checked_a_record_is_kept(
    part: Callable[[], DecisionsPart], several: list[Decision], story: Story
) -> None:
    shown = opened(part, "Whole?")
    field: Any = shown.opened.record.fields["checked"]
    field.name.setText("Priya Nair")
    field.press.click()
    shown.opened.keeper.now()
    assert _decision(story, "Whole?").checked_by == "Priya Nair"
