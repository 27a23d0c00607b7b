"""What the inspector says where there is nothing that could be selected."""


def test_an_empty_book_says_how_it_begins(editor, made_book, order, qtbot):
    for page in order(made_book.first) + order(made_book.second):
        editor.pages.delete(page)
    qtbot.waitUntil(lambda: editor.empty.isVisible())
    part = editor.inspector.shown
    assert part.heading.words() == "No pages yet"
    assert "add the first page" in part.where.words()
