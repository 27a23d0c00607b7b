"""The youngest readers get few words, and a cover speaks for itself."""

import pytest

from lifestory.model import BlockKind, Family, Keepsake, Page, ReadingStage, Relation
from lifestory.words.prose import plain

LIKE = "Mum is a nurse. She sings in the car, and she is never too tired for one more story."


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        (ReadingStage.PICTURE_BOOK, "Mum is a nurse."),
        (ReadingStage.FIRST_WORDS, LIKE),
        (ReadingStage.EARLY_READER, LIKE),
    ],
)
def test_a_card_holds_as_many_sentences_as_a_page(new_life, stage, told: str) -> None:
    life = new_life(stage=stage)
    mum = life.person("Anna", Relation.MOTHER, Family.ADOPTIVE, called="Mum", like=LIKE)
    life.block(BlockKind.PERSON, person_id=mum)
    assert plain(life.only().prose) == told


def test_words_written_on_the_card_are_told_whole(new_life) -> None:
    life = new_life(stage=ReadingStage.PICTURE_BOOK)
    mum = life.person("Anna", Relation.MOTHER, Family.ADOPTIVE)
    life.block(BlockKind.PERSON, LIKE, person_id=mum)
    assert plain(life.only().prose) == LIKE


def test_a_cover_takes_no_caption_from_its_picture(life) -> None:
    digest = life.story.keepsakes.add(b"not looked at here")
    keepsake = life.add(Keepsake(digest=digest, width=10, height=10, caption="You, in the spring"))
    block = life.block(BlockKind.PICTURE, keepsake_id=keepsake, slot="photo")
    assert plain(life.only().caption) == "You, in the spring"
    life.change(Page, life.page, layout="cover")
    assert life.only().caption == ()
    assert plain(life.only(instead={block: "Drawn by you"}).caption) == "Drawn by you"
