"""Every entry of every closed list has words, and a child's words are a child's."""

from enum import StrEnum

import pytest

from lifestory.model import kinds
from lifestory.model.stages import ReadingStage
from lifestory.words.kinds import word_for

LISTS = [
    found
    for found in vars(kinds).values()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
] + [ReadingStage]


@pytest.mark.parametrize("closed_list", LISTS, ids=lambda found: found.__name__)
def test_every_entry_has_words(closed_list: type[StrEnum]) -> None:
    assert all(word_for(kind) and word_for(kind, child=True) for kind in closed_list)


def test_lists_that_share_a_value_keep_their_own_words() -> None:
    assert word_for(kinds.EventKind.BIRTH) == "birth"
    assert word_for(kinds.Family.BIRTH) == "birth family"


def test_no_childs_word_is_a_professionals() -> None:
    read = [kinds.Family, kinds.Relation, kinds.HomeKind, kinds.EventKind]
    words = " ".join(word_for(kind, child=True) for entries in read for kind in entries)
    assert not {"placement", "contact", "lac", "case", "independent"} & set(words.split())
