"""What the braces of a wording stand for: tokens for names, words for dates, what was recorded.

Names become tokens, so that a person renamed is renamed in every book not yet given.
A brace that is not known is simply absent; `lifestory.drafting.saying` then passes the way over.
"""

from collections.abc import Iterable
from datetime import date

from lifestory.drafting.facts import Facts
from lifestory.library.gaps import A_MONTH
from lifestory.model import Event, Home, NameInBook, Person, Relation, Relationship, Stay, When
from lifestory.words import ages, dates, names
from lifestory.words.dates import short
from lifestory.words.markup import Token, TokenKind, plainly
from lifestory.words.numbers import joined
from lifestory.words.phrases import phrase

LOOKS_AFTER = frozenset(
    (
        Relation.MOTHER,
        Relation.FATHER,
        Relation.GRANDMOTHER,
        Relation.GRANDFATHER,
        Relation.AUNT,
        Relation.UNCLE,
        Relation.CARER,
    )
)
"""Those whom a child who lives with them may turn to."""

Slots = dict[str, str]


def token(fact: Person | Home) -> str:
    """The token that stands for a person or a home in words."""
    kind = "person" if isinstance(fact, Person) else "home"
    return f"{{{kind}:{fact.id}}}"


def listed(people: Iterable[Person]) -> str:
    """People as a list in a sentence, those left out whom a book may not name."""
    return joined([token(person) for person in people if may_be_named(person)])


def may_be_named(person: Person) -> bool:
    """Whether a book may carry any name of a person."""
    return person.name_in_book is not NameInBook.NOT_AT_ALL


def about_the_book(facts: Facts, today: date) -> Slots:
    """What every page may say: the child, the home now, those who help."""
    child = facts.child
    slots = {
        "child": "{child}",
        "born": dates.said(child.born) if child.born else "",
        "born_place": child.birth_place,
        "likes": phrase(child.likes),
        "languages": "" if is_only_english(child.languages) else phrase(child.languages),
        "faith": phrase(child.faith),
        "culture": phrase(child.culture),
        "mother": listed(_mothers(facts)[:1]),
        "worker": _the_only(facts, Relation.SOCIAL_WORKER),
        "judge": _the_only(facts, Relation.JUDGE),
        "reviewer": _the_only(facts, Relation.REVIEWING_OFFICER),
        "guardian": _the_only(facts, Relation.GUARDIAN),
        "carers": listed(_earlier_carers(facts)),
        "made": dates.said(When(f"{today:%Y-%m}")),
    }
    stay = facts.stay_now
    if stay is not None:
        living = facts.lived_in.get(stay.home_id, ())
        looking_after = [one for one in living if facts.relations(one) & LOOKS_AFTER]
        slots["home_now"] = token(facts.home_of(stay))
        slots["with_now"] = listed(living)
        slots["carers_now"] = listed(looking_after)
        slots["start_now"] = arrival(stay.start)
    return slots


def about_a_person(facts: Facts, person: Person) -> Slots:
    """What a page about somebody may say."""
    ties = facts.ties.get(person.id, ())
    homes = [
        facts.homes[home_id]
        for home_id, people in facts.lived_in.items()
        if any(one.id == person.id for one in people)
        and any(stay.home_id == home_id for stay in facts.stays)
    ]
    homes.sort(key=lambda home: home.name)
    return {
        "who": listed([person]),
        "relation": _relation(ties[0]) if ties else "",
        "died": dates.said(person.died) if person.died else "",
        "has_died": "died" if person.died else "",
        "yet": "" if person.like.strip() else "yet",
        "shared_home": token(homes[0]) if len(homes) == 1 else "",
    }


def _relation(tie: Relationship) -> str:
    word = names.relation_word(tie)
    return word if word.startswith("some") else names.your(word)


