"""The wall of keepsakes with many pictures: choosing, filtering, doing much at once."""

import io
from collections.abc import Iterator
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from lifestory.library import Copies, Story, now
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    DateTrust,
    Home,
    Keepsake,
    KeepsakeKind,
    KeepsakePerson,
    Page,
    Permission,
    Person,
    ReadingStage,
    Stay,
    When,
)
from ui.bridge import StoryBridge
from ui.story.keepsake_filter import CHILD, Wanted, gather
from ui.story.keepsakes import KeepsakesPart
from ui.story.look import LookDialog
from ui.story.wall_paint import ring_of
from ui.widgets.dialog import answer_with
from ui.widgets.dragging import keepsakes_in

COUNT = 12
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ids(story: Story) -> dict[str, UUID]:
    """Twelve keepsakes, one for each month of 2019; and what is around them."""
    small = io.BytesIO()
    Image.new("RGB", (40, 30), "olive").save(small, "JPEG")
    copy = small.getvalue()
    digest = story.keepsakes.add(b"picture", Copies(copy, copy, copy, 40, 30))
    with story.edit("Fill") as edit:
        kate = edit.add(Person(name="Kate"))
        home = edit.add(Home(name="The lighthouse"))
        edit.add(Stay(home_id=home.id, start=When("2019-05"), end=When("2019-08")))
        rows = [
            edit.add(
                Keepsake(
                    digest=digest,
                    caption=f"Picture {month}" if month != 7 else "Élan at sea",
                    when=When(f"2019-{month:02}-10"),
                    width=400,
                    height=300,
                )
            )
            for month in range(1, COUNT + 1)
        ]
        rows[0].when, rows[1].kind = None, KeepsakeKind.DRAWING
        rows[2].permission = Permission.NO
        edit.add(KeepsakePerson(keepsake_id=rows[3].id, person_id=kate.id))
        edit.add(KeepsakePerson(keepsake_id=rows[4].id, person_id=None))
        book = edit.add(Book(title="My book", stage=ReadingStage.LETTER, made=now()))
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        page = edit.add(Page(chapter_id=chapter.id, position=0, layout="photo-wall"))
        for row in (rows[5], rows[6], rows[6]):
            edit.add(
                Block(page_id=page.id, slot="photo", kind=BlockKind.PICTURE, keepsake_id=row.id)
            )
    return {"kate": kate.id, "home": home.id, "book": book.id} | {
        str(month): row.id for month, row in enumerate(rows, 1)
    }


@pytest.fixture
def part(maya: StoryBridge, ids: dict[str, UUID], qtbot: QtBot) -> Iterator[KeepsakesPart]:
    part = KeepsakesPart(maya)
    maya.changed.connect(part.hear)
    qtbot.addWidget(part)
    part.resize(1000, 700)
    part.refresh()
    part.show()
    yield part
    part.close()


def months(part: KeepsakesPart, ids: dict[str, UUID]) -> list[str]:
    names = {id: name for name, id in ids.items()}
    return [names[id] for id in part.wall.ids()]


# --- filtering and order ----------------------------------------------------------------------


def test_oldest_come_first_and_the_undated_last(part: KeepsakesPart, ids: dict[str, UUID]) -> None:
    assert months(part, ids) == [*map(str, range(2, 13)), "1"]
    part.order.setCurrentIndex(1)
    part.order.activated.emit(1)
    assert months(part, ids) == [*map(str, range(12, 1, -1)), "1"]


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("person", "kate", ["4"]),
        ("person", CHILD, ["5"]),
        ("home", "home", ["5", "6", "7", "8"]),
        ("year", 2019, [*map(str, range(2, 13))]),
        ("kind", KeepsakeKind.DRAWING, ["2"]),
        ("permission", Permission.NO, ["3"]),
        ("uses", 1, ["6", "7"]),
        ("uses", 2, ["7"]),
    ],
)
def test_what_is_wanted_fits(
    story: Story, ids: dict[str, UUID], name: str, value: object, shown: list[str]
) -> None:
    wanted = Wanted(**{name: ids[value] if value in ("kate", "home") else value})  # type: ignore[index, arg-type]
    with story.read() as reading:
        known = gather(reading).known
    names = {id: name for name, id in ids.items()}
    assert [names[id] for id, one in known.items() if wanted.fits(one)] == shown


