"""Files of a yearly return → offers for one child. Nothing is written and no file is copied.

`read_returns` picks the child's rows out of the files, `offers_of` makes offers of them, and
`preview_return` does both and holds the offers against a story. `adding.add_offers` brings in what
was ticked.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lifestory.errors import Cancelled, LifestoryError
from lifestory.importing.adding import Added, add_offers, standing_of
from lifestory.importing.folders import files_of
from lifestory.importing.likeness import beside_own
from lifestory.importing.offers import Blank, Level, Making, Offer, wanted
from lifestory.importing.returns.dates import read_day, return_year
from lifestory.importing.returns.episodes import Timeline
from lifestory.importing.returns.files import FoundFile, born_in, read_file
from lifestory.importing.returns.homes import Earlier
from lifestory.importing.returns.lines import Lines
from lifestory.importing.returns.merging import DIED, OneReturn, merged_episodes
from lifestory.importing.returns.others import Others
from lifestory.importing.returns.tables import HERITAGE, Sameness, Table
from lifestory.library import Reading, Story
from lifestory.model import Child, Home, ReadingStage, Stay
from lifestory.model.when import When
from lifestory.words.dates import short

LABEL = "Bring in the yearly return"
"""What the step is called in the history."""

CHECK_EVERY_LINE = (
    "Check every line against the file: in a return the dates are usually right and the reasons "
    "are often crude."
)

_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:[-_/ ](20\d\d|\d\d))?(?!\d)")
_BORN_ON_THE = 15
"""The day that is written for a day of birth that is not known."""


class UnusableReturn(LifestoryError):
    """No file is part of a yearly return, or none speaks of this child."""


class SensitiveReturn(LifestoryError):
    """The return says that the child has died: no book is made from it by itself."""


@dataclass(frozen=True)
class Returns:
    """One child's rows in all files, oldest return first, and what each file was."""

    files: tuple[FoundFile, ...]
    returns: tuple[OneReturn, ...]
    born: date | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReturnPreview:
    """What would come in: offers by date, names to ask for, what is odd, and what each file was.

    `wrong_child` is a sentence when the return speaks of somebody born on another day.
    """

    found: Returns
    offers: tuple[Offer, ...]
    blanks: tuple[Blank, ...] = ()
    warnings: tuple[str, ...] = ()
    wrong_child: str = ""
    always: tuple[Making, ...] = ()
    """What comes in with anything else: the date of birth, if the story has none."""
    hints: tuple[str, ...] = ()
    """What the return makes one think of, and does not say."""

    def wanted(self, add: Level) -> list[Making]:
        """What the offers of a level write; nothing by itself where it may be another child."""
        return [] if self.wrong_child and add is Level.AUTO else wanted(self.offers, add)


