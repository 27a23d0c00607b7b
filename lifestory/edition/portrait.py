"""The child as a book shows them: all about you, and how you grew.

What nobody has recorded is said to be unknown where a child would look for it, and left out where
they would not.
"""

import re
from uuid import UUID

from lifestory.edition.journey import milestones
from lifestory.edition.telling import Telling
from lifestory.edition.values import AboutMe, GrowingUp, Height
from lifestory.model import Event
from lifestory.words import ages, dates
from lifestory.words.numbers import capital, joined
from lifestory.words.phrases import phrase

_CENTIMETRES = re.compile(r"\b(\d{2,3}(?:\.\d)?)\s?(?:cm|centimetres)\b")
_TALL = (30, 220)
"""Between these a number of centimetres can be how tall a child is."""

_BLANKS = (
    "Your favourite food",
    "What makes you laugh",
    "What you are good at",
    "What you would like to learn",
)
"""What nobody but the child can say."""


def about_me(block_id: UUID, slot: str, telling: Telling) -> AboutMe:
    """What is known of the child, label by label, and what is theirs to write."""
    child = telling.facts.child
    entries = [(label, telling.briefly(told)) for label, told in _entries(telling)]
    blanks = 1 if telling.is_short else len(_BLANKS)
    return AboutMe(
        block_id,
        slot,
        name=child.called,
        entries=tuple((label, told) for label, told in entries if told),
        blanks=_BLANKS[:blanks],
        source=telling.picture(child.portrait_id),
    )


def _entries(telling: Telling) -> list[tuple[str, str]]:
    child = telling.facts.child
    unknown = "We do not know." if telling.is_short else "We do not know yet."
    born = capital(dates.said(child.born)) if child.born else unknown
    known = [("When you were born", born), ("Where you were born", child.birth_place or unknown)]
    known += [
        ("Who you live with", _home_now(telling)),
        ("What you like", _phrase(child.likes, child.called)),
    ]
    if not telling.is_short:
        known += [
            ("The languages you know", _phrase(child.languages, child.called)),
            ("Your faith", _phrase(child.faith, child.called)),
            ("Where your family comes from", _phrase(child.culture, child.called)),
            ("How you tell people things", _phrase(child.communicates, child.called)),
        ]
    return [(label, capital(told)) for label, told in known]


def _phrase(noted: str, called: str) -> str:
    """What was noted, if it can be said to the child: a phrase that does not speak of them."""
    words = phrase(noted)
    return "" if called and called in words else words


def _home_now(telling: Telling) -> str:
    outer = [stay for stay in telling.facts.stays if stay.inside_id is None]
    if not outer or outer[-1].end is not None:
        return ""
    people = telling.facts.living.get(outer[-1].home_id, ())
    return joined([telling.name(person) for person in people]) if people else ""


def growing_up(block_id: UUID, slot: str, telling: Telling) -> GrowingUp:
    """Firsts by age, and how tall the child was where somebody wrote it down in centimetres."""
    firsts = tuple(milestones(telling))
    heights = [
        Height(event_age(telling, event), tall, _years(telling, event))
        for event in telling.facts.events.values()
        for tall in _heights(event)
    ]
    heights.sort(key=lambda one: (one.years, one.centimetres))
    return GrowingUp(block_id, slot, firsts, tuple(heights))


def event_age(telling: Telling, event: Event) -> str:
    """How old the child was, or else when it was."""
    aged = ages.age_label(telling.born, event.when)
    return capital(aged) if aged else dates.said(event.when) if event.when else ""


def _years(telling: Telling, event: Event) -> float:
    age = ages.age_at(telling.born, event.when)
    return age.least / 12 if age is not None else 0.0


def _heights(event: Event) -> list[float]:
    found = (float(one) for one in _CENTIMETRES.findall(f"{event.title} {event.told}"))
    return [one for one in found if _TALL[0] <= one <= _TALL[1]][:1]
