"""Who is named in some words: their faces, and all names beneath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lifestory.model import Child, Person
from lifestory.words.markup import Token, TokenKind, tokens_in
from ui import theme as t
from ui.editor.inspector.part import emptied
from ui.editor.reading import ReadBook
from ui.pictures import Pictures
from ui.theme import theme
from ui.tr import tr
from ui.widgets.avatar import Avatar
from ui.widgets.labels import Label

_SIZE, _MOST = 40, 5


@dataclass(frozen=True)
class Named:
    """Somebody or some place that words name; `digest` is the portrait's, `has_face` for people."""

    name: str
    digest: str = ""
    has_face: bool = True


class Faces(QWidget):
    """Hidden when nobody is named."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._shown: tuple[Named, ...] = ()
        self.faces: list[Avatar] = []
        self.names = Label("", "soft", wraps=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(t.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        column.addWidget(Label(tr("Who is in it"), "label"))
        column.addLayout(self._row)
        column.addWidget(self.names)
        pictures.arrived.connect(self._fill)
        self.hide()

    def show_named(self, named: Sequence[Named]) -> None:
        """Show these, in this order."""
        if tuple(named) == self._shown:
            return
        self._shown = tuple(named)
        emptied(self._row)
        people = [each for each in named if each.has_face][:_MOST]
        self.faces = [Avatar(each.name, theme().px(_SIZE)) for each in people]
        for face in self.faces:
            self._row.addWidget(face)
        self._row.addStretch(1)
        self.names.say(" · ".join(each.name for each in named))
        self.setVisible(bool(named))
        self._fill("")

    def _fill(self, _: str) -> None:
        people = [each for each in self._shown if each.has_face]
        for face, each in zip(self.faces, people, strict=False):
            picture = self._pictures.get(each.digest) if each.digest else None
            face.show_person(each.name, picture)


def named_in(book: ReadBook, text: str) -> tuple[Named, ...]:
    """Whom a text names, each once, in the order in which they come."""
    found = {str(token): token for token in tokens_in(text) if token.kind is not TokenKind.AGE}
    names = book.names_in(text)
    said = (_named(book, token, names[written]) for written, token in found.items())
    return tuple({each.name: each for each in said if each.name}.values())


def _named(book: ReadBook, token: Token, name: str) -> Named:
    row = next(_people(book, token), None)
    if row is None:
        return Named(name, has_face=False)
    portrait = book.facts.keepsakes.get(row.portrait_id) if row.portrait_id else None
    return Named(name, portrait.digest if portrait is not None else "")


def _people(book: ReadBook, token: Token) -> Iterator[Person | Child]:
    if token.kind is TokenKind.CHILD:
        yield book.facts.rows.child
    elif token.kind is TokenKind.PERSON and token.id in book.facts.people:
        yield book.facts.people[token.id]
