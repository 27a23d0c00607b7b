"""The recovery key as it is printed: eight groups of five, each able to notice its own typing slip.

160 random bits in Crockford's base 32 (no I, L, O or U). The fifth letter of a group is a check
over GF(32) that also depends on the group's place, so that one wrong letter, two swapped letters
and two swapped groups are all noticed, and the group can be named.
"""

import secrets
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, LETTERS = 8, 5
_LOOKALIKES = str.maketrans("OIL", "011")


@dataclass(frozen=True)
class TypedKey:
    """What somebody typed as a recovery key.

    `seed` is the 20 secret bytes, or None when something is wrong; `slip` then says what, as a
    sentence, and is empty when the text does not look like a recovery key at all.
    """

    seed: bytes | None
    slip: str = ""


def new_key() -> str:
    """A fresh recovery key, ready to be printed."""
    return print_key(secrets.token_bytes(20))


def print_key(seed: bytes) -> str:
    """How 20 secret bytes are printed."""
    number = int.from_bytes(seed, "big")
    digits = [(number >> (5 * place)) & 31 for place in reversed(range(GROUPS * (LETTERS - 1)))]
    groups = []
    for place in range(GROUPS):
        four = digits[place * 4 : place * 4 + 4]
        groups.append("".join(ALPHABET[digit] for digit in [*four, _check(four, place)]))
    return "-".join(groups)


def read_key(text: str) -> TypedKey:
    """Understand a recovery key as it was typed: any case, with or without its dashes."""
    letters = "".join(text.upper().translate(_LOOKALIKES).replace("-", " ").split())
    size = GROUPS * LETTERS
    if len(letters) != size:
        return TypedKey(None, _wrong_length(letters))
    wrong = [place + 1 for place in range(GROUPS) if not _is_right(letters, place)]
    if not wrong:
        return TypedKey(_seed_of(letters))
    if len(wrong) > 3:
        return TypedKey(None)
    named = " and ".join(str(place) for place in wrong)
    word = "group" if len(wrong) == 1 else "groups"
    return TypedKey(
        None,
        f"The recovery key has a typing slip in {word} {named} of its {GROUPS}. "
        "Compare with the printed sheet and type it again.",
    )


def _wrong_length(letters: str) -> str:
    size, found = GROUPS * LETTERS, len(letters)
    known = sum(letter in ALPHABET for letter in letters)
    if abs(found - size) > 2 or known < found - 2:
        return ""
    return (
        f"A recovery key has {size} letters and figures; {found} were typed, so there is a typing "
        "slip in it. Compare with the printed sheet and type it again."
    )


def _is_right(letters: str, place: int) -> bool:
    group = letters[place * LETTERS : (place + 1) * LETTERS]
    digits = [ALPHABET.find(letter) for letter in group]
    return -1 not in digits and _check(digits[:4], place) == digits[4]


def _seed_of(letters: str) -> bytes:
    number = 0
    for position, letter in enumerate(letters):
        if position % LETTERS != LETTERS - 1:
            number = number << 5 | ALPHABET.index(letter)
    return number.to_bytes(20, "big")


def _check(four: list[int], place: int) -> int:
    """The sum of a^(4-i) times digit i over GF(32), made different for each place."""
    total = 0
    for digit in four:
        total = _doubled(total ^ digit)
    return total ^ place


def _doubled(value: int) -> int:
    """Times a in GF(32), whose polynomial is x^5 + x^2 + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 32 else value
