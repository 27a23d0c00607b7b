"""Recorded words that can stand within a sentence of a book.

Notes in whole sentences cannot: they speak to workers, or of the child as somebody else.
"""


def phrase(text: str) -> str:
    """Recorded words that can stand at the end of a sentence; whole sentences cannot."""
    words = text.strip().rstrip(".").strip()
    first = words.split(" ", 1)[0]
    if first in ("A", "An", "The", "My", "Your"):
        words = words[0].lower() + words[1:]
    return "" if any(mark in words for mark in ".!?\n") and not _has_title(words) else words


def _has_title(words: str) -> bool:
    return all(piece.endswith(("Mr", "Mrs", "Ms", "Dr", "St")) for piece in words.split(".")[:-1])
