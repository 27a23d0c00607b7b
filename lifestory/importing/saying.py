"""Offers in words: a line each for a terminal, values for other programs, and what was added."""

from collections.abc import Iterator, Sequence
from typing import Any

from lifestory.importing.adding import Added
from lifestory.importing.offers import Level, Offer, Standing
from lifestory.importing.returns.tables import SHAPES, Table
from lifestory.model import Decision, Event, Home, Keepsake, KeyDate, Person
from lifestory.words.dates import short
from lifestory.words.numbers import capital, counted, joined

_MARKS = {Level.AUTO: "[x]", Level.ASK: "[ ]", Level.HIDE: " · "}
_COUNTED = (
    (Home, "home", "homes"),
    (Decision, "decision", "decisions"),
    (Event, "event", "events"),
    (KeyDate, "key date", "key dates"),
    (Person, "person", "people"),
    (Keepsake, "photo", "photos"),
)


def as_values(offer: Offer) -> dict[str, Any]:
    """An offer for other programs; keys are only ever added."""
    return {
        "date": str(offer.when) if offer.when is not None else None,
        "kind": offer.kind,
        "offer": offer.level.value,
        "sentence": offer.sentence,
        "table": str(offer.table),
        "row": offer.row,
    }


def when_said(offer: Offer) -> str:
    """When it was: a date, or from when to when."""
    if offer.when is None:
        return "date not known"
    if offer.end is None or offer.end == offer.when:
        return short(offer.when)
    return f"{short(offer.when)} to {short(offer.end)}"


def place_said(offer: Offer) -> str:
    """Where it stands in the file: "episodes, row 12"."""
    known = offer.table in list(Table)
    table = SHAPES[Table(offer.table)].called if known else offer.table
    return f"{table}, row {offer.row}" if offer.row is not None else table


def lines_of(offers: Sequence[Offer]) -> Iterator[str]:
    """Every offer as lines: ticked or not, when, what, and the row it comes from."""
    for offer in offers:
        there = " (there already)" if offer.standing is Standing.THERE else ""
        gone = " (taken out before)" if offer.standing is Standing.TAKEN_OUT else ""
        yield (
            f"{_MARKS[offer.level]} {when_said(offer)}: {offer.sentence} "
            f"[{place_said(offer)}]{there}{gone}"
        )
        if offer.reason is not None:
            yield f"      {_MARKS[offer.reason.level]} {offer.reason.sentence}"
        for beside in (offer.warning, offer.advice):
            if beside:
                yield f"      {beside}"


def added_said(added: Added) -> str:
    """What came in, as a sentence."""
    parts = [
        counted(added.count(kind), one, many) for kind, one, many in _COUNTED if added.count(kind)
    ]
    if not parts:
        if added.more:
            return f"Nothing new; {_more(added)}."
        return "Everything was there already. Nothing was added."
    more = f", and {_more(added)}" if added.more else ""
    return f"{capital(joined(parts))} came in{more}."


def _more(added: Added) -> str:
    return f"{counted(added.more, 'fact')} already here got something more"
