"""Colours, type and spacing: the one place that names a colour.

`theme()` is the running application's theme. It holds the tokens in use (light or dark, following
the system unless told otherwise), makes the palette and the one style sheet from them, and tints
icons. A widget that paints itself asks `theme().color("line")` in its paint event, so that a
switch of theme needs nothing but a repaint; one that keeps pictures listens to `theme().changed`.
The style sheet itself lies in `ui.style_sheet`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from lifestory import resources


@dataclass(frozen=True)
class Tokens:
    """Every colour there is, by what it is for (visual.md), as #RRGGBB."""

    paper: str
    """window ground"""
    surface: str
    """cards, fields, lists"""
    side: str
    """the side bar: paper, a shade deeper"""
    ground: str
    """what a page lies on in the editor: the line colour at 40 %"""
    heed: str
    """behind what needs attention: paper with a breath of lamplight"""
    line: str
    """hairlines, field borders"""
    edge: str
    """the border of a control that must be seen: 3:1 against the surface"""
    ink: str
    soft: str
    accent: str
    on_accent: str
    selected: str
    """behind what is selected or pressed: surface with a breath of accent"""
    hover: str
    warm: str
    good: str
    warn: str
    bad: str
    focus: str
    page: str = "#FFFFFF"
    """a book's page is paper, also in the dark"""
    shadow: str = "#000000"


LIGHT = Tokens(
    paper="#FAF7F2",
    surface="#FFFFFF",
    side="#F3EEE6",
    ground="#F1EDE5",
    heed="#FDF3E0",
    line="#E4DDD2",
    edge="#989083",
    ink="#2B2A33",
    soft="#5F5B66",
    accent="#2F6F73",
    on_accent="#FFFFFF",
    selected="#E3ECE9",
    hover="#F6F2EB",
    warm="#B84E24",
    good="#3E7A3A",
    warn="#8A5A00",
    bad="#B3261E",
    focus="#1F6FEB",
)
DARK = Tokens(
    paper="#1E1D22",
    surface="#28272E",
    side="#232228",
    ground="#17161A",
    heed="#352C20",
    line="#3D3B45",
    edge="#7D7988",
    ink="#F1EEE8",
    soft="#B9B4BE",
    accent="#7CC4C3",
    on_accent="#10302F",
    selected="#2F3F42",
    hover="#302F37",
    warm="#F0936B",
    good="#8CCB86",
    warn="#E8B65A",
    bad="#F2938C",
    focus="#79AFFF",
)

CONTRAST = Tokens(
    paper="#000000",
    surface="#000000",
    side="#000000",
    ground="#1A1A1A",
    heed="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    soft="#FFFFFF",
    accent="#FFE14D",
    on_accent="#000000",
    selected="#333300",
    hover="#262626",
    warm="#FFB38A",
    good="#8CFF85",
    warn="#FFD24D",
    bad="#FF9E99",
    focus="#66D9FF",
)
"""White on black, every line to be seen; chosen by hand, or by the system in the dark."""

NOTE, TEXT, LEAD, SECTION, TITLE = 12, 13, 15, 18, 24
"""The type scale, in pixels at 100 %; `Theme.px` applies the person's own text size."""

XS, S, M, L, XL, XXL, XXXL = 4, 8, 12, 16, 24, 32, 48
"""Spacing goes in fours."""

RADIUS, CARD_RADIUS = 6, 10
ICON = 20
FAMILY = "Atkinson Hyperlegible Next"


class Scheme(StrEnum):
    """What the person chose: light, dark, high contrast, or whatever the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def mixed(below: str, above: str, part: float) -> str:
    """`above` laid over `below` at an opacity from 0 to 1, as #RRGGBB."""
    a, b = QColor(below), QColor(above)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * part) for x, y in pairs)).name()


