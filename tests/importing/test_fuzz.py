"""Damaged and hostile files: copies or one sentence, and nothing else (E1)."""

import random

import pytest

from lifestory.importing.pictures import PAGE_EDGE, Unusable, quick_look, rebuild

SEED = 20240501
_BASES = (
    "orientation 6.jpg", "progressive.jpg", "cmyk.jpg", "stereo.mpo", "palette.png",
    "sixteen bits.png", "see-through.png", "animated.png", "still.webp", "lossless.webp",
    "animated.webp", "animated.gif", "raw.tif", "lzw.tiff", "turned.tif", "fax.tif", "pages.tif",
    "windows.bmp", "scene.heic", "turned.heic", "see-through.heic",
)  # fmt: skip


def _overwrite(chance, content, other):
    for _ in range(chance.choice((1, 3, 20))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return content


def _overwrite_beginning(chance, content, other):
    for _ in range(chance.choice((1, 2, 6))):
        content[chance.randrange(min(len(content), 400))] = chance.choice((0, 1, 127, 128, 255))
    return content


def _cut(chance, content, other):
    return content[: chance.randrange(len(content))]


def _leave_out(chance, content, other):
    start = chance.randrange(len(content))
    del content[start : start + chance.choice((1, 2, 50, 5000))]
    return content


def _put_in(chance, content, other):
    at = chance.randrange(len(content))
    content[at:at] = chance.randbytes(chance.choice((1, 4, 300)))
    return content


def _repeat(chance, content, other):
    start = chance.randrange(len(content))
    content[start:start] = content[start : start + chance.choice((4, 64, 3000))] * chance.choice(
        (1, 9)
    )
    return content


def _splice(chance, content, other):
    return content[: chance.randrange(len(content))] + other[chance.randrange(len(other)) :]


def _largest_number(chance, content, other):
    at = chance.randrange(min(len(content), 600))
    content[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\0"))
    return content


_HOW = (
    _overwrite, _overwrite_beginning, _cut, _leave_out, _put_in, _repeat, _splice, _largest_number,
)  # fmt: skip


def damaged(chance, contents):
    """One of the files with one to three kinds of damage."""
    content = bytearray(chance.choice(contents))
    for _ in range(chance.choice((1, 1, 2, 3))):
        if content:
            content = chance.choice(_HOW)(chance, content, chance.choice(contents))
    return bytes(content)


def sentence_or_none(read, content, name, darkroom):
    """What reading says when it refuses; anything else it raises is a failure."""
    try:
        read(content, name, darkroom)
    except Unusable as unusable:
        return str(unusable)
    return None


def try_damaged(mixed, darkroom, count, seed=SEED):
    """Read `count` damaged files; how many were made into copies, how many refused."""
    chance = random.Random(seed)
    contents = [(mixed.folder / name).read_bytes() for name in _BASES]
    refused = 0
    for at in range(count):
        content, name = damaged(chance, contents), f"damaged {at}.jpg"
        said = sentence_or_none(_read_whole, content, name, darkroom)
        refused += said is not None
        assert said is None or said.startswith(f"“{name}” was left out: it ")
        if at % 10 == 0:
            sentence_or_none(quick_look, content, name, darkroom)
    return count - refused, refused


def _read_whole(content, name, darkroom):
    copies = rebuild(content, name, darkroom)
    assert 0 < copies.width <= PAGE_EDGE
    assert 0 < copies.height <= PAGE_EDGE
    assert copies.page[:3] == copies.screen[:3] == copies.thumbnail[:3] == b"\xff\xd8\xff"


def test_damaged_files_are_copied_or_refused_with_a_sentence(mixed, darkroom):
    made, refused = try_damaged(mixed, darkroom, 300)
    assert made + refused == 300
    assert min(made, refused) > 30


@pytest.mark.long
def test_ten_thousand_damaged_files_are_copied_or_refused(mixed, darkroom):
    made, refused = try_damaged(mixed, darkroom, 10_000, seed=SEED + 1)
    assert made + refused == 10_000
