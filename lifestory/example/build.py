"""Make the example library: its pictures are drawn, its facts written, its books drafted."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from lifestory.drafting import draft
from lifestory.example.art import SCENES, jpeg
from lifestory.example.facts import Facts
from lifestory.example.finishing import finish
from lifestory.importing.photos import ReadPhoto, read_photo
from lifestory.library import Library, Story
from lifestory.model import DateTrust, Keepsake, PaperSize, ReadingStage, When

PASSPHRASE = "example"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Planned:
    title: str
    plan: str
    stage: ReadingStage
    theme: str
    paper: PaperSize


BOOKS = (
    _Planned(
        "My story so far", "family-friendly", ReadingStage.EARLY_READER, "meadow", PaperSize.A4
    ),
    _Planned("Maya", "family-friendly", ReadingStage.PICTURE_BOOK, "starlight", PaperSize.SQUARE),
    _Planned("All about Maya", "family-friendly", ReadingStage.FIRST_WORDS, "meadow", PaperSize.A4),
    _Planned(
        "My life so far", "chronological", ReadingStage.GROWING_READER, "lighthouse", PaperSize.A4
    ),
    _Planned(
        "Where I come from", "chronological", ReadingStage.YOUNG_PERSON, "paper", PaperSize.A4
    ),
    _Planned("For Maya, later", "chronological", ReadingStage.LETTER, "letter", PaperSize.A5),
    _Planned(
        "Words and pictures",
        "words-and-pictures",
        ReadingStage.EARLY_READER,
        "meadow",
        PaperSize.A4,
    ),
)
"""One book at each reading stage, and the five panels."""


def make_example(folder: Path, progress: Progress | None = None) -> None:
    """Make the library in an empty folder; its passphrase is `example`.

    Args:
        folder: made if it is not there.
        progress: told how many pictures and books are done, and how many there are.

    Raises:
        CouldNotKeep: something is in the folder already, or it cannot be written.
    """
    whole = len(SCENES) + len(BOOKS)

    def told(done: int) -> None:
        if progress is not None:
            progress(done, whole)

    library, _ = Library.create(folder, PASSPHRASE)
    with library:
        plain = Facts({})
        story = library.add_child(plain.called, full_name=plain.full_name, born=plain.born)
        pictures: dict[str, UUID] = {}
        for name, photo in _drawn():
            pictures[name] = _keep(story, name, photo)
            told(len(pictures))
        facts = Facts(pictures)
        facts.write(story)
        for number, book in enumerate(BOOKS, 1):
            made = draft(
                story, book.plan, book.stage, theme=book.theme, paper=book.paper, title=book.title
            )
            finish(story, made.book_id, facts, pictures)
            told(len(pictures) + number)
        library.children()


def _drawn() -> Iterator[tuple[str, ReadPhoto]]:
    """Every picture, drawn and read as any photo would be; drawings and scans bear no date."""

    def one(name: str) -> tuple[str, ReadPhoto]:
        return name, read_photo(jpeg(name), f"{name}.jpg")

    with ThreadPoolExecutor() as pool:
        yield from pool.map(one, SCENES)


def _keep(story: Story, name: str, photo: ReadPhoto) -> UUID:
    scene = SCENES[name]
    story.keepsakes.add(photo.original, photo.copies)
    taken = When.of(scene.taken.date()) if scene.taken else None
    with story.edit("Bring in photographs", joins="example") as edit:
        keepsake = edit.add(
            Keepsake(
                digest=photo.digest,
                file_name=photo.name,
                width=photo.copies.width,
                height=photo.copies.height,
                when=taken,
                when_trust=DateTrust.CAMERA if taken else DateTrust.UNKNOWN,
                description=scene.description,
            )
        )
        return keepsake.id
