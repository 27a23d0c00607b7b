"""The children: cards and table, search, order and filters, what cannot wait, and a thousand."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from lifestory.library import BookSummary, ChildSummary, Copies, Library
from lifestory.library.due import Due
from lifestory.library.gaps import GapKind
from lifestory.model import (
    BookKind,
    Keepsake,
    KeyDate,
    KeyDateKind,
    PermanencePlan,
    ReadingStage,
    When,
    WorkState,
)
from lifestory.oversight import attention_to
from lifestory.oversight.due import due_said
from ui.bridge import Jobs, LibraryBridge
from ui.children import sentences
from ui.children.model import URGENCY
from ui.children.screen import ChildrenScreen
from ui.due_words import when_line
from ui.theme import Scheme, theme
from ui.widgets.form import FormDialog

PASSPHRASE = "four small brown bears"
TODAY = date(2026, 11, 23)
BOOK = BookSummary(
    uuid4(), "My story", BookKind.LIFE_STORY, ReadingStage.EARLY_READER, WorkState.DRAFTING, 20
)


def child(called: str = "Maya", **other: object) -> ChildSummary:
    whole: dict[str, object] = {
        "id": uuid4(),
        "called": called,
        "born": None,
        "state": WorkState.DRAFTING,
        "living_situation": "",
        "gaps": 0,
        "unexplained": 0,
        "last_worked": datetime(2026, 11, 2, tzinfo=UTC),
        "due": None,
        "books": (BOOK,),
        "face": "",
        "voices": 1,
    }
    return ChildSummary(**{**whole, **other})  # type: ignore[arg-type]


def due(on: date, rule: str = "letter", *, latest: bool = False) -> dict[str, object]:
    after = KeyDateKind.CELEBRATION
    return {"due": on, "dues": (Due(rule, 0, on, after, When.of(on), latest),)}


@pytest.fixture
def screen(library: LibraryBridge, qtbot: QtBot) -> ChildrenScreen:
    screen = ChildrenScreen(library, today=lambda: TODAY)
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    return screen


@pytest.fixture
def show(screen: ChildrenScreen, qtbot: QtBot) -> Callable[..., ChildrenScreen]:
    """Shows these children in place of the library's own."""

    def put(*children: ChildSummary) -> ChildrenScreen:
        screen._library.everyone = lambda: list(children)  # type: ignore[method-assign]
        screen.refresh()
        qtbot.waitUntil(lambda: not screen._counting.isActive())
        return screen

    return put


def _shown(screen: ChildrenScreen) -> list[str]:
    return [screen.model.child(row).called for row in range(screen.model.rowCount())]


# --- what is said -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (child(unexplained=2), "Decisions: 2 not told"),
        (
            child(unexplained=1, gaps=3, missing=((GapKind.MANAGER_RECORD, 2),)),
            "Decisions: 1 not told, 2 no record · 3 to find out",
        ),
        (child(gaps=3), "3 things to find out"),
        (child(), "Every decision is explained"),
    ],
)
def test_a_card_says_what_is_missing(one: ChildSummary, words: str) -> None:
    assert sentences.missing_line(one) == words


@pytest.mark.parametrize(
    ("on", "latest", "words"),
    [
        (TODAY + timedelta(days=9), False, "In nine days, 2 December · law"),
        (date(2027, 1, 8), False, "By 8 January 2027 · law"),
        (date(2027, 1, 8), True, "By 8 January 2027 at the latest · law"),
        (TODAY, False, "Today, 23 November · law"),
        (TODAY - timedelta(days=1), False, "One day late · law"),
        (TODAY - timedelta(days=1), True, "One day late · law"),
    ],
)
def test_a_card_says_when_and_who_fixes_it(on: date, latest: bool, words: str) -> None:
    [each] = child(**due(on, latest=latest)).dues
    said = due_said(each)
    assert said is not None
    assert when_line(said, TODAY) == words


def test_a_date_that_the_agency_chose_says_so() -> None:
    one = child(**due(date(2026, 12, 31), "book-begun"))
    assert sentences.first_when(one, TODAY) == "By 31 Dec · agency"


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (child(), "One book, worked on 2 Nov"),
        (child(books=()), "No book yet, worked on 2 Nov"),
        (
            child(last_worked=datetime(2026, 11, 23, 12, tzinfo=UTC), books=(BOOK, BOOK)),
            "2 books, worked on today",
        ),
    ],
)
def test_a_card_says_where_the_books_stand(one: ChildSummary, words: str) -> None:
    assert sentences.last_line(one, TODAY) == words


