"""Paragraphs to lines: ragged right, with an even edge and breaks that a reader does not trip over.

The lines of a paragraph are chosen together, not one after the other: the sum of the squares of
what each line leaves empty is the smallest there is, small words are not left hanging at a line's
end and a comma is a welcome place to break. A word or web address that is longer than a line is
broken visibly; no letter is ever dropped. Where lines go on a page is left to `flow`.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

import pyphen

from lifestory.layout import faces
from lifestory.layout.faces import Piece
from lifestory.layout.marks import Glyphs, Tag
from lifestory.words.prose import Paragraph, ParagraphKind, Prose, Run

_WORD = re.compile(r"[^ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+")
_LEAVES_HANGING = frozenset(
    [
        "a",
        "an",
        "the",
        "to",
        "of",
        "in",
        "on",
        "at",
        "and",
        "but",
        "or",
        "for",
        "with",
        "my",
        "your",
        "his",
        "her",
        "our",
        "their",
        "i",
        "is",
        "was",
        "it",
        "as",
        "by",
    ]
)
_ADDRESS = re.compile(r"://|www\.|[^\s@]@[^\s@]+\.|\w/\w")
_LINE_COST = 0.1
_HYPHEN_COST = 0.09
_COMPOUND_COST = 0.16
_LONELY_COST = 0.11
_HANGING_COST = 0.02
_DATE_COST = 0.12
_COMMA_GAIN = 0.008
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

    def sized(self, factor: float) -> "Style":
        """The same style larger or smaller."""
        return replace(self, size=self.size * factor, leading=self.leading * factor)


@dataclass(frozen=True, slots=True)
class Token:
    """What is not broken: letters up to a place where a line may end.

    Widths are ems. `end` is the place in the paragraph's text after it and the space that follows;
    `hyphen` says that a hyphen is added if the line ends here; `cost` is added then.
    """

    pieces: tuple[Piece, ...]
    width: float
    space: float
    end: int
    forced: bool = False
    hyphen: float = 0.0
    cost: float = 0.0


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


def portions_of(prose: Prose) -> tuple[Portion, ...]:
    """Whole paragraphs as portions, numbered."""
    return tuple(Portion(paragraph, number) for number, paragraph in enumerate(prose))


def visible(text: str) -> str:
    """The letters that are to be seen: no spaces, no control and no invisible format characters."""
    return "".join(letter for letter in text if not letter.isspace() and not _is_unseen(letter))


@cache
def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Cn", "Co")


def _shown(word: str) -> str:
    if word.isascii() and word.isprintable():
        return word
    kept = []
    for letter in word:
        if letter in "\u200c\u200d" or not _is_unseen(letter):
            kept.append(letter)
        elif letter in "\u00a0\u202f\u2007":
            kept.append("\u00a0")
    return "".join(kept)


@cache
def _syllables() -> Any:
    return pyphen.Pyphen(lang="en_GB", left=3, right=3)


@lru_cache(maxsize=2048)
def tokens_of(
    paragraph: Paragraph, family: str, bold: bool, italic: bool, hyphenates: bool
) -> tuple[Token, ...]:
    """A paragraph's unbreakable bits in order, measured in ems; remembered."""
    found: list[Token] = []
    base = 0
    open_pieces: list[Piece] = []
    for run in paragraph.runs:
        name = faces.name_of(family, bold or run.bold, italic or run.italic)
        space = faces.face(name).advances.get(" ", 0.25)
        place = 0
        for match in _WORD.finditer(run.text):
            if match.start() > place or place == 0:
                _close(found, open_pieces, base + place, run.text[place : match.start()], space)
            _add_word(found, open_pieces, match[0], name, base + match.start(), hyphenates)
            place = match.end()
        if place < len(run.text):
            _close(found, open_pieces, base + place, run.text[place:], space)
        base += len(run.text)
    _close(found, open_pieces, base, "\n", 0.0)
    return tuple(found)


def _close(found: list[Token], pieces: list[Piece], end: int, between: str, space: float) -> None:
    """End a word at the white that follows it: a space, or a break that was typed."""
    if between == "":
        return
    if pieces:
        found.append(_token(pieces, space if between != "\u200b" else 0.0, end + len(between)))
        pieces.clear()
    breaks = between.count("\n") or between.count("\u2028")
    if breaks and found:
        found[-1] = replace(found[-1], forced=True, end=end + len(between))


