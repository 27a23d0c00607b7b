"""The rows of the timeline beneath the stays: decisions, events, the child's voice, photos."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from ui import theme as t
from ui.pictures import Pictures
from ui.story.timeline_clusters import Row, Sign, signs_of
from ui.story.timeline_facts import Mark, MarkKind
from ui.story.timeline_scale import Scale
from ui.theme import theme
from ui.widgets.avatar import paint_avatar

ROWS: tuple[MarkKind, ...] = ("decision", "event", "voice", "photo")
"""From the top down."""

_TONE: Mapping[MarkKind, str] = {"decision": "warm", "event": "good", "voice": "accent"}
_LEAST: Mapping[MarkKind, float] = {"decision": 15.0, "event": 13.0, "voice": 18.0, "photo": 46.0}
_LANE: Mapping[MarkKind, float] = {"decision": 24.0, "event": 22.0, "voice": 26.0, "photo": 48.0}
_MOST_LANES: Mapping[MarkKind, int] = {"decision": 2, "event": 3, "voice": 1, "photo": 5}
_GIVES_WAY: tuple[MarkKind, ...] = (
    "photo", "photo", "photo", "event", "decision", "photo", "event",
)  # fmt: skip
_KEPT = 12
"""For so many zooms the signs are remembered."""


class _Ink:
    """Fonts, colours and lengths of one painting, asked of the theme once and not for each sign."""

    def __init__(self) -> None:
        current = theme()
        self.px = current.px
        self.note, self.small = current.font(t.NOTE), current.font(10, strong=True)
        self.note_metrics, self.small_metrics = QFontMetricsF(self.note), QFontMetricsF(self.small)
        names = ("ink", "surface", "on_accent", "focus", "line", "accent", *_TONE.values())
        self.color = {name: current.color(name) for name in names}
        self.faint = {name: current.color(name, 0.22) for name in _TONE.values()}
        self.rim, self.ring = QPen(self.color["surface"], 1), QPen(self.color["focus"], 3)


@dataclass
class RowPainter:
    """Paints the signs that are in sight, and remembers where they lie."""

    pictures: Pictures
    marks: Mapping[MarkKind, Sequence[Mark]] = field(default_factory=dict)
    places: list[tuple[QRectF, Sign]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._kept: dict[tuple[MarkKind, float, int], Row] = {}
        self._lanes = dict(_MOST_LANES)
        self._ink = _Ink()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these, which are in the order of time."""
        self.marks = {kind: [mark for mark in marks if mark.kind == kind] for kind in ROWS}
        self._kept.clear()

    def lanes(self, kind: MarkKind) -> int:
        """In how many lanes a kind stands."""
        return self._lanes[kind]

    def fit_into(self, room: float) -> None:
        """Stand in as many lanes as so many pixels hold; what matters least gives way first."""
        self._lanes = dict(_MOST_LANES)
        for kind in _GIVES_WAY:
            if sum(map(self.height, ROWS)) <= room:
                return
            self._lanes[kind] -= 1

    def height(self, kind: MarkKind) -> float:
        """How tall a row is, in pixels; nothing for a kind there is nothing of."""
        if not self.marks.get(kind):
            return 0.0
        return theme().px(_LANE[kind]) * self.lanes(kind) + theme().px(8)

    def row(self, kind: MarkKind, scale: Scale) -> Row:
        """The signs of a kind at a zoom."""
        lanes = self.lanes(kind)
        key = (kind, scale.a_day, lanes)
        if key not in self._kept:
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            least = theme().px(_LEAST[kind]) / (lanes if kind == "photo" else 1)
            self._kept[key] = signs_of(self.marks.get(kind, ()), scale.a_day, least, lanes)
        return self._kept[key]

    def paint(
        self, painter: QPainter, scale: Scale, area: QRectF, today: date, current: UUID | None
    ) -> None:
        """Paint all rows into an area, from its top."""
        self.places, self._ink = [], _Ink()
        origin = scale.left * scale.a_day
        y = area.top()
        for kind in ROWS:
            tall = theme().px(_LANE[kind])
            row = self.row(kind, scale)
            room = theme().px(260)
            for sign in row.between(origin + area.left() - room, origin + area.right() + 40):
                at = QPointF(sign.place - origin, y + (sign.lane + 0.5) * tall)
                is_current = current is not None and any(m.id == current for m in sign.marks)
                if kind == "photo":
                    self._photo(painter, sign, at, tall, is_current)
                else:
                    self._sign(painter, sign, at, scale, area, is_current)
            y += self.height(kind)

    def at(self, point: QPointF) -> Sign | None:
        """The sign at a point."""
        found = [sign for place, sign in self.places if place.contains(point)]
        return found[-1] if found else None

    def _sign(
        self,
        painter: QPainter,
        sign: Sign,
        at: QPointF,
        scale: Scale,
        area: QRectF,
        is_current: bool,
    ) -> None:
        ink, mark = self._ink, sign.face
        token = _TONE[mark.kind]
        if len(sign.marks) == 1:
            self._soft_span(painter, mark, at, scale, area, token)
        radius = ink.px(5.5 if len(sign.marks) == 1 else 8.5)
        painter.setPen(ink.ring if is_current else ink.rim)
        painter.setBrush(ink.color[token])
        _shape(painter, mark.kind, at, radius)
        if len(sign.marks) > 1:
            painter.setFont(ink.small)
            painter.setPen(ink.color["on_accent" if token == "accent" else "surface"])
            place = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(len(sign.marks)))
        self.places.append(
            (QRectF(at.x() - radius - 3, at.y() - radius - 3, 2 * radius + 6, 2 * radius + 6), sign)
        )
        left = min(sign.until - scale.left * scale.a_day, area.right() + radius)
        self._title(painter, sign, at, radius, left - at.x() - 2.5 * radius)

    def _title(
        self, painter: QPainter, sign: Sign, at: QPointF, radius: float, room: float
    ) -> None:
        ink = self._ink
        room = min(room, ink.px(240))
        if len(sign.marks) > 1 or room < ink.px(44):
            return
        metrics = ink.note_metrics
        words = metrics.elidedText(
            sign.face.title.replace("\n", " "), Qt.TextElideMode.ElideRight, room
        )
        place = QRectF(at.x() + radius + 4, at.y() - metrics.height() / 2, room, metrics.height())
        painter.setFont(ink.note)
        painter.setPen(ink.color["ink"])
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        place.setWidth(metrics.horizontalAdvance(words))
        self.places.append((place, sign))

    def _soft_span(
        self,
        painter: QPainter,
        mark: Mark,
        at: QPointF,
        scale: Scale,
        area: QRectF,
        token: str,
    ) -> None:
        """All the days that a partly known date can mean."""
        when = mark.when
        if when is None or when.is_exact_day:
            return
        left = scale.x(when.earliest) if when.earliest != date.min else at.x() - 40
        right = scale.x(when.latest) if when.latest != date.max else at.x() + 40
        if right - left < 16:
            return
        tall = self._ink.px(8)
        place = QRectF(left, at.y() - tall / 2, right - left, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.faint[token])
        painter.drawRoundedRect(place.intersected(area.adjusted(-9, 0, 9, 0)), tall / 2, tall / 2)

    def _photo(
        self, painter: QPainter, sign: Sign, at: QPointF, tall: float, is_current: bool
    ) -> None:
        ink, mark = self._ink, sign.face
        size = tall - 8
        place = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
        picture = self.pictures.get(mark.digest)
        if picture is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.color["line"])
            painter.drawEllipse(place)
        else:
            paint_avatar(painter, place, mark.title, picture)
        if is_current:
            painter.setPen(ink.ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place)
        if len(sign.marks) > 1:
            _count(painter, ink, place, len(sign.marks))
        self.places.append((place, sign))


def _shape(painter: QPainter, kind: MarkKind, at: QPointF, radius: float) -> None:
    if kind == "decision":
        far = radius * 1.25
        corners = ((0, -far), (far, 0), (0, far), (-far, 0))
        painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))
    elif kind == "voice":
        bubble = QRectF(at.x() - radius * 1.2, at.y() - radius, radius * 2.4, radius * 1.7)
        painter.drawRoundedRect(bubble, radius * 0.7, radius * 0.7)
        tail = [(-0.5, 0.5), (-0.1, 0.6), (-0.7, 1.3)]
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) * radius for x, y in tail]))
    else:
        painter.drawEllipse(at, radius, radius)


def _count(painter: QPainter, ink: _Ink, place: QRectF, count: int) -> None:
    """How many photos one face stands for."""
    words, tall = str(count), ink.px(16)
    wide = max(ink.small_metrics.horizontalAdvance(words) + 8, tall)
    badge = QRectF(place.right() - wide + 4, place.top() - 3, wide, tall)
    painter.setPen(ink.rim)
    painter.setBrush(ink.color["accent"])
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setFont(ink.small)
    painter.setPen(ink.color["on_accent"])
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