@pytest.mark.parametrize(
    ("born", "words"),
    [("2017-04-09", "9 years"), ("2026-04", "6 months"), ("2017", "about 9 years")],
)
def test_an_age_is_never_more_exact_than_the_date(born: str, words: str) -> None:
    assert sentences.who_line(child(born=When(born)), TODAY) == words


# --- finding ----------------------------------------------------------------------------------


def test_typing_a_name_finds_the_child(screen: ChildrenScreen, qtbot: QtBot) -> None:
    assert _shown(screen) == ["Maya", "Tariq"]
    qtbot.keyClicks(screen.search, "tar")
    assert _shown(screen) == ["Tariq"]
    with qtbot.waitSignal(screen.opened) as told:
        qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    assert told.args == [screen.model.child(0).id]


@pytest.mark.parametrize("typed", ["zoe", "ZOË", "zoe ell", "ellery zo", "Łuk", "luk"])
def test_accents_capitals_and_the_order_of_names_do_not_matter(
    show: Callable[..., ChildrenScreen], qtbot: QtBot, typed: str
) -> None:
    name = "Łukasz" if "uk" in typed else "Zoë"
    screen = show(child("Tariq"), child("Zoë", full_name="Zoë Ellery"), child("Łukasz"))
    screen.search.setText(typed)
    assert _shown(screen) == [name]


def test_a_name_that_nobody_has_says_what_to_do(screen: ChildrenScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.search, "zz")
    assert screen.views.currentWidget() is screen.no_match
    assert screen.no_match.button is not None
    screen.no_match.button.click()
    assert _shown(screen) == ["Maya", "Tariq"]


