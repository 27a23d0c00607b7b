"""C1: after a full session and a crash, not one word of it can be read on the disk."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MARKERS = {
    "name": "ZqKwrtbdlmx",
    "words": "ZqPhvnsgecx",
    "caption": "ZqTydmfkajx",
    "file name": "ZqBnculwoex",
    "place": "ZqXrpvihgax",
    "deleted": "ZqMoetjysdx",
    "undone": "ZqVlfkanrcx",
    "original": "ZqHsudgpwbx",
    "cut": "ZqJyicxqmtx",
    "passphrase": "ZqEgkzrvfnx",
    "label": "ZqUbnwtlphx",
}

SESSION = """
import json, os, sys, tempfile
from pathlib import Path
from lifestory.library import Copies, Effort, Library, now
from lifestory.model import Block, Book, Chapter, Keepsake, Page, Person, ReadingStage

mark = json.loads(sys.argv[2])
library, _ = Library.create(Path(sys.argv[1]), mark["passphrase"], effort=Effort(64, 1, 1))
assert tempfile.gettempdir() == os.environ["TMPDIR"]
story = library.add_child(mark["name"], full_name=mark["name"] * 2)
picture = mark["original"].encode() * 5000
digest = story.keepsakes.add(picture, Copies(picture, picture, picture, 4, 3))
story.keepsakes.remember(mark["cut"], mark["cut"].encode() * 5000)
with story.edit(mark["label"]) as edit:
    book = edit.add(Book(title=mark["name"], stage=ReadingStage.LETTER, made=now()))
    chapter = edit.add(Chapter(book_id=book.id, position=0))
    page = edit.add(Page(chapter_id=chapter.id, position=0, layout="words"))
    for number in range(200):
        edit.add(Block(page_id=page.id, slot="words", text=mark["words"] * 100))
    edit.add(Keepsake(digest=digest, caption=mark["caption"], file_name=mark["file name"]))
    edit.child.birth_place = mark["place"]
    gone = edit.add(Person(name=mark["deleted"]))
with story.edit("Remove") as edit:
    edit.delete(edit.get(Person, gone.id))
with story.edit("Write") as edit:
    edit.child.likes = mark["undone"]
story.undo()
library.children()
library.backup()
library.change_passphrase(mark["passphrase"], mark["passphrase"] * 2)
with story.edit("Cut off") as edit:
    for block in edit.all(Block):
        block.text += mark["words"]
    edit.all(Block)
    os._exit(9)
"""


def disguises(marker: str) -> list[bytes]:
    """How a word might lie in a file."""
    plain = marker.encode()
    encoded = [base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)]
    wide = [marker.encode("utf-16-le"), marker.encode("utf-16-be")]
    return [plain, *wide, plain.hex().encode(), plain.hex().upper().encode(), *encoded]


def readable(folder: Path) -> set[str]:
    """The markers that can be read anywhere under a folder, in files or their names."""
    found = set()
    for path in folder.rglob("*"):
        content = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        for kind, marker in MARKERS.items():
            if any(disguise in content for disguise in disguises(marker)):
                found.add(kind)
    return found


@pytest.mark.parametrize("disguise", range(8))
def test_the_search_finds_each_disguise(tmp_path: Path, disguise: int) -> None:
    hidden = [disguises(marker)[disguise] for marker in MARKERS.values()]
    (tmp_path / "leak").write_bytes(b"..".join(hidden))
    assert readable(tmp_path) == set(MARKERS)


def test_nothing_can_be_read_after_a_session_and_a_crash(tmp_path: Path) -> None:
    surroundings = dict(os.environ)
    for name in ("TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        (tmp_path / name).mkdir()
        surroundings[name] = str(tmp_path / name)
    surroundings["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    command = [sys.executable, "-c", SESSION, str(tmp_path / "library"), json.dumps(MARKERS)]
    told = subprocess.run(command, env=surroundings, capture_output=True, check=False)
    assert told.returncode == 9, told.stderr.decode()
    assert len(list(tmp_path.rglob("*.db"))) == 6
    assert readable(tmp_path) == set()
    assert not any(
        marker in told.stdout + told.stderr for marker in map(str.encode, MARKERS.values())
    )
