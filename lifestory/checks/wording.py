"""Words: are they short and plain enough for the book's reader, and free of jargon and blame?"""

from collections.abc import Iterator
from uuid import UUID

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.edition.values import (
    AnyBlock,
    DecisionTold,
    EditionPage,
    Gap,
    Letter,
    Panel,
    PersonCard,
    Question,
    VoiceQuote,
    Words,
)
from lifestory.words.jargon import find_marks
from lifestory.words.prose import Prose, plain
from lifestory.words.reading import measure


def _prose_of(block: AnyBlock) -> Prose:
    """The worker's own words in a block; the child's own words are never measured."""
    match block:
        case VoiceQuote():
            return ()
        case DecisionTold():
            return tuple(para for beat in block.beats for para in beat.prose) + block.not_you
        case Words() | Letter() | Panel() | Question() | Gap() | PersonCard():
            return block.prose
        case _:
            return ()


class TooManyWords(Check):
    """A page with more words than its reader can take in."""

    id = "too-many-words"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each planned page over the stage's measure."""
        limit = book.edition.stage.measures.words_a_page
        for page in book.pages():
            count = sum(len(plain(_prose_of(block)).split()) for block in page.blocks)
            if count > limit and not any(isinstance(each, Letter) for each in page.blocks):
                place = _first(page)
                yield Finding(
                    self.id,
                    Severity.CONSIDER,
                    f"This page has {count} words; {limit} read better at this stage.",
                    page=book.page_of(place) if place else None,
                    block=place,
                )


def _first(page: EditionPage) -> UUID | None:
    return page.blocks[0].id if page.blocks else None


class LongSentence(Check):
    """A sentence longer than its reader can hold."""

    id = "long-sentence"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each block whose longest sentence is over the stage's measure."""
        limit = book.edition.stage.measures.words_a_sentence
        for page in book.pages():
            for block in page.blocks:
                prose = _prose_of(block)
                longest = measure(prose, book.edition.stage).longest_sentence if prose else 0
                if longest > limit:
                    yield Finding(
                        self.id,
                        Severity.CONSIDER,
                        f"The longest sentence has {longest} words; {limit} read better.",
                        page=book.page_of(block.id),
                        block=block.id,
                    )


class WordsToAvoid(Check):
    """Jargon, blame or dilution in what a child will read, with the words to use instead."""

    id = "words-to-avoid"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each place."""
        for page in book.pages():
            for block in page.blocks:
                for mark in find_marks(plain(_prose_of(block))):
                    yield Finding(
                        self.id,
                        Severity.MEND,
                        f"“{mark.found}”: {mark.suggestion}",
                        page=book.page_of(block.id),
                        block=block.id,
                    )
