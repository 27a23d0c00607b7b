"""An edition as plain data, for a hundred years: the words of a book that need no program of ours.

Nothing but what its reader reads is in an edition, so nothing else can be in here: no record, no
key of a row, no place of a file.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from html import escape
from typing import Any
from uuid import UUID

from lifestory.edition.values import Edition, EditionPage
from lifestory.words.prose import Paragraph, ParagraphKind

_NOT_READ = {
    *("id", "slot", "view", "source", "tint", "key", "home_key", "pair", "parent_keys", "layout"),
    *("theme", "paper", "number", "years", "start", "end", "kind", "family", "generation"),
    *("is_pet", "by_child", "inside", "again", "now", "stretches", "held_back", "version", "place"),
}
"""What says how a page is laid and not what it says."""


def as_json(edition: Edition) -> bytes:
    """The book as JSON in UTF-8: title, language, chapters, pages, and what each says."""
    told = {
        "title": edition.title,
        "language": edition.language,
        "called": edition.called,
        "chapters": [
            {"title": chapter.title, "pages": [_page(page) for page in chapter.pages]}
            for chapter in edition.chapters
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")


def _page(page: EditionPage) -> dict[str, Any]:
    return {"title": page.title, "says": [_block(block) for block in page.blocks]}


def _block(block: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"what": type(block).__name__}
    for field in fields(block):
        value = _value(getattr(block, field.name)) if field.name not in _NOT_READ else None
        if value not in (None, "", []):
            told[field.name] = value
    return told


def _value(value: Any) -> Any:
    """A value as JSON has it; None for what is not read."""
    if isinstance(value, Paragraph):
        return _paragraph(value)
    if isinstance(value, UUID | Enum) or value is None:
        return None
    if is_dataclass(value):
        told = _block(value)
        del told["what"]
        return told
    if isinstance(value, tuple):
        return [each for each in map(_value, value) if each not in (None, "", {})]
    return value


def _paragraph(paragraph: Paragraph) -> str:
    before = {
        ParagraphKind.TEXT: "",
        ParagraphKind.BULLET: "• ",
        ParagraphKind.NUMBERED: f"{paragraph.number}. ",
    }
    return before[paragraph.kind] + paragraph.text


def as_html(edition: Edition) -> bytes:
    """The book as a page that any browser shows, in UTF-8."""
    title = escape(edition.title)
    body = "\n".join(_html(edition))
    return (
        f'<!doctype html>\n<html lang="{escape(edition.language)}">\n<head><meta charset="utf-8">'
        f"<title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    ).encode()


def _html(edition: Edition) -> Iterator[str]:
    for chapter in edition.chapters:
        if chapter.title.strip():
            yield f"<h2>{escape(chapter.title)}</h2>"
        for page in chapter.pages:
            if page.title.strip() and page.title != chapter.title:
                yield f"<h3>{escape(page.title)}</h3>"
            for block in page.blocks:
                yield from (f"<p>{escape(words)}</p>" for words in _words(_block(block)))


def _words(told: Any) -> Iterator[str]:
    """Everything that is said, in order."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, list):
        for each in told:
            yield from _words(each)
    elif isinstance(told, dict):
        for name, each in told.items():
            if name != "what":
                yield from _words(each)
