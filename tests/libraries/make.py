"""Make the small library that later versions must be able to open.

Run once for each released version, `python tests/libraries/make.py`, and keep what it made. The
passphrase is `example`; the child is invented.
"""

import shutil
from pathlib import Path

import lifestory
from lifestory.library import Copies, Library, now
from lifestory.model import (
    Block,
    Book,
    Chapter,
    Decision,
    Event,
    Explanation,
    Home,
    Keepsake,
    KeepsakePerson,
    Page,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    Voice,
    When,
)

LEFT_OUT = ("cache", "backups", "library.lock", "index.db*", "stories/*/*-journal")


def make(folder: Path) -> None:
    """Make the library in an empty folder."""
    library, _ = Library.create(folder, "example")
    with library:
        story = library.add_child("Maya", full_name="Maya Rose Ellery", born=When("2017-04-09"))
        digest = story.keepsakes.add(b"a picture", Copies(b"page", b"screen", b"small", 4, 3))
        with story.edit("Gather") as edit:
            sue = edit.add(Person(name="Sue Marsh", born=When("1980~")))
            edit.add(Relationship(person_id=sue.id, relation=Relation.CARER))
            home = edit.add(Home(name="Sue’s house"))
            stay = edit.add(Stay(home_id=home.id, start=When("2019-06"), end=When("2019-11")))
            event = edit.add(Event(title="First day at school", when=When("2021-09")))
            picture = edit.add(Keepsake(digest=digest, event_id=event.id, covers=[[0, 0, 1, 1]]))
            edit.add(KeepsakePerson(keepsake_id=picture.id, person_id=sue.id))
            decision = edit.add(Decision(question="Why did I move?", stay_id=stay.id))
            stage = ReadingStage.EARLY_READER
            edit.add(Explanation(decision_id=decision.id, stage=stage, decided="You moved."))
            edit.add(Voice(words="I like the dog.", about_decision_id=decision.id))
            book = edit.add(Book(title="My story", stage=stage, made=now()))
            chapter = edit.add(Chapter(book_id=book.id, position=0, title="Me"))
            page = edit.add(Page(chapter_id=chapter.id, position=0, layout="photo-and-words"))
            edit.add(Block(page_id=page.id, slot="words", text="This is **me**."))
            edit.add(Block(page_id=page.id, slot="photo", keepsake_id=picture.id, zoom=1.5))
        with story.edit("Write about Sue") as edit:
            edit.get(Person, sue.id).like = "kind and funny"
        assert library.verify() == []


def main() -> None:
    """Make it for this version, in place of what was there."""
    place = Path(__file__).parent / ".".join(lifestory.__version__.split(".")[:2])
    shutil.rmtree(place, ignore_errors=True)
    make(place)
    for pattern in LEFT_OUT:
        for path in place.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


if __name__ == "__main__":
    main()
