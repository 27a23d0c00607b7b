"""The one style sheet, made from the tokens of `ui.theme`.

A widget says what it is with the property `role`; nothing but this file says how a role looks.
Lengths that hold words grow with the person's text size, hairlines and radii do not.
"""

from collections.abc import Callable

from ui import theme
from ui.theme import Tokens

Pixels = Callable[[float], int]


def style_sheet(tokens: Tokens, px: Pixels) -> str:
    """The application's whole style sheet; `px` turns a type size into pixels on this screen."""
    parts = (_words, _buttons, _fields, _lists, _small)
    return "\n".join([_grounds(tokens), *(part(tokens, px) for part in parts)])


def _grounds(t: Tokens) -> str:
    return f"""
QMainWindow, QDialog, QWidget[role="screen"] {{ background: {t.paper}; }}
QWidget[role="surface"] {{ background: {t.surface}; }}
QWidget[role="ground"] {{ background: {t.ground}; }}
QFrame[role="side"] {{ background: {t.side}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[role="pane"] {{ background: {t.surface}; border: 0; border-left: 1px solid {t.line}; }}
QFrame[role="bar"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[role="foot"] {{ background: {t.surface}; border: 0; border-top: 1px solid {t.line}; }}
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: {theme.CARD_RADIUS}px; }}
QFrame[role="card"][pressable="true"]:hover {{ border-color: {t.edge}; }}
QFrame[role="rule"] {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[role="notice"] {{ border: 0; border-bottom: 1px solid {t.line};
    background: {t.selected}; }}
QFrame[role="notice"][inset="true"] {{ border: 1px solid {t.line};
    border-radius: {theme.RADIUS}px; }}
QFrame[role="notice"][tone="warn"] {{
    background: {theme.mixed(t.surface, t.warn, 0.10)};
    border-color: {theme.mixed(t.surface, t.warn, 0.35)}; }}
QFrame[role="notice"][tone="bad"] {{
    background: {theme.mixed(t.surface, t.bad, 0.08)};
    border-color: {theme.mixed(t.surface, t.bad, 0.35)}; }}
QScrollArea, QAbstractScrollArea[role="bare"] {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget[role="flow"] {{ background: transparent; }}
"""


def _words(t: Tokens, px: Pixels) -> str:
    return f"""
QLabel {{ background: transparent; color: {t.ink}; }}
QLabel[role="title"] {{ font-size: {px(theme.TITLE)}px; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {px(theme.SECTION)}px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {px(theme.LEAD)}px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="cap"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: 4px; padding: 1px {px(6)}px; font-size: {px(theme.NOTE)}px; }}
QLabel[role="soft"] {{ color: {t.soft}; }}
QLabel[role="note"] {{ color: {t.soft}; font-size: {px(theme.NOTE)}px; }}
QLabel[role="brand"] {{ color: {t.accent}; font-size: {px(theme.SECTION)}px; font-weight: 600; }}
QLabel[role="error"] {{ color: {t.bad}; font-size: {px(theme.NOTE)}px; }}
QLabel[role="understood"] {{ color: {t.good}; font-size: {px(theme.NOTE)}px; }}
QLabel[role="warn"] {{ color: {t.warn}; font-size: {px(theme.NOTE)}px; }}
QLabel[role="kept"] {{ color: {t.good}; font-size: {px(theme.NOTE)}px; font-weight: 600; }}
QLabel[role="voice"] {{ color: {t.warm}; font-size: {px(theme.LEAD)}px; }}
QLabel[role="key"] {{ font-size: {px(theme.SECTION)}px; font-weight: 600;
    background: transparent; }}
QFrame[role="keybox"] {{ background: {t.hover}; border: 1px dashed {t.edge};
    border-radius: {theme.RADIUS}px; }}
QLabel:disabled {{ color: {theme.mixed(t.surface, t.soft, 0.7)}; }}
"""


def _buttons(t: Tokens, px: Pixels) -> str:
    pad = f"padding: {px(7)}px {px(14)}px"
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; color: {t.ink};
    border: 1px solid {t.line}; border-radius: {theme.RADIUS}px; {pad}; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; border-color: {t.edge}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.selected}; }}
