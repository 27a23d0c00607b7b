"""Who hears whom: the signals of the editor's parts, tied to what the editor and its acts do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.editor import commands
from ui.editor.inspector.behind import Behind
from ui.editor.inspector.fact_part import FactPart
from ui.editor.inspector.page_part import PagePart
from ui.editor.inspector.part import Part
from ui.editor.inspector.picture_part import PicturePart
from ui.editor.inspector.words_part import WordsPart
from ui.widgets.spelling import spelling

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


def connect(editor: "BookEditor") -> None:
    """Tie everything together, once, after the parts are built."""
    _connect_engine(editor)
    _connect_bars(editor)
    _connect_page(editor)
    _connect_inspector(editor)


def _connect_engine(editor: "BookEditor") -> None:
    queued = Qt.ConnectionType.QueuedConnection
    pipeline = editor.pipeline
    pipeline.told.connect(editor.hear_told, queued)
    pipeline.shown.connect(editor.hear_shots, queued)
    pipeline.thumbnail.connect(editor.thumbnails.show_picture, queued)
    pipeline.advised.connect(editor.monitor.show_findings, queued)
    pipeline.failed.connect(editor.hear_failure, queued)
    editor.bridge.changed.connect(editor.hear_change)
    editor.bridge.history_changed.connect(editor.taking_back.look_again)
    editor.bridge.leaving.connect(editor.keep)
    editor.bridge.closing.connect(pipeline.close)
    editor.bridge.stepping.connect(editor.settle)
    editor.destroyed.connect(pipeline.close)


def _connect_bars(editor: "BookEditor") -> None:
    bar, view = editor.bar, editor.view
    bar.back_asked.connect(editor.leave)
    bar.named.connect(lambda title: editor.do(commands.name_book, editor.book_id, title))
    bar.dressed.connect(editor.dress)
    bar.undo_asked.connect(lambda: editor.step("undo"))
    bar.redo_asked.connect(lambda: editor.step("redo"))
    bar.pdf_asked.connect(editor.make_pdf)
    editor.monitor.asked.connect(editor.go_to_finding)
    editor.monitor.all_asked.connect(editor.book.show_advice)
    editor.find_bar.asked.connect(editor.book.go_to_hit)
    editor.find_bar.replace_asked.connect(editor.book.replace)
    editor.find_bar.closed.connect(view.setFocus)
    editor.zoom_bar.zoom_asked.connect(view.set_zoom)
    editor.zoom_bar.closer_asked.connect(lambda up: view.step_zoom(up=up))
    editor.zoom_bar.mode_asked.connect(view.set_mode)


def _connect_page(editor: "BookEditor") -> None:
    view, thumbnails = editor.view, editor.thumbnails
    view.wanted.connect(editor.pipeline.show)
    view.turned.connect(lambda _: editor.show_place())
    view.zoomed.connect(editor.show_zoom)
    view.selected.connect(editor.writing.leave_for)
    view.selected.connect(lambda _: editor.show_selected())
    view.write_asked.connect(editor.words.write)
    view.open_asked.connect(editor.open_target)
    view.empty_asked.connect(editor.empty_target)
    view.files_dropped.connect(editor.pictures.bring_in)
    view.files_dropped.connect(lambda *_: editor.hints.follow("pages"))
    view.keepsakes_dropped.connect(editor.pictures.put_all)
    view.cropping.connect(editor.pictures.crop_live)
    view.cropped.connect(editor.pictures.crop)
    view.menu_asked.connect(lambda at: editor.acts.menu_here().popup(at))
    view.placing.connect(editor.pictures.place_live)
    view.placed.connect(editor.pictures.place)
    view.swap_asked.connect(editor.pictures.swap)
    view.cover_asked.connect(editor.pictures.cover)
    view.cover_moved.connect(editor.pictures.move_cover)
    view.uncover_asked.connect(editor.pictures.uncover)
    view.cropped.connect(lambda *_: editor.hints.follow("photo"))
    view.keepsakes_dropped.connect(lambda *_: editor.hints.follow("photo"))
    editor.writing.typed.connect(lambda *_: editor.hints.follow("write"))
    editor.writing.typed.connect(editor.words.type)
    editor.writing.typed.connect(lambda *_: view.select_nothing_more())
    editor.writing.began.connect(view.select_nothing_more)
    editor.writing.typed.connect(lambda *_: editor.taking_back.withdraw())
    editor.writing.kept.connect(editor.words.unkept.note_kept)
    editor.writing.sized.connect(editor.words.size)
    spelling().learned.connect(editor.learn)
    editor.writing.began.connect(editor.zoom_bar.hide)
    editor.writing.ended.connect(editor.zoom_bar.show)
    editor.writing.ended.connect(editor.show_selected)
    editor.writing.goes_on.connect(editor.words.write_next)
    view.letters_typed.connect(editor.words.begin)
    view.letters_dropped.connect(editor.words.drop_begun)
    view.turned.connect(lambda _: editor.words.leave_for(view.selection))
    view.selected.connect(editor.words.leave_for)
    view.pages_dropped.connect(editor.photo_pages.drop)
    editor.catcher.dropped.connect(editor.photo_pages.drop)
    thumbnails.photos_dropped.connect(editor.photo_pages.drop)
    thumbnails.chosen.connect(editor.go)
    thumbnails.pictures_wanted.connect(editor.pipeline.thumbnails)
    thumbnails.moved.connect(editor.pages.move)
    thumbnails.delete_asked.connect(editor.pages.delete)
    thumbnails.duplicate_asked.connect(editor.pages.duplicate)
    thumbnails.add_asked.connect(lambda _: editor.pages.add())


def _connect_inspector(editor: "BookEditor") -> None:
    editor.inspector.made.connect(lambda part: _connect_part(editor, part))


def _connect_part(editor: "BookEditor", part: Part) -> None:
    if isinstance(part, PagePart):
        _connect_page_part(editor, part)
    elif isinstance(part, WordsPart):
        _connect_words_part(editor, part)
    elif isinstance(part, PicturePart):
        _connect_picture_part(editor, part)
    elif isinstance(part, FactPart):
        _connect_fact_part(editor, part)


def _connect_page_part(editor: "BookEditor", part: PagePart) -> None:
    part.layout_asked.connect(editor.pages.change_layout)
    part.another_asked.connect(editor.pages.another_arrangement)
    part.delete_asked.connect(editor.pages.delete)
    part.room_asked.connect(editor.pages.fill)
    part.tray.chosen.connect(editor.pictures.put_in_first_frame)
    part.tray.freely_asked.connect(editor.pictures.put_freely)


def _connect_words_part(editor: "BookEditor", part: WordsPart) -> None:
    part.write_asked.connect(lambda: editor.with_selection(editor.words.write))
    part.empty_asked.connect(lambda: editor.with_selection(editor.empty_target))
    part.sized.connect(editor.words.size)
    _connect_behind(editor, part.behind)


def _connect_picture_part(editor: "BookEditor", part: PicturePart) -> None:
    part.choose_asked.connect(lambda: editor.with_selection(editor.pictures.choose))
    part.empty_asked.connect(lambda: editor.with_selection(editor.empty_target))
    part.typed.connect(editor.words.type)
    part.kept.connect(editor.words.unkept.note_kept)
    part.enlarged.connect(editor.pictures.enlarge)
    part.cover_asked.connect(editor.pictures.start_covering)
    part.fit_asked.connect(editor.pictures.better_fit)
    part.tilted.connect(editor.pictures.tilt)
    part.tray.chosen.connect(
        lambda keepsake: editor.with_selection(lambda at: editor.pictures.put(at, keepsake))
    )
    part.tray.freely_asked.connect(editor.pictures.put_freely)


def _connect_fact_part(editor: "BookEditor", part: FactPart) -> None:
    part.empty_asked.connect(lambda: editor.with_selection(editor.empty_target))
    part.fact_chosen.connect(editor.put_fact)
    _connect_behind(editor, part.behind)


def _connect_behind(editor: "BookEditor", behind: Behind) -> None:
    behind.correct_asked.connect(editor.facts.correct)
    behind.loosen_asked.connect(editor.facts.loosen)
    behind.bind_asked.connect(editor.facts.bind)
    behind.take_asked.connect(editor.facts.take_over)
    behind.keep_asked.connect(lambda block: editor.facts.take_over(block, keep=True))
