"""A file as somebody hears it by its tags alone: structure tree, marked content, letters."""

import re
from collections.abc import Iterator

import pikepdf

_ROW = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


def _letters(font: pikepdf.Object) -> dict[bytes, str]:
    rows = _ROW.findall(font.ToUnicode.read_bytes())
    return {bytes.fromhex(code.decode()): _utf16(said) for code, said in rows}


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _passages(page: pikepdf.Page) -> dict[int, str]:
    """What each passage of a page says, by its number."""
    said: dict[int, str] = {}
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    letters: dict[bytes, str] = {}
    held: list[tuple[str, object]] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            held.append(_begun(operands, name))
            if held[-1][0] == "actual":
                _add(said, held, str(held[-1][1]))
        elif name == "EMC":
            held.pop()
        elif name == "Tf":
            letters = fonts[str(operands[0])]
        elif name in ("Tj", "TJ") and not any(kind == "actual" for kind, _ in held):
            parts = operands[0] if name == "TJ" else [operands[0]]
            raw = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            codes = (raw[at : at + 2] for at in range(0, len(raw), 2))
            _add(said, held, "".join(letters.get(code, "") for code in codes))
    return said


def _begun(operands: object, name: str) -> tuple[str, object]:
    how = operands[1] if name == "BDC" else {}
    if "/MCID" in how:
        return "passage", int(how["/MCID"])
    return ("actual", how["/ActualText"]) if "/ActualText" in how else ("other", None)


def _add(said: dict[int, str], held: list[tuple[str, object]], words: str) -> None:
    for kind, number in held:
        if kind == "passage":
            said[number] = said.get(number, "") + words


def heard(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """The role of each element that says something, and what it says, in the order of the tree."""
    pages = {page.objgen: _passages(page) for page in pdf.pages}
    yield from _heard(pdf.Root.StructTreeRoot.K, pages)


def _heard(
    element: pikepdf.Object, pages: dict[tuple[int, int], dict[int, str]]
) -> Iterator[tuple[str, str]]:
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    words = ""
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _heard(kid, pages)
        elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
            words += pages[kid.Pg.objgen].get(int(kid.MCID), "")
        elif not isinstance(kid, pikepdf.Dictionary):
            words += pages[element.Pg.objgen].get(int(kid), "")
    if "/ActualText" in element:
        words = str(element.ActualText)
    if words:
        yield str(element.S).lstrip("/"), words
