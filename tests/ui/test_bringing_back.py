"""A story whose file is damaged is brought back from its newest whole copy, in the window."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from lifestory.library import Library, Since
from lifestory.model import Person
from ui.app import Lifestory
from ui.children.screen import ChildrenScreen
from ui.shell.bringing_back import lost_words, moment_words
from ui.shell.shell import Shell
from ui.story.screen import StoryScreen
from ui.widgets.dialog import answer_with

PASSPHRASE = "four small brown bears"
COPIED = datetime(2046, 5, 4, 9, 30, tzinfo=UTC)
"""Later than the library of the tests was made."""
Opened = Callable[..., Lifestory]


@pytest.fixture
def copied(folder: Path) -> UUID:
    """Maya's story with Sue in it, copied; then Alan was added."""
    now = [COPIED]
    with Library.unlock(folder, PASSPHRASE, clock=lambda: now[0]) as library:
        story = library.story(library.find_child("Maya"))
        with story.edit("Add Sue") as edit:
            edit.add(Person(name="Sue"))
        library.backup_story(story.child_id)
        now[0] += timedelta(hours=1)
        with story.edit("Add Alan") as edit:
            edit.add(Person(name="Alan"))
        library.children()
        return story.child_id


def file_of(folder: Path, child: UUID) -> Path:
    return folder / "stories" / str(child) / "story.db"


def damage(folder: Path, child: UUID) -> None:
    """Flip a bit in every page but the first."""
    spoiled = bytearray(file_of(folder, child).read_bytes())
    for at in range(4096 + 100, len(spoiled), 4096):
        spoiled[at] ^= 1
    file_of(folder, child).write_bytes(spoiled)


def shell_of(program: Lifestory) -> Shell:
    assert program.shell is not None
    return program.shell


def offered(shell: Shell, child: UUID, qtbot: QtBot) -> None:
    """Open a child from the list and wait for what the notice offers."""
    assert isinstance(shell.shown, ChildrenScreen)
    shell.shown.opened.emit(child)
    qtbot.waitUntil(lambda: shell.notice.action.isVisible())


def people(shell: Shell, child: UUID) -> list[str]:
    with shell.library.story(child).story.read() as reading:
        return [person.name for person in reading.all(Person)]


def test_a_damaged_story_is_brought_back_from_the_notice_that_says_so(
    opened: Opened, folder: Path, copied: UUID, qtbot: QtBot
) -> None:
    damage(folder, copied)
    shell = shell_of(opened())
    offered(shell, copied, qtbot)
    assert "does not match its seal" in shell.notice.sentence.words()
    moment = moment_words(COPIED)
    assert shell.notice.action.text() == f"Bring back the copy of {moment}"
    with answer_with(0) as answers:
        shell.notice.action.click()
    assert answers.asked == [f"Bring the story back as it was on {moment}?"]
    qtbot.waitUntil(lambda: isinstance(shell.shown, StoryScreen))
    assert people(shell, copied) == ["Sue"]
    assert shell.notice.sentence.words() == f"The story is as it was on {moment}."
    aside = list((folder / "stories").glob(f"{copied}.before-*"))
    assert len(aside) == 1


def test_leaving_the_question_changes_nothing(
    opened: Opened, folder: Path, copied: UUID, qtbot: QtBot
) -> None:
    damage(folder, copied)
    before = file_of(folder, copied).read_bytes()
    shell = shell_of(opened())
    offered(shell, copied, qtbot)
    with answer_with(None):
        shell.notice.action.click()
    assert isinstance(shell.shown, ChildrenScreen)
    assert file_of(folder, copied).read_bytes() == before


def test_a_damaged_copy_gives_way_to_an_older_one(
    opened: Opened, folder: Path, copied: UUID, qtbot: QtBot
) -> None:
    (copy,) = (folder / "backups" / str(copied)).glob("*Z.db")
    copy.with_name("20460505T093000Z.db").write_bytes(copy.read_bytes()[:9000])
    damage(folder, copied)
    shell = shell_of(opened())
    offered(shell, copied, qtbot)
    assert shell.notice.action.text().endswith(moment_words(COPIED))


def test_a_story_whose_folder_is_gone_is_brought_back(
    opened: Opened, folder: Path, copied: UUID, qtbot: QtBot
) -> None:
    shell = shell_of(opened())
    shutil.rmtree(file_of(folder, copied).parent)
    offered(shell, copied, qtbot)
    with answer_with(0):
        shell.notice.action.click()
    qtbot.waitUntil(lambda: isinstance(shell.shown, StoryScreen))
    assert people(shell, copied) == ["Sue"]


def test_without_a_copy_nothing_is_offered(
    opened: Opened, folder: Path, copied: UUID, qtbot: QtBot
) -> None:
    shutil.rmtree(folder / "backups" / str(copied))
    damage(folder, copied)
    shell = shell_of(opened())
    assert isinstance(shell.shown, ChildrenScreen)
    shell.shown.opened.emit(copied)
    qtbot.waitUntil(lambda: not shell.library.jobs.running)
    assert "does not match its seal" in shell.notice.sentence.words()
    assert not shell.notice.action.isVisible()


def test_what_was_done_after_a_copy_is_known_while_the_history_can_be_read(
    folder: Path, copied: UUID
) -> None:
    with Library.unlock(folder, PASSPHRASE) as library:
        copy = library.newest_whole_backup(copied)
        assert copy is not None
        assert library.done_since(copied, copy).labels == ("Add Alan",)
    damage(folder, copied)
    with Library.unlock(folder, PASSPHRASE) as library:
        since = library.done_since(copied, copy)
    assert since.labels is None
    assert since.last_worked == COPIED + timedelta(hours=1)


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (Since(()), "Nothing was done after that."),
        (Since(None, COPIED), "Nothing was done after that."),
        (Since(("Add Alan",)), "1 thing was done after that and is lost with it: “Add Alan”."),
        (Since(tuple("abcdefg")), "“a”, “b”, “c”, “d”, “e” and 2 more."),
        (Since(None, COPIED + timedelta(days=1)), "The story was last worked on at "),
        (Since(None), "how much that is cannot be read any more."),
    ],
)
def test_the_question_names_what_is_lost_and_that_the_rest_is_set_aside(
    since: Since, said: str
) -> None:
    words = lost_words(since, COPIED)
    assert said in words
    assert words.endswith("set aside in the library’s folder and not thrown away.")
