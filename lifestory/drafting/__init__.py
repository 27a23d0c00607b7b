"""Plans and facts become chapters and pages, and a list of what to find out.

Enter by `draft(story, plan_id, stage)`; `plans()` are the outlines to choose from. The way through
the room: `facts` (what may reach a book), `subjects` (what a step of a plan is made for), `saying`
(words from what is recorded), `pictures` and `arranging` (photos on pages), `compose` (a plan
carried out), `gaps` (what is missing), `draft` (kept in one edit). It prompts and never tells: a
page says only what somebody recorded, or says honestly that it is not known. How a page looks is
not known here. `empty_book` makes a cover and nothing else.
"""

from lifestory.drafting.draft import Drafted, draft, plan_called, plans, wording
from lifestory.drafting.empty import empty_book

__all__ = ["Drafted", "draft", "empty_book", "plan_called", "plans", "wording"]
