"""Templates are data: plans, page layouts, themes and wordings as TOML, checked when read.

`load_all(kind, Shape)` reads every file of a folder of `templates/`, then a person's own folder of
the same shape, which may add to ours or replace them by id. What a plan means is
`lifestory.drafting`'s business, what a layout or theme means `lifestory.layout`'s; this room only
knows their shapes.
"""

from lifestory.template.load import Template, load_all

__all__ = ["Template", "load_all"]
