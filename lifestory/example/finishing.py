"""Pages that a worker would add to the example's books after the draft, from `pages.toml`."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from lifestory.example.facts import Facts, Toml, read_toml
from lifestory.library import Edit, Story
from lifestory.model import Block, BlockKind, Book, BookKind, Chapter, ChapterKind, Page, Voice

MADE_FROM_FACTS = (
    BlockKind.CONTENTS,
    BlockKind.CREDITS,
    BlockKind.HOMES,
    BlockKind.FAMILY_TREE,
    BlockKind.TIMELINE,
    BlockKind.ABOUT_ME,
    BlockKind.GROWING_UP,
    BlockKind.PEOPLE_WHO_MATTER,
    BlockKind.FIND_OUT,
    BlockKind.CERTIFICATE,
)
"""Blocks that need no words of their own."""


def finish(story: Story, book_id: UUID, facts: Facts, pictures: dict[str, UUID]) -> None:
    """Add a page of each layout that the draft did not need, and those that a worker would add.

    A book of words and pictures stays as short as it is meant to be.
    """
    with story.edit("Finish the example’s pages") as edit:
        book = edit.get(Book, book_id)
        if book.kind is BookKind.WORDS_AND_PICTURES:
            return
        chapters = edit.all(Chapter, Chapter.book_id == book_id, order_by=(Chapter.position,))
        pages = {each.id: edit.all(Page, Page.chapter_id == each.id) for each in chapters}
        used = {page.layout for of_chapter in pages.values() for page in of_chapter}
        for wanted in read_toml("pages.toml")["pages"]:
            if wanted["layout"] in used and not wanted.get("always"):
                continue
            chapter = _place(chapters, wanted.get("chapter", "body"))
            page = Page(
                chapter_id=chapter.id,
                position=len(pages[chapter.id]),
                layout=wanted["layout"],
                title=wanted["title"],
            )
            pages[chapter.id].append(edit.add(page))
            for block in _blocks(edit, wanted, book, facts, pictures):
                block.page_id = page.id
                edit.add(block)


def _place(chapters: list[Chapter], part: str) -> Chapter:
    """The last chapter of a part of the book; `middle` is where what is hard to read belongs."""
    if part == "middle":
        body = [each for each in chapters if each.kind is ChapterKind.BODY]
        return body[len(body) // 2]
    return ([each for each in chapters if each.kind is ChapterKind(part)] or chapters)[-1]


def _blocks(
    edit: Edit, wanted: Toml, book: Book, facts: Facts, pictures: dict[str, UUID]
) -> Iterator[Block]:
    """The blocks of a page: those of its own slot, then the pictures that stand beside them."""
    kind = BlockKind(wanted["kind"])
    for number, what in enumerate(_held(edit, wanted, kind, book.stage.value, facts, pictures)):
        yield Block(page_id=book.id, slot=wanted["slot"], kind=kind, position=number, **what)
    for slot, scene in wanted.get("beside", {}).items():
        yield Block(page_id=book.id, slot=slot, kind=BlockKind.PICTURE, keepsake_id=pictures[scene])


def _held(
    edit: Edit, wanted: Toml, kind: BlockKind, stage: str, facts: Facts, pictures: dict[str, UUID]
) -> Iterator[dict[str, Any]]:
    """What each block of a page's slot holds."""
    if kind is BlockKind.PICTURE:
        for scene in wanted["scenes"]:
            yield {"keepsake_id": pictures[scene]}
    elif kind is BlockKind.PANEL:
        for sentence in wanted["panels"][stage]:
            yield {"text": facts.told(sentence)}
    elif kind is BlockKind.VOICE:
        newest = edit.all(Voice, order_by=(Voice.when,))
        yield from ({"voice_id": one.id} for one in newest[-wanted.get("voices", 1) :])
    elif kind is BlockKind.PERSON:
        yield from ({"person_id": facts.id_of("person", one)} for one in wanted["people"])
    elif kind in MADE_FROM_FACTS:
        yield {}
    else:
        yield {"text": facts.told(wanted["words"][stage])}
