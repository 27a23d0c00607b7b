"""File names as they are kept and shown: no paths, no invisible characters, no tricks."""

import unicodedata

_LONGEST_SHOWN = 60


def clean_name(name: str) -> str:
    """The name without anything that cannot be seen: control characters, direction overrides.

    A name such as "photo<U+202E>gpj.exe" would otherwise be shown as something it is not. Bytes
    that are no text become "?". Composed letters (NFC), so that equal names compare equal.
    """
    whole = name.encode("utf-8", "replace").decode("utf-8")
    seen = (
        letter
        for letter in unicodedata.normalize("NFC", whole)
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        or letter in "\u200c\u200d"  # they join and part letters, in Persian words and in emoji
    )
    return "".join(seen).strip() or "a file without a name"


def shown_name(name: str) -> str:
    """The cleaned name, shortened in its middle to what fits into a sentence."""
    name = clean_name(name)
    if len(name) <= _LONGEST_SHOWN:
        return name
    return f"{name[: _LONGEST_SHOWN - 20]}…{name[-19:]}"
