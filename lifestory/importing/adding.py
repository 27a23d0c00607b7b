"""What was ticked goes into a story, in one edit: new rows, and what was still empty in old ones.

A fact is known again by its `origin`. What an import wrote, a later import may put right; what
anybody else has written, emptied or taken out stays as they left it. Who wrote last is in the
story's own history, so nothing has to be kept beside it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from lifestory.importing.offers import Making, Offer, Reason, Standing
from lifestory.library import Edit, Reading, Story, written_in
from lifestory.model import Child, Fact, Person, Row
from lifestory.model.when import When

_TOKEN = re.compile(r"\{person:(?P<origin>person:[^}]+)\}")


@dataclass(frozen=True)
class Added:
    """What came in: how many new rows of each kind, by the table's name, and how many old rows got
    something more. `left_out` has a sentence for each thing that could not come in after all."""

    new: Mapping[str, int] = field(default_factory=dict)
    more: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the story is as it was."""
        return not self.new and not self.more

    def count(self, kind: type[Row]) -> int:
        """How many new rows of a kind there are."""
        return self.new.get(str(kind.__tablename__), 0)


class Ledger:
    """Which facts of a story came from records, and who wrote what in them last.

    Args:
        reading: the story, being read or edited.
        kinds: the kinds of facts that are asked about.
        labels: what the steps of importers are called; all others are somebody's own work.
    """

    def __init__(
        self, reading: Reading, kinds: Iterable[type[Fact]], labels: Collection[str]
    ) -> None:
        kinds = list(dict.fromkeys(kinds))
        self._labels = labels
        self._written = written_in(reading, kinds)
        self.found: dict[str, Fact] = {
            row.origin: row for kind in kinds for row in reading.all(kind) if row.origin
        }
        people = reading.all(Person) if Person in kinds else []
        self._names = {name.casefold() for one in people for name in (one.name, one.called)}

    def was_taken_out(self, origin: str) -> bool:
        """Whether somebody took out what had been made from a line of the record."""
        label = self._written.gone.get(origin)
        return origin not in self.found and label is not None and label not in self._labels

    def knows(self, person: Making) -> bool:
        """Whether somebody of that name is in the story."""
        return person.origin in self.found or str(person.values["name"]).casefold() in self._names

    def is_ours(self, row: Row, column: str) -> bool:
        """Whether nobody but an import has written a column of a row."""
        return self._written.is_by(row.id, column, self._labels)


@dataclass
class _Adding:
    """One import on its way into a story."""

    edit: Edit
    ledger: Ledger
    ids: dict[str, UUID] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    fresh: set[UUID] = field(default_factory=set)
    new: Counter[str] = field(default_factory=Counter)
    more: set[UUID] = field(default_factory=set)

    def write(self, making: Making) -> None:
        row = self._known(making)
        if row is not None:
            if making.origin:
                self.ids[making.origin] = row.id
            if self._fill(row, making):
                self.more.add(row.id)
        elif self._may_come(making):
            self._bring(making)

    def _known(self, making: Making) -> Row | None:
        if making.kind is Child:
            return self.edit.child
        if not making.origin:
            return None
        if making.origin in self.ids:
            kind = making.kind
            return self.edit.find(kind, self.ids[making.origin])
        row = self.ledger.found.get(making.origin)
        if row is None and making.kind is Person:
            return _namesake(self.edit.all(Person), str(making.values["name"]))
        return row

    def _may_come(self, making: Making) -> bool:
        if making.only_fills:
            return False
        if making.origin:
            return not self.ledger.was_taken_out(making.origin)
        return any(origin in self.made for origin in making.refers.values())

    def _bring(self, making: Making) -> None:
        pointing = self._pointing(making)
        if any(pointing[column] is None and _is_needed(making, column) for column in pointing):
            return
        values = {name: self._said(value) for name, value in making.values.items()}
        if making.origin:
            values["origin"] = making.origin
        row = self.edit.add(making.kind(**{**values, **pointing}))
        self.new[str(making.kind.__tablename__)] += 1
        if making.origin:
            self.ids[making.origin] = row.id
            self.made.add(making.origin)
            self.fresh.add(row.id)

    def _fill(self, row: Row, making: Making) -> bool:
        """Write what an import may still write into a row that is there."""
        wanted = {**making.values, **self._pointing(making)}
        changed = False
        for column, value in wanted.items():
            value = self._said(value)
            if column in making.once or value in (None, "") or value == getattr(row, column):
                continue
            if not may_replace(self.ledger, row, column, value, fresh=row.id in self.fresh):
                continue
            setattr(row, column, value)
            changed = True
        return changed and row.id not in self.fresh

    def _pointing(self, making: Making) -> dict[str, UUID | None]:
        found: dict[str, UUID | None] = {}
        for column, origin in making.refers.items():
            row = self.ledger.found.get(origin)
            found[column] = self.ids.get(origin) or (row.id if row is not None else None)
        return found

    def _said(self, value: Any) -> Any:
        if type(value) is not str:  # a word of a closed list is a text too
            return value
        return _TOKEN.sub(lambda found: f"{{person:{self.ids[found['origin']]}}}", value)


