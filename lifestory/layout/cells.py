"""Lines that are more than words: pictures above the words, and emoji among them.

A line of this kind is a row of cells, each with its own place. Above a word stands its symbol, and
the wider of the two makes room for the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lifestory.edition.values import SymbolChoice
from lifestory.layout.direction import begins_right
from lifestory.layout.faces import Piece
from lifestory.layout.marks import Glyphs
from lifestory.layout.setting import set_line
from lifestory.layout.symbols import Symbol, emoji_symbol, symbol_for
from lifestory.layout.tokens import Token, tokens_of
from lifestory.words.prose import Paragraph, Run

SYMBOL = 1.7
"""The side of a symbol above a word, in ems of the words."""
BETWEEN = 0.3
"""The least room between two symbols, in ems."""
RISE = 1.0
"""How far above the baseline a symbol stands, in ems: clear of capitals and their accents."""
LEADING = 3.3
"""From one baseline to the next where symbols stand between, in ems."""
EMOJI_SIDE = 1.06
_EMOJI_DROP = -0.16


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a picture stands: its bottom left corner from the line's left end and the baseline,
    and its side, in points. `word` is what it stands for."""

    symbol: Symbol
    x: float
    y: float
    side: float
    word: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a line with their place, in points from the line's left end."""

    x: float
    parts: tuple[Glyphs, ...]
    said: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line, and the pictures beside or above them."""

    cells: tuple[Cell, ...]
    seats: tuple[Seat, ...]


def with_symbols(tokens: Sequence[Token], choice: SymbolChoice) -> list[Token]:
    """Words with the pictures that stand above them, and the room that both need."""
    made = []
    for token in tokens:
        symbol = None if token.is_emoji else symbol_for(_text(token), choice)
        width = max(token.width, SYMBOL + BETWEEN) if symbol is not None else token.width
        made.append(replace(token, symbol=symbol, room=width - token.width, width=width))
    return made


def is_row(tokens: Sequence[Token]) -> bool:
    """Whether a line needs cells."""
    return any(token.symbol is not None or token.is_emoji for token in tokens)


def row_of(
    tokens: Sequence[Token], size: float, colour: str, width: float, from_right: bool
) -> Row:
    """A line as cells.

    Args:
        tokens: its words in the order in which they are read.
        size: of its words, in points.
        colour: of its words.
        width: of the whole line, in points.
        from_right: whether it is read from the right.
    """
    cells: list[Cell] = []
    seats: list[Seat] = []
    waiting = ""
    for x, group in _groups(tokens):
        wide = sum(token.width + token.space for token in group) - group[-1].space
        left = width - (x + wide) * size if from_right else x * size
        first = group[0]
        if first.is_emoji:
            text = _text(first)
            seats.append(
                Seat(emoji_symbol(text), left, _EMOJI_DROP * size, EMOJI_SIDE * size, text)
            )
            if cells:
                before = cells[-1]
                said = (before.said or _words(before)) + (" " if before.space_after else "")
                cells[-1] = replace(before, said=said + text, space_after=first.space > 0)
            else:
                waiting = text + (" " if first.space else "")
            continue
        parts, said = set_line(_bits(group), size, colour, from_right)
        if waiting:
            said, waiting = waiting + (said or "".join(_text(token) for token in group)), ""
        cells.append(Cell(left + first.room / 2 * size, parts, said, group[-1].space > 0))
        if first.symbol is not None:
            middle = left + first.width / 2 * size
            side = SYMBOL * size
            word = _text(first)
            seats.append(Seat(first.symbol, middle - side / 2, RISE * size, side, word))
    if waiting:
        cells.append(Cell(0.0, (), waiting, False))
    return Row(tuple(cells), tuple(seats))


def label_row(
    text: str, family: str, bold: bool, size: float, colour: str
) -> tuple[Row | None, float]:
    """A short text with emoji in it as a row, and its width in points; None without emoji."""
    if text.isascii():
        return None, 0.0
    tokens = tokens_of(Paragraph((Run(text),)), family, bold, False, False)
    if not is_row(tokens):
        return None, 0.0
    width = (sum(token.width + token.space for token in tokens) - tokens[-1].space) * size
    return row_of(tokens, size, colour, width, begins_right(text)), width


def _groups(tokens: Sequence[Token]) -> Iterator[tuple[float, list[Token]]]:
    """Words that are set in one go, with where they begin in ems: those with a picture alone."""
    at, begun = 0.0, 0.0
    group: list[Token] = []
    for token in tokens:
        alone = token.symbol is not None or token.is_emoji
        if group and (alone or group[-1].symbol is not None or group[-1].is_emoji):
            yield begun, group
            group = []
        if not group:
            begun = at
        group.append(token)
        at += token.width + token.space
    if group:
        yield begun, group


def _bits(tokens: Sequence[Token]) -> list[tuple[str, Piece]]:
    bits: list[tuple[str, Piece]] = []
    for at, token in enumerate(tokens):
        bits += [(piece.text, piece) for piece in token.pieces]
        if at < len(tokens) - 1 and token.space:
            bits.append((" ", replace(token.pieces[-1], shaped=False)))
    return bits


def _words(cell: Cell) -> str:
    return "".join(part.text for part in cell.parts)


def _text(token: Token) -> str:
    return "".join(piece.text for piece in token.pieces)
