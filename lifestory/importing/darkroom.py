"""Where pictures are developed: not too many at once, and the dangerous ones behind a door.

Two things that every thread of an import shares. `PixelRoom` bounds the memory of what is open at
the same time. `Apart` runs a function in a process of its own, which may fall over without taking
the program and what was typed in it along: HEIC and TIFF are decoded there, since one in about
3,000 damaged HEIC files was seen to end the whole process.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Condition, Lock
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")

LONGEST_WAIT = 60.0
"""Seconds after which a picture that is still not decoded is given up."""
_LONGEST_START = 120.0


class Fallen(Exception):
    """The process apart ended, or took too long, over what it was given."""


class PixelRoom:
    """How many pixels may be open at the same time, over all threads.

    A picture that is larger than the room waits until it is alone, so that memory stays bounded and
    nothing waits for ever.
    """

    def __init__(self, pixels: int) -> None:
        self._most = pixels
        self._open = 0
        self._changed = Condition()

    @contextmanager
    def holding(self, pixels: int) -> Iterator[None]:
        """Wait until there is room for so many pixels, and hold it."""
        with self._changed:
            self._changed.wait_for(lambda: self._open == 0 or self._open + pixels <= self._most)
            self._open += pixels
        try:
            yield
        finally:
            with self._changed:
                self._open -= pixels
                self._changed.notify_all()


class Apart:
    """Functions called in other processes: one for each thread that asks at the same time.

    A process is started when it is first needed and stays for the next question.
    """

    def __init__(self, longest_wait: float = LONGEST_WAIT) -> None:
        self._longest_wait = longest_wait
        self._idle: list[_Worker] = []
        self._lock = Lock()

    def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """What a function of some module returns for these arguments, or raises.

        Raises:
            Fallen: the process ended, or gave no answer within the longest wait.
        """
        with self._lock:
            worker = self._idle.pop() if self._idle else None
        worker = worker or _Worker()
        try:
            done, result = worker.ask(function, arguments, self._longest_wait)
        except BaseException:
            worker.end()
            raise
        with self._lock:
            self._idle.append(worker)
        if done:
            answer: T = result
            return answer
        raise result

    def close(self) -> None:
        """End the processes that are idle."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()


class Darkroom:
    """What the threads of one import share; a context manager that ends what it started.

    Args:
        pixels: how many may be open at the same time in this process.
        longest_wait: seconds after which a picture is given up, where that is possible.
    """

    def __init__(self, pixels: int = 64_000_000, longest_wait: float = LONGEST_WAIT) -> None:
        self.room = PixelRoom(pixels)
        self.apart = Apart(longest_wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.apart.close()


class _Worker:
    """A process that answers one question after another."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._questions, theirs = context.Pipe()
        self._process = context.Process(target=_answer, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        try:
            if not self._questions.poll(_LONGEST_START):
                raise EOFError
            self._questions.recv()
        except EOFError:
            self.end()
            raise RuntimeError("a process for decoding pictures did not start") from None

    def ask(
        self, function: Callable[..., Any], arguments: tuple[Any, ...], longest_wait: float
    ) -> tuple[bool, Any]:
        """Whether the function returned, and what it returned or raised."""
        try:
            self._questions.send((function, arguments))
            if not self._questions.poll(longest_wait):
                raise Fallen
            answer: tuple[bool, Any] = self._questions.recv()
            return answer
        except (EOFError, OSError) as trouble:
            raise Fallen from trouble

    def end(self) -> None:
        """Stop the process, whatever it does, and let go of it."""
        self._questions.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _answer(questions: "Connection[Any, Any]") -> None:
    """The life of a worker: answer until nobody asks any more. libtiff's mutterings go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    questions.send("ready")
    while True:
        try:
            function, arguments = questions.recv()
        except EOFError:
            return
        try:
            answer = (True, function(*arguments))
        except Exception as trouble:  # noqa: BLE001 - it is raised again where it was asked
            answer = (False, trouble)
        questions.send(answer)
