"""What is known of one keepsake, beside the wall; each field is kept when it is left."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lifestory.model import Child, Keepsake
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story import keepsake_change
from ui.story.keepsake_retouch import RetouchDialog
from ui.story.named import Named
from ui.story.part import scrolling
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.date_field import WhenField
from ui.widgets.dialog import ask
from ui.widgets.field import WordsField
from ui.widgets.form import Ask, Form
from ui.widgets.labels import Label


class KeepsakeDetails(QWidget):
    """Shows and changes one keepsake. `look_asked(id)` for the large view, `book_asked(id)` to open
    a book that shows it."""

    look_asked = Signal(UUID)
    book_asked = Signal(UUID)

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.form: Form | None = None
        self._id: UUID | None = None
        self._book: UUID | None = None
        self._digest = ""
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedHeight(theme().px(170))
        self.doubt = Label("", "note", wraps=True)
        self.uses = Label("", "note", wraps=True)
        self.open_book = link(tr("Open the book"), self._open_book, icon="book-open")
        self.file_name = Label("", "note", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
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
        row.addWidget(icon_button("maximize", tr("Look at it large (Space)"), self._look))
        row.addWidget(icon_button("crop", tr("Crop, straighten, cover"), self.ask_retouch))
        row.addWidget(icon_button("rotate-cw", tr("Turn to the right"), self._turn_right))
        row.addWidget(icon_button("user", tr("Make this the child’s picture"), self._make_face))
        row.addStretch(1)
        row.addWidget(icon_button("trash-2", tr("Take out"), self.ask_remove))
        column.addLayout(row)
        column.addWidget(self.doubt)
        self._form_place = QVBoxLayout()
        column.addLayout(self._form_place)
        for widget in (self.uses, self.open_book, self.file_name):
            column.addWidget(widget)
        column.addStretch(1)
        self._column.addWidget(scrolling(inside))

    # --- showing ------------------------------------------------------------------------------

    def show_keepsake(self, id: UUID | None, *, is_used: bool = True) -> None:
        """Show another keepsake, or the same one again; without `is_used` no page is looked at."""
        if id is None:
            self._id = None
            return
        with self.bridge.story.read() as reading:
            keepsake = reading.find(Keepsake, id)
            if keepsake is None:
                return
            asks = keepsake_change.asks(reading, keepsake.kind)
            values = keepsake_change.values(reading, keepsake)
            uses, self._book = tr("In no book yet."), None
            if is_used:
                uses, self._book = keepsake_change.uses_words(reading, id)
            self._named = Named(reading)
        if self.form is None or self.form.asks != asks:
            self._put_form(asks)
        assert self.form is not None
        same = self._id == id
        self._id, self._digest = id, keepsake.digest
        for name, value in values.items():
            field = self.form.fields[name]
            if not (same and field.control.hasFocus()):
                field.show_value(self._named.shown(value) if _is_told(field) else value)
        self._say(keepsake, uses)
        self._show_picture()

    def _say(self, keepsake: Keepsake, uses: str) -> None:
        self.doubt.say(keepsake_change.date_words(keepsake))
        self.doubt.setVisible(bool(self.doubt.words()))
        self.uses.say(uses)
        self.open_book.setVisible(self._book is not None)
        self.file_name.say(keepsake.file_name)
        shown = keepsake.caption or keepsake.description or keepsake.file_name
        self.picture.setAccessibleName(shown)

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
        field, id = self.form.fields[name], self._current()
        if isinstance(field, WhenField) and not field.is_clear():
            return
        value = field.value()
        with self.bridge.story.edit(keepsake_change.label_of(name)) as edit:
            told = self._named.kept(value) if _is_told(field) else value
            keepsake_change.change(edit, id, name, told)

    def _turn_right(self) -> None:
        with self.bridge.story.edit(tr("Turn a photo")) as edit:
            keepsake = edit.get(Keepsake, self._current())
            keepsake.turn = (keepsake.turn + 1) % 4

    def _make_face(self) -> None:
        with self.bridge.story.edit(tr("Choose the child’s picture")) as edit:
            child: Child = edit.child
            child.portrait_id = self._current()

    def ask_retouch(self) -> None:
        """Show the picture large, to crop, straighten, lift and cover."""
        RetouchDialog(self.bridge, self._current(), self).exec()

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

    def _look(self) -> None:
        self.look_asked.emit(self._current())

    def _open_book(self) -> None:
        if self._book is not None:
            self.book_asked.emit(self._book)

    def _current(self) -> UUID:
        assert self._id is not None
        return self._id


def _is_told(field: object) -> bool:
    """Whether names in a field's words stand for people and homes."""
    return isinstance(field, WordsField)


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
