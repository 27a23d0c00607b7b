"""Where the child lived, worked out from the episodes: one stretch in one home at a time.

Rows follow one another in a home; a temporary stay lies inside and does not end it. The homes have
no names in a return, so each is called by its kind until somebody names it.

Source: the SSDA903 specification, section 3.3.
"""

from dataclasses import dataclass, field

from lifestory.importing.offers import Making
from lifestory.importing.returns.codes import Code
from lifestory.importing.returns.lines import Lines
from lifestory.importing.returns.merging import Episode
from lifestory.importing.returns.tables import Table
from lifestory.model import Family, Home, HomeKind, Relation, Stay
from lifestory.model.when import When
from lifestory.words.dates import short
from lifestory.words.numbers import joined, ordinal

STAY, HOME = "stay", "home"

_FAMILIES = {
    HomeKind.FOSTER: (Relation.CARER, Family.FOSTER, ""),
    HomeKind.KIN: (Relation.CARER, Family.KIN, ""),
    HomeKind.SPECIAL_GUARDIAN: (Relation.CARER, Family.KIN, "special guardian"),
    HomeKind.ADOPTIVE: (Relation.CARER, Family.ADOPTIVE, ""),
    HomeKind.BIRTH_FAMILY: (Relation.OTHER, Family.BIRTH, "parent"),
}
"""What those who are named for a home are to the child."""


@dataclass(frozen=True)
class Earlier:
    """The open stay of an earlier import, in which the child lived before the first row here."""

    origin: str
    start: When
    kind: HomeKind


@dataclass
class Stretch:
    """One stay in one home. `key` is equal for the same home; `start` None when it is not held.

    `earlier` is set for a stay that an earlier import brought in: it is closed and not made again.
    """

    key: tuple[str, int | None]
    code: Code | None
    start: When | None
    episode: Episode | None
    origin: str
    home: str
    name: str = ""
    near: int | None = None
    end: When | None = None
    earlier: Earlier | None = None


def origin_of(episode: Episode, what: str) -> str:
    """How something that was made from an episode is known again."""
    return f"ssda903:episode:{episode.start.isoformat()}:{what}"


@dataclass
class Homes:
    """The stretches so far, and what their homes are called."""

    lines: Lines
    is_whole: bool
    """Whether the first row begins care, so that a home can be called the first."""
    stretches: list[Stretch] = field(default_factory=list)
    _of_key: dict[tuple[str, int | None], str] = field(default_factory=dict)

    @property
    def now(self) -> Stretch | None:
        """The stretch that goes on, if one does."""
        last = self.stretches[-1] if self.stretches else None
        return last if last is not None and last.end is None else None

    def begin(self, episode: Episode, code: Code | None, start: When | None) -> Stretch:
        """The child comes to a home; the stretch before ends with it."""
        self.close(When.of(episode.start) if start is not None else None)
        origin = origin_of(episode, HOME)
        known = episode.same is not None
        home = self._of_key.setdefault(episode.home, origin) if known else origin
        stretch = Stretch(
            episode.home, code, start, episode, origin_of(episode, STAY), home, near=episode.near
        )
        self.stretches.append(stretch)
        return stretch

    def close(self, when: When | None) -> None:
        """The stretch that goes on ends."""
        if self.now is not None and when is not None:
            self.now.end = when

    def call(self) -> None:
        """Give every home what it is called until somebody names it."""
        homes: dict[str, Stretch] = {}
        for stretch in self.stretches:
            homes.setdefault(stretch.home, stretch)
        kinds: dict[str, list[Stretch]] = {}
        for stretch in homes.values():
            kinds.setdefault(_bare_name(stretch), []).append(stretch)
        names = {}
        for bare, alike in kinds.items():
            for number, stretch in enumerate(alike, start=1):
                names[stretch.home] = self._name(stretch, bare, number, len(alike))
        for stretch in self.stretches:
            stretch.name = names[stretch.home]

    def _name(self, stretch: Stretch, bare: str, number: int, alike: int) -> str:
        named = self.lines.people(blank_of(stretch))
        if named and stretch.code is not None and stretch.code.home in _FAMILIES:
            whose = joined(named)
            return f"{whose}’ home" if whose.endswith("s") else f"{whose}’s home"
        if alike == 1 and self.is_whole:
            return f"the {bare}"
        if self.is_whole:
            return f"the {ordinal(number)} {bare}"
        since = short(When(stretch.start.edtf[:7])) if stretch.start is not None else ""
        return f"the {bare} you moved to in {since}" if since else f"the {bare}"


def _bare_name(stretch: Stretch) -> str:
    return stretch.code.home_name if stretch.code is not None else "home"


def blank_of(stretch: Stretch) -> str:
    """The key of the names that are asked for a home."""
    return f"home:{stretch.home}"


def makings(stretch: Stretch, homes: Homes) -> tuple[Making, ...]:
    """The home, the stay and those who lived there."""
    episode, code, lines = stretch.episode, stretch.code, homes.lines
    assert episode is not None
    source = lines.source(Table.EPISODES, episode.row, episode.label)
    kind = code.home if code is not None and code.home is not None else HomeKind.OTHER
    like = lines.told(code.model_copy(update={"phrase": code.like})) if code and code.like else ""
    home = Making(
        Home,
        {"name": stretch.name, "kind": kind, "like": like, "source": source},
        stretch.home,
        once=frozenset(("name", "kind", "source")),
    )
    record = code.meaning if code is not None else ""
    stay = Making(
        Stay,
        {"start": stretch.start, "end": stretch.end, "why_started": record, "source": source},
        stretch.origin,
        {"home_id": stretch.home},
        frozenset(("source", "home_id")),
    )
    return (home, stay, *living_in(lines, blank_of(stretch), stretch.home, kind, source))


def living_in(
    lines: Lines, blank: str, home: str, kind: HomeKind, source: str
) -> tuple[Making, ...]:
    """Those who were named for a home."""
    relation, family, word = _FAMILIES.get(kind, (Relation.OTHER, Family.NONE, ""))
    found: list[Making] = []
    for name in lines.people(blank):
        found += lines.somebody(name, relation, family, word, source)
        found.append(lines.lives_in(name, home))
    return tuple(found)
