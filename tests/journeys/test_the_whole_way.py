"""From files to a finished PDF without a window: every good photo upright, every word once."""

import base64
import importlib.util
import io
import random
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageStat

from lifestory.cli import main
from lifestory.drafting import draft
from lifestory.importing.photos import import_photos
from lifestory.library import Effort, Library, Story
from lifestory.making import make_pdf
from lifestory.model import Block, BlockKind, Keepsake, Page, PaperSize, ReadingStage, When
from lifestory.pdf.purpose import PRINT
from lifestory.pdf.raster import words_of

TODAY = date(2026, 5, 4)
QUICK = Effort(memory_kib=64, iterations=1, lanes=1)


@pytest.fixture
def story(tmp_path: Path):
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=QUICK)
    with library:
        yield library.add_child("Maya", born=When("2017-04-09"))


def _mixed_photos(folder: Path):
    place = Path(__file__).parent.parent / "importing" / "make_mixed_photos.py"
    spec = importlib.util.spec_from_file_location("mixed_photos_for_journeys", place)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = maker
    spec.loader.exec_module(maker)
    return maker, maker.make_mixed_photos(folder)


def _is_upright(picture: Image.Image, corners: tuple[tuple[int, int, int], ...]) -> bool:
    """Whether the quarters that can be seen have the scene's colours in the scene's places."""
    wide, high = picture.size
    spots = ((0.3, 0.3), (0.7, 0.3), (0.3, 0.7), (0.7, 0.7))
    return all(
        max(abs(a - b) for a, b in zip(seen, wanted, strict=True)) < 60
        for seen, wanted in zip(
            (picture.getpixel((int(x * wide), int(y * high))) for x, y in spots),
            corners,
            strict=True,
        )
    )


def test_sixty_mixed_photos_become_a_book(story: Story, tmp_path: Path) -> None:
    maker, mixed = _mixed_photos(tmp_path / "photos")
    assert len(mixed.good) + len(mixed.bad) >= 60
    result = import_photos(story, mixed.folder)
    with story.read() as reading:
        kept = {each.file_name: each for each in reading.all(Keepsake)}
    assert _plain(kept) | _plain(result.already) == _plain(mixed.good)
    assert _plain(left.name for left in result.left_out) == _plain(mixed.bad)
    assert all(left.sentence.endswith(".") for left in result.left_out)

    made = draft(story, "chronological", ReadingStage.EARLY_READER)
    target = tmp_path / "book.pdf"
    make_pdf(story, made.book_id, target, PRINT, today=TODAY)
    pictures = _pictures_of(target)
    with story.read() as reading:
        shown = {each.keepsake_id for each in reading.all(Block)}
    assert {each.id for each in kept.values()} <= shown, "a photo is on no page"
    coloured = [each for each in pictures if _has_colour(each)]
    assert len(coloured) >= len(set(mixed.good) - set(mixed.colourless)) - len(result.already)
    assert all(_is_upright(each, maker.CORNERS) for each in coloured)
    raw = target.read_bytes()
    assert not [marker for marker in maker.MARKERS if marker in raw]


def _plain(names: Iterable[str]) -> set[str]:
    """File names as a person may be shown them: no turned writing, no spaces at the ends."""
    return {name.replace("\u202e", "").strip() for name in names}


def _pictures_of(pdf: Path) -> list[Image.Image]:
    with pikepdf.open(pdf) as opened:
        return [
            Image.open(io.BytesIO(each.read_raw_bytes())).convert("RGB")
            for each in opened.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


def _has_colour(picture: Image.Image) -> bool:
    return ImageStat.Stat(picture.convert("HSV").getchannel("S")).mean[0] > 60


@pytest.mark.parametrize("paper", PaperSize)
def test_twenty_thousand_words_are_all_there_once_and_in_order(
    story: Story, tmp_path: Path, paper: PaperSize
) -> None:
    chance = random.Random(20000)
    words = [
        f"w{number}{'xyz'[chance.randrange(3)] * chance.randrange(9)}" for number in range(20000)
    ]
    paragraphs = [" ".join(words[at : at + 90]) for at in range(0, len(words), 90)]
    made = draft(story, "words-and-pictures", ReadingStage.GROWING_READER, paper=paper)
    with story.edit("Write a very long text") as edit:
        page = next(each for each in edit.all(Page) if each.layout == "to-draw-on")
        page.layout = "words"
        block = edit.all(Block, Block.page_id == page.id)[0]
        block.slot, block.kind, block.text = "words", BlockKind.WORDS, "\n\n".join(paragraphs)
    target = tmp_path / "book.pdf"
    make_pdf(story, made.book_id, target, PRINT, today=TODAY)
    found = [
        word
        for page_words in words_of(target.read_bytes())
        for word in page_words.split()
        if word[0] == "w" and word[1:2].isdigit()
    ]
    assert found == words


def test_nothing_is_readable_after_a_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("LIFESTORY_PASSPHRASE", "ZqpassphraseQx")
    photos = tmp_path / "in" / "photos"
    photos.mkdir(parents=True)
    Image.new("RGB", (900, 700), "teal").save(photos / "ZqfileNameeQx.jpg")
    library = tmp_path / "library"

    def run(*words: str) -> None:
        assert main(["--library", str(library), *words]) in (0, 1)

    run("new")
    run("add-child", "ZqcalledMaYQx", "--full-name", "ZqfullNameeQx", "--born", "2017-04-09")
    run("import", "photos", "ZqcalledMaYQx", str(photos))
    run("draft", "ZqcalledMaYQx", "--plan", "chronological", "--stage", "early-reader",
        "--title", "ZqtitleBookQx")  # fmt: skip
    run("check", "ZqtitleBookQx")
    out = tmp_path / "out"
    out.mkdir()
    run("export", "ZqtitleBookQx", str(out / "book.pdf"))
    markers = ["ZqpassphraseQx", "ZqcalledMaYQx", "ZqfullNameeQx", "ZqfileNameeQx", "ZqtitleBookQx"]
    for place in (library, temporary):
        for path in place.rglob("*"):
            assert not [each for each in markers if each in path.name]
            if path.is_file():
                content = path.read_bytes()
                assert not [each for each in markers if any(x in content for x in _forms(each))]


def _forms(marker: str) -> tuple[bytes, ...]:
    plain = marker.encode()
    return (
        plain,
        marker.encode("utf-16-le"),
        marker.encode("utf-16-be"),
        base64.b64encode(plain)[:-4],
        plain.hex().encode(),
        plain.hex().upper().encode(),
    )
