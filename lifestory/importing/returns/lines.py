"""What every line of a return is made with: who it is about, its codes, names and sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lifestory.importing.offers import Blank, Making
from lifestory.importing.returns.codes import NAMES, Code, Codes, all_codes, to_the_child
from lifestory.importing.returns.tables import SHAPES, Table
from lifestory.model import (
    Decision,
    Explanation,
    Family,
    HomePerson,
    Person,
    ReadingStage,
    Relation,
    Relationship,
)
from lifestory.model.when import When
from lifestory.words.markup import word_count
from lifestory.words.numbers import joined
from lifestory.words.sentences import sentences_of

_APART = re.compile(r"\s*(?:,|&|\+|\band\b)\s*")


@dataclass
class Lines:
    """What the makers of offers share.

    Args:
        called: the child's name in a question to the worker.
        born: when the child was born, if that is known.
        stage: at which stage a decision's sentence may stand in its explanation.
        today: no line of a return is later.
        names: what a person has typed, by the key of the blank.
    """

    called: str
    born: When | None
    stage: ReadingStage | None
    today: date
    names: Mapping[str, str] = field(default_factory=dict)
    codes: Codes = field(default_factory=all_codes)
    blanks: dict[str, Blank] = field(default_factory=dict)

    def blank(self, key: str, asks: str) -> str:
        """Ask for a name, once; its key."""
        self.blanks.setdefault(key, Blank(key, asks, self.names.get(key, "").strip()))
        return key

    def people(self, key: str) -> list[str]:
        """The names that were typed for a blank, one by one."""
        typed = " ".join(self.names.get(key, "").split())
        return [name for name in _APART.split(typed) if name]

    def sentence(self, code: Code, key: str = "") -> str:
        """What is shown: with the names that are known, and brackets for those that are not."""
        people = self.people(key) if key else []
        names = {**NAMES, code.blank: joined(people)} if people and code.blank else NAMES
        return to_the_child(code.phrase, names)

    def told(self, code: Code, key: str = "") -> str:
        """What is kept for a book: names as tokens, and never a bracket."""
        people = self.people(key) if key else []
        if code.blank and not people:
            return to_the_child(code.unnamed or "")
        tokens = joined([f"{{person:{person_origin(name)}}}" for name in people])
        return to_the_child(code.phrase, {**NAMES, code.blank: tokens} if code.blank else NAMES)

    def source(self, table: Table, row: int | None, label: str) -> str:
        """Where a fact comes from, as the worker reads it."""
        which = f"Yearly return {label}" if label else "Yearly return"
        where = f"{which}, {SHAPES[table].called}"
        return f"{where}, row {row}" if row is not None else where

    def decision(
        self, origin: str, code: Code, when: When | None, told: str, source: str, stay: str = ""
    ) -> tuple[Making, ...]:
        """A decision with its record, and what its sentence already tells the child."""
        values = {
            "question": code.question,
            "kind": code.decision,
            "when": when,
            "decided": code.record or code.meaning,
            "decided_by": code.by,
            "source": source,
        }
        refers = {"stay_id": stay} if stay else {}
        record = Making(Decision, values, origin, refers, frozenset(("question", "kind")))
        if self.stage is None or not _suits(told, self.stage):
            return (record,)
        begun = Making(
            Explanation, {"stage": self.stage, "decided": told}, refers={"decision_id": origin}
        )
        return (record, begun)

    def somebody(
        self, name: str, relation: Relation, family: Family, word: str, source: str
    ) -> tuple[Making, ...]:
        """Somebody whose name was typed, and what they are to the child. The same name is the same
        person, and a person who is there already keeps what they are."""
        values = {"name": name, "called": name, "source": source}
        person = Making(Person, values, person_origin(name), once=frozenset(values))
        tie = {"relation": relation, "family": family, "word": word, "source": source}
        return (person, Making(Relationship, tie, refers={"person_id": person_origin(name)}))

    def lives_in(self, name: str, home: str) -> Making:
        """That somebody lives in a home."""
        return Making(HomePerson, {}, refers={"home_id": home, "person_id": person_origin(name)})

    def doubt(self, day: date | None) -> str:
        """What speaks against a date, or nothing."""
        if day is None:
            return ""
        if day > self.today:
            return "This day has not come yet."
        if self.born is not None and day < self.born.earliest:
            return f"This is before {self.called} was born."
        return ""


def person_origin(name: str) -> str:
    """How somebody whose name was typed is known again."""
    return f"person:{re.sub(r'[{}]', '', name).casefold()}"


def not_known(code: str) -> str:
    """The warning about a code that no list has; lists change every year."""
    shown = code or "nothing"
    return f"The return says “{shown}” here, which is no code that is known. Look in the file."


_READ_ALONE = (ReadingStage.GROWING_READER, ReadingStage.YOUNG_PERSON, ReadingStage.LETTER)
"""For these the phrases are written; a sentence that is long for them is marked, and may stand."""


def _suits(text: str, stage: ReadingStage) -> bool:
    """Whether a phrase may begin an explanation for the readers of a stage."""
    if stage in _READ_ALONE:
        return bool(text)
    measures = stage.measures
    return (
        bool(text)
        and word_count(text) <= measures.words_a_page
        and all(sentence.words <= measures.words_a_sentence for sentence in sentences_of(text))
    )
