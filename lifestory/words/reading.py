"""How hard some words are to read, measured against a reading stage.

Sentence and page lengths are what matters; the grade is only a hint, because names inflate it and
short sentences can still hurt. Nothing is decided here: `lifestory.checks` says what it means.

Source of the grade: J. P. Kincaid and others, 1975; syllables are counted by a rule of our own.
"""

import re
from dataclasses import dataclass

from lifestory.model.stages import ReadingStage
from lifestory.words.markup import parse
from lifestory.words.prose import Prose
from lifestory.words.typography import plain_marks

_WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
_ENDING = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:mr|mrs|ms|mx|dr|st|rev|prof|no|e\.g|i\.e|[A-Z])$", re.I
)
_HARD_FROM = 3
"""Words of this many syllables are long for a child."""

_FAMILIAR = frozenset(
    ("another", "anybody", "birthday", "everybody", "everyone", "everything", "family", "families")
    + ("grandmother", "half-brother", "half-sister", "hospital", "nobody", "remember")
    + ("somebody", "together")
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
class Sentence:
    """One sentence and how many words it has."""

    text: str
    words: int


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured. Lists are in reading order, each finding as it stands in the text.

    `grade` is the Flesch-Kincaid school grade (American; a hint and no more), 0 for no words.
    """

    words: int
    sentences: tuple[Sentence, ...]
    long_words: tuple[str, ...]
    passives: tuple[str, ...]
    negatives: tuple[str, ...]
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


def measure(words: Prose | str, stage: ReadingStage) -> Measures:
    """Measure some words for a reader; a text is read for its marks first."""
    prose = parse(words) if isinstance(words, str) else words
    paragraphs = [plain_marks(paragraph.text) for paragraph in prose]
    sentences = tuple(each for text in paragraphs for each in sentences_of(text))
    every = [word for text in paragraphs for word in _WORD.findall(text)]
    whole = "\n".join(paragraphs)
    return Measures(
        words=len(every),
        sentences=sentences,
        long_words=tuple(_long_words(sentences)),
        passives=tuple(
            found[0] for found in _PASSIVE.finditer(whole) if found["verb"] not in _NOT_PASSIVE
        ),
        negatives=tuple(found[0] for found in _NEGATIVE.finditer(whole)),
        grade=_grade(every, len(sentences)),
        words_a_sentence=stage.measures.words_a_sentence,
        words_a_page=stage.measures.words_a_page,
    )


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Split a paragraph into sentences.

    "Mrs", "Dr" and initials do not end one; a closing quote belongs to the sentence before it, and
    an ellipsis or a question that goes on in small letters is no end.
    """
    text = plain_marks(text)
    found, begin = [], 0
    for ending in _ENDING.finditer(text):
        before, after = text[begin : ending.start()], text[ending.end() :].lstrip()
        if ending[0][0] == "." and len(ending[0]) == 1 and _ABBREVIATION.search(before):
            continue
        if after[:1].islower():
            continue
        found.append(text[begin : ending.end()])
        begin = ending.end()
    found.append(text[begin:])
    sentences = (Sentence(" ".join(each.split()), len(_WORD.findall(each))) for each in found)
    return tuple(sentence for sentence in sentences if sentence.words)


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
        for index, word in enumerate(_WORD.findall(sentence.text)):
            is_name = word[0].isupper() and index > 0
            if is_name or word.lower() in _FAMILIAR:
                continue
            if syllables(word) >= _HARD_FROM:
                long.append(word)
    return long


def _grade(words: list[str], sentences: int) -> float:
    if not words or not sentences:
        return 0.0
    beats = sum(syllables(word) for word in words)
    return round(0.39 * len(words) / sentences + 11.8 * beats / len(words) - 15.59, 1)
