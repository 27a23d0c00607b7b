"""A book of ten pages as somebody makes it who has never laid out one, every click counted; and
the same by keyboard alone."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lifestory.drafting import empty_book
from lifestory.model import Keepsake, ReadingStage
from lifestory.pdf.purpose import SCREEN
from lifestory.pdf.raster import words_of
from ui.editor import BookEditor
from ui.editor.making_pdf import Wish

WORDS = (
    "You lived with Gran.",
    "You planted beans.",
    "We went to the sea.",
    "You built a castle.",
    "You like the park.",
    "You ran very fast.",
    "Your friends came to play.",
    "This is your school.",
    "Your teacher is Miss Amin.",
    "Now you live with Jo and Dee.",
)
THREE = "We saw the farm."
MOST = 45
CTRL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """A person's hand on the mouse and the keys: does what they do, and counts it."""

    def __init__(self, editor, qtbot) -> None:
        self.editor, self.qtbot = editor, qtbot
        self.clicks = self.drags = self.bursts = self.keys = 0

    def press(self, button) -> None:
        """Click on a button."""
        self.clicks += 1
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def click(self, port, at: QPointF, *, twice: bool = False) -> None:
        """Click on a place, once or twice."""
        self.clicks += 2 if twice else 1
        do = self.qtbot.mouseDClick if twice else self.qtbot.mouseClick
        do(port, Qt.MouseButton.LeftButton, pos=at.toPoint())

    def pick(self, files: int) -> None:
        """Choose files in another program's window: one click, or the first and the last."""
        self.clicks += min(files, 2)

    def drop(self, port, at: QPointF, paths) -> None:
        """Drag files out of another program's window and let them go."""
        self.drags += 1
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        how = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(port, kind(at.toPoint(), *how))
        QApplication.sendEvent(port, QDropEvent(at, *how))

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, widget=None) -> None:
        """Press a key that only leads somewhere."""
        self.keys += 1
        self.qtbot.keyClick(widget or self.editor.view, key, modifiers)

    def write(self, words: str) -> None:
        """Type where the keyboard is: on the page the first letter opens the card."""
        self.bursts += 1
        editor = self.editor
        if editor.writing.block is None:
            self.qtbot.keyClicks(editor.view, words[0])
            self.qtbot.waitUntil(lambda: editor.writing.block is not None)
            words = words[1:]
        self.qtbot.keyClicks(editor.writing.card.paper, words)


@pytest.fixture
def phone(tmp_path):
    """Thirteen photos with their days in their names, wide and upright in turn."""
    place = tmp_path / "phone"
    place.mkdir()
    for number in range(13):
        name = f"IMG_{date(2023, 4, 2) + timedelta(days=number):%Y%m%d}_120000.jpg"
        shape = (1600, 1200) if number % 2 else (1200, 1600)
        Image.new("RGB", shape, (18 * number, 120, 90)).save(place / name)
    return place


@pytest.fixture
def editor(maya, story, qtbot) -> Iterator[BookEditor]:
    """An empty book, open and shown."""
    book = empty_book(story, ReadingStage.EARLY_READER, title="Maya’s book").book_id
    made = BookEditor(maya, book)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: made.told is not None and made.told.is_whole)
    made.hints.refuse()
    made.view.setFocus()
    yield made
    made.close()


@pytest.fixture
def pages_of(editor, qtbot):
    """Waits until the book has so many pages of its own besides the cover."""

    def wait(count: int) -> None:
        chapter = editor.told.book.chapters[1].row.id
        last = lambda: next(c for c in editor.told.book.chapters if c.row.id == chapter)  # noqa: E731
        qtbot.waitUntil(lambda: len(last().pages) == count)
        qtbot.waitUntil(lambda: editor.view.selection is not None)

    return wait


def place_of(editor, kind, *, last=False):
    """The middle of a place of a kind on the pages shown, the first or the last."""
    found = [each for each in editor.view.targets if each.kind == kind]
    return editor.view.place_of(found[-1 if last else 0]).center()


def print_it(editor, path, qtbot) -> str:
    editor.choose_pdf = lambda *_: Wish(path, SCREEN)
    editor.bar.pdf.click()
    qtbot.waitUntil(path.exists)
    return " ".join(" ".join(words_of(path.read_bytes())).split())


def test_ten_pages_take_a_drag_and_twelve_clicks_and_are_printed(
    editor, phone, pages_of, tmp_path, qtbot
):
    hand, path = Hand(editor, qtbot), tmp_path / "book.pdf"
    photos = sorted(phone.glob("IMG*"))[:10]
    hand.pick(len(photos))
    hand.drop(editor.view.viewport(), QPointF(6, 6), photos)
    pages_of(10)
    for number, words in enumerate(WORDS):
        hand.write(words)
        is_last = number == len(WORDS) - 1
        hand.press(editor.writing.card.done if is_last else editor.writing.card.next)
    assert (hand.clicks, hand.drags, hand.bursts) == (2 + len(WORDS), 1, len(WORDS))
    printed = print_it(editor, path, qtbot)
    assert all(words in printed for words in WORDS)


