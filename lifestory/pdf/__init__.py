"""Laid pages become PDF bytes for a purpose, and PDF pages become pixels.

Draws what `lifestory.layout` decided and decides nothing itself. Pictures are cut to what their
frame shows before they are embedded. A file grows like this: `write` takes the sides of
`imposition`, draws each with a `pen`, tells `structure` what it is to somebody who hears it, and a
`document` puts all of it into a `file`; `gate` looks at what came out, `sealing` locks it. Enter by
`write.export`, `write.page_pdf` and `raster.rasterise`.
"""
