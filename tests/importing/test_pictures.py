"""A picture file becomes clean, upright copies, or is refused with a sentence (E2, D1-D3)."""

import io
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from lifestory.errors import UnreadablePhoto
from lifestory.importing import pictures
from lifestory.importing.pictures import Unusable


def opened(jpeg):
    picture = Image.open(io.BytesIO(jpeg), formats=["JPEG"])
    picture.load()
    return picture


def corners(picture):
    right, bottom = picture.width * 9 // 10, picture.height * 9 // 10
    left, top = picture.width // 10, picture.height // 10
    return [
        picture.getpixel(at) for at in ((left, top), (right, top), (left, bottom), (right, bottom))
    ]


def near(found, wanted, by=24):
    return all(
        abs(a - b) <= by
        for one, two in zip(found, wanted, strict=True)
        for a, b in zip(one, two, strict=True)
    )


def segments(jpeg):
    """The markers of a JPEG before its pixels, and how many bytes follow its end."""
    at, markers = 2, []
    while jpeg[at + 1] != 0xDA:
        markers.append(jpeg[at + 1])
        at += 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
    return markers, len(jpeg) - jpeg.index(b"\xff\xd9", at) - 2


def test_there_are_sixty_mixed_files(mixed):
    assert len(mixed.good) + len(mixed.bad) == 60


def test_every_good_picture_is_upright_and_in_its_colours_in_each_copy(mixed, maker, rebuild):
    """D3: eight orientations, CMYK, 16-bit, alpha, MPO, animations."""
    for name in mixed.good:
        copies = rebuild((mixed.folder / name).read_bytes(), name)
        page = opened(copies.page)
        assert (page.size, (copies.width, copies.height)) == (maker.SIZE, maker.SIZE), name
        assert page.mode == "RGB"
        assert opened(copies.thumbnail).size == (400, 267)
        if name not in mixed.colourless:
            assert near(corners(page), maker.CORNERS), name
            assert near(corners(opened(copies.screen)), maker.CORNERS), name
            assert near(corners(opened(copies.thumbnail)), maker.CORNERS), name


def test_a_quick_look_shows_the_same_as_the_thumbnail(mixed, maker, quick_look):
    for name in mixed.good:
        thumbnail, clues = quick_look((mixed.folder / name).read_bytes(), name)
        assert max(opened(thumbnail).size) == 400, name
        if name not in mixed.colourless:
            assert near(corners(opened(thumbnail)), maker.CORNERS), name
        if name.startswith("orientation"):
            assert clues.original.startswith("2019:06:")


def test_no_copy_carries_anything_but_pixels(mixed, maker, rebuild, quick_look):
    """D1, D2: only the JPEG's own header and tables, nothing after the end, no marker anywhere."""
    for name in mixed.good:
        original = (mixed.folder / name).read_bytes()
        copies = rebuild(original, name)
        for copy in (copies.page, copies.screen, copies.thumbnail, quick_look(original, name)[0]):
            markers, after = segments(copy)
            assert set(markers) <= {0xE0, 0xDB, 0xC0, 0xC4}, name
            assert after == 0
            assert not any(marker in copy for marker in maker.MARKERS)
            assert b"Exif" not in copy


def test_the_markers_were_there_before(mixed, maker):
    content = b"".join((mixed.folder / name).read_bytes() for name in mixed.good)
    assert all(marker in content for marker in maker.MARKERS)


def test_every_bad_file_is_refused_in_one_sentence_that_names_it(mixed, rebuild, quick_look):
    for name in mixed.bad:
        with pytest.raises(UnreadablePhoto) as refused:
            rebuild((mixed.folder / name).read_bytes(), name)
        sentence = str(refused.value)
        assert sentence.startswith(f"“{name}” was left out: it ")
        assert sentence.endswith(".")
        with pytest.raises(UnreadablePhoto):
            quick_look((mixed.folder / name).read_bytes(), name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a text.jpg", "is a text, not a picture"),
        ("a pdf.jpg", "is a PDF, not a picture"),
        ("a drawing.jpg", "is a drawing in SVG, not a picture"),
        ("empty.jpg", "is empty"),
        ("half.jpg", "is cut short, so part of the picture is missing"),
        ("noise.jpg", "is not a kind of picture that is known"),
    ],
)
def test_the_reason_is_in_plain_words(mixed, name, reason, rebuild):
    with pytest.raises(Unusable) as refused:
        rebuild((mixed.folder / name).read_bytes(), name)
    assert refused.value.reason == reason


