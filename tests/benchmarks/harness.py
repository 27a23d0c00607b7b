"""What a benchmark is, and how its cases are run side by side.

A benchmark is a module `bench_NAME.py` beside this one with

- `TITLE`: what is measured, as a heading;
- `SIZES`: the sizes it is run at, smallest first;
- `CASES`: a tuple of `Case`, yardsticks among them;
- `prepare(folder, size)`: makes what all cases of one size share, once and unmeasured;
- `notes(folder, size)`, if there is one: lines to stand under the table, made after the cases.

A case is run in a process of its own, so that its peak memory is its own, several times, in turn
with the others, so that a busy machine slows all of them alike. Figures are medians and are read as
ratios within one run; times alone say nothing about another machine.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType


class Timed:
    """Called, a context whose time counts."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.cpu = 0.0

    @contextmanager
    def __call__(self) -> Iterator[None]:
        _forget_peak()
        before, began = _cpu(), time.perf_counter()
        yield
        self.times.append(time.perf_counter() - began)
        self.cpu += _cpu() - before

    def took(self, seconds: float, cpu: float) -> None:
        """Count what was measured in another way, such as the longest of many turns."""
        self.times.append(seconds)
        self.cpu += cpu


@dataclass(frozen=True)
class Case:
    """One thing to measure.

    Args:
        name: as it stands in the table.
        run: called with the prepared folder, the size and a `Timed`; only what happens inside
            `timed()` counts. Entered more than once, the median of the times counts.
        against: the name of the yardstick that its ratio refers to.
        reach: the ratio to reach, or None when it is only for comparison.
        most: the largest size that it is run at, for what would take too long.
        there: whether it can be run on this machine.
    """

    name: str
    run: Callable[[Path, int, Timed], None]
    against: str = ""
    reach: float | None = None
    most: int | None = None
    there: Callable[[], bool] = lambda: True


@dataclass(frozen=True)
class Figures:
    """One run of a case: seconds of wall and CPU time, its slow end (p95), peak megabytes."""

    seconds: float
    slow: float
    cpu: float
    peak_mb: float


@dataclass(frozen=True)
class Line:
    """A line of the table: the medians of a case's runs and its ratio to its yardstick."""

    size: int
    case: Case
    figures: Figures
    ratio: float | None
    memory_ratio: float | None

    @property
    def reached(self) -> str:
        """The ratio to reach and whether it was."""
        if self.case.reach is None or self.ratio is None:
            return ""
        return f"{'yes' if self.ratio <= self.case.reach else 'no'} (≤ {self.case.reach:g})"


def measure(module: ModuleType, name: str, folder: Path, size: int) -> Figures:
    """Run one case in this process."""
    case = next(case for case in module.CASES if case.name == name)
    timed = Timed()
    case.run(folder, size, timed)
    ordered = sorted(timed.times)
    slow = ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))]
    return Figures(statistics.median(ordered), slow, timed.cpu / len(ordered), _peak_mb())


def compare(
    module: ModuleType,
    folder: Path,
    sizes: list[int],
    rounds: int,
    say: Callable[[str], None],
    notes: list[str] | None = None,
) -> list[Line]:
    """Run all cases of a benchmark at some sizes, in turn, each in a process of its own; lines to
    stand under the table are added to `notes`."""
    notes = notes if notes is not None else []
    lines: list[Line] = []
    for size in sizes:
        shared = folder / module.__name__ / str(size)
        shared.mkdir(parents=True)
        say(f"{module.TITLE}, {size}: preparing")
        _own_process("--prepare", module.__name__, str(shared), str(size))
        cases = [case for case in module.CASES if case.there() and size <= (case.most or size)]
        runs: dict[str, list[Figures]] = {case.name: [] for case in cases}
        for turn in range(rounds):
            for case in cases:
                say(f"{module.TITLE}, {size}: {case.name}, {turn + 1} of {rounds}")
                runs[case.name].append(_in_own_process(module, case, shared, size))
        if hasattr(module, "notes"):
            told = _own_process("--notes", module.__name__, str(shared), str(size))
            notes.extend(told.splitlines())
        medians = {name: _medians(figures) for name, figures in runs.items()}
        lines += [_line(size, case, medians) for case in cases]
    return lines


def _in_own_process(module: ModuleType, case: Case, folder: Path, size: int) -> Figures:
    said = _own_process("--one", module.__name__, case.name, str(folder), str(size))
    return Figures(**json.loads(said.splitlines()[-1]))


def _own_process(*arguments: str) -> str:
    """Run `run.py` in a process of its own. This one stays small: a child begins with the peak
    memory of its parent."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("run.py")), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stderr}")
    return done.stdout


def as_json(figures: Figures) -> str:
    """How a case's own process hands its figures over."""
    return json.dumps(asdict(figures))


def _medians(runs: list[Figures]) -> Figures:
    return Figures(
        *(
            statistics.median(getattr(run, name) for run in runs)
            for name in ("seconds", "slow", "cpu", "peak_mb")
        )
    )


def _line(size: int, case: Case, medians: dict[str, Figures]) -> Line:
    own, yardstick = medians[case.name], medians.get(case.against)
    if yardstick is None:
        return Line(size, case, own, None, None)
    return Line(size, case, own, own.seconds / yardstick.seconds, own.peak_mb / yardstick.peak_mb)


def _cpu() -> float:
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


_STATUS, _FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def _forget_peak() -> None:
    """Let the peak be that of what follows, where the system can: opening a library takes 64 MB for
    its key, which is not the business of what is measured."""
    if _FORGET.exists():
        with suppress(OSError):
            _FORGET.write_text("5", "ascii")


def _own_peak_mb() -> float | None:
    """Peak megabytes of this process since it was last forgotten, where the system says so."""
    if not _STATUS.exists():
        return None
    lines = _STATUS.read_text("ascii", "replace").splitlines()
    found = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
    return int(found[0]) * 1024 / 1e6 if found else None


def _peak_mb() -> float:
    """Peak megabytes of this process, or of its largest child; not a number where it is unknown."""
    try:
        import resource
    except ImportError:
        return float("nan")
    unit = 1 if sys.platform == "darwin" else 1024
    own, children = (
        resource.getrusage(whom).ru_maxrss * unit / 1e6
        for whom in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    since = _own_peak_mb()
    return max(own if since is None else since, children)
