"""Reading a folder of TOML files into checked values."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from lifestory import resources
from lifestory.errors import BadTemplate


class Template(BaseModel):
    """What every template has. `id` is the file's name without its ending."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = ""
    name: str


Shape = TypeVar("Shape", bound=Template)


def load_all(kind: str, shape: type[Shape], own: Path | None = None) -> dict[str, Shape]:
    """Every template of a kind by its id, ours first, then a person's own.

    Args:
        kind: the folder's name in `templates/`, for example "plans".
        shape: what a file must say.
        own: a person's own templates folder, with the same sub-folders; the one that the program
            was started with if none is named.

    Raises:
        BadTemplate: a file is not TOML, or says something else than it must.
    """
    folders = [resources.templates(kind)]
    own = own or resources.own_templates()
    if own is not None and (own / kind).is_dir():
        folders.append(own / kind)
    found: dict[str, Shape] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            found[path.stem] = _load(path, shape)
    return found


def _load(path: Path, shape: type[Shape]) -> Shape:
    try:
        return shape.model_validate({**tomllib.loads(path.read_text("utf-8")), "id": path.stem})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        raise BadTemplate(
            f"The template {path.name} cannot be read: {trouble}. Mend it or take it out."
        ) from trouble
    except ValidationError as trouble:
        first = trouble.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadTemplate(
            f"The template {path.name} is not right at “{place}”: {first['msg']}. "
            "Mend it or take it out."
        ) from trouble
