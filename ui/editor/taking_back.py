"""The way back that a notice offers: of the one step it speaks of, and for as long as no other step
was made since."""

from typing import TYPE_CHECKING

from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


class TakingBack:
    """The steps that one editor's notice offers to take back."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor

    def offer(
        self, sentence: str, step: int | None, *, action: str = "", stays: bool = False
    ) -> None:
        """Say what was done, with the way back from it; `step` is the history's number of it, None
        where nothing was changed."""
        notice = self._editor.notice
        if step is None:
            notice.tell(sentence)
            return
        notice.tell(
            sentence,
            action=action or tr("Undo"),
            do=lambda: self.take_back(step),
            stays=stays,
            step=step,
        )
        self.look_again()

    def take_back(self, step: int) -> None:
        """Undo a step, and never another one: what was done since is kept first and counts."""
        editor = self._editor
        editor.words.settle()
        editor.do(
            lambda story: story.undo(but_not=editor.book_id, only=step), then=self._taken_back
        )

    def look_again(self) -> None:
        """Put the notice away whose step is not the newest any more."""
        step = self._editor.notice.step
        if step is not None and not self._editor.bridge.story.undo_takes(step):
            self.withdraw()

    def withdraw(self) -> None:
        """Put the notice away if it offers a way back: something else is being done."""
        if self._editor.notice.step is not None:
            self._editor.notice.hide()

    def _taken_back(self, label: str | None) -> None:
        if label is None:
            self._editor.notice.tell(
                tr("Something else was done since, so this was not taken back."), tone="warn"
            )
