"""Every state of the book editor, one function for each: it brings the editor there by hand, has
pictures taken, and leaves the editor so that the next one can begin.

`photograph_editor` goes through all of them in the example library.
"""

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hand import Hand, first, halfway
from PySide6.QtCore import QPoint, Qt

from lifestory.model import BlockKind, Book, Chapter, ReadingStage

_MISSPELT = " We stayd untill it was dark, becuase the LAC review was over. @mu"
_SMALL = 700
"""Pixels: a photo that is narrower is too small for a frame as wide as the page."""


# --- nothing is selected ----------------------------------------------------------------------


def page(hand: Hand) -> None:
    """A spread of the book, with what is known of its page."""
    hand.turn_to_layout("photo-below")
    hand.take("page")


def first_page(hand: Hand) -> None:
    """The book as it opens."""
    hand.editor.go(0)
    hand.take("first-page")


def hints(hand: Hand) -> None:
    """What somebody is told who opens the editor for the first time."""
    from ui.settings import settings

    settings().setValue("editor/hints", "")
    hand.editor.hints._show_next()
    hand.take("hints")
    hand.editor.hints.refuse()


def continuation(hand: Hand) -> None:
    """A page on which the one before goes on."""
    hand.turn_to(lambda laid: laid.continuation > 0)
    hand.take("continuation")


def held_back(hand: Hand) -> None:
    """A page that is to be read only with a grown-up."""
    hand.turn_to_layout("words")
    hand.do("hold")
    hand.take("held-back")
    hand.do("hold")
    hand.camera.settle()


def notice(hand: Hand) -> None:
    """A page was taken out and can be brought back."""
    hand.turn_to_layout("photo-below")
    hand.do("take-out")
    hand.wait_until(hand.editor.notice.isVisible)
    hand.take("notice")
    hand.editor.notice.action.click()
    hand.camera.settle()


def empty_page(hand: Hand) -> None:
    """A new page that waits for its photo and its words, and one of its places selected."""
    hand.turn_to_layout("photo-below")
    editor = hand.editor
    asks, editor.pages.ask_layout = editor.pages.ask_layout, lambda *_: "photo-and-words"
    editor.pages.add()
    editor.pages.ask_layout = asks
    hand.wait_until(lambda: any(place.is_empty for place in hand.places()))
    hand.camera.settle(600)
    hand.take("empty-page-selected")
    hand.view.select(None)
    hand.take("empty-page")
    hand.point(hand.middle(first(hand.places(BlockKind.PICTURE))))
    hand.take("empty-page-hover")
    editor.step("undo")
    hand.camera.settle(600)


# --- pointed at and selected ------------------------------------------------------------------


def hover(hand: Hand) -> None:
    """The pointer over words, over a photo and over what is made from facts."""
    hand.turn_to_layout("photo-below")
    hand.point(hand.middle(first(hand.places(BlockKind.WORDS))))
    hand.take("hover-words")
    hand.point(hand.middle(first(hand.places(BlockKind.PICTURE))))
    hand.take("hover-photo")
    hand.turn_to_layout("decision")
    hand.point(hand.middle(first(hand.places(BlockKind.DECISION))))
    hand.take("hover-decision")


def selected(hand: Hand) -> None:
    """Each kind of place, selected with the mouse."""
    for name, layout, kind in (
        ("words", "photo-below", BlockKind.WORDS),
        ("photo", "photo-below", BlockKind.PICTURE),
        ("decision", "decision", BlockKind.DECISION),
        ("person", "people", BlockKind.PERSON),
        ("timeline", "timeline", BlockKind.TIMELINE),
        ("homes", "homes", BlockKind.HOMES),
        ("voice", "my-words", BlockKind.VOICE),
    ):
        hand.turn_to_layout(layout)
        hand.click(first(hand.places(kind)))
        hand.take(f"selected-{name}")


