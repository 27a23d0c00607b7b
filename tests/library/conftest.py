"""A library that opens quickly, and a clock that the test turns."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lifestory.library import Effort, Library, Story

QUICK = Effort(memory_kib=64, iterations=1, lanes=1)
"""Argon2 as cheap as it can be, so that tests do not wait for it."""


class TurnedClock:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        self.at = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def turn(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def quick() -> Effort:
    return QUICK


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path, clock: TurnedClock) -> Iterator[Library]:
    made, _ = Library.create(folder, "warm socks and tea", clock=clock, effort=QUICK)
    with made:
        yield made


@pytest.fixture
def story(library: Library) -> Story:
    return library.add_child("Maya")
