"""Where sentences begin and end.

"Mrs", "Dr" and initials do not end one; a closing quote belongs to the sentence before it, and an
ellipsis or a question that goes on in small letters is no end. Counting what is in a sentence is
left to `lifestory.words.reading`.
"""

import re
from dataclasses import dataclass

from lifestory.words.typography import plain_marks

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
"""A word; a name with a hyphen or an apostrophe is one."""

_ENDING = re.compile(r"[.!?…]+[\"')\]”’]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'“‘])(?:mr|mrs|ms|mx|dr|st|rev|prof|no|e\.g|i\.e|[A-Z])$", re.I
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and how many words it has."""

    text: str
    words: int


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of a text begins and ends, blanks around it left out.

    The spans are in order and do not overlap; together they hold every word of the text.
    """
    spans, begin = [], 0
    for ending in _ENDING.finditer(text):
        before, after = text[begin : ending.start()], text[ending.end() :].lstrip()
        one_dot = ending[0][0] == "." and len(ending[0]) == 1
        if (one_dot and _ABBREVIATION.search(before)) or after[:1].islower():
            continue
        spans.append((begin, ending.end()))
        begin = ending.end()
    spans.append((begin, len(text)))
    return tuple(_trimmed(text, *span) for span in spans if WORD.search(text, *span))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Split a paragraph into sentences, in a typewriter's marks and with single blanks."""
    parts = (plain_marks(text[begin:end]) for begin, end in sentence_spans(text))
    return tuple(Sentence(" ".join(part.split()), len(WORD.findall(part))) for part in parts)


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    part = text[begin:end]
    return begin + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
