"""Words as bits that are not broken: measured, with what a line's end after them would cost.

Which letters are to be seen at all is said here too. Choosing the lines is left to `breaking`.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

import pyphen

from lifestory.layout import faces
from lifestory.layout.faces import Piece
from lifestory.layout.symbols import Symbol, emoji_at
from lifestory.words.prose import Paragraph

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
# Marks that close, and kana that lean on the one before.
_NEVER_FIRST = frozenset(
    "…—,.:;?!\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff1f\uff01\u30fb\u30fc\u3005"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7"
)
_TAGS = ("\U000e0020", "\U000e007f")
"""What turns a black flag into that of Wales, Scotland or England."""
_HYPHEN_COST = 0.09
_COMPOUND_COST = 0.16
_HANGING_COST = 0.02
_DATE_COST = 0.12
EMOJI = "emoji"
"""What stands for the name of a face where a drawing stands among the words."""
_EMOJI_WIDTH = 1.16
_BEFORE_EMOJI = "\u20df"
_COMMA_GAIN = 0.008


@dataclass(frozen=True, slots=True)
class Token:
    """What is not broken: letters up to a place where a line may end.

    Widths are ems. `end` is the place in the paragraph's text after it and the space that follows;
    `hyphen` says that a hyphen is added if the line ends here; `cost` is added then. `symbol` is
    the picture that stands above it, and `room` what it widened the word by.
    """

    pieces: tuple[Piece, ...]
    width: float
    space: float
    end: int
    forced: bool = False
    hyphen: float = 0.0
    cost: float = 0.0
    symbol: Symbol | None = None
    room: float = 0.0

    @property
    def is_emoji(self) -> bool:
        """Whether it is a drawing among the words."""
        return self.pieces[0].face == EMOJI


def visible(text: str) -> str:
    """The letters that are to be seen: no spaces, no control and no invisible format characters."""
    return "".join(letter for letter in text if not letter.isspace() and not _is_unseen(letter))


@cache
def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Cn", "Co")


@lru_cache(maxsize=16384)
def _shown(word: str) -> str:
    if word.isascii() and word.isprintable():
        return word
    kept = []
    for letter in word:
        joins = letter in "\u200c\u200d" or _TAGS[0] <= letter <= _TAGS[1]
        if joins or not _is_unseen(letter):
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
        last = pieces[-1]
        if last.shaped or last.scale != 1:
            space = faces.face(last.face).advances.get(" ", space) * last.scale
        found.append(_token(pieces, space if between != "\u200b" else 0.0, end + len(between)))
        pieces.clear()
    if between == " ":
        return
    breaks = between.count("\n") or between.count("\u2028")
    if breaks and found:
        found[-1] = replace(found[-1], forced=True, end=end + len(between))


def _token(pieces: list[Piece], space: float, end: int) -> Token:
    if len(pieces) == 1:
        piece = pieces[0]
        return Token((piece,), piece.width, space, end, False, 0.0, _cost_of(piece.text))
    text = "".join([piece.text for piece in pieces])
    width = sum([piece.width for piece in pieces])
    return Token(tuple(pieces), width, space, end, cost=_cost_of(text))


@lru_cache(maxsize=16384)
def _cost_of(word: str) -> float:
    """What it costs to end a line after a word."""
    if len(word) < 3 and word.isdigit():
        return _DATE_COST
    if word.lower() in _LEAVES_HANGING:
        return _HANGING_COST
    return -_COMMA_GAIN if word[-1:] in ",.;:!?" else 0.0


def _add_word(
    found: list[Token], pieces: list[Piece], raw: str, name: str, start: int, hyphenates: bool
) -> None:
    word = _shown(raw)
    if not word:
        return
    if not word.isascii() and any(letter > _BEFORE_EMOJI for letter in word):
        word, start = _add_emoji(found, pieces, word, name, start)
        if not word:
            return
    if any(map(_is_ideograph, word)):
        *heads, word = _ideographs(word)
        for head in heads:
            start += len(head)
            pieces.extend(faces.pieces(head, name))
            found.append(_token(pieces, 0.0, start))
            pieces.clear()
    elif word == raw and "-" in word[2:-2]:
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


def _add_emoji(
    found: list[Token], pieces: list[Piece], word: str, name: str, start: int
) -> tuple[str, int]:
    """Take the emoji out of a word, and what stands before them; what is left, and where it is."""
    at = 0
    while at < len(word):
        emoji = emoji_at(word, at)
        if not emoji:
            at += 1
            continue
        if at:
            pieces.extend(faces.pieces(word[:at], name))
        if pieces:
            found.append(_token(pieces, 0.0, start + at))
            pieces.clear()
        drawn = Piece(emoji, EMOJI, 1.0, _EMOJI_WIDTH)
        start += at + len(emoji)
        word, at = word[at + len(emoji) :], 0
        if word:
            found.append(_token([drawn], 0.0, start))
        else:
            pieces.append(drawn)
    return word, start


@cache
def _is_ideograph(letter: str) -> bool:
    """Whether a letter belongs to the scripts that are written without spaces: Chinese, kana."""
    return letter > "\u2fff" and unicodedata.east_asian_width(letter) in "WF"


def _ideographs(word: str) -> list[str]:
    """Where Chinese or Japanese may go on in the next line: between any two letters, but that no
    line begins with a closing mark or ends with an opening one (JIS X 4051, GB/T 15834)."""
    parts = [word[0]]
    for before, letter in pairwise(word):
        is_open = unicodedata.category(before) in ("Ps", "Pi")
        is_close = letter in _NEVER_FIRST or unicodedata.category(letter) in ("Pe", "Pf")
        free = _is_ideograph(before) or _is_ideograph(letter)
        if free and not is_open and not is_close:
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


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


def split_long(token: Token, start: int, room: float) -> Iterable[Token]:
    """A token that no line can hold, as bits that a line can."""
    whole = "".join(piece.text for piece in token.pieces)
    is_address = _ADDRESS.search(whole) is not None
    hyphen = 0.0 if is_address else faces.face(token.pieces[0].face).advances.get("-", 0.3)
    limit = max(room - hyphen, 0.0)
    letters = [(letter, piece) for piece in token.pieces for letter in clusters(piece.text)]
    at = 0
    while at < len(letters):
        upto = _how_many(letters[at:], limit, is_address)
        bits = letters[at : at + upto]
        at += upto
        start += sum(len(letter) for letter, _ in bits)
        pieces = joined(bits)
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


def clusters(text: str) -> list[str]:
    """Letters with the marks that sit on them."""
    found: list[str] = []
    for letter in text:
        if found and (unicodedata.combining(letter) or unicodedata.category(letter) == "Mc"):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def joined(bits: list[tuple[str, Piece]]) -> tuple[Piece, ...]:
    done: list[Piece] = []
    for letter, piece in bits:
        width = sum(bit.width for bit in faces.pieces(letter, piece.face)) * piece.scale
        if done and (done[-1].face, done[-1].scale) == (piece.face, piece.scale):
            last = done[-1]
            done[-1] = replace(last, text=last.text + letter, width=last.width + width)
        else:
            done.append(replace(piece, text=letter, width=width))
    return tuple(done)