QPushButton:checked, QToolButton:checked {{ background: {t.selected}; color: {t.accent};
    border-color: {t.accent}; }}
QPushButton:disabled, QToolButton:disabled {{
    color: {theme.mixed(t.surface, t.soft, 0.7)}; border-color: {t.line};
    background: transparent; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
    border: 1px solid {t.accent}; font-weight: 600; padding: {px(7)}px {px(18)}px; }}
QPushButton[role="primary"]:hover {{ background: {theme.mixed(t.accent, t.ink, 0.14)};
    border-color: {theme.mixed(t.accent, t.ink, 0.14)}; }}
QPushButton[role="primary"]:pressed {{ background: {theme.mixed(t.accent, t.ink, 0.25)}; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; border-color: {t.line};
    color: {t.soft}; }}
QPushButton[role="danger"] {{ background: {t.surface}; color: {t.bad};
    border: 1px solid {t.bad}; font-weight: 600; }}
QPushButton[role="danger"]:hover {{ background: {theme.mixed(t.surface, t.bad, 0.10)}; }}
QPushButton[role="link"] {{ background: transparent; border: 0; color: {t.accent};
    padding: {px(4)}px {px(2)}px; text-align: left; font-weight: 600; }}
QPushButton[role="link"][tone="warn"] {{ color: {t.warn}; font-size: {px(theme.NOTE)}px;
    padding: {px(2)}px {px(2)}px; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="fold"] {{ background: transparent; border: 0; text-align: left;
    padding: {px(4)}px 0; font-weight: 600; }}
QPushButton[role="fold"]:hover {{ color: {t.accent}; }}
QPushButton[role="entry"] {{ background: transparent; border: 0; text-align: left;
    padding: {px(8)}px {px(12)}px; border-radius: {theme.RADIUS}px; color: {t.ink}; }}
QPushButton[role="entry"]:hover {{ background: {theme.mixed(t.side, t.line, 0.5)}; }}
QPushButton[role="entry"]:checked {{ background: {t.selected}; color: {t.accent};
    font-weight: 600; }}
QPushButton[role="filter"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: {px(14)}px; padding: {px(4)}px {px(13)}px; min-height: {px(19)}px; }}
QPushButton[role="filter"]:hover {{ border-color: {t.edge}; }}
QPushButton[role="filter"]:checked {{ background: {t.selected}; color: {t.accent};
    border-color: {t.accent}; font-weight: 600; }}
QPushButton[role="filter"][tab="true"] {{ padding: {px(4)}px {px(8)}px;
    font-size: {px(theme.NOTE)}px; font-weight: 400; }}
QPushButton[role="step"] {{ text-align: left; padding: {px(11)}px {px(14)}px;
    background: {t.surface}; }}
QToolButton[role="icon"] {{ background: transparent; border: 1px solid transparent;
    padding: 5px; }}
QPushButton[role="sticker"] {{ background: transparent; border: 1px solid transparent;
    padding: {px(6)}px; }}
QPushButton[role="sticker"]:hover {{ background: {t.surface}; border-color: {t.line}; }}
QToolButton[role="beside"] {{ padding: 0; }}
QToolButton[role="planted"] {{ background: {t.surface}; border: 1px solid {t.edge};
    border-radius: {px(13)}px; padding: 0; }}
