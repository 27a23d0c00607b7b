"""Filling starter wording from what is recorded, no longer than the reader's stage allows.

A way of saying something is used only if every brace in it is known. In a picture book and a book
of first words it must also keep to the stage's length, because a recorded memory of forty words
would bury the page; what was left out for that reason is reported, never silently dropped.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lifestory.model.stages import ReadingStage
from lifestory.template.wording import BRACE, Saying
from lifestory.words.markup import word_count

STRICT = (ReadingStage.PICTURE_BOOK, ReadingStage.FIRST_WORDS)
"""Stages at which words that are too long are left to the worker to shorten."""

RECORDED = frozenset(
    (
        "title",
        "told",
        "like",
        "likes",
        "why_started",
        "why_ended",
        "happening",
        "noticed",
        "decided",
        "next",
    )
)
"""Braces that are filled with whole sentences of somebody's, at whatever length."""

_SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bSt\.)[\"”’)]*\s+"
)


@dataclass(frozen=True)
class Said:
    """What a page says: its title and its paragraphs.

    `too_long` is True when recorded words were left out, or are hard to read at this stage.
    """

    title: str
    paragraphs: tuple[str, ...]
    too_long: bool = False


def say(saying: Saying, slots: Mapping[str, str], stage: ReadingStage) -> Said:
    """The title and paragraphs of a page, from what is known."""
    titles = (fill(way, slots).removesuffix(".") for way in saying.title)
    title = next((filled for filled in titles if filled), "")
    paragraphs: list[str] = []
    too_long = False
    for ways in saying.lines:
        chosen, long = _first_way(ways, slots, stage)
        too_long = too_long or long
        if chosen:
            paragraphs.append(chosen)
    return Said(title, tuple(paragraphs), too_long)


def _first_way(
    ways: Iterable[str], slots: Mapping[str, str], stage: ReadingStage
) -> tuple[str, bool]:
    """The first way that is known and short enough; where length is forgiven, the first known."""
    known = [(way, filled) for way in ways if (filled := fill(way, slots))]
    long = bool(known) and _is_recorded(known[0][0]) and not fits(known[0][1], stage)
    if long and stage not in STRICT:
        return known[0][1], True
    short = [filled for _, filled in known if fits(filled, stage)]
    if short or stage in STRICT:
        return next(iter(short), ""), long
    return next((filled for _, filled in known), ""), long


def _is_recorded(way: str) -> bool:
    return bool(RECORDED & set(BRACE.findall(way)))


def fill(way: str, slots: Mapping[str, str]) -> str:
    """A way of saying something with its braces filled; nothing if one is not known."""
    names = BRACE.findall(way)
    if any(not slots.get(name, "").strip() for name in names):
        return ""
    filled = BRACE.sub(lambda found: slots[found[1]].strip(), way)
    if BRACE.fullmatch(way) and filled[-1] not in ".!?…”’\"'}":
        filled += "."
    return filled[0].upper() + filled[1:]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [piece for line in text.split("\n") for piece in _SENTENCE_END.split(line) if piece]


def fits(text: str, stage: ReadingStage) -> bool:
    """Whether each sentence, and the whole, is short enough for a stage."""
    measures = stage.measures
    return word_count(text) <= measures.words_a_page and all(
        word_count(sentence) <= measures.words_a_sentence for sentence in sentences(text)
    )


def paged(paragraphs: Iterable[str], stage: ReadingStage) -> list[str]:
    """Paragraphs shared out to pages, each no fuller than the stage's measure.

    A paragraph too long for a page is parted between sentences; a sentence never is.
    """
    limit = stage.measures.words_a_page
    pages: list[list[str]] = []
    room = 0
    for paragraph in _parted(paragraphs, limit):
        words = word_count(paragraph)
        if words > room or not pages:
            pages.append([])
            room = limit
        pages[-1].append(paragraph)
        room -= words
    return ["\n\n".join(page) for page in pages]


def _parted(paragraphs: Iterable[str], limit: int) -> Iterator[str]:
    for paragraph in paragraphs:
        if word_count(paragraph) <= limit:
            yield paragraph
            continue
        part: list[str] = []
        for sentence in sentences(paragraph):
            if part and word_count(" ".join([*part, sentence])) > limit:
                yield " ".join(part)
                part = []
            part.append(sentence)
        yield " ".join(part)
