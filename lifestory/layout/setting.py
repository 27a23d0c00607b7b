"""The bits of one line as what is drawn: in the order in which they are seen, each in its face."""

from collections.abc import Iterator
from dataclasses import replace

from lifestory.layout.direction import Bit, as_seen, begins_right, mirrored
from lifestory.layout.faces import Piece, pieces
from lifestory.layout.marks import Glyphs


def set_line(
    bits: list[tuple[str, Piece]], size: float, colour: str, from_right: bool
) -> tuple[tuple[Glyphs, ...], str]:
    """Finished words of one line, and the line as it is read.

    Args:
        bits: letters and how they are set, in the order in which they are read.
        size: points, before a face's own scale.
        colour: "#RRGGBB".
        from_right: whether the paragraph goes from the right.

    Returns:
        What is drawn from left to right; and the words in the order in which they are read, where
        what is drawn does not say that by itself, else "".
    """
    if not from_right and not any(piece.shaped for _, piece in bits):
        return tuple(_plain(bits, size, colour)), ""
    parts: list[Glyphs] = []
    plain: list[tuple[str, Piece]] = []
    for bit in as_seen([Bit(text, piece) for text, piece in bits], from_right):
        piece: Piece = bit.how
        if piece.shaped:
            parts += _plain(plain, size, colour)
            plain.clear()
            scaled = size * piece.scale
            parts.append(Glyphs(bit.text, piece.face, scaled, colour, True, bit.right_to_left))
        else:
            plain.append((mirrored(bit.text) if bit.right_to_left else bit.text, piece))
    parts += _plain(plain, size, colour)
    return tuple(parts), "".join(text for text, _ in bits)


def set_label(text: str, face: str, size: float, colour: str) -> tuple[tuple[Glyphs, ...], str]:
    """A short text on a line of its own, from the side from which it is read."""
    bits: list[tuple[str, Piece]] = []
    for at, word in enumerate(text.split(" ")):
        own = pieces(word, face)
        if at:
            before = bits[-1][1] if bits else None
            bits.append((" ", replace(before, shaped=False) if before else pieces(" ", face)[0]))
        bits += [(piece.text, piece) for piece in own if piece.text]
    return set_line(bits, size, colour, begins_right(text))


def _plain(bits: list[tuple[str, Piece]], size: float, colour: str) -> Iterator[Glyphs]:
    """Neighbours of one face as one."""
    words, last = "", None
    for text, piece in bits:
        if last is not None and (piece.face, piece.scale) == (last.face, last.scale):
            words += text
            continue
        if last is not None:
            yield Glyphs(words, last.face, size * last.scale, colour)
        words, last = text, piece
    if last is not None:
        yield Glyphs(words, last.face, size * last.scale, colour)
