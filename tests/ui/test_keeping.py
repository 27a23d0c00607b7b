"""What is typed is kept after a pause or at once; papers grow with their words."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lifestory.errors import CouldNotKeep
from ui.widgets.growing import Growing
from ui.widgets.keeping import Keeper


def test_what_is_typed_is_kept_once_after_the_pause(dressed: QApplication, qtbot: QtBot) -> None:
    kept: list[str] = []
    keeper = Keeper(after_ms=5)
    for words in ("M", "Ma", "Maya"):
        keeper.soon("name", lambda words=words: kept.append(words))
    assert keeper.waits("name")
    qtbot.waitUntil(lambda: kept == ["Maya"])
    assert not keeper.waits("name")


def test_everything_that_waits_can_be_kept_at_once(dressed: QApplication) -> None:
    kept: list[str] = []
    keeper = Keeper(after_ms=60_000)
    for name in ("one", "two"):
        keeper.soon(name, lambda name=name: kept.append(name))
    keeper.now()
    keeper.now()
    assert kept == ["one", "two"]


def test_what_is_typed_while_keeping_waits_for_its_own_turn(dressed: QApplication) -> None:
    kept: list[str] = []
    keeper = Keeper(after_ms=60_000)
    keeper.soon("a", lambda: keeper.soon("a", lambda: kept.append("later")))
    keeper.now()
    assert kept == []
    assert keeper.waits("a")


def test_what_could_not_be_kept_waits_on_with_all_that_follows(dressed: QApplication) -> None:
    kept: list[str] = []
    full = [True]

    def keep(words: str) -> None:
        if full[0]:
            raise CouldNotKeep("The disk is full. Nothing was lost; make room and go on.")
        kept.append(words)

    keeper = Keeper(after_ms=60_000)
    for name in ("one", "two"):
        keeper.soon(name, lambda name=name: keep(name))
    with pytest.raises(CouldNotKeep):
        keeper.now()
    full[0] = False
    keeper.now()
    assert sorted(kept) == ["one", "two"]


def test_a_paper_grows_and_shrinks_with_its_words_between_its_bounds(
    dressed: QApplication, qtbot: QtBot
) -> None:
    paper = QPlainTextEdit()
    qtbot.addWidget(paper)
    Growing(paper, least=2, most=5)
    paper.resize(300, 10)
    paper.show()
    heights = []
    for lines in (1, 2, 4, 9, 30, 1):
        paper.setPlainText("\n".join("words" for _ in range(lines)))
        heights.append(paper.height())
    paper.setPlainText("words " * 12)
    paper.resize(600, 10)
    qtbot.waitUntil(lambda: paper.height() == heights[0])
    paper.resize(120, 10)
    qtbot.waitUntil(lambda: paper.height() > heights[0])
    assert heights[0] == heights[1] == heights[5] < heights[2] < heights[3] == heights[4]
