"""The family tree of one story: what is done in it by hand is kept, and more can be asked for.

Each act is one edit of `family_acts`; whoever shows this hears `opened(id or None)` and
`take_out_asked(id)`.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from lifestory.edition.gardens import GARDENS, GardenKind
from lifestory.edition.people import CHILD
from lifestory.model import Family, Relation
from ui.bridge import StoryBridge
from ui.story.family_acts import FAMILY_OF, Beside, add_beside, plant, reorder, ways_beside
from ui.story.family_facts import family_facts, garden_words
from ui.story.family_tree import FamilyTreeView
from ui.story.people_asks import person_asks
from ui.tr import tr
from ui.widgets.form import FormDialog


class FamilyPane(FamilyTreeView):
    """See the module."""

    opened = Signal(object)
    take_out_asked = Signal(UUID)

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(bridge.pictures)
        self._bridge = bridge
        self.chosen.connect(self._choose)
        self.menu_asked.connect(self._ask_what)
        self.add_asked.connect(lambda key, at: self._beside_menu(key).exec(at))
        self.planted.connect(self._plant)
        self.reordered.connect(self._reorder)

    def refresh(self) -> None:
        """Read the family again."""
        with self._bridge.story.read() as reading:
            facts = family_facts(reading)
        self.show_family(facts)

    def _choose(self, key: str) -> None:
        self.opened.emit(self._id_of(key) if key else None)

    def _id_of(self, key: str) -> UUID:
        return self._bridge.child_id if key == CHILD else UUID(key)

    def _ask_what(self, key: str, at: QPoint) -> None:
        menu = QMenu(self)
        self.fill_menu(menu, key)
        menu.exec(at)

    def fill_menu(self, menu: QMenu, key: str) -> None:
        """What can be done with somebody in the tree."""
        beside = self._beside_menu(key)
        beside.setTitle(tr("Add somebody"))
        menu.addMenu(beside)
        if key == CHILD:
            return
        menu.addAction(tr("Open"), lambda: self._choose(key))
        families = menu.addMenu(tr("Stands in"))
        for kind in GARDENS:
            families.addAction(garden_words(kind), self._planting(key, kind))
        menu.addAction(tr("Further left\tAlt+Left"), lambda: self.shove(key, -1))
        menu.addAction(tr("Further right\tAlt+Right"), lambda: self.shove(key, 1))
        menu.addAction(tr("Take out"), lambda: self.take_out_asked.emit(UUID(key)))

    def _planting(self, key: str, kind: GardenKind) -> Callable[[], None]:
        return lambda: self._plant(key, kind)

    def _plant(self, key: str, kind: GardenKind) -> None:
        person = self.person(key)
        label = tr("Move {who} to: {family}", who=person.name, family=garden_words(kind))
        with self._bridge.story.edit(label) as edit:
            plant(edit, UUID(key), FAMILY_OF[kind], person.relation)
        self.refresh()

    def _reorder(self, key: str, keys: tuple[str, ...]) -> None:
        label = tr("Move {who} in the family tree", who=self.person(key).name)
        with self._bridge.story.edit(label) as edit:
            reorder(edit, [UUID(one) for one in keys])
        self.refresh()

    def _beside_menu(self, key: str) -> QMenu:
        """Who can be added next to somebody."""
        with self._bridge.story.read() as reading:
            ways = ways_beside(reading, None if key == CHILD else UUID(key))
        menu = QMenu(self)
        for way in ways:
            menu.addAction(way.words[:1].upper() + way.words[1:], self._adding(way))
        return menu

    def _adding(self, way: Beside) -> Callable[[], None]:
        return lambda: self._ask_for(way)

    def _ask_for(self, way: Beside) -> None:
        with self._bridge.story.read() as reading:
            wanted = ("name", "called") if way.to is not None else ("name", "called", "family")
            asks = tuple(ask for ask in person_asks(reading.child.called) if ask.name in wanted)
        first = {"family": Family.FOSTER if way.relation is Relation.CARER else Family.BIRTH}
        dialog = FormDialog(
            way.words[:1].upper() + way.words[1:],
            tr("Add"),
            asks,
            self,
            values=first if way.to is None else {},
        )
        if dialog.exec():
            self.add_next_to(way, dialog.form.values())

    def add_next_to(self, way: Beside, values: Mapping[str, Any]) -> None:
        """Add somebody next to somebody else and open them."""
        family = values.get("family", Family.NONE)
        with self._bridge.story.edit(tr("Add {what}", what=way.words)) as edit:
            new = add_beside(edit, way, values["name"], values["called"], family)
        self.refresh()
        self.opened.emit(new)
        self.take_focus(str(new))
