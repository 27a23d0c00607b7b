"""Paragraphs to lines: ragged right, with an even edge and breaks that a reader does not trip over.

The lines of a paragraph are chosen together, not one after the other: the sum of the squares of
what each line leaves empty is the smallest there is, small words are not left hanging at a line's
end and a comma is a welcome place to break. A word or web address that is longer than a line is
broken visibly; no letter is ever dropped. Where lines go on a page is left to `flow`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from lifestory.edition.values import SymbolChoice
from lifestory.layout import faces
from lifestory.layout.cells import Row, is_row, row_of, with_symbols
from lifestory.layout.direction import begins_right
from lifestory.layout.faces import Piece
from lifestory.layout.marks import Glyphs, Tag
from lifestory.layout.setting import set_line
from lifestory.layout.tokens import Token, clusters, joined, split_long, tokens_of, visible
from lifestory.words.prose import Paragraph, ParagraphKind, Prose

_LINE_COST = 0.1
_LONELY_COST = 0.11
_BULLET = "\N{BULLET}"


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set. Sizes are points; `gap` is the space between paragraphs in leadings;
    `balanced` lines of a title are all about equally long."""

    family: str
    size: float
    leading: float
    colour: str
    tag: Tag = Tag.TEXT
    bold: bool = False
    italic: bool = False
    centred: bool = False
    hyphenates: bool = False
    gap: float = 0.5
    marker_colour: str = ""
    balanced: bool = False
    symbols: SymbolChoice | None = None

    def sized(self, factor: float) -> "Style":
        """The same style larger or smaller."""
        if factor == 1:
            return self
        return replace(self, size=self.size * factor, leading=self.leading * factor)


