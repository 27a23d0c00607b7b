"""Commands on a story: each is one step, and none loses anything."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.edition.values import View
from lifestory.model import Block, Book, Explanation, Keepsake, Page, PaperSize, ReadingStage
from lifestory.template.layouts import all_layouts
from ui.editor import arranging, commands


def texts(story):
    with story.read() as reading:
        return sorted(block.text for block in reading.all(Block) if block.text)


def places(story, page):
    with story.read() as reading:
        rows = reading.all(Block, Block.page_id == page)
    return {
        row.id: (row.slot, row.position, row.kind) for row in rows if row.text or row.keepsake_id
    }


def test_writing_is_one_step_with_the_page_in_its_label(story, made_book):
    for text in ("You", "You swim", "You swim well."):
        commands.write(story, made_book.words, text, 3, joins="visit")
    assert story.undo() == "Write on page 3"
    assert "You live by the sea." in texts(story)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(way=st.lists(st.sampled_from(sorted(all_layouts())), min_size=1, max_size=5))
def test_no_layout_loses_words_or_photos_and_the_first_one_brings_all_back(story, made_book, way):
    while story.undo_label != "Make a book":
        story.undo()
    page = made_book.photo_page
    before, words = places(story, page), texts(story)
    for layout in way:
        commands.change_layout(story, page, layout, 1)
        assert texts(story) == words
        assert places(story, page).keys() == before.keys()
    commands.change_layout(story, page, "photo-and-words", 1)
    assert places(story, page) == before


def test_what_finds_no_slot_is_set_aside(story, made_book):
    commands.change_layout(story, made_book.photo_page, "timeline", 1)
    with story.read() as reading:
        blocks = reading.all(Block, Block.page_id == made_book.photo_page)
    aside = arranging.set_aside(blocks, all_layouts()["timeline"])
    assert {block.id for block in aside} == {made_book.photo, made_book.words}
    assert any(block.slot == "timeline" for block in blocks)


def test_a_new_page_has_an_empty_place_in_each_slot_it_needs(story, made_book):
    page = commands.add_page(story, made_book.first, 1, "two-photos")
    with story.read() as reading:
        slots = sorted(block.slot for block in reading.all(Block, Block.page_id == page))
    assert slots == ["photo-1", "photo-2"]


def test_pages_are_added_moved_and_taken_out_in_order(story, made_book, order):
    page = commands.add_page(story, made_book.first, 1, "words")
    first, second = made_book.photo_page, made_book.words_page
    assert order(made_book.first) == [first, page, second, made_book.decision_page]
    commands.move_page(story, page, made_book.first, 3, 2)
    assert order(made_book.first)[-1] == page
    commands.move_page(story, page, made_book.second, 0, 4)
    assert order(made_book.second)[0] == page
    assert order(made_book.first) == [first, second, made_book.decision_page]
    commands.delete_page(story, first, 1)
    assert order(made_book.first) == [second, made_book.decision_page]


def test_a_page_that_was_taken_out_comes_back_with_everything(story, made_book, order):
    words = texts(story)
    commands.delete_page(story, made_book.photo_page, 1)
    assert texts(story) != words
    assert story.undo() == "Take out page 1"
    assert texts(story) == words
    assert order(made_book.first)[0] == made_book.photo_page


def test_a_book_without_pages_gets_its_first(story, made_book, order):
    for page in order(made_book.first) + order(made_book.second):
        commands.delete_page(story, page, 1)
    page = commands.add_first_page(story, made_book.book, "words")
    assert order(made_book.second) == [page]


def test_emptying_takes_out_what_is_shown_and_leaves_the_place(story, made_book, block_row):
    commands.empty_block(story, made_book.photo, 1)
    commands.empty_block(story, made_book.words, 1)
    assert block_row(made_book.photo).keepsake_id is None
    assert block_row(made_book.words).text == ""
    with story.read() as reading:
        assert reading.find(Keepsake, made_book.keepsake) is not None


def test_a_crop_stays_inside_its_picture(story, made_book, block_row):
    commands.frame_picture(story, made_book.photo, View(-1, 2, 0.2), 1)
    row = block_row(made_book.photo)
    assert (row.pan_x, row.pan_y, row.zoom) == (0.0, 1.0, 1.0)


def test_a_photo_turned_four_times_is_as_it_was(story, made_book):
    for _ in range(4):
        commands.turn_picture(story, made_book.keepsake, 1)
    with story.read() as reading:
        assert reading.get(Keepsake, made_book.keepsake).turn == 0


def test_a_decision_is_explained_beat_by_beat_in_one_row(story, made_book):
    stage = ReadingStage.EARLY_READER
    for beat in ("decided", "who", "why"):
        commands.explain(story, made_book.decision, stage, {beat: f"About {beat}."})
    with story.read() as reading:
        (told,) = reading.all(Explanation)
    assert told.is_told
    assert told.who == "About who."


def test_how_a_book_looks_can_be_changed_one_thing_at_a_time(story, made_book):
    commands.dress_book(story, made_book.book, paper=PaperSize.A5)
    commands.dress_book(story, made_book.book, theme="paper")
    with story.read() as reading:
        book = reading.get(Book, made_book.book)
    assert (book.paper, book.theme, book.stage) == (PaperSize.A5, "paper", "early-reader")


def test_a_page_is_named_and_held_back(story, made_book):
    commands.name_page(story, made_book.words_page, "People I love", 2)
    commands.hold_back(story, made_book.words_page, True, 2)
    with story.read() as reading:
        page = reading.get(Page, made_book.words_page)
    assert (page.title, page.held_back) == ("People I love", True)
