"""The yearly return of children looked after (SSDA903) comes in, for one child.

Enter by `preview_return(story, where, child_id, today=…)` and bring in what was ticked with
`add_return(story, preview, makings)`. Bytes become rows in `files`, rows of several returns become
one in `merging`, and rows become offers in `episodes` and `others`; `codes` says what each means.

A return holds every child of a council and not one name. So the child's rows are picked out while
reading, nothing about anybody else is kept, and names are asked for. How a line is shown, ticked or
laid on a page does not belong here.
"""

from lifestory.importing.returns.reading import (
    CHECK_EVERY_LINE,
    LABEL,
    About,
    ReturnPreview,
    Returns,
    SensitiveReturn,
    UnusableReturn,
    add_return,
    child_born_on,
    offers_of,
    preview_return,
    read_returns,
)

__all__ = [
    "CHECK_EVERY_LINE",
    "LABEL",
    "About",
    "ReturnPreview",
    "Returns",
    "SensitiveReturn",
    "UnusableReturn",
    "add_return",
    "child_born_on",
    "offers_of",
    "preview_return",
    "read_returns",
]
