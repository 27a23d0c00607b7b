"""Pronouns that stand for nobody, or for one of several: "he" with two men on the page.

A name or a word for a person ("Mum", "the judge", "a nurse") before the pronoun, in its own
sentence or in the one before it, says who is meant. Two of them leave it open. Sexes are not
guessed. This is a hint to look again and no judgement: only a reader knows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lifestory.words.sentences import sentence_spans

_PRONOUN = re.compile(
    r"\b(?:he|she|him|his|her|hers|himself|herself|they|them|their|theirs|themselves)\b", re.I
)
_PLURAL = frozenset(("they", "them", "their", "theirs", "themselves"))
_PERSON = re.compile(
    r"\b(?:mum|mummy|mam|dad|daddy|nana|nan|gran|granny|grandma|grandad|grandpa|grandmother|"
    r"grandfather|mother|father|brother|sister|half-brother|half-sister|aunt|auntie|uncle|cousin|"
    r"judge|nurse|doctor|midwife|teacher|neighbour|manager|worker|social worker|health visitor|"
    r"police officer|policeman|policewoman|solicitor|guardian|carer|boss|lady|man|woman|boy|girl|"
    r"baby|friend)(?P<many>s)?\b",
    re.I,
)
_PEOPLE = re.compile(
    r"\b(?:people|parents|grown-ups|adults|children|police|doctors|nurses|carers|workers|family|"
    r"families|grandparents|council|court|everybody|everyone|somebody|someone|anybody|nobody)\b",
    re.I,
)
_NAME = re.compile(r"(?<![\w’'])[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*")
_NO_NAME = re.compile(
    r"january|february|march|april|may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|i|"
    r"you|it|we|the|a|an|and|but|or|so|then|that|this|these|those|there|here|he|she|they|"
    r"his|her|their|in|on|at|after|before|when|while|because|if|as|for|from|to|with|by|"
    r"nobody|somebody|everybody|people|children|grown-ups|what|why|who|how|where|not|no|"
    r"yes|now|one|two|three|some|many|every|each|all|your|my|our|its|first|later|soon|next|"
    r"once|still",
    re.IGNORECASE,
)
"""Words that have a capital though they name nobody."""

_SAME_PERSON = re.compile(r",?\s+(?:(?:called|named)\s+)?|,\s+(?:the|your|a|an|my)\s+")


class Named(NamedTuple):
    """Somebody who is named at a place in a text; `is_many` for people together."""

    at: int
    who: str
    is_many: bool = False


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun at its place in a text; `candidates` are whom it may mean: none, or several."""

    found: str
    start: int
    end: int
    candidates: tuple[str, ...]

    @property
    def is_nobody(self) -> bool:
        """Whether nobody was named whom it could mean."""
        return not self.candidates


def open_pronouns(text: str, names: Iterable[str] = ()) -> tuple[Pronoun, ...]:
    """The pronouns of a text of which it is not plain whom they mean, in order.

    Args:
        text: one stretch of words, such as a beat or a paragraph.
        names: names that are known, so that they count also where they open a sentence.
    """
    known = tuple(name for name in names if name)
    found: list[Pronoun] = []
    before: list[Named] = []
    for begin, end in sentence_spans(text):
        people = list(_people(text, begin, end, known))
        found += _open_in(text, begin, end, before + people)
        before = people or before
    return tuple(found)


def _open_in(text: str, begin: int, end: int, people: list[Named]) -> Iterator[Pronoun]:
    for word in _PRONOUN.finditer(text, begin, end):
        is_plural = word[0].lower() in _PLURAL
        named = tuple(
            dict.fromkeys(
                one.who
                for one in people
                if one.at < word.start() and (is_plural or not one.is_many)
            )
        )
        if not named or (len(named) > 1 and not is_plural):
            yield Pronoun(word[0], word.start(), word.end(), named)


def _people(text: str, begin: int, end: int, known: tuple[str, ...]) -> Iterator[Named]:
    """Who is named in a sentence, in order; "a nurse called Joan" is one person."""
    found: dict[int, Named] = {}
    for name in sorted(known, key=len, reverse=True):
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[begin:end]):
            _take(found, Named(begin + hit.start(), name))
    for hit in (*_NAME.finditer(text, begin, end), *_PERSON.finditer(text, begin, end)):
        if not _is_no_name(hit[0], text):
            _take(found, Named(hit.start(), hit[0], is_many=bool(hit.groupdict().get("many"))))
    for hit in _PEOPLE.finditer(text, begin, end):
        _take(found, Named(hit.start(), hit[0].lower(), is_many=True))
    before: Named | None = None
    for one in sorted(found.values()):
        between = text[before.at + len(before.who) : one.at] if before else "."
        if not _SAME_PERSON.fullmatch(between):
            yield one
        before = one


def _is_no_name(words: str, text: str) -> bool:
    """Whether a capital is only that of a sentence's first word."""
    first = words.split()[0]
    opens = words == first and first[:1].isupper()
    common = opens and (first.endswith("ing") or bool(re.search(rf"\b{first.lower()}\b", text)))
    is_person = _PERSON.fullmatch(words) is not None
    return _NO_NAME.fullmatch(first) is not None or (common and not is_person)


def _take(found: dict[int, Named], one: Named) -> None:
    if not any(each.at <= one.at < each.at + len(each.who) for each in found.values()):
        found[one.at] = one
