"""What the commands share: the library that is meant, its passphrase, a bar, a count, today."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from getpass import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from lifestory.calling import Call, WrongCall, default_library

if TYPE_CHECKING:
    from lifestory.library import Library

Ctx = typer.Context
Json = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


def asked_passphrase(call: Call, question: str = "Passphrase: ") -> str:
    """The library's passphrase.

    Raises:
        WrongCall: it cannot be asked for.
    """
    return asked_secret(call.passphrase_fd, "--passphrase-fd", "LIFESTORY_PASSPHRASE", question)


def asked_secret(number: int | None, option: str, variable: str, question: str) -> str:
    """What nobody else may see: from an open file, the environment or a terminal.

    Raises:
        WrongCall: it cannot be asked for.
    """
    if number is not None:
        try:
            with os.fdopen(number, encoding="utf-8") as file:
                return file.readline().rstrip("\r\n")
        except OSError as trouble:
            raise WrongCall("The passphrase could not be read from that file number.") from trouble
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise WrongCall(
            f"The passphrase is asked for at a terminal, or comes from {variable} or {option}."
        )
    return getpass(question)


@contextmanager
def opened_library(ctx: Ctx) -> "Iterator[Library]":
    """The library that is meant, unlocked.

    Raises:
        WrongCall: there is none.
    """
    from lifestory.library import Library

    call: Call = ctx.obj
    folder = call.library or default_library()
    if not Library.is_library(folder):
        raise WrongCall(
            f"There is no library in {folder}. Make one with “lifestory new” or name another with "
            "--library."
        )
    with Library.unlock(folder, asked_passphrase(call)) as library:
        yield library


@contextmanager
def progress_of(title: str) -> "Iterator[Callable[..., None]]":
    """A bar on a terminal, nothing elsewhere; the value is called with how much of how much."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def tell(done: int, whole: int, *_: object) -> None:
            bar.update(task, completed=done, total=whole)

        yield tell


def today() -> date:
    """The day on this computer."""
    return datetime.now(UTC).astimezone().date()


def count(number: int, thing: str) -> str:
    """A number with its noun: “1 page”, “5 pages”."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def one_of(word: str, known: list[str], what: str) -> str:
    """A word that is among those known.

    Raises:
        WrongCall: it is not.
    """
    if word not in known:
        raise WrongCall(f"There is no {what} “{word}”. Choose one of: {', '.join(known)}.")
    return word
