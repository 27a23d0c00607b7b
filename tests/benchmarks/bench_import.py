"""Photographs of 12 megapixels into a story, against reading them alone and against libvips."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness import Case, Timed

TITLE = "Photographs in"
SIZES = (10, 80)
_DIFFERENT = 8
_LARGE = (4032, 3024)


def prepare(folder: Path, size: int) -> None:
    """So many JPEGs of about 4 MB, with a camera's noise; a comment makes each one different."""
    from PIL import Image, ImageChops

    photos = folder / "photos"
    photos.mkdir()
    originals = []
    for at in range(min(size, _DIFFERENT)):
        shapes = Image.effect_noise((63, 47), 90 + at).resize(_LARGE, Image.Resampling.BICUBIC)
        grain = Image.effect_noise(_LARGE, 9)
        channels = [ImageChops.add(shapes.rotate(turn), grain, 2) for turn in (0, 90, 180)]
        path = folder / f"{at}.jpg"
        exif = Image.Exif()
        exif[0x0112] = 6 if at % 4 == 0 else 1
        Image.merge("RGB", channels).save(path, "JPEG", quality=88, exif=exif)
        originals.append(path.read_bytes())
    for at in range(size):
        note = f"photograph {at}".encode()
        marked = b"\xff\xfe" + (len(note) + 2).to_bytes(2, "big") + note
        original = originals[at % len(originals)]
        (photos / f"{at:04}.jpg").write_bytes(original[:2] + marked + original[2:])


def _photos(folder: Path) -> list[Path]:
    return sorted((folder / "photos").iterdir())


def _read(folder: Path, size: int, timed: Timed) -> None:
    with timed():
        for path in _photos(folder):
            hashlib.sha256(path.read_bytes()).hexdigest()


def _decode(folder: Path, size: int, timed: Timed) -> None:
    from PIL import Image

    def load(path: Path) -> None:
        with Image.open(path) as picture:
            picture.load()

    with timed(), ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(load, _photos(folder)))


def _vips(folder: Path, size: int, timed: Timed) -> None:
    cores = os.cpu_count() or 1
    photos = [str(path) for path in _photos(folder)]
    with tempfile.TemporaryDirectory() as out, timed():
        for edge in (4096, 1600, 400):
            command = ["vipsthumbnail", "--vips-concurrency=1", "--size", f"{edge}x{edge}>"]
            target = ["--output", str(Path(out) / f"%s_{edge}.jpg[Q=90,strip]")]
            running = [
                subprocess.Popen([*command, *target, *photos[at::cores]]) for at in range(cores)
            ]
            for process in running:
                if process.wait():
                    raise RuntimeError("vipsthumbnail failed")


def _plain_pillow(folder: Path, size: int, timed: Timed) -> None:
    from PIL import Image, ImageOps

    with tempfile.TemporaryDirectory() as out, timed():
        for path in _photos(folder):
            with Image.open(path) as opened:
                upright = ImageOps.exif_transpose(opened).convert("RGB")
            for edge in (4096, 1600, 400):
                copy = upright.copy()
                copy.thumbnail((edge, edge), Image.Resampling.LANCZOS)
                copy.save(Path(out) / f"{path.stem}_{edge}.jpg", quality=90)


def _copies(folder: Path, size: int, timed: Timed) -> None:
    from lifestory.importing.darkroom import Darkroom
    from lifestory.importing.photo_files import in_turn
    from lifestory.importing.pictures import rebuild

    with Darkroom() as darkroom, timed():
        for _ in in_turn(
            _photos(folder), lambda file: rebuild(file.bytes(), file.name, darkroom), lambda: False
        ):
            pass


def _story(folder: Path, work) -> None:
    from lifestory.library import Library

    with tempfile.TemporaryDirectory() as kept:
        library, _ = Library.create(Path(kept) / "library", "a passphrase")
        with library:
            work(library.add_child("Maya"))


def _preview(folder: Path, size: int, timed: Timed) -> None:
    from lifestory.importing.preview import preview_photos

    def work(story) -> None:
        with timed():
            preview_photos(story, folder / "photos")

    _story(folder, work)


def _import(folder: Path, size: int, timed: Timed) -> None:
    from lifestory.importing.photos import import_photos

    def work(story) -> None:
        with timed():
            done = import_photos(story, folder / "photos")
        assert len(done.added) == size

    _story(folder, work)


def _has_vips() -> bool:
    return shutil.which("vipsthumbnail") is not None


CASES = (
    Case("reading and hashing", _read),
    Case("decoding alone, all cores", _decode, "reading and hashing"),
    Case(
        "vipsthumbnail, all cores, the same three sizes",
        _vips,
        "reading and hashing",
        there=_has_vips,
    ),
    Case("Pillow as one would write it", _plain_pillow, "reading and hashing", most=10),
    Case("all shown as thumbnails", _preview, "reading and hashing", 5),
    Case("all three copies made", _copies, "vipsthumbnail, all cores, the same three sizes", 1),
    Case("the same, encrypted and kept in a story", _import, "all three copies made", 1.3),
)