def loose(hand: Hand) -> None:
    """A picture and a sticker that lie freely on the page."""
    hand.turn_to_layout("words")
    unused = hand.editor.inspector.tray.model.rows[-1].id
    hand.editor.pictures.put_freely(unused)
    hand.wait_until(lambda: any(x.is_free for x in hand.places()))
    hand.click(first(x for x in hand.places() if x.is_free))
    hand.take("selected-free-picture")
    hand.editor.step("undo")
    hand.wait_until(lambda: not any(x.is_free for x in hand.places()))
    hand.editor.pictures.put_sticker("⭐")
    hand.wait_until(lambda: any(x.is_free for x in hand.places()))
    hand.click(first(x for x in hand.places() if x.is_free))
    hand.take("selected-sticker")
    hand.editor.step("undo")
    hand.camera.settle()


def keyboard(hand: Hand) -> None:
    """The ring around what has the keyboard, in the bar and beside the page."""
    hand.turn_to_layout("photo-below")
    hand.editor.bar.undo.setFocus(Qt.FocusReason.TabFocusReason)
    hand.take("keyboard-bar")
    hand.editor.inspector.page.another.setFocus(Qt.FocusReason.TabFocusReason)
    hand.take("keyboard-inspector")
    hand.editor.bar.title.setFocus(Qt.FocusReason.TabFocusReason)
    hand.take("keyboard-title")


# --- words ------------------------------------------------------------------------------------


def writing(hand: Hand) -> None:
    """Words being written: marks under misspelt ones and jargon, and names offered after @."""
    hand.turn_to_layout("photo-below")
    hand.click(first(hand.places(BlockKind.WORDS)))
    hand.key(Qt.Key.Key_Return)
    hand.take("writing")
    hand.type(_MISSPELT)
    hand.take("writing-names")
    hand.key(Qt.Key.Key_Return)
    hand.type(" came too.")
    hand.camera.settle(1200)
    hand.take("writing-marks")
    card = hand.editor.writing.card
    misspelt = card.paper.toPlainText().index("stayd") + 2
    placed = card.paper.marks.at(misspelt)
    if placed is not None:
        card.paper.marks.offer(placed)
        hand.take("writing-suggestions")
        _close_popups()
    hand.photograph_menu(
        "writing-sizes",
        card.how_large.menu(),
        card.how_large.mapToGlobal(card.how_large.rect().bottomLeft()),
    )
    hand.editor.writing.end()
    hand.camera.settle(1500)
    hand.editor.step("undo")
    hand.camera.settle()


def finding(hand: Hand) -> None:
    """Words looked for, and other words to be put in their place."""
    hand.do("find")
    hand.type("sea")
    hand.camera.settle()
    hand.take("find")
    hand.editor.find_bar.leave()
    hand.do("replace")
    hand.editor.find_bar.instead.setText("seaside")
    hand.take("replace")
    hand.editor.find_bar.wanted.setText("xylophone")
    hand.take("find-nothing")


# --- photos -----------------------------------------------------------------------------------


def dropping(hand: Hand) -> None:
    """A photo of the tray held over a frame, over words, and two frames about to swap."""
    from ui.editor.canvas.dropping import mime_of

    hand.turn_to_layout("two-photos")
    one, other = hand.places(BlockKind.PICTURE)[:2]
    mime = mime_of(hand.editor.inspector.tray.model.rows[-1].id)
    hand.hold_over(mime, hand.middle(one))
    hand.take("dropping-on-frame")
    hand.carry_away()
    sheet = hand.view.desk.sheet(hand.view.current)
    foot = QPoint(round(sheet.place.center().x()), round(sheet.place.bottom() - 60))
    hand.hold_over(mime, foot)
    hand.take("dropping-on-page")
    hand.carry_away()
    hand.press_and_move(hand.middle(one), hand.middle(other))
    hand.take("dropping-to-swap")
    hand.let_fall(hand.middle(one))
    hand.camera.settle()


