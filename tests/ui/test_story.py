"""One child's story: its parts, and that every change is kept through the one door."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import (
    Decision,
    Family,
    Home,
    HomeKind,
    HowWeKnow,
    Person,
    Relation,
    Relationship,
    Stay,
    Voice,
    When,
)
from ui.bridge import StoryBridge
from ui.story.list_part import ListPart
from ui.story.missing import standing_of
from ui.story.named import Named
from ui.story.overview import OverviewPart
from ui.story.screen import StoryScreen
from ui.widgets.dialog import answer_with

Open = Callable[[str], StoryScreen]


@pytest.fixture
def open_part(maya: StoryBridge, qtbot: QtBot) -> Iterator[Open]:
    kept: list[StoryScreen] = []

    def begin(part: str) -> StoryScreen:
        screen = StoryScreen(maya, part)
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1280, 760)
        screen.show()
        return screen

    yield begin
    for screen in kept:
        screen.close()


def _list(screen: StoryScreen) -> ListPart:
    part = screen.current()
    assert isinstance(part, ListPart)
    return part


def test_number_keys_go_through_the_parts(open_part: Open, qtbot: QtBot) -> None:
    screen = open_part("overview")
    for number, part in enumerate(
        ("overview", "people", "homes", "timeline", "decisions", "keepsakes", "voice", "books")
    ):
        qtbot.keyClick(screen, Qt.Key(Qt.Key.Key_1 + number))
        assert screen.part == part


def test_a_number_that_is_typed_in_a_field_stays_there(open_part: Open, qtbot: QtBot) -> None:
    screen = open_part("overview")
    part = screen.current()
    assert isinstance(part, OverviewPart)
    line = part.fields["likes"].control
    with qtbot.waitActive(screen):
        screen.activateWindow()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_3)
    assert screen.part == "overview"


def test_renaming_the_child_is_kept_when_the_field_is_left(
    open_part: Open, story: Story, qtbot: QtBot
) -> None:
    screen = open_part("overview")
    part = screen.current()
    assert isinstance(part, OverviewPart)
    field = part.fields["called"]
    field.control.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field.control, "May")
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert story.undo_label == "Change “Called” of Maya"
    qtbot.waitUntil(lambda: screen.name.words() == "May")


def test_a_name_is_not_taken_away(open_part: Open, story: Story, qtbot: QtBot) -> None:
    part = open_part("overview").current()
    assert isinstance(part, OverviewPart)
    field = part.fields["called"]
    field.control.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(field.control, Qt.Key.Key_Delete)
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    with story.read() as reading:
        assert reading.child.called == "Maya"
    assert "needed" in field.below.words()


def test_the_overview_says_what_to_do_next(maya: StoryBridge, story: Story) -> None:
    with story.read() as reading:
        first = standing_of(reading)
    assert [step.part for step in first.steps] == ["people", "homes", "keepsakes"]
    with story.edit("Begin") as edit:
        edit.add(Person(name="Kate"))
        home = edit.add(Home(name="Kate’s flat"))
        edit.add(Stay(home_id=home.id))
        edit.add(Decision(question="Why?"))
    with story.read() as reading:
        second = standing_of(reading)
    assert [step.words for step in second.steps][1:] == ["Start a book", "Explain a decision"]
    homes = next(known for known in second.parts if known.part == "homes")
    assert (homes.open, homes.words) == (1, "1 stay has no date")


def test_a_person_is_added_changed_and_taken_out(
    open_part: Open, story: Story, qtbot: QtBot
) -> None:
    part = _list(open_part("people"))
    assert part.pages.currentWidget() is part.empty
    with story.read() as reading:
        blank = {ask.name: "" for ask in part.new_asks(reading)}
    part.add_from(
        {**blank, "name": "Kate Ellery", "called": "Mummy Kate", "relation": Relation.MOTHER,
         "family": Family.BIRTH}
    )  # fmt: skip
    assert part.list.current() is not None
    assert part.form is not None
    part.form.fields["like"].show_value("")
    paper = part.form.fields["like"].control
    qtbot.keyClicks(paper, "She loved to sing.")
    part.form.changed.emit("like")
    part.form.fields["relation"].show_value(Relation.AUNT)
    part.form.changed.emit("relation")
    with story.read() as reading:
        kate = reading.all(Person)[0]
        assert kate.like == "She loved to sing."
        assert reading.all(Relationship)[0].relation is Relation.AUNT
    line = part.list.current()
    assert line is not None
    with answer_with(None):
        part.ask_remove(line)
    with answer_with(0) as answered:
        part.ask_remove(line)
    assert answered.asked == ["Take out Mummy Kate?"]
    with story.read() as reading:
        assert reading.all(Person) == []
    story.undo()
    with story.read() as reading:
        assert len(reading.all(Relationship)) == 1


def test_a_child_can_come_back_to_a_home(open_part: Open, story: Story, qtbot: QtBot) -> None:
    part = _list(open_part("homes"))
    part.add_from(
        {"name": "Grace’s house", "kind": HomeKind.FOSTER, "place": "", "start": When("2020-02"),
         "end": When("2022-03")}
    )  # fmt: skip
    line = part.list.current()
    assert line is not None
    part._again(line)  # type: ignore[attr-defined]
    with story.read() as reading:
        assert len(reading.all(Home)) == 1
        assert len(reading.all(Stay)) == 2
    qtbot.waitUntil(lambda: len(part.list.lines()) == 2)
    newest = part.list.current()
    assert newest is not None
    with story.edit("Take out") as edit:
        part.remove(edit, newest.id)
    with story.edit("Take out") as edit:
        part.remove(edit, line.id)
    with story.read() as reading:
        assert reading.all(Home) == []


def test_one_part_leads_to_a_row_of_another(open_part: Open, story: Story) -> None:
    with story.edit("Begin") as edit:
        edit.add(Person(name="Alan"))
        kate = edit.add(Person(name="Kate")).id
    screen = open_part("overview")
    screen.current().go_to.emit("people", kate)
    line = _list(screen).list.current()
    assert line is not None
    assert (screen.part, line.id) == ("people", kate)


def test_who_lived_in_a_home_is_kept(open_part: Open, story: Story, qtbot: QtBot) -> None:
    with story.edit("Begin") as edit:
        kate = edit.add(Person(name="Kate")).id
        home = edit.add(Home(name="Kate’s flat")).id
        edit.add(Stay(home_id=home))
    part = _list(open_part("homes"))
    assert part.form is not None
    part.form.fields["people"].chips[kate].click()  # type: ignore[attr-defined]
    with story.read() as reading:
        line = part.list.current()
        assert line is not None
        assert part.values(reading, line.id)["people"] == {kate}


def test_a_voice_is_noted(open_part: Open, story: Story) -> None:
    part = _list(open_part("voice"))
    part.add_from(
        {"words": "I like the sea", "when": None, "how": HowWeKnow.SAID, "noted_by": "Grace"}
    )
    with story.read() as reading:
        assert reading.all(Voice)[0].noted_by == "Grace"
    assert part.list.lines()[0].spoken == "“I like the sea”, Said · noted by Grace"


def test_names_stand_for_tokens_in_both_directions(story: Story) -> None:
    with story.edit("Begin") as edit:
        first = edit.add(Person(name="Grace"))
        second = edit.add(Person(name="Grace"))
        texts = f"{{child}} and {{person:{first.id}}}, not {{person:{second.id}}} {{what}}"
    with story.read() as reading:
        named = Named(reading)
    shown = named.shown(texts)
    assert shown == "{Maya} and {Grace}, not {Grace 2} {what}"
    assert named.kept(shown) == texts


def test_a_field_somebody_types_in_is_left_alone_by_a_change(
    open_part: Open, story: Story, qtbot: QtBot
) -> None:
    screen = open_part("overview")
    part = screen.current()
    assert isinstance(part, OverviewPart)
    with qtbot.waitActive(screen):
        screen.activateWindow()
    line = part.fields["full_name"].control
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClicks(line, " the second")
    with story.edit("Say what she likes") as edit:
        edit.child.likes = "the sea"
    qtbot.waitUntil(lambda: part.fields["likes"].value() == "the sea")
    assert part.fields["full_name"].value().endswith("the second")


def test_in_a_low_window_the_parts_keep_their_height_and_scroll(
    maya: StoryBridge, qtbot: QtBot
) -> None:
    screen = StoryScreen(maya)
    qtbot.addWidget(screen)
    screen.resize(1280, 420)
    screen.show()
    for key in ("overview", "books"):
        button = screen.side.button(key)
        assert button.height() >= button.sizeHint().height()
