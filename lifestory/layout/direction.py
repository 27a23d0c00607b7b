"""From which side words are read, and where on a line they are seen.

A paragraph goes from the right when its first letter with a direction does (rules P2 and P3 of the
Unicode bidirectional algorithm, UAX #9), unless an English sentence only begins with a name from
the right. Levels come from python-bidi; here they are brought on to
the pieces of a line, which are then put into the order in which they are seen.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from bidi import algorithm
from bidi.mirror import MIRRORED

_FROM_THE_RIGHT = frozenset(("R", "AL", "AN"))
_POSSESSIVE = re.compile(r"[’']s\b")


@dataclass(frozen=True, slots=True)
class Bit:
    """Letters of a line that are set alike; `how` is whatever says how."""

    text: str
    how: Any
    right_to_left: bool = False


def runs_right_to_left(text: str) -> bool:
    """Whether some letters are of a script that is read from the right."""
    return any(bidirectional(letter) in _FROM_THE_RIGHT for letter in text)


@lru_cache(maxsize=4096)
def begins_right(text: str) -> bool:
    """Whether a paragraph goes from the right to the left as a whole."""
    if text.isascii() or algorithm.get_base_level(text) != 1:
        return False
    return not _is_english_about_a_name(text)


def _is_english_about_a_name(text: str) -> bool:
    """Whether the words from the left are the more, or make a name from the right a possessive."""
    words = text.split()
    right = [word for word in words if runs_right_to_left(word)]
    left = [word for word in words if word not in right and any(map(str.isalpha, word))]
    return len(left) > len(right) or any(_POSSESSIVE.search(word) for word in right)


def levels_of(text: str, from_right: bool) -> list[int]:
    """The embedding level of each letter of a line; odd ones are read from the right."""
    level = 1 if from_right else 0
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = level, ("L", "R")[level]
    algorithm.get_embedding_levels(text, storage)
    kept = [letter["type"] not in algorithm.X9_REMOVED for letter in storage["chars"]]
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = iter(letter["level"] for letter in storage["chars"])
    return [next(found) if stays else level for stays in kept]


def as_seen(bits: list[Bit], from_right: bool) -> list[Bit]:
    """The bits of one line, in logical order, as they are seen from left to right.

    Letters that no joining sets in order (brackets and spaces between words that are read from the
    right) are turned round and mirrored here; joined letters stay in logical order and are only
    marked, for shaping turns them.
    """
    text = "".join(bit.text for bit in bits)
    if not from_right and not runs_right_to_left(text):
        return bits
    levels = levels_of(text, from_right)
    runs: list[tuple[int, Bit]] = []
    at = 0
    for bit in bits:
        own = levels[at : at + len(bit.text)]
        at += len(bit.text)
        start = 0
        for level, group in groupby(own):
            upto = start + len(list(group))
            runs.append((level, replace(bit, text=bit.text[start:upto])))
            start = upto
    for level in range(max(levels, default=0), 0, -1):
        runs = _turned(runs, level)
    return [replace(bit, right_to_left=level % 2 == 1) for level, bit in runs]


def mirrored(text: str) -> str:
    """Letters that are not joined, as they are seen when read from the right."""
    return "".join(MIRRORED.get(letter, letter) for letter in reversed(text))


def _turned(runs: list[tuple[int, Bit]], level: int) -> list[tuple[int, Bit]]:
    """Rule L2: everything at a level or above changes places with its neighbours."""
    done: list[tuple[int, Bit]] = []
    for is_turned, group in groupby(runs, lambda run: run[0] >= level):
        some = list(group)
        done += reversed(some) if is_turned else some
    return done
