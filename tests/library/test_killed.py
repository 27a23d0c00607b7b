"""A1: a program that is killed while it writes loses nothing that it said was kept."""

import json
import random
import runpy
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from lifestory.library import Effort, Library, now
from lifestory.model import Book, Chapter, Page, ReadingStage

SCRIBBLER = Path(__file__).with_name("scribbler.py")
KILLS_A_LIBRARY = 20
"""After so many a new library is begun, so that looking it over stays quick."""


@dataclass
class Tally:
    """What came of killing the program many times."""

    kills: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    not_said: int = 0
    lost: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    slowest_opening: float = 0.0
    standing: list[Any] = field(default_factory=list)


def begin(folder: Path) -> None:
    """A library with one child and one empty page."""
    library, _ = Library.create(folder, "p", effort=Effort(64, 1, 1))
    with library, library.add_child("Maya").edit("Begin a book") as edit:
        book = edit.add(Book(title="My book", stage=ReadingStage.LETTER, made=now()))
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        edit.add(Page(chapter_id=chapter.id, position=0, layout="words"))


def start(folder: Path, log: Path, seed: int) -> subprocess.Popen[str]:
    """The scribbler, waiting to be told to begin."""
    command = [sys.executable, str(SCRIBBLER), str(folder), str(log), str(seed)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def kill_after(process: subprocess.Popen[str], seconds: float) -> None:
    """Let the scribbler begin, and kill it some time after it opened the library."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("begin\n")
    process.stdin.flush()
    assert process.stdout.readline() == "open\n"
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
        raise AssertionError("it ended by itself")
    process.kill()
    process.communicate()


def look(folder: Path, log: Path, tally: Tally) -> None:
    """Open the library again and compare it with what was said to be kept."""
    standing = runpy.run_path(str(SCRIBBLER))["standing"]
    kept, tried = read_log(log, tally)
    began = time.perf_counter()
    with Library.unlock(folder, "p") as library:
        story = library.story(library.children()[0].id)
        with story.read() as reading:
            found = standing(reading)
        tally.slowest_opening = max(tally.slowest_opening, time.perf_counter() - began)
        if found != kept:
            tally.not_said += 1
            if found != tried:
                tally.lost.append(f"kill {tally.kills}: {found} is neither {kept} nor {tried}")
        tally.standing = found
        tally.troubles += library.verify()


def read_log(log: Path, tally: Tally) -> tuple[Any, Any]:
    """How the story stood when a step was last said to be kept, and how it was to stand next."""
    kept = tried = tally.standing
    for line in log.read_text().splitlines():
        with suppress(json.JSONDecodeError):  # the last line may be cut
            said = json.loads(line)
            if "try" in said:
                tried = said["try"]
            else:
                kept = tried
                tally.steps[said["kept"]] += 1
    return kept, tried


def kill_many(kills: int, place: Path, seed: int, longest: float) -> Tally:
    """Kill the program so many times, within `longest` seconds, and look each time."""
    chance, tally = random.Random(seed), Tally()

    def start_next() -> tuple[Path, Path, subprocess.Popen[str]]:
        # The next program loads what it needs while this one writes.
        folder = place / f"library-{tally.kills // KILLS_A_LIBRARY}"
        if not folder.exists():
            begin(folder)
        log = place / f"log-{tally.kills}"
        return folder, log, start(folder, log, chance.randrange(10**9))

    waiting = start_next()
    try:
        while tally.kills < kills:
            folder, log, process = waiting
            tally.kills += 1
            waiting = start_next()
            kill_after(process, chance.uniform(0.005, longest))
            look(folder, log, tally)
            if waiting[0] != folder:
                tally.standing = []
    finally:
        waiting[2].kill()
        waiting[2].communicate()
    return tally


def assert_nothing_lost(tally: Tally) -> None:
    assert tally.lost == []
    assert tally.troubles == []
    assert sum(tally.steps.values()) > tally.kills
    assert len(tally.steps) > 3


def test_a_killed_program_loses_no_edit_that_was_kept(tmp_path: Path) -> None:
    """A1, a few kills of it."""
    assert_nothing_lost(kill_many(12, tmp_path, seed=20260504, longest=0.4))


@pytest.mark.long
def test_two_hundred_kills_lose_no_edit_that_was_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A1."""
    seed = random.SystemRandom().randrange(10**9)
    tally = kill_many(200, tmp_path, seed, longest=2.0)
    with capsys.disabled():
        steps = ", ".join(f"{count} {what}" for what, count in tally.steps.most_common())
        sys.stdout.write(
            f"\nseed {seed}: {tally.kills} kills; "
            f"{sum(tally.steps.values())} edits acknowledged ({steps}); "
            f"{len(tally.lost)} lost; {tally.not_said} kept but not yet said; "
            f"{len(tally.troubles)} troubles found by verify; "
            f"slowest opening {tally.slowest_opening:.2f} s\n"
        )
    assert_nothing_lost(tally)
