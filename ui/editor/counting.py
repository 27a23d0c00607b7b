"""How many words of a kind read well: a page's measure, or none for a letter."""

from lifestory.model import BlockKind, ReadingStage
from lifestory.words.markup import word_count
from ui.tr import counted, tr


def most_words(kind: BlockKind, stage: ReadingStage) -> int | None:
    """How many words a page with such a block holds well; a letter may be as long as it is, and
    what is said under a photo has no measure of its own."""
    free = (BlockKind.LETTER, BlockKind.PICTURE)
    return None if kind in free else stage.measures.words_a_page


def count_words(text: str, most: int | None) -> str:
    """How many words there are, of as many as read well."""
    n = word_count(text)
    if most is None:
        return counted("{n} word", "{n} words", n)
    return tr("{n} of {most} words", n=n, most=most)