def test_filters_are_put_together_and_nothing_says_so(
    part: KeepsakesPart, ids: dict[str, UUID]
) -> None:
    part.filters.choose("home", ids["home"])
    part.filters.choose("uses", 1)
    assert months(part, ids) == ["6", "7"]
    part.filters.choose("kind", KeepsakeKind.CERTIFICATE)
    assert part.pages.currentWidget() is part.nothing
    assert part.nothing.button is not None
    part.nothing.button.click()
    assert part.filters.wanted == Wanted()


def test_a_menu_says_what_is_chosen_and_how_many_there_are(
    part: KeepsakesPart, ids: dict[str, UUID]
) -> None:
    menu = part.filters.menus["person"]
    assert [(words, count) for _, words, count in menu._choices] == [("Maya", 1), ("Kate", 1)]
    menu.chosen.emit(ids["kate"])
    assert menu.accessibleName() == "Who: Kate"
    assert menu.isChecked()


def test_an_age_is_counted_from_the_birthday(part: KeepsakesPart, ids: dict[str, UUID]) -> None:
    part.filters.choose("age", 1)  # born on 9 April 2017
    assert months(part, ids) == ["2", "3"]


# --- choosing ---------------------------------------------------------------------------------


def test_several_are_chosen_with_the_mouse(part: KeepsakesPart, qtbot: QtBot) -> None:
    wall = part.wall
    middle = [place.center() for place in wall._places]
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, CONTROL, middle[0])
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, SHIFT, middle[3])
    assert wall.chosen() == wall.ids()[:4]
    ring = ring_of(wall._places[1]).center()
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=ring)
    assert wall.chosen() == [wall.ids()[0], *wall.ids()[2:4]]
    assert part.tray.isVisible()
    assert part.tray.said.words() == "3 are chosen"


