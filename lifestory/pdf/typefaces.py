"""The typefaces of one document: each embedded with no more than the glyphs that are drawn.

A glyph's code in the file stands for the glyph and for the letters it was drawn for, so that what
is copied or read aloud is what was written, even where two letters look alike. Layout measures with
the same programs (`layout.face_files`).
"""

from typing import Any

from lifestory.layout.face_files import registered
from lifestory.pdf.file import PdfFile, array, reference

_MISSING = "\N{REPLACEMENT CHARACTER}\N{WHITE SQUARE}?"
"""What stands in for a letter that no face has, the first that there is: glyph 0 is forbidden in
accessible files (ISO 14289-1, 7.21.8), and a check names such letters before anybody prints."""

_LETTERS_A_BLOCK = 100
"""The most lines that a table of letters may have in one block (Adobe's technical note 5014)."""

_CODES_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CODES_FOOT = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


class _Codes(dict[str, str]):
    """Letters as the four hexadecimal digits that draw them; new ones are added when asked for."""

    def __init__(self, typeface: "Typeface") -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, letter: str) -> str:
        code = self[letter] = self._typeface.code(self._typeface.glyph_of(letter), letter)
        return code


class Typeface:
    """One face within one document."""

    def __init__(self, name: str, resource: bytes) -> None:
        self.name, self.resource = name, resource
        self.program: Any = registered(name).face
        self.codes = _Codes(self)
        self._known: dict[tuple[int, str], str] = {}

    def glyph_of(self, letter: str) -> int:
        """The number of a letter's glyph, or of the one that shows that a letter is missing."""
        known = self.program.charToGlyph
        glyphs = (known.get(ord(each), 0) for each in (letter, *_MISSING))
        return int(next((glyph for glyph in glyphs if glyph), 0))

    def code(self, glyph: int, letters: str) -> str:
        """The code, as hexadecimal digits, of a glyph that stands for some letters."""
        known = self._known.get((glyph, letters))
        if known is None:
            known = self._known[glyph, letters] = f"{len(self._known) + 1:04X}"
        return known

    def advance(self, glyph: int) -> float:
        """How far a glyph carries on, in thousandths of an em."""
        return float(self.program._pdfScale(self.program.hmetrics[glyph][0]))

    def encoded(self, words: str) -> str:
        """Words as hexadecimal digits, one code a letter."""
        return "".join(map(self.codes.__getitem__, words))

    def write(self, file: PdfFile, number: int) -> None:
        """Put the face, with what was drawn of it, into the file under a number."""
        drawn = [glyph for glyph, _ in self._known]
        order = list(dict.fromkeys(glyph for glyph in drawn if glyph))
        place = {0: 0} | {glyph: at for at, glyph in enumerate(order, 1)}
        outlines = _outlines(self.program, order)
        tag = _tag(drawn)
        base = b"/" + tag + b"+" + self.name.encode("ascii")
        program = file.stream(outlines, b"/Length1 %d" % len(outlines))
        described = file.put(self._descriptor(base, program))
        widths = b" ".join(_number(self.advance(glyph)) for glyph in drawn)
        places = b"\0\0" + b"".join(place[glyph].to_bytes(2, "big") for glyph in drawn)
        below = file.put(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont%s/CIDSystemInfo<</Registry(Adobe)"
            b"/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/DW 0/W[1[%s]]/CIDToGIDMap %s>>"
            % (base, reference(described), widths, reference(file.stream(places)))
        )
        file.put(
            b"<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts%s"
            b"/ToUnicode %s>>" % (base, array([below]), reference(file.stream(self._letters()))),
            number,
        )

    def _descriptor(self, base: bytes, program: int) -> bytes:
        metrics = self.program
        return (
            b"<</Type/FontDescriptor/FontName%s/Flags 4/FontBBox[%s]/ItalicAngle %s/Ascent %s"
            b"/Descent %s/CapHeight %s/StemV %s/FontFile2 %s>>"
            % (
                base,
                b" ".join(_number(side) for side in metrics.bbox),
                *(
                    _number(value)
                    for value in (
                        metrics.italicAngle,
                        metrics.ascent,
                        metrics.descent,
                        metrics.capHeight,
                        metrics.stemV,
                    )
                ),
                reference(program),
            )
        )

    def _letters(self) -> bytes:
        """Which letters each code stands for; a glyph that only joins others stands for none."""
        rows = [
            f"<{code}> <{letters.encode('utf-16-be').hex().upper()}>".encode("ascii")
            for (_, letters), code in self._known.items()
            if letters
        ]
        blocks = [
            b"%d beginbfchar\n%s\nendbfchar\n" % (len(some), b"\n".join(some))
            for some in (
                rows[at : at + _LETTERS_A_BLOCK] for at in range(0, len(rows), _LETTERS_A_BLOCK)
            )
        ]
        return _CODES_HEAD + b"".join(blocks) + _CODES_FOOT


def _outlines(program: Any, glyphs: list[int]) -> bytes:
    """The face's program with only these glyphs, in this order, after the empty box."""
    part = program.__class__.__new__(program.__class__)
    part.__dict__.update(program.__dict__)
    part.charToGlyph = {glyph: glyph for glyph in glyphs}
    return bytes(part.makeSubset(glyphs))


def _tag(glyphs: list[int]) -> bytes:
    """Six letters that say which part of a face this is; the same for the same part."""
    rest = 0
    for glyph in glyphs:
        rest = (rest * 1_000_003 + glyph + 1) % 26**6
    letters = bytearray()
    for _ in range(6):
        rest, letter = divmod(rest, 26)
        letters.append(65 + letter)
    return bytes(letters)


def _number(value: float) -> bytes:
    return f"{value:.2f}".rstrip("0").rstrip(".").encode("ascii")
