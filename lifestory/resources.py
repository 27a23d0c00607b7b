"""The one place that knows where `assets/` and `templates/` are.

In a checkout they lie beside the package; in a wheel and in a frozen program they lie where the
packaging put them. A person's own folder of templates, of the same shape, is read after ours.
"""

import sys
from pathlib import Path


def _base() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "templates").is_dir():
        return checkout
    return Path(sys.prefix) / "share" / "lifestory"


def assets(*parts: str) -> Path:
    """The path of something in `assets/`, for example `assets("fonts", "andika")`."""
    return _base().joinpath("assets", *parts)


def templates(*parts: str) -> Path:
    """The path of something in `templates/`, for example `templates("themes", "meadow.toml")`."""
    return _base().joinpath("templates", *parts)


_OWN: list[Path] = []


def use_own_templates(folder: Path) -> None:
    """Read a person's own templates too, from now on. Said once, when the program starts."""
    _OWN[:] = [folder]


def own_templates() -> Path | None:
    """The folder of a person's own templates, if there is one."""
    return next((folder for folder in _OWN if folder.is_dir()), None)