def _token(pieces: list[Piece], space: float, end: int) -> Token:
    text = "".join(piece.text for piece in pieces)
    cost = 0.0
    if len(text) < 3 and text.isdigit():
        cost = _DATE_COST
    elif text.lower() in _LEAVES_HANGING:
        cost = _HANGING_COST
    elif text[-1:] in ",.;:!?":
        cost = -_COMMA_GAIN
    return Token(tuple(pieces), sum(piece.width for piece in pieces), space, end, cost=cost)


def _add_word(
    found: list[Token], pieces: list[Piece], raw: str, name: str, start: int, hyphenates: bool
) -> None:
    word = _shown(raw)
    if not word:
        return
    if word == raw and "-" in word[2:-2]:
        *heads, word = _at_hyphens(word)
        for head in heads:
            start += len(head)
            pieces.extend(faces.pieces(head, name))
            found.append(replace(_token(pieces, 0.0, start), cost=_COMPOUND_COST))
            pieces.clear()
    elif hyphenates and not pieces and len(word) > 6 and word.isalpha() and word.islower():
        hyphen = faces.face(name).advances["-"]
        *heads, word = _syllables().inserted(word, "\u00ad").split("\u00ad")
        for head in heads:
            start += len(head)
            pieces.extend(faces.pieces(head, name))
            found.append(replace(_token(pieces, 0.0, start), hyphen=hyphen, cost=_HYPHEN_COST))
            pieces.clear()
    pieces.extend(faces.pieces(word, name))


def _at_hyphens(word: str) -> list[str]:
    """A compound as its parts, each with its hyphen; parts under three letters stay joined."""
    parts = [""]
    for bit in re.split(r"(?<=-)", word):
        if len(parts[-1].strip("-")) >= 3 and bit.strip("-"):
            parts.append(bit)
        else:
            parts[-1] += bit
    if len(parts) > 1 and len(parts[-1]) < 3:
        last = parts.pop()
        parts[-1] += last
    return parts


def _split_long(token: Token, start: int, room: float) -> Iterable[Token]:
    """A token that no line can hold, as bits that a line can."""
    whole = "".join(piece.text for piece in token.pieces)
    is_address = _ADDRESS.search(whole) is not None
    hyphen = 0.0 if is_address else faces.face(token.pieces[0].face).advances.get("-", 0.3)
    limit = max(room - hyphen, 0.0)
    letters = [(letter, piece) for piece in token.pieces for letter in _clusters(piece.text)]
    at = 0
    while at < len(letters):
        upto = _how_many(letters[at:], limit, is_address)
        bits = letters[at : at + upto]
        at += upto
        start += sum(len(letter) for letter, _ in bits)
        pieces = _joined(bits)
        width = sum(piece.width for piece in pieces)
        if at >= len(letters):
            yield replace(token, pieces=pieces, width=width)
        else:
            yield Token(pieces, width, 0.0, min(start, token.end), hyphen=hyphen)


def _how_many(letters: list[tuple[str, Piece]], limit: float, is_address: bool) -> int:
    width, upto, welcome = 0.0, 0, 0
    for letter, piece in letters:
        width += sum(bit.width for bit in faces.pieces(letter, piece.face)) * piece.scale
        if width > limit and upto > 0:
            break
        upto += 1
        if is_address and letter in "/.-?&=_@":
            welcome = upto
    return welcome if upto < len(letters) and welcome > upto // 2 else upto


