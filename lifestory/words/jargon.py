"""Words that a book for a child should not carry: jargon, blame and dilution, with what to say.

The words themselves are data: `templates/glossary/*.toml`, and a person's own folder after it.
Jargon keeps a child out, blame hurts somebody, dilution hides what happened; each needs others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from lifestory.template.load import Template, load_all


class MarkKind(StrEnum):
    """Why a word should not stand."""

    JARGON = "jargon"
    BLAME = "blame"
    DILUTION = "dilution"


class Entry(BaseModel):
    """A word or phrase to avoid. `forms` are other ways it is written, beyond a plural s; `say` is
    what to write instead; `means` explains the word to a child of about eight."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str = Field(min_length=2)
    say: str = Field(min_length=2)
    forms: tuple[str, ...] = ()
    means: str = ""


class Glossary(Template):
    """One file of words of one kind."""

    kind: MarkKind
    entry: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text: the words as they stand from `start` to `end`, and what to do."""

    found: str
    start: int
    end: int
    kind: MarkKind
    word: str
    suggestion: str
    means: str = ""


@dataclass(frozen=True)
class Watchlist:
    """Every word to avoid, ready to be looked for in one pass; an entry for each form of it."""

    pattern: re.Pattern[str]
    entries: tuple[tuple[MarkKind, Entry], ...]

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Every place in a text, in order; the longest phrase wins."""
        return tuple(self._mark(found) for found in self.pattern.finditer(text))

    def _mark(self, found: re.Match[str]) -> Mark:
        kind, entry = self.entries[int((found.lastgroup or "w0")[1:])]
        return Mark(
            found[0],
            found.start(),
            found.end(),
            kind,
            entry.word,
            _advice(kind, entry),
            entry.means,
        )


@cache
def watchlist(own: Path | None = None) -> Watchlist:
    """The words of every glossary, ours and a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return _compiled(load_all("glossary", Glossary, own).values())


def find_marks(text: str, own: Path | None = None) -> tuple[Mark, ...]:
    """Every word to avoid in a text, as whole words, in order."""
    return watchlist(own).marks(text)


def meaning(word: str, own: Path | None = None) -> str:
    """What a professional word means, for a child of about eight; empty when it is not known."""
    return next(
        (entry.means for _, entry in watchlist(own).entries if entry.word == word.lower()), ""
    )


def _advice(kind: MarkKind, entry: Entry) -> str:
    if kind is MarkKind.JARGON:
        return f"say “{entry.say}”."
    return entry.say


def _compiled(glossaries: Iterable[Glossary]) -> Watchlist:
    forms = [
        (form, one.kind, entry)
        for one in glossaries
        for entry in one.entry
        for form in (entry.word, *entry.forms)
    ]
    forms.sort(key=lambda each: -len(each[0]))
    shapes = "|".join(f"(?P<w{at}>{_shape(form)})" for at, (form, _, _) in enumerate(forms))
    pattern = rf"(?<![\w’'-])(?:{shapes or '(?!)'})(?![\w-])"
    return Watchlist(re.compile(pattern), tuple((kind, entry) for _, kind, entry in forms))


def _shape(form: str) -> str:
    """A form with its plural; initials only as capitals, everything else in any case. A hyphen and
    a space stand for each other."""
    words = [re.escape(word).replace("'", "[’']") for word in re.split(r"[ -]", form)]
    shape = r"[-\s\u00a0]+".join(words)
    return rf"{shape}s?" if form.isupper() else rf"(?i:{shape}(?:e?s)?)"
