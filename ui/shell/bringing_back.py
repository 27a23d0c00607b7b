"""A story that cannot be read any more is brought back from its newest whole copy.

Where a damaged story is met, its notice offers that copy; a question names what is lost with it;
then the story is opened as it was. What was there until then is set aside by the library.
"""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QDateTime, QLocale, QObject

from lifestory.errors import LifestoryError, NotFound
from ui.tr import counted, tr
from ui.widgets.dialog import ask

if TYPE_CHECKING:
    from lifestory.library import Generation, Since
    from ui.shell.shell import Shell

_NAMED = 5
"""So many of the steps that are lost are named."""


class BringingBack(QObject):
    """What a shell does about a story that is damaged or lost."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell = shell

    def offer(self, child_id: UUID, trouble: LifestoryError) -> None:
        """Find the newest whole copy and offer it beside what was met, if there is one."""
        library = self._shell.library.library
        if isinstance(trouble, NotFound) and not library.is_lost(child_id):
            return

        def found(copy: "Generation | None") -> None:
            if copy is not None:
                self._shell.notice.tell(
                    str(trouble),
                    tone="warn",
                    action=tr("Bring back the copy of {moment}", moment=moment_words(copy.made)),
                    do=lambda: self.ask(child_id, copy),
                )

        self._shell.library.jobs.run(
            "", lambda _: library.newest_whole_backup(child_id), done=found, shown=False
        )

    def ask(self, child_id: UUID, copy: "Generation") -> None:
        """Say what would be lost, and bring the copy back if that is wanted."""
        library = self._shell.library.library
        question = tr("Bring the story back as it was on {moment}?", moment=moment_words(copy.made))
        detail = lost_words(library.done_since(child_id, copy), copy.made)
        verbs = [tr("Bring it back")]
        if ask(self._shell, question, detail=detail, verbs=verbs, destructive=True) == 0:
            self._bring_back(child_id, copy)

    def _bring_back(self, child_id: UUID, copy: "Generation") -> None:
        shell = self._shell
        shell.show_children()
        shell.library.put_away(child_id)

        def done(_: object) -> None:
            shell.show_story(child_id)
            shell.tell(tr("The story is as it was on {moment}.", moment=moment_words(copy.made)))

        shell.library.jobs.run(
            tr("Bringing the story back"),
            lambda _: shell.library.library.restore_story(child_id, copy),
            done=done,
            failed=lambda trouble: shell.tell(str(trouble), "bad"),
        )


def moment_words(moment: datetime) -> str:
    """A moment by the clock of this computer: "4 May 2026, 09:30"."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, "d MMMM yyyy, HH:mm")


def lost_words(since: "Since", made: datetime) -> str:
    """What is lost with everything that was done after a copy was made, and what is not."""
    rest = tr("What is there now is set aside in the library’s folder and not thrown away.")
    return f"{_what_is_lost(since, made)} {rest}"


def _what_is_lost(since: "Since", made: datetime) -> str:
    if since.labels:
        named = ", ".join(f"“{label}”" for label in since.labels[:_NAMED])
        more = len(since.labels) - _NAMED
        if more > 0:
            named = tr("{named} and {n} more", named=named, n=more)
        return counted(
            "{n} thing was done after that and is lost with it: {named}.",
            "{n} things were done after that and are lost with it: {named}.",
            len(since.labels),
            named=named,
        )
    if since.labels is not None or (since.last_worked and since.last_worked <= made):
        return tr("Nothing was done after that.")
    if since.last_worked is not None:
        return tr(
            "What was done after that is lost with it. The story was last worked on at {moment}.",
            moment=moment_words(since.last_worked),
        )
    return tr("What was done after that is lost with it; how much that is cannot be read any more.")
