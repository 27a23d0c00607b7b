"""Every typeface and icon is what its list says, and has its licence beside it."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).parents[2] / "assets"
FONTS = tomllib.loads((ASSETS / "fonts" / "fonts.toml").read_text("utf-8"))["font"]
WELSH = "âêîôûŵŷ áéíóúẃý àèìòùẁỳ äëïöüẅÿ"

each_font = pytest.mark.parametrize("font", FONTS, ids=lambda font: Path(font["file"]).stem)


def test_every_typeface_file_is_listed():
    files = {path.relative_to(ASSETS / "fonts") for path in (ASSETS / "fonts").rglob("*.ttf")}
    assert files == {Path(font["file"]) for font in FONTS}


@each_font
def test_a_typeface_is_the_file_that_was_listed(font):
    content = (ASSETS / "fonts" / font["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == font["sha256"]
    licence = (ASSETS / "fonts" / font["licence"]).read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in licence or "Apache License" in licence


@each_font
def test_a_typeface_can_be_embedded(font):
    with TTFont(ASSETS / "fonts" / font["file"], lazy=True) as face:
        assert "glyf" in face  # TrueType outlines: ReportLab takes no others
        assert face["OS/2"].fsType in (0, 8)  # may be embedded, also where the file is edited
        assert face["OS/2"].usWeightClass == font["weight"]
        assert face["name"].getBestFamilyName() == font["family"]


@each_font
def test_a_latin_typeface_has_every_welsh_letter(font):
    if "Latn" not in font["scripts"]:
        return
    with TTFont(ASSETS / "fonts" / font["file"], lazy=True) as face:
        missing = {
            letter for letter in WELSH + WELSH.upper() if ord(letter) not in face.getBestCmap()
        }
    assert not missing


def test_the_icons_take_the_colour_of_their_surroundings():
    icons = sorted((ASSETS / "icons").glob("*.svg"))
    assert len(icons) > 60
    assert (ASSETS / "icons" / "LICENSE.txt").exists()
    for icon in icons:
        assert ElementTree.parse(icon).getroot().get("stroke") == "currentColor", icon.name


def test_the_credits_name_every_folder_of_assets():
    credits_page = (ASSETS / "CREDITS.md").read_text("utf-8")
    folders = {path.parent for path in ASSETS.rglob("*") if path.suffix in {".ttf", ".svg"}}
    for folder in folders:
        assert f"`{folder.relative_to(ASSETS).as_posix()}/`" in credits_page
