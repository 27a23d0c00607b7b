"""The timeline: what lies where, zooming, going through it by keyboard, and dating by dropping."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import DateTrust, Decision, Event, Home, Keepsake, Stay, Voice, When
from ui.bridge import StoryBridge
from ui.story.screen import StoryScreen
from ui.story.timeline import TimelinePart
from ui.story.timeline_clusters import signs_of
from ui.story.timeline_facts import LifeFacts, Mark, life_facts, middle_day
from ui.story.timeline_scale import MOST_A_DAY, Scale
from ui.story.timeline_view import carried
from ui.widgets.dragging import keepsakes_mime

BORN = date(2017, 4, 9)
DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1))


# --- days and pixels ------------------------------------------------------------------------------


@given(DAYS, st.floats(0.05, MOST_A_DAY), st.floats(0.2, 5), st.floats(0, 2000))
def test_zooming_leaves_what_is_under_the_pointer_there(
    left: date, a_day: float, factor: float, x: float
) -> None:
    scale = Scale(left.toordinal(), a_day)
    day = scale.left + x / scale.a_day
    zoomed = scale.zoomed(factor, x)
    assert zoomed.left + x / zoomed.a_day == pytest.approx(day, abs=1e-6)


@given(DAYS, st.floats(1.0, MOST_A_DAY), st.integers(0, 3000))
def test_a_place_means_the_day_that_is_drawn_there(left: date, a_day: float, x: int) -> None:
    scale = Scale(left.toordinal(), a_day)
    day = scale.day(x)
    assert scale.x(day) <= x + 1e-6
    assert scale.x(day + timedelta(days=1)) > x - 1e-6


@pytest.mark.parametrize(("a_day", "when"), [(0.3, "2019"), (2.0, "2019-06"), (20.0, "2019-06-04")])
def test_the_closer_one_is_the_better_known_is_a_date(a_day: float, when: str) -> None:
    scale = Scale(date(2019, 6, 4).toordinal() - 10, a_day)
    assert scale.when(10.5 * a_day) == When(when)


def test_ages_are_counted_from_birth() -> None:
    scale = Scale.over(BORN, date(2024, 6, 1), 700, 20)
    ticks = list(scale.ages(BORN, 700, "born"))
    assert [tick.words for tick in ticks] == ["born", "1", "2", "3", "4", "5", "6", "7"]
    assert ticks[0].x == pytest.approx(20)


def test_marks_along_the_edge_keep_apart_at_every_zoom() -> None:
    scale = Scale.over(BORN, date(2024, 6, 1), 1000, 20)
    while scale.a_day < MOST_A_DAY:
        for ticks in (list(scale.ages(BORN, 1000, "born")), list(scale.calendar(1000))):
            places = [tick.x for tick in ticks]
            assert all(b - a > 18 for a, b in pairwise(places))
            assert places, scale
        scale = scale.zoomed(1.7, 500)


# --- signs ----------------------------------------------------------------------------------------


def mark(day: date) -> Mark:
    return Mark(uuid4(), "event", "A day", When.of(day))


@given(st.lists(DAYS, max_size=60), st.floats(0.05, 40), st.integers(1, 4))
def test_every_mark_is_in_one_sign_and_signs_keep_apart(
    days: list[date], a_day: float, lanes: int
) -> None:
    marks = [mark(day) for day in sorted(days)]
    row = signs_of(marks, a_day, 14, lanes)
    assert [one for sign in row.signs for one in sign.marks] == marks
    assert all(b - a >= 14 for a, b in pairwise(row.places))
    for at, sign in enumerate(row.signs):
        same = [one.place for one in row.signs[at + 1 :] if one.lane == sign.lane]
        assert sign.until == min(same, default=float("inf"))


@given(st.lists(DAYS, min_size=1, max_size=60), st.floats(0, 10000), st.floats(0, 3000))
def test_only_what_is_in_sight_is_looked_at(days: list[date], left: float, wide: float) -> None:
    row = signs_of([mark(day) for day in sorted(days)], 1.0, 14, 2)
    left += date(2000, 1, 1).toordinal()
    seen = [sign for sign in row.signs if left <= sign.place <= left + wide]
    assert list(row.between(left, left + wide)) == seen


# --- the part -------------------------------------------------------------------------------------


@pytest.fixture
def ids(story: Story) -> dict[str, UUID]:
    with story.edit("Begin") as edit:
        flat, ward = edit.add(Home(name="the flat")).id, edit.add(Home(name="hospital")).id
        grace = edit.add(Home(name="Grace’s house")).id
        stay = edit.add(Stay(home_id=flat, start=When("2017-04-12"), end=When("2020-02"))).id
        return {
            "flat": stay,
            "ward": edit.add(
                Stay(home_id=ward, start=When("2018-12"), end=When("2018-12"), inside_id=stay)
            ).id,
            "grace": edit.add(Stay(home_id=grace, start=When("2020-02"))).id,
            "undated stay": edit.add(Stay(home_id=grace)).id,
            "move": edit.add(Decision(question="Why did I move?", when=When("2020-01"))).id,
            "steps": edit.add(Event(title="First steps", when=When("2018-05~"))).id,
            "school": edit.add(Event(title="First day at school", when=When("2021-09"))).id,
            "undated": edit.add(Event(title="A day nobody dated")).id,
            "voice": edit.add(Voice(words="I like the sea", when=When("2022-07"))).id,
        }


@pytest.fixture
def photo(story: Story, photos) -> UUID:
    import_photos(story, photos)
    with story.edit("Nobody knows when") as edit:
        first = edit.all(Keepsake)[0]
        first.when, first.when_trust = None, DateTrust.UNKNOWN
        return first.id


@pytest.fixture
def part(maya: StoryBridge, ids: dict[str, UUID], qtbot: QtBot) -> Iterator[TimelinePart]:
    screen = StoryScreen(maya, "timeline")
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    shown = screen.current()
    assert isinstance(shown, TimelinePart)
    yield shown
    screen.close()


def place_of(part: TimelinePart, id: UUID) -> QPoint:
    """Where something is painted."""
    part.view.viewport().grab()
    rows = [place for place, sign in part.view.rows.places if sign.face.id == id]
    bands = [place for place, one in part.view.bands.places if one == id]
    return (rows + bands)[0].center().toPoint()


def test_the_list_has_everything_by_date(part: TimelinePart) -> None:
    assert [line.title for line in part.list.lines()][:4] == [
        "Came to live at the flat",
        "First steps",
        "Came to live at hospital",
        "Why did I move?",
    ]


def test_a_stay_in_hospital_lies_within_its_stay(story: Story, ids: dict[str, UUID]) -> None:
    with story.read() as reading:
        bands = {band.id: band for band in life_facts(reading).bands}
    assert (bands[ids["flat"]].level, bands[ids["ward"]].level) == (0, 1)


@given(st.lists(st.none() | DAYS, max_size=30), st.lists(st.none() | DAYS, max_size=30))
def test_photos_join_the_others_in_the_order_of_time(
    events: list[date | None], photos: list[date | None]
) -> None:
    def marks(days: list[date | None]) -> list[Mark]:
        ordered = sorted(day for day in days if day is not None)
        whens = [*map(When.of, ordered), *(None for day in days if day is None)]
        return [Mark(uuid4(), "event", "", when) for when in whens]

    first, more = marks(events), marks(photos)
    facts = LifeFacts(
        None,
        (),
        tuple(one for one in first if one.when),
        tuple(one for one in first if not one.when),
    ).with_photos(more)
    assert {*facts.marks, *facts.undated} == {*first, *more}
    assert [one.day for one in facts.marks] == sorted(one.day for one in facts.marks)


def test_stays_at_the_same_time_get_lanes_of_their_own(story: Story, ids: dict[str, UUID]) -> None:
    with story.edit("Overlap") as edit:
        edit.get(Stay, ids["flat"]).end = When("2021")
    with story.read() as reading:
        bands = {band.id: band.lane for band in life_facts(reading).bands}
    assert bands[ids["flat"]] != bands[ids["grace"]]


@pytest.mark.parametrize(
    ("name", "field"),
    [("steps", "title"), ("grace", "start"), ("move", "question"), ("voice", "noted_by")],
)
def test_a_click_opens_the_record_beside(
    part: TimelinePart, ids: dict[str, UUID], qtbot: QtBot, name: str, field: str
) -> None:
    assert not part.details.isVisible()
    at = place_of(part, ids[name])
    qtbot.mouseClick(part.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert part.details.isVisible()
    assert part.form is not None
    assert field in part.form.fields


def test_what_is_changed_in_the_record_is_kept(
    part: TimelinePart, ids: dict[str, UUID], story: Story
) -> None:
    part.reveal(ids["move"])
    assert part.form is not None
    part.form.fields["when"].show_value(When("2020-02-16"))
    part.form.changed.emit("when")
    with story.read() as reading:
        assert reading.get(Decision, ids["move"]).when == When("2020-02-16")
    assert story.undo_label == "Change Why did I move?"


def test_a_record_leads_to_where_all_of_it_is(
    part: TimelinePart, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    part.reveal(ids["grace"])
    line = part.line_for(ids["grace"])
    assert line is not None
    (link,) = part.extras(line)
    with qtbot.waitSignal(part.go_to) as went:
        link.click()  # type: ignore[attr-defined]
    assert went.args == ["homes", ids["grace"]]


def test_the_keyboard_goes_along_time_and_says_where_it_is(
    part: TimelinePart, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    view = part.view
    view.setFocus()
    met = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
        met.append(view.current)
    assert met == [ids["flat"], ids["ward"], ids["move"], ids["school"]]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.accessibleDescription() == "First steps, about May 2018, about one"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current == ids["school"]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert part.form is not None
    assert part.form.fields["title"].value() == "First day at school"


def test_plus_and_minus_zoom_and_nought_shows_the_whole_life(
    part: TimelinePart, qtbot: QtBot
) -> None:
    view = part.view
    whole = view.scale.a_day
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: view.scale.a_day > whole * 1.3)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.scale.a_day == pytest.approx(whole)
    view.zoom_by(0.01)
    assert view.scale.a_day == pytest.approx(whole)


def test_the_wheel_zooms_at_the_pointer(part: TimelinePart) -> None:
    view = part.view
    view.zoom_by(4)
    before = view.scale.day(300)
    where = QPointF(300, 40)
    event = QWheelEvent(
        where,
        view.viewport().mapToGlobal(where),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert abs((view.scale.day(300) - before).days) <= 1


def test_dragging_the_ground_moves_the_picture(part: TimelinePart, qtbot: QtBot) -> None:
    view = part.view
    view.zoom_by(6)
    before = view.scale.day(400)
    ground = view.viewport()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=QPoint(400, 330))
    qtbot.mouseMove(ground, QPoint(300, 330))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(300, 330))
    assert abs((view.scale.day(300) - before).days) <= 1


def test_the_tray_holds_what_has_no_date(
    part: TimelinePart, ids: dict[str, UUID], photo: UUID, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(part.tray.undated.marks) == 3)
    found = {mark.id: mark.kind for mark in part.tray.undated.marks}
    assert found == {ids["undated"]: "event", ids["undated stay"]: "stay", photo: "photo"}
    part.tray.chosen.emit(ids["undated"])
    assert part.form is not None
    assert part.form.fields["title"].value() == "A day nobody dated"


Drop = Callable[[str, UUID, float], None]


@pytest.fixture
def drop(part: TimelinePart) -> Drop:
    def do(kind: str, id: UUID, x: float) -> None:
        data = carried(Mark(id, kind, "", None))  # type: ignore[arg-type]
        args = (
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        part.view.dragMoveEvent(QDragMoveEvent(QPoint(round(x), 200), *args))
        part.view.dropEvent(QDropEvent(QPointF(x, 200), *args))

    return do


@pytest.mark.parametrize(("a_day", "when"), [(0.4, "2019"), (3.0, "2019-06"), (20.0, "2019-06-04")])
def test_a_photo_is_dated_by_dropping_it(
    part: TimelinePart, photo: UUID, story: Story, drop: Drop, a_day: float, when: str
) -> None:
    view = part.view
    view.zoom_by(a_day / view.scale.a_day)
    view.scale = view.scale.moved(400 - view.scale.x(date(2019, 6, 4)))
    drop("photo", photo, view.scale.x(date(2019, 6, 4)) + a_day / 2)
    with story.read() as reading:
        kept = reading.get(Keepsake, photo)
    assert (kept.when, kept.when_trust) == (When(when), DateTrust.TYPED)
    story.undo()
    with story.read() as reading:
        assert reading.get(Keepsake, photo).when is None


def test_an_event_and_a_stay_are_dated_in_the_same_way(
    part: TimelinePart, ids: dict[str, UUID], story: Story, drop: Drop
) -> None:
    x = part.view.scale.x(date(2020, 6, 1))
    drop("event", ids["undated"], x)
    drop("stay", ids["undated stay"], part.view.scale.x(date(2021, 6, 1)))
    with story.read() as reading:
        assert reading.get(Event, ids["undated"]).when == When("2020")
        assert reading.get(Stay, ids["undated stay"]).start == When("2021")


def test_a_sign_for_many_spreads_when_it_is_clicked(
    part: TimelinePart, story: Story, qtbot: QtBot
) -> None:
    with story.edit("A week") as edit:
        for day in range(5):
            edit.add(Event(title=f"Day {day}", when=When(f"2019-03-0{day + 1}")))
    part.refresh()
    view = part.view
    view.viewport().grab()
    place, sign = next(one for one in view.rows.places if len(one[1].marks) == 5)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    view.viewport().grab()
    shown = {mark.id for _, one in view.rows.places for mark in one.marks if len(one.marks) == 1}
    assert {mark.id for mark in sign.marks} <= shown


def test_something_out_of_sight_is_brought_into_it(
    part: TimelinePart, ids: dict[str, UUID]
) -> None:
    view = part.view
    view.zoom_by(20, 0)
    part.reveal(ids["school"])
    assert 0 < view.scale.x(middle_day(When("2021-09"))) < view.viewport().width()


def test_a_photo_from_the_wall_is_dated_too(part: TimelinePart, photo: UUID, story: Story) -> None:
    view = part.view
    data = keepsakes_mime([photo])
    args = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(QDropEvent(QPointF(view.scale.x(date(2019, 6, 4)), 200), *args))
    with story.read() as reading:
        kept = reading.get(Keepsake, photo)
    assert kept.when is not None
    assert kept.when_trust is DateTrust.TYPED
