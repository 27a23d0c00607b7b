"""An import that is killed in its middle loses nothing that it spoke of (A1)."""

import subprocess
import sys
from pathlib import Path

import pytest

import lifestory
from lifestory.importing.photos import LABEL, import_photos
from lifestory.library import Effort, Library
from lifestory.model import Keepsake

_IMPORT = """
import sys
from pathlib import Path
from lifestory.importing.photos import import_photos
from lifestory.library import Library

if __name__ == "__main__":
    library = Library.unlock(Path(sys.argv[1]), "a passphrase")
    story = library.story(library.children()[0].id)
    import_photos(
        story, Path(sys.argv[2]), progress=lambda done, total, name: print(name, flush=True)
    )
"""


@pytest.fixture
def folder(maker, tmp_path):
    """Thirty photographs, a little larger than the others, so that there is time to be killed."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for at in range(30):
        picture = maker.scene((1200, 800), shade=at)
        (folder / f"{at:02}.jpg").write_bytes(maker.saved(picture, "JPEG"))
    return folder


def killed_after(spoken, library, photos):
    """Import in a process that is killed once it has spoken of so many files; which they were."""
    process = subprocess.Popen(
        [sys.executable, "-c", _IMPORT, str(library), str(photos)],
        cwd=Path(lifestory.__file__).parent.parent,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    names = [process.stdout.readline().strip() for _ in range(spoken)]
    process.kill()
    names += process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return names


@pytest.mark.parametrize(
    "spoken", [3, *(pytest.param(at, marks=pytest.mark.long) for at in range(1, 29, 2))]
)
def test_what_was_spoken_of_is_there_after_a_kill(folder, tmp_path, spoken):
    effort = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=effort)
    with library:
        child = library.add_child("Maya").child_id
    names = killed_after(spoken, tmp_path / "library", folder)
    with Library.unlock(tmp_path / "library", "a passphrase") as again:
        assert again.verify() == []
        story = again.story(child)
        with story.read() as reading:
            rows = reading.all(Keepsake)
        assert spoken <= len(names)
        assert set(names) <= {row.file_name for row in rows}
        assert all(story.keepsakes.original(row.digest) for row in rows)
        assert story.undo_label == LABEL
        assert len(import_photos(story, folder).added) + len(rows) == 30
