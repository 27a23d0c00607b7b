"""Where a fact comes from, and that somebody held it against the record."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import Check, Event, Person, Voice
from ui.bridge import StoryBridge
from ui.story.part import is_checked, source_words
from ui.story.people import PeoplePart
from ui.story.voice import VoicePart
from ui.widgets import checked_field
from ui.widgets.checked_field import CheckedField


@pytest.fixture(autouse=True)
def nobody_checked_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checked_field, "_last_name", [""])


@pytest.fixture
def part(maya: StoryBridge, story: Story, qtbot: QtBot) -> VoicePart:
    with story.edit("Note") as edit:
        edit.add(Voice(words="I like the sea"))
    part = VoicePart(maya)
    maya.changed.connect(part.hear)
    qtbot.addWidget(part)
    part.resize(1000, 800)
    part.refresh()
    part.show()
    return part


def checked(part: VoicePart) -> CheckedField:
    assert part.form is not None
    field = part.form.fields["checked"]
    assert isinstance(field, CheckedField)
    return field


def kept(story: Story) -> Check | None:
    with story.read() as reading:
        return reading.all(Voice)[0].checked


def test_one_press_says_who_checked_it_and_when_and_can_be_undone(
    part: VoicePart, story: Story, qtbot: QtBot
) -> None:
    field = checked(part)
    field.name.setText("Jo Marsh")
    qtbot.mouseClick(field.press, Qt.MouseButton.LeftButton)
    check = kept(story)
    assert check is not None
    assert check.by == "Jo Marsh"
    assert "Jo Marsh" in field.said.words()
    story.undo()
    assert kept(story) is None
    qtbot.waitUntil(lambda: checked(part).value() is None)


def test_without_a_name_nothing_is_checked(part: VoicePart, story: Story) -> None:
    checked(part).press.click()
    assert kept(story) is None
    assert "Say who" in checked(part).below.words()


def test_a_name_is_typed_once(part: VoicePart, qtbot: QtBot) -> None:
    field = checked(part)
    field.name.setText("Jo Marsh")
    field.press.click()
    another = CheckedField("Checked")
    qtbot.addWidget(another)
    assert another.name.text() == "Jo Marsh"


def test_a_check_can_be_taken_back(part: VoicePart, story: Story) -> None:
    field = checked(part)
    field.name.setText("Jo Marsh")
    field.press.click()
    field.take_back.click()
    assert kept(story) is None


def test_a_line_says_that_a_source_is_missing_until_there_is_one() -> None:
    assert source_words(Event(title="Zoo")) == "no source yet"
    assert source_words(Event(title="Zoo", source="Health visitor’s book")) == ""
    assert source_words(Event(title="Zoo", origin="return line 3")) == ""


def test_a_fact_is_checked_when_a_day_says_so() -> None:
    assert not is_checked(Event(title="Zoo", checked_by="Jo"))


def test_lines_of_every_part_say_what_lacks_a_source_and_what_is_unchecked(
    maya: StoryBridge, story: Story, qtbot: QtBot
) -> None:
    with story.edit("Add") as edit:
        edit.add(Person(name="Sue", source="Birth certificate"))
        kate = edit.add(Person(name="Kate"))
        kate.checked = Check("Jo", date(2026, 5, 4))
    part = PeoplePart(maya)
    qtbot.addWidget(part)
    part.refresh()
    part.show_as(picture=False)
    assert {line.title: line.lacks for line in part.list.lines()} == {
        "Sue": "", "Kate": "no source yet"
    }  # fmt: skip
    assert part.unchecked.isVisibleTo(part)
    assert part.unchecked.text().endswith("1")
    part.unchecked.click()
    assert [line.title for line in part.list.lines()] == ["Sue"]
    part.show_as(picture=True)
    assert len(part.list.lines()) == 2
    assert not part.unchecked.isVisibleTo(part)
