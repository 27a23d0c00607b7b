"""Names that a record did not hold and nobody has filled in since.

A yearly return holds no names. A book never prints a bracket for one; it says honestly that nobody
knows yet, and this check stands in its way until somebody has asked.
"""

from collections.abc import Iterator

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.model import HomeKind
from lifestory.words.dates import short

WITH_CARERS = (
    HomeKind.FOSTER,
    HomeKind.KIN,
    HomeKind.ADOPTIVE,
    HomeKind.SPECIAL_GUARDIAN,
    HomeKind.BIRTH_FAMILY,
)
"""Homes where somebody in particular looks after the child."""


class UnnamedCarers(Check):
    """A home that came from a record, with nobody named who lived there."""

    id = "unnamed-carers"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each such home with a stay that may be in a book of the whole life."""
        rows = book.records
        named = {row.home_id for row in rows.home_people}
        told = {stay.home_id: stay for stay in reversed(rows.stays) if stay.for_book}
        for home in rows.homes if book.tells_all else ():
            waits = home.origin and home.for_book and home.kind in WITH_CARERS
            if not waits or home.id in named or home.id not in told:
                continue
            start = told[home.id].start
            since = f" (from {short(start)})" if start is not None else ""
            yield Finding(
                self.id,
                Severity.STOP,
                f"Nobody has filled in who looked after {book.edition.called} at {home.name}"
                f"{since}. Look in the file and add them to the home.",
                fact=home.id,
            )
