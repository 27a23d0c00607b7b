"""Pages: shown, turned, added, moved, taken out; and the PDF of them all."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QSlider

from lifestory.checks.book import Finding, Severity
from lifestory.making import Binding, Made, Wishes, given_copies
from lifestory.model import Page, PaperSize
from lifestory.pdf.purpose import ARCHIVE, SCREEN, SHOP
from lifestory.pdf.raster import words_of
from ui.editor import making_pdf
from ui.editor.canvas.geometry import Fit
from ui.editor.canvas.live import Live
from ui.editor.making_pdf import PdfDialog, Wish, file_name, told
from ui.editor.monitor import gathered
from ui.editor.thumbnail_rows import rows_of
from ui.theme import Scheme, theme


def page_at(editor, index=None):
    return editor.view.pages[editor.view.current if index is None else index].page


def test_a_new_page_comes_after_the_one_that_is_shown(editor, made_book, order, qtbot):
    editor.pages.ask_layout = lambda *_: "two-photos"
    editor.view.go_to([p.page for p in editor.view.pages].index(made_book.photo_page))
    editor.add_page.click()
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)
    new = order(made_book.first)[1]
    qtbot.waitUntil(lambda: page_at(editor) == new)
    assert any(target.is_empty for target in editor.view.targets)


def test_the_keyboard_goes_on_in_a_new_page(editor, made_book, order, qtbot):
    editor.pages.ask_layout = lambda *_: "two-photos"
    editor.add_page.setFocus()
    qtbot.keyClick(editor.add_page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)
    new = order(made_book.first)[1]
    qtbot.waitUntil(lambda: editor.view.selection is not None)
    assert editor.view.selection.page == new
    assert editor.view.selection == editor.view.targets[0]
    assert editor.focusWidget() is editor.view


def test_a_page_taken_out_is_brought_back_from_the_notice(editor, made_book, order, qtbot):
    before = order(made_book.first)
    editor.pages.delete(made_book.words_page)
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    assert made_book.words_page not in order(made_book.first)
    editor.notice.action.click()
    qtbot.waitUntil(lambda: order(made_book.first) == before)


def test_a_page_is_dropped_into_another_chapter(editor, made_book, order, qtbot):
    editor.thumbnails.drop_page(made_book.words_page, made_book.second, 1)
    qtbot.waitUntil(lambda: made_book.words_page in order(made_book.second))
    assert order(made_book.second)[1] == made_book.words_page


def test_alt_and_an_arrow_move_a_page(editor, made_book, order, qtbot):
    editor.view.go_to(0)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(editor.thumbnails, Qt.Key.Key_Down, alt)
    qtbot.waitUntil(lambda: order(made_book.first)[1] == made_book.photo_page)
    qtbot.waitUntil(lambda: editor.told.book.page(made_book.photo_page).row.position == 1)
    qtbot.waitUntil(lambda: page_at(editor) == made_book.photo_page)
    qtbot.keyClick(editor.thumbnails, Qt.Key.Key_Up, alt)
    qtbot.waitUntil(lambda: order(made_book.first)[0] == made_book.photo_page)


def test_another_layout_keeps_the_words(editor, made_book, printed, qtbot):
    editor.pages.ask_layout = lambda *_: "words"
    editor.view.go_to(0)
    editor.inspector.page.layout_button.click()
    qtbot.waitUntil(lambda: editor.told.book.page(made_book.photo_page).row.layout == "words")
    assert "You live by the sea." in printed()
    assert editor.inspector.page.aside.count() > 0


def test_the_paper_is_changed_and_the_pages_are_laid_again(editor, qtbot):
    before = editor.view.pages[0].width
    editor.bar.dressed.emit({"paper": PaperSize.A5})
    qtbot.waitUntil(lambda: editor.view.pages[0].width != before)
    assert "A5" in editor.bar.look.text()


def test_heading_and_held_back_are_kept(editor, made_book, story, printed, qtbot):
    editor.view.go_to(1)
    part = editor.inspector.page
    part.title.line.setFocus()
    qtbot.keyClicks(part.title.line, "People I love")
    part.held.tick.click()
    editor.keep()
    assert "People I love" in printed()
    with story.read() as reading:
        assert reading.get(Page, page_at(editor)).held_back


def test_what_is_to_find_out_is_ticked_off(editor, made_book, qtbot):
    editor.view.go_to(1)
    editor.inspector.page._tick(editor.told.book.findings[0].id, True)
    qtbot.waitUntil(lambda: editor.told.book.findings[0].done)


def test_a_decision_is_explained_from_its_page(editor, target_of, made_book, printed, qtbot):
    target_of(_decision_block(editor, made_book))
    explaining = editor.inspector.fact.explaining
    for key, words in (("decided", "You moved."), ("who", "Mrs Khan."), ("why", "To be safe.")):
        explaining.beats[key].paper.setFocus()
        qtbot.keyClicks(explaining.beats[key].paper, words)
    editor.keep()
    assert "Mrs Khan." in printed()
    qtbot.waitUntil(lambda: explaining.state.said and explaining.state.said[0][0] == "good")


def _decision_block(editor, made_book):
    return editor.told.book.page(made_book.decision_page).blocks[0].id


def test_the_book_is_named_in_the_bar(editor, qtbot):
    editor.bar.title.setFocus()
    editor.bar.title.selectAll()
    qtbot.keyClicks(editor.bar.title, "All about me")
    editor.keep()
    qtbot.waitUntil(lambda: editor.told.book.row.title == "All about me")


def test_a_long_name_leaves_room_for_the_title(editor, story, qtbot):
    bar = editor.bar
    editor.resize(1000, 700)
    with story.edit("Rename") as edit:
        edit.child.called = "Maximiliana Rosalind Wilhelmina of the Harbour Lights"
    qtbot.waitUntil(lambda: bar.back.text().endswith("…"))
    assert bar.back.toolTip().startswith("Maximiliana Rosalind")
    assert not bar.title.is_cut()


def test_a_title_that_does_not_fit_ends_in_an_ellipsis(editor, qtbot):
    title = editor.bar.title
    words = "The whole long story of everything that ever happened by the sea"
    editor.bar.named.emit(words)
    qtbot.waitUntil(lambda: title.text() == words)
    assert title.is_cut()
    assert title.shown().endswith("…")
    assert title.toolTip() == words


def test_undo_says_what_it_will_undo(editor, made_book, qtbot):
    editor.pages.delete(made_book.words_page)
    qtbot.waitUntil(lambda: "take out page" in editor.bar.undo.text())
    editor.bar.undo.click()
    qtbot.waitUntil(lambda: editor.told.book.page(made_book.words_page) is not None)
    assert editor.bar.redo.isEnabled()


# --- going about ------------------------------------------------------------------------------


def test_page_keys_turn_and_tab_walks(editor, qtbot):
    qtbot.keyClick(editor.view, Qt.Key.Key_PageDown)
    assert editor.view.current > 0
    qtbot.keyClick(editor.view, Qt.Key.Key_Home)
    assert editor.view.current == 0
    seen = set()
    for _ in editor.view.targets:
        qtbot.keyClick(editor.view, Qt.Key.Key_Tab)
        seen.add(editor.view.selection.key)
    assert seen == {target.key for target in editor.view.targets}


def test_zoom_goes_from_a_quarter_to_eight_times_and_stays_sharp(editor, qtbot):
    for zoom in (0.25, 1.0, 8.0, Fit.WIDTH, Fit.PAGE):
        editor.view.set_zoom(zoom)
        sheet = editor.view.desk.sheets[0]
        width = round(sheet.place.width() * editor.view.devicePixelRatioF())
        clip = width > 2600

        def sharp(index=sheet.index, width=width, clip=clip):
            shot = editor.view.shots.get((index, clip))
            return shot is not None and shot.picture.width == width

        qtbot.waitUntil(sharp)
    assert editor.view.desk.size.height() <= editor.view.viewport().height() + 2


def test_an_empty_book_says_what_to_do(editor, made_book, order, qtbot):
    editor.pages.ask_layout = lambda *_: "words"
    for page in order(made_book.first) + order(made_book.second):
        editor.pages.delete(page)
    qtbot.waitUntil(lambda: editor.empty.isVisible())
    editor.empty.button.click()
    qtbot.waitUntil(lambda: editor.view.isVisible() and bool(editor.view.pages))


def test_advice_is_gathered_worst_first_and_gone_to(editor, made_book, qtbot):
    qtbot.waitUntil(lambda: bool(editor.monitor.findings))
    assert editor.monitor.findings[0].severity is Severity.STOP
    editor.monitor.notes[0].click()
    assert editor.view.selection.block == _decision_block(editor, made_book)


def test_several_findings_of_one_kind_are_one_sentence():
    found = [Finding("blurred", Severity.MEND, "Blurred.", page=n) for n in (3, 4)]
    (advice,) = gathered(found)
    assert advice.sentence == "2 photos will look blurred in print"


def test_continuation_pages_are_marked(editor, made_book, story, qtbot):
    from ui.editor import commands

    long = "\n\n".join(f"Sentence number {n} is a good one to read." for n in range(120))
    editor.do(commands.write, made_book.more_words, long, 2)
    qtbot.waitUntil(lambda: any(row.goes_on for row in rows_of(editor.told)))


# --- the pipeline -----------------------------------------------------------------------------


def test_a_keystroke_lays_and_draws_one_page(editor, target_of, made_book, qtbot):
    target = target_of(made_book.words)
    editor.words.write(target)
    qtbot.waitUntil(lambda: editor.pipeline.is_idle)
    laid, drawn = editor.pipeline.pages_laid, editor.pipeline.pages_drawn
    number = editor.told.number
    qtbot.keyClick(editor.writing.card.paper, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: editor.told.number > number)
    assert editor.pipeline.pages_laid - laid == 1
    assert editor.pipeline.pages_drawn - drawn == 1


def test_an_older_book_never_replaces_a_newer_one(editor, made_book, qtbot):
    old = editor.told
    editor.bar.named.emit("Newer")
    qtbot.waitUntil(lambda: editor.told.edition.title == "Newer")
    editor.hear_told(old)
    assert editor.told.edition.title == "Newer"
    shots = dict(editor.view.shots)
    editor.view.show_shots(old.number, old.shots)
    assert editor.view.shots == shots


def test_a_burst_of_typing_is_not_drawn_letter_by_letter(editor, target_of, made_book, qtbot):
    editor.words.write(target_of(made_book.words))
    qtbot.waitUntil(lambda: editor.pipeline.is_idle)
    held, go = threading.Event(), threading.Event()

    def hold(_):
        held.set()
        assert go.wait(10)

    editor.pipeline._worker.ask("edit", hold)
    assert held.wait(10)
    drawn = editor.pipeline.pages_drawn
    qtbot.keyClicks(editor.writing.card.paper, " forty letters are typed while it is busy")
    go.set()
    qtbot.waitUntil(lambda: "busy" in _said(editor))
    assert editor.pipeline.pages_drawn - drawn <= 2


def test_a_reading_that_was_overtaken_is_told_with_the_next(editor, made_book, qtbot):
    heard, live = [], Live({made_book.words: "You live on a hill."})
    pipeline = editor.pipeline
    pipeline.told.connect(heard.append)

    def read_twice(_):
        pipeline._unread = True
        pipeline._make(1001, live, lambda: True)
        pipeline._make(1002, live, lambda: False)
        pipeline._make(1003, live, lambda: False)

    pipeline._worker.ask("edit", read_twice)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [(told.number, told.is_live) for told in heard] == [(1002, False), (1003, True)]


def _said(editor):
    marks = [m for page in editor.view.pages for m in page.marks if hasattr(m, "parts")]
    return " ".join(part.text for mark in marks for part in mark.parts)


def test_a_bug_in_the_worker_reaches_the_crash_dialog(editor, qtbot):
    with qtbot.waitSignal(editor.bridge.jobs.crashed) as heard:
        editor.do(lambda story: 1 / 0)
    assert isinstance(heard.args[0], ZeroDivisionError)


# --- the PDF ----------------------------------------------------------------------------------


def test_the_pdf_is_made_with_what_was_just_typed(editor, target_of, made_book, tmp_path, qtbot):
    path = tmp_path / "book.pdf"
    editor.choose_pdf = lambda *_: Wish(path, SCREEN)
    editor.words.write(target_of(made_book.words))
    qtbot.keyClicks(editor.writing.card.paper, " Just now.")
    started = []
    editor.bridge.jobs.started.connect(started.append)
    editor.bar.pdf.click()
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    assert "Just now." in " ".join(words_of(path.read_bytes()))
    assert started[0].n == started[0].total > 0


def test_making_the_pdf_can_be_cancelled(editor, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "book.pdf"
    editor.choose_pdf = lambda *_: Wish(path, SCREEN)
    go = threading.Event()
    make = making_pdf.make_pdf

    def slow(*given, cancelled, **named):
        assert go.wait(10)
        return make(*given, cancelled=cancelled, **named)

    monkeypatch.setattr(making_pdf, "make_pdf", slow)
    jobs = []
    editor.bridge.jobs.started.connect(jobs.append)
    editor.bar.pdf.click()
    jobs[0].cancel()
    with qtbot.waitSignal(editor.bridge.jobs.stopped):
        go.set()
    assert not path.exists()


def _dialog(qtbot, *, given: bool = False) -> PdfDialog:
    dialog = PdfDialog(None, given=given)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_only_what_fits_the_purpose_is_asked(qtbot):
    dialog = _dialog(qtbot)
    assert dialog.binding.isVisible()
    assert not dialog.changed.isVisible()
    assert not dialog.secret.isVisible()
    dialog.binding.show_value(Binding.BOOKLET)
    dialog.purpose.show_value(SHOP)
    dialog.purpose.edited.emit()
    assert not dialog.binding.isVisible()
    assert dialog.wishes() == Wishes()


def test_pages_that_changed_are_offered_once_a_copy_was_given(qtbot):
    dialog = _dialog(qtbot, given=True)
    dialog.changed.tick.click()
    dialog.large.tick.click()
    assert dialog.wishes() == Wishes(large_print=True, changed_only=True)


def test_a_passphrase_is_typed_twice_alike(qtbot):
    dialog = _dialog(qtbot)
    dialog.protect.tick.click()
    assert dialog.secret.isVisible()
    assert not dialog.can_accept()
    qtbot.keyClicks(dialog.secret.line, "sea mist lane")
    qtbot.keyClicks(dialog.again.line, "sea mist lan")
    assert not dialog.can_accept()
    assert "differ" in dialog.again.below.text()
    qtbot.keyClicks(dialog.again.line, "e")
    assert dialog.can_accept()
    assert dialog.wishes().passphrase == "sea mist lane"


def test_an_archive_has_no_passphrase(qtbot):
    dialog = _dialog(qtbot)
    dialog.protect.tick.click()
    dialog.purpose.show_value(ARCHIVE)
    dialog.purpose.edited.emit()
    assert not dialog.protect.isVisible()
    assert not dialog.secret.isVisible()
    assert dialog.can_accept()
    assert dialog.wishes().passphrase == ""


def test_a_copy_is_given_to_somebody_and_only_whole_and_open(qtbot):
    dialog = _dialog(qtbot, given=True)
    dialog.giving.tick.click()
    assert not dialog.can_accept()
    assert "receives it" in dialog.given_to.below.text()
    qtbot.keyClicks(dialog.given_to.line, "Maya")
    assert dialog.can_accept()
    assert dialog.receiver() == "Maya"
    dialog.changed.tick.click()
    assert not dialog.giving.isVisible()
    assert dialog.receiver() == ""


def test_the_copy_that_is_given_is_kept(editor, made_book, tmp_path, qtbot):
    path = tmp_path / "book.pdf"
    editor.choose_pdf = lambda *_: Wish(path, SCREEN, given_to="Maya")
    editor.bar.pdf.click()
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    story = editor.bridge.story
    (copy,) = given_copies(story, made_book.book)
    assert story.keepsakes.original(copy.digest) == path.read_bytes()


def test_what_to_take_out_of_a_binder_is_said():
    said = told(Made(2, (3, 4), (3, 4, 9)), "book.pdf")
    assert "Take these pages out of the binder: 3, 4, 9" in said
    assert "Put these in: 3, 4" in said


def test_a_title_becomes_a_file_name_on_every_system():
    assert file_name('Me: "A/B"?') == "Me A B"
    assert file_name("...") != ""


# --- for everybody ----------------------------------------------------------------------------


def test_every_control_has_a_name(editor, target_of, made_book, qtbot):
    for block in (made_book.photo, made_book.words, _decision_block(editor, made_book), None):
        if block is None:
            editor.view.select(None)
        else:
            target_of(block)
        kinds = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QSlider)
        nameless = [
            widget
            for kind in kinds
            for widget in editor.findChildren(kind)
            if widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not widget.accessibleName()
        ]
        assert nameless == []


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_paper_is_white_in_the_light_and_in_the_dark(editor, scheme, qtbot):
    theme().choose(scheme)
    qtbot.waitUntil(lambda: bool(editor.view.shots))
    sheet = editor.view.desk.sheets[0]
    at = sheet.place.topLeft().toPoint()
    picture = editor.view.viewport().grab().toImage()
    assert picture.pixelColor(at.x() + 6, at.y() + 6).lightness() > 245


def test_it_fits_a_small_window_with_large_text(editor, qtbot):
    theme().choose(Scheme.LIGHT, 1.5)
    assert editor.minimumSizeHint().width() <= 1280
    assert editor.minimumSizeHint().height() <= 700
