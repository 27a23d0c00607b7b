"""The people of the story: who they are to the child, and what a book may call them.

The same people as a family tree and as a list, with one record beside either. What is asked and
kept of a person lies here; the tree itself in `family_tree`, what is done in it in `family_acts`.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.edition.facts import ties_to_child
from lifestory.model import Fact, Family, KeepsakePerson, NameInBook, Person, Relationship
from lifestory.words import names
from lifestory.words.kinds import word_for
from lifestory.words.names import is_professional
from ui.bridge import StoryBridge
from ui.story.family_facts import shown
from ui.story.family_pane import FamilyPane
from ui.story.lines import Line
from ui.story.part import copy_values, digests_of
from ui.story.people_asks import person_asks
from ui.story.people_links import PlacesBox, TiesBox, places_of, tie_asks, ties_of
from ui.story.people_photo import FaceRow, Photo, PhotoDialog, photos_first
from ui.story.pictured_part import PicturedPart
from ui.tr import tr
from ui.widgets.buttons import icon_button
from ui.widgets.form import Ask, FormDialog

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_PERSON = (
    "name", "called", "name_in_book", "born", "died", "like", "gave", "source",
    "for_book",
)  # fmt: skip
_OF_RELATIONSHIP = ("relation", "family", "word")
_SAYS_NAME = ("name", "called", "name_in_book", *_OF_RELATIONSHIP)
_GROUPS = (Family.BIRTH, Family.KIN, Family.STEP, Family.FOSTER, Family.ADOPTIVE)


class PeoplePart(PicturedPart):
    """Everybody as a tree or as lines by the family they belong to."""

    key: ClassVar[str] = "people"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"person", "relationship", "keepsake", "home", "homeperson", "stay", "child"}
    )
    drawing: ClassVar[str] = "people"
    facts: ClassVar[tuple[type[Fact], ...]] = (Person,)

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("People"),
            tr("Nobody is here yet. Begin with those who matter most, in the child’s own words."),
            tr("Add a person"),
        )
        self._face: FaceRow | None = None
        self.tree = FamilyPane(bridge)
        self.tree.opened.connect(self._open)
        self.tree.take_out_asked.connect(self._take_out)
        tools: list[QWidget] = [
            icon_button("zoom-out", tr("Smaller"), lambda: self.tree.zoom_by(0.8)),
            icon_button("zoom-in", tr("Larger"), lambda: self.tree.zoom_by(1.25)),
            icon_button("maximize", tr("The whole family"), self._whole_family),
        ]
        self.set_picture(self.tree, tr("Family tree"), tools)

    def _whole_family(self) -> None:
        self.tree.fit(whole_family=True)

    def refresh_picture(self) -> None:
        """Read the family again."""
        self.tree.refresh()

    def mark_chosen(self, id: UUID | None) -> None:
        """Ring whose record is open."""
        self.tree.make_current(str(id) if id is not None else "")

    def lines(self, reading: "Reading") -> list[Line]:
        """Everybody, grouped by family, helpers last."""
        ties = _first_ties(reading)
        people = reading.all(Person)
        faces = digests_of(reading, (person.portrait_id for person in people))
        found = []
        for person in people:
            tie = ties.get(person.id)
            called = shown(person)
            relation = (tie.word or word_for(tie.relation)) if tie is not None else ""
            line = Line(
                id=person.id,
                title=called,
                sub=" · ".join(part for part in (relation, _full(person, called)) if part),
                name=called,
                digest=faces.get(person.portrait_id, "") if person.portrait_id else "",
                right="" if person.for_book else tr("not for a book"),
                heading=_heading(tie),
            )
            found.append((_rank(tie), called.casefold(), line))
        return [line for _, _, line in sorted(found, key=lambda one: one[:2])]

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Name, the child's word, and what they are to the child."""
        return self.asks(reading)[:5]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about a person."""
        return person_asks(reading.child.called)

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """A person's fields with those of the relationship to the child."""
        tie = _first_ties(reading).get(id) or Relationship(person_id=id)
        return {
            **copy_values(reading.get(Person, id), _OF_PERSON),
            **copy_values(tie, _OF_RELATIONSHIP),
        }

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new person and what they are to the child."""
        person = edit.add(Person(name=values["name"], called=values["called"]))
        tie = {name: values[name] for name in _OF_RELATIONSHIP}
        edit.add(Relationship(person_id=person.id, **tie))
        return person.id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change the person, or the relationship, making it if there was none."""
        if name in _OF_PERSON or name == "checked":
            setattr(edit.get(Person, id), name, value)
        else:
            tie = _first_ties(edit).get(id) or edit.add(Relationship(person_id=id))
            setattr(tie, name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take a person out."""
        edit.delete(edit.get(Person, id))

    # --- the record beside --------------------------------------------------------------------

    def _open(self, id: UUID | None) -> None:
        """Somebody, or nobody, was chosen in the tree; the child is opened in the overview."""
        if id == self.bridge.child_id:
            self.go.emit("overview")
        elif id is not None:
            if self.line_for(id) is None:
                self.refresh()
            self.reveal(id)
        else:
            self.close_record()

    def _take_out(self, id: UUID) -> None:
        line = next((line for line in self.list.lines() if line.id == id), None)
        if line is not None:
            self.ask_remove(line)

    def _add_form(self, column: QVBoxLayout, line: Line) -> None:
        self._face = FaceRow(
            line.title,
            self.bridge.pictures,
            lambda: self._choose_face(line),
            lambda: self._keep_face(line, None),
        )
        column.addWidget(self._face)
        super()._add_form(column, line)
        if self.form is not None:
            for name in _SAYS_NAME:
                self.form.fields[name].edited.connect(self._say_example)

    def _show_values(self, line: Line) -> None:
        super()._show_values(line)
        if self._face is not None:
            self._face.show_face(line.digest)
        self._say_example()

    def _say_example(self) -> None:
        """What a book would call them, beneath the choice, as it is typed."""
        if self.form is None:
            return
        typed = {name: self.form.fields[name].value() for name in _SAYS_NAME}
        person = Person(**{name: typed[name] for name in ("name", "called", "name_in_book")})
        tie = Relationship(person_id=person.id, **{name: typed[name] for name in _OF_RELATIONSHIP})
        said = names.shown(person, tie)
        example = tr("In books: {name}", name=said)
        if person.name_in_book is NameInBook.NOT_AT_ALL:
            example = tr("In books: {name}, without a picture", name=said)
        self.form.fields["name_in_book"].explain(example)

    def extras(self, line: Line) -> list[QWidget]:
        """What they are to others, and where else they are."""
        with self.bridge.story.read() as reading:
            ties = TiesBox(ties_of(reading, line.id), can_add=len(self.list.lines()) > 1)
            places = places_of(reading, line.id)
        ties.add_asked.connect(lambda: self._ask_tie(line))
        ties.gone.connect(lambda tie: self._take_tie(line, tie))
        if not places:
            return [ties]
        box = PlacesBox(tr("Also in this story"), places)
        box.asked.connect(self.go_to)
        return [ties, box]

    def _ask_tie(self, line: Line) -> None:
        with self.bridge.story.read() as reading:
            asks = tie_asks(reading, line.id)
        dialog = FormDialog(tr("What {who} is to somebody", who=line.title), tr("Add"), asks, self)
        if dialog.exec():
            self.tie(line, dialog.form.values())

    def tie(self, line: Line, values: Mapping[str, Any]) -> None:
        """Keep what somebody is to somebody else."""
        with self.bridge.story.edit(self.edit_label(line)) as edit:
            family = _first_ties(edit).get(line.id)
            edit.add(
                Relationship(
                    person_id=line.id,
                    family=family.family if family is not None else Family.BIRTH,
                    **values,
                )
            )
        self.show_again()

    def _take_tie(self, line: Line, tie: UUID) -> None:
        with self.bridge.story.edit(self.edit_label(line)) as edit:
            edit.delete(edit.get(Relationship, tie))
        self.show_again()

    def _choose_face(self, line: Line) -> None:
        with self.bridge.story.read() as reading:
            photos = _photos_for(reading, line.id)
        if not photos:
            self.go.emit("keepsakes")
            self.told.emit(tr("Bring in a photo first; then choose it here."), "warn")
            return
        dialog = PhotoDialog(line.title, photos, self.bridge.pictures, self)
        if dialog.exec():
            self._keep_face(line, dialog.chosen())

    def _keep_face(self, line: Line, keepsake: UUID | None) -> None:
        with self.bridge.story.edit(tr("Choose a picture of {who}", who=line.title)) as edit:
            edit.get(Person, line.id).portrait_id = keepsake
        self.show_again()


def _photos_for(reading: "Reading", person_id: UUID) -> list[Photo]:
    """All keepsakes, those somebody is in first."""
    inside = reading.all(KeepsakePerson, KeepsakePerson.person_id == person_id)
    return photos_first(reading, {row.keepsake_id for row in inside})


def _first_ties(reading: "Reading") -> dict[UUID, Relationship]:
    """What each person is to the child above all, by the person's id."""
    return {id: ties[0] for id, ties in ties_to_child(reading.all(Relationship)).items()}


def _full(person: Person, shown: str) -> str:
    return person.name if person.name != shown else ""


def _rank(tie: Relationship | None) -> int:
    if tie is None or tie.family is Family.NONE:
        helper = tie is not None and is_professional(tie.relation)
        return len(_GROUPS) + (1 if helper else 0)
    return _GROUPS.index(tie.family)


def _heading(tie: Relationship | None) -> str:
    if tie is not None and tie.family is not Family.NONE:
        words = word_for(tie.family)
        return words[:1].upper() + words[1:]
    if tie is not None and is_professional(tie.relation):
        return tr("Helpers")
    return tr("Friends and others")