def contrast(one: str, other: str) -> float:
    """The contrast of two colours from 1 to 21. Source: WCAG 2.2, relative luminance."""

    def light(color: str) -> float:
        c = QColor(color)
        parts = [
            v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
            for v in (c.redF(), c.greenF(), c.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


class Theme(QObject):
    """The theme of the running application; made by `theme()`, dressed by `dress()`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        self.scheme = Scheme.SYSTEM
        self.text_scale = 1.0
        self.tokens = LIGHT
        self._family = ""
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}

    def dress(self) -> None:
        """Dress the application: style, typeface, palette, style sheet. Call once at the start."""
        self._app.setStyle("Fusion")
        self._family = _bundled_family()
        self._app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def choose(self, scheme: Scheme, text_scale: float | None = None) -> None:
        """Follow the system, or be light or dark; optionally with larger text (1.0 is 13 px)."""
        self.scheme = scheme
        self.text_scale = text_scale if text_scale is not None else self.text_scale
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark tokens are in use."""
        return self.tokens.paper in (DARK.paper, CONTRAST.paper)

    def color(self, token: str, opacity: float = 1.0) -> QColor:
        """A token as a colour; `opacity` from 0 to 1."""
        color = QColor(getattr(self.tokens, token))
        color.setAlphaF(opacity)
        return color

    def tint(self, token: str, part: float = 0.08) -> QColor:
        """The quiet ground behind words in that token's colour, as chips have it."""
        return QColor(mixed(self.tokens.surface, getattr(self.tokens, token), part))

    def px(self, size: float) -> int:
        """A type size or a length that must grow with the text, in device-independent pixels."""
        return round(size * self.text_scale)

    def font(self, size: int = TEXT, *, strong: bool = False, tabular: bool = False) -> QFont:
        """The interface's typeface at a size of the type scale."""
        font = QFont(self._family or self._app.font().family())
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def pixmap(self, name: str, token: str = "ink", size: int = ICON) -> QPixmap:
        """An icon of `assets/icons` in a token's colour, sharp on every screen."""
        ratio = self._app.devicePixelRatio()
        key = (name, getattr(self.tokens, token), size, ratio)
        if key not in self._icons:
            self._icons[key] = _drawn_icon(name, key[1], size, ratio)
        return self._icons[key]

    def icon(self, name: str, token: str = "ink", size: int = ICON) -> QIcon:
        """The same as `pixmap`, as an icon that fades when its control is disabled."""
        icon = QIcon(self.pixmap(name, token, size))
        icon.addPixmap(self.pixmap(name, "edge", size), QIcon.Mode.Disabled)
        return icon

    def _system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        from ui.style_sheet import style_sheet

        hints = self._app.styleHints()
        system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        dark = self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and system_dark)
        tokens = DARK if dark else LIGHT
        if self.scheme is Scheme.CONTRAST:
            tokens = CONTRAST
        elif hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            tokens = replace(tokens, line=tokens.soft, edge=tokens.ink, soft=tokens.ink)
        self.tokens = tokens
        self._app.setFont(self.font())
        self._app.setPalette(_palette(tokens))
        self._app.setStyleSheet(style_sheet(tokens, self.px))
        self.changed.emit()


def theme() -> Theme:
    """The running application's theme; made when first asked for."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "a theme needs its application"
    found = app.findChild(Theme, "theme", Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Theme(app)


class _Listener(QObject):
    """Lives as long as its owner, and hears the theme for it."""

    def __init__(self, owner: QObject, apply: Callable[[], object]) -> None:
        super().__init__(owner)
        self._apply = apply

    def hear(self) -> None:
        self._apply()


def when_theme_changes(owner: QObject, apply: Callable[[], object]) -> None:
    """Call `apply` now and at every change of theme, for as long as `owner` lives."""
    apply()
    theme().changed.connect(_Listener(owner, apply).hear)


def _bundled_family() -> str:
    """The bundled typeface's family, or "" while it is not there."""
    family = ""
    folder = resources.assets("fonts", "atkinson-hyperlegible-next")
    for weight in ("Regular", "SemiBold"):
        path = folder / f"AtkinsonHyperlegibleNext-{weight}.ttf"
        number = QFontDatabase.addApplicationFont(str(path))
        for name in QFontDatabase.applicationFontFamilies(number):
            family = name if name.startswith(FAMILY) and not family else family
    return family


@lru_cache(maxsize=256)
def _icon_source(name: str) -> str:
    return resources.assets("icons", f"{name}.svg").read_text("utf-8")


def _drawn_icon(name: str, color: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    source = _icon_source(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, color in (
        (role.Window, tokens.paper),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.paper),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.soft),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.on_accent),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.paper),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.line),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.edge),
    ):
        palette.setColor(which, QColor(color))
    faded = QColor(mixed(tokens.surface, tokens.soft, 0.7))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return palette