def test_several_are_chosen_with_the_keyboard(part: KeepsakesPart, qtbot: QtBot) -> None:
    wall = part.wall
    qtbot.keyClick(wall, Qt.Key.Key_Space, CONTROL)
    qtbot.keyClick(wall, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(wall, Qt.Key.Key_Right, SHIFT)
    assert wall.chosen() == wall.ids()[:3]
    qtbot.keyClick(wall, Qt.Key.Key_A, CONTROL)
    assert len(wall.chosen()) == COUNT
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert wall.chosen() == []
    assert not part.tray.isVisible()


def test_a_word_is_found_by_typing(part: KeepsakesPart, qtbot: QtBot) -> None:
    qtbot.keyClicks(part.wall, "at sea")
    assert part.wall.current_id() == part.wall.ids()[5]
    assert part.wall.accessibleDescription().startswith("Élan at sea")


def test_the_chosen_are_dragged_together(part: KeepsakesPart, qtbot: QtBot) -> None:
    wall = part.wall
    assert keepsakes_in(wall.dragged()) == [wall.ids()[0]]
    qtbot.keyClick(wall, Qt.Key.Key_A, CONTROL)
    assert keepsakes_in(wall.dragged()) == wall.ids()


def test_what_is_filtered_away_is_not_chosen_any_more(
    part: KeepsakesPart, ids: dict[str, UUID]
) -> None:
    part.wall.choose_all()
    part.filters.choose("person", ids["kate"])
    assert part.wall.chosen() == [ids["4"]]


# --- doing much at once -----------------------------------------------------------------------


def test_many_are_dated_in_one_step(
    part: KeepsakesPart, ids: dict[str, UUID], story: Story, qtbot: QtBot
) -> None:
    part.wall.choose_all()
    with qtbot.waitSignal(part.told):
        part.tray.write({"when": When("2020-22")})
    with story.read() as reading:
        rows = reading.all(Keepsake)
    assert {(row.when, row.when_trust) for row in rows} == {(When("2020-22"), DateTrust.TYPED)}
    assert story.undo() == f"Change {COUNT} keepsakes"
    with story.read() as reading:
        assert reading.get(Keepsake, ids["1"]).when is None


def test_people_are_added_to_who_is_named_already(
    part: KeepsakesPart, ids: dict[str, UUID], story: Story
) -> None:
    part.wall.make_current(ids["5"])
    part.wall._choose({ids["4"], ids["5"]})
    part.tray.write({"people": frozenset({CHILD})})
    with story.read() as reading:
        named = {(row.keepsake_id, row.person_id) for row in reading.all(KeepsakePerson)}
    assert named == {(ids["4"], ids["kate"]), (ids["4"], None), (ids["5"], None)}


def test_many_are_taken_out_and_brought_back(
    part: KeepsakesPart, story: Story, qtbot: QtBot
) -> None:
    part.wall.choose_all()
    with answer_with(0):
        part.tray.ask_remove()
    qtbot.waitUntil(lambda: part.pages.currentWidget() is part.empty)
    story.undo()
    qtbot.waitUntil(lambda: part.wall.count() == COUNT)


def test_each_act_asks_what_it_writes(part: KeepsakesPart, story: Story) -> None:
    with story.read() as reading:
        for what in part.tray.acts.keys() - {"remove"}:
            assert part.tray.asks(reading, what)[0].name == what


# --- details and looking ----------------------------------------------------------------------


def test_the_details_say_where_a_photo_is_used(
    part: KeepsakesPart, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    part.wall.make_current(ids["7"])
    assert part.details.uses.words() == "On 2 pages of My book."
    with qtbot.waitSignal(part.book_asked, check_params_cb=lambda id: id == ids["book"]):
        part.details.open_book.click()
    part.wall.make_current(ids["8"])
    assert part.details.uses.words() == "In no book yet."
    assert not part.details.open_book.isVisible()


def test_what_to_write_depends_on_what_it_is(part: KeepsakesPart, ids: dict[str, UUID]) -> None:
    helps = []
    for month in ("2", "8"):
        part.wall.make_current(ids[month])
        assert part.details.form is not None
        helps.append(part.details.form.fields["description"].below.words())
    assert "drawn" in helps[0]
    assert "Who is there" in helps[1]


def test_a_large_view_goes_on_and_comes_nearer(
    part: KeepsakesPart, maya: StoryBridge, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    among = part.wall.ids()
    look = LookDialog(maya, among[0], part, among)
    qtbot.addWidget(look)
    look.show()
    qtbot.keyClick(look, Qt.Key.Key_Right)
    qtbot.keyClick(look, Qt.Key.Key_Right)
    assert look.shown_id == among[2]
    assert "3 of 12" in look.said.words()
    qtbot.keyClick(look, Qt.Key.Key_Plus)
    assert look.zoom > 1
    qtbot.keyClick(look, Qt.Key.Key_Left)
    assert (look.shown_id, look.zoom) == (among[1], 1.0)
    qtbot.keyClick(look, Qt.Key.Key_Space)
    assert not look.isVisible()


def test_a_found_keepsake_is_shown_whatever_is_filtered(
    part: KeepsakesPart, ids: dict[str, UUID]
) -> None:
    part.filters.choose("person", ids["kate"])
    part.reveal(ids["9"])
    assert part.wall.current_id() == ids["9"]


def test_only_what_is_in_sight_is_painted(part: KeepsakesPart, qtbot: QtBot) -> None:
    part.resize(1000, 500)
    seen = part.wall.in_sight()
    assert 0 < len(seen) < COUNT
    assert part.wall.row_at(QPoint(20, 20)) == 0
    part.wall.verticalScrollBar().setValue(part.wall.verticalScrollBar().maximum())
    assert part.wall.in_sight().stop == COUNT


def test_very_many_are_read_behind_the_window(
    maya: StoryBridge, ids: dict[str, UUID], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.story.keepsakes._MOST_AT_ONCE", 5)
    part = KeepsakesPart(maya)
    qtbot.addWidget(part)
    part.refresh()
    part.reveal(ids["9"])
    assert part.wall.count() == 0
    qtbot.waitUntil(lambda: part.wall.count() == COUNT)
    assert part.wall.current_id() == ids["9"]