def test_a_bomb_is_refused_before_room_is_made_for_it(mixed, monkeypatch, rebuild):
    """E2: nothing of a picture that claims 100 or 900 million pixels is decoded."""
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("it was decoded"))
    for name in ("bomb of 100 million.png", "bomb of 900 million.png", "endless.jpg"):
        with pytest.raises(UnreadablePhoto):
            rebuild((mixed.folder / name).read_bytes(), name)


def test_bombs_cost_no_memory(mixed):
    """E2: all hostile files together add less than 100 MB to what one small picture needs."""
    resource = pytest.importorskip("resource")
    unit = 1 if sys.platform == "darwin" else 1024
    paths = [mixed.folder / "plain.png", *(mixed.folder / name for name in mixed.bad)]
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from lifestory.importing.darkroom import Darkroom\n"
        "from lifestory.importing.pictures import Unusable, rebuild\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "first, *rest = map(Path, sys.argv[1:])\n"
        "darkroom = Darkroom()\n"
        "rebuild(first.read_bytes(), '', darkroom)\n"
        "before = peak()\n"
        "for path in rest:\n"
        "    try: rebuild(path.read_bytes(), '', darkroom)\n"
        "    except Unusable: pass\n"
        "darkroom.apart.close()\n"
        "print(peak() - before)\n"
    )
    assert resource is not None
    grown = subprocess.run(
        [sys.executable, "-c", script, *map(str, paths)],
        cwd=Path(pictures.__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(grown.stdout) * unit < 100_000_000


def test_a_webp_bomb_is_refused_before_its_decoder_is_made(monkeypatch, rebuild):
    monkeypatch.setattr(pictures, "WebPImageFile", lambda file: pytest.fail("it was opened"))
    huge = (16_000).to_bytes(3, "little")
    bomb = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + huge + huge
    with pytest.raises(UnreadablePhoto, match="16001 × 16001"):
        rebuild(bomb, "bomb.webp")


def test_a_file_of_more_than_60_mb_is_refused_by_its_length():
    with pytest.raises(UnreadablePhoto, match="larger than 60 MB"):
        pictures.check_size(pictures.MOST_BYTES + 1, "film.jpg")


def test_a_very_long_panorama_comes_in(maker, rebuild):
    copies = rebuild(maker.saved(maker.scene((16_000, 400)), "JPEG"), "panorama.jpg")
    assert (copies.width, copies.height) == (4096, 102)


def test_a_hairline_keeps_a_pixel_of_height(maker, rebuild):
    copies = rebuild(maker.saved(Image.new("L", (20_000, 1)), "PNG"), "line.png")
    assert (copies.width, copies.height) == (4096, 1)


def test_small_pictures_are_not_made_larger(maker, rebuild):
    copies = rebuild(maker.saved(maker.scene((90, 60)), "PNG"), "small.png")
    assert opened(copies.page).size == opened(copies.thumbnail).size == (90, 60)


def test_large_pictures_get_three_sizes(maker, rebuild):
    copies = rebuild(maker.saved(maker.scene((6000, 4000)), "JPEG"), "large.jpg")
    assert opened(copies.page).size == (copies.width, copies.height) == (4096, 2731)
    assert opened(copies.screen).size == (1600, 1067)
    assert near(corners(opened(copies.page)), maker.CORNERS)


def test_sixteen_bit_greys_keep_their_middle(maker, rebuild):
    steps = b"".join(struct.pack("<H", value * 257) for value in range(256))
    ramp = Image.frombytes("I;16", (256, 1), steps).resize((256, 64), Image.Resampling.NEAREST)
    page = opened(rebuild(maker.saved(ramp, "PNG"), "ramp.png").page)
    assert [page.getpixel((at, 30))[0] for at in (1, 128, 254)] == pytest.approx(
        [1, 128, 254], abs=3
    )


@pytest.mark.parametrize(("mode", "values"), [("F", (0.0, 0.5, 1.0)), ("I", (0, 32768, 65535))])
def test_scientific_greys_are_scaled_to_what_they_span(maker, mode, values, rebuild):
    picture = Image.new(mode, (48, 16))
    for at, value in enumerate(values):
        picture.paste(value, (at * 16, 0, at * 16 + 16, 16))
    page = opened(rebuild(maker.saved(picture, "TIFF"), "grey.tif").page)
    assert [page.getpixel((at, 8))[0] for at in (7, 23, 39)] == pytest.approx([0, 128, 255], abs=3)


def test_what_can_be_seen_through_stands_on_white(maker, rebuild):
    for form in ("PNG", "WEBP", "TIFF"):
        content = maker.saved(maker.see_through(), form)
        page = opened(rebuild(content, f"hole.{form}").page)
        assert min(page.getpixel((240, 160))) > 245, form


def test_grey_with_alpha_and_a_transparent_palette_stand_on_white(maker, rebuild):
    hole = maker.see_through()
    for picture in (hole.convert("LA"), hole.quantize(16)):
        page = opened(rebuild(maker.saved(picture, "PNG"), "hole.png").page)
        assert min(page.getpixel((240, 160))) > 245, picture.mode


def test_an_embedded_profile_is_heeded(maker, rebuild):
    """A profile that calls red green and green red: a red number is then a green colour."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red_at, green_at = profile.index(b"rXYZ", 128), profile.index(b"gXYZ", 128)
    profile[red_at : red_at + 4], profile[green_at : green_at + 4] = b"gXYZ", b"rXYZ"
    renamed = bytes(profile).replace("sRGB".encode("utf-16-be"), "Wide".encode("utf-16-be"))
    red = Image.new("RGB", (64, 64), (200, 20, 20))
    for form in ("PNG", "JPEG", "TIFF", "WEBP"):
        content = maker.saved(red, form, icc_profile=renamed)
        found = opened(rebuild(content, "wide").page).getpixel((30, 30))
        assert found[1] > 150 > 80 > found[0], form


@pytest.mark.parametrize("profile", [b"", b"rubbish", b"\0" * 200])
def test_a_broken_profile_leaves_the_colours_alone(maker, profile, rebuild):
    content = maker.saved(maker.scene(), "PNG", icc_profile=profile)
    assert near(corners(opened(rebuild(content, "odd.png").page)), maker.CORNERS)


def test_a_cmyk_profile_on_rgb_pixels_is_not_used(maker, rebuild):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    content = maker.saved(maker.scene(), "JPEG", icc_profile=lab)
    assert near(corners(opened(rebuild(content, "odd.jpg").page)), maker.CORNERS)


def test_halved_colour_stays_halved_and_full_colour_stays_full(maker, rebuild):
    for subsampling in (0, 2):
        content = maker.saved(maker.scene(), "JPEG", subsampling=subsampling)
        page = opened(rebuild(content, "photo.jpg").page)
        assert pictures.get_sampling(page) == subsampling


def test_broken_exif_does_not_cost_the_picture(maker, rebuild):
    content = maker.saved(
        maker.scene(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + b"\xff" * 60
    )
    assert near(corners(opened(rebuild(content, "odd.jpg").page)), maker.CORNERS)


def test_a_raw_files_preview_is_not_taken_for_the_photograph(maker, rebuild):
    content = maker.saved(maker.scene(), "TIFF", tiffinfo={254: 1})
    with pytest.raises(UnreadablePhoto, match="raw camera file"):
        rebuild(content, "photo.dng")


def test_a_picture_without_memory_for_it_is_refused(maker, monkeypatch, rebuild):
    def exhausted(self):
        raise MemoryError

    monkeypatch.setattr(pictures.PngImageFile, "load", exhausted)
    with pytest.raises(UnreadablePhoto, match="needs more memory"):
        rebuild(maker.saved(maker.scene(), "PNG"), "large.png")
