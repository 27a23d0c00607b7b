"""Looking over every child: who has no book, what is missing, whose decisions nobody explained.

Enter by `what_is_missing(story)` for one child and `who_needs_attention(children, today)` for all
of them. The counting is done where the index is kept, in `lifestory.library.gaps` and `.summary`,
so that any library can bring its index up to date by itself; here it is said in words for the
worker and the manager. Nothing in here is meant for a page of a book.
"""

from lifestory.oversight.attention import Attention, who_needs_attention
from lifestory.oversight.missing import Missing, what_is_missing

__all__ = ["Attention", "Missing", "what_is_missing", "who_needs_attention"]
"""The names to enter by."""
