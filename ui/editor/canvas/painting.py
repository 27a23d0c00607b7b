"""How the view looks: ground, pages, and what is laid over them."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from lifestory.model import BlockKind
from ui.editor.canvas import overlays
from ui.editor.canvas.geometry import Mode, PlacedSheet
from ui.editor.canvas.grips import CoverGrip
from ui.editor.canvas.pipeline import Shot
from ui.editor.canvas.targets import Target
from ui.theme import theme
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.canvas.view import PageView


def paint_view(painter: QPainter, view: "PageView") -> None:
    """Paint everything that a view shows."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.fillRect(view.viewport().rect(), theme().color("ground"))
    painter.translate(-view.offset())
    sheets = view.seen()
    if view.mode is Mode.SCROLL:
        for sheet in sheets:
            overlays.paint_shadow(painter, [sheet.place])
    else:
        overlays.paint_shadow(painter, [sheet.place for sheet in sheets])
    for sheet in sheets:
        _paint_sheet(painter, view, sheet)
    if view.mode is Mode.SPREAD and len(sheets) == 2:
        overlays.paint_fold(painter, sheets[1].place, left=True)
    painter.translate(view.offset())
    if view.gestures.drops_beside:
        _paint_beside(painter, view, [sheet.place for sheet in sheets])
    if not view.is_writing:
        _paint_overlays(painter, view)


def _paint_beside(painter: QPainter, view: "PageView", pages: list[QRectF]) -> None:
    """A line around the pages, and that what is dropped beside them becomes pages."""
    around = QRectF()
    for page in pages:
        around = around.united(page.translated(-view.offset()))
    text = tr("Each photo becomes a page")
    overlays.paint_selection(painter, around, has_focus=True, fills=False)
    room = QRectF(view.viewport().rect())
    overlays.paint_label(painter, text, overlays.label_place(text, around, room))


def _paint_sheet(painter: QPainter, view: "PageView", sheet: PlacedSheet) -> None:
    ratio = view.devicePixelRatioF()
    painter.fillRect(sheet.place, QColor(theme().tokens.page))
    whole = view.shots.get((sheet.index, False))
    if whole is not None:
        _paint_shot(painter, whole, sheet.place, ratio)
    part = view.shots.get((sheet.index, True))
    width = round(sheet.place.width() * ratio)
    if part is not None and part.picture.width == width and part.picture.clip is not None:
        left, top, right, bottom = part.picture.clip
        place = QRectF(
            sheet.place.x() + left * sheet.place.width(),
            sheet.place.y() + top * sheet.place.height(),
            (right - left) * sheet.place.width(),
            (bottom - top) * sheet.place.height(),
        )
        _paint_shot(painter, part, place, ratio)


def _paint_shot(painter: QPainter, shot: Shot, place: QRectF, ratio: float) -> None:
    """Pixel for pixel where the picture was made for this size, scaled where it was not."""
    image = shot.image
    if abs(place.width() * ratio - image.width()) < 1.5:
        place = QRectF(place.topLeft(), QSizeF(image.width() / ratio, image.height() / ratio))
    painter.drawImage(place, image)


def _paint_overlays(painter: QPainter, view: "PageView") -> None:
    hover, drop = view.gestures.hover, view.gestures.drop
    if drop is not None and all(target.key != drop.key for target in view.targets):
        place = view.place_of(drop)
        if place is not None:
            overlays.paint_drop(painter, place, tr("Put it on the page"))
    for target in view.targets:
        place = cast(QRectF, view.place_of(target))
        if not place.intersects(QRectF(view.viewport().rect())):
            continue
        is_selected = view.selection is not None and target.key == view.selection.key
        if drop is not None and target.key == drop.key:
            swaps = view.gestures.is_cropping
            overlays.paint_drop(painter, place, tr("Swap them") if swaps else tr("Put it here"))
        elif target.is_empty:
            overlays.paint_invitation(
                painter,
                place,
                _invitation(target),
                strong=is_selected or target is hover,
                framed=not is_selected,
                middle=target.is_written,
            )
        elif target is hover and not is_selected:
            overlays.paint_hover(painter, place)
            _paint_hint(painter, view, target, place)
        if is_selected:
            _paint_selected(painter, view, target, place)
    grip = view.gestures.grip
    if isinstance(grip, CoverGrip):
        overlays.paint_drop(painter, grip.area, "")
        return
    box = view.gestures.covering.outline() if view.gestures.covering is not None else None
    if box is not None:
        overlays.paint_box(painter, box)


def _paint_selected(painter: QPainter, view: "PageView", target: Target, place: QRectF) -> None:
    room = QRectF(view.viewport().rect())
    fills = target.frame is None
    painter.save()
    if target.frame is not None and target.frame.tilt:
        painter.translate(place.center())
        painter.rotate(target.frame.tilt)
        painter.translate(-place.center())
    overlays.paint_selection(painter, place, has_focus=view.hasFocus(), fills=fills)
    painter.restore()
    if view.gestures.is_cropping:
        overlays.paint_thirds(painter, place)
        return
    if view.selection is None or target.index != view.selection.index:
        return  # It goes on here; its label stands where it was chosen.
    text = view.label_of(target)
    if view.gestures.covers:
        text = tr("Drag over it, or arrows and Enter · Tab: what is covered · Escape leaves")
    if text:
        others = [view.place_of(one) for one in view.targets if one.key != target.key]
        avoid = [one for one in others if one is not None]
        chip = overlays.label_place(text, place, room, within=not fills, avoid=avoid)
        overlays.paint_label(painter, text, chip)


def _paint_hint(painter: QPainter, view: "PageView", target: Target, place: QRectF) -> None:
    """What can be done where the pointer is, in a quiet chip; not over what is selected."""
    if view.gestures.is_cropping:
        return
    room = QRectF(view.viewport().rect())
    text = hint_of(target)
    chip = overlays.label_place(text, place, room, within=target.frame is not None)
    overlays.paint_hint(painter, text, chip)


def hint_of(target: Target) -> str:
    """What a click and a double click do there."""
    if target.is_written:
        return tr("Click, then type · double-click to write inside")
    if target.kind is BlockKind.PICTURE:
        return tr("Click to choose · drop another photo to replace it")
    return tr("Click to see what it is made from")


def _invitation(target: Target) -> str:
    """What a place that waits asks for."""
    if target.is_written:
        return tr("Write here")
    if target.kind is BlockKind.PICTURE:
        return tr("Drop a photo here")
    return tr("Choose what to tell here")
