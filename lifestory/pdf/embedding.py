"""Pictures as objects of a file: passed through as the JPEGs that they are, each once.

Cuts are read from the shelf a few pictures ahead of the page that shows them, on a thread of their
own, because deciphering takes as long as drawing.
"""

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from lifestory.pdf.file import PdfFile
from lifestory.pdf.jpeg import size_of
from lifestory.pdf.pictures import Cut, PictureShelf, make

_AHEAD = 6
"""So many pictures wait in memory at most."""


class EmbeddedPictures:
    """Finished JPEGs, each put into the file when it is first placed."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._numbers: dict[str, int] = {}

    def place(self, key: str, read: Callable[[], bytes]) -> int:
        """The object of a picture; `read` gives its JPEG if it is not in the file yet."""
        if key not in self._numbers:
            jpeg = read()
            entries = (
                b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8"
                b"/ColorSpace/DeviceRGB/Filter/DCTDecode" % size_of(jpeg)
            )
            seal = key.encode()
            self._numbers[key] = self._file.stream(jpeg, entries, deflate=False, seal=seal)
        return self._numbers[key]


class CutPictures:
    """The cuts of a book, read ahead in the order in which they are shown."""

    def __init__(self, cuts: Iterable[Cut], shelf: PictureShelf) -> None:
        self._shelf = shelf
        self._coming = deque({cut.key: cut for cut in cuts}.values())
        self._waiting: dict[str, Future[bytes]] = {}
        self._thread = ThreadPoolExecutor(1)

    def __enter__(self) -> "CutPictures":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._thread.shutdown(cancel_futures=True)

    def jpeg_of(self, cut: Cut) -> tuple[str, Callable[[], bytes]]:
        """What a cut is called, and what gives its bytes."""
        return cut.key, lambda: self._take(cut)

    def _take(self, cut: Cut) -> bytes:
        while self._coming and len(self._waiting) < _AHEAD:
            following = self._coming.popleft()
            self._waiting[following.key] = self._thread.submit(self._read, following)
        waiting = self._waiting.pop(cut.key, None)
        return waiting.result() if waiting is not None else self._read(cut)

    def _read(self, cut: Cut) -> bytes:
        kept = self._shelf.recall(cut.key)
        return kept if kept is not None else make(cut, self._shelf.page_copy(cut.source.digest))
