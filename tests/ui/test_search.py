"""Finding anything in a child's story: type, see, open."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import Story, now
from lifestory.model import (
    Block,
    Book,
    Chapter,
    Decision,
    Event,
    Home,
    Page,
    Person,
    ReadingStage,
    Stay,
)
from ui.bridge import StoryBridge
from ui.story.screen import StoryScreen
from ui.story.search import FoundRole


@pytest.fixture
def ids(story: Story) -> dict[str, UUID]:
    with story.edit("Fill") as edit:
        home = edit.add(Home(name="The lighthouse"))
        stay = edit.add(Stay(home_id=home.id))
        edit.add(Person(name="Kate Moor", called="Mummy Kate"))
        edit.add(Event(title="A day at the lighthouse", told="We saw the lamp."))
        decision = edit.add(Decision(question="Why did I move?", decided="To the lighthouse."))
        edit.add(Decision(question="Why not?"))
        book = edit.add(Book(title="My book", stage=ReadingStage.LETTER, made=now()))
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        page = edit.add(Page(chapter_id=chapter.id, position=0, layout="words", title="Summer"))
        edit.add(Block(page_id=page.id, slot="words", text="The lamp turned."))
    return {"stay": stay.id, "decision": decision.id, "book": book.id, "page": page.id}


@pytest.fixture
def screen(maya: StoryBridge, ids: dict[str, UUID], qtbot: QtBot) -> Iterator[StoryScreen]:
    screen = StoryScreen(maya)
    qtbot.addWidget(screen)
    screen.resize(1280, 760)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    yield screen
    maya.leaving.emit()
    screen.close()


def look_for(screen: StoryScreen, typed: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.search.answered, check_params_cb=lambda said, _: said == typed):
        screen.search.setText(typed)


def found(screen: StoryScreen) -> list[tuple[str, str]]:
    model = screen.found.list.model()
    rows = (model.index(row, 0).data(FoundRole) for row in range(model.rowCount()))
    return [(row.heading, row.hit.title.text) for row in rows]


def test_what_is_typed_is_found_in_every_part(screen: StoryScreen, qtbot: QtBot) -> None:
    look_for(screen, "lightho", qtbot)
    assert screen.stack.currentWidget() is screen.found
    said = found(screen)
    assert {title for _, title in said} == {
        "The lighthouse", "A day at the lighthouse", "Why did I move?"
    }  # fmt: skip
    assert {heading for heading, _ in said} == {"Homes", "Timeline", "Decisions"}
    assert "3 places" in screen.found.said.words()


def test_enter_opens_the_first_and_the_thing_is_current(
    screen: StoryScreen, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    look_for(screen, "why move", qtbot)
    qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    assert screen.part == "decisions"
    assert screen.stack.currentWidget() is screen.current()
    assert screen.search.text() == ""
    current = screen.current().list.current()  # type: ignore[attr-defined]
    assert current.id == ids["decision"]


def test_a_page_is_opened_in_its_book(
    screen: StoryScreen, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    look_for(screen, "turned", qtbot)
    assert found(screen) == [("Books", "Summer · My book")]
    qtbot.keyClick(screen.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is screen.found.list
    with qtbot.waitSignal(screen.page_asked) as asked:
        qtbot.keyClick(screen.found.list, Qt.Key.Key_Return)
    assert asked.args == [ids["book"], ids["page"]]


def test_escape_goes_back_to_where_one_was(screen: StoryScreen, qtbot: QtBot) -> None:
    screen.show_part("people")
    look_for(screen, "kate", qtbot)
    qtbot.keyClick(screen.search, Qt.Key.Key_Escape)
    assert screen.stack.currentWidget() is screen.parts["people"]
    assert screen.search.text() == ""


def test_nothing_found_says_what_to_try(screen: StoryScreen, qtbot: QtBot) -> None:
    look_for(screen, "zzz", qtbot)
    assert screen.found.pages.currentWidget() is screen.found.nothing


def test_a_change_of_the_story_changes_the_answer(
    screen: StoryScreen, story: Story, qtbot: QtBot
) -> None:
    look_for(screen, "harbour", qtbot)
    assert found(screen) == []
    with story.edit("Add") as edit:
        edit.add(Event(title="The harbour"))
    qtbot.waitUntil(lambda: found(screen) == [("Timeline", "The harbour")])


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_F3])
def test_the_keys_go_into_the_search(screen: StoryScreen, key: Qt.Key, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    modifier = control if key == Qt.Key.Key_F else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(screen, key, modifier)
    assert QApplication.focusWidget() is screen.search


def test_a_narrow_window_makes_room_for_the_search(screen: StoryScreen, qtbot: QtBot) -> None:
    screen.resize(900, 700)
    qtbot.waitUntil(lambda: screen.side.is_narrow)
    screen.small_search.click()
    assert screen.search.isVisible()
    qtbot.keyClick(screen.search, Qt.Key.Key_Escape)
    assert screen.side.is_narrow
