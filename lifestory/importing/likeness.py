"""What somebody has already written down by hand and an import would bring in once more.

A stay that begins about the same time, a decision of the same kind of about the same day: the line
says so and is not ticked by itself. Whether they are the same only a person can say.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from lifestory.importing.offers import Making, Offer, Standing
from lifestory.library import Reading
from lifestory.model import Decision, Home, Stay
from lifestory.model.when import When
from lifestory.words.dates import short

ABOUT = timedelta(days=31)
"""So far apart two dates may be and still be of the same move or decision."""


def beside_own(reading: Reading, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """The offers, with a doubt on those that somebody seems to have written down already."""
    homes = {home.id: home.name for home in reading.all(Home)}
    stays = [
        (stay.start, homes[stay.home_id])
        for stay in reading.all(Stay)
        if not stay.origin and stay.start is not None
    ]
    decisions = [one for one in reading.all(Decision) if not one.origin]
    doubted: list[Offer] = []
    for offer in offers:
        likes = list(_likes(offer, stays, decisions))
        new = offer.standing is Standing.NEW
        doubted.append(offer.doubted(likes[0]) if likes and new else offer)
    return tuple(doubted)


def _likes(
    offer: Offer, stays: Sequence[tuple[When, str]], decisions: Sequence[Decision]
) -> Iterator[str]:
    for making in offer.makes:
        if making.kind is Stay and not making.only_fills:
            for start, name in stays:
                if _near(start, making.values.get("start")):
                    yield (
                        f"The story has “{name}” from {short(start)} already. Tick this only if it "
                        "is another home."
                    )
        elif making.kind is Decision:
            yield from _like_decisions(making, decisions)


def _like_decisions(making: Making, decisions: Sequence[Decision]) -> Iterator[str]:
    for decision in decisions:
        same = decision.kind is making.values["kind"] and decision.when is not None
        if same and decision.when is not None and _near(decision.when, making.values["when"]):
            yield (
                f"The story has “{decision.question}” already. Tick this only if it is another "
                "decision."
            )


def _near(one: When, other: object) -> bool:
    """Whether two dates can be of about the same time."""
    if not isinstance(other, When):
        return False
    return max(one.earliest - other.latest, other.earliest - one.latest) <= ABOUT
