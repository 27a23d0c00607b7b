"""Pages that a worker would add to the example's books after the draft, from `pages.toml`."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from lifestory.example.facts import Facts, Toml, read_toml
from lifestory.library import Edit, Story
from lifestory.model import Block, BlockKind, Book, BookKind, Chapter, ChapterKind, Page, Voice


def finish(story: Story, book_id: UUID, facts: Facts, pictures: dict[str, UUID]) -> None:
    """Add a page of each layout that the draft did not need, at the end of the last body chapter.

    A book of words and pictures stays as short as it is meant to be.
    """
    with story.edit("Finish the example’s pages") as edit:
        book = edit.get(Book, book_id)
        if book.kind is BookKind.WORDS_AND_PICTURES:
            return
        chapters = edit.all(Chapter, Chapter.book_id == book_id, order_by=(Chapter.position,))
        pages = [
            page
            for chapter in chapters
            for page in edit.all(Page, Page.chapter_id == chapter.id, order_by=(Page.position,))
        ]
        last = [chapter for chapter in chapters if chapter.kind is ChapterKind.BODY][-1]
        position = sum(page.chapter_id == last.id for page in pages)
        used = {page.layout for page in pages}
        for wanted in read_toml("pages.toml")["pages"]:
            if wanted["layout"] not in used:
                page = edit.add(
                    Page(
                        chapter_id=last.id,
                        position=position,
                        layout=wanted["layout"],
                        title=wanted["title"],
                    )
                )
                position += 1
                for block in _blocks(edit, wanted, book, facts, pictures):
                    block.page_id = page.id
                    edit.add(block)


def _blocks(
    edit: Edit, wanted: Toml, book: Book, facts: Facts, pictures: dict[str, UUID]
) -> Iterator[Block]:
    stage, kind, slot = book.stage.value, BlockKind(wanted["kind"]), wanted["slot"]

    def block(**what: Any) -> Block:
        return Block(**{"page_id": book.id, "slot": slot, "kind": kind, **what})

    if kind is BlockKind.PICTURE:
        scenes = wanted.get("scenes") or [wanted["scene"]]
        for number, scene in enumerate(scenes):
            yield block(position=number, keepsake_id=pictures[scene])
        if "second" in wanted:
            yield block(slot="photo-2", position=1, keepsake_id=pictures[wanted["second"]])
    elif kind is BlockKind.PANEL:
        for number, sentence in enumerate(wanted["panels"][stage]):
            yield block(position=number, text=facts.told(sentence))
    elif kind is BlockKind.VOICE:
        newest = edit.all(Voice, order_by=(Voice.when,))[-1]
        yield block(voice_id=newest.id)
    else:
        yield block(text=facts.told(wanted["words"][stage]))