def _clusters(text: str) -> list[str]:
    """Letters with the marks that sit on them."""
    found: list[str] = []
    for letter in text:
        if found and (unicodedata.combining(letter) or unicodedata.category(letter) == "Mc"):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _joined(bits: list[tuple[str, Piece]]) -> tuple[Piece, ...]:
    done: list[Piece] = []
    for letter, piece in bits:
        width = sum(bit.width for bit in faces.pieces(letter, piece.face)) * piece.scale
        if done and (done[-1].face, done[-1].scale) == (piece.face, piece.scale):
            last = done[-1]
            done[-1] = replace(last, text=last.text + letter, width=last.width + width)
        else:
            done.append(replace(piece, text=letter, width=width))
    return tuple(done)


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
    count = stop - begin
    best, came = [0.0] + [1e18] * count, [0] * (count + 1)
    full = room + 1e-6
    for end in range(1, count + 1):
        closing = tokens[begin + end - 1]
        width = closing.hyphen - closing.space if end < count else -closing.space
        extra = _LINE_COST + (closing.cost if end < count else 0.0)
        for first in range(end - 1, -1, -1):
            token = tokens[begin + first]
            width += token.width + token.space
            if width > full and first < end - 1:
                break
            slack = (room - width) / room
            if end < count:
                cost = best[first] + slack * slack + extra
            else:
                lonely = _LONELY_COST if first == end - 1 and first > 0 and slack > 0.7 else 0.0
                cost = best[first] + extra + lonely
            if cost < best[end]:
                best[end], came[end] = cost, first
    ends, at = [], count
    while at > 0:
        ends.append(begin + at)
        at = came[at]
    return ends[::-1]


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
            tokens.extend(_split_long(token, max(before, portion.start), room))
        else:
            tokens.append(token)
        before = token.end
    lines: list[SetLine] = []
    begin = 0
    ends = _balanced(tokens, room) if style.balanced else _choose(tokens, room)
    for end in ends:
        lines.append(_line(tokens[begin:end], style, indent, index, begin == 0, end == ends[-1]))
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
    letters = [(letter, piece) for piece in token.pieces for letter in _clusters(piece.text)]
    while letters and skip > 0:
        skip -= len(letters.pop(0)[0])
    pieces = _joined(letters)
    return replace(token, pieces=pieces, width=sum(piece.width for piece in pieces))


def _join(parts: list[list[Any]], text: str, piece: Piece) -> None:
    """Add letters to a line; joined scripts stay words of their own."""
    is_shaped = piece.shaped and text != " "
    how = [piece.face, piece.scale, is_shaped]
    if parts and parts[-1][1:] == how and not is_shaped:
        parts[-1][0] += text
    else:
        parts.append([text, *how])


def _as_seen(bits: list[tuple[str, Piece]]) -> list[tuple[str, Piece]]:
    """Neighbours that are read from the right change places; what stands between them stays there.

    This is what the bidirectional algorithm (UAX #9) comes to for names in a text that is read from
    the left.
    """
    seen: list[tuple[str, Piece]] = []
    run: list[tuple[str, Piece]] = []
    between: list[tuple[str, Piece]] = []
    for bit in bits:
        if any(faces.runs_right_to_left(letter) for letter in bit[0]):
            run += [*between, bit]
            between = []
        elif run and not any(letter.isalnum() for letter in bit[0]):
            between.append(bit)
        else:
            seen += [*reversed(run), *between, bit]
            run, between = [], []
    return [*seen, *reversed(run), *between]


def _line(
    tokens: list[Token], style: Style, indent: float, index: int, first: bool, last: bool
) -> SetLine:
    size, colour = style.size, style.colour
    parts: list[list[Any]] = []
    width = 0.0
    bits: list[tuple[str, Piece]] = []
    for at, token in enumerate(tokens):
        bits += [(piece.text, piece) for piece in token.pieces]
        width += token.width
        if at < len(tokens) - 1 and token.space:
            bits.append((" ", token.pieces[-1]))
            width += token.space
    if any(piece.shaped for _, piece in bits):
        bits = _as_seen(bits)
    for text, piece in bits:
        _join(parts, text, piece)
    ending = tokens[-1]
    joins = ending.hyphen > 0 and not last
    if joins:
        _join(parts, "-", replace(ending.pieces[-1], shaped=False))
        width += ending.hyphen
    return SetLine(
        parts=tuple(
            Glyphs(text, face, size * scale, colour, shaped) for text, face, scale, shaped in parts
        ),
        width=width * size,
        indent=indent,
        style=style,
        portion=index,
        end=ending.end,
        first=first,
        last=last,
        space_before=0.0,
        joins=joins,
        space_after=ending.space > 0 or ending.forced or last,
    )


def _marker(portion: Portion, style: Style) -> tuple[tuple[Glyphs, ...], float]:
    paragraph = portion.paragraph
    if paragraph.kind is ParagraphKind.TEXT:
        return (), 0.0
    text = _BULLET if paragraph.kind is ParagraphKind.BULLET else f"{paragraph.number}."
    name = faces.name_of(style.family, bold=True)
    indent = max(1.15 * style.size, faces.width_of(text, name, style.size) + 0.4 * style.size)
    colour = style.marker_colour or style.colour
    return (Glyphs(text, name, style.size, colour),), indent


def plain_paragraph(text: str) -> Paragraph:
    """Words of a fact as a paragraph."""
    return Paragraph((Run(text),))
