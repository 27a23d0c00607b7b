"""The command `lifestory`, also as `python -m lifestory`: a window, or one command without it."""

import multiprocessing
import sys

from lifestory import resources
from lifestory.calling import (
    WrongCall,
    default_library,
    own_templates,
    refuse,
    what_goes_with,
)


def main() -> int:
    """Open the editor when no command is named, else run the command; the exit code."""
    multiprocessing.freeze_support()  # photos are decoded apart; a frozen program needs this first
    words = sys.argv[1:]
    try:
        call, command = what_goes_with(words)
    except WrongCall as trouble:
        return refuse(str(trouble))
    resources.use_own_templates(own_templates())
    if not command:
        from ui.app import main as open_window

        return open_window(call.library or default_library())
    from lifestory.cli import main as run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
