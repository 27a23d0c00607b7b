"""Any blocks as strips, in order: what a page holds beside what it was made for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from lifestory.edition.values import (
    AboutMe,
    AnyBlock,
    Certificate,
    DecisionTold,
    FindOut,
    GrowingUp,
    PeopleWhoMatter,
    PersonCard,
)
from lifestory.layout.blocks import Setting, strips_of
from lifestory.layout.cards import people_rows
from lifestory.layout.flow import Strip, stack_height
from lifestory.layout.look import LEAST_SHRINK
from lifestory.layout.pages import certificate, circles, decision, finding, growing, portrait

_TOLD: dict[type, Callable[[Any, Setting], list[Strip]]] = {
    DecisionTold: decision.strips_of,
    AboutMe: portrait.about_me,
    GrowingUp: growing.strips_of,
    PeopleWhoMatter: circles.strips_of,
    FindOut: finding.strips_of,
    Certificate: certificate.strips_of,
}
"""Blocks that are told from facts and can stand on any page."""

FACTORS = (1.0, 0.96, LEAST_SHRINK)
"""How far words are shrunk to stay on their page."""


def strips_within(
    blocks: Sequence[AnyBlock], setting: Setting, width: float, room: float
) -> list[Strip]:
    """Blocks as strips at the largest size at which they fit a height; if none does, at their own
    size, and they flow on."""
    own = strips_of_all(blocks, setting)
    if stack_height(own, width) <= room:
        return own
    for factor in FACTORS[1:]:
        strips = strips_of_all(blocks, replace(setting, factor=factor))
        if stack_height(strips, width) <= room:
            return strips
    return own


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
        made = _TOLD.get(type(block))
        if made is not None:
            strips += made(block, setting)
        else:
            strips += strips_of(block, setting)
    if people:
        strips += people_rows(people, setting)
    return strips
