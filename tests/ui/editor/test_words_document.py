"""Words in a text document and back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from lifestory.words import markup
from lifestory.words.prose import Paragraph, ParagraphKind, Run
from ui.editor.paper import Paper
from ui.editor.words_document import (
    prose_of_html,
    prose_of_plain,
    show_words,
    teach_chips,
    text_of,
)

TOKEN = "{person:0f8fad5b-d9cb-469f-a165-70867728950e}"
NAMES = {TOKEN: "Auntie Grace", "{child}": "Maya"}

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P"), exclude_characters="*\\{}"),
    min_size=1,
    max_size=12,
)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans()), min_size=1, max_size=4)
paragraphs = st.builds(
    lambda found, kind: Paragraph(tuple(found), kind, 1 if kind is ParagraphKind.NUMBERED else 0),
    runs,
    st.sampled_from([ParagraphKind.TEXT, ParagraphKind.BULLET]),
)


@pytest.fixture
def paper(dressed, qtbot):
    made = Paper()
    qtbot.addWidget(made)
    made.names = NAMES
    return made


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(prose=st.lists(paragraphs, max_size=4).map(tuple))
def test_words_come_out_of_a_document_as_they_went_in(dressed, prose):
    text = markup.unparse(prose)
    document = QTextDocument()
    show_words(document, text, {})
    assert markup.parse(text_of(document)) == markup.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "You love the sea.",
        "**Bold**, *leaning* and plain.",
        "One.\n\nTwo.",
        "- apples\n- pears",
        "3. three\n4. four",
        f"You live with {TOKEN} now.",
        "{child} **and {child}**",
        "first line\nsecond line",
    ],
)
def test_what_the_small_markdown_can_say_is_kept(dressed, text):
    document = QTextDocument()
    teach_chips(document, document)
    show_words(document, text, NAMES)
    assert markup.parse(text_of(document)) == markup.parse(text)


def test_a_name_is_one_letter_that_cannot_be_broken(paper):
    show_words(paper.document(), f"Hello {TOKEN}", NAMES)
    cursor = paper.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.deletePreviousChar()
    assert text_of(paper.document()).strip() == "Hello"


def test_pasted_text_keeps_paragraphs_and_emphasis_and_drops_the_rest(paper):
    mime = QMimeData()
    mime.setHtml(
        "<h1 style='color:red'>Home</h1><p>You <b>love</b> <i>the</i> "
        "<a href='https://example.org'>sea</a><img src='x.png'></p><script>alert(1)</script>"
        "<ul><li>sand</li><li>waves</li></ul>"
    )
    paper.insertFromMimeData(mime)
    assert "You **love** *the* sea" in text_of(paper.document())
    assert "- sand\n- waves" in text_of(paper.document())
    assert "alert" not in text_of(paper.document())
    assert "example.org" not in text_of(paper.document())


def test_plain_lines_become_paragraphs():
    assert [p.text for p in prose_of_plain("One\r\n\r\n  Two  \nThree")] == ["One", "Two", "Three"]


def test_bold_from_a_word_processor_is_bold(dressed):
    prose = prose_of_html(
        "<p><span style='font-weight:700; font-family:Calibri'>Big</span> sea</p>"
    )
    assert prose[0].runs[0] == Run("Big", bold=True)


def test_copied_words_say_names_elsewhere_and_stay_names_here(paper):
    show_words(paper.document(), f"Hello {TOKEN}.", NAMES)
    paper.selectAll()
    mime = paper.createMimeDataFromSelection()
    assert mime.text() == "Hello Auntie Grace."
    other = Paper()
    other.names = NAMES
    other.insertFromMimeData(mime)
    assert text_of(other.document()) == f"Hello {TOKEN}."


def test_bold_italic_and_list_go_on_and_off(paper):
    show_words(paper.document(), "You swim.", {})
    paper.selectAll()
    paper.make_bold()
    assert text_of(paper.document()) == "**You swim.**"
    paper.make_bold()
    paper.make_italic()
    assert text_of(paper.document()) == "*You swim.*"
    paper.make_italic()
    paper.make_list()
    assert text_of(paper.document()) == "- You swim."
    paper.make_list()
    assert text_of(paper.document()) == "You swim."
