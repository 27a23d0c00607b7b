"""Words that a book for a child should not carry, and words it should explain.

The words themselves are data: `templates/glossary/*.toml`, and a person's own folder after it.
Jargon keeps a child out, blame hurts somebody, dilution hides what happened, and some words are
never right: promises, and pictures that a young child takes by the letter. A professional word that
is explained where it stands is not marked. Words that are only hard are no marks; how they stand is
measured by `lifestory.words.reading`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lifestory.template.load import Template, load_all
from lifestory.words.explaining import is_explained

_BEGINS = re.compile(r"(?<![\w’'-])\w.?", re.DOTALL)
"""Where a word begins, with its first two characters."""


class MarkKind(StrEnum):
    """Why a word should not stand, or not stand alone."""

    JARGON = "jargon"
    BLAME = "blame"
    DILUTION = "dilution"
    NEVER = "never"
    HARD = "hard"


TO_AVOID = (MarkKind.JARGON, MarkKind.BLAME, MarkKind.DILUTION, MarkKind.NEVER)
"""The kinds that are marked; a hard word may stand where it is explained."""

WHY = {
    MarkKind.JARGON: "A professional word: a child may not know it.",
    MarkKind.BLAME: "It puts the fault on the child or judges somebody.",
    MarkKind.DILUTION: "It is so soft that it hides what happened.",
    MarkKind.NEVER: "A promise, or words that a child takes by the letter.",
    MarkKind.HARD: "A hard word: say what it means where it stands.",
}
"""What a worker is told about each kind."""


class Entry(BaseModel):
    """A word or phrase. `forms` are other ways it is written, beyond a plural s; `better` are words
    that can stand in its place and `say` is advice where no words can; `means` explains the word to
    a child of about eight, `short` to one of about four; `region` is the one country it belongs to.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str = Field(min_length=2)
    better: tuple[str, ...] = ()
    say: str = ""
    forms: tuple[str, ...] = ()
    means: str = ""
    short: str = ""
    region: str = ""


class Glossary(Template):
    """One file of words of one kind."""

    kind: MarkKind
    entry: tuple[Entry, ...]

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        for entry in self.entry:
            if self.kind is MarkKind.HARD and not entry.means:
                raise ValueError(f"“{entry.word}” does not say what it means")
            if self.kind is not MarkKind.HARD and not entry.better and not entry.say:
                raise ValueError(f"“{entry.word}” does not say what is better")
        return self


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text: the words as they stand from `start` to `end`, why they are marked and
    what to do. `better` are words that can be put in their place; `suggestion` is always there."""

    found: str
    start: int
    end: int
    kind: MarkKind
    word: str
    suggestion: str
    better: tuple[str, ...] = ()
    means: str = ""

    @property
    def why(self) -> str:
        """Why it is marked, as a finished sentence."""
        return WHY[self.kind]


@dataclass(frozen=True)
class Watchlist:
    """Every word of some kinds, ready to be looked for in one pass; an entry for each form.

    `patterns` has the forms by their first two letters, so that a word of a text is held against
    the few that begin as it does.
    """

    patterns: Mapping[str, re.Pattern[str]]
    entries: tuple[tuple[MarkKind, Entry], ...]

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Every place in a text, in order; the longest phrase wins. What is explained is left."""
        return tuple(
            self._mark(found) for found in self._found(text) if not self._may_stand(found, text)
        )

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        end = 0
        for word in _BEGINS.finditer(text):
            pattern = self.patterns.get(_first_letters(word[0]))
            found = pattern.match(text, word.start()) if pattern and word.start() >= end else None
            if found is not None:
                end = found.end()
                yield found

    def _entry(self, found: re.Match[str]) -> tuple[MarkKind, Entry]:
        return self.entries[int((found.lastgroup or "w0")[1:])]

    def _may_stand(self, found: re.Match[str], text: str) -> bool:
        kind, _ = self._entry(found)
        explainable = kind in (MarkKind.JARGON, MarkKind.HARD)
        return explainable and is_explained(text, found.start(), found.end())

    def _mark(self, found: re.Match[str]) -> Mark:
        kind, entry = self._entry(found)
        return Mark(
            found[0],
            found.start(),
            found.end(),
            kind,
            entry.word,
            _advice(entry),
            tuple(_as_it_stood(each, found[0]) for each in entry.better),
            entry.means,
        )


@cache
def watchlist(own: Path | None = None, kinds: tuple[MarkKind, ...] = TO_AVOID) -> Watchlist:
    """The words of the glossaries of some kinds, ours and a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    every = load_all("glossary", Glossary, own).values()
    return _compiled(one for one in every if one.kind in kinds)


def find_marks(text: str, own: Path | None = None) -> tuple[Mark, ...]:
    """Every word to avoid in a text, as whole words, in order."""
    return watchlist(own).marks(text)


def find_hard_words(text: str, own: Path | None = None) -> tuple[Mark, ...]:
    """Every hard word of the glossary that a text does not explain where it stands, in order."""
    return watchlist(own, (MarkKind.HARD,)).marks(text)


def meaning(word: str, own: Path | None = None) -> str:
    """What a word of the field means, for a child of about eight; empty when it is not known."""
    every = watchlist(own, tuple(MarkKind)).entries
    wanted = word.casefold()
    for _, entry in every:
        if entry.means and wanted in (entry.word.casefold(), *map(str.casefold, entry.forms)):
            return entry.means
    return ""


def _advice(entry: Entry) -> str:
    """What to say instead, as the end of a sentence: it is shown after the word and a colon."""
    if entry.say:
        return entry.say
    if entry.better:
        return f"say {' or '.join(f'“{each}”' for each in entry.better)}."
    return f"say what it means: {entry.means[:1].lower()}{entry.means[1:]}"


def _as_it_stood(better: str, found: str) -> str:
    """Better words with a capital where the marked ones had one at the beginning."""
    is_capital = found[:1].isupper() and not found[:2].isupper()
    return better[:1].upper() + better[1:] if is_capital else better


def _compiled(glossaries: Iterable[Glossary]) -> Watchlist:
    forms = [
        (form, one.kind, entry)
        for one in glossaries
        for entry in one.entry
        for form in (entry.word, *entry.forms)
    ]
    forms.sort(key=lambda each: -len(each[0]))
    shapes: dict[str, list[str]] = {}
    for at, (form, _, _) in enumerate(forms):
        shapes.setdefault(_first_letters(form[:2]), []).append(f"(?P<w{at}>{_shape(form)})")
    patterns = {
        letters: re.compile(rf"(?:{'|'.join(some)})(?![\w-])") for letters, some in shapes.items()
    }
    return Watchlist(patterns, tuple((kind, entry) for _, kind, entry in forms))


def _first_letters(two: str) -> str:
    """The key of a word by its first two characters; whatever parts words is a blank."""
    return "".join(letter if letter.isalnum() else " " for letter in two.casefold())


def _shape(form: str) -> str:
    """A form with its plural; initials only as capitals, everything else in any case. A hyphen and
    a space stand for each other."""
    words = [re.escape(word).replace("'", "[’']") for word in re.split(r"[ -]", form)]
    shape = r"[-\s\u00a0]+".join(words)
    return rf"{shape}s?" if form.isupper() else rf"(?i:{shape}(?:e?s)?)"
