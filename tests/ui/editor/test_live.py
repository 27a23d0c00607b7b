"""What is not kept yet: laid into the book that is shown, as if the whole had been laid."""

from datetime import date

import pytest

from lifestory.edition.resolve import edition_of
from lifestory.edition.values import View
from lifestory.layout.book import LayoutMemory, lay_out
from lifestory.layout.look import look_of
from lifestory.model import Keepsake, Page
from ui.editor.canvas.live import Live, lay_again, with_live
from ui.editor.reading import read_book

TODAY = date(2026, 5, 4)


@pytest.fixture
def shown(story, made_book):
    edition = edition_of(story, made_book.book, today=TODAY)
    return edition, look_of(edition)


def test_laying_what_changed_is_laying_the_whole_book(story, made_book, shown):
    edition, look = shown
    memory = LayoutMemory()
    laid = lay_out(edition, look, memory)
    book = read_book(story, made_book.book, TODAY)
    live = Live(
        {made_book.more_words: "You love the sea and Auntie Grace."},
        {made_book.photo: View(0.2, 0.4, 1.5)},
    )
    then = with_live(edition, live, book)
    again = lay_again(edition, laid, then, look, memory)
    assert again == lay_out(then, look)
    assert again != laid


def test_words_that_flow_on_to_another_page_ask_for_the_whole_book(story, made_book, shown):
    edition, look = shown
    memory = LayoutMemory()
    laid = lay_out(edition, look, memory)
    book = read_book(story, made_book.book, TODAY)
    long = "\n\n".join(["You ran into the waves with your socks on."] * 90)
    then = with_live(edition, Live({made_book.more_words: long}), book)
    assert lay_again(edition, laid, then, look, memory) is None


def test_nothing_live_is_the_same_edition(story, made_book, shown):
    book = read_book(story, made_book.book, TODAY)
    assert with_live(shown[0], Live(), book) is shown[0]


def test_chapters_without_anything_live_are_the_same_objects(story, made_book, shown):
    book = read_book(story, made_book.book, TODAY)
    then = with_live(shown[0], Live({made_book.words: "New."}), book)
    assert then.chapters[1] is shown[0].chapters[1]
    assert then.chapters[0] is not shown[0].chapters[0]


@pytest.mark.parametrize("text", ["", "By the **sea**"])
@pytest.mark.parametrize("layout", ["photo-and-words", "cover"])
def test_a_caption_that_is_typed_is_the_one_that_is_printed(story, made_book, text, layout):
    with story.edit("Describe the photo") as edit:
        edit.get(Keepsake, made_book.keepsake).caption = "What it was kept with"
        edit.get(Page, made_book.photo_page).layout = layout
    edition = edition_of(story, made_book.book, today=TODAY)
    instead = {made_book.photo: text}
    then = with_live(edition, Live(instead), read_book(story, made_book.book, TODAY))
    assert then == edition_of(story, made_book.book, today=TODAY, instead=instead)
