"""What stays for as long as the program runs is not looked through for garbage.

Python's collector goes through everything that there is, now and then, and lets nothing else run
meanwhile. With the modules and the dictionary in memory that was a quarter of a second in which the
window stood still. Whatever is alive at that moment stays for good too: so it is done once, before
a library is open.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module


def load_what_stays() -> None:
    """Load the modules behind the passphrase field and what checks words, once, on any thread."""
    with staying():
        for name in ("ui.shell.shell", "ui.editor.getting_ready"):
            import_module(name)
        from lifestory.template.themes import all_themes
        from lifestory.words.jargon import find_hard_words, find_marks
        from lifestory.words.spelling import british

        british()
        find_marks("")
        find_hard_words("")
        all_themes()


@contextmanager
def staying() -> Iterator[None]:
    """What is loaded within this, and everything there is by its end, is never looked through
    again; the collector rests until then."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
