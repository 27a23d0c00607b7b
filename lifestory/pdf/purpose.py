"""What a PDF is made for, and what that asks of its pictures."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Purpose:
    """Pictures get at most `dpi` pixels an inch of paper and are never made larger than they are;
    `quality` is JPEG's, 1 to 95."""

    id: str
    title: str
    dpi: int
    quality: int


SCREEN = Purpose("screen", "To read on a screen", 150, 84)
PRINT = Purpose("print", "To print", 300, 92)

PURPOSES = {purpose.id: purpose for purpose in (SCREEN, PRINT)}
"""Every purpose by the word that the command line takes for it."""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """All that a finished file says about itself: its title, its language and the day it was made.

    No user, computer, path or moment of the day.
    """

    title: str
    language: str
    made: date
