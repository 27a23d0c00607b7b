"""The child, and the people of the story with what they are to each other."""

from uuid import UUID

from sqlmodel import Field

from lifestory.model.columns import WhenColumn, choice_of
from lifestory.model.kinds import Family, NameInBook, PermanencePlan, Relation
from lifestory.model.rows import Fact
from lifestory.model.stages import ReadingStage
from lifestory.model.when import When


class Child(Fact, table=True):
    """The person whom the story is about: one row in each story."""

    called: str
    full_name: str = ""
    born: When | None = Field(default=None, sa_type=WhenColumn)
    birth_place: str = ""
    pronouns: str = ""
    languages: str = ""
    faith: str = ""
    culture: str = ""
    communicates: str = ""
    likes: str = ""
    living_situation: str = ""
    plan: PermanencePlan = Field(
        default=PermanencePlan.UNDECIDED, sa_type=choice_of(PermanencePlan)
    )
    worker: str = ""
    """Who does the life-story work, for the home screen's filters; never printed."""
    team: str = ""
    reading_stage: ReadingStage | None = Field(default=None, sa_type=choice_of(ReadingStage))
    portrait_id: UUID | None = Field(default=None, foreign_key="keepsake.id", ondelete="SET NULL")


class Person(Fact, table=True):
    """Anyone in the story but the child.

    `called` is the child's own word for them ("Mummy Kate"); `name` is the full name in the
    record; `name_in_book` says how much of it a book may carry.
    """

    name: str
    called: str = ""
    name_in_book: NameInBook = Field(default=NameInBook.CALLED, sa_type=choice_of(NameInBook))
    born: When | None = Field(default=None, sa_type=WhenColumn)
    died: When | None = Field(default=None, sa_type=WhenColumn)
    like: str = ""
    """What they were like, in words a child may read."""
    gave: str = ""
    """What they gave to the making of the book, for the page of thanks."""
    tree_place: float | None = None
    """Where the worker put them in the row of their family in the tree, smaller is further left;
    None where the tree finds the place by itself."""
    portrait_id: UUID | None = Field(default=None, foreign_key="keepsake.id", ondelete="SET NULL")


class Relationship(Fact, table=True):
    """What a person is to the child (`to_id` None) or to another person of the story.

    Reads "`person` is the `relation` of `to`". `word` replaces the relation's usual word.
    """

    person_id: UUID = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    to_id: UUID | None = Field(
        default=None, foreign_key="person.id", ondelete="CASCADE", index=True
    )
    relation: Relation = Field(default=Relation.OTHER, sa_type=choice_of(Relation))
    family: Family = Field(default=Family.NONE, sa_type=choice_of(Family))
    word: str = ""
