"""One offer from one row of the episodes: its sentence, where it stands, and what it writes."""

from dataclasses import dataclass

from lifestory.importing.offers import Level, Making, Offer
from lifestory.importing.returns.codes import Code
from lifestory.importing.returns.homes import origin_of
from lifestory.importing.returns.lines import Lines, not_known
from lifestory.importing.returns.merging import Episode
from lifestory.importing.returns.tables import Table
from lifestory.model import Event, EventKind, KeyDate, KeyDateKind
from lifestory.model.when import When
from lifestory.words.dates import short


@dataclass(frozen=True)
class EpisodeLines:
    """Makes offers from rows of the episodes, and the rows of a story that go with them."""

    lines: Lines

    def source(self, episode: Episode) -> str:
        """Where a fact comes from."""
        return self.lines.source(Table.EPISODES, episode.row, episode.label)

    def ask(self, key: str, asks: str, since: When | None) -> None:
        """Ask for a name that the return does not hold; a question may say since when."""
        if key and asks:
            said = short(since) if since is not None else "the first row on"
            filled = asks.replace("{called}", self.lines.called).replace("{since}", said)
            self.lines.blank(key, filled)

    def key_date(self, kind: KeyDateKind, episode: Episode, when: When | None) -> Making:
        """A date by which other dates are counted."""
        values = {"kind": kind, "when": when, "source": self.source(episode)}
        return Making(KeyDate, values, origin_of(episode, kind.value), once=frozenset(("source",)))

    def event(
        self,
        episode: Episode,
        code: Code,
        title: str,
        when: When | None,
        told: str = "",
        what: str = "event",
    ) -> Making:
        """Something that happened, told as its code is told."""
        told = told or self.lines.told(code)
        values = {"title": title, "kind": EventKind.OTHER, "when": when, "told": told,
                  "source": self.source(episode)}  # fmt: skip
        once = frozenset(("title", "kind", "source"))
        return Making(Event, values, origin_of(episode, f"{code.column.lower()}:{what}"), once=once)

    def unknown(self, episode: Episode, kind: str, column: str, raw: str, like: str = "") -> Offer:
        """A code that no list has: the row is kept and the code shown to the worker."""
        code = self.lines.codes["RNE", like] if like else None
        when = When.of(episode.start) if column == "LS" else episode.ends
        makes = (self.event(episode, code, "A decision was made", when),) if code else ()
        return Offer(
            key=origin_of(episode, f"{column}:{raw}"),
            when=when,
            kind=kind,
            level=Level.ASK if code is not None else Level.HIDE,
            sentence=self.lines.sentence(code) if code else "Something ended on this day.",
            table=Table.EPISODES,
            row=episode.row,
            code=f"{column}:{raw}",
            warning=not_known(raw),
            makes=makes,
        )

    def offer(
        self,
        episode: Episode,
        kind: str,
        code: Code,
        column: str,
        makes: tuple[Making, ...],
        *,
        when: When | None = None,
        key: str = "",
        approximate: bool = False,
    ) -> Offer:
        """An offer of one code; a day that cannot be is doubted."""
        offer = Offer(
            key=origin_of(episode, f"{column}:{code.code}"),
            when=when or When.of(episode.start),
            kind=kind,
            level=code.offer,
            sentence=self.lines.sentence(code, key),
            table=Table.EPISODES,
            row=episode.row,
            code=f"{column}:{code.code}",
            approximate=approximate,
            advice=code.advice,
            blanks=(key,) if key in self.lines.blanks else (),
            makes=makes,
        )
        doubt = self.lines.doubt(offer.when.earliest if offer.when else None)
        return offer.doubted(doubt) if doubt else offer
