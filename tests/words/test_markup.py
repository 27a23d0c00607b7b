"""The small Markdown: what is a mark, what is not, and that no word is ever lost."""

from time import perf_counter
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.words.markup import (
    Token,
    TokenKind,
    parse,
    plainly,
    tokens_in,
    unparse,
    word_count,
)
from lifestory.words.prose import Paragraph, ParagraphKind, Prose, Run, plain

ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("**\\-. \n12)ab'"),
        st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
    )
)
"""Anything that a person can type, with more marks than a person would."""


def kinds_of(prose: Prose) -> list[tuple[str, int, str]]:
    return [(p.kind.value, p.number, p.text) for p in prose]


def letters_of(text: str) -> list[str]:
    return sorted(c for c in text if not c.isspace() and c not in "*\\")


def test_a_blank_line_parts_paragraphs_and_a_line_end_stays_within() -> None:
    assert kinds_of(parse("One\r\ntwo  \nthree\n\n\nfour")) == [
        ("text", 0, "One\ntwo\nthree"),
        ("text", 0, "four"),
    ]


def test_bold_and_italic_are_runs() -> None:
    (paragraph,) = parse("a **bold** and *soft* and ***both***.")
    assert paragraph.runs == (
        Run("a "),
        Run("bold", bold=True),
        Run(" and "),
        Run("soft", italic=True),
        Run(" and "),
        Run("both", bold=True, italic=True),
        Run("."),
    )


def test_lists_keep_the_numbers_that_were_typed() -> None:
    assert kinds_of(parse("We had\n- a dog\n- two cats\n\n3. red\n5) blue")) == [
        ("text", 0, "We had"),
        ("bullet", 0, "a dog"),
        ("bullet", 0, "two cats"),
        ("numbered", 3, "red"),
        ("numbered", 5, "blue"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 = 15",
        "2*3*4",
        "<b>not bold</b> <!-- seen -->",
        "&amp; &copy; 100%",
        "%s {0} {} {person} {child",
        "1.",
        "-",
        "2019. That was a good year",
        "# no heading",
        "> no quote\n===\n---",
        "[a link](http://nowhere) ![picture](x.png) <http://nowhere>",
        "`code` and ~~~ and | table | cells |",
        "snake_case and __init__ and _so_",
        "My name is ______ and I am ........",
        "🐇👩‍👧 Ŵy ng نور",
        "¯\\_(ツ)_/¯ and C:\\photos",
        "Kate* and Sam*",
        "*",
    ],
)
def test_what_is_not_a_mark_stays_as_typed(text: str) -> None:
    assert plain(parse(text)) == text


def test_a_backslash_hides_a_mark() -> None:
    assert plain(parse("\\*so\\* and\n\\- so\n1\\. so")) == "*so* and\n- so\n1. so"


@given(ANY_TEXT)
def test_no_character_is_lost_but_the_marks(text: str) -> None:
    read = parse(text)
    kept = letters_of(plain(read))
    markers = sum(p.kind is not ParagraphKind.TEXT for p in read)
    if not markers:
        assert kept == letters_of(text)
    else:
        taken = len(letters_of(text)) - len(kept)
        assert taken <= 3 * markers


@given(ANY_TEXT)
def test_what_was_read_can_be_written_and_read_again(text: str) -> None:
    read = parse(text)
    assert parse(unparse(read)) == read


RUNS = st.builds(
    Run,
    st.text(alphabet="ab *\\-1.(\n", min_size=1, max_size=8),
    bold=st.booleans(),
    italic=st.booleans(),
)


@given(st.lists(st.builds(Paragraph, st.lists(RUNS, max_size=5).map(tuple)), max_size=3))
def test_writing_any_runs_keeps_every_letter(paragraphs: list[Paragraph]) -> None:
    written = unparse(tuple(paragraphs))
    assert "".join(plain(parse(written)).split()) == "".join(plain(tuple(paragraphs)).split())


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=6))
def test_emphasis_of_whole_words_survives_writing(emphases: list[tuple[bool, bool]]) -> None:
    runs: list[Run] = []
    for bold, italic in emphases:
        runs += [Run("word", bold, italic), Run(" ")]
    once = parse(unparse((Paragraph(tuple(runs)),)))
    assert [(r.bold, r.italic) for r in once[0].runs if r.bold or r.italic] == [
        emphasis for emphasis in emphases if any(emphasis)
    ]


def test_tokens_are_said_by_whoever_reads() -> None:
    person = uuid4()
    read = parse(f"{{child}} and {{person:{person}}}'s dog", lambda t: f"<{t.kind}>")
    assert plain(read) == "<child> and <person>'s dog"


def test_a_token_that_opens_a_sentence_has_a_capital() -> None:
    event = uuid4()
    text = f"{{age:{event}}}, you ran. {{age:{event}}}, you sat. And {{age:{event}}} too."
    said = plain(parse(text, lambda _t: "when you were two"))
    assert said == (
        "When you were two, you ran. When you were two, you sat. And when you were two too."
    )


def test_what_a_token_says_is_not_read_for_marks() -> None:
    assert plain(parse("**{child}**", lambda _t: "{child} *x*")) == "{child} *x*"


def test_tokens_are_found_in_their_order() -> None:
    home = UUID("00000000-0000-0000-0000-00000000000a")
    assert tokens_in(f"{{child}} in {{home:{home}}}") == (
        Token(TokenKind.CHILD),
        Token(TokenKind.HOME, home),
    )
    assert str(Token(TokenKind.HOME, home)) == f"{{home:{home}}}"


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert word_count("Mummy Kate's half-sister **Lily** – {child} – 3.5 km") == 7


def test_a_label_is_one_line_without_marks() -> None:
    assert plainly("**Me**\nand\n\n- you") == "Me and you"


def test_a_long_book_is_read_about_as_fast_as_a_short_one_for_its_length() -> None:
    def seconds(paragraphs: int) -> float:
        text = "\n\n".join(["Sam **loved** the sea. " * 20] * paragraphs)
        begin = perf_counter()
        parse(text)
        return perf_counter() - begin

    seconds(10)
    assert min(seconds(200) for _ in range(3)) < 60 * min(seconds(20) for _ in range(5))
