"""The pictures of the example library: invented photographs, drawings and portraits, made by code.

``SCENES`` lists them by name; ``paint`` gives an RGB image and ``jpeg`` the bytes a camera would
have saved, with the date taken and nothing else beside the picture.
"""

from __future__ import annotations

from datetime import datetime

from PIL import Image

from . import (
    drawings,
    portraits,
    scenes_birth,
    scenes_family,
    scenes_first,
    scenes_grace,
    scenes_lately,
    scenes_now,
    scenes_seasons,
    scenes_toddler,
)
from .raster import encode, render
from .registry import SCENES, Scene

__all__ = ["SCENES", "Scene", "jpeg", "paint"]

_MODULES = (
    scenes_birth,
    scenes_toddler,
    scenes_first,
    scenes_grace,
    scenes_seasons,
    scenes_family,
    scenes_now,
    scenes_lately,
    drawings,
    portraits,
)


def paint(scene: Scene | str, scale: float = 1.0) -> Image.Image:
    """The picture as an RGB image, ``scale`` times its full size."""
    chosen = SCENES[scene] if isinstance(scene, str) else scene
    return render(chosen.name, chosen.draw, chosen.size, scale)


def jpeg(
    scene: Scene | str, taken: datetime | None = None, scale: float = 1.0, dated: bool = True
) -> bytes:
    """JPEG bytes, dated ``taken`` or else the scene's own date; not ``dated``, no date at all."""
    chosen = SCENES[scene] if isinstance(scene, str) else scene
    return encode(paint(chosen, scale), (taken or chosen.taken) if dated else None)
