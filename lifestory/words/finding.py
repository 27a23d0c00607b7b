"""Finding words in a text as it is read, and putting others there, whatever marks lie between.

"*gar*den" is found as "garden". Tokens are names: they are neither found nor broken. What is put
in has the emphasis of the first letter that it replaces, and is taken as it is typed: an asterisk
in it is an asterisk.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from lifestory.words.markup import parse, token_spans, unparse
from lifestory.words.prose import Paragraph, Run

_NAME = "\ue000"
"""Stands for each sign of a token while words are looked for: nothing that is ever typed."""
_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class Spot:
    """Words in a text: the paragraph's number, what it reads (tokens as they are written), and
    from where to where in that."""

    paragraph: int
    read: str
    start: int
    end: int

    @property
    def found(self) -> str:
        """The words themselves, without marks."""
        return self.read[self.start : self.end]


class Wanted:
    """What is looked for.

    Args:
        words: any space stands for any other and for a line break, and either apostrophe for the
            other; nothing is found for nothing.
        exact: whether capitals must be the same.
        whole: whether it must be a word of its own.
    """

    def __init__(self, words: str, *, exact: bool = False, whole: bool = False) -> None:
        self._nothing = not words.strip() or _NAME in words
        pattern = "".join(_expression(piece) for piece in re.findall(r"\s+|\S", words))
        if whole:
            pattern = rf"(?<![\w{_NAME}]){pattern}(?![\w{_NAME}])"
        self._pattern = re.compile(pattern, re.NOFLAG if exact else re.IGNORECASE)

    def in_text(self, text: str) -> Iterator[Spot]:
        """Every place in a text, in order."""
        if self._nothing or not text:
            return
        for number, paragraph in enumerate(parse(text)):
            read = paragraph.text
            for found in self._pattern.finditer(_without_tokens(read)):
                yield Spot(number, read, found.start(), found.end())


def _expression(piece: str) -> str:
    if piece.isspace():
        return r"\s+"
    return f"[{_APOSTROPHES}]" if piece in _APOSTROPHES else re.escape(piece)


def _without_tokens(read: str) -> str:
    for start, end in token_spans(read):
        read = read[:start] + _NAME * (end - start) + read[end:]
    return read


def put(text: str, spots: Iterable[Spot], instead: str) -> str:
    """A text with other words in some of its places, with a capital where the old ones had one."""
    prose = list(parse(text))
    in_order = sorted(spots, key=lambda spot: (spot.paragraph, -spot.start))
    for number, group in groupby(in_order, key=lambda spot: spot.paragraph):
        paragraph = prose[number]
        for spot in group:
            paragraph = _with(paragraph, spot, _as_written(spot.found, instead))
        prose[number] = paragraph
    return unparse(tuple(prose))


def _with(paragraph: Paragraph, spot: Spot, instead: str) -> Paragraph:
    """A paragraph with other words in one place, in the emphasis of the first letter there."""
    runs: list[Run] = []
    at, is_put = 0, False
    for run in paragraph.runs:
        start, end = spot.start - at, spot.end - at
        at += len(run.text)
        runs.append(replace(run, text=run.text[: max(start, 0)]))
        if not is_put and start < len(run.text):
            runs.append(replace(run, text=instead))
            is_put = True
        runs.append(replace(run, text=run.text[max(end, 0) :]))
    return replace(paragraph, runs=tuple(run for run in runs if run.text))


def _as_written(found: str, instead: str) -> str:
    if found[:1].isupper() and instead[:1].islower():
        return instead[:1].upper() + instead[1:]
    return instead
