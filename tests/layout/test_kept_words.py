"""No word is ever lost: characters in are characters placed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.edition.values import PersonCard, Question, Words
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.words.prose import Paragraph, ParagraphKind, Run

HEADED = [
    name for name, layout in sorted(all_layouts().items()) if layout.heading and name != "contents"
]
PRINTED = sorted(set(all_layouts()) - {"contents"})
FROM_THE_LEFT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Co", "Cn"], max_codepoint=0x4FF),
    min_size=1,
    max_size=14,
)
WORDS = st.text(
    st.one_of(
        st.sampled_from("aeinorst,.-’é"),
        st.sampled_from("ßŵŷжد你"),
        st.characters(codec="utf-8", exclude_categories=["Cs", "Co", "Cn"]),
    ),
    min_size=1,
    max_size=14,
)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
RUNS = st.builds(
    Run,
    st.lists(FROM_THE_LEFT, min_size=1, max_size=60).map(" ".join),
    st.booleans(),
    st.booleans(),
)
PARAGRAPHS = st.builds(
    Paragraph,
    st.lists(RUNS, min_size=1, max_size=3).map(tuple),
    st.sampled_from([ParagraphKind.TEXT, ParagraphKind.BULLET]),
)
quietly = settings(
    max_examples=12,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("layout", PRINTED)
@quietly
@given(
    text=TEXTS,
    paper=st.sampled_from(PaperSize),
    theme=st.sampled_from(["meadow", "paper"]),
    stage=st.sampled_from(ReadingStage),
)
def test_every_layout_places_every_letter(
    layout, text, paper, theme, stage, make, lay, placed, said
):
    blocks = make.blocks_for(layout, text)
    pages = lay.page(layout, *blocks, look=lay.look(theme, paper, stage))
    title = "Who I am" if layout == "chapter-opening" else ""
    assert placed(pages) == said(title, *blocks)


@quietly
@given(
    prose=st.lists(PARAGRAPHS, min_size=1, max_size=12).map(tuple), paper=st.sampled_from(PaperSize)
)
def test_words_of_any_form_keep_their_order(prose, paper, make, lay, lines_of, text_of):
    block = Words(make.id(), "words", prose)
    pages = lay.page("words", block, look=lay.look(paper=paper))
    found = _read(lines_of(pages), block.id, text_of)
    assert found == "".join(_letters(paragraph.text) for paragraph in prose)


def _letters(text):
    from lifestory.layout.breaking import visible

    return visible(text)


def _read(lines, block, text_of):
    return "".join(
        _letters(text_of(line)) for line in lines if line.block == block and not line.is_marker
    )


@pytest.mark.parametrize("paper", list(PaperSize))
@pytest.mark.parametrize(
    ("layout", "blocks"),
    [
        ("words", lambda make: [make.words(*["Rain fell on the roof. " * 70] * 6)]),
        ("letter", lambda make: make.blocks_for("letter", "I was your social worker then. " * 200)),
        ("decision", lambda make: [make.decision(2, "The judge listened to everyone. " * 600)]),
        ("who-helped", lambda make: [make.credits(60)]),
        ("timeline", lambda make: [make.timeline(60)]),
        ("timeline", lambda make: [make.timeline(4, "It was a long day. " * 300)]),
        ("homes", lambda make: [make.homes(14)]),
        ("homes", lambda make: [make.homes(2, "There was a garden. " * 300)]),
        ("family-tree", lambda make: [make.tree(40)]),
        ("family-tree", lambda make: [make.tree(9, "L" + "o" * 43 + "ng")]),
        (
            "photo-wall",
            lambda make: [make.photo("photos", caption="By the sea") for _ in range(40)],
        ),
        (
            "photo-and-words",
            lambda make: [make.photo(caption="On the sand. " * 90), make.words("So")],
        ),
        ("people", lambda make: [make.person(text="She was kind. " * 200) for _ in range(3)]),
        ("to-draw-on", lambda make: [Question(make.id(), "question", make.prose("What? " * 400))]),
    ],
)
def test_what_is_too_much_for_a_page_goes_on(layout, blocks, paper, make, lay, placed, said):
    many = list(blocks(make))
    pages = lay.page(layout, *many, look=lay.look(paper=paper))
    assert placed(pages) == said("", *many)
    assert [page.continuation for page in pages] == list(range(len(pages)))


@pytest.mark.parametrize("layout", HEADED)
def test_a_title_of_two_hundred_letters_is_whole(layout, make, lay, placed, said):
    for title in ("What happened when " * 11, "W" * 200):
        blocks = make.blocks_for(layout)
        pages = lay.page(layout, *blocks, title=title, look=lay.look(paper=PaperSize.A5))
        assert placed(pages) == said(title, *blocks)


@pytest.mark.parametrize("layout", PRINTED)
def test_a_change_of_layout_loses_no_block(layout, make, lay, placed, said):
    at = PRINTED.index(layout)
    for other in PRINTED[at % 4 :: 4]:
        blocks = make.blocks_for(other)
        pages = lay.page(layout, *blocks)
        title = "Who I am" if layout == "chapter-opening" else ""
        assert placed(pages) == said(title, *blocks)
        boxed = {box.block for page in pages for box in page.boxes}
        assert {block.id for block in blocks} <= boxed


def test_somebody_of_whom_only_the_name_is_known_has_a_page(make, lay, placed, said):
    known = PersonCard(make.id(), "person", "Lily", "", (), None)
    for title in ("Lily", "Your sister", ""):
        assert placed(lay.page("person", known, title=title)) == said(title, known)
