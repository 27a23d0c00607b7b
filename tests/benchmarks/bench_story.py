"""A large story on the screen: its parts opened, the wall and the timeline moved, and a search.

Sizes are photos; the story has 500 words of pages for each of them and an event for each four, so
that 2,000 photos come with a million words and 500 events. There are 60 people and twelve stays.
"""

import io
import itertools
import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from harness import Case, Timed

TITLE = "A large story"
SIZES = (40, 2000)
_WORDS_EACH = 500
_SCROLLS = 120
_SEARCHES = 120
_PASSPHRASE = "a passphrase"


def prepare(folder: Path, size: int) -> None:
    """A story with so many photos and so many pages of words."""
    from lifestory.library import Library

    library, _ = Library.create(folder / "library", _PASSPHRASE)
    with library:
        story = library.add_child("Maya")
        _add_photos(story, size)
        _add_words(story, size)
        _add_life(story, size // 4)
        story.search("ready")


def _add_photos(story, size: int) -> None:
    """Photos of twelve shapes and colours, one for each day."""
    from datetime import date, timedelta

    from lifestory.library import Copies
    from lifestory.model import Keepsake, When

    shades = [_photo(number) for number in range(12)]
    with story.edit("Bring in photos") as edit:
        for number in range(size):
            small, shape = shades[number % 12]
            copies = Copies(small, small, small, *shape)
            digest = story.keepsakes.add(f"photo {number}".encode(), copies)
            day = date(2018, 1, 1) + timedelta(days=number)
            edit.add(
                Keepsake(
                    digest=digest,
                    caption=f"Photo {number}",
                    when=When.of(day),
                    width=shape[0],
                    height=shape[1],
                )
            )


def _photo(number: int) -> tuple[bytes, tuple[int, int]]:
    from PIL import Image

    shape = ((400, 300), (300, 400), (400, 267))[number % 3]
    noise = Image.effect_noise(shape, 40 + number).convert("RGB")
    shade = Image.new("RGB", shape, (20 * number, 120, 255 - 20 * number))
    out = io.BytesIO()
    Image.blend(shade, noise, 0.3).save(out, "JPEG", quality=80)
    return out.getvalue(), shape


def _add_words(story, size: int) -> None:
    """Pages of words as often as in a language: the commonest is in nearly all of them."""
    from lifestory.library import now
    from lifestory.model import Block, Book, Chapter, Page, Person, ReadingStage

    words, often = _vocabulary()
    chance = random.Random(3)
    with story.edit("Write") as edit:
        for _ in range(60):
            edit.add(Person(name=" ".join(chance.choices(words, k=2)).title()))
        book = edit.add(Book(title="Book", stage=ReadingStage.LETTER, made=now()))
        chapter = edit.add(Chapter(book_id=book.id, position=0))
        for number in range(size):
            page = edit.add(Page(chapter_id=chapter.id, position=number, layout="words"))
            for _ in range(4):
                text = " ".join(chance.choices(words, cum_weights=often, k=_WORDS_EACH // 4))
                edit.add(Block(page_id=page.id, slot="words", text=text))


def _add_life(story, events: int) -> None:
    """Families for the people, stays one after another, events and decisions spread over years."""
    from datetime import date, timedelta

    from lifestory.model import (
        Decision,
        Event,
        Family,
        Home,
        HomePerson,
        Person,
        Relation,
        Relationship,
        Stay,
        When,
    )  # fmt: skip

    start, families = date(2018, 1, 1), list(Family)
    with story.edit("Write down what is known") as edit:
        edit.child.born = When.of(start)
        people = [person.id for person in edit.all(Person)]
        for number, id in enumerate(people):
            relation = (Relation.MOTHER, Relation.AUNT, Relation.SISTER, Relation.CARER)[number % 4]
            family = families[number % len(families)]
            edit.add(Relationship(person_id=id, relation=relation, family=family))
        for number in range(12):
            home = edit.add(Home(name=f"Home {number}")).id
            began = start + timedelta(days=170 * number)
            ended = When.of(began + timedelta(days=170)) if number < 11 else None
            edit.add(Stay(home_id=home, start=When.of(began), end=ended))
            edit.add(HomePerson(home_id=home, person_id=people[number]))
        for number in range(events):
            day = When.of(start + timedelta(days=number * 2000 // max(events, 1)))
            edit.add(Event(title=f"Something that happened {number}", when=day))
            if number % 25 == 0:
                edit.add(Decision(question=f"Why was it so, {number}?", when=day))


def _vocabulary() -> tuple[list[str], list[float]]:
    chance = random.Random(4)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(20_000)]
    return words, list(itertools.accumulate(1 / (rank + 1) for rank in range(20_000)))


@contextmanager
def _opened(folder: Path) -> Iterator[object]:
    """The story as the window sees it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from lifestory.library import Library
    from ui.bridge import Jobs, LibraryBridge
    from ui.theme import theme

    app = QApplication.instance() or QApplication([])
    theme().dress()
    library = LibraryBridge(Library.unlock(folder / "library", _PASSPHRASE), Jobs())
    try:
        yield library.story(library.everyone()[0].id)
    finally:
        library.close()
        app.processEvents()


def _open_wall(folder: Path, size: int, timed: Timed) -> None:
    """From choosing the part to its first picture of the wall, places still filling."""
    from PySide6.QtWidgets import QApplication

    from ui.story.keepsakes import KeepsakesPart

    with _opened(folder) as bridge:
        for _ in range(4):
            with timed():
                part = KeepsakesPart(bridge)
                part.resize(1060, 740)
                part.refresh()
                part.show()
                while part.wall.count() < size:
                    QApplication.processEvents()
            part.close()
            part.deleteLater()


def _scroll_wall(folder: Path, size: int, timed: Timed) -> None:
    """One turn of the wheel and the wall painted again, pictures arriving behind it."""
    from PySide6.QtWidgets import QApplication

    from ui.story.keepsakes import KeepsakesPart

    with _opened(folder) as bridge:
        part = KeepsakesPart(bridge)
        part.resize(1060, 740)
        part.refresh()
        part.show()
        while part.wall.count() < size:
            QApplication.processEvents()
        bar = part.wall.verticalScrollBar()
        step = max(40, bar.maximum() // _SCROLLS)
        for turn in range(_SCROLLS):
            with timed():
                bar.setValue((turn + 1) * step % (bar.maximum() + 1))
                part.wall.viewport().repaint()
                QApplication.processEvents()
        part.close()


def _change_one(folder: Path, size: int, timed: Timed) -> None:
    """A photo's caption changed, until the wall has heard of it."""
    from PySide6.QtWidgets import QApplication

    from lifestory.model import Keepsake
    from ui.story.keepsakes import KeepsakesPart

    with _opened(folder) as bridge:
        part = KeepsakesPart(bridge)
        part.resize(1060, 740)
        part.refresh()
        while part.wall.count() < size:
            QApplication.processEvents()
        for turn, id in enumerate(part.wall.ids()[:30]):
            with bridge.story.edit("Write a caption") as edit:
                edit.get(Keepsake, id).caption = f"Another {turn}"
            with timed():
                part.hear(frozenset({"keepsake"}), frozenset({id}))


def _search(folder: Path, size: int, timed: Timed) -> None:
    """Words as they are typed: whole ones, beginnings, two at once, the commonest of all."""
    from lifestory.library import Library

    words, often = _vocabulary()
    chance = random.Random(5)
    with Library.unlock(folder / "library", _PASSPHRASE) as library:
        story = library.story(library.children()[0].id)
        story.search("ready")
        for turn in range(_SEARCHES):
            word = chance.choices(words, cum_weights=often)[0]
            typed = word[: chance.randint(1, len(word))]
            if turn % 3 == 0:
                typed += f" {chance.choices(words, cum_weights=often)[0][:3]}"
            with timed():
                story.search(typed)


def _open_part(key: str):
    """A case: from choosing a part to its first picture."""

    def run(folder: Path, size: int, timed: Timed) -> None:
        from PySide6.QtWidgets import QApplication

        from ui.story.homes import HomesPart
        from ui.story.people import PeoplePart
        from ui.story.timeline import TimelinePart

        kind = {"people": PeoplePart, "homes": HomesPart, "timeline": TimelinePart}[key]
        with _opened(folder) as bridge:
            for _ in range(5):
                with timed():
                    part = kind(bridge)
                    part.resize(1060, 740)
                    part.refresh()
                    part.show()
                    part.repaint()
                    QApplication.processEvents()
                part.close()
                part.deleteLater()

    return run


@contextmanager
def _timeline(folder: Path) -> Iterator[object]:
    """The timeline on the screen, its pictures there."""
    from PySide6.QtWidgets import QApplication

    from ui.story.timeline import TimelinePart

    with _opened(folder) as bridge:
        part = TimelinePart(bridge)
        part.resize(1060, 740)
        part.refresh()
        part.show()
        for _ in range(20):
            QApplication.processEvents()
        yield part.view
        part.close()


def _zoom_timeline(folder: Path, size: int, timed: Timed) -> None:
    """One turn of the wheel, from a lifetime to a month and back, painted again each time."""
    from PySide6.QtWidgets import QApplication

    with _timeline(folder) as view:
        for turn in range(_SCROLLS):
            with timed():
                view.zoom_by(1.08 if turn % 60 < 30 else 1 / 1.08, 400.0)
                QApplication.processEvents()


def _scroll_timeline(folder: Path, size: int, timed: Timed) -> None:
    """One step along it at a zoom of some months, painted again."""
    from PySide6.QtWidgets import QApplication

    with _timeline(folder) as view:
        view.zoom_by(6)
        bar = view.horizontalScrollBar()
        for turn in range(_SCROLLS):
            with timed():
                bar.setValue(turn * bar.maximum() // _SCROLLS)
                QApplication.processEvents()


def _zoom_tree(folder: Path, size: int, timed: Timed) -> None:
    """One step closer to the family tree or further away, painted again."""
    from PySide6.QtWidgets import QApplication

    from ui.story.people import PeoplePart

    with _opened(folder) as bridge:
        part = PeoplePart(bridge)
        part.resize(1060, 740)
        part.refresh()
        part.show()
        QApplication.processEvents()
        for turn in range(60):
            with timed():
                part.tree.zoom_by(1.05 if turn % 20 < 10 else 1 / 1.05)
                QApplication.processEvents()
        part.close()


CASES = (
    Case("the family tree of 60, opened", _open_part("people")),
    Case("a step closer to it", _zoom_tree),
    Case("the homes, opened", _open_part("homes")),
    Case("the timeline, opened", _open_part("timeline")),
    Case("a turn of the wheel on the timeline", _zoom_timeline),
    Case("a step along the timeline", _scroll_timeline),
    Case("the wall of keepsakes, opened", _open_wall),
    Case("a turn of the wheel on it", _scroll_wall),
    Case("a caption changed, on the wall", _change_one),
    Case("a search as it is typed", _search),
)
