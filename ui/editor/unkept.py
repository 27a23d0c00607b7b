"""What is shown on the pages before the story has it: by block, the newest alone. No Qt in here."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

V = TypeVar("V")


class Unkept(dict[UUID, V]):
    """Values by block. One that is kept stays until the book was read again with it: then what the
    story says is shown, also when somebody undoes it."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: set[UUID] = set()

    def show(self, block: UUID, value: V) -> None:
        """Show this from now on."""
        self[block] = value
        self._kept.discard(block)

    def clear(self) -> None:
        """Let go of everything: the story alone says what is shown."""
        super().clear()
        self._kept.clear()

    def note_kept(self, block: UUID, value: V) -> None:
        """The story has this value; a newer one stays what it is."""
        if block in self and self[block] == value:
            self._kept.add(block)

    def forget_kept(self, is_there: Callable[[UUID], bool]) -> bool:
        """The book was read again: let go of what it has, and of blocks that are gone; whether
        there was any."""
        gone = [block for block in self if block in self._kept or not is_there(block)]
        for block in gone:
            del self[block]
            self._kept.discard(block)
        return bool(gone)
