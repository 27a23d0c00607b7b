"""Paragraphs become lines that a reader does not trip over."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lifestory.layout import faces
from lifestory.layout.breaking import Portion, Style, break_portion, tokens_of
from lifestory.words.prose import Paragraph, ParagraphKind, Run

STYLE = Style("Andika", 12, 18, "#000000")
SENTENCE = "You had never seen the sea before and you ran in with your socks on. "


def set_words(text, width=300.0, style=STYLE, **kind):
    return break_portion(Portion(Paragraph((Run(text),), **kind), 0), style, width, 0.0)


def text_of(line):
    return "".join(part.text for part in line.parts)


@settings(max_examples=60, derandomize=True)
@given(
    st.lists(st.text("aeinorstlmw,.", min_size=1, max_size=12), min_size=1, max_size=80),
    st.floats(60, 500),
)
def test_no_line_is_wider_than_its_room(words, width):
    for line in set_words(" ".join(words), width):
        assert line.width <= width + 0.01


def test_a_line_is_as_wide_as_its_letters():
    for line in set_words(SENTENCE * 5):
        measured = sum(faces.width_of(part.text, part.face, part.size) for part in line.parts)
        assert abs(measured - line.width) < 0.01


def test_lines_of_a_paragraph_are_about_equally_long():
    *lines, _ = set_words(SENTENCE * 8)
    widths = [line.width for line in lines]
    assert min(widths) > 0.72 * 300


def test_small_words_are_seldom_left_at_the_end_of_a_line():
    lines = set_words(
        "I went to the sea with a bucket and a spade in the summer of that year. " * 12
    )
    hanging = [line for line in lines[:-1] if text_of(line).split()[-1] in ("a", "the", "of")]
    assert len(hanging) <= len(lines) // 3


def test_a_web_address_is_broken_after_a_stroke_without_a_hyphen():
    lines = set_words("https://www.example.org/a/long/address/that/goes/on/and/on", 120)
    assert len(lines) > 1
    assert all(text_of(line)[-1] in "/.-" for line in lines[:-1])
    assert not any(line.joins or line.space_after for line in lines[:-1])


def test_a_name_longer_than_the_line_is_broken_with_a_hyphen():
    lines = set_words("Llanfairpwllgwyngyllgogerychwyrndrobwll", 90)
    assert len(lines) > 1
    assert all(line.joins and text_of(line).endswith("-") for line in lines[:-1])


def test_words_are_hyphenated_only_where_the_stage_allows_it():
    text = "understanding circumstances extraordinarily " * 8
    plainly = set_words(text, 150)
    broken = set_words(text, 150, Style("Andika", 12, 18, "#000000", hyphenates=True))
    assert not any(line.joins for line in plainly)
    assert any(line.joins for line in broken)


def test_a_typed_line_break_ends_the_line():
    first, second = set_words("one\ntwo")
    assert (text_of(first), text_of(second)) == ("one", "two")


def test_a_space_that_does_not_break_keeps_words_together():
    for width in range(60, 200, 10):
        lines = [text_of(line) for line in set_words("on the 3\u00a0May she came to us", width)]
        assert any("3\u00a0May" in line for line in lines)


def test_list_items_hang_from_their_marker():
    lines = set_words(SENTENCE * 2, kind=ParagraphKind.BULLET)
    assert [bool(line.marker) for line in lines] == [True] + [False] * (len(lines) - 1)
    assert len({line.indent for line in lines}) == 1
    assert lines[0].indent > 0
    (numbered,) = set_words("Eat", kind=ParagraphKind.NUMBERED, number=12)
    assert numbered.marker[0].text == "12."


def test_bold_words_within_a_line_keep_their_face():
    paragraph = Paragraph((Run("on "), Run("3 May", bold=True), Run(", you came")))
    (line,) = break_portion(Portion(paragraph, 0), STYLE, 400, 0.0)
    assert [(part.text, part.face) for part in line.parts] == [
        ("on ", "Andika-Regular"),
        ("3 May", "Andika-Bold"),
        (", you came", "Andika-Regular"),
    ]


def test_a_paragraph_goes_on_from_where_a_page_ended():
    paragraph = Paragraph((Run(SENTENCE * 6),))
    lines = break_portion(Portion(paragraph, 0), STYLE, 300, 0.0)
    rest = break_portion(Portion(paragraph, 0, lines[2].end), STYLE, 300, 0.0)
    whole = [text_of(line) for line in lines[:3]] + [text_of(line) for line in rest]
    assert " ".join(whole).split() == (SENTENCE * 6).split()


def test_a_name_read_from_the_right_keeps_its_words_in_order():
    (line,) = set_words("He said “مرحبا بك”, Maya.", 400)
    texts = [part.text for part in line.parts if part.text.strip()]
    assert texts.index("بك") < texts.index("مرحبا")
    assert texts[0].endswith("“")
    assert [part.shaped for part in line.parts if part.text == "بك"] == [True]


def test_words_are_measured_once():
    paragraph = Paragraph((Run(SENTENCE),))
    assert tokens_of(paragraph, "Andika", False, False, False) is tokens_of(
        paragraph, "Andika", False, False, False
    )
