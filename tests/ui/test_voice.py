"""Noting a child's voice: said, signed, chosen, drawn or seen, in a moment."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import Decision, HowWeKnow, Person, Voice, When
from ui.bridge import StoryBridge
from ui.story.voice import VoicePart
from ui.theme import Scheme, theme


@pytest.fixture
def part(maya: StoryBridge, qtbot: QtBot) -> VoicePart:
    part = VoicePart(maya)
    maya.changed.connect(part.hear)
    qtbot.addWidget(part)
    part.resize(1000, 760)
    part.refresh()
    part.show()
    return part


def kept(story: Story) -> list[Voice]:
    with story.read() as reading:
        return reading.all(Voice)


def test_words_are_noted_with_today(part: VoicePart, story: Story, qtbot: QtBot) -> None:
    assert part.pages.currentWidget() is part.empty
    qtbot.keyClicks(part.sheet.words.control, "I like the sea")
    part.sheet.noted_by.show_value("Grace")
    part.sheet.keep.click()
    [voice] = kept(story)
    today = When.of(datetime.now().astimezone().date())
    assert (voice.words, voice.how, voice.when) == ("I like the sea", HowWeKnow.SAID, today)
    assert voice.noted_by == "Grace"
    assert [line.title for line in part.list.lines()] == ["“I like the sea”"]
    assert part.sheet.words.value() == ""


@pytest.mark.parametrize(
    ("how", "begins"),
    [
        (HowWeKnow.OBSERVED, "We saw Maya"),
        (HowWeKnow.CHOSE, "Maya chose"),
        (HowWeKnow.SIGNED, "Maya signed:"),
        (HowWeKnow.DREW, "Maya drew"),
        (HowWeKnow.SAID, ""),
    ],
)
def test_each_way_of_hearing_begins_the_note_and_says_what_to_write(
    part: VoicePart, how: HowWeKnow, begins: str
) -> None:
    part.sheet.chips[how].click()
    assert part.sheet.words.value() == begins
    assert part.sheet.words.below.words()
    assert not part.sheet.rest.isVisible()


def test_what_somebody_began_to_write_is_left_alone(part: VoicePart, qtbot: QtBot) -> None:
    qtbot.keyClicks(part.sheet.words.control, "Mine")
    part.sheet.chips[HowWeKnow.OBSERVED].click()
    assert part.sheet.words.value() == "Mine"


def test_a_look_is_noted_without_quotation_marks(
    part: VoicePart, story: Story, qtbot: QtBot
) -> None:
    part.sheet.chips[HowWeKnow.OBSERVED].click()
    qtbot.keyClicks(part.sheet.words.control, "turn to the music")
    qtbot.keyClick(part.sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [voice] = kept(story)
    assert voice.how is HowWeKnow.OBSERVED
    assert part.list.lines()[0].title.startswith("We saw")


def test_nothing_is_kept_of_a_beginning_alone(part: VoicePart, story: Story) -> None:
    part.sheet.chips[HowWeKnow.CHOSE].click()
    part.sheet.try_to_keep()
    assert kept(story) == []
    assert "A word is needed" in part.sheet.words.below.words()


def test_a_date_that_means_nothing_is_not_kept(part: VoicePart, story: Story, qtbot: QtBot) -> None:
    qtbot.keyClicks(part.sheet.words.control, "Boat")
    part.sheet.when.line.setText("when the moon")
    part.sheet.try_to_keep()
    assert kept(story) == []


def test_names_in_braces_stand_for_people(part: VoicePart, story: Story, qtbot: QtBot) -> None:
    with story.edit("Add") as edit:
        kate = edit.add(Person(name="Kate"))
    qtbot.keyClicks(part.sheet.words.control, "{{Kate} sings")
    part.sheet.words.paper.setPlainText("{Kate} sings")
    part.sheet.try_to_keep()
    assert kept(story)[0].words == f"{{person:{kate.id}}} sings"
    assert part.list.lines()[0].title == "“Kate sings”"


def test_notes_are_filtered_by_what_they_lack(part: VoicePart, story: Story, qtbot: QtBot) -> None:
    with story.edit("Note") as edit:
        decision = edit.add(Decision(question="Why did I move?"))
        edit.add(Voice(words="One", noted_by="Sue", about_decision_id=decision.id))
        edit.add(Voice(words="Two", source="Review notes"))
    qtbot.waitUntil(lambda: len(part.list.lines()) == 2)
    part.chips["decision"].click()
    assert [line.title for line in part.list.lines()] == ["“One”"]
    part.chips["source"].click()
    assert [line.title for line in part.list.lines()] == ["“One”"]
    part.chips["noted"].click()
    assert [line.title for line in part.list.lines()] == ["“Two”"]


def test_a_line_is_as_tall_as_its_words(part: VoicePart, story: Story, qtbot: QtBot) -> None:
    with story.edit("Note") as edit:
        edit.add(Voice(words="Short", when=When("2024")))
        edit.add(Voice(words="A long story " * 20, when=When("2023")))
    qtbot.waitUntil(lambda: len(part.list.lines()) == 2)
    model = part.list.model()
    heights = [part.list.visualRect(model.index(row, 0)).height() for row in (0, 1)]
    assert heights[1] > heights[0] + 20


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_words_keep_their_lines_in_any_text_size(
    part: VoicePart, scale: float, qtbot: QtBot
) -> None:
    words = part.sheet.words
    qtbot.keyClicks(words.control, "I like the sea")
    part.sheet.keep.click()
    theme().choose(Scheme.LIGHT, scale)
    part.resize(1160, 710)
    qtbot.waitUntil(lambda: words.below.isVisible())
    qtbot.waitUntil(lambda: words.paper.height() >= 2 * words.paper.fontMetrics().lineSpacing())
    qtbot.waitUntil(lambda: words.paper.geometry().bottom() < words.below.geometry().top())
