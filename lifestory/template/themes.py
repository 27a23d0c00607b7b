"""Themes: what a book's colours, typefaces and decoration are, from `templates/themes/*.toml`.

Sizes belong to the reading stage and the paper (`layout.look`); a theme for large print says only
the least size that it was made for.
"""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from lifestory.errors import NotFound
from lifestory.model.kinds import BookKind
from lifestory.model.stages import ReadingStage
from lifestory.template.load import Template, load_all

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Colours = Annotated[tuple[Colour, ...], Field(min_length=1)]


class ThemeFaces(BaseModel):
    """Families by use; the older readers are those above growing reader."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    heading: str
    older_text: str
    older_heading: str


class Frames(BaseModel):
    """How a theme shows photos. Lengths are millimetres.

    `corner` is the radius of a frame's corners; `shape` "circle" makes every photo round whose form
    bears it. A `border` of `border_colour` lies round the photo, in `edge` if that is a colour a
    fine line around it; `mounts` draws the corners that hold a photo in an album.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    corner: float = Field(default=0, ge=0, le=20)
    shape: Literal["corner", "circle"] = "corner"
    border: float = Field(default=0, ge=0, le=6)
    border_colour: Colour = "#FFFFFF"
    edge: Colour | Literal[""] = ""
    mounts: bool = False


class Theme(Template):
    """How a book looks. Lengths are millimetres, colours "#RRGGBB".

    `grounds` are the tints of the decoration from light to deep, `cards` those behind words,
    `homes` one for each home in turn, `chapters` one for each chapter's tab. `number` is the colour
    of page numbers, which may stand on the decoration. `corner` is the radius of cards and frames
    to draw in. A `plain` theme draws no scenes and sets numbers in rings, not on discs.
    """

    about: str = ""
    """Its character, in a sentence for the worker who chooses."""
    ages: str
    stages: tuple[ReadingStage, ...] = ()
    """The reading stages for which a draft takes it when nobody has chosen a theme."""
    kinds: tuple[BookKind, ...] = ()
    """The kinds of book for which a draft takes it, whatever the stage."""
    paper: Colour
    ink: Colour
    soft: Colour
    main: Colour
    second: Colour
    decoration: Colour
    number: Colour
    grounds: Colours
    cards: Colours
    homes: Colours
    chapters: Colours
    faces: ThemeFaces
    corner: float = Field(ge=0, le=20)
    frames: Frames = Frames()
    drawn_by: Literal["meadow", "paper", "lighthouse", "starlight", "clear", "letter", "album"]
    plain: bool = False
    centred: bool = True
    """Whether the picture of a cover stands in the middle, or on the left with its title."""
    head: float = Field(default=0, ge=0, le=40)
    """How deep the decoration at the head of a page reaches on A4; words begin below it."""
    cover_head: float = Field(default=0.085, ge=0, le=0.5)
    """The part of a cover's height above its title."""
    captions: Literal["under", "margin"] = "under"
    winding_path: bool = True
    chapters_open_right: bool = True
    least_text: float = Field(default=0, ge=0, le=24)
    """The least size of running words in points; large print has 16."""
    spacing: float = Field(default=1.0, ge=1, le=1.3)
    """How much wider the lines stand apart than the stage asks for."""


@cache
def all_themes(own: Path | None = None) -> dict[str, Theme]:
    """Every theme by id, ours and then a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return load_all("themes", Theme, own)


def theme(theme_id: str, own: Path | None = None) -> Theme:
    """The theme of that id.

    Raises:
        NotFound: there is none.
    """
    try:
        return all_themes(own)[theme_id]
    except KeyError:
        raise NotFound(
            f"There is no theme called “{theme_id}”. Nothing was changed. Choose another theme."
        ) from None


def fitting_theme(stage: ReadingStage, kind: BookKind, own: Path | None = None) -> Theme:
    """The theme that a book has when nobody has chosen one: the first that is for its kind, else
    the first that is for its stage, else the first."""
    known = list(all_themes(own).values())
    by_kind = [one for one in known if kind in one.kinds]
    by_stage = [one for one in known if stage in one.stages]
    return next(iter(by_kind + by_stage + known))
