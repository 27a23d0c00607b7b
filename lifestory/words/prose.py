"""Words that are ready to be set: paragraphs of runs, without a token or a mark left in them.

The editor, the layout, the checks and every export read the same runs. Parsing the small Markdown
is left to `lifestory.words.markup`.
"""

from dataclasses import dataclass
from enum import StrEnum


class ParagraphKind(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    BULLET = "bullet"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one emphasis. A line break that was typed is a "\\n" in the text."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `number` is the count of a numbered one."""

    runs: tuple[Run, ...]
    kind: ParagraphKind = ParagraphKind.TEXT
    number: int = 0

    @property
    def text(self) -> str:
        """The words without their emphasis."""
        return "".join(run.text for run in self.runs)


Prose = tuple[Paragraph, ...]
"""Any number of paragraphs, in order."""


def plain(prose: Prose) -> str:
    """The words of some prose, a line for each paragraph."""
    return "\n".join(paragraph.text for paragraph in prose)


def prose_of(text: str) -> Prose:
    """Plain words as one paragraph; no words, no paragraph."""
    return (Paragraph((Run(text),)),) if text else ()
