"""The episodes of one child become offers: care begins, decisions, homes, stays away, care ends.

Source: the SSDA903 specification, section 3.3.
"""

from collections.abc import Sequence
from dataclasses import replace

from lifestory.importing.offers import Level, Making, Offer, Reason
from lifestory.importing.returns.codes import Code
from lifestory.importing.returns.episode_lines import EpisodeLines
from lifestory.importing.returns.homes import (
    HOME,
    STAY,
    Earlier,
    Homes,
    Stretch,
    blank_of,
    living_in,
    makings,
    origin_of,
)
from lifestory.importing.returns.lines import Lines, not_known
from lifestory.importing.returns.merging import CONTINUES, Episode
from lifestory.importing.returns.tables import Table
from lifestory.model import Home, HomeKind, KeyDateKind, Stay
from lifestory.model.when import When

_ASKS_OF = {
    "carers": "Who looked after {called} from {since}?",
    "carer": "Who looked after {called} from {since}?",
    "parent": "Who did {called} live with from {since}?",
    "family": "Who is the family that {called} went to live with on {since}?",
    "person": "Who did {called} go to live with on {since}?",
}
_DECIDES = ("S", "L", "B", "U")
_MOVES = ("S", "P", "B")


class Timeline:
    """Reads the episodes once, in order. Use it once.

    Args:
        lines: what every line is made with.
        episodes: merged, in order.
        earlier: the open stay that an earlier import brought in, if it began before the first row.
    """

    def __init__(
        self, lines: Lines, episodes: Sequence[Episode], earlier: Earlier | None = None
    ) -> None:
        self._lines, self._codes = lines, lines.codes
        self._make = EpisodeLines(lines)
        self._episodes = episodes
        whole = bool(episodes) and episodes[0].rne == "S" and earlier is None
        self._homes = Homes(lines, whole)
        self._offers: list[Offer] = []
        self._arrivals: list[tuple[Offer, Stretch, str, Stretch | None]] = []
        self._away: Stretch | None = None
        self._breaks: dict[int, list[Episode]] = {}
        if earlier is not None:
            start = earlier.start
            self._homes.stretches.append(
                Stretch(("", None), None, start, None, earlier.origin, "", earlier=earlier)
            )

    def offers(self) -> list[Offer]:
        """Every offer that the episodes make."""
        before: Episode | None = None
        for episode in self._episodes:
            self._read(episode, before)
            if episode.ls != "V3":
                before = episode
        for breaks in self._breaks.values():
            self._offers.append(self._short_breaks(breaks))
        self._homes.call()
        self._offers += [self._arrival(*each) for each in self._arrivals]
        return self._offers

    def _read(self, episode: Episode, before: Episode | None) -> None:
        if episode.ls == "V3":
            self._breaks.setdefault(episode.start.year, []).append(episode)
            return
        if episode.ls == "V4":
            self._decided(episode)
            return
        if episode.rne == "S":
            self._began(episode)
        if episode.rne in _DECIDES:
            self._decided(episode)
        self._lived(episode, before)
        if episode.rec not in ("", CONTINUES):
            self._ended(episode)

    # --- care begins and ends -------------------------------------------------------------

    def _began(self, episode: Episode) -> None:
        when = When.of(episode.start)
        began = self._make.key_date(KeyDateKind.CARE_BEGAN, episode, when)
        if episode.ls == "V2":
            return  # its own sentence says that care began
        code = self._codes["RNE", "S"]
        event = self._make.event(episode, code, "When the council began to help", when)
        self._put(episode, "care begins", code, "RNE", (began, event))

    def _ended(self, episode: Episode) -> None:
        known = self._codes.find("REC", episode.rec)
        if known is None:
            self._offers.append(self._make.unknown(episode, "care ends", "REC", episode.rec))
            return
        code, when = known.at(episode.end), episode.ends
        stretch = self._homes.now
        key, asks = "", ""
        if code.blank:
            stays = code.stays_on and stretch is not None
            key = blank_of(stretch) if stays and stretch else f"home:{origin_of(episode, 'after')}"
            asks = _ASKS_OF[code.blank]
        self._make.ask(key, asks, when)
        told = self._lines.told(code, key)
        makes = [self._make.key_date(KeyDateKind.CARE_ENDED, episode, when)]
        if code.key_date is not None:
            makes.append(self._make.key_date(code.key_date, episode, when))
        stay = origin_of(episode, "after:stay") if code.home is not None else ""
        if not code.stays_on:
            if stretch is not None and stretch.earlier is not None:
                makes.append(Making(Stay, {"end": when}, stretch.origin, only_fills=True))
            self._homes.close(when)
        if code.home is not None:
            makes += self._home_after(episode, code, key, stay, told)
        if code.decision is not None or code.home is None:
            makes += self._told_as(episode, code, when, told, "ended", stay)
        self._put(episode, "care ends", code, "REC", makes, when=when, key=key)
        self._offers[-1] = replace(self._offers[-1], approximate=episode.approximate)

    def _home_after(
        self, episode: Episode, code: Code, blank: str, stay: str, told: str
    ) -> list[Making]:
        """Where the child went to live when care ended."""
        home = origin_of(episode, "after:home")
        source = self._make.source(episode)
        again = next((one for one in self._episodes if one.start > episode.start), None)
        until = When(f"{again.start.isoformat()}~") if again is not None else None
        kind = code.home or HomeKind.OTHER
        return [
            Making(
                Home,
                {"name": code.home_name, "kind": kind, "source": source},
                home,
                once=frozenset(("name", "kind", "source")),
            ),
            Making(
                Stay,
                {
                    "start": episode.ends,
                    "end": until,
                    "why_started": code.meaning,
                    "why_started_told": told if code.decision is None else "",
                    "source": source,
                },
                stay,
                {"home_id": home},
                frozenset(("source", "home_id")),
            ),
            *living_in(self._lines, blank, home, kind, source),
        ]

    def _put(
        self,
        episode: Episode,
        kind: str,
        code: Code,
        column: str,
        makes: Sequence[Making],
        *,
        when: When | None = None,
        key: str = "",
    ) -> None:
        offer = self._make.offer(episode, kind, code, column, tuple(makes), when=when, key=key)
        self._offers.append(offer)

    # --- decisions ------------------------------------------------------------------------

    def _decided(self, episode: Episode) -> None:
        code = self._codes.find("LS", episode.ls)
        if code is None:
            if episode.ls:
                self._offers.append(self._make.unknown(episode, "decision", "LS", episode.ls, "L"))
            return
        kind = "short breaks agreed" if episode.ls == "V4" else "decision"
        when = When.of(episode.start)
        makes = self._told_as(episode, code, when, self._lines.told(code), "order", "")
        if episode.ls == "V2" and episode.rne == "S":
            makes = [self._make.key_date(KeyDateKind.CARE_BEGAN, episode, when), *makes]
        self._put(episode, kind, code, "LS", makes)
        if episode.ls == "V2" and episode.rne != "S":
            self._offers[-1] = self._offers[-1].doubted(
                "Care had begun already when this was decided; say it in other words."
            )

    def _told_as(
        self, episode: Episode, code: Code, when: When | None, told: str, what: str, stay: str
    ) -> list[Making]:
        """A decision where the code is one, else an event."""
        if code.decision is not None:
            origin = origin_of(episode, what)
            return [
                *self._lines.decision(origin, code, when, told, self._make.source(episode), stay)
            ]
        return [self._make.event(episode, code, code.event or code.meaning, when, told, what)]

    # --- homes ----------------------------------------------------------------------------

    def _lived(self, episode: Episode, before: Episode | None) -> None:
        code = self._codes.find("PLACE", episode.place)
        if code is not None and code.inside:
            self._stayed_away(episode, code)
            return
        away, self._away = self._away, None
        now = self._homes.now
        if code is not None and code.stays_on and episode.rne in ("T", "U"):
            self._same_home(episode, code)
        elif now is None and episode.rne not in _MOVES:
            self._found_living(episode, code)
        elif away is not None and self._came_back(episode, code, now):
            return
        elif episode.rne in _MOVES or (now is None and episode.place):
            self._moved(episode, code, before)
        elif episode.rne in ("T", "U"):
            if now is not None and now.earlier is None:
                self._carried_on(episode, now)
        elif episode.rne != "L" and now is not None and now.key != episode.home:
            self._moved(episode, code, before)

    def _came_back(self, episode: Episode, code: Code | None, now: Stretch | None) -> bool:
        """Whether a row after a temporary stay is the home from before it."""
        if now is None or episode.rne == "S":
            return False
        if now.earlier is not None:
            return code is not None and code.home is now.earlier.kind
        return now.key == episode.home

    def _moved(self, episode: Episode, code: Code | None, before: Episode | None) -> None:
        left = self._homes.now
        stretch = self._homes.begin(episode, code, When.of(episode.start))
        reason = before.reason if before is not None and episode.rne != "S" else ""
        self._put_arrival("new home", episode, code, stretch, reason, left)

    def _found_living(self, episode: Episode, code: Code | None) -> None:
        """The first row begins no stay: where the child lived is known, and not since when."""
        stretch = self._homes.begin(episode, code, None)
        self._put_arrival("home until then", episode, code, stretch, "", None)

    def _put_arrival(
        self,
        kind: str,
        episode: Episode,
        code: Code | None,
        stretch: Stretch,
        reason: str,
        left: Stretch | None,
    ) -> None:
        said, warning, level = code, "", Level.ASK
        if code is None:
            moved = episode.rne in ("P", "B")
            said = self._codes["RNE", "P"] if moved else self._codes["PLACE", "Z1"]
            warning = not_known(episode.place)
        else:
            level = code.offer
        assert said is not None
        key = ""
        if code is not None and code.blank:
            key = blank_of(stretch)
        elif code is not None and code.home is HomeKind.ADOPTIVE:
            self._make.ask(blank_of(stretch), _ASKS_OF["family"], stretch.start)
        asks = _ASKS_OF.get(code.blank, "") if code is not None else ""
        self._make.ask(key, asks, stretch.start)
        when = stretch.start
        offer = Offer(
            key=origin_of(episode, HOME),
            when=when,
            kind=kind,
            level=level if when is not None else Level.ASK,
            sentence=self._lines.sentence(said, key),
            table=Table.EPISODES,
            row=episode.row,
            code=f"PLACE:{episode.place}",
            warning=warning,
            advice=said.advice,
            blanks=(blank_of(stretch),) if blank_of(stretch) in self._lines.blanks else (),
        )
        self._arrivals.append((offer, stretch, reason, left))

    def _arrival(self, offer: Offer, stretch: Stretch, reason: str, left: Stretch | None) -> Offer:
        """An arrival once it is known how the stay ended and what the home is called."""
        makes = list(makings(stretch, self._homes))
        if left is not None and left.earlier is not None:
            makes.append(Making(Stay, {"end": left.end}, left.origin, only_fills=True))
        code, episode = stretch.code, stretch.episode
        assert episode is not None
        if code is not None and code.key_date is not None and stretch.start is not None:
            makes.append(self._make.key_date(code.key_date, episode, stretch.start))
        offer = replace(offer, makes=tuple(makes))
        doubt = self._lines.doubt(episode.start)
        offer = offer.doubted(doubt) if doubt else offer
        return replace(offer, reason=self._reason(reason, stretch, left))

    def _reason(self, reason: str, stretch: Stretch, left: Stretch | None) -> Reason | None:
        """Why the child moved: written on the row that ended, told where the next one begins."""
        code = self._codes.find("REASON_PLACE_CHANGE", reason)
        if code is None:
            return None
        if code.offer is Level.HIDE:
            return Reason(Level.HIDE, self._lines.sentence(code), reason)
        told = self._lines.told(code)
        makes = [Making(Stay, {"why_started_told": told}, stretch.origin, only_fills=True)]
        if left is not None:
            ended = {"why_ended": code.meaning, "why_ended_told": told}
            makes.append(Making(Stay, ended, left.origin, only_fills=True))
        return Reason(code.offer, self._lines.sentence(code), reason, tuple(makes))

    def _same_home(self, episode: Episode, code: Code) -> None:
        """The foster carers begin to become the adoptive family: nobody moves."""
        when = When.of(episode.start)
        if self._homes.now is not None:
            self._homes.now.key = episode.home
        makes = [self._make.event(episode, code, code.event, when)]
        if code.key_date is not None:
            makes.append(self._make.key_date(code.key_date, episode, when))
        self._put(episode, "new home", code, "PLACE", makes)

    def _carried_on(self, episode: Episode, now: Stretch) -> None:
        """The same carers; at the same address it is nothing that a child would notice."""
        moved = now.near is None or now.near != episode.near
        if episode.rne == "T" and moved and now.key != episode.home:
            code = self._codes["RNE", "T"]
            event = self._make.event(episode, code, "A change at home", When.of(episode.start))
            self._put(episode, "same carers", code, "RNE", (event,))
        now.key, now.near = episode.home, episode.near

    def _stayed_away(self, episode: Episode, code: Code) -> None:
        """A temporary stay lies inside the one around it."""
        around = self._homes.now
        origin, home = origin_of(episode, STAY), origin_of(episode, HOME)
        if self._away is None:
            self._away = Stretch(episode.home, code, When.of(episode.start), episode, origin, home)
        key = blank_of(around) if around is not None and around.home else ""
        told = self._lines.told(code, key)
        source, is_hospital = self._make.source(episode), code.home is HomeKind.HOSPITAL
        refers = {"home_id": home}
        if around is not None:
            refers["inside_id"] = around.origin
        once = frozenset(("name", "kind", "source", "home_id", "for_book"))
        makes = [
            Making(Home, {"name": code.home_name, "kind": code.home, "source": source}, home,
                   once=once),
            Making(
                Stay,
                {
                    "start": When.of(episode.start),
                    "end": episode.ends,
                    "why_started": code.meaning,
                    "why_ended_told": told if is_hospital else "",
                    "for_book": is_hospital,
                    "source": source,
                },
                origin,
                refers,
                once,
            ),
        ]  # fmt: skip
        if not is_hospital:
            makes.append(self._make.event(episode, code, code.event, _span(episode), told))
        self._put(episode, "temporary stay", code, "PLACE", makes, key=key)
        self._offers[-1] = replace(
            self._offers[-1], end=episode.ends, approximate=episode.approximate
        )

    def _short_breaks(self, breaks: Sequence[Episode]) -> Offer:
        """All short breaks of a year, in one line with their number."""
        first, last = breaks[0], breaks[-1]
        code = self._codes["LS", "V3"]
        ends = last.ends
        span = When.of(first.start)
        if len(breaks) > 1 or ends is not None:
            until = (ends.latest if ends is not None else last.start).isoformat()
            span = When(f"{first.start.isoformat()}/{until}")
        title = "A short stay away" if len(breaks) == 1 else "Short stays away"
        event = self._make.event(first, code, title, span)
        offer = self._make.offer(
            first, f"{len(breaks)} short break(s) in {first.start.year}", code, "LS", (event,)
        )
        return replace(offer, end=ends)


def _span(episode: Episode) -> When:
    start, end = episode.start, episode.ends
    if end is None or end.latest <= start:
        return When.of(start)
    return When(f"{start.isoformat()}/{end.latest.isoformat()}")
