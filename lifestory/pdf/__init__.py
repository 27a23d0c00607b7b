"""Laid pages become PDF bytes for a purpose, and PDF pages become pixels.

Draws what `lifestory.layout` decided and decides nothing itself. Pictures are cut to what their
frame shows before they are embedded. Enter by `write.export`, `write.page_pdf` and
`raster.rasterise`.
"""
