"""The example library: one invented child, so that anybody can look round before they begin.

Enter by `build.make_example`. What happened in Maya's life is in `story.toml`, what was decided and
how it is told to her in `decisions.toml`, her pictures are drawn by `art`. They come in by the same
doors as anybody's facts and photos.
"""
