"""What was chosen to be brought in, and what the engine makes of it. No widget is touched here.

A source is one of three: yearly returns, a chronology, photographs. All of them read into offers
and add those that are ticked; everything here runs on a worker thread.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lifestory.errors import Cancelled, LifestoryError
from lifestory.importing import chronology, returns
from lifestory.importing.adding import Added, add_offers
from lifestory.importing.folders import files_of
from lifestory.importing.offers import Blank, Making, Offer
from lifestory.importing.photos import import_photos
from lifestory.importing.preview import offers_of_photos, preview_photos
from lifestory.importing.returns.files import FoundFile, recognise
from lifestory.library import Story
from lifestory.model import Keepsake
from lifestory.model.when import When
from ui.bridge import Task
from ui.tr import counted, tr

_TABLES = (".csv", ".tsv", ".txt", ".xlsx")


def today() -> date:
    """The day on this computer."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True)
class Found:
    """What a source offers, and what has to be said on top of it.

    `wrong` is a sentence when it seems to be about another child; `pictures` has a small JPEG for
    offers that show one, by their keys.
    """

    offers: tuple[Offer, ...]
    blanks: tuple[Blank, ...] = ()
    warnings: tuple[str, ...] = ()
    wrong: str = ""
    advice: str = ""
    hints: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] | None = None


@dataclass(frozen=True)
class Ticked:
    """Which offers, and which of the reasons beneath them, are to be added; by their keys."""

    offers: frozenset[str]
    reasons: frozenset[str] = frozenset()

    def makings(self, offers: Sequence[Offer]) -> list[Making]:
        """What the ticked lines write, in the order of the offers."""
        makings: list[Making] = []
        for offer in offers:
            if offer.key in self.offers:
                makings += offer.makes
            if offer.key in self.reasons and offer.reason is not None:
                makings += offer.reason.makes
        return makings


@dataclass(frozen=True)
class Recognised:
    """One file that was chosen and what it was recognised as; `usable` says whether it helps."""

    name: str
    said: str
    usable: bool = True


class Source(ABC):
    """Something that was chosen to be brought in."""

    kind = ""
    files: tuple[Recognised, ...] = ()

    @abstractmethod
    def read(self, story: Story, task: Task) -> Found:
        """What it offers to a story."""

    def named(self, story: Story, names: Mapping[str, str]) -> Found | None:
        """The same with the names that were typed so far; None where no names are asked for."""
        return None

    @abstractmethod
    def add(self, story: Story, found: Found, ticked: Ticked, task: Task) -> Added:
        """Bring in what was ticked."""


class ReturnSource(Source):
    """Yearly returns; `child_id` is asked for before they are read."""

    kind = "return"

    def __init__(self, paths: Sequence[Path], files: tuple[Recognised, ...], guess: str) -> None:
        self.paths, self.files = paths, files
        self.guess = self.child_id = guess
        self._read: returns.Returns | None = None
        self._preview: returns.ReturnPreview | None = None

    def read(self, story: Story, task: Task) -> Found:
        """The child's rows of all files, as offers."""
        self._read = returns.read_returns(
            self.paths,
            self.child_id,
            today=today(),
            progress=lambda n, total, _: task.progress(n, total),
            cancelled=task.cancelled,
        )
        return self._found(story, {})

    def named(self, story: Story, names: Mapping[str, str]) -> Found | None:
        """The offers with the names that were typed."""
        return self._found(story, names)

    def _found(self, story: Story, names: Mapping[str, str]) -> Found:
        assert self._read is not None
        preview = returns.preview_return(story, self._read, today=today(), names=names)
        self._preview = preview
        left_out = [file.problem for file in self._read.files if file.problem]
        return Found(
            preview.offers,
            preview.blanks,
            (*preview.warnings, *left_out),
            preview.wrong_child,
            returns.CHECK_EVERY_LINE,
            preview.hints,
        )

    def add(self, story: Story, found: Found, ticked: Ticked, task: Task) -> Added:
        """Bring in what was ticked, as one step of undo."""
        assert self._preview is not None
        return returns.add_return(story, self._preview, ticked.makings(found.offers))


