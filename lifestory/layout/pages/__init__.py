"""One composer for each kind of page: from a planned page to the sheets that it becomes."""

from collections.abc import Callable

from lifestory.layout.pages import (
    ages,
    areas,
    contents,
    cover,
    dressed,
    family_tree,
    homes,
    mosaic,
    opening,
    panels,
    photos,
    single,
    then_and_now,
    timeline,
    two_languages,
    winding,
    writing,
)
from lifestory.layout.sheet import Sheets

Compose = Callable[[Sheets], None]

COMPOSERS: dict[str, Compose] = {
    "areas": areas.compose,
    "cover": cover.compose,
    "opening": opening.compose,
    "wall": photos.compose_wall,
    "contents": contents.compose,
    "timeline": timeline.compose,
    "homes": homes.compose,
    "family-tree": family_tree.compose,
    "panels": panels.compose,
    "full-photo": photos.compose_full,
    "mosaic": mosaic.compose,
    "below": single.compose_below,
    "band": single.compose_band,
    "exhibit": single.compose_exhibit,
    "then-and-now": then_and_now.compose,
    "two-languages": two_languages.compose,
    "growing-up": dressed.compose_growing,
    "certificate": dressed.compose_certificate,
    "writing": writing.compose,
    "winding": winding.compose,
    "ages": ages.compose,
}
"""By the name that a page layout gives as its composer."""
