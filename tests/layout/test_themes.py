"""Themes can be read by everybody, and every layout says where its slots lie."""

import pytest

from lifestory.errors import BadTemplate, NotFound
from lifestory.layout.drawing import contrast
from lifestory.layout.look import PAPERS, look_for
from lifestory.model.kinds import BlockKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts, layout
from lifestory.template.themes import all_themes, theme

SLOTS = {
    "cover": "title photo subtitle",
    "chapter-opening": "words photo",
    "contents": "contents",
    "words": "words",
    "photo-and-words": "photo words",
    "two-photos": "photo-1 photo-2 words",
    "photo-wall": "photos words",
    "full-photo": "photo words",
    "photo-left": "photo words",
    "photo-right": "photo words",
    "photo-below": "photos words",
    "two-upright": "photos words",
    "two-wide": "photos words",
    "three-photos": "photos words",
    "four-photos": "photos words",
    "five-to-nine": "photos words",
    "big-and-small": "photos words",
    "panorama": "photo words",
    "drawing": "photo words",
    "keepsake": "photo words",
    "photo-and-quote": "photo voice",
    "many-voices": "voice",
    "letter-opening": "photo letter",
    "then-and-now": "then now words",
    "timeline": "timeline",
    "timeline-winding": "timeline",
    "timeline-by-age": "timeline",
    "all-about-me": "about-me",
    "growing-up": "growing-up",
    "people-who-matter": "people-who-matter",
    "where-to-find-out-more": "find-out",
    "questions-i-have": "question",
    "certificate": "certificate",
    "homes": "homes",
    "family-tree": "tree",
    "person": "person words",
    "people": "people",
    "decision": "decision",
    "letter": "letter",
    "my-words": "voice",
    "to-draw-on": "question",
    "we-do-not-know": "gap",
    "words-and-pictures": "panels",
    "who-helped": "credits",
}


@pytest.mark.parametrize("one", all_themes().values(), ids=lambda one: one.id)
def test_words_stand_out_from_what_they_stand_on(one):
    for colour in (one.ink, one.main, one.second, one.soft):
        for ground in (one.paper, *one.cards):
            assert contrast(colour, ground) >= 4.5
    for ground in (one.paper, *one.grounds):
        assert contrast(one.number, ground) >= 4.5
    for tint in one.chapters:
        assert contrast("#FFFFFF", tint) >= 3
    assert contrast(one.ink, one.decoration) >= 4.5


def test_contrast_is_that_of_the_web_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", sorted(SLOTS))
def test_a_layout_has_the_slots_that_plans_rely_on(name):
    assert [slot.name for slot in layout(name).slots] == SLOTS[name].split()


def test_a_slot_for_words_also_holds_questions_gaps_and_voices():
    wanted = {BlockKind.WORDS, BlockKind.QUESTION, BlockKind.GAP, BlockKind.VOICE}
    for one in all_layouts().values():
        for slot in one.slots:
            if slot.name == "words":
                assert wanted <= set(slot.kinds)


@pytest.mark.parametrize("stage", list(ReadingStage))
@pytest.mark.parametrize("paper", list(PaperSize))
def test_type_stays_readable_on_small_paper(stage, paper):
    look = look_for("meadow", paper, stage)
    assert look.type.text >= 11
    assert look.type.caption >= 9
    assert look.type.heading > look.type.text
    assert look.frame(True).width > 0.7 * PAPERS[paper].width


def test_looks_are_values():
    one = look_for("meadow", PaperSize.A4, ReadingStage.LETTER)
    other = look_for.__wrapped__("meadow", PaperSize.A4, ReadingStage.LETTER)
    assert one == other
    assert hash(one) == hash(other)
    assert one != look_for("paper", PaperSize.A4, ReadingStage.LETTER)


def test_an_unknown_theme_or_layout_is_said_in_a_sentence():
    with pytest.raises(NotFound, match="Choose another theme"):
        theme("glitter")
    with pytest.raises(NotFound, match="Choose another layout"):
        layout("pop-up")


def test_a_layout_of_ones_own_must_name_its_slots(tmp_path):
    own = tmp_path / "layouts"
    own.mkdir()
    (own / "odd.toml").write_text(
        'name = "Odd"\ndescription = "?"\n[[slots]]\nname = "a"\nkinds = ["words"]\nrole = "text"\n'
        '[[variants]]\n[[variants.areas]]\nslot = "b"\n',
        "utf-8",
    )
    with pytest.raises(BadTemplate, match=r"odd\.toml"):
        all_layouts(tmp_path)
