"""Bringing in what exists, through the three steps and the real widgets."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from lifestory.importing.offers import Level
from lifestory.model import Decision, Event, Home, HomePerson, Keepsake, Person, Stay, When
from tests.ui.test_names import cut, unnamed
from ui.bridge import StoryBridge
from ui.story.bringing_in.screen import ADDED, CHOOSE, READ, BringingIn
from ui.story.bringing_in.sources import ReturnSource
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.widgets.focus_ring import RING_ROOM

INVENTED = Path(__file__).parent.parent / "importing" / "returns" / "invented"
ALL_YEARS = str(INVENTED / "all_years")


@pytest.fixture
def screen(maya: StoryBridge, qtbot: QtBot) -> StoryScreen:
    """Maya's story; she was born on the day that the return gives for LSB004."""
    with maya.story.edit("Born") as edit:
        edit.child.born = When("2010-11-09")
    screen = StoryScreen(maya)
    qtbot.addWidget(screen)
    screen.resize(1280, 760)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


@pytest.fixture
def bringing(screen: StoryScreen) -> BringingIn:
    """The first step."""
    screen.bring_in()
    assert screen.bringing is not None
    return screen.bringing


@pytest.fixture
def look(bringing: BringingIn, qtbot: QtBot) -> Callable[..., BringingIn]:
    """look(paths): choose them and wait until they are recognised."""

    def at(*paths: str) -> BringingIn:
        bringing.look_at(list(paths))
        qtbot.waitUntil(lambda: bringing.source is not None)
        return bringing

    return at


@pytest.fixture
def read(look: Callable[..., BringingIn], qtbot: QtBot) -> Callable[..., BringingIn]:
    """read(paths): choose them and read what they offer."""

    def of(*paths: str) -> BringingIn:
        bringing = look(*paths)
        qtbot.mouseClick(bringing.choose.go, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bringing.pages.currentIndex() == READ)
        return bringing

    return of


def _add(bringing: BringingIn, qtbot: QtBot) -> None:
    qtbot.mouseClick(bringing.read.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bringing.pages.currentIndex() == ADDED)


def _count(bridge: StoryBridge, kind: type) -> int:
    with bridge.story.read() as reading:
        return len(reading.all(kind))


def test_the_one_child_born_that_day_is_suggested(look) -> None:
    bringing = look(ALL_YEARS)
    assert isinstance(bringing.source, ReturnSource)
    assert bringing.choose.child_id.value() == "LSB004"
    said = {file.name: file.said for file in bringing.source.files}
    assert said["episodes.csv"] == "episodes"
    assert len(said) == 12


def test_an_id_is_needed_and_asked_for(look, qtbot: QtBot) -> None:
    bringing = look(str(INVENTED / "dirty" / "utf8_bom.csv"))
    assert bringing.choose.child_id.value() == ""
    qtbot.mouseClick(bringing.choose.go, Qt.MouseButton.LeftButton)
    assert "needed" in bringing.choose.child_id.below.words()
    assert bringing.pages.currentIndex() == CHOOSE


def test_what_is_sure_is_ticked_and_the_rest_waits(read) -> None:
    bringing = read(ALL_YEARS)
    ticked = bringing.read.ticked().offers
    offers = bringing.read.found.offers
    assert {offer.key for offer in offers if offer.level is Level.AUTO} == ticked
    assert bringing.read.count.words() == "7 lines are ticked"
    assert "Check every line against the file" in bringing.read.advice.words()


def test_background_is_shown_on_request_and_cannot_be_ticked(read, qtbot: QtBot) -> None:
    bringing = read(ALL_YEARS)
    missing = "There was a time when you were not where people expected you to be."
    assert missing not in bringing.read.list.texts()
    qtbot.mouseClick(bringing.read.fold, Qt.MouseButton.LeftButton)
    texts = bringing.read.list.texts()
    assert missing in texts
    before = bringing.read.ticked()
    bringing.read.list.toggle(texts.index(missing))
    assert bringing.read.ticked() == before


def test_arrows_and_space_tick(read, screen: StoryScreen, qtbot: QtBot) -> None:
    bringing = read(ALL_YEARS)
    lines = bringing.read.list
    assert screen.focusWidget() is lines
    first = bringing.read.found.offers[0].key
    assert first not in bringing.read.ticked().offers
    qtbot.keyClick(lines, Qt.Key.Key_Space)
    assert first in bringing.read.ticked().offers
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Space)
    assert bringing.read.found.offers[1].key not in bringing.read.ticked().offers


