"""The theme: contrast, light and dark, larger text, and that nothing else names a colour."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import ui
from ui import theme as t
from ui.theme import CONTRAST, DARK, LIGHT, Scheme, Tokens, contrast, mixed, theme

WORDS = ("ink", "soft", "accent", "warm", "good", "warn", "bad")


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read_on_every_ground(tokens: Tokens, word: str) -> None:
    color = getattr(tokens, word)
    for ground in (tokens.paper, tokens.surface, mixed(tokens.surface, color, 0.08)):
        assert contrast(color, ground) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_edges_and_the_focus_ring_can_be_seen(tokens: Tokens) -> None:
    assert contrast(tokens.edge, tokens.surface) >= 3
    assert contrast(tokens.focus, tokens.paper) >= 3
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_nothing_but_the_theme_names_a_colour() -> None:
    root = Path(ui.__file__).parent
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|Qt\.GlobalColor\.(?!transparent)\w+")
    guilty = [
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if path.name != "theme.py" and named.search(path.read_text("utf-8"))
    ]
    assert guilty == []


def test_the_bundled_typeface_is_used(dressed: QApplication) -> None:
    assert theme().font().family() == t.FAMILY


def test_dark_and_light_can_be_chosen(dressed: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().choose(Scheme.DARK)
    assert theme().is_dark
    assert dressed.palette().window().color().name().upper() == DARK.paper
    theme().choose(Scheme.LIGHT)
    assert not theme().is_dark


def test_icons_take_the_colour_of_their_token(dressed: QApplication) -> None:
    picture = theme().pixmap("plus", "accent", 20).toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.name().upper() == LIGHT.accent


def test_larger_text_makes_buttons_larger(dressed: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Bring in photos")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    theme().choose(Scheme.LIGHT, 2.0)
    qtbot.waitUntil(lambda: button.sizeHint().height() > before.height())
    assert button.sizeHint().width() > before.width() * 1.6
