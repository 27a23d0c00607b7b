"""Several returns of one child become one: the later return has the last word.

Every episode that is open at any time of a year is in that year's return, so returns overlap. An
end that nobody recorded is worked out from what follows, and marked as such.

Source: the SSDA903 specification, sections 3.2, 3.3 and 4.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from lifestory.importing.returns.dates import EARLIEST, read_day
from lifestory.importing.returns.tables import SHAPES, Record, Table
from lifestory.model.when import When
from lifestory.words.dates import short

CONTINUES = "X1"
DIED = "E2"
_MADE_UP = ("E99", "LIIA")
"""Ends that a council's own tools write where none was recorded."""


@dataclass(frozen=True)
class OneReturn:
    """The child's rows in one file; `order` is later for a later return, `year` that of its end."""

    order: int
    year: int
    tables: dict[Table, list[Record]]
    label: str = ""


@dataclass(frozen=True)
class Episode:
    """One row of the episodes. `ends` is None while it lasts; `same` is equal for one home, `near`
    for one address."""

    start: date
    rne: str
    ls: str
    place: str
    end: date | None
    ends: When | None
    rec: str
    reason: str
    same: int | None
    near: int | None
    row: int
    order: int
    year: int
    label: str
    approximate: bool = False

    @property
    def home(self) -> tuple[str, int | None]:
        """What is equal for two rows in the same home."""
        return (self.place, self.same)


@dataclass
class Merged:
    """What several returns say of one child, with what is odd about it."""

    episodes: list[Episode] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def merged_episodes(returns: Sequence[OneReturn], today: date) -> Merged:
    """The episodes of all returns in order, overlaps settled and open ends closed."""
    merged = Merged()
    found: dict[date, Episode] = {}
    for one in sorted(returns, key=lambda each: each.order):
        for record in one.tables.get(Table.EPISODES, ()):
            episode = _episode(record, one, today, merged.warnings)
            if episode is None:
                continue
            before = found.get(episode.start)
            if before is not None and before.order == episode.order and _differ(before, episode):
                merged.warnings.append(
                    f"Rows {before.row} and {episode.row} of the episodes begin on the same day. "
                    "The second was used."
                )
            found[episode.start] = episode
    in_order = [found[start] for start in sorted(found)]
    merged.episodes = list(_closed(_without_copies(in_order), merged.warnings))
    merged.warnings += _odd(merged.episodes)
    return merged


def _differ(one: Episode, other: Episode) -> bool:
    return replace(one, row=0) != replace(other, row=0)


def _episode(record: Record, one: OneReturn, today: date, warnings: list[str]) -> Episode | None:
    start = _known_day(record, "DECOM", "episodes", today, warnings)
    if start is None:
        return None
    if start < EARLIEST:
        warnings.append(
            f"Row {record.row} of the episodes begins before 14 October 1991, when these returns "
            "began. It was left out."
        )
        return None
    end = _known_day(record, "DEC", "episodes", today, warnings)
    rec = record.code("REC")
    if end is not None and end < start:
        warnings.append(
            f"Row {record.row} of the episodes ends before it begins. Its end was not used."
        )
        end = None
    if end is None and rec not in ("", CONTINUES):
        warnings.append(
            f"Row {record.row} of the episodes says how it ended and not when. Look in the file."
        )
    rec = "" if end is None or rec.startswith(_MADE_UP) else rec
    return Episode(
        start=start,
        rne=record.code("RNE"),
        ls=record.code("LS"),
        place=record.code("PLACE"),
        end=end,
        ends=When.of(end) if end else None,
        rec=rec,
        reason=record.code("REASON_PLACE_CHANGE"),
        same=record.same,
        near=record.near,
        row=record.row,
        order=one.order,
        year=one.year,
        label=one.label,
    )


