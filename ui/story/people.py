"""The people of the story: who they are to the child, and what a book may call them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from lifestory.model import Family, Keepsake, NameInBook, Person, Relation, Relationship
from lifestory.words.kinds import word_for
from lifestory.words.names import is_professional
from ui.bridge import StoryBridge
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import tr
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_PERSON = (
    "name", "called", "name_in_book", "born", "died", "like", "gave", "source", "for_book",
)  # fmt: skip
_OF_RELATIONSHIP = ("relation", "family", "word")
_GROUPS = (Family.BIRTH, Family.KIN, Family.FOSTER, Family.ADOPTIVE, Family.STEP)


class PeoplePart(ListPart):
    """A line for each person, by the family they belong to."""

    key: ClassVar[str] = "people"
    kinds: ClassVar[frozenset[str]] = frozenset({"person", "relationship", "keepsake"})
    drawing: ClassVar[str] = "people"

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("People"),
            tr("Nobody is here yet. Begin with those who matter most, in the child’s own words."),
            tr("Add a person"),
        )

    def lines(self, reading: "Reading") -> list[Line]:
        """Everybody, grouped by family, helpers last."""
        ties = _ties(reading)
        faces = {keepsake.id: keepsake.digest for keepsake in reading.all(Keepsake)}
        found = []
        for person in reading.all(Person):
            tie = ties.get(person.id)
            shown = person.called or person.name
            relation = (tie.word or word_for(tie.relation)) if tie is not None else ""
            line = Line(
                id=person.id,
                title=shown,
                sub=" · ".join(part for part in (relation, _full(person, shown)) if part),
                name=shown,
                digest=faces.get(person.portrait_id, "") if person.portrait_id else "",
                right="" if person.for_book else tr("not for a book"),
                heading=_heading(tie),
            )
            found.append((_rank(tie), shown.casefold(), line))
        return [line for _, _, line in sorted(found, key=lambda one: one[:2])]

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Name, the child's word, and what they are to the child."""
        return self.asks(reading)[:5]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about a person."""
        called = reading.child.called
        return (
            Ask(
                "name", tr("Name in the record"), needed=tr("A name is needed; first name will do.")
            ),
            Ask(
                "called",
                tr("What {child} calls them", child=called),
                help=tr("Books use this, for example “Mummy Kate”."),
            ),
            Ask(
                "relation",
                tr("They are {child}’s", child=called),
                kind="choice",
                choices=choices_of(Relation),
            ),
            Ask("family", tr("Family"), kind="choice", choices=choices_of(Family)),
            Ask(
                "word",
                tr("A word of one’s own for it"),
                help=tr("Such as “nana” or “tummy mummy”."),
            ),
            Ask(
                "name_in_book",
                tr("In a book they appear with"),
                kind="choice",
                choices=choices_of(NameInBook),
            ),
            Ask("born", tr("Born"), kind="when"),
            Ask("died", tr("Died"), kind="when"),
            Ask(
                "like",
                tr("What they were like"),
                kind="words",
                help=tr("In words a child may read: what they loved, what they were good at."),
                lines=4,
            ),
            Ask("gave", tr("What they gave to this book"), help=tr("For the page of thanks.")),
            *fact_asks(tr("Which record, or who said so."), tr("May be in a book")),
        )

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """A person's fields with those of the relationship to the child."""
        tie = _ties(reading).get(id) or Relationship(person_id=id)
        return {
            **copy_values(reading.get(Person, id), _OF_PERSON),
            **copy_values(tie, _OF_RELATIONSHIP),
        }

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new person and what they are to the child."""
        person = edit.add(Person(name=values["name"], called=values["called"]))
        tie = {name: values[name] for name in _OF_RELATIONSHIP}
        edit.add(Relationship(person_id=person.id, **tie))
        return person.id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change the person, or the relationship, making it if there was none."""
        if name in _OF_PERSON:
            setattr(edit.get(Person, id), name, value)
            return
        tie = _ties(edit).get(id) or edit.add(Relationship(person_id=id))
        setattr(tie, name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take a person out."""
        edit.delete(edit.get(Person, id))


def _ties(reading: "Reading") -> dict[UUID, Relationship]:
    """What each person is to the child, by the person's id."""
    ties = (tie for tie in reading.all(Relationship) if tie.to_id is None)
    return {tie.person_id: tie for tie in ties}


def _full(person: Person, shown: str) -> str:
    return person.name if person.name != shown else ""


def _rank(tie: Relationship | None) -> int:
    if tie is None or tie.family is Family.NONE:
        helper = tie is not None and is_professional(tie.relation)
        return len(_GROUPS) + (1 if helper else 0)
    return _GROUPS.index(tie.family)


def _heading(tie: Relationship | None) -> str:
    if tie is not None and tie.family is not Family.NONE:
        words = word_for(tie.family)
        return words[:1].upper() + words[1:]
    if tie is not None and is_professional(tie.relation):
        return tr("Helpers")
    return tr("Friends and others")
