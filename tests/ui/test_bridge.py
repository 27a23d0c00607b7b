"""Changes as signals, long work with progress and Cancel, live work where the newest wins."""

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from lifestory.errors import CouldNotKeep
from lifestory.library import Story
from lifestory.model import Person
from ui.bridge import Jobs, NewestWins, StoryBridge, Task


def test_a_result_comes_back_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[Any, bool]] = []
    window = threading.get_ident()
    jobs.run(
        "Counting",
        lambda _: threading.get_ident() != window,
        done=lambda other: seen.append((other, threading.get_ident() == window)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(True, True)]


def test_progress_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.run("Counting", lambda task: task.progress(3, 3))
    with qtbot.waitSignal(job.ended):
        pass
    assert (job.n, job.total) == (3, 3)


def test_trouble_that_a_person_can_meet_becomes_a_sentence(jobs: Jobs, qtbot: QtBot) -> None:
    def work(_: Task) -> None:
        raise CouldNotKeep("The disk is full. Nothing was lost.")

    with qtbot.waitSignal(jobs.trouble) as told:
        jobs.run("Keeping", work)
    assert told.args == ["The disk is full. Nothing was lost."]


def test_a_bug_goes_to_the_crash_dialog(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.crashed) as told:
        jobs.run("Dividing", lambda _: 1 / 0)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_work_that_is_cancelled_stops(jobs: Jobs, qtbot: QtBot) -> None:
    begun, seen = threading.Event(), []

    def work(task: Task) -> str:
        begun.set()
        while not task.cancelled():
            begun.wait(0.001)
        return "stopped"

    job = jobs.run("Waiting", work, done=seen.append)
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: seen == ["stopped"])
    assert jobs.running == []


def test_only_the_newest_request_waits(dressed: object, qtbot: QtBot) -> None:
    gate, done = threading.Event(), []

    def work(request: int, overtaken: Any) -> int:
        assert gate.wait(5)
        done.append(request)
        return request

    live = NewestWins(work)
    answers: list[int] = []
    live.ready.connect(lambda request, result: answers.append(result))
    for request in range(20):
        live.ask(request)
    gate.set()
    qtbot.waitUntil(lambda: answers[-1:] == [19])
    assert done == [0, 19]
    live.close()


def test_work_that_was_overtaken_can_give_up(dressed: object, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(request: str, overtaken: Any) -> str | None:
        begun.set()
        while request == "old" and not overtaken():
            begun.wait(0.001)
        return None if request == "old" else request

    live = NewestWins(work)
    answers: list[str] = []
    live.ready.connect(lambda request, result: answers.append(result))
    live.ask("old")
    assert begun.wait(5)
    live.ask("new")
    qtbot.waitUntil(lambda: answers == ["new"])
    live.close()


def test_a_change_on_another_thread_is_heard_on_this_one(
    maya: StoryBridge, story: Story, qtbot: QtBot
) -> None:
    seen: list[bool] = []
    window = threading.get_ident()
    maya.changed.connect(lambda kinds, ids: seen.append(threading.get_ident() == window))

    def change() -> None:
        with story.edit("Add Kate") as edit:
            edit.add(Person(name="Kate"))

    with qtbot.waitSignal(maya.changed) as told:
        thread = threading.Thread(target=change)
        thread.start()
    thread.join()
    assert "person" in told.args[0]
    assert seen == [True]


def test_undo_and_redo_are_named(maya: StoryBridge, story: Story, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maya.history_changed), story.edit("Add Kate") as edit:
        edit.add(Person(name="Kate"))
    assert maya.undo_label == "Add Kate"
    assert maya.undo() == "Add Kate"
    assert maya.redo_label == "Add Kate"


@pytest.mark.parametrize("size", ["thumbnail", "screen", "page"])
def test_a_picture_arrives_and_is_then_at_hand(
    maya: StoryBridge, photos: Any, qtbot: QtBot, size: str
) -> None:
    from lifestory.importing.photos import import_photos
    from lifestory.model import Keepsake

    import_photos(maya.story, photos)
    with maya.story.read() as reading:
        digest = reading.all(Keepsake)[0].digest
    with qtbot.waitSignal(maya.pictures.arrived):
        assert maya.pictures.get(digest, size) is None
    picture = maya.pictures.get(digest, size)
    assert picture is not None
    assert picture.width() * 3 == picture.height() * 4


def test_a_picture_is_read_again_once_it_is_shown_otherwise(
    maya: StoryBridge, photos: Any, qtbot: QtBot
) -> None:
    from lifestory.importing.photos import import_photos
    from lifestory.model import Keepsake

    import_photos(maya.story, photos)
    with maya.story.read() as reading:
        keepsake = reading.all(Keepsake)[0]
    with qtbot.waitSignal(maya.pictures.arrived):
        maya.pictures.get(keepsake.digest)
    with qtbot.waitSignal(maya.changed), maya.story.edit("Crop a photo") as edit:
        edit.get(Keepsake, keepsake.id).crop = [0.0, 0.0, 0.5, 1.0]
    assert maya.pictures.get(keepsake.digest) is None
    with qtbot.waitSignal(maya.pictures.arrived):
        pass
    picture = maya.pictures.get(keepsake.digest)
    assert picture is not None
    assert (picture.width(), picture.height()) == (200, 300)  # half of 400 × 300


def test_pictures_at_hand_stay_within_their_bytes(maya: StoryBridge) -> None:
    from PySide6.QtGui import QPixmap

    from lifestory.model.retouch import Retouch
    from ui.pictures import _Shelf

    shelf = _Shelf(most=3 * 10 * 10 * 4)
    for number in range(9):
        shelf.keep((str(number), "wall", False), QPixmap(10, 10), Retouch())
    assert [key[0] for key in shelf.kept] == ["6", "7", "8"]
    assert shelf.bytes_held == 3 * 10 * 10 * 4


def test_no_picture_is_read_once_its_story_was_put_away(maya, monkeypatch):
    begun = []
    monkeypatch.setattr(maya.jobs, "run", lambda *given, **named: begun.append(given))
    maya.pictures.get("a" * 64)
    assert len(begun) == 1
    maya.close()
    maya.pictures.get("b" * 64)
    assert len(begun) == 1
