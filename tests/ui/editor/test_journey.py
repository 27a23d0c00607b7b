"""A new page as somebody makes it who has never laid out one, with every click counted."""

from PySide6.QtCore import QPoint, Qt

from lifestory.pdf.purpose import SCREEN
from lifestory.pdf.raster import words_of
from ui.editor.making_pdf import Wish

WORDS = ("We went to the sea.", "You built a castle.", "Then we had chips.")


class Hand:
    """A person's hand on the mouse: clicks where something is, and counts."""

    def __init__(self, qtbot) -> None:
        self.qtbot, self.clicks = qtbot, 0

    def press(self, button) -> None:
        self.clicks += 1
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press_twice(self, port, at: QPoint) -> None:
        self.clicks += 2
        self.qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)


def waits_for(editor, kind):
    """Where on the page something of a kind is asked for."""
    found = [x for x in editor.view.targets if x.is_empty and x.kind == kind]
    return editor.view.place_of(found[0]).center().toPoint() if found else None


def test_a_page_with_a_photo_and_words_takes_eight_clicks_and_is_printed(
    editor, made_book, order, tmp_path, qtbot
):
    hand, path = Hand(qtbot), tmp_path / "book.pdf"
    editor.hints.refuse()
    editor.pages.ask_layout = lambda *_: "photo-and-words"  # two more: the layout and the verb
    editor.choose_pdf = lambda *_: Wish(path, SCREEN)
    editor.view.go_to(0)
    for words in WORDS:
        pages = len(order(made_book.first))
        hand.press(editor.add_page)
        qtbot.waitUntil(lambda pages=pages: len(order(made_book.first)) == pages + 1)
        qtbot.waitUntil(lambda: waits_for(editor, "picture") is not None)
        tray = editor.inspector.page.tray.view
        at = tray.visualRect(tray.model().index(0, 0)).center()
        qtbot.mouseClick(tray.viewport(), Qt.MouseButton.LeftButton, pos=at)
        hand.press_twice(tray.viewport(), at)
        qtbot.waitUntil(lambda: waits_for(editor, "picture") is None)
        hand.press_twice(editor.view.viewport(), waits_for(editor, "words"))
        qtbot.waitUntil(lambda: editor.writing.block is not None)
        qtbot.keyClicks(editor.writing.card.paper, words)
        hand.press(editor.writing.card.done)
    assert hand.clicks == 6 * len(WORDS)
    editor.bar.pdf.click()
    qtbot.waitUntil(path.exists)
    printed = " ".join(" ".join(words_of(path.read_bytes())).split())
    assert all(words in printed for words in WORDS)
