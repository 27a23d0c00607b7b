"""Blocks made from facts, loosened into plain words and bound to their facts again. No Qt in here.

A loosened block remembers what it was made from and what the facts said then, so that a later
change of the facts can be shown beside the words and taken over, and so that it can be bound again.
"""

from dataclasses import dataclass
from uuid import UUID

from lifestory.edition.blocks import block_value
from lifestory.edition.values import FamilyTree, Homes, Timeline
from lifestory.library import Story
from lifestory.model import (
    Block,
    BlockKind,
    Decision,
    Event,
    Home,
    Page,
    Person,
    Row,
    Stay,
    Voice,
)
from lifestory.template.layouts import layout
from lifestory.words.markup import Token, TokenKind, tokens_in
from ui.editor import arranging
from ui.editor.commands import BEATS, REFERENCE
from ui.editor.reading import ReadBook

BOUND = "bound"
"""Under this option a loosened block keeps what it was made from."""

LOOSE = frozenset(
    (
        BlockKind.PERSON,
        BlockKind.VOICE,
        BlockKind.DECISION,
        BlockKind.TIMELINE,
        BlockKind.HOMES,
        BlockKind.FAMILY_TREE,
    )
)
"""The kinds of block that can be loosened."""


# --- what the facts say -----------------------------------------------------------------------


def words_from_facts(book: ReadBook, block: Block) -> str:
    """What a block made from facts says now, in the small Markdown; "" when nothing is told."""
    facts = book.facts
    if block.kind is BlockKind.PERSON and block.person_id in facts.people:
        person = facts.people[block.person_id]
        name = f"**{Token(TokenKind.PERSON, person.id)}**"
        return _joined(name, block.text or person.like)
    if block.kind is BlockKind.VOICE and block.voice_id in facts.voices:
        voice = facts.voices[block.voice_id]
        return f"“{voice.words.strip('“”')}”" if voice.words.strip() else ""
    if block.kind is BlockKind.DECISION and block.decision_id is not None:
        told = facts.explanation(block.decision_id, book.row.stage)
        return _joined(*(str(getattr(told, beat)) for beat in BEATS)) if told is not None else ""
    return _said(book, block)


def _said(book: ReadBook, block: Block) -> str:
    value = block_value(block, block.text, 1, book.row.made.date(), book.telling)
    match value:
        case Timeline():
            return "\n".join(
                _item(s.when_words or s.age, s.title, s.detail) for s in value.stations
            )
        case Homes():
            return "\n".join(_item(s.name, s.who, s.when_words) for s in value.stops)
        case FamilyTree():
            return "\n".join(_item(person.name, person.relation) for person in value.people)
        case _:
            return ""


def _item(first: str, *rest: str) -> str:
    after = ", ".join(" ".join(words.split()) for words in rest if words.strip())
    return f"- {first}: {after}" if first and after else f"- {first or after}"


def _joined(*texts: str) -> str:
    return "\n\n".join(text.strip() for text in texts if text.strip())


# --- loosened, bound --------------------------------------------------------------------------


def loosen(story: Story, block_id: UUID, words: str, page: int) -> None:
    """Make plain words of a block made from facts; they can be changed, and bound again.

    Args:
        story: the child's story.
        block_id: the block.
        words: what the facts say now, see `words_from_facts`.
        page: the printed page's number, for the step's label.
    """
    with story.edit(f"Make plain words on page {page}") as edit:
        block = edit.get(Block, block_id)
        row = edit.get(Page, block.page_id)
        column = REFERENCE.get(block.kind)
        fact = getattr(block, column) if column is not None else None
        block.options = {
            **block.options,
            BOUND: {
                "kind": block.kind.value,
                "fact": str(fact) if fact is not None else "",
                "words": words,
                "own": block.text,
                "slot": block.slot,
                "layout": row.layout,
            },
        }
        block.kind, block.text = BlockKind.WORDS, words
        if column is not None:
            setattr(block, column, None)
        now = arranging.layout_of(row)
        takes = next((s for s in now.slots if BlockKind.WORDS in s.kinds), None) if now else None
        if takes is not None:
            block.slot = takes.name
        else:
            arranging.rearrange(edit, row, layout("words"))