def test_a_reason_takes_its_line_along(read) -> None:
    bringing = read(ALL_YEARS)
    lines = bringing.read.list
    reason = "Your social worker thought a different home would be better for you."
    at = lines.texts().index(reason)
    key = next(
        o.key for o in bringing.read.found.offers if o.reason and o.reason.sentence == reason
    )
    lines.toggle(at - 1)
    assert key not in bringing.read.ticked().offers
    lines.toggle(at)
    assert key in bringing.read.ticked().offers
    assert key in bringing.read.ticked().reasons


def test_the_ring_around_a_name_has_room_at_each_side(read) -> None:
    bringing = read(ALL_YEARS)
    line = next(iter(bringing.read.fields.values())).line
    (area,) = bringing.read.names.findChildren(QScrollArea)
    left = line.mapTo(area.viewport(), QPoint(0, 0)).x()
    assert left >= RING_ROOM
    assert left + line.width() + RING_ROOM <= area.viewport().width()


def test_from_a_folder_to_homes_decisions_and_people(read, screen, maya, qtbot: QtBot) -> None:
    bringing = read(ALL_YEARS)
    field = next(iter(bringing.read.fields.values()))
    qtbot.keyClicks(field.line, "Anna and Joe")
    qtbot.waitUntil(
        lambda: "You went to live with foster carers, Anna and Joe." in bringing.read.list.texts()
    )
    _add(bringing, qtbot)
    assert bringing.added.said.words().startswith("Four homes, two decisions")
    assert [_count(maya, kind) for kind in (Home, Stay, Decision, Person, HomePerson)] == [
        4, 4, 2, 2, 2,
    ]  # fmt: skip
    with qtbot.waitSignal(bringing.go):
        qtbot.mouseClick(bringing.added.next, Qt.MouseButton.LeftButton)
    assert screen.part == "decisions"


def test_a_name_that_is_told_while_adding_stops_nothing(read, maya, qtbot: QtBot) -> None:
    part = read(ALL_YEARS)
    part.read.add.click()
    part.read.named.emit(part.read.typed())
    qtbot.waitUntil(lambda: part.notice.isVisible())
    assert "as one step" in part.notice.sentence.words()
    assert maya.undo_label is not None


def test_undo_in_the_notice_takes_all_of_it_back(read, maya, qtbot: QtBot) -> None:
    bringing = read(ALL_YEARS)
    _add(bringing, qtbot)
    assert _count(maya, Home) == 4
    assert bringing.notice.isVisible()
    qtbot.mouseClick(bringing.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bringing.pages.currentIndex() == READ)
    assert [_count(maya, kind) for kind in (Home, Stay, Decision)] == [0, 0, 0]


def test_what_is_here_already_is_not_ticked_again(read, qtbot: QtBot) -> None:
    bringing = read(ALL_YEARS)
    _add(bringing, qtbot)
    bringing.read_source()
    qtbot.waitUntil(lambda: bringing.pages.currentIndex() == READ)
    assert bringing.read.count.words() == "0 lines are ticked"
    assert not bringing.read.add.isEnabled()


def test_another_child_is_said_on_top_and_nothing_is_ticked(read, maya) -> None:
    with maya.story.edit("Born") as edit:
        edit.child.born = When("2015-01-01")
    # The ID is that of somebody born on another day.
    bringing = read(ALL_YEARS)
    assert "Make sure that the ID" in bringing.read.found.wrong
    assert bringing.read.ticked().offers == frozenset()