def about_a_stay(facts: Facts, stay: Stay) -> Slots:
    """What a page about one time in a home may say."""
    home, born = facts.home_of(stay), facts.child.born
    earlier = [one for one in facts.stays[: facts.stays.index(stay)] if one.home_id == home.id]
    return {
        "home": token(home),
        "with": listed(facts.lived_in.get(home.id, ())),
        "start": arrival(stay.start),
        "end": arrival(stay.end),
        "age": age(born, stay.start),
        "when_aged": ages.age_words(born, stay.start),
        "age_left": age(born, stay.end),
        "when_aged_left": ages.age_words(born, stay.end),
        "like": "" if earlier else home.like,
        "why_started": stay.why_started_told,
        "why_ended": stay.why_ended_told,
        "back": "back" if earlier else "",
        "at_first": "first" if _is_first_home(facts, stay) else "",
        "untold": "" if _is_explained(facts, stay) else "yet",
    }


def _is_first_home(facts: Facts, stay: Stay) -> bool:
    """Whether there was hardly time for a home before this one, as far as is known."""
    born = facts.child.born
    return not (born and stay.start) or stay.start.earliest - born.latest <= A_MONTH


def about_an_event(facts: Facts, event: Event) -> Slots:
    """What a page about something that happened may say."""
    there = facts.were_there.get(event.id, ())
    named = [person for person in there if may_be_named(person)]
    home = facts.homes.get(event.home_id) if event.home_id else None
    aged = ages.age_words(facts.child.born, event.when)
    return {
        "title": event.title.strip().rstrip("."),
        "told": event.told,
        "when": arrival(event.when),
        "age": age(facts.child.born, event.when),
        "when_aged": f"{{age:{event.id}}}" if aged else "",
        "place": event.place,
        "with": listed(there),
        "were": "was" if len(named) == 1 else "were",
        "home": token(home) if home else "",
    }


def _is_explained(facts: Facts, stay: Stay) -> bool:
    """Whether a decision that led to a stay is explained, so that its own page tells why."""
    return any(
        told.is_told
        for decision in facts.decisions
        if decision.stay_id == stay.id
        for told in facts.explanations.get(decision.id, ())
    )


def arrival(when: When | None) -> str:
    """A date on which something began or ended; an interval means some day between its ends."""
    if when is None:
        return ""
    if not when.is_interval or when.start.year is None or when.end.year is None:
        return dates.said(when)
    first, _, last = when.edtf.partition("/")
    return f"between {short(When(first))} and {short(When(last))}"


def age(born: When | None, when: When | None) -> str:
    """An age on its own; empty when it is not known or before birth."""
    return ages.age_label(born, when)


def _mothers(facts: Facts) -> list[Person]:
    return [
        person
        for person in facts.with_relation(Relation.MOTHER)
        if any(tie.family == "birth" for tie in facts.ties[person.id])
    ]


def _the_only(facts: Facts, relation: Relation) -> str:
    """A name only where there is no doubt whose it is."""
    found = facts.with_relation(relation)
    return listed(found) if len(found) == 1 else ""


def _earlier_carers(facts: Facts) -> list[Person]:
    now = facts.stay_now
    living = facts.lived_in.get(now.home_id, ()) if now else ()
    there_now = {person.id for person in living}
    before = [
        person
        for stay in facts.stays
        for person in facts.lived_in.get(stay.home_id, ())
        if Relation.CARER in facts.relations(person) and person.id not in there_now
    ]
    return list({person.id: person for person in before}.values())


def is_only_english(languages: str) -> bool:
    """Whether there is nothing to tell about the languages of a life."""
    return languages.strip().rstrip(".").lower() == "english"


def named(text: str, facts: Facts) -> str:
    """Words for the worker, with the names that the child uses in place of tokens."""
    people = {person.id: person.called or person.name for person in facts.people}

    def resolve(found: Token) -> str:
        if found.id is None:
            return facts.child.called
        if found.kind is TokenKind.AGE:
            whens = {event.id: event.when for event in facts.events}
            return ages.age_words(facts.child.born, whens.get(found.id))
        home = facts.homes.get(found.id)
        return home.name if home else people.get(found.id, names.SOMEONE)

    return plainly(text, resolve)
