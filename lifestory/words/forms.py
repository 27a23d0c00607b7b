"""A word in the forms under which it may be listed: as it stands, one of several, in the past."""

from collections.abc import Iterator

_AROUND = ".,;:!?()[]\"'“”‘’«»–—…*"
_VOWELS = "aeiou"


def plain(word: str) -> str:
    """A word in small letters, without what stands around it and without a possessive."""
    bare = word.strip().strip(_AROUND).replace("’", "'").casefold()
    return bare.removesuffix("'s").strip("'")


def forms_of(word: str) -> Iterator[str]:
    """The forms to look a word up by, the likeliest first; only those that rules make."""
    bare = plain(word)
    yield bare
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if bare.endswith(ending) and len(bare) > len(ending) + 2:
            yield bare.removesuffix(ending) + instead
    for ending in ("ed", "ing"):
        stem = bare.removesuffix(ending)
        if stem != bare and len(stem) > 2:
            yield stem
            yield f"{stem}e"
            if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1]
