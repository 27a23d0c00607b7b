"""An area of a picture moved and sized with keys, the same wherever something is covered.

Right is right as the picture is seen, however it is turned. Arrows move the area, with Shift they
move its right and lower sides, plus and minus move all four.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from lifestory.model.retouch import (
    AREA_STEP,
    Area,
    grown_area,
    moved_area,
    sized_area,
    turned_area,
)

_ARROWS = {
    Qt.Key.Key_Left: (-AREA_STEP, 0.0),
    Qt.Key.Key_Right: (AREA_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -AREA_STEP),
    Qt.Key.Key_Down: (0.0, AREA_STEP),
}
_GROWTH = {
    Qt.Key.Key_Plus: AREA_STEP,
    Qt.Key.Key_Equal: AREA_STEP,
    Qt.Key.Key_Minus: -AREA_STEP,
}


def stepped(area: Area, event: QKeyEvent, turn: int) -> Area | None:
    """An area after a key was pressed; None for a key that does nothing to areas.

    Args:
        area: parts of the upright, unturned picture.
        event: the key.
        turn: by how many quarters clockwise the picture is seen turned.
    """
    seen, key = turned_area(area, turn), Qt.Key(event.key())
    if key in _GROWTH:
        seen = grown_area(seen, _GROWTH[key])
    elif key in _ARROWS:
        sizes = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        seen = (sized_area if sizes else moved_area)(seen, *_ARROWS[key])
    else:
        return None
    return turned_area(seen, -turn)