def cropping(hand: Hand) -> None:
    """A photo moved inside its frame."""
    hand.turn_to_layout("photo-below")
    photo = first(hand.places(BlockKind.PICTURE))
    hand.click(photo)
    hand.key(Qt.Key.Key_Plus, times=6)
    hand.camera.settle()
    start = hand.middle(photo)
    hand.press_and_move(start, start + QPoint(36, 20))
    hand.take("cropping")
    hand.let_fall(start + QPoint(36, 20))
    hand.camera.settle()
    hand.editor.step("undo")
    hand.camera.settle()


def covering(hand: Hand) -> None:
    """A face about to be covered, and the rectangle being drawn."""
    hand.turn_to_layout("photo-below")
    photo = first(hand.places(BlockKind.PICTURE))
    hand.click(photo)
    hand.do("cover")
    hand.take("covering")
    place = hand.view.place_of(photo)
    corner, far = place.topLeft().toPoint(), place.bottomRight().toPoint()
    hand.press_and_move(halfway(corner, far, 0.3), halfway(corner, far, 0.55))
    hand.take("covering-drawn")
    hand.let_fall(halfway(corner, far, 0.55))
    hand.wait_until(hand.editor.notice.isVisible)
    hand.camera.settle(1500)
    hand.take("covered")
    hand.editor.step("undo")
    hand.camera.settle()


def warning(hand: Hand) -> None:
    """A photo that is too small for its frame."""
    hand.turn_to_layout("full-photo")
    rows = hand.editor.inspector.tray.model.rows
    small = first(row.id for row in rows if row.width < _SMALL)
    photo = first(hand.places(BlockKind.PICTURE))
    hand.editor.pictures.put(photo, small)
    hand.camera.settle(1500)
    hand.click(first(hand.places(BlockKind.PICTURE)))
    hand.key(Qt.Key.Key_Plus, times=14)
    hand.camera.settle(1500)
    hand.take("warning")
    hand.editor.step("undo")
    hand.editor.step("undo")
    hand.camera.settle()


# --- how the pages lie ------------------------------------------------------------------------


def modes(hand: Hand) -> None:
    """One page, all pages in a column, the width, and the ends of the zoom."""
    hand.turn_to_layout("photo-below")
    for name, actions in (
        ("one-page", ("mode-one",)),
        ("column", ("mode-scroll",)),
        ("width", ("mode-spread", "width")),
    ):
        for action in actions:
            hand.do(action)
        hand.take(name)
    hand.do("mode-spread")
    for name, factor in (("zoom-25", 0.25), ("zoom-400", 4.0)):
        hand.view.set_zoom(factor)
        hand.camera.settle(800)
        hand.take(name)


def menus(hand: Hand) -> None:
    """The menus of the editor: the bar's, the page's, the zoom's and the tray's."""
    hand.turn_to_layout("photo-below")
    bar, view = hand.editor.bar, hand.view
    hand.photograph_menu("menu-look", bar.look.menu(), bar.look.mapToGlobal(QPoint(0, 40)))
    photo = first(hand.places(BlockKind.PICTURE))
    hand.click(photo)
    at = view.viewport().mapToGlobal(hand.middle(photo))
    hand.photograph_menu("menu-photo", hand.editor.acts.menu_here(), at)
    now = hand.editor.zoom_bar.now
    hand.photograph_menu("menu-zoom", now.menu(), now.mapToGlobal(QPoint(0, -210)))
    menu, where = hand.menu_at(3)
    hand.photograph_menu("menu-page", menu, where)


# --- dialogs ----------------------------------------------------------------------------------


def dialogs(hand: Hand) -> None:
    """Everything that asks."""
    from ui.editor import making_pdf

    hand.turn_to_layout("photo-below")
    editor, shell = hand.editor, hand.shell
    hand.photograph_dialog("dialog-add-page", lambda: hand.do("add-page"))
    hand.photograph_dialog(
        "dialog-layout", lambda: hand.do("layout"), lambda _: hand.camera.settle(5000)
    )
    hand.photograph_dialog("dialog-sticker", lambda: hand.do("sticker"))
    hand.photograph_dialog("dialog-advice", lambda: hand.do("advice"))
    hand.photograph_dialog("dialog-pdf", lambda: making_pdf.choose(editor, "My story", True))
    hand.photograph_dialog(
        "dialog-pdf-all",
        lambda: making_pdf.choose(editor, "My story", True),
        lambda dialog: (dialog.protect.tick.click(), hand.camera.settle(200)),
    )
    hand.photograph_dialog("palette", shell.show_palette)
    hand.photograph_dialog("palette-typed", shell.show_palette, lambda _: hand.type("pa"))
    hand.photograph_dialog("dialog-keys", shell.show_keys)


