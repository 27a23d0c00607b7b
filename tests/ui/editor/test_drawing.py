"""What is drawn first, and what is remembered."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.editor.canvas.drawing import Remembered
from ui.editor.canvas.geometry import Fit, SheetSize, lay_desk
from ui.editor.canvas.wanting import Want, first_of, wants_of

_A4 = SheetSize(0, 595.3, 841.9)
_ROOM = QSizeF(800, 700)
_MOST = 1000


def _wants(zoom, ratio=1.0):
    desk = lay_desk([_A4], _ROOM, zoom, 1)
    return wants_of(desk.sheets, QRectF(QPointF(0, 0), _ROOM), ratio)


def test_a_page_that_fits_is_one_picture():
    (want,) = _wants(Fit.PAGE)
    assert want.clip is None
    assert first_of((want,)) == (want,)


def test_of_a_large_page_what_is_seen_comes_first_and_the_whole_is_as_sharp():
    part, whole = _wants(2.0)
    assert part.clip is not None
    assert whole == Want(0, part.width)
    assert first_of((part, whole)) == (part,)


def test_of_a_very_large_page_the_whole_is_rough():
    part, around = _wants(8.0)
    assert part.clip is not None
    assert around.clip is None
    assert around.width < part.width
    assert first_of((part, around)) == (part,)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=60))
def test_what_is_remembered_never_weighs_too_much_and_has_the_newest(kept):
    memory: Remembered[int, bytes] = Remembered(_MOST, len)
    for key, size in kept:
        memory.keep(key, bytes(size))
        assert memory.get(key) == bytes(size)
        there = [value for each in range(10) if (value := memory.get(each)) is not None]
        assert memory.weight == sum(map(len, there)) <= _MOST


def test_one_thing_that_weighs_too_much_is_remembered_alone():
    memory: Remembered[str, bytes] = Remembered(10, len)
    memory.keep("small", b"12345")
    memory.keep("large", bytes(50))
    assert memory.get("large") is not None
    assert memory.get("small") is None
