"""Who wrote what last: which step of the history a row's columns come from.

An importer asks it, so that it never writes over somebody's own work and does not bring back what
somebody took out. Steps that were undone do not count.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from lifestory.library.reading import Reading
from lifestory.library.sealed import driver
from lifestory.model import Row

_STEPS = (
    'SELECT change."row", change.before, change.after, editentry.label FROM change'
    " JOIN editentry ON editentry.number = change.edit"
    " WHERE NOT editentry.undone AND change.kind IN ({kinds}) ORDER BY change.number"
)


@dataclass(frozen=True)
class Written:
    """The label of the step that wrote each column of each row last, and what went.

    `gone` has the origins of facts that were taken out and by which step.
    """

    by: dict[str, dict[str, str]] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)

    def is_by(self, row: UUID, column: str, labels: Collection[str]) -> bool:
        """Whether only steps with one of these labels have written a column last."""
        label = self.by.get(str(row), {}).get(column)
        return label is None or label in labels


def written_in(reading: Reading, kinds: Iterable[type[Row]]) -> Written:
    """Who wrote the rows of some kinds of a story, read from its history."""
    names = [str(kind.__tablename__) for kind in dict.fromkeys(kinds)]
    written = Written()
    if not names:
        return written
    marks = ", ".join("?" for _ in names)
    steps = driver(reading.session).execute(_STEPS.format(kinds=marks), names)
    for row, before, after, label in steps.fetchall():
        was, now = (json.loads(text) if text else None for text in (before, after))
        if now is None:
            if was is not None and was.get("origin"):
                written.gone[was["origin"]] = label
            written.by.pop(row, None)
            continue
        if was is None:
            written.gone.pop(now.get("origin", ""), None)
        written.by.setdefault(row, {}).update(dict.fromkeys(now, label))
    return written
