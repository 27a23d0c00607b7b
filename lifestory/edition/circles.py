"""People who matter, as circles round the child; and whom and where to ask for more.

People whose name a book may not carry are in none of them.
"""

from uuid import UUID

from lifestory.edition.people import CHILD
from lifestory.edition.telling import Telling
from lifestory.edition.values import Circle, CirclePerson, FindOut, PeopleWhoMatter
from lifestory.model import Family, Person, ReadingStage, Relation
from lifestory.words import names
from lifestory.words.numbers import capital

_WORKING = (
    Relation.SOCIAL_WORKER,
    Relation.REVIEWING_OFFICER,
    Relation.GUARDIAN,
    Relation.JUDGE,
    Relation.MANAGER,
)
"""Those who work for the child; they are asked, not counted among those who matter."""
_ASKED = (Relation.SOCIAL_WORKER, Relation.REVIEWING_OFFICER, Relation.GUARDIAN)
_MOST_ASKED = 8

_OLDER = (ReadingStage.YOUNG_PERSON, ReadingStage.LETTER)
_RECORDS = (
    ("Papers about you", "The council keeps papers about you. You can ask to see them."),
    ("This book", "This book can grow. Say so if something in it is wrong."),
)
_RECORDS_OLDER = (
    (
        "Your records",
        "The council keeps records about you for many years. You can ask to see them.",
    ),
    ("This book", "More can be added to this book. If something is wrong, it can be put right."),
)


def people_who_matter(block_id: UUID, slot: str, telling: Telling) -> PeopleWhoMatter:
    """Those who live with the child, then the families, then friends and all others."""
    child = telling.facts.child
    middle = CirclePerson(CHILD, child.called, "", telling.picture(child.portrait_id))
    home = {person.id for person in _at_home(telling)}
    groups: dict[str, list[CirclePerson]] = {}
    for person in sorted(_seen(telling), key=lambda one: telling.name(one)):
        tie = telling.facts.tie(person.id)
        if tie is not None and tie.relation in _WORKING and person.id not in home:
            continue
        families = tie is not None and tie.family is not Family.NONE
        group = (
            "At home with you"
            if person.id in home
            else ("Your families" if families else "Friends and others who matter")
        )
        groups.setdefault(group, []).append(_person(person, telling))
    order = ("At home with you", "Your families", "Friends and others who matter")
    circles = tuple(Circle(name, tuple(groups[name])) for name in order if name in groups)
    return PeopleWhoMatter(block_id, slot, middle, circles)


def find_out(block_id: UUID, slot: str, telling: Telling) -> FindOut:
    """Whom to ask: those at home, those who work for the child, those who gave something."""
    asked: dict[UUID, str] = {}
    for person in _at_home(telling):
        if _is_pet(person, telling):
            continue
        asked[person.id] = (
            "You can ask at home." if telling.is_short else ("You can ask at home, at any time.")
        )
    for person in _seen(telling):
        tie = telling.facts.tie(person.id)
        if tie is not None and tie.relation in _ASKED:
            word = names.your(names.relation_word(tie))
            asked.setdefault(person.id, f"{capital(telling.line(word))} can find things out.")
        elif person.gave.strip():
            asked.setdefault(person.id, f"{capital(telling.line(person.gave))}.")
    people = telling.facts.people
    shown = [(telling.name(people[id]), told) for id, told in asked.items()][:_MOST_ASKED]
    return FindOut(block_id, slot, tuple(shown), _records(telling))


def _records(telling: Telling) -> tuple[tuple[str, str], ...]:
    """What is kept about every child who is looked after, in words for the stage."""
    if telling.is_short:
        return ()
    return _RECORDS_OLDER if telling.stage in _OLDER else _RECORDS


def _seen(telling: Telling) -> list[Person]:
    return [person for person in telling.facts.people.values() if telling.facts.seen(person.id)]


def _at_home(telling: Telling) -> list[Person]:
    """Those who live in the home where the child is now."""
    outer = [stay for stay in telling.facts.stays if stay.inside_id is None]
    if not outer or outer[-1].end is not None:
        return []
    living = telling.facts.living.get(outer[-1].home_id, ())
    return [person for person in living if telling.facts.seen(person.id)]


def _is_pet(person: Person, telling: Telling) -> bool:
    tie = telling.facts.tie(person.id)
    return tie is not None and tie.relation is Relation.PET


def _person(person: Person, telling: Telling) -> CirclePerson:
    tie = telling.facts.tie(person.id)
    relation = names.relation_word(tie) if tie is not None else ""
    relation = "" if relation.startswith("some") else telling.line(relation)
    picture = telling.picture(person.portrait_id)
    return CirclePerson(str(person.id), telling.name(person), relation, picture)
