"""Themes: what a book's colours, typefaces and decoration are, from `templates/themes/*.toml`.

A theme says nothing of sizes: those belong to the reading stage and the paper (`layout.look`).
"""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from lifestory.errors import NotFound
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


class Theme(Template):
    """How a book looks. Lengths are millimetres, colours "#RRGGBB".

    `grounds` are the tints of the decoration from light to deep, `cards` those behind words,
    `homes` one for each home in turn, `chapters` one for each chapter's tab. `number` is the colour
    of page numbers, which may stand on the decoration.
    """

    ages: str
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
    photo_border: float = Field(default=0, ge=0, le=6)
    drawn_by: Literal["meadow", "paper"]
    captions: Literal["under", "margin"] = "under"
    winding_path: bool = True
    chapters_open_right: bool = True


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
