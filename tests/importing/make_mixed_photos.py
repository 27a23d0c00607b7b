"""Make a folder of mixed photographs: every format, each orientation, all that can be wrong.

By hand: `python tests/importing/make_mixed_photos.py FOLDER`. Tests load it through their conftest.

Every good picture is one scene, 480 × 320 pixels when upright: red top left, green top right, blue
bottom left, yellow bottom right, with a white sun. So a test can tell from four pixels whether a
picture came in upright and in its right colours. Metadata is filled with markers (`Zq...x`) and a
place, none of which may come through.
"""

import io
import random
import shutil
import struct
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageDraw

SIZE = (480, 320)
CORNERS = ((220, 40, 40), (40, 160, 60), (40, 70, 200), (240, 200, 40))
MARKERS = (b"Zqcommentax", b"Zqartistbax", b"Zqplacecaex", b"Zqtrailerdx", b"Zqxmpdataex")
FIXTURES = Path(__file__).parent / "fixtures"
_TURNED = {
    1: (),
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_90,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_270,),
}


@dataclass(frozen=True)
class Mixed:
    """What was made: names of files that must come in, and of those that must be left out."""

    folder: Path
    good: tuple[str, ...]
    bad: tuple[str, ...]
    colourless: tuple[str, ...]
    """Those of the good ones that have greys only."""


def scene(size: tuple[int, int] = SIZE, shade: int = 0) -> Image.Image:
    """The scene upright; `shade` makes scenes that differ."""
    picture = Image.new("RGB", size)
    draw = ImageDraw.Draw(picture)
    wide, high = size[0] // 2, size[1] // 2
    for at, colour in enumerate(CORNERS):
        left, top = (at % 2) * wide, (at // 2) * high
        draw.rectangle((left, top, left + wide, top + high), fill=colour)
    radius = min(size) // 8 + shade % 17
    draw.ellipse((wide - radius, high - radius, wide + radius, high + radius), fill="white")
    draw.line((wide - radius, high, wide + radius, high), fill=(shade % 256, 9, 9), width=2)
    return picture


def saved(picture: Image.Image, form: str, **how: object) -> bytes:
    """A picture as the bytes of a file."""
    out = io.BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


def telling_exif(orientation: int = 1, taken: str = "2019:06:12 10:11:12") -> Image.Exif:
    """Exif with a date, an orientation, a camera, exposure, and what may not come through."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F], exif[0x0110] = "Invented", "Camera 1"
    exif[0x013B] = MARKERS[1].decode()
    exif[0x010E] = MARKERS[1].decode()
    inner = exif.get_ifd(0x8769)
    inner[0x9003] = inner[0x9004] = taken
    inner[0x829A], inner[0x829D], inner[0x8827] = 0.01, 2.8, 100
    inner[0x9286] = b"ASCII\0\0\0" + MARKERS[2]
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (53.0, 24.0, 30.0), "W", (2.0, 59.0, 10.0)
    place[0x1B] = MARKERS[2]
    return exif


def turned(orientation: int, shade: int = 0) -> Image.Image:
    """The scene as a camera held in another way stores it."""
    picture = scene(shade=shade)
    for how in _TURNED[orientation]:
        picture = picture.transpose(how)
    return picture


def oriented_jpeg(orientation: int) -> bytes:
    """A JPEG that is upright only by its Exif, full of metadata."""
    return saved(
        turned(orientation, shade=orientation),
        "JPEG",
        quality=90,
        exif=telling_exif(orientation, f"2019:06:{orientation:02} 10:11:12"),
        comment=MARKERS[0],
        xmp=b"<x:xmpmeta><rdf:Description dc:title='" + MARKERS[4] + b"'/></x:xmpmeta>",
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    )


def png_claiming(wide: int, high: int, rows: int = 1) -> bytes:
    """A PNG of a few bytes that claims a size in its header."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * (wide + 1) * rows, 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def png_text_bomb() -> bytes:
    """A PNG whose packed text grows to 64 MB."""
    good = saved(scene(shade=77), "PNG")
    packed = zlib.compressobj(9)
    million = b"\0" * 1_000_000
    text = b"Comment\0\0" + b"".join(packed.compress(million) for _ in range(64)) + packed.flush()
    checked = b"zTXt" + text
    chunk = struct.pack(">I", len(text)) + checked + struct.pack(">I", zlib.crc32(checked))
    return good[:33] + chunk + good[33:]


def gif_of(frames: int) -> bytes:
    """A GIF with many frames, of which the first is the scene."""
    first = saved(scene(shade=31), "GIF")
    pixel = b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return first[:-1] + pixel * (frames - 1) + b";"


def mpo() -> bytes:
    """Two pictures in one JPEG, as stereo cameras and portrait modes make them."""
    return saved(scene(shade=40), "MPO", save_all=True, append_images=[Image.new("RGB", SIZE)])


def sixteen_bit() -> bytes:
    """The scene as 16-bit greys."""
    grey = scene(shade=41).convert("L")
    wide = b"".join(struct.pack("<H", value * 257) for value in grey.tobytes())
    return saved(Image.frombytes("I;16", SIZE, wide), "PNG")


def sixteen_bit_colour() -> bytes:
    """The scene as 16-bit colour, which Pillow cannot write: a PNG made by hand."""
    colours = scene(shade=42).tobytes()
    row = SIZE[0] * 3
    lines = (colours[at : at + row] for at in range(0, len(colours), row))
    raw = b"".join(
        b"\0" + bytes(twin for value in line for twin in (value, value)) for line in lines
    )
    content = b"IHDR" + struct.pack(">IIBBBBB", *SIZE, 16, 2, 0, 0, 0)
    pixels = b"IDAT" + zlib.compress(raw)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in (content, pixels, b"IEND")
    )


