"""Run the benchmarks and print one table of ratios.

    .venv/bin/python tests/benchmarks/run.py                all of them
    .venv/bin/python tests/benchmarks/run.py import edit    some of them
    ... --sizes 10 100 --rounds 3                           at other sizes, fewer times

The table goes to the terminal, and each benchmark's part of it to RESULTS.md beside this file,
where it takes the place of that benchmark's last result. How to add one is said in harness.py.
"""

import argparse
import importlib
import os
import platform
import re
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

from harness import Line, as_json, compare, measure  # noqa: E402

RESULTS = HERE / "RESULTS.md"
_HEADING = (
    "# What the benchmarks found last\n\n"
    "Medians of several runs, each case in a process of its own and in turn with the others. Read\n"
    "the ratios: times are those of one machine on one day. Made by `tests/benchmarks/run.py`.\n"
)
_COLUMNS = "| size | what | seconds | p95 | CPU s | peak MB | ratio | memory | reached |"
_RULE = "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"


def all_names() -> list[str]:
    """The benchmarks that there are, by the name after `bench_`."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def load(name: str) -> ModuleType:
    """A benchmark's module."""
    return importlib.import_module(f"bench_{name}")


def table(lines: list[Line]) -> str:
    """Lines as a Markdown table; the ratio of time and of memory is to the yardstick named."""
    rows = [_COLUMNS, _RULE]
    for line in lines:
        found, against = line.figures, line.case.against
        name = f"{line.case.name} / {against}" if line.ratio is not None else line.case.name
        rows.append(
            f"| {line.size:,} | {name} | {found.seconds:.4g} | {found.slow:.4g} | {found.cpu:.3g} |"
            f" {found.peak_mb:.0f} | {_ratio(line.ratio)} | {_ratio(line.memory_ratio)} |"
            f" {line.reached} |"
        )
    return "\n".join(rows)


def _ratio(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.2f}"


def machine() -> str:
    """What the figures were found on, without a name of anybody or anything."""
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()},"
        f" {datetime.now(UTC):%d %B %Y}"
    )


def keep(module: ModuleType, lines: list[Line], rounds: int, notes: Sequence[str] = ()) -> None:
    """Put one benchmark's result into RESULTS.md in place of its last one."""
    before = RESULTS.read_text("utf-8") if RESULTS.exists() else ""
    _, *sections = re.split(r"^(?=## )", before, flags=re.MULTILINE)
    kept = {section.splitlines()[0]: section.strip() for section in sections}
    note = f"{machine()}, {rounds} rounds"
    kept[f"## {module.TITLE}"] = "\n\n".join(
        [f"## {module.TITLE}", note, table(lines), *(["\n".join(notes)] if notes else [])]
    )
    text = "\n\n".join([_HEADING.strip(), *(kept[title] for title in sorted(kept))])
    RESULTS.write_text(text + "\n", "utf-8")


def main(arguments: list[str]) -> None:
    """Read the command line and do as it says."""
    if arguments[:1] == ["--one"]:
        name, case, folder, size = arguments[1:]
        found = measure(importlib.import_module(name), case, Path(folder), int(size))
        print(as_json(found))
        return
    if arguments[:1] == ["--prepare"]:
        name, folder, size = arguments[1:]
        importlib.import_module(name).prepare(Path(folder), int(size))
        return
    if arguments[:1] == ["--notes"]:
        name, folder, size = arguments[1:]
        print("\n".join(importlib.import_module(name).notes(Path(folder), int(size))))
        return
    parser = argparse.ArgumentParser(description="Ratios in one run.")
    parser.add_argument("names", nargs="*", help="all if none is named")
    parser.add_argument("--sizes", nargs="+", type=int, help="instead of each one's own")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    lines: list[Line] = []
    for name in chosen.names or all_names():
        module = load(name)
        with tempfile.TemporaryDirectory(prefix="bench") as folder:
            sizes = chosen.sizes or list(module.SIZES)
            notes: list[str] = []
            found = compare(module, Path(folder), sizes, chosen.rounds, _say, notes)
        keep(module, found, chosen.rounds, notes)
        lines += found
    print(f"{machine()}, {chosen.rounds} rounds\n\n{table(lines)}")


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
