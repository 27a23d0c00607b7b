"""Page layouts drawn as small previews, on white paper also in the dark."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from lifestory.model import BlockKind
from lifestory.template.layouts import PageLayout, SlotSpec, Variant
from ui.editor.canvas.pipeline import Shot
from ui.theme import LIGHT, mixed

SIZE = QSize(66, 92)
"""Pixels of a preview at 100 %."""

_PICTURES = (BlockKind.PICTURE, BlockKind.PANEL)


def layout_icon(layout: PageLayout, scale: float = 1.0) -> QIcon:
    """A layout as a small page."""
    ratio = theme_ratio()
    size = SIZE * scale
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint_layout(painter, QRectF(0.5, 0.5, SIZE.width() - 1, SIZE.height() - 1), layout)
    painter.end()
    return _untinted(picture)


def page_icon(shot: Shot, scale: float = 1.0) -> QIcon:
    """A page that has been drawn, as small as a drawn layout."""
    ratio = theme_ratio()
    size = SIZE * scale
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    room = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    shown = QSizeF(shot.image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(room.topLeft(), shown)
    place.moveCenter(room.center())
    painter.drawImage(place, shot.image)
    painter.setPen(QPen(_colour("line"), 1))
    painter.drawRect(place)
    painter.end()
    return _untinted(picture)


def _untinted(picture: QPixmap) -> QIcon:
    """A picture that looks the same where it is chosen: paper stays white."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def theme_ratio() -> float:
    """Device pixels for each pixel."""
    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0


def paint_layout(painter: QPainter, page: QRectF, layout: PageLayout) -> None:
    """Draw a layout on a page."""
    painter.setPen(QPen(_colour("line"), 1))
    painter.setBrush(_colour("page"))
    painter.drawRoundedRect(page, 3, 3)
    body = page.adjusted(8, 9, -8, -11)
    if layout.heading:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_tint("accent", 0.75))
        painter.drawRoundedRect(QRectF(body.x(), body.y(), body.width() * 0.7, 4), 2, 2)
        body = body.adjusted(0, 10, 0, 0)
    many = layout.fits.photos[0] if layout.fits is not None and layout.composer != "wall" else 6
    for slot, place in _places(layout, body):
        _paint_slot(painter, slot, place, many)


def _colour(token: str) -> QColor:
    return QColor(getattr(LIGHT, token))


def _tint(token: str, part: float) -> QColor:
    return QColor(mixed(LIGHT.page, getattr(LIGHT, token), part))


def _places(layout: PageLayout, body: QRectF) -> list[tuple[SlotSpec, QRectF]]:
    variant = _usual(layout)
    if variant is None:
        return _composed(layout, body)
    places = []
    for area in variant.areas:
        slot = layout.slot(area.slot)
        if slot is not None:
            left = body.x() + (area.columns[0] - 1) / 12 * body.width()
            right = body.x() + area.columns[1] / 12 * body.width()
            top, bottom = (body.y() + part * body.height() for part in area.rows)
            places.append((slot, QRectF(left, top, right - left - 2, bottom - top - 3)))
    return _apart(places)


def _apart(places: list[tuple[SlotSpec, QRectF]]) -> list[tuple[SlotSpec, QRectF]]:
    """Slots that share one area follow each other in it."""
    parted = []
    for slot, place in places:
        sharing = [other for other, its in places if its == place]
        height = place.height() / len(sharing)
        top = place.y() + sharing.index(slot) * height
        gap = 3 if len(sharing) > 1 else 0
        parted.append((slot, QRectF(place.x(), top, place.width(), height - gap)))
    return parted


def _usual(layout: PageLayout) -> Variant | None:
    """The arrangement for ordinary photos, with every slot filled."""
    fitting = [v for v in layout.variants if not v.without and v.areas]
    return next((v for v in fitting if v.shape == "any"), fitting[0] if fitting else None)


_COMPOSED: dict[str, dict[str, tuple[float, float, float, float]]] = {
    "cover": {
        "title": (0.05, 0.06, 0.9, 0.16),
        "photo": (0.1, 0.3, 0.8, 0.5),
        "subtitle": (0.2, 0.86, 0.6, 0.12),
    },
    "opening": {"words": (0.1, 0.3, 0.8, 0.12), "photo": (0.15, 0.5, 0.7, 0.42)},
    "full-photo": {"photo": (0, 0, 1, 0.86), "words": (0.1, 0.9, 0.8, 0.1)},
    "below": {"words": (0, 0, 1, 0.3), "photos": (0, 0.36, 1, 0.64)},
    "mosaic": {"photos": (0, 0, 1, 0.72), "words": (0, 0.76, 1, 0.24)},
    "exhibit": {"photo": (0.1, 0, 0.8, 0.7), "words": (0.1, 0.78, 0.8, 0.22)},
    "band": {"photo": (0, 0.1, 1, 0.4), "photos": (0, 0.1, 1, 0.4), "words": (0, 0.58, 1, 0.42)},
}


def _composed(layout: PageLayout, body: QRectF) -> list[tuple[SlotSpec, QRectF]]:
    known = _COMPOSED.get(layout.composer, {})
    places = []
    for slot in layout.slots:
        x, y, width, height = known.get(slot.name, (0.0, 0.0, 1.0, 1.0))
        if layout.composer == "wall" and slot.name == "words":
            continue
        places.append(
            (
                slot,
                QRectF(
                    body.x() + x * body.width(),
                    body.y() + y * body.height(),
                    width * body.width(),
                    height * body.height(),
                ),
            )
        )
    return places