def see_through() -> Image.Image:
    """The scene with a hole in its middle, beneath which lies a marker colour."""
    picture = scene(shade=43).convert("RGBA")
    hole = Image.new("L", SIZE, 255)
    ImageDraw.Draw(hole).rectangle((200, 120, 280, 200), fill=0)
    picture.putalpha(hole)
    return picture


def motion_photo() -> bytes:
    """A JPEG with a film behind its end, as telephones make them."""
    film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + MARKERS[3] * 400
    return saved(scene(shade=44), "JPEG", quality=90) + film


def endless_scans() -> bytes:
    """A small progressive JPEG whose last scan is repeated two thousand times."""
    jpeg = saved(scene(shade=45), "JPEG", progressive=True)
    last = jpeg.rindex(b"\xff\xda")
    return jpeg[:last] + jpeg[last:-2] * 2000 + jpeg[-2:]


def _good_formats() -> dict[str, bytes]:
    return {
        "progressive.jpg": saved(scene(shade=50), "JPEG", progressive=True, quality=90),
        "black and white.jpg": saved(scene(shade=51).convert("L"), "JPEG"),
        "cmyk.jpg": saved(scene(shade=52).convert("CMYK"), "JPEG", quality=95),
        "full-colour.jpg": saved(scene(shade=53), "JPEG", subsampling=0),
        "stereo.mpo": mpo(),
        "moving.jpg": motion_photo(),
        "plain.png": saved(scene(shade=54), "PNG"),
        "palette.png": saved(scene(shade=55).quantize(32), "PNG"),
        "sixteen bits.png": sixteen_bit(),
        "sixteen bits, colour.png": sixteen_bit_colour(),
        "see-through.png": saved(see_through(), "PNG"),
        "animated.png": saved(
            scene(shade=56), "PNG", save_all=True, append_images=[Image.new("RGB", SIZE)]
        ),
        "still.webp": saved(scene(shade=57), "WEBP", quality=90),
        "lossless.webp": saved(scene(shade=58), "WEBP", lossless=True),
        "animated.webp": saved(
            scene(shade=59), "WEBP", save_all=True, append_images=[Image.new("RGB", SIZE)]
        ),
        "animated.gif": saved(
            scene(shade=60), "GIF", save_all=True, append_images=[Image.new("RGB", SIZE)] * 3
        ),
        "many frames.gif": gif_of(5000),
        "raw.tif": saved(scene(shade=61), "TIFF"),
        "lzw.tiff": saved(scene(shade=62), "TIFF", compression="tiff_lzw"),
        "turned.tif": saved(turned(6, shade=63), "TIFF", exif=telling_exif(6)),
        "fax.tif": saved(scene(shade=64).convert("1"), "TIFF", compression="group4"),
        "pages.tif": saved(
            scene(shade=65), "TIFF", save_all=True, append_images=[Image.new("RGB", SIZE)]
        ),
        "windows.bmp": saved(scene(shade=66), "BMP"),
        "really a jpeg.png": saved(scene(shade=67), "JPEG"),
        "no ending": saved(scene(shade=68), "PNG"),
    }


def _odd_names() -> dict[str, bytes]:
    names = (
        "صورة العائلة.jpg",
        "on the beach 🏖️👩‍👧.jpg",
        "x" * 190 + ".jpg",
        "holiday\u202egpj.exe.jpg",
        "  two   spaces .jpg",
        "IMG-20190612-WA0007.jpg",
        "100% 'quoted' {0} %s.jpg",
    )
    return {name: saved(scene(shade=100 + at), "JPEG") for at, name in enumerate(names)}


def _bad() -> dict[str, bytes]:
    chance = random.Random(7)
    jpeg = saved(scene(shade=70), "JPEG", quality=95)
    png = saved(scene(shade=71), "PNG")
    return {
        "half.jpg": jpeg[: len(jpeg) // 2],
        "half.png": png[: len(png) // 2],
        "half.heic": (FIXTURES / "scene.heic").read_bytes()[:900],
        "header only.jpg": jpeg[:200],
        "empty.jpg": b"",
        "noise.jpg": chance.randbytes(5000),
        "noise after a start.jpg": jpeg[:20] + chance.randbytes(5000),
        "a text.jpg": b"Dear diary, this is not a picture.\n" * 20,
        "a pdf.jpg": b"%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF",
        "a drawing.jpg": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "a print.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n",
        "a film.jpg": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 500,
        "bomb of 100 million.png": png_claiming(10_000, 10_000, rows=10_000),
        "bomb of 900 million.png": png_claiming(30_000, 30_000),
        "text bomb.png": png_text_bomb(),
        "endless.jpg": endless_scans(),
    }


def make_mixed_photos(folder: Path) -> Mixed:
    """Fill a folder with 60 files and say which of them must come in."""
    folder.mkdir(parents=True, exist_ok=True)
    good = {f"orientation {at}.jpg": oriented_jpeg(at) for at in range(1, 9)}
    good |= _good_formats() | _odd_names()
    bad = _bad()
    for name, content in (good | bad).items():
        (folder / name).write_bytes(content)
    heics = sorted(FIXTURES.glob("*.heic"))
    for heic in heics:
        shutil.copyfile(heic, folder / heic.name)
    return Mixed(
        folder,
        good=(*good, *(heic.name for heic in heics)),
        bad=tuple(bad),
        colourless=("black and white.jpg", "sixteen bits.png", "fax.tif"),
    )


if __name__ == "__main__":
    made = make_mixed_photos(Path(sys.argv[1]))
    sys.stdout.write(f"{len(made.good)} good and {len(made.bad)} bad files in {made.folder}\n")
