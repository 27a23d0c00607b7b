"""How a person of the story is named in a book: no more than `name_in_book` allows.

Without a name that may be shown, a person is what they are to the child: "someone in your family",
"a judge".
"""

import re
from typing import Protocol

from lifestory.model.kinds import Family, NameInBook, Relation
from lifestory.words.kinds import word_for

SOMEONE = "someone"

_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "judge", "sir", "dame", "rev", "revd", "sister"}
_PROFESSIONALS = {
    Relation.SOCIAL_WORKER,
    Relation.REVIEWING_OFFICER,
    Relation.GUARDIAN,
    Relation.JUDGE,
    Relation.MANAGER,
    Relation.TEACHER,
    Relation.DOCTOR,
}


class Named(Protocol):
    """What is known of a person's names."""

    name: str
    called: str
    name_in_book: NameInBook


class Related(Protocol):
    """What somebody is to somebody else."""

    relation: Relation
    family: Family
    word: str


def is_professional(relation: Relation) -> bool:
    """Whether somebody is in the story because of their work."""
    return relation in _PROFESSIONALS


def shown(person: Named, relationship: Related | None = None) -> str:
    """A person's name as a book may print it.

    Args:
        person: whose name.
        relationship: what they are to the child, said in place of a name that may not be shown.
    """
    match person.name_in_book:
        case NameInBook.FULL:
            name = person.name.strip()
        case NameInBook.FIRST:
            name = first_name(person.name) or person.called.strip()
        case NameInBook.CALLED:
            name = person.called.strip() or first_name(person.name) or person.name.strip()
        case NameInBook.INITIAL:
            name = (first_name(person.name) or person.called.strip())[:1].upper()
        case NameInBook.NOT_AT_ALL:
            name = ""
    return name or unnamed(relationship)


def unnamed(relationship: Related | None) -> str:
    """Words for somebody whose name a book may not carry."""
    if relationship is None:
        return SOMEONE
    if is_professional(relationship.relation):
        return with_article(relation_word(relationship))
    if relationship.family in (Family.BIRTH, Family.KIN, Family.ADOPTIVE, Family.STEP):
        return "someone in your family"
    if relationship.family is Family.FOSTER or relationship.relation is Relation.CARER:
        return "someone in your foster family"
    return "a friend" if relationship.relation is Relation.FRIEND else SOMEONE


def relation_word(relationship: Related) -> str:
    """What somebody is to the child, in the child's words: "mum", "half-sister", "foster carer"."""
    if relationship.word.strip():
        return relationship.word.strip()
    if relationship.relation is Relation.CARER and relationship.family is not Family.FOSTER:
        return "carer"
    return word_for(relationship.relation, child=True)


def your(relation: str) -> str:
    """ "Your mum", but "a friend of yours" stays as it is."""
    return relation if relation.startswith(("your ", "a ", "an ", "the ")) else f"your {relation}"


def first_name(name: str) -> str:
    """The first name in a full name; empty when only a title and a surname are known."""
    words = name.split()
    if not words or words[0].rstrip(".").lower() in _TITLES:
        return ""
    return words[0]


def possessive(name: str) -> str:
    """A name with its ’s; a plural ending in s takes the apostrophe alone."""
    if re.search(r"\b(?:parents|carers|sisters|brothers|grandparents)$", name, re.IGNORECASE):
        return f"{name}’"
    return f"{name}’s" if name else ""


def with_article(words: str) -> str:
    """The words with "a" or "an" before them."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"
