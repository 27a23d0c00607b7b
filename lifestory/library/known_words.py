"""The words that are spelt right in one story: its names, and those that somebody added."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lifestory.library.reading import Reading
from lifestory.model import Child, Home, KnownWord, Person
from lifestory.words.spelling import own_words

if TYPE_CHECKING:
    from lifestory.library.story import Story


def words_known(
    child: Child, people: Iterable[Person], homes: Iterable[Home], added: Iterable[str]
) -> frozenset[str]:
    """The words of these names and of what was added, as spelling wants them."""
    names = [child.called, child.full_name, *added]
    for person in people:
        names += [person.name, person.called]
    names += [home.name for home in homes]
    return own_words(names)


def known_words(reading: Reading) -> frozenset[str]:
    """The words that are right in a story at one moment."""
    added = [row.word for row in reading.all(KnownWord)]
    return words_known(reading.child, reading.all(Person), reading.all(Home), added)


def know_word(story: "Story", word: str) -> None:
    """Take a word as right in this story from now on."""
    with story.edit(f"Take “{word}” as a right word") as edit:
        if not edit.all(KnownWord, KnownWord.word == word):
            edit.add(KnownWord(word=word))
