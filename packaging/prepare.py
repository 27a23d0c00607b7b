"""Makes a checkout ready: system libraries, a `.venv`, and the pinned packages in it.

Shared by `run.py` and `test.py`, which may be the first thing that a person ever starts
here; so this module uses the standard library only, speaks in sentences, and does
nothing at all when nothing is to be done. What it trusts is one small file in `.venv`,
written last: a set-up that was interrupted leaves no such file and is made again.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
RECIPE = "1"
"""To be raised when this module starts to make the `.venv` in another way."""

WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt on Linux cannot start without, even where it shows nothing: file → package."""

SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt needs besides to draw on an X screen."""


class Trouble(Exception):
    """Something foreseeable went wrong; the text is a sentence for the person."""


@dataclass(frozen=True)
class Wanted:
    """What a finished `.venv` must answer to; also the content of its stamp."""

    asks: str  # a hash of the recipe, the requirements and the pins
    root: str  # the checkout that it points at
    groups: tuple[str, ...]  # optional groups of pyproject.toml that are in it


def prepare(groups: Sequence[str] = (), *, for_screen: bool = True) -> Path:
    """Make the checkout ready and return the Python to run it with.

    Args:
        groups: optional dependency groups of pyproject.toml that are wanted too.
        for_screen: whether a window will be shown, or tests without one run.

    Raises:
        Trouble: it cannot be made ready; the text says what to do.
    """
    if sys.platform.startswith("linux"):
        complete_libraries(WINDOW_LIBRARIES | (SCREEN_LIBRARIES if for_screen else {}))
    venv = ROOT / ".venv"
    wanted = wanted_for(ROOT, groups)
    if not is_ready(venv, wanted):
        with foreseen(), locked(ROOT / ".venv.lock"):
            if not is_ready(venv, wanted):  # another run may have made it meanwhile
                set_up(venv, wanted)
    return python_of(venv)


# --- what is wanted, and whether it is there ------------------------------------------------


def requirements(root: Path, groups: Iterable[str]) -> list[str]:
    """What pyproject.toml asks for, in its own words: always, and for these groups."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    asked = list(project["dependencies"])
    for group in groups:
        asked += project["optional-dependencies"][group]
    return asked


def wanted_for(root: Path, groups: Sequence[str]) -> Wanted:
    """The stamp of a `.venv` that serves this checkout and these groups."""
    pins = (root / "packaging" / "constraints.txt").read_bytes()
    every = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    asked = json.dumps(
        [RECIPE, every["dependencies"], every["optional-dependencies"]], sort_keys=True
    )
    return Wanted(
        asks=hashlib.sha256(asked.encode() + pins).hexdigest(),
        root=str(root),
        groups=tuple(sorted(groups)),
    )


def stamp_of(venv: Path) -> Path:
    """The file that says that a `.venv` was finished."""
    return venv / "lifestory-ready.json"


