"""What is done to pages: added, arranged in another way, moved, taken out."""

from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.model import BlockKind
from lifestory.template.layouts import SlotSpec
from ui.editor import commands
from ui.editor.canvas.targets import Target
from ui.editor.page_dialog import AskLayout, ask_layout
from ui.editor.reading import ReadPage
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


class PageActs:
    """The pages of one editor. `ask_layout` asks the person; tests give another one."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.ask_layout: AskLayout = ask_layout

    def add(self) -> None:
        """Ask for a layout and add a page after the one that is shown."""
        told = self._editor.told
        if told is None:
            return
        self._editor.keep()
        chosen = self.ask_layout(
            self._editor,
            tr("Add a page"),
            tr("Add it"),
            tr("It comes after the page you are on. Its layout can be changed later."),
            "photo-and-words",
        )
        if chosen is None:
            return
        page = self.current()
        if page is None:
            self._editor.do(
                commands.add_first_page,
                self._editor.book_id,
                chosen,
                then=self._editor.go_when_there,
            )
        else:
            row = page.row
            self._editor.do(
                commands.add_page,
                row.chapter_id,
                row.position + 1,
                chosen,
                then=self._editor.go_when_there,
            )

    def change_layout(self, page: ReadPage) -> None:
        """Ask for another layout for a page."""
        self._editor.keep()
        chosen = self.ask_layout(
            self._editor,
            tr("Change the layout"),
            tr("Use it"),
            tr("Nothing on the page is lost. What has no place waits beside it."),
            page.row.layout,
        )
        if chosen is not None and chosen != page.row.layout:
            self._editor.do(
                commands.change_layout, page.row.id, chosen, self.number_of(page.row.id)
            )

    def delete(self, page_id: UUID) -> None:
        """Take a page out, and say how it comes back."""
        self._editor.writing.end()
        number = self.number_of(page_id)

        def told(_: object) -> None:
            self._editor.notice.tell(
                tr("Page {n} is out of the book.", n=number),
                action=tr("Bring it back"),
                do=lambda: self._editor.step("undo"),
                stays=True,
            )

        self._editor.view.select(None)
        self._editor.do(commands.delete_page, page_id, number, then=told)

    def move(self, page: UUID, chapter: UUID, position: int) -> None:
        """Put a page at a position of a chapter."""
        self._editor.go_to_page(page)
        self._editor.do(commands.move_page, page, chapter, position, self.number_of(page))

    def fill(self, page: ReadPage, slot: SlotSpec) -> None:
        """A slot of the page is to take one more block."""
        index = self._editor.view.current
        frame = self._editor.told.look.frame(True) if self._editor.told is not None else None
        if frame is None:
            return
        target = Target(index, page.row.id, slot.name, slot.kinds[0], frame, None, True)
        if target.is_written:
            self._editor.words.write(target)
        elif target.kind is BlockKind.PICTURE:
            number = self.number_of(page.row.id)
            self._editor.do(commands.add_frame, page.row.id, slot.name, number)
        else:
            self._editor.view.select(target)

    def current(self) -> ReadPage | None:
        """The planned page that is shown."""
        told, index = self._editor.told, self._editor.view.current
        if told is None or index >= len(told.laid.pages):
            return None
        before = [page.page for page in told.laid.pages[: index + 1] if page.page is not None]
        return told.book.page(before[-1]) if before else None

    def number_of(self, page_id: UUID) -> int:
        """The printed number on which a page begins; 0 if it is not there."""
        pages = self._editor.told.laid.pages if self._editor.told is not None else ()
        return next((page.number for page in pages if page.page == page_id), 0)
