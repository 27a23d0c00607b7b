"""Where words are written: spelling, names, sizes, and what is pasted."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from lifestory.model import KnownWord
from lifestory.words.prose import ParagraphKind
from ui.editor.words_document import prose_of_html
from ui.widgets.spelling import spelling

WORD = """<html><head><style>p {color: red}</style></head><body><!--StartFragment-->
<p class=MsoNormal><b>Bold</b> and <i>italic</i> <span style="font-size:40pt">words</span>.</p>
<p class=MsoListParagraph>·<span>&nbsp;&nbsp;&nbsp;</span>first</p>
<p class=MsoListParagraph>2.<span>&nbsp;&nbsp;&nbsp;</span>second</p>
<table><tr><td>A cell</td></tr></table><img src="file:///x.png"><!--EndFragment--></body></html>"""


@pytest.fixture
def paper(editor, target_of, made_book, qtbot):
    """The open card over the words of the first page."""
    editor.writing._pause.setInterval(600_000)
    target_of(made_book.words)
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.writing.block == made_book.words)
    return editor.writing.card.paper


def marked(paper, word):
    """What is marked with that word, if it is."""
    return next((one for one in paper.marks.placed if one.spot.found == word), None)


# --- spelling ---------------------------------------------------------------------------------


def test_a_wrong_word_is_marked_and_a_name_of_the_story_is_not(paper, qtbot):
    qtbot.keyClicks(paper, " Grace likes Maya becuase.")
    qtbot.waitUntil(lambda: marked(paper, "becuase") is not None)
    assert not marked(paper, "Grace")
    assert not marked(paper, "Maya")


def test_what_was_meant_is_offered_and_put_in_as_one_step(paper, qtbot):
    qtbot.keyClicks(paper, " becuase")
    qtbot.waitUntil(lambda: marked(paper, "becuase") is not None)
    menu = paper.marks.menu_for(marked(paper, "becuase"))
    qtbot.waitUntil(lambda: any(a.text() == "because" for a in menu.actions()))
    next(a for a in menu.actions() if a.text() == "because").trigger()
    assert paper.toPlainText().endswith("sea. because")
    paper.undo()
    assert paper.toPlainText().endswith("sea. becuase")


def test_the_keyboard_goes_to_a_wrong_word_and_opens_its_menu(paper, qtbot):
    qtbot.keyClicks(paper, " becuase")
    qtbot.waitUntil(lambda: marked(paper, "becuase") is not None)
    qtbot.keyClick(paper, Qt.Key.Key_F8)
    assert paper.textCursor().selectedText() == "becuase"


def test_a_word_that_somebody_adds_is_right_from_then_on_and_kept(paper, editor, story, qtbot):
    qtbot.keyClicks(paper, " Snuffleby")
    qtbot.waitUntil(lambda: marked(paper, "Snuffleby") is not None)
    spelling().learn("Snuffleby")
    assert not marked(paper, "Snuffleby")
    editor.pipeline.finish_edits()
    with story.read() as reading:
        assert [row.word for row in reading.all(KnownWord)] == ["Snuffleby"]
    qtbot.waitUntil(lambda: "snuffleby" in editor.told.book.own_words)


def test_a_word_to_avoid_is_marked_with_what_to_say(paper, qtbot):
    qtbot.keyClicks(paper, " You had contact")
    qtbot.waitUntil(lambda: marked(paper, "contact") is not None)
    assert marked(paper, "contact").spot.better


def test_marks_are_no_change_of_the_words(paper, editor, qtbot):
    typed = []
    editor.writing.card.typed.connect(typed.append)
    paper.marks.look_again()
    assert typed == []


# --- names ------------------------------------------------------------------------------------


def test_typing_an_at_offers_names_and_enter_puts_one_in(
    paper, editor, made_book, printed, block_row, qtbot
):
    qtbot.keyClicks(paper, " Hello @Auntie")
    assert paper.popup.isVisible()
    qtbot.keyClick(paper.popup, Qt.Key.Key_Return)
    assert not paper.popup.isVisible()
    editor.writing.end()
    editor.pipeline.finish_edits()
    token = f"{{person:{made_book.person}}}"
    assert block_row(made_book.words).text == f"You live by the sea. Hello {token}"
    assert "Hello Auntie Grace" in printed()


def test_escape_puts_the_names_away_and_the_card_stays(paper, editor, made_book, qtbot):
    qtbot.keyClicks(paper, " @")
    assert paper.popup.isVisible()
    qtbot.keyClick(paper.popup, Qt.Key.Key_Escape)
    assert editor.writing.block == made_book.words


def test_an_address_offers_no_names(paper, qtbot):
    qtbot.keyClicks(paper, " somebody@gr")
    assert not paper.popup.isVisible()


def test_names_are_offered_by_their_button_too(paper, editor):
    editor.writing.card.name.click()
    assert paper.popup.isVisible()
    assert paper.chooser.completionCount() >= 2


# --- sizes ------------------------------------------------------------------------------------


def test_words_are_larger_by_their_role_and_again_as_the_page_has_them(
    editor, made_book, target_of, qtbot
):
    target_of(made_book.words)

    def size():
        marks = [m for page in editor.view.pages for m in page.marks if hasattr(m, "parts")]
        mine = [part.size for m in marks if m.block == made_book.words for part in m.parts]
        return max(mine)

    before = size()
    editor.inspector.words.role.show_value("lead")
    editor.inspector.words.role.finished.emit()
    qtbot.waitUntil(lambda: size() > before * 1.1)
    assert editor.bridge.undo_label == "Change the size of words on page 1"
    editor.words.size(made_book.words, "")
    qtbot.waitUntil(lambda: size() == before)


# --- the pasteboard ---------------------------------------------------------------------------


def test_words_from_a_word_processor_keep_paragraphs_lists_and_emphasis_alone():
    prose = prose_of_html(WORD)
    assert [p.text for p in prose] == ["Bold and italic words.", "first", "second", "A cell"]
    kinds = [ParagraphKind.TEXT, ParagraphKind.BULLET, ParagraphKind.NUMBERED, ParagraphKind.TEXT]
    assert [p.kind for p in prose] == kinds
    assert [(r.text, r.bold, r.italic) for r in prose[0].runs[:3]] == [
        ("Bold", True, False),
        (" and ", False, False),
        ("italic", False, True),
    ]


def test_pasted_words_are_printed(paper, editor, printed):
    mime = QMimeData()
    mime.setHtml(WORD)
    paper.moveCursor(QTextCursor.MoveOperation.End)
    paper.insertFromMimeData(mime)
    editor.writing.end()
    editor.pipeline.finish_edits()
    assert "Bold and italic words." in printed()


def test_a_space_at_the_end_is_a_change_like_any_other_letter(paper, editor, qtbot):
    typed = []
    editor.writing.card.typed.connect(typed.append)
    qtbot.keyClicks(paper, " a ")
    assert len(typed) == 3
