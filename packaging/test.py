#!/usr/bin/env python3
"""Checks the source and runs the tests, and makes everything ready first.

    python3 packaging/test.py                       all checks, all tests, coverage, on all cores
    python3 packaging/test.py tests/words           only these tests
    python3 packaging/test.py -m long               only the long ones
    python3 packaging/test.py -n 0                  everything, one test after the other

What is behind `test.py` is handed on to pytest. The last line is pytest's own.
"""
# Only what any Python can read: an old one must get as far as the sentence below.

from __future__ import print_function

import sys

if sys.version_info < (3, 11):
    sys.exit("Lifestory needs Python 3.11 or newer; this one is %d.%d." % sys.version_info[:2])

import os
import subprocess
from pathlib import Path

import prepare

ALL_CORES = ["-n", str(os.cpu_count() or 1)]
COVERAGE = ["--cov=lifestory", "--cov-report=term:skip-covered", "--cov-fail-under=90"]

# So long all tests take at most, five times over; the long ones and those that are named may go on.
PATIENCE_S = 25 * 60

TOOLS = {
    "ruff check": ["-m", "ruff", "check", "--quiet", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
}

# Options of pytest that choose among the tests; coverage of a part would say nothing.
CHOOSING = {"--lf", "--last-failed", "--co", "--collect-only", "--deselect", "--sw", "--stepwise"}


def names_tests(arguments):
    """Whether these arguments ask for some of the tests rather than for all."""
    return any(
        argument[:2] in ("-k", "-m") or argument.split("=")[0] in CHOOSING or is_path(argument)
        for argument in arguments
    )


def is_path(argument):
    """Whether an argument names a file or folder, here or in the checkout."""
    name = argument.split("::")[0]
    return Path(name).exists() or (prepare.ROOT / name).exists()


def from_here(argument):
    """The argument, with a path that is meant from this folder made whole."""
    parts = argument.split("::")
    if not Path(parts[0]).exists():
        return argument
    return "::".join([str(Path(parts[0]).resolve())] + parts[1:])


def check(python, environment):
    """Run the tools side by side; the names of those that found something."""
    runs = {
        name: subprocess.Popen(
            [str(python)] + command,
            cwd=prepare.ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for name, command in TOOLS.items()
    }
    failed = []
    for name, run in runs.items():
        output = run.communicate()[0].decode("utf-8", "replace")
        print("%s: %s" % (name, "found something" if run.returncode else "fine"), flush=True)
        if run.returncode:
            failed.append(name)
            print(output, flush=True)
    return failed


def run(command, environment, patience):
    """Run the tests; a run that takes more than so many seconds stands still and is begun anew."""
    for _ in range(2):
        tests = subprocess.Popen(command, cwd=prepare.ROOT, env=environment)
        try:
            return tests.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            tests.kill()
            tests.wait()
            print("The tests stood still for too long and were ended.", flush=True)
    return 1


def main():
    try:
        python = prepare.prepare(["test"], for_screen=False)
    except prepare.Trouble as trouble:
        return str(trouble)
    environment = prepare.clean_environment(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = sys.argv[1:]
    pytest = [str(python), "-m", "pytest"]
    failed, patience = [], None
    if not names_tests(arguments):
        pytest += ALL_CORES + COVERAGE
        patience = PATIENCE_S
        failed = check(python, environment)
        if failed:
            print("The tests run all the same, but these have to be put right:", ", ".join(failed))
    pytest += [from_here(argument) for argument in arguments]
    sys.stdout.flush()
    return run(pytest, environment, patience) or (1 if failed else 0)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
