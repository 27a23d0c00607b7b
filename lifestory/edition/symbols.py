"""Which pictures stand above the words of a book for a child who reads symbols.

A book's options say so under "symbols": which set, words that have no picture in this book, and
photos that stand for words. People of the story stand for their own names by themselves.
"""

from dataclasses import replace
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from lifestory.edition.telling import Telling
from lifestory.edition.values import Credits, PictureSource, SymbolChoice
from lifestory.template.symbols import symbol_set
from lifestory.words.forms import plain

OPTION = "symbols"
"""Where a book's options keep what is chosen."""


class SymbolOptions(BaseModel):
    """What a book's options say. Words are in small letters; `own` gives keepsakes by word."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    set: str = "everyday"
    off: tuple[str, ...] = ()
    own: dict[str, UUID] = Field(default_factory=dict)
    skin: int = Field(default=0, ge=0, le=5)


def choice_of(options: dict[str, Any], telling: Telling) -> SymbolChoice | None:
    """The symbols of a book; None for a reader who needs none.

    Raises:
        NotFound: the book asks for a set that is not there.
    """
    if OPTION not in options:
        return None
    chosen = SymbolOptions.model_validate(options[OPTION])
    own = _faces(telling, frozenset(symbol_set(chosen.set).words))
    for word, keepsake in chosen.own.items():
        source = telling.picture(keepsake)
        if source is not None:
            own[word] = source
    pictured = tuple(sorted(own.items(), key=_word))
    return SymbolChoice(chosen.set, frozenset(chosen.off), pictured, chosen.skin)


def with_credit(credits: Credits, options: dict[str, Any]) -> Credits:
    """Who helped to make a book, and who drew its symbols."""
    if OPTION not in options:
        return credits
    shown = symbol_set(SymbolOptions.model_validate(options[OPTION]).set)
    if not shown.by:
        return credits
    return replace(credits, entries=(*credits.entries, (shown.by, shown.credit)))


def symbol_photos(options: dict[str, Any]) -> set[UUID]:
    """The keepsakes that stand for words in a book."""
    if OPTION not in options:
        return set()
    return set(SymbolOptions.model_validate(options[OPTION]).own.values())


def _word(pair: tuple[str, PictureSource]) -> str:
    return pair[0]


def _faces(telling: Telling, listed: frozenset[str]) -> dict[str, PictureSource]:
    """Everybody's face for the words that only they are called by."""
    facts = telling.facts
    called = [(facts.child.called, facts.child.portrait_id)]
    called += [(one.called or one.name, one.portrait_id) for one in facts.people.values()]
    found: dict[str, PictureSource] = {}
    for name, portrait in called:
        source = telling.picture(portrait)
        if source is None:
            continue
        for word in map(plain, name.split()):
            if word and word not in listed:
                found.setdefault(word, source)
    return found
