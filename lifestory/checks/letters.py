"""Letters that none of our typefaces can draw: where they stand, print has an empty box."""

from collections.abc import Iterator
from uuid import UUID

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.layout.faces import uncovered
from lifestory.layout.marks import LaidPage, TextLine
from lifestory.layout.tokens import visible
from lifestory.words.numbers import joined

_NAMED = 5
"""So many letters are named; of the rest it is said how many there are."""


class UnprintableLetters(Check):
    """A letter, in whatever words are laid, that no typeface has. An emoji with a drawing is none:
    it is laid as a drawing."""

    id = "unprintable"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each block on a page, and one for the page's words in no block."""
        for page in book.laid_pages():
            for block, letters in _uncovered(page).items():
                it = "it" if len(letters) == 1 else "them"
                yield Finding(
                    self.id,
                    Severity.STOP,
                    f"{_named(letters)} on this page cannot be printed, because no typeface has "
                    f"{it}. Write the word in other letters.",
                    page=page.number,
                    block=block,
                )


def _uncovered(page: LaidPage) -> dict[UUID | None, str]:
    """The letters that no typeface has, by the block that they stand in."""
    found: dict[UUID | None, str] = {}
    for mark in page.marks:
        if isinstance(mark, TextLine):
            words = "".join(part.text for part in mark.parts)
            letters = "" if words.isascii() else uncovered(visible(words))
            if letters:
                found[mark.block] = "".join(dict.fromkeys(found.get(mark.block, "") + letters))
    return found


def _named(letters: str) -> str:
    named = [f"“{letter}”" for letter in letters[:_NAMED]]
    if len(letters) > _NAMED:
        named.append(f"{len(letters) - _NAMED} more")
    return f"The letter{'s' if len(letters) > 1 else ''} {joined(named)}"