def _known_day(
    record: Record, column: str, called: str, today: date, warnings: list[str]
) -> date | None:
    text = record[column]
    if not text:
        return None
    day = read_day(text, today)
    if day is None:
        warnings.append(
            f"Row {record.row} of the {called} has a date that cannot be read, “{text}”. Look in "
            "the file and add by hand what belongs there."
        )
    return day


def _without_copies(episodes: Sequence[Episode]) -> list[Episode]:
    """Without open rows of an older return whose neighbour is the same but for the day."""
    kept: list[Episode] = []
    for at, episode in enumerate(episodes):
        beside = [*episodes[max(at - 1, 0) : at], *episodes[at + 1 : at + 2]]
        copied = episode.end is None and any(
            _what(other) == _what(episode) and other.order > episode.order for other in beside
        )
        if not copied:
            kept.append(episode)
    return kept


def _what(episode: Episode) -> tuple[object, ...]:
    return (episode.rne, episode.ls, episode.place, episode.same)


def _closed(episodes: Sequence[Episode], warnings: list[str]) -> Iterator[Episode]:
    for episode, after in zip(episodes, [*episodes[1:], None], strict=False):
        if after is None:
            yield episode
        elif episode.end is None:
            yield replace(episode, ends=_worked_out(episode, after), approximate=True)
        elif episode.end > after.start:
            warnings.append(
                f"The episode of {_said(episode.start)} ends after the next one begins. It is "
                "shown as ending about then."
            )
            yield replace(episode, ends=_about(after.start), approximate=True)
        elif _leaves_a_gap(episode, after) and episode.order != after.order:
            yield replace(episode, ends=_about(after.start), approximate=True)
        else:
            yield episode


def _worked_out(episode: Episode, after: Episode) -> When:
    """When an open row of an older return must have ended."""
    if after.rne != "S":
        return _about(after.start)
    last_seen = max(date(max(episode.year, 1), 3, 31), episode.start)
    if last_seen >= after.start:
        return _about(after.start)
    return When(f"{last_seen.isoformat()}/{after.start.isoformat()}")


def _about(day: date) -> When:
    return When(f"{day.isoformat()}~")


def _said(day: date) -> str:
    return short(When.of(day))


def _leaves_a_gap(episode: Episode, after: Episode) -> bool:
    return episode.rec == CONTINUES and episode.end is not None and episode.end < after.start


def _odd(episodes: Sequence[Episode]) -> Iterator[str]:
    """What an incomplete file shows itself by."""
    for episode, after in pairwise(episodes):
        if _leaves_a_gap(episode, after) and episode.order == after.order:
            assert episode.end is not None
            yield (
                f"Nothing is recorded between {_said(episode.end)} and {_said(after.start)}. A row "
                "may be missing; look in the file."
            )
    if episodes and episodes[0].rne != "S":
        yield (
            f"Care began before {_said(episodes[0].start)}, and the return that says when is not "
            "here. Add an earlier return or type when care began."
        )
    if episodes and episodes[-1].rec == CONTINUES:
        yield (
            "The last row of the episodes says that another one follows, and there is none. The "
            "file may be cut short; download it again."
        )


Key = TypeVar("Key")


@dataclass(frozen=True)
class Found:
    """One row of another table, with the return that it is from."""

    record: Record
    label: str
    order: int


def merged_rows(returns: Iterable[OneReturn], table: Table, key: tuple[str, ...]) -> list[Found]:
    """The rows of a table, each once: of rows that agree in some columns the latest return's."""
    found: dict[tuple[object, ...], Found] = {}
    for one in sorted(returns, key=lambda each: each.order):
        for record in one.tables.get(table, ()):
            same = tuple(record[column].upper() for column in key)
            found[(*same, record.same)] = Found(record, one.label, one.order)
    return list(found.values())


def day_of(
    found: Found, column: str, table: Table, today: date, warnings: list[str]
) -> date | None:
    """The day in a column of a row; a warning says when it cannot be read."""
    return _known_day(found.record, column, SHAPES[table].called, today, warnings)