def read_returns(
    where: Path | Iterable[Path],
    child_id: str,
    *,
    today: date,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Returns:
    """Pick one child's rows out of the files of one or several yearly returns.

    Args:
        where: a folder with all it holds, or files and folders.
        child_id: the child's ID in the return.
        today: for dates with two digits for the year.
        progress: called with how many files are done, how many there are, and a name.
        cancelled: asked before each file.

    Raises:
        UnusableReturn: no file is part of a return, or none of them speaks of this child.
        SensitiveReturn: the return says that the child has died.
        Cancelled: somebody stopped it.
    """
    paths, root = files_of(where), where if isinstance(where, Path) else None
    sameness, files, returns = Sameness(), [], []
    for done, path in enumerate(paths, start=1):
        if cancelled():
            raise Cancelled("Reading the return was stopped. Nothing was brought in.")
        found = read_file(path, child_id, sameness, root)
        files.append(found)
        if found.rows:
            returns.append(_return_of(found, path, root, today))
        if progress is not None:
            progress(done, len(paths), found.name)
    _refuse_nothing(files, bool(returns))
    returns.sort(key=lambda each: (each.year, _latest(each, today), each.label))
    ordered = tuple(replace(one, order=order) for order, one in enumerate(returns))
    _stop_if_died(ordered)
    warnings = tuple(line for file in files for line in file.warnings)
    return Returns(tuple(files), ordered, _born(ordered, today), warnings)


def _refuse_nothing(files: Sequence[FoundFile], any_rows: bool) -> None:
    if any_rows:
        return
    if any(file.tables for file in files):
        damage = next((line for file in files for line in file.warnings), "")
        raise UnusableReturn(
            f"{damage} ".lstrip()
            + "No row of this return is about a child with that ID. Nothing was brought in. Check "
            "the ID, or choose the return of another year."
        )
    problems = [file.problem for file in files if file.problem]
    if len(problems) == 1:
        raise UnusableReturn(problems[0].replace("It was left out.", "Nothing was brought in."))
    raise UnusableReturn(
        "There is no table of a yearly return there. Nothing was brought in. Choose its CSV or XML "
        "files."
    )


def _return_of(found: FoundFile, path: Path, root: Path | None, today: date) -> OneReturn:
    named = _named_year(path, root)
    one = OneReturn(0, named or 0, found.tables, f"{named - 1}/{named % 100:02}" if named else "")
    return one if named else replace(one, year=return_year(_latest(one, today) or today))


def _named_year(path: Path, root: Path | None) -> int | None:
    """The year in which a return ends, from the name of its file or folder: 2022-23 ends in 2023,
    and a year alone is that of the end."""
    within = [folder.name for folder in path.parents if root in (folder, *folder.parents)]
    parts = [path.stem, *within]
    for part in parts:
        found = _YEARS.search(part)
        if found is None:
            continue
        first, second = int(found[1]), found[2]
        if second is not None and int(second) % 100 == (first + 1) % 100:
            return first + 1
        return first
    return None


_DATED = {
    Table.EPISODES: ("DECOM", "DEC"),
    Table.REVIEWS: ("REVIEW",),
    Table.WORKERS: ("SW_DECOM", "SW_DEC"),
    Table.MISSING: ("MIS_START", "MIS_END"),
    Table.PLACED: ("DATE_PLACED", "DATE_PLACED_CEASED"),
    Table.AD1: ("DATE_MATCH",),
}


def _latest(one: OneReturn, today: date) -> date:
    """The latest day that a return speaks of and that has come."""
    days = (
        read_day(record[column], today)
        for table, columns in _DATED.items()
        for record in one.tables.get(table, ())
        for column in columns
    )
    return max((day for day in days if day is not None and day <= today), default=date.min)


def _stop_if_died(returns: Iterable[OneReturn]) -> None:
    for one in returns:
        ends = (record.code("REC") for record in one.tables.get(Table.EPISODES, ()))
        touch = (record.code("IN_TOUCH") for record in one.tables.get(Table.OC3, ()))
        if DIED in ends or "DIED" in touch:
            raise SensitiveReturn(
                "This return says that the child has died. Nothing was brought in, and no book is "
                "begun from it. Speak with your manager first; what is in the story stays as it is."
            )


def _born(returns: Iterable[OneReturn], today: date) -> date | None:
    """The date of birth that the latest return gives."""
    days = [
        day
        for one in returns
        for records in one.tables.values()
        for record in records
        if (day := read_day(record["DOB"], today)) is not None
    ]
    return days[-1] if days else None


# --- offers -------------------------------------------------------------------------------


@dataclass(frozen=True)
class About:
    """What a story says of the child, as far as a return is held against it."""

    called: str
    born: When | None = None
    stage: ReadingStage | None = None
    open_stay: Earlier | None = None

    @classmethod
    def of(cls, reading: Reading) -> "About":
        """What this story says."""
        child = reading.child
        homes = {home.id: home for home in reading.all(Home)}
        open_stays = [
            Earlier(stay.origin, stay.start, homes[stay.home_id].kind)
            for stay in reading.all(Stay)
            if stay.origin.startswith("ssda903:")
            and stay.start is not None
            and stay.end is None
            and stay.inside_id is None
        ]
        latest = max(open_stays, key=lambda each: each.start, default=None)
        return cls(child.called, child.born, child.reading_stage, latest)


def offers_of(
    found: Returns, about: About, *, today: date, names: Mapping[str, str] | None = None
) -> ReturnPreview:
    """What one child's rows offer, in order of date.

    Args:
        found: the child's rows.
        about: what the story says of the child.
        today: what is later is doubted.
        names: what was typed for the blanks so far, by their keys.
    """
    born = _when_born(found.born) or about.born
    lines = Lines(about.called, born, about.stage, today, names or {})
    merged = merged_episodes(found.returns, today)
    first = merged.episodes[0].start if merged.episodes else None
    earlier = about.open_stay
    if earlier is not None and (first is None or earlier.start.latest >= first):
        earlier = None
    offers = Timeline(lines, merged.episodes, earlier).offers()
    adopted = next((one.end for one in merged.episodes if one.rec in ("E11", "E12")), None)
    warnings = [*found.warnings, *merged.warnings]
    offers += Others(lines, found.returns, warnings, adopted).offers()
    wrong = _wrong_child(found.born, about)
    offers.sort(key=_in_order)
    return ReturnPreview(
        found,
        tuple(offers),
        tuple(lines.blanks.values()),
        tuple(dict.fromkeys(warnings)),
        wrong,
        _birth(found.born, about),
        tuple(_hints(found.returns, about.called)),
    )


def _hints(returns: Sequence[OneReturn], called: str) -> Iterator[str]:
    """What to ask about: only that something is recorded is known here, never what."""
    headers = (record for one in returns for record in one.tables.get(Table.HEADER, ()))
    if any(record[HERITAGE] for record in headers):
        yield (
            f"The return has a code for {called}’s heritage. It is not taken over: ask {called} "
            "and the family which words they use."
        )
    if any(one.tables.get(Table.UASC) for one in returns):
        yield (
            f"{called} came to this country without a parent, says the return. A page about where "
            f"{called}’s family comes from may matter much."
        )


_FIRST = ("before this care period", "care ends", "care begins", "decision", "new home")


def _in_order(offer: Offer) -> tuple[date, int, int]:
    when = offer.when.earliest if offer.when is not None else date.min
    place = _FIRST.index(offer.kind) if offer.kind in _FIRST else len(_FIRST)
    return (when, place, offer.row or 0)


def _when_born(day: date | None) -> When | None:
    if day is None:
        return None
    return When(f"{day.isoformat()}?") if day.day == _BORN_ON_THE else When.of(day)


def _birth(born: date | None, about: About) -> tuple[Making, ...]:
    when = _when_born(born)
    return (Making(Child, {"born": when}),) if when is not None and about.born is None else ()


def _wrong_child(born: date | None, about: About) -> str:
    if born is None or about.born is None or about.born.earliest <= born <= about.born.latest:
        return ""
    return (
        f"The return says that this child was born on {short(When.of(born))}, and the story of "
        f"{about.called} says {short(about.born)}. Make sure that the ID is {about.called}’s; "
        "nothing is ticked by itself."
    )


def preview_return(
    story: Story,
    where: Path | Iterable[Path] | Returns,
    child_id: str = "",
    *,
    today: date,
    names: Mapping[str, str] | None = None,
) -> ReturnPreview:
    """What the yearly returns would bring into a story. The story is only read.

    Args:
        story: the child's story.
        where: a folder, files and folders, or what `read_returns` made of them already.
        child_id: the child's ID in the return.
        today: what is later is doubted.
        names: what was typed for the blanks so far, by their keys.

    Raises:
        UnusableReturn: no file is part of a return, or none of them speaks of this child.
        SensitiveReturn: the return says that the child has died.
    """
    found = where if isinstance(where, Returns) else read_returns(where, child_id, today=today)
    with story.read() as reading:
        preview = offers_of(found, About.of(reading), today=today, names=names)
        offers = standing_of(reading, preview.offers, (LABEL,))
        return replace(preview, offers=beside_own(reading, offers))


def add_return(story: Story, preview: ReturnPreview, makings: Sequence[Making]) -> Added:
    """Bring in what was ticked: one edit, one step of undo.

    Raises:
        CouldNotKeep: the disk would not take it; the story is as it was before.
    """
    return add_offers(story, [*preview.always, *makings] if makings else [], LABEL)


def child_born_on(where: Path | Iterable[Path], born: When, today: date) -> str | None:
    """The ID of the one child in the files who was born on a day; None if that is not clear.

    Nothing about any other child is kept or told.
    """
    if not born.is_exact_day:
        return None
    found: set[str] = set()
    for path in files_of(where):
        for child_id, text in born_in(path):
            if read_day(text, today) == born.earliest:
                found.add(child_id)
    return found.pop() if len(found) == 1 else None
