"""Keeping: every child's story in an encrypted folder, changed through one door and never lost.

Enter by `Library.create` or `Library.unlock`, then `library.story(child_id)`; a `Story` is read
with `story.read()` and changed with `story.edit(label)`. This room is the only one that knows SQL,
keys and files of a library. It knows nothing of books as they are read, laid out or printed, and
says nothing in a child's words.
"""

from lifestory.library.backups import Generation
from lifestory.library.clock import Clock, now
from lifestory.library.edit import Edit
from lifestory.library.history import Changed, HistoryEntry
from lifestory.library.index import BookSummary, ChildSummary
from lifestory.library.keepsakes import Copies, Keepsakes
from lifestory.library.keys import Effort
from lifestory.library.library import Library
from lifestory.library.losses import Since
from lifestory.library.moments import Rows, RowStep, bring_back
from lifestory.library.reading import Reading
from lifestory.library.search import Hit, Snippet
from lifestory.library.story import Story
from lifestory.library.written import Written, written_in

__all__ = [
    "BookSummary",
    "Changed",
    "ChildSummary",
    "Clock",
    "Copies",
    "Edit",
    "Effort",
    "Generation",
    "HistoryEntry",
    "Hit",
    "Keepsakes",
    "Library",
    "Reading",
    "RowStep",
    "Rows",
    "Since",
    "Snippet",
    "Story",
    "Written",
    "bring_back",
    "now",
    "written_in",
]