def advice_set_aside(hand: Hand) -> None:
    """Advice that was knowingly not followed, beside what is left of it."""

    def ignore(dialog: Any) -> None:
        dialog.reason.show_value("Priya has asked the court for the record.")
        dialog.ignore.click()
        hand.camera.settle(400)

    hand.photograph_dialog("dialog-advice-ignored", lambda: hand.do("advice"), ignore)
    hand.photograph_dialog("dialog-advice-aside", lambda: hand.do("advice"))
    hand.editor.step("undo")
    hand.camera.settle()


def history(hand: Hand) -> None:
    """A page then and now."""
    hand.turn_to_layout("photo-below")
    hand.click(first(hand.places(BlockKind.WORDS)))
    hand.key(Qt.Key.Key_Return)
    hand.type(" We found a shell like an ear.")
    hand.editor.writing.end()
    hand.camera.settle(900)
    hand.photograph_dialog(
        "dialog-history", lambda: hand.do("history"), lambda _: hand.camera.settle(2500)
    )
    hand.editor.step("undo")
    hand.camera.settle()


def correcting(hand: Hand) -> None:
    """A fact behind words, corrected from the page."""
    from ui.editor.loosening import facts_behind

    hand.turn_to_layout("people")
    person = first(hand.places(BlockKind.PERSON))
    hand.click(person)
    book = hand.editor.told.book
    row = first(facts_behind(book, book.block(person.block)))
    hand.photograph_dialog("dialog-fact", lambda: hand.editor.facts.correct(row))


STATES: dict[str, Callable[[Hand], None]] = {
    "first-page": first_page,
    "page": page,
    "hints": hints,
    "continuation": continuation,
    "held-back": held_back,
    "notice": notice,
    "empty-page": empty_page,
    "hover": hover,
    "selected": selected,
    "loose": loose,
    "keyboard": keyboard,
    "writing": writing,
    "finding": finding,
    "dropping": dropping,
    "cropping": cropping,
    "covering": covering,
    "warning": warning,
    "modes": modes,
    "menus": menus,
    "dialogs": dialogs,
    "advice-set-aside": advice_set_aside,
    "history": history,
    "correcting": correcting,
}
"""The states in the order in which they are photographed, by the name that `--only` knows."""


def photograph_editor(
    shell: Any, camera: Any, child: UUID, book: UUID, only: Collection[str] = ()
) -> None:
    """Keep a picture of every state of the editor, or of some.

    Args:
        shell: the open program's shell.
        camera: keeps the pictures.
        child: whose story it is.
        book: the book that is opened.
        only: names of `STATES`, or "empty-book"; nothing is all of them.
    """
    hand = Hand(shell, camera)
    hand.open(child, book)
    hand.editor.hints.refuse()
    for name, state in STATES.items():
        if not only or name in only:
            hand.let_go()
            state(hand)
    if not only or "empty-book" in only:
        _empty_book(hand, child)


def _empty_book(hand: Hand, child: UUID) -> None:
    """A book that has no pages yet."""
    story = hand.shell.library.story(child).story
    book = Book(title="A book for Maya", stage=ReadingStage.EARLY_READER, made=datetime.now(tz=UTC))
    with story.edit("Make a book") as edit:
        edit.add(book)
        edit.add(Chapter(book_id=book.id, position=0))
    hand.shell.open_book(child, book.id)
    hand.camera.settle(1500)
    hand.take("empty-book")


def _close_popups() -> None:
    from PySide6.QtWidgets import QApplication

    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
