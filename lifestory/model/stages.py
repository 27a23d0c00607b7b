"""The six reading stages: whom the words are for, by understanding and not by birthday.

One place knows their measures; type sizes of a stage belong to the themes.
Source: the domain's reading bands (easy-read practice and what carers ask for).
"""

from dataclasses import dataclass
from enum import StrEnum


class ReadingStage(StrEnum):
    """Whom the words of a book or an explanation are for."""

    PICTURE_BOOK = "picture-book"
    FIRST_WORDS = "first-words"
    EARLY_READER = "early-reader"
    GROWING_READER = "growing-reader"
    YOUNG_PERSON = "young-person"
    LETTER = "letter"

    @property
    def measures(self) -> "StageMeasures":
        """How long sentences and pages may be at this stage."""
        return _MEASURES[self]

    @classmethod
    def usual_at(cls, years: int) -> "ReadingStage":
        """The stage whose ages this many whole years belong to: a first guess, for a worker who
        knows the child to change."""
        begun = [stage for stage in cls if stage.measures.youngest <= years]
        return begun[-1] if begun else next(iter(cls))


@dataclass(frozen=True)
class StageMeasures:
    """What a reader of a stage can take in.

    `words_a_sentence` and `words_a_page` are upper limits in words; `ages` is what a worker
    recognises the stage by, in years; `hyphenation` says whether words may be broken.
    """

    title: str
    ages: str
    words_a_sentence: int
    words_a_page: int
    hyphenation: bool

    @property
    def youngest(self) -> int:
        """Where the ages begin, in whole years."""
        return int(self.ages.split()[0])


_MEASURES = {
    ReadingStage.PICTURE_BOOK: StageMeasures("Picture book", "0 to 3", 5, 8, False),
    ReadingStage.FIRST_WORDS: StageMeasures("First words", "3 to 5", 8, 25, False),
    ReadingStage.EARLY_READER: StageMeasures("Early reader", "5 to 7", 10, 60, False),
    ReadingStage.GROWING_READER: StageMeasures("Growing reader", "8 to 10", 14, 120, False),
    ReadingStage.YOUNG_PERSON: StageMeasures("Young person", "11 to 13", 18, 220, True),
    ReadingStage.LETTER: StageMeasures("Letter", "14 and over", 22, 400, True),
}