QToolButton[role="planted"]:hover {{ border-color: {t.accent}; background: {t.selected}; }}
QToolButton[role="icon"]:hover {{ background: {t.hover}; border-color: {t.line}; }}
QToolButton[role="icon"]:checked {{ background: {t.selected}; border-color: {t.accent}; }}
QToolButton[role="icon"]:disabled {{ background: transparent; border-color: transparent; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
"""


def _fields(t: Tokens, px: Pixels) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
    background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge};
    border-radius: {theme.RADIUS}px; padding: {px(6)}px {px(9)}px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent};
    placeholder-text-color: {t.soft}; }}
QPlainTextEdit, QTextEdit {{ padding: {px(4)}px {px(5)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
    border: 1px solid {t.accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
    background: {t.paper}; color: {t.soft}; border-color: {t.line}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
    border: 1px solid {t.bad}; }}
QComboBox {{ padding-right: {px(28)}px; }}
QComboBox::drop-down {{ border: 0; width: 0; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.ink}; outline: 0;
    border: 1px solid {t.edge}; padding: 4px; selection-background-color: {t.selected};
    selection-color: {t.accent}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(26)}px; padding: 0 {px(6)}px; }}
QCheckBox, QRadioButton {{ spacing: 8px; color: {t.ink}; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(16)}px; height: {px(16)}px;
    border: 1px solid {t.edge}; background: {t.surface}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {px(8) + 1}px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; }}
QRadioButton::indicator:checked {{ background: {t.surface}; width: {px(8)}px; height: {px(8)}px;
    border: {px(5)}px solid {t.accent}; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider[centred="true"]::sub-page:horizontal {{ background: {t.line}; }}
QSlider::handle:horizontal {{ width: 16px; height: 16px; margin: -7px 0; border-radius: 9px;
    background: {t.surface}; border: 1px solid {t.edge}; }}
"""


def _lists(t: Tokens, px: Pixels) -> str:
    return f"""
QListView, QTableView, QTreeView {{ background: {t.surface}; color: {t.ink}; outline: 0;
    border: 1px solid {t.line}; border-radius: {theme.CARD_RADIUS}px;
    selection-background-color: {t.selected}; selection-color: {t.ink};
    gridline-color: {t.line}; }}
QListView[role="bare"], QTableView[role="bare"] {{ background: transparent; border: 0; }}
QListView::item {{ padding: {px(8)}px {px(10)}px; border-bottom: 1px solid {t.line}; }}
QListView::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QListView::item:hover:!selected {{ background: {t.hover}; }}
QListView[role="bare"]::item {{ border: 0; padding: 0; background: transparent; }}
QListView[role="gallery"] {{ background: transparent; border: 0; }}
QListView[role="gallery"]::item {{ border: 2px solid transparent; background: transparent;
    border-radius: {theme.CARD_RADIUS}px; padding: {px(8)}px 0 0 0; }}
QListView[role="gallery"]::item:hover:!selected {{ background: {t.hover}; }}
QListView[role="gallery"]::item:selected {{ background: {t.selected}; border-color: {t.accent};
    color: {t.ink}; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{ background: {t.surface}; color: {t.soft}; border: 0;
    border-bottom: 1px solid {t.line}; padding: {px(8)}px {px(10)}px; font-weight: 600;
    font-size: {px(theme.NOTE)}px; }}
QTableView::item {{ padding: 0 {px(10)}px; border-bottom: 1px solid {t.line}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
QTabBar::tab {{ background: transparent; color: {t.soft}; border: 0;
    border-bottom: 2px solid transparent; padding: {px(8)}px {px(12)}px; }}
QTabBar::tab:selected {{ color: {t.accent}; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:hover {{ color: {t.ink}; }}
"""


def _small(t: Tokens, px: Pixels) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {theme.mixed(t.paper, t.edge, 0.55)}; border-radius: 4px;
    margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {t.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QProgressBar {{ background: {t.line}; border: 0; border-radius: 3px; max-height: 6px;
    min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QMenuBar {{ background: {t.side}; color: {t.soft}; border-bottom: 1px solid {t.line};
    padding: 2px 8px; }}
QMenuBar::item {{ background: transparent; padding: {px(5)}px {px(9)}px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.selected}; color: {t.accent}; }}
QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge}; padding: 5px; }}
QMenu::item {{ padding: {px(6)}px {px(26)}px {px(6)}px {px(12)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.accent}; }}
QMenu::item:disabled {{ color: {theme.mixed(t.surface, t.soft, 0.7)}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QToolTip {{ background: {t.ink}; color: {t.paper}; border: 0; padding: 6px 8px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter[role="bare"]::handle {{ background: transparent; }}
"""
