"""The children: cards and table, search and filters, a new child, and a thousand of them."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import BookSummary, ChildSummary
from lifestory.model import BookKind, ReadingStage, When, WorkState
from ui.bridge import LibraryBridge
from ui.children import sentences
from ui.children.screen import ChildrenScreen
from ui.widgets.form import FormDialog

TODAY = date(2026, 11, 23)
BOOK = BookSummary(
    uuid4(), "My story", BookKind.LIFE_STORY, ReadingStage.EARLY_READER, WorkState.DRAFTING, 20
)


def child(called: str = "Maya", **other: object) -> ChildSummary:
    whole: dict[str, object] = {
        "id": uuid4(),
        "called": called,
        "born": When("2017-04-09"),
        "state": WorkState.DRAFTING,
        "living_situation": "",
        "gaps": 0,
        "unexplained": 0,
        "last_worked": datetime(2026, 11, 2, tzinfo=UTC),
        "due": None,
        "books": (BOOK,),
        "face": "",
    }
    return ChildSummary(**{**whole, **other})  # type: ignore[arg-type]


@pytest.fixture
def screen(library: LibraryBridge, qtbot: QtBot) -> ChildrenScreen:
    screen = ChildrenScreen(library)
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    return screen


def _shown(screen: ChildrenScreen) -> list[str]:
    return [screen.model.child(row).called for row in range(screen.model.rowCount())]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (child(unexplained=2), "2 decisions are not explained yet"),
        (child(unexplained=1), "One decision is not explained yet"),
        (child(books=()), "No book yet"),
        (child(gaps=3), "3 things to find out"),
        (child(), "Every decision is explained"),
    ],
)
def test_a_card_says_what_matters_most(one: ChildSummary, words: str) -> None:
    assert sentences.first_line(one) == words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (child(due=TODAY + timedelta(days=9)), "Due 2 December"),
        (child(due=date(2027, 1, 8)), "Due 8 January 2027"),
        (child(due=TODAY - timedelta(days=1)), "Was due 22 November"),
        (child(), "Last worked on 2 November"),
    ],
)
def test_a_card_says_when(one: ChildSummary, words: str) -> None:
    assert sentences.second_line(one, TODAY) == words


@pytest.mark.parametrize(
    ("born", "words"),
    [("2017-04-09", "9 years"), ("2026-04", "6 months"), ("2017", "about 9 years")],
)
def test_an_age_is_never_more_exact_than_the_date(born: str, words: str) -> None:
    assert sentences.who_line(child(born=When(born)), TODAY) == words


def test_who_needs_attention() -> None:
    assert sentences.needs_attention(child(unexplained=1), TODAY)
    assert sentences.needs_attention(child(books=()), TODAY)
    assert sentences.needs_attention(child(due=TODAY + timedelta(days=20)), TODAY)
    assert not sentences.needs_attention(child(due=TODAY + timedelta(days=60)), TODAY)
    given = child(due=TODAY, state=WorkState.GIVEN)
    assert not sentences.needs_attention(given, TODAY)


def test_typing_a_name_finds_the_child(screen: ChildrenScreen, qtbot: QtBot) -> None:
    assert _shown(screen) == ["Maya", "Tariq"]
    qtbot.keyClicks(screen.search, "tar")
    assert _shown(screen) == ["Tariq"]
    with qtbot.waitSignal(screen.opened) as told:
        qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    assert told.args == [screen.model.child(0).id]


def test_a_name_that_nobody_has_says_what_to_do(screen: ChildrenScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.search, "zz")
    assert screen.views.currentWidget() is screen.no_match


def test_chips_count_and_filter(screen: ChildrenScreen) -> None:
    chip = screen.chips[WorkState.NOT_STARTED]
    assert chip.text().endswith("2")
    chip.click()
    assert _shown(screen) == ["Maya", "Tariq"]
    screen.model.show_children([child("Maya"), child("Noor", state=WorkState.NOT_STARTED)])
    screen._refilter()
    assert _shown(screen) == ["Noor"]


def test_due_dates_come_in_order(screen: ChildrenScreen) -> None:
    screen.model.show_children(
        [child("A", due=date(2027, 2, 1)), child("B"), child("C", due=date(2027, 1, 1))]
    )
    screen.side.button("due").click()
    assert _shown(screen) == ["C", "A"]


@pytest.mark.parametrize("as_table", [False, True])
def test_arrows_and_enter_open_a_child(
    screen: ChildrenScreen, qtbot: QtBot, as_table: bool
) -> None:
    if as_table:
        screen.as_table.click()
    view = screen.table if as_table else screen.cards
    view.setCurrentIndex(screen.model.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down if as_table else Qt.Key.Key_Right)
    with qtbot.waitSignal(screen.opened) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [screen.model.child(1).id]


def test_a_new_child_is_added_and_opened(screen: ChildrenScreen, qtbot: QtBot) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        qtbot.keyClicks(dialog.form.fields["called"].control, "Noor")
        qtbot.keyClicks(dialog.form.fields["born"].control, "summer 2024")
        assert dialog.verb is not None
        dialog.verb.click()

    QTimer.singleShot(0, fill)
    with qtbot.waitSignal(screen.opened):
        screen.new.click()
    screen.refresh()
    assert _shown(screen) == ["Maya", "Noor", "Tariq"]
    assert screen.model.child(1).born == When("2024-22")


def test_a_change_in_a_story_shows_on_its_card(
    screen: ChildrenScreen, library: LibraryBridge, qtbot: QtBot
) -> None:
    bridge = library.story(library.library.find_child("Maya"))
    with bridge.story.edit("Call her May") as edit:
        edit.child.called = "May"
    qtbot.waitUntil(lambda: _shown(screen) == ["May", "Tariq"])


def test_a_thousand_children_cost_no_more_than_those_in_sight(
    screen: ChildrenScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    monkeypatch.setattr(sentences, "first_line", lambda one: painted.append(one.called) or "")
    screen.model.show_children(child(f"Child {number:04}") for number in range(1000))
    screen.cards.grab()
    assert 0 < len(painted) <= 24
    screen.cards.scrollToBottom()
    painted.clear()
    screen.cards.grab()
    assert "Child 0999" in painted
    assert len(painted) <= 24


def test_a_narrow_window_keeps_only_the_icons(screen: ChildrenScreen, qtbot: QtBot) -> None:
    screen.resize(900, 600)
    qtbot.waitUntil(lambda: screen.side.is_narrow)
    assert screen.side.button("all").accessibleName() == "Children, 2"
    screen.resize(1280, 700)
    qtbot.waitUntil(lambda: not screen.side.is_narrow)