def test_a_chronology_goes_the_same_way(read, maya, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "chronology.csv"
    rows = "Date,What happened\n3/5/2019,Maya moved in with Anna.\n4/5/2019,LAC review held.\n"
    path.write_text(rows, "utf-8")
    bringing = read(str(path))
    assert bringing.read.list.texts() == ["Maya moved in with Anna.", "LAC review held."]
    assert bringing.read.count.words() == "1 line is ticked"
    _add(bringing, qtbot)
    assert _count(maya, Event) == 1


def test_the_columns_of_a_chronology_can_be_chosen(look, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "chronology.csv"
    rows = "Happened,Typed,Who,What\n3/5/2019,4/5/2019,KR,Sea\n5/5/2019,6/5/2019,KR,Sand and sun\n"
    path.write_text(rows, "utf-8")
    bringing = look(str(path))
    choose = bringing.choose
    assert "look here" in choose.dates.below.words()
    choose.dates.show_value(1)
    qtbot.mouseClick(choose.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bringing.pages.currentIndex() == READ)
    assert [str(offer.when) for offer in bringing.read.found.offers] == ["2019-05-04", "2019-05-06"]


def test_photos_go_the_same_way(read, maya, photos: Path, qtbot: QtBot) -> None:
    bringing = read(str(photos))
    assert bringing.read.count.words() == "2 photos are ticked"
    assert not any("notes.jpg" in text for text in bringing.read.list.texts())
    _add(bringing, qtbot)
    assert _count(maya, Keepsake) == 2
    assert bringing.added.said.words() == "Two photos came in."


def test_the_notice_says_how_many_photos_were_left_out(read, photos: Path, qtbot: QtBot) -> None:
    bringing = read(str(photos))
    left = len(bringing.read.found.offers) - 1
    bringing.read.list.toggle(0)
    assert bringing.read.count.words() == "1 photo is ticked"
    _add(bringing, qtbot)
    assert bringing.notice.sentence.words() == (
        f"1 photo is in, as one step; {left} files were left out."
    )


def test_files_can_be_dropped(bringing: BringingIn, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(ALL_YEARS)])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    bringing.choose.dropEvent(drop)
    qtbot.waitUntil(lambda: bringing.source is not None)
    assert isinstance(bringing.source, ReturnSource)


def test_what_cannot_be_used_is_a_sentence(bringing: BringingIn, qtbot: QtBot) -> None:
    bringing.look_at([str(INVENTED / "dirty" / "empty.csv")])
    qtbot.waitUntil(bringing.notice.isVisible)
    assert bringing.notice.sentence.words() == "empty.csv is empty. Nothing was brought in."
    assert bringing.pages.currentIndex() == CHOOSE


def test_escape_goes_back_and_then_away(read, screen: StoryScreen, qtbot: QtBot) -> None:
    bringing = read(ALL_YEARS)
    qtbot.keyClick(bringing.read.list, Qt.Key.Key_Escape)
    assert bringing.pages.currentIndex() == CHOOSE
    with qtbot.waitSignal(bringing.left):
        qtbot.keyClick(bringing, Qt.Key.Key_Escape)
    assert screen.stack.currentWidget() is screen.current()


@pytest.mark.parametrize("part", ["homes", "timeline", "decisions"])
def test_an_empty_part_offers_the_records(part: str, screen: StoryScreen, qtbot: QtBot) -> None:
    screen.show_part(part)
    other = screen.current().empty.other  # type: ignore[attr-defined]
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert screen.bringing is not None
    assert screen.stack.currentWidget() is screen.bringing


def test_the_menu_leads_there(opened, qtbot: QtBot) -> None:
    shell = opened().shell
    shell.bring_in()
    assert "Open the child’s story first" in shell.notice.sentence.words()
    shell.show_story(shell.library.library.find_child("Maya"))
    shell.bring_in()
    assert isinstance(shell.shown, StoryScreen)
    assert shell.shown.stack.currentWidget() is shell.shown.bringing


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_every_control_has_a_name_and_room(read, size: float, qtbot: QtBot) -> None:
    theme().choose(Scheme.LIGHT, size)
    bringing = read(ALL_YEARS)
    for page in (CHOOSE, READ, ADDED):
        bringing.pages.setCurrentIndex(page)
        assert (page, unnamed(bringing)) == (page, [])
        assert (page, cut(bringing)) == (page, [])


def test_a_photo_that_breaks_only_when_it_is_read_whole_is_named(
    read, photos: Path, qtbot: QtBot
) -> None:
    bringing = read(str(photos))
    (photos / "IMG_20190604_120000.jpg").write_bytes(b"gone bad meanwhile")
    _add(bringing, qtbot)
    assert bringing.added.said.words() == "One photo came in."
    assert "IMG_20190604_120000.jpg" in bringing.added.then.words()
