"""Files that may be photographs: read when their turn comes, on several threads, in order."""

import os
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from lifestory.importing.names import clean_name
from lifestory.importing.pictures import Unusable, check_size
from lifestory.importing.takeout import Sidecar, Sidecars

T = TypeVar("T")


@dataclass(frozen=True)
class PhotoFile:
    """A file that may be a photograph, or what came from a clipboard.

    `content` is its bytes when there is no `path`. `sidecar` is what Google Takeout says of it.
    """

    name: str
    path: Path | None
    content: bytes = b""
    sidecar: Sidecar = field(default_factory=Sidecar)

    @classmethod
    def of(
        cls, content: Path | bytes, name: str = "", sidecar: Sidecar | None = None
    ) -> "PhotoFile":
        """The file at a path, or bytes, under a name without anything that cannot be seen."""
        sidecar = sidecar or Sidecar()
        if isinstance(content, Path):
            return cls(clean_name(name or content.name), content, sidecar=sidecar)
        return cls(clean_name(name), None, content, sidecar)

    @property
    def is_sidecar(self) -> bool:
        """Whether it is one of the files that Takeout puts beside photographs, by its name; so
        nobody need hear that it is no picture."""
        return self.name.casefold().endswith(".json")

    def bytes(self) -> bytes:
        """Everything in it.

        Raises:
            Unusable: it is empty or too large, or may not be opened.
        """
        if self.path is None:
            check_size(len(self.content), self.name)
            return self.content
        try:
            if not self.path.is_file():
                raise Unusable(self.name, "is no file, or is not there any more")
            check_size(self.path.stat().st_size, self.name)
            return self.path.read_bytes()
        except OSError as trouble:
            raise Unusable(self.name, "cannot be opened where it is") from trouble

    def changed(self) -> datetime | None:
        """When the file was last written; None for bytes, and for a time that makes no sense."""
        if self.path is None:
            return None
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):
            return None


def in_turn(
    paths: list[Path], work: Callable[[PhotoFile], T], stop: Callable[[], bool]
) -> Generator[tuple[PhotoFile, T], None, None]:
    """Do some work on every file on as many threads as there are cores; yield results in order.

    Only a few files are worked on ahead of the one that is taken, so that memory stays bounded.
    `stop` is asked before each file; what was not taken by then is forgotten.
    """
    cores = os.cpu_count() or 1
    sidecars = Sidecars()
    ahead: deque[tuple[PhotoFile, Future[T]]] = deque()
    left = iter(paths)
    with ThreadPoolExecutor(cores, thread_name_prefix="photograph") as pool:
        try:
            while not stop():
                while len(ahead) < cores * 2 and (path := next(left, None)) is not None:
                    file = PhotoFile.of(path, sidecar=sidecars.beside(path))
                    ahead.append((file, pool.submit(work, file)))
                if not ahead:
                    return
                file, working = ahead.popleft()
                yield file, working.result()
        finally:
            for _, working in ahead:
                working.cancel()