class ChronologySource(Source):
    """A chronology; its columns of dates and words may be chosen."""

    kind = "chronology"

    def __init__(self, sheet: chronology.Sheet, files: tuple[Recognised, ...]) -> None:
        self.sheet, self.files = sheet, files

    def choose(self, dates: int, words: int) -> None:
        """Read these columns as the dates and the words."""
        self.sheet = self.sheet.reading(dates, words)

    def read(self, story: Story, task: Task) -> Found:
        """A line for each row that has words."""
        offers = chronology.preview_chronology(story, self.sheet, today=today())
        return Found(offers, advice=tr("Check every line: a chronology is written for colleagues."))

    def add(self, story: Story, found: Found, ticked: Ticked, task: Task) -> Added:
        """Bring in what was ticked, as one step of undo."""
        return add_offers(story, ticked.makings(found.offers), chronology.LABEL)


class PhotoSource(Source):
    """Photographs with their notes from Google Takeout."""

    kind = "photos"

    def __init__(self, paths: Sequence[Path], files: tuple[Recognised, ...]) -> None:
        self.paths, self.files = paths, files
        self._path_of: dict[str, Path] = {}

    def read(self, story: Story, task: Task) -> Found:
        """A line for each photo, with its date and what speaks against it."""
        preview = preview_photos(
            story,
            self.paths,
            progress=lambda n, total, _: task.progress(n, total),
            cancelled=task.cancelled,
        )
        offers = offers_of_photos(preview)
        self._path_of = {
            offer.key: item.thing for offer, item in zip(offers, preview.items, strict=True)
        }
        pictures = {
            offer.key: item.picture for offer, item in zip(offers, preview.items, strict=True)
        }
        return Found(offers, pictures=pictures)

    def add(self, story: Story, found: Found, ticked: Ticked, task: Task) -> Added:
        """Bring in what was ticked; what came in before a Cancel stays."""
        paths = [self._path_of[offer.key] for offer in found.offers if offer.key in ticked.offers]
        imported = import_photos(
            story,
            paths,
            progress=lambda n, total, _: task.progress(n, total),
            cancelled=task.cancelled,
        )
        new = {str(Keepsake.__tablename__): len(imported.added)} if imported.added else {}
        return Added(new, left_out=tuple(left.sentence for left in imported.left_out))


class NothingToBringIn(LifestoryError):
    """Nothing that was chosen can be brought in."""


def source_of(paths: Sequence[Path], born: When | None, task: Task) -> Source:
    """What the chosen files and folders are, by what is in them.

    Args:
        paths: files and folders.
        born: when the child was born, to find its ID where exactly one child fits.
        task: told how far it is, and asked whether to stop.

    Raises:
        NothingToBringIn: nothing of it can be used.
        UnreadableChronology: the one file that was chosen is a table, and no chronology.
        Cancelled: somebody stopped it.
    """
    files = files_of(paths)
    looked: list[tuple[Path, FoundFile]] = []
    for path in files:
        if task.cancelled():
            raise Cancelled(tr("Looking at the files was stopped. Nothing was brought in."))
        looked.append((path, recognise(path)))
        task.progress(len(looked), len(files))
    of_return = [path for path, found in looked if found.tables]
    if of_return:
        guess = returns.child_born_on(of_return, born, today()) if born is not None else None
        shown = tuple(_as_return(found) for _, found in looked)
        return ReturnSource(_roots(paths, of_return), shown, guess or "")
    tables = [path for path in files if path.suffix.lower() in _TABLES]
    if tables:
        return _chronology(tables, files)
    if not files:
        raise NothingToBringIn(tr("There is no file in there. Choose another folder."))
    said = counted("{n} file to look at", "{n} files to look at", len(files))
    return PhotoSource(files, (Recognised(said, tr("photos and scans, with their notes")),))


def _roots(paths: Sequence[Path], of_return: Sequence[Path]) -> Sequence[Path]:
    """A folder whole, whose subfolders name the years; of several things the files themselves."""
    return of_return if len(paths) > 1 or paths[0].is_file() else list(paths)


def _as_return(found: FoundFile) -> Recognised:
    name = f"{found.place}/{found.name}" if found.place else found.name
    return Recognised(name, found.said, bool(found.tables))


def _chronology(tables: Sequence[Path], files: Sequence[Path]) -> Source:
    if len(files) > 1:
        raise NothingToBringIn(
            tr(
                "None of these files is part of a yearly return. A chronology is brought in alone: "
                "choose its one file."
            )
        )
    sheet = chronology.read_chronology(tables[0])
    said = counted("a chronology of {n} row", "a chronology of {n} rows", len(sheet.rows))
    return ChronologySource(sheet, (Recognised(sheet.name, said),))
