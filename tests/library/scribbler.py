"""Edits a story as fast as it can until somebody kills it. Run by `test_killed`.

Before each step it writes down how the story will then stand, and after it that the step was kept:
what a person would have been told is on disk.

Arguments: the library's folder, the file to write to, a number for chance.
"""

import json
import random
import sys
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from lifestory.library import Copies, Edit, Library, Reading, Story
from lifestory.model import Block, Keepsake, Page

Standing = list[dict[str, Any]]
MOST = 20


def standing(reading: Reading) -> Standing:
    """The blocks of the story in their order, as far as this program changes them."""
    blocks = reading.all(Block, order_by=Block.position)
    digests = {row.id: row.digest for row in reading.all(Keepsake)}
    return [
        {
            "id": str(block.id),
            "text": block.text,
            "picture": digests[block.keepsake_id] if block.keepsake_id else None,
        }
        for block in blocks
    ]


def put(edit: Edit, wanted: Standing, page: UUID) -> None:
    """Make the story's blocks stand as they are wanted."""
    there = {str(block.id): block for block in edit.all(Block)}
    for block in [there[id] for id in there.keys() - {each["id"] for each in wanted}]:
        edit.delete(block)
    for position, each in enumerate(wanted):
        block = there.get(each["id"])
        if block is None:
            block = edit.add(Block(id=UUID(each["id"]), page_id=page, slot="words"))
        block.text, block.position = each["text"], position
        if each["picture"] and block.keepsake_id is None:
            block.keepsake_id = edit.add(Keepsake(digest=each["picture"])).id


def next_standing(chance: random.Random, now: Standing, story: Story) -> tuple[str, Standing]:
    """Something that a person might do next."""
    after = [dict(each) for each in now]
    what = chance.choice(["write", "write", "write", "add", "picture", "reorder", "delete"])
    if what == "add" or not after or (what == "picture" and len(after) < MOST):
        new = {"id": str(uuid4()), "text": "", "picture": None}
        if what == "picture":
            original = chance.randbytes(chance.randrange(1000, 60_000))
            new["picture"] = story.keepsakes.add(original, Copies(b"p", b"s", b"t", 1, 1))
        after.insert(chance.randrange(len(after) + 1), new)
    elif what == "delete" or len(after) > MOST:
        after.pop(chance.randrange(len(after)))
    elif what == "reorder":
        chance.shuffle(after)
    else:
        chance.choice(after)["text"] = f"{what} {chance.randrange(10**9)} " * chance.randrange(30)
    return what, after


def scribble(story: Story, chance: random.Random, say: Any) -> None:
    """Edit and say so, for ever."""
    with story.read() as reading:
        now, page = standing(reading), reading.all(Page)[0].id
    past: list[Standing] = []
    while True:
        undo = bool(past) and chance.random() < 0.15
        what, after = ("undo", past.pop()) if undo else next_standing(chance, now, story)
        say({"try": after})
        if undo:
            story.undo()
        else:
            with story.edit(what) as edit:
                put(edit, after, page)
            if after != now:
                past.append(now)
        say({"kept": what})
        now = after


def main(folder: str, log: str, seed: str) -> None:
    """Wait for a line, open the library, say that it is open and begin."""
    sys.stdin.readline()
    library = Library.unlock(Path(folder), "p")
    story = library.story(library.children()[0].id)
    with Path(log).open("w") as file:

        def say(line: dict[str, Any]) -> None:
            file.write(json.dumps(line) + "\n")
            file.flush()

        sys.stdout.write("open\n")
        sys.stdout.flush()
        scribble(story, random.Random(seed), say)


if __name__ == "__main__":
    main(*sys.argv[1:])
