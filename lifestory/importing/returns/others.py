"""Offers from the smaller tables: reviews, social workers, adoption, earlier orders, missing.

Source: the SSDA903 specification, sections 3.3 and 5.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lifestory.importing.offers import Level, Making, Offer
from lifestory.importing.returns.codes import Code
from lifestory.importing.returns.dates import read_partly
from lifestory.importing.returns.lines import Lines, not_known
from lifestory.importing.returns.merging import Found, OneReturn, day_of, merged_rows
from lifestory.importing.returns.tables import Table
from lifestory.model import Event, EventKind, EventPerson, Family, KeyDate, KeyDateKind, Relation
from lifestory.model.when import When
from lifestory.words.dates import short


@dataclass(frozen=True)
class Others:
    """Everything but the episodes of one child's returns."""

    lines: Lines
    returns: Sequence[OneReturn]
    warnings: list[str]
    adopted_on: date | None = None
    """The day of the adoption order, if the episodes name one."""

    def offers(self) -> Iterator[Offer]:
        """Every offer of these tables."""
        yield from self._earlier_orders()
        yield from self._reviews()
        yield from self._workers()
        yield from self._plans()
        yield from self._matches()
        yield from self._missing()

    def _rows(self, table: Table, *key: str) -> list[Found]:
        return merged_rows(self.returns, table, key)

    def _day(self, found: Found, column: str, table: Table) -> date | None:
        return day_of(found, column, table, self.lines.today, self.warnings)

    # --- one table each -------------------------------------------------------------------

    def _earlier_orders(self) -> Iterator[Offer]:
        for found in self._rows(Table.PREVIOUS)[-1:]:
            code = self._code("PREV_PERM", found)
            if code is None or not code.phrase:
                continue
            when = read_partly(found.record["DATE_PERM"], self.lines.today)
            origin = f"ssda903:before:{code.code}"
            event = self._event(origin, code, code.event, when, Table.PREVIOUS, found)
            yield self._made(
                "before this care period", code, when, Table.PREVIOUS, found, origin, (event,)
            )

    def _reviews(self) -> Iterator[Offer]:
        years: dict[int, list[tuple[date, Found]]] = {}
        for found in self._rows(Table.REVIEWS, "REVIEW"):
            day = self._day(found, "REVIEW", Table.REVIEWS)
            if day is not None:
                years.setdefault(day.year, []).append((day, found))
        for year, meetings in years.items():
            meetings.sort(key=lambda each: each[0])
            yield self._meetings(year, meetings)

    def _meetings(self, year: int, meetings: list[tuple[date, Found]]) -> Offer:
        """The reviews of one year in one line; its sentence is that of the newest."""
        (first, found), (last, newest) = meetings[0], meetings[-1]
        known = self._code("REVIEW_CODE", newest)
        code = known or self.lines.codes["REVIEW_CODE", "PN7"]
        origin = f"ssda903:reviews:{year}"
        when = When.of(first) if first == last else When(f"{first}/{last}")
        title = "Your meeting" if len(meetings) == 1 else "Your meetings"
        makes = [self._event(origin, code, title, when, Table.REVIEWS, found)]
        for day, each in meetings:
            values = {
                "kind": KeyDateKind.REVIEW,
                "when": When.of(day),
                "source": self._source(Table.REVIEWS, each),
            }
            makes.append(
                Making(KeyDate, values, f"ssda903:review:{day}", once=frozenset(("source",)))
            )
        kind = f"{len(meetings)} review meeting(s) in {year}"
        when = When.of(first)
        offer = self._made(kind, code, when, Table.REVIEWS, found, origin, tuple(makes))
        return (
            offer if known else replace(offer, warning=not_known(newest.record.code("REVIEW_CODE")))
        )

    def _workers(self) -> Iterator[Offer]:
        since: dict[int, date] = {}
        for found in self._rows(Table.WORKERS, "SW_DECOM"):
            day = self._day(found, "SW_DECOM", Table.WORKERS)
            if day is None:
                continue
            known = self._code("SW_REASON", found)
            code = known or self.lines.codes["SW_REASON", "OTHERS"]
            same = found.record.same
            first = since.setdefault(same, day) if same is not None else day
            said = short(When.of(first))
            key = self.lines.blank(
                f"worker:{first.isoformat()}",
                f"Who was {self.lines.called}’s social worker from {said}?",
            )
            origin = f"ssda903:worker:{day.isoformat()}"
            title = "Your social worker" if code.code == "FCONTA" else "A new social worker"
            makes = [self._event(origin, code, title, When.of(day), Table.WORKERS, found, key)]
            source = self._source(Table.WORKERS, found)
            for name in self.lines.people(key):
                makes += self.lines.somebody(name, Relation.SOCIAL_WORKER, Family.NONE, "", source)
                person = makes[-2].origin
                makes.append(
                    Making(EventPerson, {}, refers={"event_id": origin, "person_id": person})
                )
            offer = self._made(
                "social worker", code, When.of(day), Table.WORKERS, found, origin,
                tuple(makes), key,
            )  # fmt: skip
            yield (
                offer
                if known
                else replace(offer, warning=not_known(found.record.code("SW_REASON")))
            )

    def _plans(self) -> Iterator[Offer]:
        for found in self._rows(Table.PLACED, "DATE_PLACED"):
            day = self._day(found, "DATE_PLACED", Table.PLACED)
            if day is not None:
                yield self._plan(day, Table.PLACED, found)
            ended = self._day(found, "DATE_PLACED_CEASED", Table.PLACED)
            if ended is not None:
                yield self._change_of_plan(ended, found)
        if not self._rows(Table.PLACED):
            for found in self._rows(Table.AD1)[-1:]:
                day = self._day(found, "DATE_INT", Table.AD1)
                if day is not None:
                    yield self._plan(day, Table.AD1, found)

    def _plan(self, day: date, table: Table, found: Found) -> Offer:
        code = self.lines.codes["PlacedAdoption", "DATE_PLACED"]
        offer = self._decision("plan for adoption agreed", code, day, table, found, "plan")
        return replace(offer, code="PlacedAdoption")

    def _change_of_plan(self, day: date, found: Found) -> Offer:
        known = self._code("REASON_PLACED_CEASED", found)
        code = known or self.lines.codes["REASON_PLACED_CEASED", "RD4"]
        offer = self._decision("plan changed", code, day, Table.PLACED, found, "plan-ended")
        offer = replace(offer, code=f"REASON_PLACED_CEASED:{code.code}")
        if known:
            return offer
        return replace(offer, warning=not_known(found.record.code("REASON_PLACED_CEASED")))

    def _matches(self) -> Iterator[Offer]:
        for found in self._rows(Table.AD1)[-1:]:
            day = self._day(found, "DATE_MATCH", Table.AD1)
            if day is not None:
                code = self.lines.codes["AD1", "DATE_MATCH"]
                offer = self._decision("family chosen", code, day, Table.AD1, found, "match")
                yield replace(offer, code="AD1:DATE_MATCH")
            code_of = self._code("FOSTER_CARE", found)
            if code_of is not None and code_of.phrase:
                when = When.of(self.adopted_on) if self.adopted_on else None
                origin = "ssda903:adopted-by-carers"
                event = self._event(origin, code_of, code_of.event, when, Table.AD1, found)
                yield self._made(
                    "adopted by foster carers", code_of, when, Table.AD1, found, origin, (event,)
                )

    def _missing(self) -> Iterator[Offer]:
        for found in self._rows(Table.MISSING, "MIS_START", "MISSING"):
            code = self._code("MISSING", found)
            day = self._day(found, "MIS_START", Table.MISSING)
            if code is None or day is None:
                continue
            end = self._day(found, "MIS_END", Table.MISSING)
            origin = f"ssda903:missing:{day.isoformat()}:{code.code}"
            when = When.of(day)
            offer = self._made("background only", code, when, Table.MISSING, found, origin, ())
            yield replace(offer, end=When.of(end) if end is not None else None)

    # --- parts ----------------------------------------------------------------------------

    def _code(self, column: str, found: Found) -> Code | None:
        return self.lines.codes.find(column, found.record.code(column))

    def _source(self, table: Table, found: Found) -> str:
        return self.lines.source(table, found.record.row, found.label)

    def _decision(
        self, kind: str, code: Code, day: date, table: Table, found: Found, what: str
    ) -> Offer:
        origin, when = f"ssda903:{what}:{day.isoformat()}", When.of(day)
        told, source = self.lines.told(code), self._source(table, found)
        makes = self.lines.decision(origin, code, when, told, source)
        return self._made(kind, code, when, table, found, origin, makes)

    def _event(
        self,
        origin: str,
        code: Code,
        title: str,
        when: When | None,
        table: Table,
        found: Found,
        key: str = "",
    ) -> Making:
        values = {
            "title": title,
            "kind": EventKind.OTHER,
            "when": when,
            "told": self.lines.told(code, key),
            "source": self._source(table, found),
        }
        return Making(Event, values, origin, once=frozenset(("title", "kind", "source")))

    def _made(
        self,
        kind: str,
        code: Code,
        when: When | None,
        table: Table,
        found: Found,
        origin: str,
        makes: tuple[Making, ...],
        key: str = "",
    ) -> Offer:
        offer = Offer(
            key=origin,
            when=when,
            kind=kind,
            level=code.offer,
            sentence=self.lines.sentence(code, key),
            table=table,
            row=found.record.row,
            code=f"{code.column}:{code.code}",
            advice=code.advice,
            blanks=(key,) if key else (),
            makes=makes if code.offer is not Level.HIDE else (),
        )
        doubt = self.lines.doubt(when.earliest if when is not None else None)
        return offer.doubted(doubt) if doubt else offer
