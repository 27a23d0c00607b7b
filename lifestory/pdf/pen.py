"""What is drawn on one page, as the operators of its content stream (ISO 32000-1, 8 and 9).

A pen remembers which colour, width and typeface it holds and says only what changes. Lengths are
points, the origin is the page's bottom left corner.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from lifestory.layout import shaping
from lifestory.layout.marks import Segment
from lifestory.pdf.file import text
from lifestory.pdf.typefaces import Typeface

Matrix = tuple[float, float, float, float, float, float]

SOFT_HYPHEN = "\N{SOFT HYPHEN}"

_STEPS = {"m": "%.2f %.2f m\n", "l": "%.2f %.2f l\n", "c": "%.2f %.2f %.2f %.2f %.2f %.2f c\n"}
_CIRCLE = 0.5522847498
"""How far the handles of a quarter circle reach, as a part of its radius."""


@lru_cache(maxsize=512)
def colour(wanted: str) -> str:
    """ "#RRGGBB" as three parts of one."""
    return " ".join(f"{int(wanted[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


@lru_cache(maxsize=4096)
def _form(steps: str) -> str:
    """The operators of a path, with room for its numbers."""
    return "".join(_STEPS.get(step, "h\n") for step in steps)


@dataclass
class _Held:
    """What the pen holds; what the page begins with."""

    fill: str = "0 0 0"
    stroke: str = "0 0 0"
    width: float = 1.0
    cap: int = 0
    join: int = 0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    face: str = ""
    size: float = 0.0


class Pen:
    """Collects a page's operators and the names of what they use.

    Args:
        typeface: gives the document's typeface of a name.
    """

    def __init__(self, typeface: Callable[[str], Typeface]) -> None:
        self._typeface = typeface
        self._said: list[str] = []
        self._held = _Held()
        self._kept: list[_Held] = []
        self.typefaces: dict[str, Typeface] = {}
        self.opacities: set[float] = set()
        self.pictures: dict[str, int] = {}

    def content(self) -> bytes:
        """Everything drawn so far."""
        return "".join(self._said).encode("latin-1")

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What is set within holds only there."""
        self._said.append("q\n")
        kept = self._held
        self._held = _Held(**vars(kept))
        yield
        self._held = kept
        self._said.append("Q\n")

    def move(self, matrix: Matrix) -> None:
        """Lay what follows through a matrix; only `apart`."""
        self._said.append("{:.5f} {:.5f} {:.5f} {:.5f} {:.3f} {:.3f} cm\n".format(*matrix))

    def clip(self, path: Sequence[Segment]) -> None:
        """Draw what follows only within a path; only `apart`."""
        self._trace(path)
        self._said.append("W n\n")

    def begin(self, role: str, number: int | None = None, how: str = "") -> None:
        """Begin marked content: a passage with its number on the page, or an artifact."""
        what = f"/MCID {number}" if number is not None else how
        self._said.append(f"/{role} <<{what}>> BDC\n" if what else f"/{role} BMC\n")

    def end(self) -> None:
        """End marked content."""
        self._said.append("EMC\n")

    def fill_with(self, wanted: str) -> None:
        """The colour of what is filled and of words, "#RRGGBB"."""
        if (parts := colour(wanted)) != self._held.fill:
            self._held.fill = parts
            self._said.append(f"{parts} rg\n")

    def stroke_with(
        self, wanted: str, width: float, *, cap: int = 0, dash: tuple[float, ...] = ()
    ) -> None:
        """Colour, width, ends (0 flat, 1 round) and dashes of what is stroked."""
        held, said = self._held, self._said
        if (parts := colour(wanted)) != held.stroke:
            held.stroke = parts
            said.append(f"{parts} RG\n")
        if width != held.width:
            held.width = width
            said.append(f"{width:.2f} w\n")
        if cap != held.cap:
            held.cap = cap
            said.append(f"{cap} J\n")
        if held.join != 1:
            held.join = 1
            said.append("1 j\n")
        if dash != held.dash:
            held.dash = dash
            said.append(f"[{' '.join(f'{length:.2f}' for length in dash)}] 0 d\n")

    def opacity(self, wanted: float) -> None:
        """How much covers what lies beneath, 0 to 1."""
        wanted = round(wanted, 2)
        if wanted != self._held.opacity:
            self._held.opacity = wanted
            self.opacities.add(wanted)
            self._said.append(f"/{opacity_name(wanted)} gs\n")

    def draw(self, path: Sequence[Segment], *, fill: bool, stroke: bool) -> None:
        """Fill or stroke a path, or both."""
        self._trace(path)
        self._said.append("B\n" if fill and stroke else "f\n" if fill else "S\n")

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle."""
        self._said.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f\n")

    def _trace(self, path: Sequence[Segment]) -> None:
        form = _form("".join([step for step, _ in path]))
        self._said.append(form % tuple(chain.from_iterable([numbers for _, numbers in path])))

    def words_at(self, x: float, y: float) -> None:
        """Begin a line of words on a baseline."""
        self._said.append(f"BT\n{x:.2f} {y:.2f} Td\n")

    def words(self, said: str, face: str, size: float, ending: str = "") -> None:
        """Words one after the other, each letter by its own glyph.

        `ending` is what is there to be read and not to be seen: the space between two lines, or
        the soft hyphen that the last letter is drawn for.
        """
        typeface = self._hold(face, size)
        if ending == SOFT_HYPHEN:
            last = typeface.code(typeface.glyph_of("-"), SOFT_HYPHEN)
            codes = typeface.encoded(said[:-1]) + last
        else:
            codes = typeface.encoded(said + ending)
        self._said.append(f"<{codes}> Tj\n")

    def begin_saying(self, words: str, language: str) -> None:
        """What is drawn until `end` reads as these words; "" is what is read around them."""
        tongue = f"/Lang({language})" if language else ""
        self._said.append(f"/Span <<{tongue}/ActualText {text(words).decode('ascii')}>> BDC\n")

    @contextmanager
    def spoken_in(self, language: str) -> Iterator[None]:
        """What is drawn within is in a language (BCP 47); "" is that of what is around it."""
        if language:
            self._said.append(f"/Span <</Lang({language})>> BDC\n")
        yield
        if language:
            self.end()

    def joined_words(self, said: str, face: str, size: float, *, right_to_left: bool) -> None:
        """Words of a script whose letters join."""
        typeface = self._hold(face, size)
        line: list[str] = []
        height = 0.0
        for glyph in shaping.glyphs_of(said, face, right_to_left):
            if glyph.y != height:
                self._told(line)
                height = glyph.y
                self._said.append(f"{height * size / 1000:.3f} Ts\n")
            code = typeface.code(glyph.number, glyph.letters)
            after = typeface.advance(glyph.number) + glyph.x - glyph.advance
            line.append(f"{-glyph.x:.1f} <{code}> {after:.1f}")
        self._told(line)
        if height:
            self._said.append("0 Ts\n")

    def _told(self, line: list[str]) -> None:
        if line:
            self._said.append(f"[{' '.join(line)}] TJ\n")
            line.clear()

    def words_end(self) -> None:
        """End a line of words."""
        self._said.append("ET\n")

    def _hold(self, face: str, size: float) -> Typeface:
        typeface = self.typefaces.get(face)
        if typeface is None:
            typeface = self.typefaces[face] = self._typeface(face)
        if self._held.face != face or self._held.size != size:
            self._held.face, self._held.size = face, size
            self._said.append(f"/{typeface.resource.decode('ascii')} {size:.2f} Tf\n")
        return typeface

    def picture(self, number: int) -> None:
        """Draw the picture that is an object of the file, over the unit square."""
        name = f"P{number}"
        self.pictures[name] = number
        self._said.append(f"/{name} Do\n")


def opacity_name(opacity: float) -> str:
    """What an opacity is called on every page."""
    return f"O{round(opacity * 100)}"
