"""What is written anywhere in a book is measured while it is typed, spelt, and advised on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lifestory.edition.values import FREE, Place
from lifestory.model import Block, BlockKind, KnownWord, ReadingStage
from ui.editor import commands
from ui.editor.counting import count_words, most_words
from ui.widgets.spelling import spelling
from ui.widgets.spelt_line import LineMarks


def said(lines):
    """What some lines say, with their tones."""
    return {words: tone for tone, words in lines.said or ()}


@pytest.fixture
def explaining(editor, target_of, made_book):
    """The fields in which the decision is told, in the inspector."""
    target_of(editor.told.book.page(made_book.decision_page).blocks[0].id)
    return editor.inspector.fact.explaining


def test_a_decision_is_measured_while_it_is_typed(explaining, story, made_book, qtbot):
    paper = explaining.beats["why"].paper
    paper.setFocus()
    qtbot.keyClicks(paper, "The placement broke down.")
    qtbot.waitUntil(lambda: "4 words; up to 60" in said(explaining.reads))
    assert any(words.startswith("“placement”") for words in said(explaining.better))
    qtbot.waitUntil(lambda: any(s.spot.found == "placement" for s in paper.marks.placed))
    qtbot.keyClicks(paper, " And " + "so " * 60)
    qtbot.waitUntil(lambda: said(explaining.reads).get("65 words; up to 60") == "warn")


def test_the_fields_of_a_decision_mark_what_is_spelt_wrongly(explaining, qtbot):
    paper = explaining.beats["who"].paper
    paper.setFocus()
    qtbot.keyClicks(paper, "A jugde, and Grace.")
    qtbot.waitUntil(lambda: [x.spot.found for x in paper.marks.placed] == ["jugde"])


def test_a_caption_is_measured_while_it_is_typed(editor, target_of, made_book, qtbot):
    target_of(made_book.photo)
    picture = editor.inspector.picture
    assert said(picture.reads) == {}
    picture.caption.paper.setFocus()
    qtbot.keyClicks(picture.caption.paper, "Your contact with Grace at the seeside.")
    qtbot.waitUntil(lambda: said(picture.reads).get("7 words") == "soft")
    assert any(words.startswith("“contact") for words in said(picture.better))
    marks = picture.caption.paper.marks
    qtbot.waitUntil(lambda: any(x.spot.found == "seeside" for x in marks.placed))


def test_what_lies_freely_has_no_caption_to_measure(editor, story, made_book, target_of, qtbot):
    commands.write_caption(story, made_book.photo, "By the sea.", 1)
    place = Place(0.3, 0.3, 0.4, 0.2)
    free = commands.add_freely(story, made_book.photo_page, made_book.keepsake, place, 1)
    qtbot.waitUntil(lambda: editor.told.book.block(free) is not None)
    target_of(made_book.photo)
    qtbot.waitUntil(lambda: "3 words" in said(editor.inspector.picture.reads))
    assert target_of(free).slot == FREE
    assert said(editor.inspector.picture.reads) == {}


def test_a_letter_and_a_caption_are_counted_and_a_page_is_measured():
    stage = ReadingStage.EARLY_READER
    assert most_words(BlockKind.LETTER, stage) is None
    assert most_words(BlockKind.PICTURE, stage) is None
    assert most_words(BlockKind.PANEL, stage) == stage.measures.words_a_page
    assert count_words("You ran.", None) == "2 words"
    assert count_words("You ran.", 60) == "2 of 60 words"


@pytest.mark.parametrize(
    ("layout", "slot", "kind", "count"),
    [
        ("letter", "letter", BlockKind.LETTER, "3 words"),
        ("words-and-pictures", "panels", BlockKind.PANEL, "3 words; up to 60"),
    ],
)
def test_letters_and_panels_are_measured_while_they_are_typed(
    editor, story, made_book, target_of, layout, slot, kind, count, qtbot
):
    page = commands.add_page(story, made_book.first, 1, layout)
    with story.edit("Write") as edit:
        block = edit.add(Block(page_id=page, slot=slot, kind=kind, text="Dear")).id
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    editor.words.write(target_of(block))
    qtbot.keyClicks(editor.writing.card.paper, " Maya my")
    words = editor.inspector.words
    qtbot.waitUntil(lambda: any(line.startswith("3 words") for line in said(words.reads)))
    assert count in said(words.reads)


@pytest.mark.parametrize("where", ["heading", "title"])
def test_a_heading_and_the_title_of_the_book_mark_what_is_spelt_wrongly(
    editor, story, made_book, where, qtbot
):
    editor.view.go_to(1)
    editor.view.select(None)
    line = editor.inspector.page.title.line if where == "heading" else editor.bar.title
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Grace and the gardn")
    marks = line.findChild(LineMarks)
    qtbot.waitUntil(lambda: [spot.found for spot in marks.spots] == ["gardn"])
    qtbot.keyClick(line, Qt.Key.Key_F8)
    assert line.selectedText() == "gardn"
    menu = marks.menu_for(marks.placed[0])
    qtbot.waitUntil(lambda: any(a.text() == "garden" for a in menu.actions()))
    next(a for a in menu.actions() if a.text() == "garden").trigger()
    assert line.text() == "Grace and the garden"
    assert marks.spots == ()
    editor.keep()
    editor.pipeline.finish_edits()
    assert story.undo_label.startswith(("Name", "Rename"))


def test_a_word_that_is_right_here_is_no_longer_marked_in_a_line(editor, story, qtbot):
    editor.bar.title.setFocus()
    editor.bar.title.selectAll()
    qtbot.keyClicks(editor.bar.title, "Snuffleby placement")
    marks = editor.bar.title.findChild(LineMarks)
    qtbot.waitUntil(lambda: len(marks.spots) == 2)
    spelling().learn("Snuffleby")
    assert [spot.kind for spot in marks.spots] == ["jargon"]
    editor.pipeline.finish_edits()
    with story.read() as reading:
        assert [row.word for row in reading.all(KnownWord)] == ["Snuffleby"]


@pytest.mark.parametrize("where", ["heading", "title"])
def test_alt_and_down_in_a_line_offer_better_words_and_move_no_page(
    editor, made_book, order, where, qtbot
):
    editor.view.go_to(0)
    editor.view.select(None)
    line = editor.inspector.page.title.line if where == "heading" else editor.bar.title
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "My placement")
    before = order(made_book.first)
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert "home" in [action.text() for action in menu.actions()]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert line.text() == "My home"
    editor.keep()
    assert order(made_book.first) == before


def test_alt_and_down_beside_a_marked_word_still_move_the_page(editor, made_book, order, qtbot):
    editor.view.go_to(0)
    line = editor.bar.title
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "placement, home")
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: order(made_book.first)[1] == made_book.photo_page)
