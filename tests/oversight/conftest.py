"""A library with one child's story, and a clock that stands still."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lifestory.library import Effort, Library, Story


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made, _ = Library.create(
        tmp_path / "library",
        "warm socks and tea",
        clock=lambda: datetime(2026, 5, 4, 9, 30, tzinfo=UTC),
        effort=Effort(memory_kib=64, iterations=1, lanes=1),
    )
    with made:
        yield made


@pytest.fixture
def story(library: Library) -> Story:
    return library.add_child("Maya")
