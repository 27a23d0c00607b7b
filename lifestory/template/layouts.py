"""Page layouts: which slots a page has and where they lie, from `templates/layouts/*.toml`.

A page's body has twelve columns and a height of 1. A variant is taken for a shape of picture, a
paper, or slots that stay empty; the first that fits wins. What kinds of page are composed by code
(timeline, family tree, ...) is said by `composer`.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lifestory.errors import NotFound
from lifestory.model.kinds import BlockKind, PaperSize
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
    ] = "areas"
    heading: bool = True
    decoration: Literal["full", "low", "none"] = "full"
    full_width: bool = False
    slots: tuple[SlotSpec, ...] = Field(min_length=1)
    variants: tuple[Variant, ...] = ()

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
