"""Choosing a sticker: small drawings to lie on a page."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from lifestory.layout.marks import Shape
from lifestory.layout.symbols import emoji_symbol, placed
from ui import theme as t
from ui.tr import tr
from ui.widgets.dialog import Dialog

_SIDE, _ACROSS = 36, 8


def _offered() -> tuple[tuple[str, str], ...]:
    """Each sticker with what it is called."""
    return (
        ("⭐", tr("Star")),
        ("❤️", tr("Heart")),
        ("🌈", tr("Rainbow")),
        ("☀️", tr("Sun")),
        ("🌙", tr("Moon")),
        ("🌻", tr("Sunflower")),
        ("🌳", tr("Tree")),
        ("🍂", tr("Leaves")),
        ("❄️", tr("Snowflake")),
        ("🐾", tr("Paw prints")),
        ("🐕", tr("Dog")),
        ("🐈", tr("Cat")),
        ("🐇", tr("Rabbit")),
        ("🦋", tr("Butterfly")),
        ("🐟", tr("Fish")),
        ("🧸", tr("Teddy bear")),
        ("🎈", tr("Balloon")),
        ("🎂", tr("Cake")),
        ("🎁", tr("Present")),
        ("⚽", tr("Ball")),
        ("🚲", tr("Bicycle")),
        ("🚗", tr("Car")),
        ("🏖️", tr("Beach")),
        ("🏡", tr("House")),
        ("🎵", tr("Music")),
        ("📚", tr("Books")),
        ("🎨", tr("Paints")),
        ("🏆", tr("Cup")),
        ("👣", tr("Footprints")),
        ("🖐🏽", tr("Hand")),
        ("🍪", tr("Biscuit")),
        ("🚀", tr("Rocket")),
    )


class StickerDialog(Dialog):
    """A grid of stickers; the one that is pressed is `chosen`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Add a sticker"), "", parent, leave=tr("Leave it"))
        self.chosen = ""
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(t.XS)
        for at, (sticker, name) in enumerate(_offered()):
            button = QPushButton()
            button.setProperty("role", "sticker")
            button.setIcon(_icon(sticker, self.devicePixelRatio()))
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, sticker=sticker: self._choose(sticker))
            self.buttons[sticker] = button
            grid.addWidget(button, at // _ACROSS, at % _ACROSS)
        self.body.addLayout(grid)
        next(iter(self.buttons.values())).setFocus()

    def _choose(self, sticker: str) -> None:
        self.chosen = sticker
        self.accept()


def ask_sticker(parent: QWidget) -> str:
    """Ask for a sticker; empty when it was left."""
    dialog = StickerDialog(parent)
    return dialog.chosen if dialog.exec() else ""


def _icon(sticker: str, ratio: float) -> QIcon:
    picture = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, picture.height())
    painter.scale(1, -1)
    for shape in placed(emoji_symbol(sticker), 0, 0, picture.height()):
        painter.setOpacity(shape.opacity)
        painter.fillPath(_path(shape), QColor(shape.fill))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return QIcon(picture)


def _path(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    for step, numbers in shape.path:
        if step == "m":
            path.moveTo(*numbers)
        elif step == "l":
            path.lineTo(*numbers)
        elif step == "c":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path