def test_the_same_by_keyboard_alone_takes_a_chord_for_each_page(
    editor, phone, pages_of, tmp_path, qtbot
):
    hand, path = Hand(editor, qtbot), tmp_path / "book.pdf"
    photos = [str(photo) for photo in sorted(phone.glob("IMG*"))[:10]]
    editor.photo_pages.choose_files = lambda _: photos
    shift = Qt.KeyboardModifier.ShiftModifier
    hand.key(Qt.Key.Key_P, CTRL | shift)
    pages_of(10)
    for number, words in enumerate(WORDS):
        if number:
            hand.key(Qt.Key.Key_Return, CTRL, editor.writing.card)
        hand.write(words)
    hand.key(Qt.Key.Key_Escape, widget=editor.writing.card)
    assert (hand.clicks, hand.keys, hand.bursts) == (0, len(WORDS) + 1, len(WORDS))
    printed = print_it(editor, path, qtbot)
    assert all(words in printed for words in WORDS)


def test_a_page_at_a_time_takes_a_drag_and_a_burst_of_typing(editor, phone, pages_of, qtbot):
    hand = Hand(editor, qtbot)
    for number, photo in enumerate(sorted(phone.glob("IMG*"))[:3]):
        hand.drop(editor.view.viewport(), QPointF(6, 6), [photo])
        pages_of(number + 1)
        hand.write(WORDS[number])
    assert (hand.clicks, hand.drags, hand.bursts) == (0, 3, 3)
    written = [block.text for page in editor.told.book.chapters[1].pages for block in page.blocks]
    qtbot.waitUntil(lambda: editor.pipeline.is_idle)
    assert set(WORDS[:2]) <= set(written)


def test_a_page_with_three_photos_and_words_takes_six_clicks(editor, phone, pages_of, story, qtbot):
    hand, photos = Hand(editor, qtbot), sorted(phone.glob("IMG*"))[10:]
    editor.pages.ask_layout = lambda *_: "three-photos"
    hand.press(editor.add_page)
    hand.clicks += 1  # the layout
    pages_of(1)
    hand.clicks += 3  # three files, held together with Ctrl
    hand.drop(editor.view.viewport(), place_of(editor, "picture"), photos)
    qtbot.waitUntil(lambda: sum(x.frame is not None for x in editor.view.targets) == 3)
    hand.write(THREE)
    hand.press(editor.writing.card.done)
    assert (hand.clicks, hand.drags, hand.bursts) == (6, 1, 1)
    with story.read() as reading:
        assert len(reading.all(Keepsake)) >= 3


def test_what_is_mended_after_the_ten_pages_keeps_it_under_forty_five_clicks(
    editor, phone, pages_of, tmp_path, qtbot
):
    """A page moved and arranged anew, undone and done again, and a house number covered."""
    hand, path = Hand(editor, qtbot), tmp_path / "book.pdf"
    photos = sorted(phone.glob("IMG*"))[:10]
    hand.pick(len(photos))
    hand.drop(editor.view.viewport(), QPointF(6, 6), photos)
    pages_of(10)
    for words in WORDS:
        hand.write(words)
        card = editor.writing.card
        hand.press(card.done if card.next.isHidden() else card.next)
    pages = [page.row.id for page in editor.told.book.chapters[1].pages]
    chapter = editor.told.book.chapters[1].row.id
    editor.thumbnails.drop_page(pages[9], chapter, 0)
    hand.drags += 1
    qtbot.waitUntil(lambda: editor.told.book.page(pages[9]).row.position == 0)
    was = editor.told.book.page(pages[9]).row.layout
    editor.view.go_to([laid.page for laid in editor.view.pages].index(pages[9]))
    editor.view.select(None)
    hand.press(editor.inspector.page.another)
    qtbot.waitUntil(lambda: editor.told.book.page(pages[9]).row.layout != was)
    hand.press(editor.bar.undo)
    qtbot.waitUntil(lambda: editor.told.book.page(pages[9]).row.layout == was)
    hand.press(editor.bar.redo)
    qtbot.waitUntil(lambda: editor.told.book.page(pages[9]).row.layout != was)
    at = place_of(editor, "picture", last=True)
    hand.click(editor.view.viewport(), at)
    hand.press(editor.inspector.picture.mending.cover)
    qtbot.mousePress(editor.view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    qtbot.mouseMove(editor.view.viewport(), at.toPoint() + QPoint(20, 20))
    qtbot.mouseRelease(
        editor.view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint() + QPoint(20, 20)
    )
    hand.drags += 1
    covered = lambda: [k for k in editor.told.book.facts.keepsakes.values() if k.covers]  # noqa: E731
    qtbot.waitUntil(lambda: len(covered()) == 1)
    assert hand.clicks < MOST
    printed = print_it(editor, path, qtbot)
    assert all(words in printed for words in WORDS)