def bind(story: Story, block_id: UUID, page: int) -> None:
    """Make a loosened block tell its facts again; the words that were written instead go."""
    with story.edit(f"Tell the facts again on page {page}") as edit:
        block = edit.get(Block, block_id)
        was = bound_of(block)
        if was is None:
            return
        row = edit.get(Page, block.page_id)
        block.kind, block.text, block.slot = was.kind, was.own, was.slot
        column = REFERENCE.get(was.kind)
        if column is not None:
            setattr(block, column, was.fact)
        block.options = {name: value for name, value in block.options.items() if name != BOUND}
        if row.layout != was.layout and arranging.set_aside([block], layout(row.layout)):
            arranging.rearrange(edit, row, layout(was.layout))


def take_over(story: Story, block_id: UUID, words: str, page: int, *, keep: bool = False) -> None:
    """Write what the facts say now into loosened words; with `keep` only note that it was seen."""
    label = f"Keep the words on page {page}" if keep else f"Take over the facts on page {page}"
    with story.edit(label) as edit:
        block = edit.get(Block, block_id)
        was = block.options.get(BOUND)
        if isinstance(was, dict):
            block.options = {**block.options, BOUND: {**was, "words": words}}
            block.text = block.text if keep else words


@dataclass(frozen=True)
class Bound:
    """What a loosened block was made from, and what the facts said then."""

    kind: BlockKind
    fact: UUID | None
    words: str
    own: str
    slot: str
    layout: str


def bound_of(block: Block) -> Bound | None:
    """What a block of words was made from, if it was loosened."""
    was = block.options.get(BOUND)
    if block.kind is not BlockKind.WORDS or not isinstance(was, dict):
        return None
    fact = UUID(was["fact"]) if was.get("fact") else None
    words, own = str(was.get("words", "")), str(was.get("own", ""))
    return Bound(BlockKind(was["kind"]), fact, words, own, str(was["slot"]), str(was["layout"]))


def changed_since(book: ReadBook, block: Block) -> str | None:
    """What the facts of a loosened block say now, if that is something else than they said."""
    was = bound_of(block)
    if was is None:
        return None
    made = arranging.copied(block)
    made.kind, made.text = was.kind, was.own
    column = REFERENCE.get(was.kind)
    if column is not None:
        setattr(made, column, was.fact)
    now = words_from_facts(book, made)
    return now if now and now != was.words else None


# --- which facts ------------------------------------------------------------------------------


def facts_behind(book: ReadBook, block: Block) -> list[Row]:
    """The facts that a block tells or names, each once, in a useful order."""
    facts, found = book.facts, list[Row]()
    was = bound_of(block)
    kind = was.kind if was is not None else block.kind
    column = REFERENCE.get(kind)
    id = (was.fact if was is not None else getattr(block, column)) if column is not None else None
    for by_id in (facts.people, facts.decisions, facts.voices):
        if id in by_id:
            found.append(by_id[id])  # type: ignore[index]
    if kind is BlockKind.TIMELINE:
        found += [row for row in facts.events.values() if row.for_book]
    if kind in (BlockKind.TIMELINE, BlockKind.HOMES):
        found += [row for row in facts.rows.stays if row.for_book]
    if kind is BlockKind.HOMES:
        found += [row for row in facts.homes.values() if row.for_book]
    if kind is BlockKind.FAMILY_TREE:
        found += [row for row in facts.people.values() if row.for_book]
    for token in tokens_in(block.text):
        named = facts.people.get(token.id) or facts.homes.get(token.id) if token.id else None
        if named is not None and named not in found:
            found.append(named)
    return found


def said_of_fact(book: ReadBook, row: Row) -> str:
    """What a fact is called in the window."""
    match row:
        case Person():
            return row.called or row.name
        case Decision():
            return row.question
        case Event():
            return row.title
        case Home():
            return row.name
        case Stay():
            home = book.facts.homes.get(row.home_id)
            return f"{home.name if home is not None else ''}, {_years(row)}".strip(", ")
        case Voice():
            return f"“{row.words[:50]}”"
        case _:
            return ""


def _years(stay: Stay) -> str:
    start = str(stay.start.earliest.year) if stay.start is not None else "?"
    return f"{start}–{stay.end.latest.year}" if stay.end is not None else f"{start}–"
