"""The slots of a pattern: filled from what is recorded, and visible gaps where nothing is.

Only names, homes, dates and ages are filled in. A reason, a worry or a finding is somebody's own
words each time: the professional record is never poured into what a child reads.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from lifestory.model import (
    OPEN_GAP,
    Child,
    Decision,
    Family,
    Home,
    HomePerson,
    NameInBook,
    Person,
    Relation,
    Relationship,
    Stay,
    When,
)
from lifestory.words import ages, dates
from lifestory.words.markup import Token, TokenKind
from lifestory.words.names import first_name
from lifestory.words.numbers import joined

_PARENTS = (Relation.MOTHER, Relation.FATHER)
_LOOKS_AFTER = (
    *_PARENTS, Relation.CARER, Relation.GRANDMOTHER, Relation.GRANDFATHER, Relation.AUNT,
    Relation.UNCLE,
)  # fmt: skip


@dataclass(frozen=True)
class Around:
    """A decision with what is recorded around it; rows as they were read."""

    decision: Decision
    child: Child
    people: tuple[Person, ...] = ()
    ties: tuple[Relationship, ...] = ()
    homes: Mapping[UUID, Home] = field(default_factory=dict)
    lived: tuple[HomePerson, ...] = ()
    stays: tuple[Stay, ...] = ()


def open_gaps(text: str) -> tuple[str, ...]:
    """What is still to be filled in, in order, without its braces."""
    return tuple(found[0][1:-1] for found in OPEN_GAP.finditer(text))


def filled(pattern: str, known: Mapping[str, str]) -> str:
    """A pattern with every slot filled that is known; the others stay as they are.

    Of two homes the first is the one before, as in "from {home} to {home}".
    """
    if pattern.count("{home}") == 2:
        pattern = pattern.replace("{home}", "{home before}", 1)
    filled_in = OPEN_GAP.sub(lambda found: known.get(found[0][1:-1]) or found[0], pattern)
    return filled_in.replace("{home before}", "{home}")


def known_slots(around: Around) -> dict[str, str]:
    """What the record says for the slots that every pattern may use, as tokens where it can."""
    decision = around.decision
    around = replace(around, people=tuple(one for one in around.people if _may_be_named(one)))
    known = _dates(decision.when, around.child.born)
    known["manager"] = _name(decision.manager, around.people)
    known["worker"] = _only(_to_child(around, (Relation.SOCIAL_WORKER,)))
    known["names"] = _all(_to_child(around, _PARENTS, Family.ADOPTIVE))
    known["parent"] = _only(_to_child(around, _PARENTS, Family.BIRTH))
    decider = [one for one in around.people if _is_named_in(one, decision.decided_by)]
    known["name"] = _only(decider) if decision.decided_by.strip() else ""
    stay = next((one for one in around.stays if one.id == decision.stay_id), None)
    if stay is not None:
        known["home"] = str(Token(TokenKind.HOME, stay.home_id))
        known["carers"] = _all(_living(around, stay.home_id))
        before = _before(around.stays, stay)
        if before is not None:
            known["home before"] = str(Token(TokenKind.HOME, before.home_id))
    return {slot: words for slot, words in known.items() if words}


def _may_be_named(person: Person) -> bool:
    return person.for_book and person.name_in_book is not NameInBook.NOT_AT_ALL


def _dates(when: When | None, born: When | None) -> dict[str, str]:
    if when is None or when.is_interval or when.start.approximate or when.start.uncertain:
        return {}
    known = {"age": ages.age_label(born, when)}
    if when.is_exact_day:
        known["date"] = dates.short(when)
    if when.start.month is not None and when.start.season is None:
        known["month and year"] = dates.short(When(when.edtf[:7]))
    return known


def _name(written: str, people: Iterable[Person]) -> str:
    """A name in a record as the token of its person, or the first name of somebody unknown."""
    matching = [one for one in people if _is_named_in(one, written)]
    return _only(matching) or first_name(written)


def _is_named_in(person: Person, words: str) -> bool:
    names = {person.name.strip(), person.called.strip()} - {""}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names)


def _to_child(
    around: Around, relations: tuple[Relation, ...], family: Family | None = None
) -> list[Person]:
    fitting = {
        tie.person_id
        for tie in around.ties
        if tie.to_id is None and tie.relation in relations and family in (None, tie.family)
    }
    return [person for person in around.people if person.id in fitting]


def _living(around: Around, home: UUID) -> list[Person]:
    here = {one.person_id for one in around.lived if one.home_id == home}
    return [person for person in _to_child(around, _LOOKS_AFTER) if person.id in here]


def _before(stays: Iterable[Stay], stay: Stay) -> Stay | None:
    """The stay that came before another, hospital stays within one left out."""
    if stay.start is None:
        return None
    earlier = [
        (one.start, at, one)
        for at, one in enumerate(stays)
        if one.start is not None and one.start < stay.start and one.inside_id is None
    ]
    return max(earlier)[2] if earlier else None


def _token(person: Person) -> str:
    return str(Token(TokenKind.PERSON, person.id))


def _only(people: list[Person]) -> str:
    return _token(people[0]) if len(people) == 1 else ""


def _all(people: list[Person]) -> str:
    return joined([_token(person) for person in people]) if people else ""
