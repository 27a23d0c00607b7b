"""Numbers as a book says them: in words to twelve, then in figures."""

_CARDINALS = (
    *("nought", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)


def in_words(number: int) -> str:
    """A whole number in words to twelve, above that in figures."""
    return _CARDINALS[number] if 0 <= number <= 12 else str(number)


def ordinal(number: int) -> str:
    """ "first" to "twelfth", then "13th"; numbers from 1."""
    if 1 <= number <= 12:
        return _ORDINALS[number - 1]
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "one month", "five months"."""
    return f"{in_words(number)} {one if number == 1 else many or one + 's'}"


def joined(words: list[str] | tuple[str, ...], last: str = "and") -> str:
    """A list as it is said: "Sue", "Sue and Alan", "Sue, Alan and Grace"."""
    *others, end = words or [""]
    return f"{', '.join(others)} {last} {end}" if others else end


def capital(words: str) -> str:
    """The words with a capital first letter, the rest as it is."""
    return words[:1].upper() + words[1:]
