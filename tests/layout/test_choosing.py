"""Another arrangement for a page that is there: all of it is shown, the reasons are said."""

from dataclasses import replace

from lifestory.edition.values import EditionPage
from lifestory.layout.choosing import arrangements


def test_a_page_of_photos_and_words_has_other_arrangements(make, lay):
    blocks = (make.photo(), make.words("It was a sunny day."))
    page = EditionPage(make.id(), "photo-and-words", "", blocks)
    found = [one.layout for one in arrangements(page, lay.look(), ["words", "words"])]
    assert {"photo-and-words", "photo-below", "photo-left"} <= set(found)
    assert "two-photos" not in found


def test_a_childs_drawing_is_offered_a_page_made_for_it(make, lay):
    drawing = replace(make.photo(), by_child=True)
    page = EditionPage(make.id(), "photo-and-words", "", (drawing,))
    assert arrangements(page, lay.look())[0].layout == "drawing"


def test_a_page_made_from_facts_has_no_other_arrangement(make, lay):
    page = EditionPage(make.id(), "timeline", "", (make.timeline(),))
    assert arrangements(page, lay.look()) == ()
