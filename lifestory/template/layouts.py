"""Page layouts: which slots a page has and where they lie, from `templates/layouts/*.toml`.

A page's body has twelve columns and a height of 1. A variant is taken for a shape of picture, a
paper, or slots that stay empty; the first that fits wins. What kinds of page are composed by code
(timeline, family tree, ...) is said by `composer`.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lifestory.errors import NotFound
from lifestory.model.kinds import BlockKind, KeepsakeKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.load import Template, load_all

SlotRole = Literal["hero", "text", "title", "subtitle", "lead", "caption", "facts"]
PictureShape = Literal["any", "upright", "wide"]


class SlotSpec(BaseModel):
    """A place for blocks. `role` is how its words or pictures are shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kinds: tuple[BlockKind, ...] = Field(min_length=1)
    role: SlotRole
    many: bool = False
    optional: bool = False


class Area(BaseModel):
    """Where a slot lies: columns from 1 to 12, both included; rows as parts of the body's height.

    `least` is the part of the height down to which a picture gives way to words, `sink` the part at
    which few words begin.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    slot: str
    columns: tuple[int, int] = (1, 12)
    rows: tuple[float, float] = (0.0, 1.0)
    least: float = Field(default=0.3, gt=0, le=1)
    sink: float = Field(default=0.0, ge=0, lt=1)

    @model_validator(mode="after")
    def _lies_on_the_page(self) -> "Area":
        first, last = self.columns
        top, bottom = self.rows
        if not (1 <= first <= last <= 12 and 0 <= top < bottom <= 1):
            raise ValueError("columns go from 1 to 12 and rows from 0 to 1")
        return self


class Variant(BaseModel):
    """One arrangement. `least_ems` is how wide a line of words must be for it, `without` names the
    slots that must be empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shape: PictureShape = "any"
    papers: tuple[PaperSize, ...] = ()
    without: tuple[str, ...] = ()
    least_ems: float = 0.0
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True)
class Mosaic:
    """Photos beside each other (`across`) or beneath; a part is a photo's number, from 1, or again
    a mosaic."""

    across: bool
    parts: "tuple[int | Mosaic, ...]"

    @property
    def numbers(self) -> tuple[int, ...]:
        """The photos in it, in the order in which they lie."""
        found: list[int] = []
        for part in self.parts:
            found += part.numbers if isinstance(part, Mosaic) else [part]
        return tuple(found)


@cache
def mosaic_of(text: str) -> Mosaic:
    """A mosaic as it is written: "1 / (2 | 3)".

    Raises:
        ValueError: the brackets, signs or numbers make no sense.
    """
    signs = re.findall(r"\d+|[()|/]", text)
    part, rest = _joined(signs)
    made = Mosaic(True, (part,)) if isinstance(part, int) else part
    if rest or sorted(made.numbers) != list(range(1, len(made.numbers) + 1)):
        raise ValueError(f"“{text}” is no mosaic: each photo once, from 1, with | and / between")
    return made


def _joined(signs: list[str]) -> "tuple[int | Mosaic, list[str]]":
    """Parts with one kind of sign between them, and what follows."""
    part, signs = _one(signs)
    parts, sign = [part], signs[0] if signs else ")"
    while signs and signs[0] == sign and sign in "|/":
        part, signs = _one(signs[1:])
        parts.append(part)
    return (parts[0] if len(parts) == 1 else Mosaic(sign == "|", tuple(parts))), signs


def _one(signs: list[str]) -> "tuple[int | Mosaic, list[str]]":
    if not signs:
        raise ValueError("a photo is missing")
    if signs[0] == "(":
        part, rest = _joined(signs[1:])
        if not rest or rest[0] != ")":
            raise ValueError("a bracket is not closed")
        return part, rest[1:]
    if not signs[0].isdigit():
        raise ValueError(f"a photo is missing before “{signs[0]}”")
    return int(signs[0]), signs[1:]


class Fits(BaseModel):
    """What a page must hold for a layout to suit it.

    `photos` are the fewest and the most; `shapes` are the forms of photo that it shows well;
    `words` the fewest and the most, as parts of the words that a page of the stage may have;
    `share` is the part of the paper's width that its largest photo takes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    photos: tuple[int, int] = (0, 0)
    shapes: tuple[Literal["wide", "upright", "panorama", "square"], ...] = ()
    of: tuple[KeepsakeKind, ...] = ()
    """The kinds of keepsake that it is made for and for nothing else; empty for any."""
    words: tuple[float, float] = (0.0, 1.0)
    share: float = Field(default=0.0, ge=0, le=1)
    stages: tuple[ReadingStage, ...] = ()
    """The readers whom it suits; empty for all."""
    hero: bool = False
    """Whether one photo rules the page; a spread has one such page."""
    breathes: bool = False
    """Whether it gives the eye a rest after pages of words."""
    likes: float = Field(default=0.5, ge=0, le=1)
    """How much it is preferred where nothing else decides."""


class PageLayout(Template):
    """A kind of page that a worker can choose. `full_width` takes the wide margins of a theme for
    the page as well."""

    description: str
    composer: Literal[
        "areas",
        "cover",
        "opening",
        "wall",
        "full-photo",
        "timeline",
        "homes",
        "family-tree",
        "panels",
        "contents",
        "mosaic",
        "below",
        "band",
        "exhibit",
        "then-and-now",
        "two-languages",
        "growing-up",
        "certificate",
        "writing",
        "winding",
        "ages",
    ] = "areas"
    heading: bool = True
    decoration: Literal["full", "low", "none"] = "full"
    full_width: bool = False
    slots: tuple[SlotSpec, ...] = Field(min_length=1)
    variants: tuple[Variant, ...] = ()
    mosaics: tuple[str, ...] = ()
    """How the photos of a mosaic may lie: numbers with "|" for beside and "/" for beneath, as in
    "1 / (2 | 3)". Of those for as many photos as there are the one is taken that fits best."""
    fits: Fits | None = None
    """What the layout is good for, so that it can be chosen; without it only a person or a plan
    chooses it."""

    def slot(self, name: str) -> SlotSpec | None:
        """The slot of that name, if there is one."""
        return next((slot for slot in self.slots if slot.name == name), None)

    @model_validator(mode="after")
    def _areas_have_slots(self) -> "PageLayout":
        known = {slot.name for slot in self.slots}
        for variant in self.variants:
            missing = {area.slot for area in variant.areas} - known
            if missing:
                raise ValueError(f"an area names {', '.join(sorted(missing))}, which is no slot")
        if self.composer == "areas" and not self.variants:
            raise ValueError("at least one variant says where the slots lie")
        for mosaic in self.mosaics:
            mosaic_of(mosaic)
        return self


@cache
def all_layouts(own: Path | None = None) -> dict[str, PageLayout]:
    """Every page layout by id, ours and then a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return load_all("layouts", PageLayout, own)


def layout(layout_id: str, own: Path | None = None) -> PageLayout:
    """The page layout of that id.

    Raises:
        NotFound: there is none.
    """
    try:
        return all_layouts(own)[layout_id]
    except KeyError:
        raise NotFound(
            f"There is no page layout called “{layout_id}”. Nothing was changed. "
            "Choose another layout for the page."
        ) from None
