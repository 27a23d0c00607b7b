"""What can be done to a book: each a plain function on the story, and one step of undo.

No Qt in here. `page` is the printed page's number and only goes into the step's label. What moves
blocks between slots is in `ui.editor.arranging`.
"""

from lifestory.library.known_words import know_word
from ui.editor.commands.book import dress_book, hear_again, name_book, set_aside
from ui.editor.commands.facts import BEATS, correct_fact, explain, found_out
from ui.editor.commands.pages import (
    add_first_page,
    add_page,
    change_layout,
    delete_page,
    duplicate_page,
    fit_picture,
    hold_back,
    move_page,
    name_page,
    note_page,
    settle_pages,
)
from ui.editor.commands.photo_pages import arrange_free, pages_of_photos, photos_on_page
from ui.editor.commands.pictures import (
    REFERENCE,
    add_frame,
    add_freely,
    add_sticker,
    cover_part,
    empty_block,
    frame_picture,
    move_cover,
    place_freely,
    put_fact,
    put_picture,
    put_picture_in_slot,
    retouch_picture,
    swap_pictures,
    turn_picture,
    uncover,
)
from ui.editor.commands.words import (
    add_words,
    describe_picture,
    size_words,
    write,
    write_caption,
)

__all__ = [
    "BEATS",
    "REFERENCE",
    "add_first_page",
    "add_frame",
    "add_freely",
    "add_page",
    "add_sticker",
    "add_words",
    "arrange_free",
    "change_layout",
    "correct_fact",
    "cover_part",
    "delete_page",
    "describe_picture",
    "dress_book",
    "duplicate_page",
    "empty_block",
    "explain",
    "fit_picture",
    "found_out",
    "frame_picture",
    "hear_again",
    "hold_back",
    "know_word",
    "move_cover",
    "move_page",
    "name_book",
    "name_page",
    "note_page",
    "pages_of_photos",
    "photos_on_page",
    "place_freely",
    "put_fact",
    "put_picture",
    "put_picture_in_slot",
    "retouch_picture",
    "set_aside",
    "settle_pages",
    "size_words",
    "swap_pictures",
    "turn_picture",
    "uncover",
    "write",
    "write_caption",
]