def _is_needed(making: Making, column: str) -> bool:
    """Whether a row cannot be without what a column of it points at."""
    return making.kind.model_fields[column].is_required()


def may_replace(
    ledger: Ledger, row: Row, column: str, value: object, *, fresh: bool = False
) -> bool:
    """Whether an import may write a value over what stands in a column of a row.

    An end that was only worked out never takes the place of one that was recorded.
    """
    there = getattr(row, column)
    if isinstance(row, Child):
        return there in (None, "")
    if isinstance(there, When) and isinstance(value, When):
        exact = there.is_exact_day and not value.is_exact_day
        if exact:
            return False
    return fresh or ledger.is_ours(row, column)


def _namesake(people: Iterable[Person], name: str) -> Person | None:
    meant = name.casefold()
    return next(
        (one for one in people if meant in (one.name.casefold(), one.called.casefold())), None
    )


def add_offers(
    story: Story, makings: Sequence[Making], label: str, labels: Sequence[str] = ()
) -> Added:
    """Write what offers make into a story: one edit, one step of undo.

    Args:
        story: the child's story.
        makings: what was ticked, in the order of the offers.
        label: what the step is called.
        labels: what the steps of this importer have been called, if not only `label`.

    Raises:
        CouldNotKeep: the disk would not take it; the story is as it was before.
    """
    with story.edit(label) as edit:
        ledger = Ledger(edit, _kinds(makings), labels or (label,))
        adding = _Adding(edit, ledger)
        for making in _in_turn(makings):
            adding.write(making)
    return Added(dict(adding.new), len(adding.more))


def _in_turn(makings: Sequence[Making]) -> list[Making]:
    """People first, whom texts may name; else as they were offered."""
    return sorted(makings, key=lambda making: making.kind is not Person)


def _kinds(makings: Iterable[Making]) -> list[type[Fact]]:
    return [making.kind for making in makings if issubclass(making.kind, Fact)]


def standing_of(
    reading: Reading, offers: Sequence[Offer], labels: Sequence[str]
) -> tuple[Offer, ...]:
    """The offers, each with what it would do to the story as it is now."""
    kinds = _kinds(making for offer in offers for making in offer.taken(with_reason=True))
    ledger = Ledger(reading, kinds, labels)
    return tuple(
        replace(offer, standing=_standing(offer, ledger), reason=_reason(offer, ledger))
        for offer in offers
    )


def _reason(offer: Offer, ledger: Ledger) -> Reason | None:
    """The reason beneath an offer, marked when the story has it already."""
    reason = offer.reason
    if reason is None or not reason.makes:
        return reason
    known = [making for making in reason.makes if making.origin in ledger.found]
    return replace(reason, is_there=bool(known) and not any(_adds(one, ledger) for one in known))


def _standing(offer: Offer, ledger: Ledger) -> Standing:
    named = [
        making
        for making in offer.makes
        if making.origin and making.kind is not Person and not making.only_fills
    ]
    if not named:
        return Standing.NEW
    if any(ledger.was_taken_out(making.origin) for making in named):
        return Standing.TAKEN_OUT
    known = [making for making in named if making.origin in ledger.found]
    if not known:
        return Standing.NEW
    people = [making for making in offer.makes if making.kind is Person]
    if not all(map(ledger.knows, people)) or len(known) < len(named):
        return Standing.MORE
    if any(_adds(making, ledger) for making in known):
        return Standing.MORE
    return Standing.THERE


def _adds(making: Making, ledger: Ledger) -> bool:
    row = ledger.found[making.origin]
    for column, value in making.values.items():
        there = getattr(row, column)
        plain = isinstance(value, str) and _TOKEN.search(value)
        if column in making.once or value in (None, "") or value == there or plain:
            continue
        if may_replace(ledger, row, column, value):
            return True
    return False
