"""How the program is called, before it is known what for.

What goes with every command, and the exit codes. The window is opened from here too, so nothing in
this module may need the rooms: the passphrase field is on the screen before SQLAlchemy is imported.
The commands themselves are in `lifestory.cli`.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lifestory.errors import LifestoryError

DONE, FOUND, UNUSABLE = 0, 1, 2
"""Exit codes: done, a check found something, a wrong call or unusable input."""


class WrongCall(LifestoryError):
    """The command was not called as it must be."""


@dataclass
class Call:
    """What goes with every command: where the library is and where its passphrase comes from."""

    library: Path | None = None
    passphrase_fd: int | None = None


def what_goes_with(words: Sequence[str]) -> tuple[Call, list[str]]:
    """Take `--library DIR` and `--passphrase-fd N` out of a call, wherever they stand.

    Raises:
        WrongCall: one of them has no value, or one that it cannot have.
    """
    call, rest = Call(), []
    waiting = iter(words)
    for word in waiting:
        name, equals, value = word.partition("=")
        if name not in ("--library", "--passphrase-fd"):
            rest.append(word)
            continue
        value = value if equals else next(waiting, "")
        if not value:
            raise WrongCall(f"{name} needs a value after it.")
        if name == "--library":
            call.library = Path(value)
        elif value.isdigit():
            call.passphrase_fd = int(value)
        else:
            raise WrongCall("--passphrase-fd takes the number of an open file.")
    return call, rest


def default_library() -> Path:
    """Where this person's library lies when nothing else is said."""
    return _data() / "library"


def own_templates() -> Path:
    """Where this person may put plans, page layouts, themes and symbols of their own."""
    return _data() / "templates"


def _data() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("Lifestory", appauthor=False, roaming=False))


def refuse(line: str) -> int:
    """Say on standard error, in one line, what could not be done; the exit code for it."""
    print(f"lifestory: {' '.join(line.split())}", file=sys.stderr)
    return UNUSABLE


def as_sentence(text: str) -> str:
    """Somebody else's message on one line, with its full stop."""
    line = " ".join(text.split())
    return line if line.endswith((".", "?", "!")) else f"{line}."