def read_stamp(venv: Path) -> dict[str, object]:
    """What the stamp says; empty if there is none or it cannot be read."""
    try:
        said = json.loads(stamp_of(venv).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def is_whole(venv: Path, root: str) -> bool:
    """Whether a `.venv` was once finished, here, and its Python is still the same one."""
    said = read_stamp(venv)
    python = python_of(venv)
    return (
        said.get("root") == root
        and python.exists()
        and said.get("python") == os.path.realpath(python)
    )


def is_ready(venv: Path, wanted: Wanted) -> bool:
    """Whether nothing is left to do."""
    said = read_stamp(venv)
    groups = said.get("groups")
    return (
        is_whole(venv, wanted.root)
        and said.get("asks") == wanted.asks
        and isinstance(groups, list)
        and set(wanted.groups) <= set(groups)
    )


def python_of(venv: Path, windows: bool = os.name == "nt") -> Path:
    """The Python inside a `.venv`."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


# --- making the .venv -----------------------------------------------------------------------


def set_up(venv: Path, wanted: Wanted) -> None:
    """Make the `.venv`, or bring one up to date, and stamp it when everything is in it."""
    python = python_of(venv)
    groups = set(wanted.groups)
    if is_whole(venv, wanted.root):
        had = read_stamp(venv).get("groups")
        groups |= set(had) if isinstance(had, list) else set()
        say("Bringing Lifestory's packages up to date …")
        stamp_of(venv).unlink()
    else:
        say("Setting Lifestory up. This is done once, takes a minute, and needs the internet …")
        make_venv(venv)
    install(python, requirements(ROOT, sorted(groups & known_groups(ROOT))))
    add_checkout(python)
    said = {
        "asks": wanted.asks,
        "root": wanted.root,
        "groups": sorted(groups),
        "python": os.path.realpath(python),
    }
    unfinished = venv / "lifestory-ready.unfinished"
    unfinished.write_text(json.dumps(said, indent=1), "utf-8")
    unfinished.replace(stamp_of(venv))


def known_groups(root: Path) -> set[str]:
    """The optional groups that pyproject.toml has today."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return set(project["optional-dependencies"])


def make_venv(venv: Path) -> None:
    """Make an empty `.venv` with pip in it, in place of whatever was there."""
    complete_python()
    from venv import EnvBuilder  # slow to import, and hardly ever needed

    try:
        EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(venv)
    except subprocess.CalledProcessError as error:
        raise Trouble(
            "Python could not put its installer, pip, into the new .venv. Reinstalling "
            "Python usually helps."
        ) from error


def install(python: Path, asked: Sequence[str]) -> None:
    """Install packages at their pinned versions.

    Raises:
        Trouble: pip failed; its last words are in the text.
    """
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check", "--only-binary=:all:"]
    pip += ["-c", str(ROOT / "packaging" / "constraints.txt"), *asked]
    done = subprocess.run(
        pip,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=clean_environment(os.environ),
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise Trouble(why_pip_failed(done.stdout))


NO_NETWORK = (
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
    "Network is unreachable",
    "Connection refused",
    "Read timed out",
    "ConnectTimeoutError",
    "ProxyError",
)


def why_pip_failed(output: str) -> str:
    """One sentence for a person, and pip's last words where they may help."""
    if any(sign in output for sign in NO_NETWORK):
        return (
            "The packages could not be fetched. The set-up needs the internet this once: "
            "connect, and start the same command again."
        )
    if "No space left on device" in output:
        return "The disk is full. The set-up needs about 600 MB: make room, and start again."
    last_words = [line for line in output.splitlines() if line.strip()][-6:]
    return "\n".join(
        ["The packages could not be installed. This is what pip said last:"]
        + [f"  {line}" for line in last_words]
    )


def add_checkout(python: Path) -> None:
    """Let the `.venv` import the packages of this checkout, from any folder."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    run = [str(python), "-I", "-c", where]
    site = subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()
    # Python reads this file in the system's own encoding, so it is written in that.
    (Path(site) / "lifestory-checkout.pth").write_text(f"{ROOT}\n", "locale")


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which no other Python's folders get in the way."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
    return {name: value for name, value in environment.items() if name not in foreign}


# --- what the system lacks ------------------------------------------------------------------


def opens(library: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(
    libraries: Mapping[str, str], found: Callable[[str], bool] = opens
) -> list[str]:
    """The Debian packages of those libraries that are not there, each once."""
    return sorted({package for library, package in libraries.items() if not found(library)})


def complete_libraries(libraries: Mapping[str, str]) -> None:
    """Install the libraries that Qt misses, or say how, and go on either way."""
    packages = missing_packages(libraries)
    if not packages:
        return
    if may_install():
        say(f"Installing the system libraries that the window needs: {' '.join(packages)} …")
        apt_install(packages)
        packages = missing_packages(libraries)
    if packages:
        say(
            "The window may not open, because this computer lacks some libraries. "
            f"{how_to_install(packages)}"
        )


def complete_python() -> None:
    """See that Python can make a `.venv`; Debian keeps that part in a package of its own.

    Raises:
        Trouble: it cannot, and a person has to install that package.
    """
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if may_install():
        say(f"Installing a part of Python that is missing: {package} …")
        apt_install([package])
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is not None:
            return
    raise Trouble(f"A part of Python is missing. {how_to_install([package])} Then start again.")


def may_install() -> bool:
    """Whether this is a Debian-like system and we are its administrator."""
    administrator = hasattr(os, "geteuid") and os.geteuid() == 0
    return administrator and shutil.which("apt-get") is not None


def how_to_install(packages: Sequence[str], debian: bool | None = None) -> str:
    """The one line to type, or the names to look for where there is no apt."""
    if debian is None:
        debian = shutil.which("apt-get") is not None
    if debian:
        return f"Type this once: sudo apt-get install -y {' '.join(packages)}"
    return f"Install what Debian calls: {' '.join(packages)}."


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages without asking; whether that worked."""
    install_them = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    return apt(install_them) or (apt(["apt-get", "update"]) and apt(install_them))


def apt(command: Sequence[str]) -> bool:
    """Run apt in silence; whether it succeeded."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False
    )
    return done.returncode == 0


# --- manners --------------------------------------------------------------------------------


def say(sentence: str) -> None:
    """Tell the person; on the error stream, so that what the program prints stays its own."""
    with contextlib.suppress(UnicodeEncodeError):
        print(sentence, file=sys.stderr, flush=True)
        return
    print(sentence.encode("ascii", "replace").decode(), file=sys.stderr, flush=True)


@contextlib.contextmanager
def foreseen() -> Iterator[None]:
    """Turn what the system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Trouble(
                f"The folder {ROOT} may not be written to. Copy it to a place of your own, "
                "and start it there."
            ) from error
        raise Trouble(
            f"The set-up in {ROOT} stopped: {error.strerror or error}. Nothing half-made "
            "will be used: put that right, and start again."
        ) from error


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one set-up work at a time; the system frees the lock even after a crash."""
    with path.open("a+b") as file:
        told = False
        while not try_lock(file):
            if not told:
                say("Another set-up is at work here; waiting for it …")
                told = True
            time.sleep(0.2)
        yield  # closing the file lets go of the lock


def try_lock(file: IO[bytes]) -> bool:
    """Take the lock, unless another process has it."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
