"""Any blocks as strips, in order: what a page holds beside what it was made for."""

from collections.abc import Iterable

from lifestory.edition.values import AnyBlock, DecisionTold, PersonCard
from lifestory.layout.blocks import Setting, strips_of
from lifestory.layout.cards import people_rows
from lifestory.layout.flow import Strip
from lifestory.layout.pages import decision


def strips_of_all(blocks: Iterable[AnyBlock], setting: Setting) -> list[Strip]:
    """All blocks as strips; people who follow each other as cards in rows."""
    strips: list[Strip] = []
    people: list[PersonCard] = []
    blocks = list(blocks)
    many = sum(isinstance(block, PersonCard) for block in blocks) > (0 if setting.tall else 1)
    for block in blocks:
        if isinstance(block, PersonCard) and many:
            people.append(block)
            continue
        if people:
            strips += people_rows(people, setting)
            people = []
        if isinstance(block, DecisionTold):
            strips += decision.strips_of(block, setting)
        else:
            strips += strips_of(block, setting)
    if people:
        strips += people_rows(people, setting)
    return strips
