"""The overview: who the child is, the key dates and what falls due from them, what comes next."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import (
    Book,
    Home,
    Keepsake,
    KeyDate,
    KeyDateKind,
    PermanencePlan,
    Person,
    ReadingStage,
    Stay,
    When,
)
from ui.bridge import StoryBridge
from ui.story.key_dates import KeyDatesCard
from ui.story.missing import DATES, standing_of
from ui.story.overview import OverviewPart
from ui.story.ring import PartsRing
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.widgets.form import FormDialog
from ui.widgets.labels import Label

TODAY = datetime.now().astimezone().date()
K = KeyDateKind


def day(off: int) -> When:
    return When.of(TODAY + timedelta(days=off))


def note(story: Story, kind: KeyDateKind, off: int, *, planned: bool = False) -> KeyDate:
    with story.edit(f"Note {kind}") as edit:
        return edit.add(KeyDate(kind=kind, when=day(off), planned=planned))


def kept(story: Story) -> list[KeyDate]:
    with story.read() as reading:
        return reading.all(KeyDate)


def words_in(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(Label) if not label.isHidden()]
    return "\n".join(label.words() for label in labels)


@pytest.fixture
def screen(maya: StoryBridge, qtbot: QtBot) -> StoryScreen:
    screen = StoryScreen(maya)
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    return screen


@pytest.fixture
def part(screen: StoryScreen) -> OverviewPart:
    part = screen.current()
    assert isinstance(part, OverviewPart)
    return part


@pytest.fixture
def dates(part: OverviewPart) -> KeyDatesCard:
    return part.dates


def answer(qtbot: QtBot, fill: Callable[[FormDialog], None]) -> None:
    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        fill(dialog)
        assert dialog.verb is not None
        dialog.verb.click()

    QTimer.singleShot(0, do)


# --- who the child is -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["worker", "team", "languages", "faith", "pronouns"])
def test_what_is_typed_about_the_child_is_kept_when_the_field_is_left(
    part: OverviewPart, story: Story, qtbot: QtBot, name: str
) -> None:
    control = part.fields[name].control
    qtbot.keyClicks(control, "As it was said")
    qtbot.keyClick(control, Qt.Key.Key_Return)
    with story.read() as reading:
        assert getattr(reading.child, name) == "As it was said"
    story.undo()
    with story.read() as reading:
        assert getattr(reading.child, name) == ""


def test_the_permanence_plan_is_chosen_and_undone(
    part: OverviewPart, story: Story, qtbot: QtBot
) -> None:
    field = part.fields["plan"]
    field.show_value(PermanencePlan.ADOPTION)
    field.finished.emit()
    with story.read() as reading:
        assert reading.child.plan is PermanencePlan.ADOPTION
    story.undo()
    qtbot.waitUntil(lambda: field.value() is PermanencePlan.UNDECIDED)


# --- key dates --------------------------------------------------------------------------------


def test_without_a_date_it_says_where_to_begin(part: OverviewPart, dates: KeyDatesCard) -> None:
    assert not dates.empty.isHidden()
    assert "coming into care" in dates.empty.words()
    assert "Nothing is due" in words_in(part.due)


def test_a_date_is_added_and_shows_what_falls_due(
    part: OverviewPart, dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    def fill(dialog: FormDialog) -> None:
        assert dialog.form.fields["kind"].value() is K.CARE_BEGAN
        qtbot.keyClicks(dialog.form.fields["when"].control, f"{TODAY:%d/%m/%Y}")

    answer(qtbot, fill)
    dates.add_button.click()
    [row] = kept(story)
    assert (row.kind, row.when, row.planned) == (K.CARE_BEGAN, day(0), False)
    qtbot.waitUntil(lambda: list(dates.rows) == [row.id])
    below = dates.rows[row.id].field.below.words()
    assert "First care review" in below
    assert "law" in below
    assert "Life-story book begun" in below
    assert "agency" in below
    assert "First care review" in words_in(part.due)
    assert dates.empty.isHidden()


def test_a_date_that_is_still_to_come_counts_as_arranged(dates: KeyDatesCard, story: Story) -> None:
    dates.add_date({"kind": K.CELEBRATION, "when": day(20), "planned": False})
    dates.add_date({"kind": K.ADOPTION_ORDER, "when": day(-20), "planned": False})
    assert [row.planned for row in kept(story)] == [True, False]


def test_a_date_is_changed_in_place_and_undone(
    part: OverviewPart, dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    row = note(story, K.CELEBRATION, 60, planned=True)
    qtbot.waitUntil(lambda: row.id in dates.rows)
    line = dates.rows[row.id].field.control
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, f"{TODAY - timedelta(days=30):%d/%m/%Y}")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert kept(story)[0].when == day(-30)
    qtbot.waitUntil(lambda: "late" in words_in(part.due))
    story.undo()
    assert kept(story)[0].when == day(60)
    qtbot.waitUntil(lambda: "late" not in words_in(part.due))


def test_a_date_that_is_not_understood_is_not_kept(
    dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    row = note(story, K.REVIEW, -5)
    qtbot.waitUntil(lambda: row.id in dates.rows)
    line = dates.rows[row.id].field.control
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "soon")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert kept(story)[0].when == day(-5)


def test_a_review_that_was_held_is_no_longer_only_arranged(
    dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    row = note(story, K.REVIEW, -1, planned=True)
    qtbot.waitUntil(lambda: row.id in dates.rows)
    dates.rows[row.id].arranged.click()
    assert kept(story)[0].planned is False
    qtbot.waitUntil(lambda: dates.rows[row.id].arranged.isHidden())


def test_an_arranged_day_that_has_passed_asks_whether_it_was_so(
    dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    row, other = note(story, K.REVIEW, -1, planned=True), note(story, K.REVIEW, 1, planned=True)
    qtbot.waitUntil(lambda: set(dates.rows) == {row.id, other.id})
    assert "has passed" in dates.rows[row.id].field.below.words()
    assert "has passed" not in dates.rows[other.id].field.below.words()


def test_a_date_is_taken_out_and_comes_back(
    dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    row = note(story, K.REVIEW, -1)
    qtbot.waitUntil(lambda: row.id in dates.rows)
    dates.rows[row.id].take_out.click()
    assert kept(story) == []
    qtbot.waitUntil(lambda: dates.rows == {})
    story.undo()
    qtbot.waitUntil(lambda: list(dates.rows) == [row.id])


def test_a_date_says_where_it_comes_from(dates: KeyDatesCard, story: Story, qtbot: QtBot) -> None:
    row = note(story, K.ADOPTION_ORDER, -5)
    qtbot.waitUntil(lambda: row.id in dates.rows)
    answer(
        qtbot,
        lambda dialog: qtbot.keyClicks(dialog.form.fields["source"].control, "The sealed order"),
    )
    dates.rows[row.id].more.click()
    assert kept(story)[0].source == "The sealed order"


def test_dates_stand_in_order_and_reasons_for_flags_are_not_among_them(
    dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    late, early = note(story, K.REVIEW, -10), note(story, K.CARE_BEGAN, -30)
    with story.edit("Explain a flag") as edit:
        edit.add(KeyDate(kind=K.EXPLAINED, when=day(0), origin="father"))
    qtbot.waitUntil(lambda: list(dates.rows) == [early.id, late.id])


def test_tab_goes_through_the_dates_as_one_reads(
    screen: StoryScreen, dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    late, early = note(story, K.REVIEW, 10, planned=True), note(story, K.CARE_BEGAN, -30)
    qtbot.waitUntil(lambda: list(dates.rows) == [early.id, late.id])
    with qtbot.waitActive(screen):
        screen.activateWindow()
    dates.add_button.setFocus()
    controls = [each for id in (early.id, late.id) for each in dates.rows[id].controls()]
    wanted = [each for each in controls if each.isVisible()]
    reached = []
    for _ in wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == wanted


def test_what_to_know_of_a_date_stands_beneath_it(
    dates: KeyDatesCard, story: Story, qtbot: QtBot
) -> None:
    row = note(story, K.PLACED_FOR_ADOPTION, -400)
    note(story, K.PLACING_ENDED, -300)
    qtbot.waitUntil(lambda: row.id in dates.rows)
    assert "foster carer who adopts" in dates.rows[row.id].field.below.words()


# --- what comes next --------------------------------------------------------------------------


def gather(story: Story) -> None:
    """Something in each part, so that the steps go on to dates and books."""
    with story.edit("Gather") as edit:
        edit.add(Person(name="Kate"))
        edit.add(Stay(home_id=edit.add(Home(name="Kate’s flat")).id))
        made = datetime(2026, 1, 1, tzinfo=UTC)
        edit.add(Book(title="My story", stage=ReadingStage.LETTER, made=made))


def test_what_is_late_is_the_first_step(part: OverviewPart, story: Story, qtbot: QtBot) -> None:
    note(story, K.CELEBRATION, -40)
    with story.read() as reading:
        steps = standing_of(reading, TODAY).steps
    assert len(steps) == 3
    assert (steps[0].part, steps[0].words) == ("books", "Life-story book, completed")
    assert "late" in steps[0].why
    qtbot.waitUntil(lambda: part.steps[0].accessibleName() == "Life-story book, completed")


def test_what_is_far_away_is_no_step(story: Story) -> None:
    note(story, K.CELEBRATION, 200, planned=True)
    with story.read() as reading:
        assert [step.part for step in standing_of(reading, TODAY).steps] == [
            "people",
            "homes",
            "keepsakes",
        ]


def test_a_step_asks_for_the_key_dates_and_opens_the_form(
    part: OverviewPart, story: Story, qtbot: QtBot
) -> None:
    gather(story)
    with story.read() as reading:
        steps = standing_of(reading, TODAY).steps
    assert DATES in [step.part for step in steps]
    step = part.steps[[each.part for each in steps].index(DATES)]
    qtbot.waitUntil(lambda: step.accessibleName() == "Add the key dates")
    answer(
        qtbot,
        lambda dialog: qtbot.keyClicks(dialog.form.fields["when"].control, "2019"),
    )
    step.click()
    assert [row.when for row in kept(story)] == [When("2019")]


def test_a_step_that_is_a_book_goes_to_the_books(
    screen: StoryScreen, part: OverviewPart, story: Story, qtbot: QtBot
) -> None:
    note(story, K.CELEBRATION, -40)
    qtbot.waitUntil(lambda: part.steps[0].accessibleName() == "Life-story book, completed")
    part.steps[0].click()
    assert screen.part == "books"


# --- what is known ----------------------------------------------------------------------------


def test_the_ring_says_how_many_parts_are_whole(
    part: OverviewPart, story: Story, qtbot: QtBot
) -> None:
    assert part.ring.words() == "0 of 7 parts are all there"
    with story.edit("Add somebody") as edit:
        edit.add(Person(name="Kate", like="She loved to sing."))
    qtbot.waitUntil(lambda: part.ring.words() == "1 of 7 parts are all there")
    assert part.ring.accessibleName().startswith("1 of 7 parts")
    assert not part.ring.grab().toImage().isNull()


def test_an_empty_story_counts_each_part_that_says_nothing_is_here(part: OverviewPart) -> None:
    empty = [known for known in part.ring._parts if known.words == "nothing here yet"]
    assert len(empty) == 6
    assert part.ring.more_words().endswith("6 parts are empty")


def test_what_is_due_says_who_fixes_it_and_how_it_was_counted(
    part: OverviewPart, story: Story, qtbot: QtBot
) -> None:
    note(story, K.PLACED_FOR_ADOPTION, -10)
    qtbot.waitUntil(lambda: "First adoption review" in words_in(part.due))
    said = words_in(part.due)
    assert "Four weeks after placing with adopters" in said
    assert "Adoption Agencies Regulations 2005" in said
    assert all(label.textFormat() is not None for label in part.due.findChildren(QLabel))


def test_a_picture_and_a_name_are_shown(part: OverviewPart, story: Story) -> None:
    with story.read() as reading:
        assert part.title.words() == reading.child.called
        assert reading.all(Keepsake) == []
    assert part.fields["born"].value() == When.of(date(2017, 4, 9))


def left_of(part: OverviewPart, widget: QWidget) -> int:
    return widget.mapTo(part, QPoint(0, 0)).x()


def test_in_large_text_the_columns_stand_beneath_each_other(
    screen: StoryScreen, qtbot: QtBot
) -> None:
    part = screen.current()
    assert isinstance(part, OverviewPart)
    assert left_of(part, part.due) > left_of(part, part.card)
    theme().choose(Scheme.LIGHT, 2.0)
    qtbot.waitUntil(lambda: left_of(part, part.due) == left_of(part, part.card))
    assert screen.side.is_narrow
    assert left_of(part, part.due) + part.due.width() < part.width()
    theme().choose(Scheme.LIGHT, 1.0)
    qtbot.waitUntil(lambda: left_of(part, part.due) > left_of(part, part.card))
    assert not screen.side.is_narrow


@pytest.mark.parametrize("width", [120, 200, 320, 640])
def test_the_words_by_the_ring_never_run_into_each_other(
    maya: StoryBridge, width: int, qtbot: QtBot
) -> None:
    with maya.story.read() as reading:
        standing = standing_of(reading, TODAY)
    ring = PartsRing()
    qtbot.addWidget(ring)
    ring.resize(width, 100)
    ring.show_parts(standing.parts)
    ring.show()
    words, more = ring.words_places()
    assert words.bottom() < more.top()
    assert more.bottom() < ring.height()