@dataclass(frozen=True, slots=True)
class Portion:
    """A paragraph from some place on: what is left of it after a page's end."""

    paragraph: Paragraph
    number: int
    start: int = 0


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line that is ready to be placed; `end` is where in its paragraph the next one begins."""

    parts: tuple[Glyphs, ...]
    width: float
    indent: float
    style: Style
    portion: int
    end: int
    first: bool
    last: bool
    space_before: float
    marker: tuple[Glyphs, ...] = ()
    joins: bool = False
    space_after: bool = True
    from_right: bool = False
    said: str = ""
    row: Row | None = None


def portions_of(prose: Prose) -> tuple[Portion, ...]:
    """Whole paragraphs as portions, numbered."""
    return tuple(Portion(paragraph, number) for number, paragraph in enumerate(prose))


def _choose(tokens: list[Token], room: float) -> list[int]:
    """Where lines end, as counts of tokens: the choice whose right edge is the most even."""
    ends: list[int] = []
    begin = 0
    for at, token in enumerate(tokens):
        if token.forced or at == len(tokens) - 1:
            ends.extend(_choose_unforced(tokens, begin, at + 1, room))
            begin = at + 1
    return ends


def _balanced(tokens: list[Token], room: float) -> list[int]:
    """As few lines as can be, and those as narrow as they can be."""
    ends = _choose(tokens, room)
    if len(ends) < 2 or len(tokens) > 60:
        return ends
    widest = max(token.width + token.hyphen for token in tokens)
    for part in (0.5, 0.58, 0.66, 0.74, 0.82, 0.9):
        narrow = _choose(tokens, max(room * part, widest))
        if len(narrow) <= len(ends):
            return narrow
    return ends


def _choose_unforced(tokens: list[Token], begin: int, stop: int, room: float) -> list[int]:
    """The same between two forced breaks. Words are met some ten times each: this is the innermost
    loop of laying out, and keeps to plain lists of numbers."""
    count = stop - begin
    some = tokens[begin:stop]
    taken = [token.width + token.space for token in some]
    best, came = [0.0] + [1e18] * count, [0] * (count + 1)
    full, per_room = room + 1e-6, 1 / room
    for end in range(1, count):
        closing = some[end - 1]
        width = closing.hyphen - closing.space
        extra = _LINE_COST + closing.cost
        least, at = 1e18, 0
        for first in range(end - 1, -1, -1):
            width += taken[first]
            if width > full and first < end - 1:
                break
            slack = (room - width) * per_room
            cost = best[first] + slack * slack + extra
            if cost < least:
                least, at = cost, first
        best[end], came[end] = least, at
    _choose_last(some, taken, room, best, came)
    ends, at = [], count
    while at > 0:
        ends.append(begin + at)
        at = came[at]
    return ends[::-1]


def _choose_last(
    some: list[Token], taken: list[float], room: float, best: list[float], came: list[int]
) -> None:
    """Where the last line begins: it may be as short as it likes, but for one lonely word."""
    end = len(some)
    width = -some[-1].space
    for first in range(end - 1, -1, -1):
        width += taken[first]
        if width > room + 1e-6 and first < end - 1:
            break
        lonely = first == end - 1 and first > 0 and (room - width) / room > 0.7
        cost = best[first] + _LINE_COST + (_LONELY_COST if lonely else 0.0)
        if cost < best[end]:
            best[end], came[end] = cost, first


@lru_cache(maxsize=4096)
def break_portion(
    portion: Portion, style: Style, width: float, space_before: float, index: int = 0
) -> tuple[SetLine, ...]:
    """One paragraph, from where it goes on, as lines of at most a width in points."""
    marker, indent = _marker(portion, style)
    room = max((width - indent) / style.size, 1.0)
    hyphenates = style.hyphenates
    tokens: list[Token] = []
    before = 0
    every = tokens_of(portion.paragraph, style.family, style.bold, style.italic, hyphenates)
    for token in _from(every, portion.start):
        if token.width + token.hyphen > room:
            tokens.extend(split_long(token, max(before, portion.start), room))
        else:
            tokens.append(token)
        before = token.end
    if style.symbols is not None:
        tokens = with_symbols(tokens, style.symbols)
    lines: list[SetLine] = []
    begin = 0
    ends = _balanced(tokens, room) if style.balanced else _choose(tokens, room)
    from_right = begins_right("".join(run.text for run in portion.paragraph.runs))
    for end in ends:
        line = _line(tokens[begin:end], style, index, end == ends[-1], from_right)
        lines.append(replace(line, indent=indent, first=begin == 0))
        begin = end
    if lines:
        first = replace(lines[0], space_before=space_before)
        lines[0] = first if portion.start > 0 else replace(first, marker=marker)
    return tuple(lines)


def _from(tokens: Iterable[Token], start: int) -> Iterable[Token]:
    """The tokens after a place; the one that the place lies within only from there on."""
    if start == 0:
        yield from tokens
        return
    before = 0
    for token in tokens:
        if token.end <= start:
            before = token.end
            continue
        if before < start:
            yield _tail(token, start - before)
        else:
            yield token
        before = token.end


def _tail(token: Token, skip: int) -> Token:
    """What is left of a broken word."""
    letters = [(letter, piece) for piece in token.pieces for letter in clusters(piece.text)]
    while letters and skip > 0:
        skip -= len(letters.pop(0)[0])
    pieces = joined(letters)
    return replace(token, pieces=pieces, width=sum(piece.width for piece in pieces))


def _line(tokens: list[Token], style: Style, index: int, last: bool, from_right: bool) -> SetLine:
    ending = tokens[-1]
    joins = ending.hyphen > 0 and not last
    width = sum([token.width + token.space for token in tokens]) - ending.space
    parts: tuple[Glyphs, ...]
    if joins:
        width += ending.hyphen
    words = "" if from_right else _words_of_one_face(tokens)
    row = None
    if is_row(tokens):
        row = row_of(tokens, style.size, style.colour, width * style.size, from_right)
        parts, said = (), ""
    elif words:
        face = ending.pieces[0].face
        hyphen = "-" if joins else ""
        parts = (Glyphs(words + hyphen, face, style.size, style.colour),)
        said = ""
    else:
        parts, said = set_line(_bits(tokens, joins), style.size, style.colour, from_right)
    return SetLine(
        parts=parts,
        width=width * style.size,
        indent=0.0,
        style=style,
        portion=index,
        end=ending.end,
        first=False,
        last=last,
        space_before=0.0,
        joins=joins,
        space_after=ending.space > 0 or ending.forced or last,
        from_right=from_right,
        said=said,
        row=row,
    )


def _words_of_one_face(tokens: list[Token]) -> str:
    """The words of a line that is all in one face, as nearly every line is; nothing for others."""
    face = tokens[0].pieces[0].face
    words: list[str] = []
    for token in tokens:
        piece = token.pieces[0]
        if len(token.pieces) > 1 or piece.face != face or piece.shaped or piece.scale != 1.0:
            return ""
        words.append(piece.text)
        if token.space:
            words.append(" ")
    if tokens[-1].space:
        words.pop()
    return "".join(words)


def _bits(tokens: list[Token], joins: bool) -> list[tuple[str, Piece]]:
    """The letters of a line and how they are set, in the order in which they are read."""
    bits: list[tuple[str, Piece]] = []
    for at, token in enumerate(tokens):
        bits += [(piece.text, piece) for piece in token.pieces]
        if at < len(tokens) - 1 and token.space:
            bits.append((" ", replace(token.pieces[-1], shaped=False)))
    if joins:
        bits.append(("-", replace(tokens[-1].pieces[-1], shaped=False)))
    return bits


def _marker(portion: Portion, style: Style) -> tuple[tuple[Glyphs, ...], float]:
    paragraph = portion.paragraph
    if paragraph.kind is ParagraphKind.TEXT:
        return (), 0.0
    text = _BULLET if paragraph.kind is ParagraphKind.BULLET else f"{paragraph.number}."
    name = faces.name_of(style.family, bold=True)
    indent = max(1.15 * style.size, faces.width_of(text, name, style.size) + 0.4 * style.size)
    colour = style.marker_colour or style.colour
    return (Glyphs(text, name, style.size, colour),), indent


__all__ = [
    "Portion",
    "SetLine",
    "Style",
    "break_portion",
    "portions_of",
    "tokens_of",
    "visible",
]
