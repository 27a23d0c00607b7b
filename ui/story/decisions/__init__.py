"""Decisions: what grown-ups decided, which manager stood behind it, and how the child is told.

`part` is the entry of the side bar: a list, and one decision open over the whole part. `standing`
says what each decision lacks; `record` is the left of an open decision, `telling` the right.
"""

from ui.story.decisions.part import DecisionsPart

__all__ = ["DecisionsPart"]
