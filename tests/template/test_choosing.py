"""A layout is chosen for what a page holds, by a score whose parts can be read."""

from hypothesis import given
from hypothesis import strategies as st

from lifestory.model.kinds import KeepsakeKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.choosing import PageContent, PhotoShape, ranked
from lifestory.template.layouts import all_layouts

WIDE, UPRIGHT = PhotoShape(3000, 2250), PhotoShape(1800, 2400)
PANORAMA, TINY = PhotoShape(6000, 1500), PhotoShape(300, 225)
SHAPES = st.builds(PhotoShape, st.integers(40, 8000), st.integers(40, 8000))


def page(*photos, words=20, stage=ReadingStage.EARLY_READER):
    return PageContent(photos, words, stage)


def best(content, before=()):
    return ranked(content, all_layouts().values(), [all_layouts()[one] for one in before])


def test_a_panorama_goes_across_the_page():
    assert best(page(PANORAMA))[0].layout == "panorama"


def test_two_upright_photos_stand_beside_each_other():
    assert best(page(UPRIGHT, UPRIGHT))[0].layout == "two-upright"


def test_a_drawing_has_the_page_made_for_drawings_and_a_photo_never_has():
    drawing = PhotoShape(2000, 1500, KeepsakeKind.DRAWING)
    assert best(page(drawing))[0].layout == "drawing"
    assert "drawing" not in [one.layout for one in best(page(WIDE))]


def test_many_words_stand_beside_an_upright_photo():
    full = ReadingStage.EARLY_READER.measures.words_a_page
    assert best(page(UPRIGHT, words=full))[0].layout in ("photo-left", "photo-right")


def test_a_tiny_photo_is_not_given_the_whole_page():
    full = next(one for one in best(page(TINY, words=5)) if one.layout == "full-photo")
    assert next(part for part in full.parts if part.name == "resolution").points < 4
    assert best(page(WIDE, words=0))[0].layout == "full-photo"
    assert best(page(TINY, words=5))[0].layout != "full-photo"


def test_a_page_differs_from_the_one_before_it():
    first = best(page(WIDE))[0].layout
    assert best(page(WIDE), [first])[0].layout != first


def test_after_two_pages_of_words_comes_one_that_breathes():
    parts = {
        one.layout: next(part for part in one.parts if part.name == "rhythm")
        for one in best(page(UPRIGHT), ["words", "words"])
    }
    assert parts["photo-and-words"].points > parts["photo-left"].points
    assert "rest" in parts["photo-and-words"].why


def test_a_spread_has_one_hero():
    parts = {
        one.layout: next(part for part in one.parts if part.name == "rhythm").points
        for one in best(page(WIDE), ["full-photo"])
    }
    assert parts["photo-below"] < parts["photo-right"]


@given(
    photos=st.lists(SHAPES, max_size=14).map(tuple),
    words=st.integers(0, 600),
    stage=st.sampled_from(ReadingStage),
    paper=st.sampled_from(PaperSize),
    before=st.lists(st.sampled_from(sorted(all_layouts())), max_size=3),
)
def test_a_score_is_the_sum_of_parts_that_say_why(photos, words, stage, paper, before):
    found = ranked(
        PageContent(photos, words, stage, paper),
        all_layouts().values(),
        [all_layouts()[one] for one in before],
    )
    if len(photos) <= 12 and (photos or words):
        assert found
    for one in found:
        assert abs(one.score - sum(part.points for part in one.parts)) < 0.01
        assert all(0 <= part.points <= part.most for part in one.parts)
        assert all(part.why.endswith(".") for part in one.parts)
        assert one.why.endswith(".")
        least, most = all_layouts()[one.layout].fits.photos
        assert least <= len(photos) <= most
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)


def test_thirty_layouts_and_more_are_known():
    assert len(all_layouts()) >= 30


def test_the_youngest_read_words_beneath_a_photo_and_not_beside_it():
    found = [one.layout for one in best(page(UPRIGHT, words=5, stage=ReadingStage.PICTURE_BOOK))]
    assert "photo-and-words" in found
    assert not {"photo-left", "photo-right"} & set(found)
