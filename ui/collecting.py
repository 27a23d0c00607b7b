"""What stays for as long as the program runs is not looked through for garbage.

Python's collector goes through everything that there is, now and then, and lets nothing else run
meanwhile. With the modules and the dictionary in memory that was a quarter of a second in which the
window stood still.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
