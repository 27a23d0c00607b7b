"""What is looked at before a book is given: one small class for each check, advice in plain words.

Enter by `look_over(story, book_id)`. A check finds and points at a block, a fact or a page and
decides nothing else; the window lists what was found, the command line ends with 1 when there is
any.
"""

from lifestory.checks.book import CheckedBook, Finding, Severity
from lifestory.checks.looking import CHECKS, look_over

__all__ = ["CHECKS", "CheckedBook", "Finding", "Severity", "look_over"]
