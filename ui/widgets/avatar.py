"""A round picture of somebody, or the first letter of their name."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme

_TONES = ("accent", "warm", "good", "warn")


def tone_of(name: str) -> str:
    """The token behind an initial: always the same for the same name."""
    return _TONES[sum(map(ord, name)) % len(_TONES)]


def paint_avatar(
    painter: QPainter, place: QRectF, name: str, picture: QPixmap | None, *, step: int = 1
) -> None:
    """Draw somebody in a circle; views that paint their own rows use this too.

    Where the size changes all the time, as while zooming, a `step` of some pixels saves making
    each size anew: the next larger one is drawn smaller.
    """
    current = theme()
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    if picture is not None and not picture.isNull():
        ratio = painter.device().devicePixelRatioF()
        size = -(-round(place.width()) // step) * step
        round_part = _round_part(picture, size, ratio)
        if size == round(place.width()):
            painter.drawPixmap(place.topLeft(), round_part)
        else:
            painter.drawPixmap(place, round_part, QRectF(round_part.rect()))
        painter.setPen(current.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        tone = tone_of(name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.tint(tone, 0.18))
        painter.drawEllipse(place)
        font = current.font(strong=True)
        font.setPixelSize(max(8, round(place.height() * 0.42)))
        painter.setFont(font)
        painter.setPen(current.color(tone))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name.strip()[:1].upper() or "?")
    painter.restore()


_scaled: OrderedDict[tuple[int, int, float], QPixmap] = OrderedDict()


def _round_part(picture: QPixmap, size: int, ratio: float) -> QPixmap:
    """The part of a picture that the circle shows, scaled down smoothly and remembered."""
    key = (picture.cacheKey(), size, ratio)
    if key not in _scaled:
        side = min(picture.width(), picture.height())
        left, top = (picture.width() - side) // 2, round((picture.height() - side) * 0.3)
        pixels = round(size * ratio)
        part = picture.copy(left, top, side, side).scaled(
            pixels,
            pixels,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        _scaled[key] = _made_round(part)
        _scaled[key].setDevicePixelRatio(ratio)
        while len(_scaled) > 400:
            _scaled.popitem(last=False)
    _scaled.move_to_end(key)
    return _scaled[key]


def _made_round(part: QPixmap) -> QPixmap:
    """A square picture with everything outside its circle clear."""
    made = QPixmap(part.size())
    made.fill(Qt.GlobalColor.transparent)
    circle = QPainterPath()
    circle.addEllipse(QRectF(made.rect()))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(circle)
    painter.drawPixmap(0, 0, part)
    painter.end()
    return made


class Avatar(QWidget):
    """Somebody in a circle of `size` pixels; decoration, so it carries no name of its own."""

    def __init__(self, name: str, size: int = 60, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._size = name, size
        self.picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, name: str, picture: QPixmap | None = None) -> None:
        """Show somebody else, or the same person with a picture."""
        self._name, self.picture = name, picture
        self.update()

    def be(self, size: int) -> None:
        """Be larger or smaller."""
        self._size = size
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(0, 0, self._size, self._size), self._name, self.picture)
        painter.end()
