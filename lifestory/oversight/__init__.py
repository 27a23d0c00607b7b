"""Looking over every child: who has no book, what is missing, what is due, what nobody explained.

Enter by `what_is_missing(story)` and `what_is_due(summary.dues)` for one child, and
`who_needs_attention(children, today)` for all of them. The counting is done where the index is
kept, in `lifestory.library.gaps`, `.due` and `.summary`, so that any library can bring its index up
to date by itself; here it is said in words for the worker and the manager, and held against the day
on which one looks. Nothing in here is meant for a page of a book.
"""

from lifestory.oversight.attention import (
    Attention,
    Flag,
    attention_to,
    explain,
    take_back,
    who_needs_attention,
)
from lifestory.oversight.due import DueSaid, left_said, what_is_due
from lifestory.oversight.missing import Missing, what_is_missing

__all__ = [
    "Attention",
    "DueSaid",
    "Flag",
    "Missing",
    "attention_to",
    "explain",
    "left_said",
    "take_back",
    "what_is_due",
    "what_is_missing",
    "who_needs_attention",
]
"""The names to enter by."""
