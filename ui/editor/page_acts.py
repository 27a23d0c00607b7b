"""What is done to pages: added, arranged in another way, moved, taken out."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.model import BlockKind
from lifestory.template.layouts import PageLayout, SlotSpec, all_layouts
from ui.editor import arranging, commands
from ui.editor.canvas.pipeline import Shot, Trial
from ui.editor.canvas.targets import Target
from ui.editor.canvas.trying import Arrangement
from ui.editor.layout_pictures import SIZE
from ui.editor.page_dialog import AskLayout, ask_layout
from ui.editor.reading import ReadPage
from ui.theme import theme
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


class PageActs:
    """The pages of one editor. `ask_layout` asks the person; tests give another one."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.ask_layout: AskLayout = ask_layout
        self._layout = "photo-and-words"
        self._tried: dict[UUID, list[str]] = {}

    def add(self) -> None:
        """Ask for a layout, the last one first, and add a page after the one that is shown."""
        told = self._editor.told
        if told is None:
            return
        self._editor.writing.end()
        self._editor.keep()
        chosen = self.ask_layout(
            self._editor,
            tr("Add a page"),
            tr("Add it"),
            tr("It comes after the page you are on. Its layout can be changed later."),
            self._layout,
            None,
        )
        if chosen is None:
            return
        self._layout = chosen
        place, then = self.after(), self._editor.go_when_there
        if place is None:
            self._editor.do(commands.add_first_page, self._editor.book_id, chosen, then=then)
        else:
            self._editor.do(commands.add_page, *place, chosen, then=then)

    def after(self) -> tuple[UUID, int] | None:
        """The chapter and position right after the page that is shown: where a chapter without
        pages follows its own, in there. None in a book without pages."""
        told, page = self._editor.told, self.current()
        if told is None or page is None:
            return None
        chapters = list(told.book.chapters)
        at = next(n for n, each in enumerate(chapters) if each.row.id == page.row.chapter_id)
        is_last = page.row.position == len(chapters[at].pages) - 1
        if is_last and at + 1 < len(chapters) and not chapters[at + 1].pages:
            return chapters[at + 1].row.id, 0
        return page.row.chapter_id, page.row.position + 1

    def change_layout(self, page: ReadPage) -> None:
        """Ask for another layout for a page."""
        self._editor.keep()
        chosen = self.ask_layout(
            self._editor,
            tr("Change the layout"),
            tr("Use it"),
            tr("Nothing on the page is lost. What has no place of its own stays with it."),
            page.row.layout,
            partial(self._draw_layouts, page),
        )
        if chosen is not None and chosen != page.row.layout:
            self._editor.do(
                commands.change_layout, page.row.id, chosen, self.number_of(page.row.id)
            )

    def _draw_layouts(self, page: ReadPage, show: Callable[[Hashable, Shot], object]) -> None:
        """Draw what is on a page in every layout, the likely ones first."""
        trials = [
            Trial(layout_id, *arranging.as_if(page.row, page.blocks, every))
            for layout_id, every in all_layouts().items()
        ]
        trials.sort(key=lambda trial: len(arranging.set_aside(trial.blocks, _layout(trial))))
        width = round(theme().px(SIZE.width()) * 2 * self._editor.devicePixelRatioF())
        self._editor.pipeline.previews(trials, width, show)

    def another_arrangement(self, page: ReadPage | None = None) -> None:
        """Arrange a page in the next layout that holds all of it; after the last, the first."""
        page = page if page is not None else self.current()
        if page is None:
            return
        self._editor.keep()
        self._editor.pipeline.refresh(facts=False)
        row = page.row

        def choose(found: tuple[Arrangement, ...]) -> None:
            layouts = [each.layout for each in found]
            if len(layouts) < 2:
                self._editor.notice.tell(
                    tr("No other layout has a place for everything on this page.")
                )
                return
            tried = self._tried.setdefault(row.id, layouts)
            tried = tried if set(tried) == set(layouts) else layouts
            self._tried[row.id] = tried
            after = tried.index(row.layout) + 1 if row.layout in tried else 0
            chosen = tried[after % len(tried)]
            number = self.number_of(row.id)
            self._editor.do(commands.change_layout, row.id, chosen, number)
            self._editor.notice.tell(
                tr("Now as “{layout}”.", layout=all_layouts()[chosen].name),
                action=tr("Another one"),
                do=self.another_arrangement,
            )

        self._editor.pipeline.arrangements(row.id, choose)

    def duplicate(self, page_id: UUID) -> None:
        """Put the same page in once more, after itself."""
        self._editor.writing.end()
        self._editor.keep()
        self._editor.do(
            commands.duplicate_page,
            page_id,
            self.number_of(page_id),
            then=self._editor.go_when_there,
        )

    def with_current(self, do: Callable[[UUID], object]) -> None:
        """Do something with the page that is shown, if there is one."""
        page = self.current()
        if page is not None:
            do(page.row.id)

    def step(self, way: int) -> None:
        """Move the page that is shown one place on or back."""
        row = self._editor.thumbnails.current_row()
        if row is not None:
            self._editor.keep()
            self._editor.thumbnails.step(row, way)

    def hold_back(self) -> None:
        """Mark the page that is shown to be read with a grown-up, or open it again."""
        page = self.current()
        if page is not None:
            held = not page.row.held_back
            self._editor.do(commands.hold_back, page.row.id, held, self.number_of(page.row.id))

    def delete(self, page_id: UUID) -> None:
        """Take a page out, and say how it comes back."""
        self._editor.writing.end()
        number = self.number_of(page_id)

        def told(_: object, step: int | None) -> None:
            said = tr("Page {n} is out of the book.", n=number)
            action = tr("Bring it back")
            self._editor.taking_back.offer(said, step, action=action, stays=True)

        self._editor.view.select(None)
        self._editor.do.as_step(commands.delete_page, page_id, number, then=told)

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
        told = self._editor.told
        return told.numbers.get(page_id, 0) if told is not None else 0


def _layout(trial: Trial) -> PageLayout:
    return all_layouts()[trial.page.layout]
