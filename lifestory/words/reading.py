"""How hard some words are to read, measured against a reading stage.

Sentence and page lengths are what matters; the grade is only a hint, because names inflate it and
short sentences can still hurt. Nothing is decided here: `lifestory.checks` says what it means.

Source of the grade: J. P. Kincaid and others, 1975; syllables are counted by a rule of our own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lifestory.model.stages import ReadingStage
from lifestory.words.explaining import is_explained
from lifestory.words.jargon import find_hard_words
from lifestory.words.markup import parse
from lifestory.words.pronouns import Pronoun, open_pronouns
from lifestory.words.prose import Prose
from lifestory.words.sentences import WORD, Sentence, sentences_of
from lifestory.words.typography import plain_marks

_HARD_FROM, _HARD_FROM_11 = 3, 4
"""Words of this many syllables are long for a child, and for a young person."""
_OLDER = (ReadingStage.YOUNG_PERSON, ReadingStage.LETTER)

_FAMILIAR = re.compile(
    r"afternoon|already|animal|animals|another|anybody|anything|banana|birthday|butterfly|"
    r"computer|december|decided|decision|decisions|different|dinosaur|elephant|evening|"
    r"everybody|everyone|everything|exactly|families|family|favourite|february|finally|"
    r"grandfather|grandmother|half-brother|half-sister|half-sisters|holiday|hospital|idea|"
    r"important|january|listening|manager|medicine|nobody|november|october|officer|pyjamas|"
    r"remember|remembered|saturday|september|several|somebody|telephone|television|"
    r"together|tomorrow|understand|visited|visiting|whatever|yesterday",
    re.IGNORECASE,
)
"""Long words that a young child knows well."""

_BE = "am|is|are|was|were|be|been|being|get|gets|got|getting"
_IRREGULAR = (
    "born|hurt|taken|given|kept|made|told|sent|found|brought|known|seen|left|moved|put|held|read|"
    "written|chosen|begun|broken|done|felt|heard|led|lost|meant|met|paid|said|shown|taught|thought|"
    "understood"
)
_PASSIVE = re.compile(
    rf"\b(?:{_BE})\b(?:\s+(?:not|also|being|\w+ly))*\s+"
    rf"(?P<verb>\w+ed|{_IRREGULAR})\b",
    re.I,
)
_NOT_PASSIVE = {"born", "tired", "scared", "worried", "excited", "pleased", "red", "wicked"}
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n't)\b", re.I
)
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüŵŷ]+")
_SILENT = re.compile(
    r"(?<=[^td])ed$|(?<=[^sxzcgh])(?<![^aeiouy]l)es$|(?<![^aeiouy]l)(?<=.[^e])e$"
    r"|(?<=[aeiouy][^aeiouy])e(?=(?:ful|ly|less|ness|ment|thing|body|where|one|ry)(?:ly)?$)"
)
_TWO_VOWELS = re.compile(r"(?<![ctg])ia|io(?!n)|eo(?!p)|(?<![qg])ua|ea(?=$|t(?:e|ed|ing|or|ion)$)")


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured. Lists are in reading order, each finding as it stands in the text.

    `unexplained` are the hard words, by their length or by the glossary, that nothing around them
    explains; `pronouns` those of which it is open whom they mean. `grade` is the Flesch-Kincaid
    school grade (American; a hint and no more), 0 for no words.
    """

    words: int
    sentences: tuple[Sentence, ...]
    long_words: tuple[str, ...]
    unexplained: tuple[str, ...]
    passives: tuple[str, ...]
    negatives: tuple[str, ...]
    pronouns: tuple[Pronoun, ...]
    grade: float
    words_a_sentence: int
    words_a_page: int

    @property
    def longest_sentence(self) -> int:
        """How many words the longest sentence has."""
        return max((sentence.words for sentence in self.sentences), default=0)

    @property
    def too_long(self) -> tuple[Sentence, ...]:
        """The sentences that are longer than the stage's measure."""
        return tuple(each for each in self.sentences if each.words > self.words_a_sentence)

    @property
    def is_too_much(self) -> bool:
        """Whether there are more words than a page of the stage should have."""
        return self.words > self.words_a_page


def measure(words: Prose | str, stage: ReadingStage, names: Iterable[str] = ()) -> Measures:
    """Measure some words for a reader; a text is read for its marks first.

    Args:
        words: what is to be read.
        stage: who reads it.
        names: of people whom the reader knows, to tell whom a pronoun means.
    """
    known = tuple(names)
    prose = parse(words) if isinstance(words, str) else words
    paragraphs = [plain_marks(paragraph.text) for paragraph in prose]
    sentences = tuple(each for text in paragraphs for each in sentences_of(text))
    every = [word for text in paragraphs for word in WORD.findall(text)]
    whole = "\n".join(paragraphs)
    return Measures(
        words=len(every),
        sentences=sentences,
        long_words=tuple(_long_words(sentences)),
        unexplained=tuple(
            dict.fromkeys(word for text in paragraphs for word in _hard(text, stage))
        ),
        passives=tuple(
            found[0] for found in _PASSIVE.finditer(whole) if found["verb"] not in _NOT_PASSIVE
        ),
        negatives=tuple(found[0] for found in _NEGATIVE.finditer(whole)),
        pronouns=open_pronouns(whole, known),
        grade=_grade(every, len(sentences)),
        words_a_sentence=stage.measures.words_a_sentence,
        words_a_page=stage.measures.words_a_page,
    )


def syllables(word: str) -> int:
    """How many syllables an English word has, by its vowels; one at least."""
    count = 0
    for part in word.lower().replace("'", "").split("-"):
        spoken = _SILENT.sub("", part) or part
        count += max(len(_VOWELS.findall(spoken)) + len(_TWO_VOWELS.findall(spoken)), 1)
    return max(count, 1)


def _long_words(sentences: tuple[Sentence, ...]) -> list[str]:
    """Words of many syllables but for names, which a child knows."""
    long = []
    for sentence in sentences:
        for index, word in enumerate(WORD.findall(sentence.text)):
            is_name = word[0].isupper() and index > 0
            if is_name or _FAMILIAR.fullmatch(word):
                continue
            if syllables(word) >= _HARD_FROM:
                long.append(word)
    return long


def _hard(text: str, stage: ReadingStage) -> Iterator[str]:
    """The hard words of a paragraph that it does not explain, in reading order."""
    from_glossary = find_hard_words(text)
    places = {mark.start: mark.found for mark in from_glossary}
    taken = {at for mark in from_glossary for at in range(mark.start, mark.end)}
    least = _HARD_FROM_11 if stage in _OLDER else _HARD_FROM
    long_words = {
        word.lower() for word in _long_words(sentences_of(text)) if syllables(word) >= least
    }
    for found in WORD.finditer(text):
        is_long = found[0].lower() in long_words and found.start() not in taken
        if is_long and not is_explained(text, found.start(), found.end()):
            places[found.start()] = found[0]
    yield from (places[at] for at in sorted(places))


def _grade(words: list[str], sentences: int) -> float:
    if not words or not sentences:
        return 0.0
    beats = sum(syllables(word) for word in words)
    return round(0.39 * len(words) / sentences + 11.8 * beats / len(words) - 15.59, 1)
