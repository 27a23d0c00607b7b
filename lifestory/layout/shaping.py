"""Letters that join, stack or change places, as the glyphs that their script asks for.

HarfBuzz chooses the glyphs and where they stand; `pdf` draws them. Each run is given its
direction, script and language, so that neither a machine's own language nor what was shaped before
it changes a page: equal words give equal bytes.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import uharfbuzz

from lifestory.layout.face_files import LOCK, by_name

_URDU = frozenset("ٹڈڑںھہۂۃےۓ")
_LANGUAGES = {
    "Arab": "ar",
    "Hebr": "he",
    "Deva": "hi",
    "Beng": "bn",
    "Guru": "pa",
    "Taml": "ta",
    "Ethi": "ti",
}
_BLOCKS = (
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x1200, 0x139F, "Ethi"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
)
_JOINING = ((0x0590, 0x0DFF), (0x1200, 0x139F), (0xFB1D, 0xFEFC))
"""Code points of scripts whose letters depend on their neighbours."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a run, in the order in which it is drawn.

    `number` is the glyph's in the face, `letters` those that it is the first to show; `advance` is
    how far it carries on and `x`, `y` how far from its place it stands, in thousandths of an em.
    """

    number: int
    letters: str
    advance: float
    x: float
    y: float


def needs_shaping(letter: str) -> bool:
    """Whether how a letter looks depends on the letters beside it."""
    return any(first <= ord(letter) <= last for first, last in _JOINING)


def script_of(text: str) -> str:
    """The ISO 15924 code of the first letter that has one of ours; "Latn" otherwise."""
    for letter in text:
        for first, last, script in _BLOCKS:
            if first <= ord(letter) <= last:
                return script
    return "Latn"


def is_urdu(text: str) -> bool:
    """Whether Arabic letters are those of Urdu, which is read in Nastaliq."""
    return any(letter in _URDU for letter in text)


def language_of(text: str, otherwise: str) -> str:
    """The language (BCP 47) that letters of a script are most likely in."""
    script = script_of(text)
    if script == "Latn":
        return otherwise
    return "ur" if script == "Arab" and is_urdu(text) else _LANGUAGES[script]


@lru_cache(maxsize=4096)
def glyphs_of(text: str, name: str, right_to_left: bool) -> tuple[Glyph, ...]:
    """The glyphs of a run in a face, as HarfBuzz chooses and places them."""
    with LOCK:
        font = _font(name)
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.script = script_of(text)
        buffer.language = language_of(text, "en")
        uharfbuzz.shape(font, buffer)
        scale = 1000.0 / font.face.upem
        infos, places = buffer.glyph_infos, buffer.glyph_positions
    begins = sorted({info.cluster for info in infos})
    ends = dict(zip(begins, [*begins[1:], len(text)], strict=True))
    found: list[Glyph] = []
    said: set[int] = set()
    for info, place in zip(infos, places, strict=True):
        letters = "" if info.cluster in said else text[info.cluster : ends[info.cluster]]
        said.add(info.cluster)
        advance, x, y = place.x_advance * scale, place.x_offset * scale, place.y_offset * scale
        found.append(Glyph(info.codepoint, letters, advance, x, y))
    return tuple(found)


def width_of(text: str, name: str, right_to_left: bool) -> float:
    """The width of a run in ems."""
    return sum(glyph.advance for glyph in glyphs_of(text, name, right_to_left)) / 1000.0


_FONTS: dict[str, Any] = {}


def _font(name: str) -> Any:
    if name not in _FONTS:
        blob = uharfbuzz.Blob.from_file_path(str(by_name()[name].path))
        _FONTS[name] = uharfbuzz.Font(uharfbuzz.Face(blob))
    return _FONTS[name]
