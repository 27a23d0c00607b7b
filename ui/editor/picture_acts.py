"""What is done to pictures: brought in, put into frames, moved inside them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lifestory.edition.values import FREE, Place, View
from lifestory.layout.loose import place_of, rect_of
from lifestory.layout.marks import LaidPage, Rect
from lifestory.library import Story
from lifestory.model import BlockKind, Keepsake
from lifestory.model.retouch import Area
from lifestory.template.layouts import all_layouts
from ui.editor import commands
from ui.editor.canvas.targets import Target
from ui.editor.commands.photo_pages import Shown
from ui.editor.photo_pages import Command, Then
from ui.editor.sharpness import is_held
from ui.editor.stickers import ask_sticker
from ui.editor.unkept import Unkept
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


class PictureActs:
    """The pictures of one editor. `unkept` are the crops that the story does not have yet,
    `unplaced` where pictures lie freely that were just moved."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.unkept = Unkept[View]()
        self.unplaced = Unkept[Place]()

    def newest(self, target: Target) -> Target:
        """A place with the crop, or lying freely where it was moved, that is not laid yet."""
        told, block, frame = self._editor.told, target.block, target.frame
        if told is None or block is None or frame is None:
            return target
        view, place = self.unkept.get(block, frame.view), self.unplaced.get(block)
        if place is None:
            return replace(target, frame=replace(frame, view=view))
        laid = told.laid.pages[target.index]
        rect = rect_of(place, laid.width, laid.height)
        return replace(target, rect=rect, frame=replace(frame, view=view, tilt=place.tilt))

    def forget_kept(self) -> None:
        """Crops and places that the story now has need no longer be told apart."""
        told = self._editor.told
        for unkept in (self.unkept, self.unplaced):
            if told is not None and unkept.forget_kept(told.book.has_block):
                self._editor.words.tell_live()

    def crop_live(self, target: Target, view: View) -> None:
        """Show a crop that is being made."""
        if target.block is not None:
            self.unkept.show(target.block, view)
            self._editor.words.tell_live()

    def crop(self, target: Target, view: View) -> None:
        """Keep a crop."""
        block, joins = target.block, f"crop:{target.block}"
        if block is not None and self._editor.told is not None:
            self.unkept.show(block, view)
            number = self._editor.told.laid.pages[target.index].number
            self._editor.do(
                commands.frame_picture,
                block,
                view,
                number,
                joins,
                then=lambda _: self.unkept.note_kept(block, view),
            )

    def place_live(self, target: Target, place: Place) -> None:
        """Show something lying freely where it is being moved."""
        if target.block is not None:
            self.unplaced.show(target.block, place)
            self._editor.words.tell_live()

    def place(self, target: Target, place: Place) -> None:
        """Keep where something lies freely."""
        block, joins = target.block, f"place:{target.block}"
        if block is not None:
            self.unplaced.show(block, place)
            number = self._number(target)
            self._editor.do(
                commands.place_freely,
                block,
                place,
                number,
                joins,
                then=lambda _: self.unplaced.note_kept(block, place),
            )

    def tilt(self, degrees: float) -> None:
        """Tilt what is selected and lies freely."""
        self._editor.with_selection(lambda target: self._editor.view.gestures.tilt(target, degrees))

    def swap(self, one: Target, other: Target) -> None:
        """Let two frames exchange their pictures."""
        if one.block is not None and other.block is not None:
            number = self._number(one)
            self._editor.words.settle()
            self._editor.do(commands.swap_pictures, one.block, other.block, number)

    def swap_with_next(self) -> None:
        """Let the selected photo and the next one on its page exchange their places."""
        chosen = self._editor.view.selection
        if chosen is None:
            return
        framed = [
            target
            for target in self._editor.view.targets
            if target.page == chosen.page and target.frame is not None and not target.is_free
        ]
        keys = [target.key for target in framed]
        if chosen.key in keys and len(framed) > 1:
            self.swap(chosen, framed[(keys.index(chosen.key) + 1) % len(framed)])
        else:
            self._editor.notice.tell(tr("There is no other photo on this page to swap it with."))

    def cover(self, target: Target, area: Area) -> None:
        """Cover a part of a picture wherever it is shown, and say so."""
        keepsake = self._keepsake(target)
        if keepsake is not None:
            said = tr("It is covered wherever this photo is shown. The original stays as it is.")
            self._do_and_tell(said, commands.cover_part, keepsake, area, self._number(target))

    def move_cover(self, target: Target, was: Area, now: Area) -> None:
        """Let a cover lie elsewhere."""
        keepsake = self._keepsake(target)
        if keepsake is not None:
            said = tr("Now this is covered, wherever the photo is shown.")
            self._do_and_tell(said, commands.move_cover, keepsake, was, now, self._number(target))

    def uncover(self, target: Target, area: Area) -> None:
        """Let a covered area be seen again."""
        keepsake = self._keepsake(target)
        if keepsake is not None:
            said = tr("It is seen again wherever this photo is shown.")
            self._do_and_tell(said, commands.uncover, keepsake, self._number(target), area)

    def _do_and_tell(self, sentence: str, command: Callable[..., Any], *given: Any) -> None:
        """Do something to the story, and say so with the way back from it."""
        offer = self._editor.taking_back.offer
        self._editor.do.as_step(command, *given, then=lambda _, step: offer(sentence, step))

    def start_covering(self) -> None:
        """Let a drag or a box moved with the keys cover a part of the selected picture."""
        self._editor.view.setFocus()
        self._editor.view.gestures.start_covering()

    def better_fit(self) -> None:
        """Arrange the page of the selected picture so that it is shown whole and sharp."""
        target, told = self._editor.view.selection, self._editor.told
        if target is None or target.block is None or told is None:
            return
        self._editor.keep()
        self._editor.pipeline.refresh(facts=False)
        block, page, number = target.block, target.page, self._number(target)
        is_small = target.frame is not None and is_held(target.frame, target.rect)

        def choose(found: str | None) -> None:
            row = told.book.page(page)
            if found is None or row is None:
                self._editor.notice.tell(
                    tr("This frame already suits it best. A larger copy would fill a larger one.")
                    if is_small
                    else tr("This frame already suits it best.")
                )
                return
            said = tr("Now as “{layout}”.", layout=all_layouts()[found].name)
            self._do_and_tell(said, commands.fit_picture, page, found, block, number)

        self._editor.pipeline.better_fit(page, block, choose)

    def _number(self, target: Target) -> int:
        pages = self._editor.told.laid.pages if self._editor.told is not None else ()
        return pages[target.index].number if target.index < len(pages) else 0

    def _keepsake(self, target: Target) -> UUID | None:
        told = self._editor.told
        row = told.book.block(target.block) if told is not None else None
        return row.keepsake_id if row is not None else None

    def enlarge(self, factor: float) -> None:
        """Show the selected picture larger by a factor."""
        self._editor.with_selection(
            lambda target: self._editor.view.gestures.enlarge(target, factor)
        )

    def choose(self, target: Target) -> None:
        """Choose a picture file for a frame, or several for its page."""
        names = self._editor.photo_pages.choose_files(self._editor)
        if names:
            self.bring_in(target, tuple(Path(name) for name in names))

    def bring_in(self, target: Target, paths: tuple[Path, ...]) -> None:
        """Bring picture files into the story and show them: one in a frame, several on its page."""
        one, several = self._putting(target), self._putting_several(target)

        def put(story: Story, keepsakes: tuple[UUID, ...]) -> Shown:
            return (one if len(keepsakes) == 1 else several)(story, keepsakes)

        self._editor.photo_pages.bring(paths, put, self._showing(target))

    def put_all(self, target: Target, keepsakes: tuple[UUID, ...]) -> None:
        """Show keepsakes: one in a frame, several together on its page."""
        if len(keepsakes) == 1:
            self.put(target, keepsakes[0])
        else:
            self.put_several(target, keepsakes)

    def put_several(self, target: Target, keepsakes: tuple[UUID, ...]) -> None:
        """Show keepsakes together on the page of a place; those it has no room for become pages."""
        command = self._putting_several(target)
        self._editor.photo_pages.show_by(command, keepsakes, self._showing(target))

    def _putting_several(self, target: Target) -> Command:
        number, page, slot = self._number(target), target.page, target.slot
        return lambda story, photos: commands.photos_on_page(story, page, slot, photos, number)

    def _showing(self, target: Target) -> Then:
        return partial(self._show_put, self._number(target))

    def _show_put(self, number: int, put: Shown, step: int | None) -> None:
        """Go to the pages that were made of photos, else select the first photo on its page, which
        may come among the others if it lies freely."""
        if put.pages:
            self._editor.photo_pages.show_pages(put.pages, step)
        elif put.block is not None:
            self._editor.view.select_when_there(put.block)
            if put.lies_freely:
                self._offer_a_frame(number, put.block)

    def put(self, target: Target, keepsake: UUID) -> None:
        """Show a keepsake in a frame, in a slot that has none yet, or freely on the page; it is
        then what is selected."""
        if self._editor.told is not None:
            command, then = self._putting(target), self._showing(target)
            self._editor.photo_pages.show_by(command, (keepsake,), then)

    def _putting(self, target: Target) -> Command:
        """The command that shows one keepsake at a place as it is now."""
        number, page, slot, block = self._number(target), target.page, target.slot, target.block
        laid = self._editor.view.pages[target.index]

        def put(story: Story, keepsakes: tuple[UUID, ...]) -> Shown:
            (keepsake,) = keepsakes
            if block is not None:
                commands.put_picture(story, block, keepsake, number)
                return Shown(block, [])
            if target.is_free:
                place = _free_place(story, keepsake, laid, target.rect)
                laid_there = commands.add_freely(story, page, keepsake, place, number)
                return Shown(laid_there, [], lies_freely=True)
            return Shown(commands.put_picture_in_slot(story, page, slot, keepsake, number), [])

        return put

    def _offer_a_frame(self, number: int, block: UUID) -> None:
        """Say that a picture lies freely, and how it comes among the others."""

        then = partial(self._show_put, number)

        def arrange() -> None:
            self._editor.keep()
            self._editor.do.as_step(commands.arrange_free, block, number, then=then)

        self._editor.notice.tell(
            tr("It lies freely on the page: drag it where you like."),
            action=tr("Arrange it with the others"),
            do=arrange,
        )

    def put_freely(self, keepsake: UUID) -> None:
        """Lay a keepsake freely in the middle of the page that is shown."""
        page, index = self._editor.pages.current(), self._editor.view.current
        if page is None:
            return
        laid = self._editor.view.pages[index]
        wide = laid.width * 0.34
        rect = Rect((laid.width - wide) / 2, laid.height / 2, wide, wide * 0.75)
        self.put(Target(index, page.row.id, FREE, BlockKind.PICTURE, rect, None, True), keepsake)

    def ask_sticker(self) -> None:
        """Ask which sticker, and stick it in the middle of the page that is shown."""
        sticker = ask_sticker(self._editor)
        if sticker:
            self.put_sticker(sticker)

    def put_sticker(self, sticker: str) -> None:
        """Stick something in the middle of the page that is shown."""
        page, index = self._editor.pages.current(), self._editor.view.current
        if page is None:
            return
        laid = self._editor.view.pages[index]
        side = laid.width * 0.16
        rect = Rect((laid.width - side) / 2, laid.height / 2, side, side)
        place = place_of(rect, laid.width, laid.height)
        self._editor.do(commands.add_sticker, page.row.id, sticker, place, laid.number)

    def put_in_first_frame(self, keepsake: UUID) -> None:
        """A photo of the tray was chosen with nothing selected: an empty frame takes it."""
        empty = [x for x in self._editor.view.targets if x.is_empty and x.kind is BlockKind.PICTURE]
        if empty:
            self.put(empty[0], keepsake)
            return
        self._editor.notice.tell(
            tr("No frame on this page is empty. Drag the photo onto the one it should replace."),
            tone="warn",
        )


def _free_place(story: Story, keepsake: UUID, laid: LaidPage, rect: Rect) -> Place:
    """Where a picture lies that is dropped freely: as wide as the place, in its own shape."""
    with story.read() as reading:
        row = reading.get(Keepsake, keepsake)
    wide, tall = row.retouch.shape(row.width, row.height)
    height = rect.width * tall / max(wide, 1)
    there = Rect(rect.x, rect.y + (rect.height - height) / 2, rect.width, height)
    return place_of(there, laid.width, laid.height)
