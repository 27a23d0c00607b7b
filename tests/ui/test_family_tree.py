"""The family tree on the screen, by mouse and by keyboard: what is done there is kept."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import Family, Home, HomePerson, Person, Relation, Relationship, Stay, When
from ui.bridge import StoryBridge
from ui.story.family_acts import ways_beside
from ui.story.family_card import FamilyCard
from ui.story.people import PeoplePart
from ui.story.screen import StoryScreen

Ids = dict[str, UUID]


@pytest.fixture
def ids(story: Story) -> Ids:
    """Mother and father, two sisters, two foster homes, a friend nobody has placed."""
    made: Ids = {}
    with story.edit("Begin") as edit:
        for name, relation, family in (
            ("Kate", Relation.MOTHER, Family.BIRTH),
            ("Daniel", Relation.FATHER, Family.BIRTH),
            ("Lily", Relation.SISTER, Family.BIRTH),
            ("Ava", Relation.SISTER, Family.BIRTH),
            ("Sue", Relation.CARER, Family.FOSTER),
            ("Grace", Relation.CARER, Family.FOSTER),
            ("Priya", Relation.SOCIAL_WORKER, Family.NONE),
        ):
            made[name] = edit.add(Person(name=name)).id
            edit.add(Relationship(person_id=made[name], relation=relation, family=family))
        made["Zed"] = edit.add(Person(name="Zed")).id
        for name, start in (("Sue", "2019"), ("Grace", "2020")):
            home = edit.add(Home(name=f"{name}’s house")).id
            edit.add(Stay(home_id=home, start=When(start)))
            edit.add(HomePerson(home_id=home, person_id=made[name]))
    return made


@pytest.fixture
def part(maya: StoryBridge, ids: Ids, qtbot: QtBot) -> Iterator[PeoplePart]:
    screen = StoryScreen(maya, "people")
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    shown = screen.current()
    assert isinstance(shown, PeoplePart)
    yield shown
    screen.close()


def card(part: PeoplePart, ids: Ids, name: str) -> FamilyCard:
    return part.tree.cards[str(ids[name])]


def families(story: Story) -> dict[str, Family]:
    with story.read() as reading:
        people = {one.id: one.name for one in reading.all(Person)}
        ties = reading.all(Relationship)
    return {people[tie.person_id]: tie.family for tie in ties if tie.to_id is None}


def drag(qtbot: QtBot, one: FamilyCard, to: QPointF) -> None:
    """Carry a card so that its middle lies at a point of the ground."""
    grip = one.rect().center()
    way = to.toPoint() - one.geometry().center()
    qtbot.mousePress(one, Qt.MouseButton.LeftButton, pos=grip)
    for _ in range(2):
        step = QPoint(way.x() // 2, way.y() // 2)
        qtbot.mouseMove(one, grip + step)
    left = to.toPoint() - one.geometry().center()
    qtbot.mouseMove(one, grip + left)
    qtbot.mouseRelease(one, Qt.MouseButton.LeftButton, pos=grip)


def test_everybody_but_the_helpers_is_there_once(part: PeoplePart, ids: Ids) -> None:
    assert set(part.tree.cards) == {
        "child",
        *(str(id) for name, id in ids.items() if name != "Priya"),
    }


def test_a_screen_reader_meets_each_person_by_name(part: PeoplePart, ids: Ids) -> None:
    face = QAccessible.queryAccessibleInterface(card(part, ids, "Kate"))
    assert face.text(QAccessible.Text.Name) == "Kate, mum, Birth family"
    unknown = card(part, ids, "Zed").accessibleName()
    assert unknown == "Zed, nobody has said yet who this is to Maya"


def test_tab_goes_from_person_to_person(part: PeoplePart, ids: Ids, qtbot: QtBot) -> None:
    part.tree.take_focus("child")
    met = []
    for _ in range(len(part.tree.cards)):
        focused = QApplication.focusWidget()
        assert isinstance(focused, FamilyCard)
        met.append(focused.key)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert sorted(met) == sorted(part.tree.cards)


def test_arrows_go_to_the_nearest_that_way(part: PeoplePart, ids: Ids, qtbot: QtBot) -> None:
    part.tree.take_focus(str(ids["Kate"]))
    qtbot.keyClick(card(part, ids, "Kate"), Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert isinstance(below, FamilyCard)
    assert below.key in (str(ids["Lily"]), str(ids["Ava"]))
    qtbot.keyClick(below, Qt.Key.Key_Up)
    above = QApplication.focusWidget()
    assert isinstance(above, FamilyCard)
    assert above.key in (str(ids["Kate"]), str(ids["Daniel"]))


def test_enter_opens_somebody_and_a_click_on_the_ground_closes(
    part: PeoplePart, ids: Ids, qtbot: QtBot
) -> None:
    assert not part.details.isVisible()
    kate = card(part, ids, "Kate")
    qtbot.keyClick(kate, Qt.Key.Key_Return)
    assert part.details.isVisible()
    assert part.form is not None
    assert part.form.fields["name"].value() == "Kate"
    qtbot.mouseClick(part.tree.ground, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not part.details.isVisible()


def test_the_child_is_opened_in_the_overview(part: PeoplePart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.go) as went:
        qtbot.mouseClick(part.tree.cards["child"], Qt.MouseButton.LeftButton)
    assert went.args == ["overview"]


def test_dragging_along_the_row_keeps_the_order(
    part: PeoplePart, ids: Ids, story: Story, qtbot: QtBot
) -> None:
    ava, lily = card(part, ids, "Ava"), card(part, ids, "Lily")
    assert ava.x() < lily.x()
    drag(qtbot, ava, QPointF(lily.geometry().center()) + QPointF(20, 0))
    assert story.undo_label == "Move Ava in the family tree"
    assert card(part, ids, "Ava").x() > card(part, ids, "Lily").x()
    part.bridge.undo()
    part.refresh()
    assert card(part, ids, "Ava").x() < card(part, ids, "Lily").x()


def test_the_keyboard_moves_somebody_along_their_row(
    part: PeoplePart, ids: Ids, story: Story, qtbot: QtBot
) -> None:
    ava = card(part, ids, "Ava")
    ava.setFocus()
    qtbot.keyClick(ava, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    with story.read() as reading:
        places = {one.name: one.tree_place for one in reading.all(Person)}
    assert (places["Lily"], places["Ava"], places["Kate"]) == (0.0, 1.0, None)


def test_dragging_on_to_another_garden_changes_the_family(
    part: PeoplePart, ids: Ids, story: Story, qtbot: QtBot
) -> None:
    drag(qtbot, card(part, ids, "Zed"), QPointF(card(part, ids, "Lily").geometry().center()))
    assert families(story)["Zed"] is Family.BIRTH
    assert story.undo_label == "Move Zed to: Birth family"
    part.bridge.undo()
    assert "Zed" not in families(story)


def test_a_card_let_go_on_bare_ground_goes_back(
    part: PeoplePart, ids: Ids, story: Story, qtbot: QtBot
) -> None:
    ava = card(part, ids, "Ava")
    before, label = ava.pos(), story.undo_label
    drag(qtbot, ava, QPointF(part.tree.cards["child"].geometry().center()) + QPointF(0, 150))
    assert ava.pos() == before
    assert story.undo_label == label


def actions(menu: QMenu) -> dict[str, QAction]:
    found = {}
    for action in menu.actions():
        found[action.text().split("\t")[0]] = action
        inner = action.menu()
        if isinstance(inner, QMenu):
            found.update(actions(inner))
    return found


def test_the_menu_moves_somebody_to_a_family_nobody_stands_in_yet(
    part: PeoplePart, ids: Ids, story: Story
) -> None:
    menu = QMenu()
    part.tree.fill_menu(menu, str(ids["Lily"]))
    actions(menu)["Adoptive family"].trigger()
    assert families(story)["Lily"] is Family.ADOPTIVE
    assert {plot.kind for plot in part.tree.picture.plots} >= {"adoptive"}  # type: ignore[union-attr]


def test_the_menu_key_asks_what_can_be_done(part: PeoplePart, ids: Ids, qtbot: QtBot) -> None:
    kate = card(part, ids, "Kate")
    part.tree.menu_asked.disconnect()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(part.tree.menu_asked) as asked:
        QApplication.sendEvent(kate, event)
    assert asked.args == [kate.key, kate.mapToGlobal(kate.rect().center())]


def test_a_mother_is_added_next_to_somebody(part: PeoplePart, ids: Ids, story: Story) -> None:
    with story.read() as reading:
        (way,) = [way for way in ways_beside(reading, ids["Kate"]) if way.words == "Kate’s mother"]
    part.tree.add_next_to(way, {"name": "Jean", "called": "Nana Jean"})
    with story.read() as reading:
        jean = next(one for one in reading.all(Person) if one.name == "Jean")
        tie = next(one for one in reading.all(Relationship) if one.person_id == jean.id)
    assert (tie.to_id, tie.relation) == (ids["Kate"], Relation.MOTHER)
    assert part.tree.person(str(jean.id)).relation == "grandma"
    assert part.details.isVisible()


def test_a_child_is_added_to_a_sister(part: PeoplePart, ids: Ids, story: Story) -> None:
    with story.read() as reading:
        ways = {way.words: way for way in ways_beside(reading, ids["Lily"])}
    part.tree.add_next_to(ways["Lily’s child"], {"name": "Baby", "called": ""})
    with story.read() as reading:
        baby = next(one for one in reading.all(Person) if one.name == "Baby")
    person = part.tree.person(str(baby.id))
    assert (person.relation, person.parent_keys) == ("Lily’s child", (str(ids["Lily"]),))


def test_somebody_added_next_to_the_child_stands_in_the_chosen_family(
    part: PeoplePart, story: Story
) -> None:
    with story.read() as reading:
        ways = {way.words: way for way in ways_beside(reading, None)}
    values = {"name": "Anna", "called": "Mum", "family": Family.ADOPTIVE}
    part.tree.add_next_to(ways["Maya’s mother"], values)
    assert families(story)["Anna"] is Family.ADOPTIVE


def test_zooming_keeps_the_point_under_the_pointer(part: PeoplePart, ids: Ids) -> None:
    tree = part.tree
    tree.zoom_by(2.0)
    at = QPointF(200, 150)
    before = (at - QPointF(tree.ground.pos())) / tree.zoom
    tree.zoom_by(1.2, at)
    after = (at - QPointF(tree.ground.pos())) / tree.zoom
    assert abs(before.x() - after.x()) < 2
    assert abs(before.y() - after.y()) < 2


def test_the_list_shows_the_same_people(
    part: PeoplePart, ids: Ids, make_list: Callable[[PeoplePart], list[str]]
) -> None:
    part.as_list.click()
    assert part.list.isVisible()
    assert not part.tree.isVisible()
    assert sorted(make_list(part)) == sorted(ids)


@pytest.fixture
def make_list() -> Callable[[PeoplePart], list[str]]:
    return lambda part: [line.title for line in part.list.lines()]