def _paint_slot(painter: QPainter, slot: SlotSpec, place: QRectF, many: int) -> None:
    """Draw a slot; `many` is how many photos the layout is made for."""
    kind = slot.kinds[0]
    painter.setPen(Qt.PenStyle.NoPen)
    if kind is BlockKind.PICTURE and slot.many and many < 5:
        _mosaic(painter, place, many)
    elif (kind is BlockKind.PICTURE and slot.many) or kind is BlockKind.PANEL:
        _grid(painter, place, 2, 3)
    elif kind in _PICTURES:
        _photo(painter, place)
    elif slot.role in ("text", "title", "subtitle", "lead", "caption"):
        _lines(painter, place)
    elif kind in _DRAWN:
        _DRAWN[kind](painter, place)
    else:
        _cards(painter, place, kind)


def _photo(painter: QPainter, place: QRectF) -> None:
    painter.setBrush(_tint("accent", 0.24))
    painter.drawRoundedRect(place, 3, 3)
    painter.setBrush(_tint("accent", 0.5))
    radius = min(place.width(), place.height()) * 0.12
    painter.drawEllipse(
        QRectF(place.right() - radius * 3.4, place.y() + radius * 1.4, 2 * radius, 2 * radius)
    )


def _grid(painter: QPainter, place: QRectF, across: int, down: int) -> None:
    width, height = place.width() / across, place.height() / down
    for row in range(down):
        for column in range(across):
            _photo(
                painter,
                QRectF(place.x() + column * width, place.y() + row * height, width - 3, height - 3),
            )


def _mosaic(painter: QPainter, place: QRectF, many: int) -> None:
    """A few photos: side by side two and two, an odd one large above the others."""
    if many % 2:
        share = 1.0 if many == 1 else 0.6
        tall = place.height() * share
        gap = 0 if many == 1 else 3
        _photo(painter, QRectF(place.x(), place.y(), place.width(), tall - gap))
        place = place.adjusted(0, tall, 0, 0)
    if many > 1:
        _grid(painter, place, 2, many // 2)


def _lines(painter: QPainter, place: QRectF) -> None:
    painter.setBrush(_tint("edge", 0.55))
    y, number = place.y() + 2, 0
    while y + 2.4 <= place.bottom() + 0.5 and number < 9:
        wide = place.width() * (0.62 if number % 4 == 3 else 0.94)
        painter.drawRoundedRect(QRectF(place.x(), y, wide, 2.4), 1.2, 1.2)
        y, number = y + 6, number + 1


def _cards(painter: QPainter, place: QRectF, kind: BlockKind) -> None:
    count = 1 if kind in (BlockKind.VOICE, BlockKind.QUESTION, BlockKind.LETTER) else 4
    height = place.height() / count
    for number in range(count):
        card = QRectF(place.x(), place.y() + number * height, place.width(), height - 3)
        painter.setBrush(_tint("good" if number % 2 == 0 else "warn", 0.16))
        painter.drawRoundedRect(card, 3, 3)
        painter.setBrush(_tint("edge", 0.5))
        painter.drawRoundedRect(QRectF(card.x() + 5, card.y() + 4, card.width() * 0.6, 2), 1, 1)


def _path(painter: QPainter, place: QRectF) -> None:
    """A timeline: a path with stations, something said at each."""
    x = place.x() + place.width() * 0.22
    painter.setBrush(_tint("accent", 0.35))
    painter.drawRoundedRect(QRectF(x - 2, place.y(), 4, place.height()), 2, 2)
    for number in range(4):
        y = place.y() + place.height() * (0.1 + 0.26 * number)
        painter.setBrush(_tint("accent", 0.8))
        painter.drawEllipse(QPointF(x, y), 4, 4)
        painter.setBrush(_tint("edge", 0.5))
        painter.drawRoundedRect(QRectF(x + 9, y - 1.5, place.width() * 0.5, 3), 1.5, 1.5)


def _houses(painter: QPainter, place: QRectF) -> None:
    """Homes: houses on a road."""
    for number in range(3):
        left = place.x() + place.width() * (0.05 if number % 2 == 0 else 0.55)
        top = place.y() + place.height() * (0.08 + 0.31 * number)
        painter.setBrush(_tint("warm", 0.3 + 0.15 * number))
        painter.drawRect(QRectF(left + 2, top + 7, 14, 10))
        roof = [QPointF(left, top + 8), QPointF(left + 9, top), QPointF(left + 18, top + 8)]
        painter.drawPolygon(QPolygonF(roof))


def _tree(painter: QPainter, place: QRectF) -> None:
    """A family tree: round faces in three rows."""
    for row, count in enumerate((3, 2, 1)):
        y = place.y() + place.height() * (0.15 + 0.34 * row)
        painter.setBrush(_tint("good", 0.25 + 0.2 * row))
        for number in range(count):
            x = place.x() + place.width() * (number + 1) / (count + 1)
            painter.drawEllipse(QPointF(x, y), 5.5, 5.5)


_DRAWN = {
    BlockKind.TIMELINE: _path,
    BlockKind.HOMES: _houses,
    BlockKind.FAMILY_TREE: _tree,
}
