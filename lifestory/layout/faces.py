"""Which face sets which letters, and how wide they run.

Words in a letter that a face
lacks are set in the first other face that has it; a letter that no face has is reported by
`uncovered`, so that a check can name it before anybody prints a box.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from lifestory.layout.direction import runs_right_to_left
from lifestory.layout.face_files import FaceFile, all_faces, by_name, registered
from lifestory.layout.shaping import needs_shaping
from lifestory.layout.shaping import width_of as shaped_width

_AROUND = ".,;:!?()[]\"'“”‘’«»–—…"
"""What stands around words of any script and is set as the words around them are."""

_X_HEIGHT_OF_LATIN = 0.52
"""Parts of an em: what letters of other scripts are sized to, so that a name is not small."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A face that is ready to measure. Advances are parts of an em by letter."""

    name: str
    advances: dict[str, float]
    default: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that one face sets. `scale` is the part of the wanted size at which it is set,
    `width` its width in ems of the wanted size; `shaped` pieces need joining (HarfBuzz)."""

    text: str
    face: str
    scale: float
    width: float
    shaped: bool = False


@cache
def face(name: str) -> Face:
    """The face of that name, read and registered at its first use.

    Raises:
        KeyError: there is no such face.
    """
    metrics = registered(name).face
    widths = {chr(code): width / 1000.0 for code, width in metrics.charWidths.items()}
    return Face(name, widths, metrics.defaultWidth / 1000.0)


@cache
def name_of(family: str, bold: bool = False, italic: bool = False) -> str:
    """The face of a family that comes nearest to an emphasis; Andika for an unknown family."""
    own = [file for file in all_faces() if file.family == family]
    if not own:
        return name_of("Andika", bold, italic)
    wanted = 700 if bold else 400

    def distance(file: FaceFile) -> tuple[int, bool]:
        return (abs(file.weight - wanted), file.italic is not italic)

    return min(own, key=distance).name


def has(name: str, text: Iterable[str]) -> bool:
    """Whether a face has every letter."""
    advances = face(name).advances
    return all(letter in advances for letter in text)


@lru_cache(maxsize=8192)
def _covering(letter: str, name: str) -> str:
    if letter in face(name).advances:
        return name
    for file in _in_order(name):
        if letter in face(file.name).advances:
            return file.name
    return name


@cache
def _in_order(name: str) -> tuple[FaceFile, ...]:
    """The faces to ask for letters that a face lacks: those of its weight first, upright first."""
    bold = by_name()[name].weight >= 600
    return tuple(
        sorted(all_faces(), key=lambda file: ((file.weight >= 600) is not bold, file.italic))
    )


def uncovered(text: str) -> str:
    """The letters that no face has, each once, in order; checks name them to the worker."""
    base = name_of("Andika")
    return "".join(
        letter
        for letter in dict.fromkeys(text)
        if not letter.isspace() and letter not in face(_covering(letter, base)).advances
    )


@lru_cache(maxsize=65536)
def pieces(word: str, name: str) -> tuple[Piece, ...]:
    """A word without spaces as the pieces that set it, measured."""
    metrics = face(name)
    advances = metrics.advances
    try:
        return (Piece(word, name, 1.0, sum([advances[letter] for letter in word])),)
    except KeyError:
        return _mixed(word, name)


def _mixed(word: str, name: str) -> tuple[Piece, ...]:
    core = word.strip(_AROUND)
    before, _, after = word.partition(core) if core else (word, "", "")
    found: list[Piece] = []
    for text in (before, core, after):
        whole = _covering_all(text, name) if text else None
        if whole is not None:
            found.append(_piece(text, whole, name))
        else:
            found += [_piece(letters, chosen, name) for chosen, letters in _spans(text, name)]
    return tuple(found)


def _spans(word: str, name: str) -> list[tuple[str, str]]:
    """A word that no face has whole, as a face and its letters in turn."""
    spans: list[tuple[str, str]] = []
    for letter in word:
        chosen = spans[-1][0] if spans and _goes_on(letter, spans[-1][0]) else ""
        chosen = chosen or _covering(letter, name)
        if spans and spans[-1][0] == chosen:
            spans[-1] = (chosen, spans[-1][1] + letter)
        else:
            spans.append((chosen, letter))
    return spans


def _covering_all(word: str, name: str) -> str | None:
    """One face that has the whole word, so that a name is not set in two."""
    for file in (by_name()[name], *_in_order(name)):
        if has(file.name, word):
            return file.name
    return None


def _goes_on(letter: str, name: str) -> bool:
    """Whether a mark or joiner stays in the face of the letters before it."""
    return letter in "\u200c\u200d" or (
        "\u0300" <= letter <= "\u036f" and letter in face(name).advances
    )


def _piece(text: str, chosen: str, wanted: str) -> Piece:
    scale = 1.0 if chosen == wanted else _scale(chosen)
    metrics = face(chosen)
    if any(needs_shaping(letter) for letter in text):
        width = shaped_width(text, chosen, runs_right_to_left(text))
        return Piece(text, chosen, scale, width * scale, True)
    width = sum(metrics.advances.get(letter, metrics.default) for letter in text)
    return Piece(text, chosen, scale, width * scale)


@cache
def _scale(name: str) -> float:
    """The factor that brings a face's lower-case letters to the height of ours."""
    heights = {"NotoSans": 0.536, "NotoSansEthiopic": 0.52}
    x_height = heights.get(name.split("-")[0], 0.0)
    return round(_X_HEIGHT_OF_LATIN / x_height, 3) if x_height else 1.06


def width_of(text: str, name: str, size: float) -> float:
    """The width of some words on one line, spaces included, in points."""
    space = face(name).advances.get(" ", 0.25)
    ems = 0.0
    for word in text.split(" "):
        ems += sum(piece.width for piece in pieces(word, name)) + space
    return (ems - space) * size
