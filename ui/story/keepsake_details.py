"""What is known of one keepsake, beside the wall; each field is kept when it is left."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lifestory.model import (
    Child,
    DateTrust,
    Keepsake,
    KeepsakeKind,
    KeepsakePerson,
    Permission,
    Person,
)
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.named import Named
from ui.story.part import choices_of, copy_values, fact_asks, scrolling
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button
from ui.widgets.date_field import WhenField
from ui.widgets.dialog import ask
from ui.widgets.form import Ask, Form
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_PLAIN = (
    "caption", "description", "when", "kind", "credit", "given_by", "permission",
    "permission_by", "source", "for_book",
)  # fmt: skip
CHILD = "child"
"""The child in the list of who is in the picture; everybody else is there by their id."""


class KeepsakeDetails(QWidget):
    """Shows and changes one keepsake."""

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.form: Form | None = None
        self._id: UUID | None = None
        self._digest = ""
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedHeight(theme().px(170))
        self.doubt = Label("", "note", wraps=True)
        self.file_name = Label("", "note", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._area = QWidget()
        bridge.pictures.arrived.connect(self._arrived)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, t.M, t.S)
        column.setSpacing(t.M)
        column.addWidget(self.picture)
        row = QHBoxLayout()
        row.setSpacing(t.XS)
        row.addWidget(icon_button("rotate-cw", tr("Turn to the right"), self._turn_right))
        row.addWidget(icon_button("user", tr("Make this the child’s picture"), self._make_face))
        row.addStretch(1)
        row.addWidget(icon_button("trash-2", tr("Take out"), self.ask_remove))
        column.addLayout(row)
        self._form_place = QVBoxLayout()
        column.addLayout(self._form_place)
        column.addWidget(self.doubt)
        column.addWidget(self.file_name)
        column.addStretch(1)
        self._column.addWidget(scrolling(inside))

    def show_keepsake(self, id: UUID | None) -> None:
        """Show another keepsake, or the same one again."""
        if id is None:
            self._id = None
            return
        with self.bridge.story.read() as reading:
            keepsake = reading.find(Keepsake, id)
            if keepsake is None:
                return
            asks = _asks(reading)
            values = _values(reading, keepsake)
            self._named = Named(reading)
            values["caption"] = self._named.shown(values["caption"])
        if self.form is None or self.form.asks != asks or self._id != id:
            self._put_form(asks)
        self._id = id
        assert self.form is not None
        for name, value in values.items():
            field = self.form.fields[name]
            if not field.control.hasFocus():
                field.show_value(value)
        self.doubt.say(_date_words(keepsake))
        self.doubt.setVisible(bool(self.doubt.words()))
        self.file_name.say(keepsake.file_name)
        self._digest = keepsake.digest
        self._show_picture()

    def _put_form(self, asks: tuple[Ask, ...]) -> None:
        if self.form is not None:
            self._form_place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = Form(asks)
        self.form.changed.connect(self._keep)
        self._form_place.addWidget(self.form)

    def _arrived(self, digest: str) -> None:
        if digest == self._digest:
            self._show_picture()

    def _show_picture(self) -> None:
        picture = self.bridge.pictures.get(self._digest)
        if picture is None:
            self.picture.clear()
            return
        self.picture.setPixmap(_fitted(picture, theme().px(290), theme().px(170), self))

    # --- changing -----------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        assert self.form is not None
        assert self._id is not None
        field, id = self.form.fields[name], self._id
        if isinstance(field, WhenField) and not field.is_clear():
            return
        labels = {
            "caption": tr("Write a caption"),
            "description": tr("Describe a photo"),
            "when": tr("Date a photo"),
            "people": tr("Say who is in a photo"),
        }
        with self.bridge.story.edit(labels.get(name, tr("Change a keepsake"))) as edit:
            value = field.value()
            _change(edit, id, name, self._named.kept(value) if name == "caption" else value)

    def _turn_right(self) -> None:
        with self.bridge.story.edit(tr("Turn a photo")) as edit:
            keepsake = edit.get(Keepsake, self._current())
            keepsake.turn = (keepsake.turn + 1) % 4

    def _make_face(self) -> None:
        with self.bridge.story.edit(tr("Choose the child’s picture")) as edit:
            child: Child = edit.child
            child.portrait_id = self._current()

    def ask_remove(self) -> None:
        """Ask whether the keepsake shall go, and take it out."""
        chosen = ask(
            self,
            tr("Take this keepsake out?"),
            detail=tr("It goes from every page that shows it. Undo brings it back."),
            verbs=[tr("Take it out")],
            destructive=True,
        )
        if chosen is not None:
            with self.bridge.story.edit(tr("Take out a keepsake")) as edit:
                edit.delete(edit.get(Keepsake, self._current()))

    def _current(self) -> UUID:
        assert self._id is not None
        return self._id


def _asks(reading: "Reading") -> tuple[Ask, ...]:
    people: list[tuple[Any, str]] = [(CHILD, reading.child.called)]
    people += [(one.id, one.called or one.name) for one in reading.all(Person)]
    return (
        Ask("caption", tr("Caption"), kind="words", lines=2, help=tr("Printed with it.")),
        Ask(
            "description",
            tr("What it shows"),
            kind="words",
            lines=2,
            help=tr("For those who cannot see it."),
        ),
        Ask("when", tr("When"), kind="when"),
        Ask("people", tr("Who is in it"), kind="many", choices=people),
        Ask("permission", tr("Permission"), kind="choice", choices=choices_of(Permission)),
        Ask("permission_by", tr("Who said so")),
        Ask("kind", tr("This is a"), kind="choice", choices=choices_of(KeepsakeKind)),
        Ask("credit", tr("Made by"), placeholder=tr("by Sam, aged 5")),
        Ask("given_by", tr("Given by")),
        *fact_asks("", tr("May be in a book")),
    )


def _values(reading: "Reading", keepsake: Keepsake) -> dict[str, Any]:
    rows = reading.all(KeepsakePerson, KeepsakePerson.keepsake_id == keepsake.id)
    people = frozenset(CHILD if row.person_id is None else row.person_id for row in rows)
    return {**copy_values(keepsake, _PLAIN), "people": people}


def _change(edit: "Edit", id: UUID, name: str, value: Any) -> None:
    keepsake = edit.get(Keepsake, id)
    if name == "people":
        rows = edit.all(KeepsakePerson, KeepsakePerson.keepsake_id == id)
        there = {CHILD if row.person_id is None else row.person_id: row for row in rows}
        for who, row in there.items():
            if who not in value:
                edit.delete(row)
        for who in sorted(value - there.keys(), key=str):
            person_id = None if who == CHILD else who
            edit.add(KeepsakePerson(keepsake_id=id, person_id=person_id))
        return
    setattr(keepsake, name, value)
    if name == "when":
        keepsake.when_trust = DateTrust.UNKNOWN if value is None else DateTrust.TYPED
        keepsake.when_doubt = ""


def _date_words(keepsake: Keepsake) -> str:
    if keepsake.when is None:
        return ""
    trust = tr("The date is {how}.", how=word_for(keepsake.when_trust))
    return f"{trust} {keepsake.when_doubt}".strip()


def _fitted(picture: QPixmap, width: int, height: int, widget: QWidget) -> QPixmap:
    ratio = widget.devicePixelRatioF()
    fitted = picture.scaled(
        round(width * ratio),
        round(height * ratio),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    fitted.setDevicePixelRatio(ratio)
    return fitted
