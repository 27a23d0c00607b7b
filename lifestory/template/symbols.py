"""Sets of symbols: which word has which picture above it, for children who read symbols.

Ours come with the program. A set that an organisation has licensed goes into its own templates
folder, as `symbols/NAME.toml` with its pictures as SVG files in a folder or zip beside it.
"""

import zipfile
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from lifestory import resources
from lifestory.errors import BadTemplate, NotFound
from lifestory.template.load import Template, load_all


class SymbolSet(Template):
    """One set. `pictures` names a zip or folder of SVG files; `words` gives a picture's name, the
    file's without its ending, for a word in small letters. `by` and
    `credit`, who made them and what they gave, are printed in every book that shows the set."""

    about: str = ""
    pictures: str
    by: str = ""
    credit: str = ""
    words: dict[str, str] = Field(default_factory=dict)


class Pictures:
    """The drawings of one set, read one by one."""

    def __init__(self, place: Path) -> None:
        self._place = place

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all pictures, without the ending."""
        if self._place.is_dir():
            return frozenset(path.stem for path in self._place.glob("*.svg"))
        with zipfile.ZipFile(self._place) as packed:
            return frozenset(name.removesuffix(".svg") for name in packed.namelist())

    def svg(self, name: str) -> bytes:
        """The drawing of that name.

        Raises:
            NotFound: the set has no such picture.
        """
        if name not in self.names:
            raise NotFound(f"The symbols have no picture called “{name}”.")
        if self._place.is_dir():
            return (self._place / f"{name}.svg").read_bytes()
        with zipfile.ZipFile(self._place) as packed:
            return packed.read(f"{name}.svg")


def all_symbol_sets(own: Path | None = None) -> dict[str, SymbolSet]:
    """Every set by its id, ours first.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return load_all("symbols", SymbolSet, own)


@lru_cache(maxsize=8)
def symbol_set(name: str, own: Path | None = None) -> SymbolSet:
    """One set.

    Raises:
        NotFound: there is none of that name.
        BadTemplate: its file does not say what it must.
    """
    found = all_symbol_sets(own).get(name)
    if found is None:
        raise NotFound(f"There are no symbols called “{name}”.")
    return found


@lru_cache(maxsize=8)
def pictures_of(name: str, own: Path | None = None) -> Pictures:
    """The drawings of a set.

    Raises:
        NotFound: there is no set of that name.
        BadTemplate: its pictures are not where its file says.
    """
    chosen = symbol_set(name, own)
    own = own or resources.own_templates()
    places = [resources.assets("symbols", chosen.pictures)]
    if own is not None:
        places.insert(0, own / "symbols" / chosen.pictures)
    for place in places:
        if place.exists():
            return Pictures(place)
    raise BadTemplate(
        f"The symbols “{chosen.name}” have no pictures at “{chosen.pictures}”. Put them there or "
        "take the set out."
    )


EMOJI = "twemoji.zip"
"""Every emoji that somebody may type, as drawings."""


@lru_cache(maxsize=1)
def emoji() -> Pictures:
    """The drawings of emoji, named by their code points in hex with hyphens between."""
    return Pictures(resources.assets("symbols", EMOJI))