def test_the_keyboard_goes_from_search_to_the_list_and_back(
    screen: ChildrenScreen, qtbot: QtBot
) -> None:
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen.cards.setFocus()
    qtbot.keyClick(screen.cards, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.hasFocus()
    qtbot.keyClick(screen.search, Qt.Key.Key_Down)
    assert screen.cards.hasFocus()
    assert screen.cards.currentIndex().row() == 0


@pytest.mark.parametrize("as_table", [False, True])
def test_typing_in_the_list_goes_to_a_name(
    show: Callable[..., ChildrenScreen], qtbot: QtBot, as_table: bool
) -> None:
    screen = show(child("Amina"), child("Chloé"), child("Élodie"), child("Ellie"))
    if as_table:
        screen.as_table.click()
    view = screen.table if as_table else screen.cards
    qtbot.keyClicks(view, "elo")
    assert screen.model.child(view.currentIndex().row()).called == "Élodie"


def test_one_letter_pressed_again_goes_on_to_the_next(
    show: Callable[..., ChildrenScreen], qtbot: QtBot
) -> None:
    screen = show(child("Maya"), child("Max"), child("Noor"), child("Mia"))
    found = []
    for _ in range(4):
        qtbot.keyClick(screen.cards, Qt.Key.Key_M)
        found.append(screen.model.child(screen.cards.currentIndex().row()).called)
    assert found == ["Max", "Maya", "Mia", "Max"]


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


# --- order and filters ------------------------------------------------------------------------

SEVERAL = (
    child("A", born=When("2012"), gaps=1, **due(date(2027, 2, 1))),
    child("B", born=When("2020-05"), books=(), state=WorkState.GATHERING, unexplained=1),
    child("C", gaps=4, last_worked=datetime(2026, 1, 1, tzinfo=UTC), **due(date(2027, 1, 1))),
)


@pytest.mark.parametrize(
    ("column", "names"),
    [
        ("name", "ABC"),
        ("age", "BAC"),
        ("state", "BAC"),
        ("due", "CAB"),
        ("missing", "CAB"),
        ("decisions", "BAC"),
        ("books", "BAC"),
        ("worked", "CAB"),
    ],
)
def test_a_press_on_a_heading_sorts_and_another_turns_round(
    show: Callable[..., ChildrenScreen], column: str, names: str
) -> None:
    screen = show(*SEVERAL)
    screen.model.order_by(URGENCY)
    number = [each.key for each in screen.model.columns].index(column)
    head = screen.table.horizontalHeader()
    head.sectionClicked.emit(number)
    assert "".join(_shown(screen)) == names
    assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (
        number,
        Qt.SortOrder.AscendingOrder,
    )
    head.sectionClicked.emit(number)
    assert "".join(_shown(screen)) == names[::-1]


def test_every_order_can_be_chosen_without_the_table(
    show: Callable[..., ChildrenScreen],
) -> None:
    screen = show(*SEVERAL)
    orders = {action.data(): action for action in screen.orders.menu.actions()}
    assert set(orders) == {column.key for column in screen.model.columns} | {URGENCY}
    orders["missing"].trigger()
    assert "".join(_shown(screen)) == "CAB"
    assert screen.orders.button.accessibleName() == "Order: Most missing first"


def test_the_current_child_stays_current_in_another_order(
    show: Callable[..., ChildrenScreen],
) -> None:
    screen = show(*SEVERAL)
    screen.cards.setCurrentIndex(screen.model.index(0, 0))
    screen.model.order_by("missing", backwards=True)
    assert screen.model.child(screen.cards.currentIndex().row()).called == "A"


def test_chips_count_and_filter(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(child("Maya"), child("Noor", state=WorkState.NOT_STARTED, books=()))
    chip = screen.filters.states[WorkState.NOT_STARTED]
    assert chip.text().endswith("1")
    assert screen.filters.states[WorkState.GIVEN].isHidden()
    chip.click()
    assert _shown(screen) == ["Noor"]


@pytest.mark.parametrize(
    ("chip", "names"),
    [
        ("no-book", ["Ava"]),
        ("late", ["Ben"]),
        ("soon", ["Cal"]),
        ("law", ["Ben", "Cal"]),
        ("red", ["Ben"]),
    ],
)
def test_chips_beside_the_states_narrow_the_list(
    show: Callable[..., ChildrenScreen], chip: str, names: list[str]
) -> None:
    screen = show(
        child("Ava", books=()),
        child("Ben", **due(TODAY - timedelta(days=3))),
        child("Cal", **due(TODAY + timedelta(days=20))),
        child("Dan", **due(TODAY + timedelta(days=40), "book-begun")),
    )
    screen.filters.toggles[chip].click()
    assert _shown(screen) == names


def test_a_worker_and_a_team_can_be_chosen(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(
        child("Ava", worker="Dee Marsh", team="North"),
        child("Ben", worker="Sam Okoro", team="North"),
        child("Cal", worker="Dee Marsh", team="South"),
    )
    screen.filters.worker.choose("Dee Marsh")
    assert _shown(screen) == ["Ava", "Cal"]
    assert screen.filters.worker.accessibleName() == "Worker: Dee Marsh"
    screen.filters.team.choose("North")
    assert _shown(screen) == ["Ava"]
    screen.filters.worker.choose("")
    assert _shown(screen) == ["Ava", "Ben"]


def test_children_with_one_plan_can_be_chosen(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(child("Ava", plan=PermanencePlan.ADOPTION), child("Ben", plan=PermanencePlan.KIN))
    screen.filters.plan.choose("Adoption")
    assert _shown(screen) == ["Ava"]
    assert sentences.who_line(screen.model.child(0), TODAY) == "adoption"


def test_one_worker_alone_is_no_filter(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(child("Ava", worker="Dee Marsh"), child("Ben", worker="Dee Marsh"))
    assert screen.filters.worker.isHidden()


def test_due_dates_come_in_order(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(*SEVERAL)
    screen.side.button("due").click()
    assert _shown(screen) == ["C", "A"]


# --- what cannot wait -------------------------------------------------------------------------


def test_needs_attention_counts_and_puts_what_cannot_wait_first(
    show: Callable[..., ChildrenScreen],
) -> None:
    screen = show(
        child("Ava", unexplained=1),
        child("Ben"),
        child("Cal", missing=((GapKind.DECISION_RECORD, 1),)),
    )
    button = screen.side.button("attention")
    assert button.accessibleName() == "Needs attention, 2"
    button.click()
    assert _shown(screen) == ["Cal", "Ava"]
    assert screen.why.isVisible()
    assert screen.why.name.words() == "Cal"


def test_every_button_beside_the_list_says_what_it_speaks_of(
    show: Callable[..., ChildrenScreen],
) -> None:
    screen = show(child("Ava", unexplained=1, books=(), **due(TODAY - timedelta(days=3))))
    screen.side.button("attention").click()
    names = [button.accessibleName() for button in screen.why.findChildren(QPushButton)]
    assert sorted(names) == [
        "Open the story of Ava",
        "Say why: Later-life letter: three days late.",
        "Say why: One decision is not explained yet.",
        "Say why: There is no book yet.",
    ]


def test_when_nobody_waits_it_says_so(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(child("Ben"))
    screen.side.button("attention").click()
    assert screen.no_match.sentence.words() == "Nobody waits for anything just now."
    assert screen.why.isHidden()


def test_beside_the_list_a_click_looks_and_a_double_click_opens(
    show: Callable[..., ChildrenScreen], qtbot: QtBot
) -> None:
    screen = show(child("Ava", unexplained=1), child("Cal", unexplained=2))
    screen.side.button("attention").click()
    second = screen.model.index(1, 0)
    with qtbot.assertNotEmitted(screen.opened):
        screen.cards.clicked.emit(second)
        screen.cards.setCurrentIndex(second)
    assert screen.why.name.words() == screen.model.child(1).called
    with qtbot.waitSignal(screen.opened):
        screen.cards.doubleClicked.emit(second)
    with qtbot.waitSignal(screen.opened) as told:
        screen.why.open_button.click()
    assert told.args == [screen.model.child(1).id]


def _say_why(qtbot: QtBot, why: str, by: str) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        qtbot.keyClicks(dialog.form.fields["why"].control, why)
        if by:
            qtbot.keyClicks(dialog.form.fields["by"].control, by)
        assert dialog.verb is not None
        dialog.verb.click()

    QTimer.singleShot(0, fill)


def test_a_flag_is_explained_with_a_reason_and_can_be_taken_back(
    screen: ChildrenScreen, library: LibraryBridge, qtbot: QtBot
) -> None:
    maya = library.library.find_child("Maya")
    screen.side.button("attention").click()
    screen._make_current(screen.model.row_of(maya))
    [flag] = [
        each
        for each in screen.model.attention(screen.model.child(screen.model.row_of(maya))).open
        if each.key == "father"
    ]
    _say_why(qtbot, "We are asking the court.", "Dee Marsh")
    screen.ask_why(flag)
    kept = library.library.story(maya)
    with kept.read() as reading:
        [row] = reading.all(KeyDate)
    assert (row.kind, row.note, row.source) == (
        KeyDateKind.EXPLAINED,
        "We are asking the court.",
        "Dee Marsh",
    )
    assert row.when == When.of(TODAY)

    def said() -> list[str]:
        return [button.accessibleName() for button in screen.why.findChildren(QPushButton)]

    taking_back = "Take this back: Nothing is recorded of the father."
    qtbot.waitUntil(lambda: taking_back in said())
    next(
        button
        for button in screen.why.findChildren(QPushButton)
        if button.accessibleName() == taking_back
    ).click()
    with kept.read() as reading:
        assert reading.all(KeyDate) == []
    qtbot.waitUntil(lambda: taking_back not in said())
    screen.notice.action.click()
    with kept.read() as reading:
        assert len(reading.all(KeyDate)) == 1
    qtbot.waitUntil(lambda: taking_back in said())


# --- faces ------------------------------------------------------------------------------------


def _with_face(library: LibraryBridge, name: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "teal").save(out, "JPEG")
    story = library.library.story(library.library.find_child(name))
    copies = Copies(out.getvalue(), out.getvalue(), out.getvalue(), 400, 300)
    digest = story.keepsakes.add(out.getvalue(), copies)
    with story.edit("Choose a picture") as edit:
        edit.child.portrait_id = edit.add(Keepsake(digest=digest, width=400, height=300)).id


def test_a_face_is_read_small_and_leaves_no_story_open(
    folder: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    first = LibraryBridge(Library.unlock(folder, PASSPHRASE), jobs)
    for name in ("Maya", "Tariq"):
        _with_face(first, name)
    first.library.close()
    library = LibraryBridge(Library.unlock(folder, PASSPHRASE), jobs)
    screen = ChildrenScreen(library)
    qtbot.addWidget(screen)
    screen.show()
    faces, children = screen.model.faces, screen.model.everyone
    qtbot.waitUntil(lambda: all(faces.get(child) is not None for child in children))
    face = faces.get(children[0])
    assert face is not None
    assert min(face.width(), face.height()) == 160
    assert library.library._stories == {}
    screen.close()
    library.close()


def test_a_face_that_cannot_be_read_is_said_once_and_an_initial_shown(
    screen: ChildrenScreen, qtbot: QtBot
) -> None:
    gone = child("Nobody", face="0" * 64)
    with qtbot.waitSignal(screen._library.jobs.trouble):
        assert screen.model.faces.get(gone) is None
    face = screen.model.faces.get(gone)
    assert face is not None
    assert face.isNull()


# --- changes and size -------------------------------------------------------------------------


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


def test_a_key_date_in_a_story_shows_as_due(
    screen: ChildrenScreen, library: LibraryBridge, qtbot: QtBot
) -> None:
    bridge = library.story(library.library.find_child("Maya"))
    with bridge.story.edit("Note the celebration") as edit:
        edit.add(KeyDate(kind=KeyDateKind.CELEBRATION, when=When("2026-12-18")))
    qtbot.waitUntil(lambda: screen.model.child(0).due == date(2027, 1, 6))
    index = screen.model.index(0, 3)
    assert index.data() == "By 6 Jan 2027 · law"


def test_a_screen_reader_hears_a_child_whole(show: Callable[..., ChildrenScreen]) -> None:
    screen = show(child("Maya", born=When("2017-04-09"), unexplained=1, **due(TODAY)))
    spoken = screen.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    flags = len(attention_to(screen.model.child(0), TODAY).open)
    assert screen.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "State: Drafting"
    assert spoken == (
        f"Maya, 9 years, Drafting, {flags} things to look at, Later-life letter, Today, "
        "23 November · law, Decisions: 1 not told, One book, worked on 2 Nov"
    )
    face = QAccessible.queryAccessibleInterface(screen.cards)
    assert face is not None
    assert face.text(QAccessible.Text.Name) == "Children"


@pytest.mark.parametrize("as_table", [False, True])
def test_a_thousand_children_cost_no_more_than_those_in_sight(
    show: Callable[..., ChildrenScreen], monkeypatch: pytest.MonkeyPatch, as_table: bool
) -> None:
    screen = show(*(child(f"Child {number:04}", id=UUID(int=number)) for number in range(1000)))
    if as_table:
        screen.as_table.click()
    painted: list[str] = []
    real = screen.model.faces.get
    monkeypatch.setattr(
        screen.model.faces, "get", lambda one: painted.append(one.called) or real(one)
    )
    view = screen.table if as_table else screen.cards
    view.grab()
    assert 0 < len(painted) <= 24
    view.scrollToBottom()
    painted.clear()
    view.grab()
    assert "Child 0999" in painted
    assert len(painted) <= 24


@pytest.mark.parametrize(
    ("width", "group", "keys"),
    [
        (1280, "all", "name age state due missing decisions books worked"),
        (1000, "all", "name age state due missing decisions"),
        (1280, "attention", "name state due worked"),
        (800, "attention", "name due"),
    ],
)
def test_the_table_leaves_out_columns_until_the_due_dates_have_room(
    show: Callable[..., ChildrenScreen], qtbot: QtBot, width: int, group: str, keys: str
) -> None:
    screen = show(*SEVERAL)
    screen.as_table.click()
    screen.choose_group(group)
    screen.resize(width, 700)

    def seen() -> list[str]:
        columns = enumerate(screen.model.columns)
        return [each.key for at, each in columns if not screen.table.isColumnHidden(at)]

    qtbot.waitUntil(lambda: seen() == keys.split())


def test_a_narrow_window_keeps_only_the_icons(screen: ChildrenScreen, qtbot: QtBot) -> None:
    screen.resize(900, 600)
    qtbot.waitUntil(lambda: screen.side.is_narrow)
    qtbot.waitUntil(lambda: screen.side.button("all").accessibleName() == "Children, 2")
    screen.resize(1280, 700)
    qtbot.waitUntil(lambda: not screen.side.is_narrow)


def test_the_cards_are_as_tall_as_the_text_asks(screen: ChildrenScreen) -> None:
    usual = screen.cards.gridSize().height()
    theme().choose(Scheme.LIGHT, 2.0)
    large = screen.cards.gridSize().height()
    theme().choose(Scheme.LIGHT, 1.0)
    assert usual < large
    assert screen.cards.gridSize().height() == usual
