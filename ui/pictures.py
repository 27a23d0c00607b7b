"""A story's pictures, read off the window's thread and remembered within a number of bytes."""

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QTransform

from lifestory.errors import LifestoryError

if TYPE_CHECKING:
    from lifestory.library import Story
    from lifestory.model.retouch import Retouch
    from ui.bridge import Jobs

_MOST_BYTES = {"wall": 96 << 20, "thumbnail": 64 << 20, "screen": 96 << 20, "page": 96 << 20}
"""How many bytes of pixels of each size are kept at hand."""
_WALL_HEIGHT = 400
"""Pixels: a picture for the wall is no taller than is shown there at 200 %."""
_AT_WORK, _MOST_WAITING = 2, 160
"""How many pictures are read at once, and how many wait: what was asked for last comes first, and
what scrolled by long ago is dropped until it is asked for again."""

_FEW = 200
"""Up to so many changed rows are looked up at once; more of them behind the window."""

_Wanted = tuple[str, str, bool]
"""A digest, a size, and whether the picture is wanted as it came."""


@dataclass
class _Shelf:
    """The pictures of one size at hand, within a number of bytes."""

    most: int
    bytes_held: int = 0
    kept: OrderedDict[_Wanted, tuple[QPixmap, "Retouch"]] = field(default_factory=OrderedDict)

    def keep(self, wanted: _Wanted, picture: QPixmap, shown: "Retouch") -> None:
        self.forget(wanted)
        self.kept[wanted] = (picture, shown)
        self.bytes_held += _bytes_of(picture)
        while self.bytes_held > self.most and len(self.kept) > 1:
            self.forget(next(iter(self.kept)))

    def forget(self, wanted: _Wanted) -> None:
        if wanted in self.kept:
            self.bytes_held -= _bytes_of(self.kept.pop(wanted)[0])


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


class Pictures(QObject):
    """A story's pictures as pixmaps, as their keepsakes are to be shown: turned, cropped, covered.

    Ask with `get`; what is not there yet comes with `arrived`.
    """

    arrived = Signal(str)

    def __init__(self, story: "Story", jobs: "Jobs", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._story, self._jobs = story, jobs
        self._shelves = {size: _Shelf(most) for size, most in _MOST_BYTES.items()}
        self._waiting: OrderedDict[_Wanted, None] = OrderedDict()
        self._at_work: set[_Wanted] = set()
        self._is_open = True

    def get(
        self, digest: str, size: str = "thumbnail", *, as_it_came: bool = False
    ) -> QPixmap | None:
        """A picture by its digest.

        Args:
            digest: the original's.
            size: "wall" at most 400 px tall, "thumbnail" 400 px, "screen" 1600 px on the long
                edge, or "page" at full size.
            as_it_came: upright, with nothing done to it.

        Returns:
            None when it is not at hand yet; then `arrived(digest)` comes once it is.
        """
        if not digest:
            return None
        wanted = (digest, size, as_it_came)
        kept = self._shelves[size].kept
        if wanted in kept:
            kept.move_to_end(wanted)
            return kept[wanted][0]
        if wanted not in self._at_work:
            self._waiting[wanted] = None
            self._waiting.move_to_end(wanted)
            while len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            self._begin()
        return None

    def hear(self, kinds: frozenset[str], ids: frozenset[UUID]) -> None:
        """Keepsakes changed: read again what is shown otherwise now."""
        if "keepsake" not in kinds:
            return
        if len(ids) <= _FEW:
            self._forget_changed(self._shown_now(ids))
        else:
            self._jobs.run("", lambda _: self._shown_now(None), done=self._changed, shown=False)

    def _shown_now(self, ids: frozenset[UUID] | None) -> "dict[str, Retouch]":
        """How keepsakes are shown, by digest: some of them, or with None all."""
        from lifestory.model import Keepsake

        wanted = () if ids is None else (Keepsake.id.in_(ids),)  # type: ignore[attr-defined]
        with self._story.read() as reading:
            rows = reading.all(Keepsake, *wanted)
        return {row.digest: row.retouch for row in rows}

    def _changed(self, now: "dict[str, Retouch]") -> None:
        self._forget_changed(now)
        self.arrived.emit("")

    def _forget_changed(self, now: "dict[str, Retouch]") -> None:
        for shelf in self._shelves.values():
            for wanted, (_, shown) in list(shelf.kept.items()):
                digest, _, as_it_came = wanted
                if digest in now and not as_it_came and shown != now[digest]:
                    shelf.forget(wanted)

    def stop(self) -> None:
        """Read no more: the story is put away."""
        self._is_open = False
        self._waiting.clear()

    def _begin(self) -> None:
        while self._is_open and self._waiting and len(self._at_work) < _AT_WORK:
            wanted, _ = self._waiting.popitem()
            self._at_work.add(wanted)
            self._jobs.run(
                "",
                partial(self._read, wanted),
                done=partial(self._keep, wanted),
                failed=partial(self._lost, wanted),
                shown=False,
            )

    def _read(self, wanted: _Wanted, _: object) -> "tuple[QImage, Retouch]":
        digest, size, as_it_came = wanted
        from lifestory.model.retouch import Retouch

        keepsakes = self._story.keepsakes
        read = {"screen": keepsakes.screen_copy, "page": keepsakes.page_copy}
        jpeg = read.get(size, keepsakes.thumbnail)(digest)
        shown = Retouch() if as_it_came else shown_by(self._story, digest)
        image = shown_image(jpeg, shown)
        if size == "wall" and image.height() > _WALL_HEIGHT:
            image = image.scaledToHeight(_WALL_HEIGHT, Qt.TransformationMode.SmoothTransformation)
        return image, shown

    def _keep(self, wanted: _Wanted, read: "tuple[QImage, Retouch]") -> None:
        image, shown = read
        self._at_work.discard(wanted)
        self._shelves[wanted[1]].keep(wanted, QPixmap.fromImage(image), shown)
        self._begin()
        self.arrived.emit(wanted[0])

    def _lost(self, wanted: _Wanted, trouble: LifestoryError) -> None:
        self._at_work.discard(wanted)
        self._begin()
        self._jobs.trouble.emit(str(trouble))


def shown_by(story: "Story", digest: str) -> "Retouch":
    """How a picture is shown in a story; as it came when no keepsake speaks of it."""
    from lifestory.model import Keepsake
    from lifestory.model.retouch import Retouch

    with story.read() as reading:
        rows = reading.all(Keepsake, Keepsake.digest == digest)
    return rows[0].retouch if rows else Retouch()


def shown_image(jpeg: bytes, shown: "Retouch") -> QImage:
    """A copy's pixels as they are to be shown; on any thread."""
    if not (shown.covers or shown.cuts or shown.changes_tones):
        image = QImage.fromData(jpeg)
        return image.transformed(QTransform().rotate(90 * shown.turn)) if shown.turn else image
    from lifestory.pdf.retouching import opened, retouched

    picture = retouched(opened(jpeg), shown).convert("RGBX")
    width, height = picture.size
    data = picture.tobytes()
    return QImage(data, width, height, 4 * width, QImage.Format.Format_RGBX8888).copy()
