"""The editor's thread."""

import threading

import pytest

from ui.editor.canvas.worker import Worker


@pytest.fixture
def crashes():
    return []


@pytest.fixture
def worker(crashes):
    made = Worker(crashes.append)
    yield made
    made.stop()


@pytest.fixture
def held(worker):
    """Work that goes on until it is let go, so that other requests have to wait."""
    begun, go = threading.Event(), threading.Event()

    def hold(_):
        begun.set()
        assert go.wait(10)

    worker.ask("book", hold)
    assert begun.wait(10)
    yield go
    go.set()


def test_only_the_newest_of_waiting_requests_is_done(worker, held):
    done = []
    for number in range(50):
        worker.ask("page", lambda _, n=number: done.append(n))
    held.set()
    assert worker.finish_all()
    assert done == [49]


def test_every_edit_is_done_in_order(worker, held):
    done = []
    for number in range(50):
        worker.ask("edit", lambda _, n=number: done.append(n))
    held.set()
    assert worker.finish_edits()
    assert done == list(range(50))


def test_stopping_does_the_edits_that_wait_and_nothing_else(worker, held):
    done = []
    worker.ask("thumbnail", lambda _: done.append("thumbnail"))
    worker.ask("edit", lambda _: done.append("edit"))
    held.set()
    worker.stop()
    assert done == ["edit"]


def test_work_can_ask_whether_something_newer_waits(worker):
    said, asked, go = [], threading.Event(), threading.Event()

    def work(overtaken):
        said.append(overtaken())
        asked.set()
        assert go.wait(10)
        said.append(overtaken())

    worker.ask("page", work)
    assert asked.wait(10)
    worker.ask("thumbnail", lambda _: None)
    worker.ask("book", lambda _: None)
    go.set()
    assert worker.finish_all()
    assert said == [False, True]


def test_a_bug_is_told_and_the_thread_goes_on(worker, crashes):
    done = []
    worker.ask("edit", lambda _: 1 / 0)
    worker.ask("edit", lambda _: done.append("next"))
    assert worker.finish_edits()
    assert done == ["next"]
    assert isinstance(crashes[0], ZeroDivisionError)
