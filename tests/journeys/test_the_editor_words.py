"""Words: written where they stand, mended, pasted, named, found; and printed so."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.at_the_desk import LEFT, Desk

WORD = """<html><head><style>p {color: red}</style></head><body><!--StartFragment-->
<p class=MsoNormal><b>Bold</b> and <i>slanted</i> <span style="font-size:40pt">words</span>.</p>
<p class=MsoNormal>Another paragraph.</p>
<p class=MsoListParagraph>·<span>&nbsp;&nbsp;&nbsp;</span>a bucket</p>
<table><tr><td>In a cell</td></tr></table><img src="file:///x.png"><script>bad()</script>
<!--EndFragment--></body></html>"""


def is_marked(desk: Desk, word: str) -> bool:
    """Whether a word on the paper has a line under it."""
    return any(one.spot.found == word for one in desk.paper.marks.placed)


def test_words_are_written_by_double_click_and_by_enter_with_emphasis_and_a_list(
    desk: Desk,
) -> None:
    desk.write_in("sea")
    desk.key("Ctrl+B")
    desk.write(" Waves")
    desk.key("Ctrl+B")
    desk.key("Ctrl+I")
    desk.write(" whisper")
    desk.key("Ctrl+I")
    desk.key("Return")
    desk.write("Shells")
    desk.key("Ctrl+Shift+8")
    desk.key("Return")
    desk.write("Crabs")
    desk.press("Done")
    desk.key("PgDown")
    desk.key("Tab")
    desk.key("Return")
    desk.see(lambda: desk.editor.writing.block == desk.book.blocks["love"])
    desk.press("Italic")
    desk.write(" Always.")
    desk.key("Esc")
    pdf = desk.make_pdf()
    assert "You live by the sea. Waves whisper • Shells • Crabs" in pdf.pages[0]
    assert "Bold" in pdf.letters("Waves").font
    assert "Italic" in pdf.letters("whisper").font
    assert pdf.letters("Shells").font.endswith("Regular")
    assert "Italic" in pdf.letters("Always").font


def test_the_size_of_words_is_a_role_and_not_a_number(desk: Desk) -> None:
    before = desk.make_pdf()
    sizes = before.letters("live").size, before.letters("baby").size
    desk.write_in("sea")
    desk.key("Ctrl+Shift+.")
    desk.key("Esc")
    desk.select("ago")
    desk.choose("Words", "Smaller words")
    desk.see(lambda: desk.kept("ago").options.get("role") == "small")
    pdf = desk.make_pdf()
    assert pdf.letters("live").size > sizes[0] * 1.1
    assert pdf.letters("baby").size < sizes[1] * 0.9
    desk.select("sea")
    desk.key("Ctrl+Shift+0")
    desk.see(lambda: not desk.kept("sea").options)
    assert desk.make_pdf().letters("live").size == sizes[0]


def test_a_wrong_word_is_put_right_and_the_names_of_the_story_are_right(desk: Desk) -> None:
    desk.write_in("sea")
    desk.write(" Grace and Maya stay becuase Wufflebix barks.")
    desk.see(lambda: is_marked(desk, "becuase") and is_marked(desk, "Wufflebix"))
    assert not is_marked(desk, "Grace")
    assert not is_marked(desk, "Maya")
    desk.key("Home")
    desk.key("Ctrl+Home")
    desk.key("F8")
    assert desk.paper.textCursor().selectedText() == "becuase"
    desk.key("Alt+Down")
    desk.choose_in(desk.open_menu(), "because")
    desk.key("F8")
    desk.key("Alt+Down")
    desk.choose_in(desk.open_menu(), "“Wufflebix” is right in this story")
    desk.see(lambda: not desk.paper.marks.placed)
    desk.key("Esc")
    pdf = desk.make_pdf()
    assert "Grace and Maya stay because Wufflebix barks." in pdf.words
    desk.close()
    desk.open()
    desk.write_in("ago")
    desk.write(" Wufflebix was thier dog.")
    desk.see(lambda: is_marked(desk, "thier"))
    assert not is_marked(desk, "Wufflebix")


def test_what_is_pasted_from_word_keeps_paragraphs_and_emphasis_and_nothing_else(
    desk: Desk,
) -> None:
    copied = QMimeData()
    copied.setHtml(WORD)
    copied.setText("something else")
    QGuiApplication.clipboard().setMimeData(copied)
    usual = desk.make_pdf().letters("live")
    desk.write_in("sea")
    desk.key("Ctrl+A")
    desk.key("Ctrl+V")
    desk.key("Esc")
    pdf = desk.make_pdf()
    assert "Bold and slanted words. Another paragraph. • a bucket In a cell" in pdf.pages[0]
    assert not [each for each in ("bad()", "color", "You live", "·") if each in pdf.pages[0]]
    assert "Bold" in pdf.letters("Bold").font
    assert "Italic" in pdf.letters("slanted").font
    assert pdf.letters("words") == usual
    desk.see(lambda: desk.kept("sea").text.count("\n\n") >= 2)


def test_a_carer_is_renamed_once_and_every_page_says_so(desk: Desk) -> None:
    desk.write_in("sea")
    desk.write(" So does @Auntie")
    desk.key("Return")
    desk.write(" now.")
    desk.key("Esc")
    desk.select("photo")
    desk.press("Words under the photo")
    desk.write("With @Auntie")
    desk.key("Return")
    desk.key("Tab")
    desk.select("love")
    assert desk.make_pdf().words.count("Auntie Grace") == 4

    def correct() -> None:
        desk.fill("What the child calls them", "Nana Grace")
        desk.press("Correct it")

    desk.answer(correct)
    desk.press("Correct “Auntie Grace”")
    desk.answered()
    desk.see(lambda: desk.is_seen("Correct “Nana Grace”"))
    pdf = desk.make_pdf()
    assert "Auntie" not in pdf.words
    assert pdf.pages[0] == "With Nana Grace You live by the sea. So does Nana Grace now. 1"
    assert "You love Nana Grace." in pdf.words
    assert pdf.pages[5].startswith("Nana Grace She bakes.")


def test_words_are_counted_against_the_stage_while_they_are_typed(desk: Desk) -> None:
    desk.write_in("sea")
    assert desk.is_seen("5 of 60 words")
    desk.write(" You swim")
    assert desk.is_seen("7 of 60 words")
    desk.write(" and swim" * 28)
    assert desk.is_seen("63 of 60 words")
    desk.see(lambda: desk.is_seen("63 words; up to 60"))
    desk.key("Ctrl+Backspace", times=3)
    desk.see(lambda: desk.is_seen("60 words; up to 60"))
    desk.key("Esc")
    assert desk.make_pdf().pages[0].count("swim") == 27


def test_jargon_and_blame_are_said_better(desk: Desk) -> None:
    desk.write_in("sea")
    desk.write(" Your placement is here. You were naughty.")
    desk.see(lambda: is_marked(desk, "placement"))
    assert desk.paper.marks.at(27).spot.kind == "jargon"
    desk.see(lambda: desk.is_seen("“naughty”: say what happened and how it felt."))
    at = desk.paper.cursorRect().center()
    cursor = desk.paper.textCursor()
    cursor.setPosition(30)
    at = desk.paper.cursorRect(cursor).center()
    menu = desk.menu_at(desk.paper.viewport(), at)
    assert menu.actions()[0].text() == "A professional word: a child may not know it."
    desk.choose_in(menu, "home")
    desk.key("Ctrl+End")
    desk.key("Ctrl+Backspace", times=2)
    desk.write("sad.")
    desk.see(lambda: desk.is_seen("No jargon, nobody is blamed"))
    desk.key("Esc")
    pdf = desk.make_pdf()
    assert "You live by the sea. Your home is here. You were sad." in pdf.words
    assert "placement" not in pdf.words


def test_words_are_found_and_replaced_across_the_book_and_inside_bold(desk: Desk) -> None:
    bar = desk.editor.find_bar
    desk.key("Ctrl+H")
    desk.write("small")
    desk.key("Tab")
    desk.press("Put in its place")
    desk.write("tiny")
    desk.see(lambda: desk.is_seen("1 place"))
    desk.press("Replace")
    desk.see(lambda: "tiny" in desk.kept("ago").text)
    desk.fill("Find in this book", "you")
    desk.fill("Put in its place", "we")
    desk.see(lambda: desk.is_seen("3 places"))
    rows = [bar.list.item(at) for at in range(3)]
    assert "[You → we] love Auntie Grace." in rows[1].text()
    QTest.mouseClick(bar.list.viewport(), LEFT, pos=bar.list.visualItemRect(rows[1]).center())
    assert desk.view.selection is not None
    assert desk.view.selection.block == desk.book.blocks["love"]
    desk.key("Space")
    desk.press("Replace all that are ticked")
    desk.see(lambda: desk.is_seen("Replaced in 2 places."))
    desk.key("F3")
    desk.press("Close")
    pdf = desk.make_pdf()
    assert pdf.pages[0].startswith("We live by the sea.")
    assert "You love Auntie Grace." in pdf.pages[1]
    assert "We were a tiny baby." in pdf.words
    assert "Bold" in pdf.letters("tiny").font
    assert pdf.letters("baby").font.endswith("Regular")
    desk.key("Ctrl+Z")
    desk.see(lambda: desk.kept("sea").text.startswith("You"))
    assert "You were a tiny baby." in desk.make_pdf().words


def test_what_is_undone_goes_from_the_page_that_is_shown_as_from_the_file(desk: Desk) -> None:
    def is_shown(words: str) -> bool:
        marks = [mark for page in desk.view.pages for mark in page.marks if hasattr(mark, "parts")]
        return any(words in part.text for mark in marks for part in mark.parts)

    for way in ("Esc", "Tab"):
        desk.write_in("sea")
        desk.write(" Waves.")
        desk.sees("Undo: write on page 1")
        desk.see(lambda: is_shown("Waves."))
        if way == "Esc":
            desk.key(way)
        QTest.mouseClick(desk.editor.bar.undo, LEFT)
        desk.see(lambda: desk.kept("sea").text == "You live by the sea.")
        desk.see(lambda: not is_shown("Waves."))
        if way != "Esc":
            desk.press("Done")
        assert "Waves" not in desk.make_pdf().words
        assert not is_shown("Waves.")
