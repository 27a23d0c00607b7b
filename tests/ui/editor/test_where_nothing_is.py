"""What the inspector says where there is nothing that could be selected."""

from PySide6.QtCore import Qt


def test_an_empty_book_says_how_it_begins(editor, made_book, order, qtbot):
    for page in order(made_book.first) + order(made_book.second):
        editor.pages.delete(page)
    qtbot.waitUntil(lambda: editor.empty.isVisible())
    part = editor.inspector.shown
    assert part.heading.words() == "No pages yet"
    assert "add the first page" in part.where.words()


def test_a_page_left_blank_by_the_layout_says_why(editor, made_book, qtbot):
    qtbot.keyClick(editor.view, Qt.Key.Key_End)
    blank = next(n for n, page in enumerate(editor.view.pages) if page.page is None)
    sheet = editor.view.desk.sheet(blank)
    at = (sheet.place.center() - editor.view.offset()).toPoint()
    qtbot.mouseClick(editor.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert editor.view.current == blank
    part = editor.inspector.shown
    assert part.heading.words() == "A blank page"
    assert "the next chapter begins on the right" in part.where.words()
    editor.view.go_to(0)
    assert editor.inspector.shown is editor.inspector.page
