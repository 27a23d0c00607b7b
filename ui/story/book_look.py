"""How a book looks and for whom it is laid: theme, paper, pictures above the words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from lifestory.edition.symbols import OPTION, SymbolOptions
from lifestory.model import Book, PaperSize
from lifestory.template.symbols import all_symbol_sets
from lifestory.template.themes import all_themes
from lifestory.words.forms import plain
from ui.bridge import StoryBridge
from ui.story.part import choices_of
from ui.tr import tr
from ui.widgets.form import Ask, FormDialog

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class BookLook:
    """What can be chosen, as the form holds it: `symbols` is the id of a set or empty."""

    theme: str
    paper: PaperSize
    symbols: str = ""
    skin: int = 0
    off: str = ""

    @classmethod
    def of(cls, book: Book) -> "BookLook":
        """What a book has now."""
        if OPTION not in book.options:
            return cls(book.theme, book.paper)
        kept = SymbolOptions.model_validate(book.options[OPTION])
        return cls(book.theme, book.paper, kept.set, kept.skin, ", ".join(kept.off))

    def bring_to(self, book: Book) -> None:
        """Give a book this look; what else its options say stays."""
        book.theme, book.paper = self.theme, self.paper
        options = dict(book.options)
        own = SymbolOptions.model_validate(options.pop(OPTION, {})).own
        if self.symbols:
            off = tuple(filter(None, (plain(word) for word in self.off.split(","))))
            chosen = SymbolOptions(set=self.symbols, off=off, own=own, skin=self.skin)
            options[OPTION] = chosen.model_dump(mode="json")
        book.options = options


def asks() -> tuple[Ask, ...]:
    """What the form asks for."""
    themes = [(theme.id, theme.name) for theme in all_themes().values()]
    sets = [("", tr("No pictures"))]
    sets += [(one.id, one.name) for one in all_symbol_sets().values()]
    tones = (
        tr("As the drawings come"),
        tr("Light"),
        tr("Medium light"),
        tr("Medium"),
        tr("Medium dark"),
        tr("Dark"),
    )
    return (
        Ask("theme", tr("Theme"), kind="choice", choices=themes),
        Ask("paper", tr("Paper"), kind="choice", choices=choices_of(PaperSize)),
        Ask(
            "symbols",
            tr("Pictures above the words"),
            kind="choice",
            choices=sets,
            help=tr("For a child who reads symbols. People’s own faces stand above their names."),
        ),
        Ask("skin", tr("Skin of people in the pictures"), kind="choice", choices=_numbered(tones)),
        Ask(
            "off",
            tr("Words without a picture"),
            help=tr("With commas between, such as “you, they”."),
        ),
    )


def ask_look(bridge: StoryBridge, book: Book, parent: QWidget) -> None:
    """Ask how a book shall look, and give it that look as one step."""
    now = BookLook.of(book)
    dialog = FormDialog(
        tr("How the book looks"), tr("Use this look"), asks(), parent, values=vars(now)
    )
    if dialog.exec():
        give(bridge, book, dialog.form.values())


def give(bridge: StoryBridge, book: Book, values: "Mapping[str, Any]") -> None:
    """Give a book the look that a form holds."""
    with bridge.story.edit(tr("Change how “{title}” looks", title=book.title)) as edit:
        BookLook(**values).bring_to(edit.get(Book, book.id))


def _numbered(words: tuple[str, ...]) -> list[tuple[int, str]]:
    return list(enumerate(words))
