"""British spelling, without the internet: which words are right, and what was perhaps meant.

The rules are Hunspell's, read by spylls from `assets/spelling`. A dictionary takes about a third of
a second to load and a suggestion a tenth: ask from a background thread. What a word of one story
is (a name, a child's own word) its caller knows and passes in; nothing about a child is kept here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

LANGUAGE = "en_GB"
_REMEMBERED = 50_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.|\d)\S*|\{[^{}]*\}")
_OWNS = re.compile(r"['’](?:s|S)?$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a text, from `start` to `end`."""

    text: str
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text that can be spelt; numbers, addresses and tokens are none."""
    hidden = [found.span() for found in _ADDRESS.finditer(text)]
    for found in _WORD.finditer(text):
        if not any(start <= found.start() < end for start, end in hidden):
            yield Word(found[0], found.start(), found.end())


def own_words(names: Iterable[str]) -> frozenset[str]:
    """The words of some names, as `Spelling.is_right` wants those that are right in one story."""
    return frozenset(plain(word.text) for name in names for word in words_in(name))


def plain(word: str) -> str:
    """A word as it is compared: small letters, one kind of apostrophe, nobody's."""
    return _OWNS.sub("", word).replace("’", "'").lower()


class Spelling:
    """One language's words. Answers are remembered; any thread may ask, one at a time."""

    def __init__(self, dictionary: Any) -> None:
        self._dictionary = dictionary
        self._is_right = lru_cache(_REMEMBERED)(dictionary.lookup)

    def is_right(self, word: str, known: frozenset[str] = frozenset()) -> bool:
        """Whether a word is spelt as it should be.

        Args:
            word: the word, in capitals or not.
            known: words that are right in this story, see `own_words`.
        """
        if len(word) == 1 or plain(word) in known:
            return True
        spelt = word.replace("’", "'")
        return bool(self._is_right(spelt) or self._is_right(_OWNS.sub("", spelt)))

    def suggest(self, word: str, most: int = 5) -> tuple[str, ...]:
        """What was perhaps meant, most likely first; takes up to a quarter of a second."""
        found: list[str] = []
        for guess in self._dictionary.suggest(word.replace("’", "'")):
            if len(found) == most:
                break
            found.append(guess.replace("'", "’") if "’" in word else guess)
        return tuple(dict.fromkeys(found))


@cache
def british() -> Spelling:
    """The dictionary of British English, loaded when it is first asked for."""
    from lifestory.words.dictionary import dictionary_of  # nobody waits for it before that

    return Spelling(dictionary_of(LANGUAGE))
