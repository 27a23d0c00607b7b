"""Words made plain for looking them up: no capitals, no accents.

"Zoë" is found by "zoe" and "Łukasz" by "lukasz". Only for comparing, never for showing.
"""

import unicodedata
from functools import lru_cache

_APART = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "’": "'",
    }
)
"""Letters that Unicode does not take apart into a plain letter and a mark."""


@lru_cache(maxsize=10_000)
def folded(text: str) -> str:
    """The words in small letters without marks on them."""
    small = text.casefold()
    if small.isascii():
        return small
    # Taking a sign apart can bring capitals back: "㎒" is M, H and z.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", small).casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_APART)


def fits(wanted: str, *names: str) -> bool:
    """Whether every word of what is wanted is somewhere in the names.

    Args:
        wanted: as it was typed, already `folded`.
        names: as they are written.
    """
    plain = folded(" ".join(names))
    return all(word in plain for word in wanted.split())
