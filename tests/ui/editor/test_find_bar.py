"""The bar for finding and replacing in small windows and with large text."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.editor.find_bar import FindBar
from ui.theme import Scheme, theme


@pytest.fixture
def finding(editor, qtbot):
    """Opens the bar for replacing in a window of some size, with text so large, and finds."""

    windows = []

    def find(width, height, text):
        theme().choose(Scheme.LIGHT, text)
        window, bar = QWidget(), FindBar()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(bar)
        column.addStretch(1)
        window.resize(width, height)
        window.show()
        bar.show_book(editor.told.book, editor.told.numbers)
        bar.open(replacing=True)
        qtbot.keyClicks(bar.wanted, "o")
        qtbot.waitUntil(lambda: len(bar.hits) > 2)
        QApplication.processEvents()
        return bar

    return find


def whole(bar, widget):
    """Whether all of a widget can be seen in the bar."""
    place = QRect(widget.mapTo(bar, widget.rect().topLeft()), widget.size())
    return bar.rect().contains(place) and widget.width() >= widget.sizeHint().width()


@pytest.mark.parametrize(("width", "height"), [(1000, 640), (1060, 700)])
def test_large_text_puts_what_replaces_under_what_finds(finding, width, height):
    bar = finding(width, height, 2.0)
    assert bar.width() == bar.window().width() == width
    for button in (bar.one, bar.every, bar.back, bar.on, bar.close_button):
        assert whole(bar, button)
    assert bar.instead.y() >= bar.wanted.geometry().bottom()
    assert 0 < bar.list.height() <= height // 4


def test_where_there_is_room_all_is_in_one_row(finding):
    bar = finding(1280, 800, 1.0)
    assert bar.instead.y() == bar.wanted.y()
    assert whole(bar, bar.every)


def test_the_bar_follows_a_window_that_becomes_smaller(finding, qtbot):
    bar = finding(1800, 1000, 1.5)
    assert bar.instead.y() == bar.wanted.y()
    bar.window().resize(700, 480)
    qtbot.waitUntil(lambda: bar.instead.y() > bar.wanted.y())
    assert bar.list.height() <= 120
