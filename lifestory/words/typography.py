"""Typewriter marks become a typesetter's when words are set, and back again for searching.

What is stored stays as it was typed; only an edition is set. British habits: single and double
quotes as typed, an apostrophe that is one, a spaced dash, one ellipsis. Every decision here can be
undone by `plain_marks`, so that a search for "don't" finds what was set as "don’t". Spaces are
never changed: a non-breaking space would keep words from being found again in a finished book.
"""

import re
from dataclasses import replace

from lifestory.words.prose import Prose, Run

_ELISION = re.compile(r"(?:tis|twas|til|em|cause|cos|n|nuff|\d0s)(?![^\W_])", re.IGNORECASE)
_OPENS_AFTER = re.compile(r"[\s(\[{‘“–—/-]")
_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_DASH = re.compile(r"(?<=\s)--?(?=\s)|(?<=\w)--(?=\w)")
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "}
)


def typeset(prose: Prose) -> Prose:
    """Some prose with its quotes, dashes and ellipses set; runs keep their emphasis."""
    return tuple(
        replace(
            paragraph,
            runs=tuple(
                replace(run, text=_dashes_and_dots(text))
                for run, text in zip(paragraph.runs, _quoted(paragraph.runs), strict=True)
            ),
        )
        if _touched(paragraph.text)
        else paragraph
        for paragraph in prose
    )


def set_line(text: str) -> str:
    """A line of plain words with its quotes, dashes and ellipses set."""
    return _dashes_and_dots(_quotes(text)) if _touched(text) else text


def plain_marks(text: str) -> str:
    """The typewriter's marks again, for searching and comparing."""
    return text.translate(_PLAIN)


def _touched(text: str) -> bool:
    return "'" in text or '"' in text or "..." in text or "-" in text


def _quoted(runs: tuple[Run, ...]) -> list[str]:
    """The texts of the runs with quotes set by what stands around them in the whole paragraph."""
    whole = _quotes("".join(run.text for run in runs))
    texts, at = [], 0
    for run in runs:
        texts.append(whole[at : at + len(run.text)])
        at += len(run.text)
    return texts


def _quotes(text: str) -> str:
    """Curled quotes, one character for each."""
    characters = list(text)
    for index, mark in enumerate(characters):
        if mark not in "'\"":
            continue
        opens = index == 0 or _OPENS_AFTER.match(characters[index - 1]) is not None
        ends = index + 1 == len(text) or text[index + 1].isspace()
        if mark == '"':
            characters[index] = "“" if opens and not ends else "”"
        elif opens and not ends and not _ELISION.match(text, index + 1):
            characters[index] = "‘"
        else:
            characters[index] = "’"
    return "".join(characters)


def _dashes_and_dots(text: str) -> str:
    return _DASH.sub("–", _ELLIPSIS.sub("…", text))
