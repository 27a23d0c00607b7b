"""The nouns: everything that can be kept about one child, as tables and value types.

Enter by the names below. `STORY_ROWS` lists every kind of row that `story.edit()` may write.
Nothing in here touches files, the clock or any other room; how rows are kept is
`lifestory.library`'s business and how they are said is `lifestory.words`'s.
"""

from lifestory.model.books import (
    Block,
    Book,
    Chapter,
    Comment,
    Finding,
    GivenCopy,
    Page,
    SignOff,
)
from lifestory.model.history import Change, EditEntry
from lifestory.model.keepsakes import Keepsake, KeepsakePerson
from lifestory.model.kinds import (
    BlockKind,
    BookKind,
    ChapterKind,
    DateTrust,
    DecisionKind,
    EventKind,
    Family,
    HomeKind,
    HowWeKnow,
    KeepsakeKind,
    NameInBook,
    PaperSize,
    Permission,
    Relation,
    WorkState,
)
from lifestory.model.life import (
    Decision,
    Event,
    EventPerson,
    Explanation,
    Home,
    HomePerson,
    Stay,
    Voice,
)
from lifestory.model.people import Child, Person, Relationship
from lifestory.model.rows import Fact, Row, StoryTable
from lifestory.model.stages import ReadingStage, StageMeasures
from lifestory.model.when import When

STORY_ROWS: tuple[type[Row], ...] = (
    Keepsake,
    Child,
    Person,
    Relationship,
    Home,
    HomePerson,
    Stay,
    Event,
    EventPerson,
    KeepsakePerson,
    Decision,
    Explanation,
    Voice,
    Book,
    Chapter,
    Page,
    Block,
    Finding,
    Comment,
    SignOff,
    GivenCopy,
)
"""Every kind of row that an edit may write, parents before what refers to them."""

__all__ = [
    "STORY_ROWS",
    "Block",
    "BlockKind",
    "Book",
    "BookKind",
    "Change",
    "Chapter",
    "ChapterKind",
    "Child",
    "Comment",
    "DateTrust",
    "Decision",
    "DecisionKind",
    "EditEntry",
    "Event",
    "EventKind",
    "EventPerson",
    "Explanation",
    "Fact",
    "Family",
    "Finding",
    "GivenCopy",
    "Home",
    "HomeKind",
    "HomePerson",
    "HowWeKnow",
    "Keepsake",
    "KeepsakeKind",
    "KeepsakePerson",
    "NameInBook",
    "Page",
    "PaperSize",
    "Permission",
    "Person",
    "ReadingStage",
    "Relation",
    "Relationship",
    "Row",
    "SignOff",
    "StageMeasures",
    "Stay",
    "StoryTable",
    "Voice",
    "When",
    "WorkState",
]
