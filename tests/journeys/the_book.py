"""The book that is edited in the journeys: invented, small, with photos of plain colours."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PIL import Image

from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    ChapterKind,
    Decision,
    Event,
    Home,
    Keepsake,
    Page,
    Person,
    ReadingStage,
    Stay,
    When,
)

RED, GREEN, BLUE, YELLOW = (200, 40, 40), (40, 160, 60), (40, 60, 200), (230, 200, 40)
TEAL, PLUM, FADED = (0, 128, 128), (130, 30, 120), (120, 108, 104)
MAGENTA = (255, 0, 255)
TITLE = "My story"


@dataclass(frozen=True)
class TheBook:
    """Ids of what is in the book, and of the keepsakes by the names of their files."""

    book: UUID
    now: UUID
    before: UUID
    pages: dict[str, UUID]
    blocks: dict[str, UUID]
    keepsakes: dict[str, UUID]
    grace: UUID
    decision: UUID


def draw_photos(folder: Path) -> Path:
    """Photos that tell by their colours which part of them is seen."""
    folder.mkdir()
    beach = Image.new("RGB", (3200, 2400), RED)
    beach.paste(GREEN, (1600, 0, 3200, 1200))
    beach.paste(BLUE, (0, 1200, 1600, 2400))
    beach.paste(YELLOW, (1600, 1200, 3200, 2400))
    beach.save(folder / "beach.png")
    garden = Image.new("RGB", (1600, 1200), TEAL)
    garden.paste(MAGENTA, (1200, 800, 1360, 960))
    garden.save(folder / "garden.png")
    Image.new("RGB", (1200, 1600), PLUM).save(folder / "garden gate.png")
    faded = Image.new("RGB", (1600, 1200), FADED)
    faded.paste((190, 180, 176), (800, 0, 1600, 1200))
    faded.save(folder / "faded.png")
    Image.new("RGB", (300, 225), GREEN).save(folder / "tiny.png")
    return folder


def make_the_book(story: Story, photos: Path) -> TheBook:
    """Bring the photos in and make the book: two chapters with nine pages."""
    import_photos(story, photos)
    with story.read() as reading:
        keepsakes = {Path(row.file_name).stem: row.id for row in reading.all(Keepsake)}
    grace = Person(name="Grace Bell", called="Auntie Grace", like="She bakes.")
    blue = Home(name="The blue flat", place="Hull")
    stay = Stay(home_id=blue.id, start=When("2018-03"), end=When("2020-06"))
    paddling = Event(title="Paddling", when=When("2019-07"), told="You paddled in the sea.")
    moved = Decision(
        question="Why did I move?",
        decided="To move home",
        decided_by="Mrs Khan",
        reasons="Section 20 ended.",
        manager="Mr Osei",
        when=When("2020-06"),
    )
    made = datetime(2026, 5, 4, tzinfo=UTC)
    book = Book(title=TITLE, stage=ReadingStage.EARLY_READER, made=made)
    chapters = [
        Chapter(book_id=book.id, position=at, title=title, kind=ChapterKind.BODY)
        for at, title in enumerate(("Now", "Before"))
    ]
    plan = (
        (0, "sea", "photo-and-words", ""),
        (0, "love", "words", "People I love"),
        (0, "two", "two-photos", ""),
        (0, "move", "decision", ""),
        (1, "ago", "words", "Long ago"),
        (1, "grace", "person", ""),
        (1, "homes", "homes", "My homes"),
        (1, "times", "timeline", "My life"),
    )
    pages: dict[str, Page] = {}
    for chapter, name, layout, title in plan:
        at = sum(page.chapter_id == chapters[chapter].id for page in pages.values())
        row = Page(chapter_id=chapters[chapter].id, position=at, layout=layout, title=title)
        pages[name] = row
    picture = BlockKind.PICTURE
    token = f"{{person:{grace.id}}}"
    blocks = {
        "photo": Block(
            page_id=pages["sea"].id, slot="photo", kind=picture, keepsake_id=keepsakes["beach"]
        ),
        "sea": Block(page_id=pages["sea"].id, slot="words", text="You live by the sea."),
        "love": Block(page_id=pages["love"].id, slot="words", text=f"You love {token}."),
        "left": Block(
            page_id=pages["two"].id, slot="photo-1", kind=picture, keepsake_id=keepsakes["garden"]
        ),
        "right": Block(page_id=pages["two"].id, slot="photo-2", kind=picture),
        "move": Block(
            page_id=pages["move"].id,
            slot="decision",
            kind=BlockKind.DECISION,
            decision_id=moved.id,
        ),
        "ago": Block(page_id=pages["ago"].id, slot="words", text="You were a **small** baby."),
        "grace": Block(
            page_id=pages["grace"].id, slot="person", kind=BlockKind.PERSON, person_id=grace.id
        ),
        "homes": Block(page_id=pages["homes"].id, slot="homes", kind=BlockKind.HOMES),
        "times": Block(page_id=pages["times"].id, slot="timeline", kind=BlockKind.TIMELINE),
    }
    with story.edit("Make a book") as edit:
        rows = (grace, blue, stay, paddling, moved, book, *chapters)
        for row in (*rows, *pages.values(), *blocks.values()):
            edit.add(row)
        for row in edit.all(Keepsake):
            row.description = f"A picture of the {Path(row.file_name).stem}"
    return TheBook(
        book.id,
        chapters[0].id,
        chapters[1].id,
        {name: page.id for name, page in pages.items()},
        {name: block.id for name, block in blocks.items()},
        keepsakes,
        grace.id,
        moved.id,
    )
