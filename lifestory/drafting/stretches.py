"""Times of which nobody has recorded where the child lived."""

from lifestory.drafting.facts import Facts
from lifestory.model import Stay

LEAST_DAYS = 14
"""Shorter times between two homes are the roughness of dates, not a gap."""


def unknown_stretches(facts: Facts) -> list[tuple[Stay, Stay]]:
    """Pairs of stays between which, whatever their dates mean, days are unaccounted for."""
    stays = [stay for stay in facts.stays if stay.inside_id is None]
    found = []
    for at, after in enumerate(stays[1:], start=1):
        before = [stay for stay in stays[:at] if stay.end is not None]
        if len(before) < at or after.start is None:
            continue
        latest = max(before, key=_ends)
        if latest.end is not None and (after.start.earliest - latest.end.latest).days > LEAST_DAYS:
            found.append((latest, after))
    return found


def _ends(stay: Stay) -> int:
    return stay.end.latest.toordinal() if stay.end is not None else 0
