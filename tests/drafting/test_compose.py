"""Every plan at every stage, for children of whom little or much is known, makes whole pages."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from lifestory.drafting import plans
from lifestory.drafting.facts import may_be_shown
from lifestory.drafting.planned import PlannedBook, PlannedPage
from lifestory.drafting.saying import STRICT
from lifestory.model import (
    BlockKind,
    ChapterKind,
    Decision,
    DecisionKind,
    Event,
    EventKind,
    Explanation,
    Family,
    Home,
    HomeKind,
    Keepsake,
    NameInBook,
    Permission,
    Person,
    ReadingStage,
    Relation,
    Voice,
    When,
)
from lifestory.template.layouts import all_layouts
from lifestory.template.plans import Mood
from lifestory.words.markup import word_count
from lifestory.words.numbers import counted
from lifestory.words.sentences import sentences_of

LONG_PLANS = ("family-friendly", "chronological")
OLDER = tuple(stage for stage in ReadingStage if stage not in STRICT)
SHORTLY_TOLD = {"decided": "You moved.", "who": "A judge decided.", "why": "To be safe."}
CHILDREN = ("only a name", "no photos", "a whole life", "long names", "many photos")

every_plan = pytest.mark.parametrize("plan", plans())
every_stage = pytest.mark.parametrize("stage", ReadingStage)
every_child = pytest.mark.parametrize("child", CHILDREN)
long_plans = pytest.mark.parametrize("plan", LONG_PLANS)

Compose = Callable[..., PlannedBook]
Drafted = Callable[[str, str, ReadingStage], tuple[Any, PlannedBook]]


def texts(page: PlannedPage) -> list[str]:
    """The words of a page but for a cover's title, which is the book's."""
    return [
        block.text
        for block in page.blocks
        if block.kind is BlockKind.WORDS and block.slot != "title"
    ]


def layouts_of(book: PlannedBook) -> Counter[str]:
    return Counter(page.layout for page in book.pages)


def findings(book: PlannedBook) -> str:
    return "\n".join(one.text for one in book.to_find_out)


# --- pages are whole ----------------------------------------------------------------------


@every_plan
@every_stage
@every_child
def test_every_block_fits_a_slot_of_a_layout_that_exists(
    drafted: Drafted, plan: str, stage: ReadingStage, child: str
) -> None:
    _, book = drafted(child, plan, stage)
    assert book.pages
    for page in book.pages:
        layout = all_layouts()[page.layout]
        filled = Counter(block.slot for block in page.blocks)
        for block in page.blocks:
            slot = layout.slot(block.slot)
            assert slot is not None
            assert block.kind in slot.kinds
            assert slot.many or filled[block.slot] == 1
        required = {slot.name for slot in layout.slots if not slot.optional}
        assert required <= set(filled)
        assert len(set(page.keepsakes)) == len(page.keepsakes)


@every_plan
@every_stage
@every_child
def test_no_page_is_fuller_than_its_stage_allows(
    drafted: Drafted, plan: str, stage: ReadingStage, child: str
) -> None:
    _, book = drafted(child, plan, stage)
    for page in book.pages:
        assert sum(map(word_count, texts(page))) <= stage.measures.words_a_page


@pytest.mark.parametrize("stage", STRICT)
@every_plan
@every_child
def test_young_books_have_no_sentence_that_is_too_long(
    drafted: Drafted, plan: str, stage: ReadingStage, child: str
) -> None:
    _, book = drafted(child, plan, stage)
    for page in book.pages:
        for text in texts(page):
            plain = re.sub(r"\{[^}]*\}", "Name", text)
            for sentence in sentences_of(plain):
                assert sentence.words <= stage.measures.words_a_sentence, sentence.text


@every_plan
@every_stage
@every_child
def test_no_brace_is_left_unfilled(
    drafted: Drafted, plan: str, stage: ReadingStage, child: str
) -> None:
    _, book = drafted(child, plan, stage)
    said = [block.text for page in book.pages for block in page.blocks]
    said += [page.title for page in book.pages] + [chapter.title for chapter in book.chapters]
    for text in said:
        left = re.sub(r"\{(?:child|(?:person|home|age):[0-9a-f-]{36})\}", "", text)
        assert "{" not in left
    assert "{" not in findings(book) + book.title


@every_plan
@every_stage
def test_body_chapters_open_with_one_sentence(
    drafted: Drafted, plan: str, stage: ReadingStage
) -> None:
    opened = 0
    for chapter in drafted("a whole life", plan, stage)[1].chapters:
        opens = [page.layout for page in chapter.pages].count("chapter-opening")
        assert opens <= (chapter.kind is ChapterKind.BODY)
        if stage not in STRICT and chapter.kind is ChapterKind.BODY:
            assert opens
        if opens:
            assert chapter.pages[0].layout == "chapter-opening"
        opened += opens
    assert opened


@every_stage
def test_the_hard_chapter_lies_in_the_middle_third(drafted: Drafted, stage: ReadingStage) -> None:
    _, book = drafted("a whole life", "family-friendly", stage)
    moods = [chapter.mood for chapter in book.chapters for _ in chapter.pages]
    hard = [place for place, mood in enumerate(moods) if mood is Mood.HARD]
    middle = (hard[0] + hard[-1]) / 2 / len(moods)
    assert 1 / 3 <= middle <= 2 / 3


@every_plan
def test_equal_facts_make_equal_drafts(compose: Compose, plan: str, whole_life: Any) -> None:
    """Two children of whom the same is recorded, under other ids, in the same order."""

    def without_ids(book: PlannedBook, shelf: Any) -> str:
        said = repr(book)
        for number, row in enumerate(shelf.rows):
            said = said.replace(str(row.id), f"row {number}")
        return said

    one, other = whole_life(), whole_life()
    stage = ReadingStage.GROWING_READER
    first = without_ids(compose(one, plan, stage), one)
    assert first == without_ids(compose(other, plan, stage), other)


@every_stage
@long_plans
def test_young_pages_hold_fewer_photos(drafted: Drafted, plan: str, stage: ReadingStage) -> None:
    _, book = drafted("many photos", plan, stage)
    most = max(len(page.keepsakes) for page in book.pages)
    assert most <= {"picture-book": 3, "first-words": 4, "early-reader": 8}.get(stage.value, 12)


@long_plans
@pytest.mark.parametrize("stage", OLDER)
def test_many_photos_stand_on_full_walls(drafted: Drafted, plan: str, stage: ReadingStage) -> None:
    _, book = drafted("many photos", plan, stage)
    walls = [len(page.keepsakes) for page in book.pages if page.layout == "photo-wall"]
    assert sum(size >= 7 for size in walls) > len(walls) / 2


# --- how long a book is -------------------------------------------------------------------


@long_plans
@pytest.mark.parametrize(
    ("stage", "most"),
    [
        (ReadingStage.PICTURE_BOOK, 28),
        (ReadingStage.FIRST_WORDS, 36),
        (ReadingStage.EARLY_READER, 50),
        (ReadingStage.GROWING_READER, 60),
        (ReadingStage.YOUNG_PERSON, 60),
        (ReadingStage.LETTER, 60),
    ],
)
@pytest.mark.parametrize("child", ["a whole life", "long names"])
def test_a_book_is_no_longer_than_its_reader_can_take_in(
    drafted: Drafted, plan: str, stage: ReadingStage, most: int, child: str
) -> None:
    assert len(drafted(child, plan, stage)[1].pages) <= most


@long_plans
@pytest.mark.parametrize("stage", STRICT)
def test_two_hundred_photos_make_a_book_for_the_youngest_no_longer(
    drafted: Drafted, plan: str, stage: ReadingStage
) -> None:
    few, many = (drafted(child, plan, stage)[1] for child in ("a whole life", "many photos"))
    assert len(many.pages) <= len(few.pages) + 2


@long_plans
@every_stage
def test_what_must_be_told_is_told_at_every_stage(
    drafted: Drafted, plan: str, stage: ReadingStage
) -> None:
    rows, book = drafted("a whole life", plan, stage)
    told = {block.person for page in book.pages for block in page.blocks}
    said = " ".join(block.text for page in book.pages for block in page.blocks)
    assert {one.id for one in rows.all(Person) if one.called in ("Mummy Jo", "Pip")} <= told
    assert all(str(home.id) in said for home in rows.all(Home))
    assert "birth father" in said
    assert re.search("your fault|nothing wrong", said)
    assert layouts_of(book)["my-words"] == 1
    body = [chapter for chapter in book.chapters if chapter.kind is ChapterKind.BODY]
    assert any(page.keepsakes for page in body[0].pages)
    assert body[-1].pages[-1].layout == "to-draw-on"


@long_plans
@every_stage
def test_every_decision_is_told_or_asked_for(
    drafted: Drafted, plan: str, stage: ReadingStage
) -> None:
    rows, book = drafted("a whole life", plan, stage)
    told = {block.decision for page in book.pages for block in page.blocks}
    for decision in rows.all(Decision):
        assert decision.id in told or decision.question in findings(book)


def test_a_decision_explained_but_left_out_is_named(robin: Any, compose: Compose) -> None:
    for number in range(9):
        explained = robin.add(
            Decision(question=f"Why was it so, {number}?", kind=DecisionKind.CARE_ORDER)
        )
        robin.add(
            Explanation(decision_id=explained.id, stage=ReadingStage.PICTURE_BOOK, **SHORTLY_TOLD)
        )
    book = compose(robin, "family-friendly", ReadingStage.PICTURE_BOOK)
    assert layouts_of(book)["decision"] == 4
    said = next(one.text for one in book.to_find_out if "belong in a later book" in one.text)
    assert said.count("Why was it so") == 6


def test_a_move_has_one_decision_in_a_picture_book(robin: Any, compose: Compose) -> None:
    lena = next(one for one in robin.all(Decision) if "Lena" in one.question)
    again = robin.add(
        Decision(
            question="Why did the judge agree?", kind=DecisionKind.CARE_ORDER, stay_id=lena.stay_id
        )
    )
    for stage in ReadingStage:
        robin.add(Explanation(decision_id=again.id, stage=stage, **SHORTLY_TOLD))
    for stage, pages in ((ReadingStage.PICTURE_BOOK, 1), (ReadingStage.EARLY_READER, 4)):
        assert layouts_of(compose(robin, "chronological", stage))["decision"] == pages


@long_plans
@every_stage
@every_child
def test_thin_pages_are_joined(
    drafted: Drafted, plan: str, stage: ReadingStage, child: str
) -> None:
    """No page of a sentence or two of words alone follows another of a few words that has room."""
    _, book = drafted(child, plan, stage)
    for chapter in book.chapters:
        for before, page in pairwise(chapter.pages):
            alike = before.layout == page.layout == "words"
            short = sum(map(word_count, [*texts(before), *texts(page)])) <= 8
            assert not (alike and short), (texts(before), texts(page))


@long_plans
@pytest.mark.parametrize("stage", OLDER)
def test_the_end_of_a_stay_is_on_its_page(drafted: Drafted, plan: str, stage: ReadingStage) -> None:
    _, book = drafted("a whole life", plan, stage)
    page = next(one for one in book.pages if "swing in the garden" in "".join(texts(one)))
    assert re.search("You moved|you moved|came a move", "".join(texts(page)))


def test_small_days_share_a_page_under_their_own_titles(robin: Any, compose: Compose) -> None:
    cottage = next(home for home in robin.all(Home) if "cottage" in home.name)
    for title, day in (("A kite", "2020-05-01"), ("A kitten", "2020-06-01")):
        event = robin.event(title, EventKind.MEMORY, day, told="It was fun.", home_id=cottage.id)
        robin.photo(title, day, [None], event_id=event.id)
    book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
    page = next(one for one in book.pages if "**A kite.** It was fun." in "".join(texts(one)))
    assert "**A kitten.** It was fun." in "".join(texts(page))
    assert len(page.keepsakes) == 2


def test_a_chapter_of_few_pages_goes_on_in_the_one_before(robin: Any, compose: Compose) -> None:
    def titles() -> list[str]:
        book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
        return [chapter.title for chapter in book.chapters]

    assert "Days and people to remember" in titles()
    robin.rows = [one for one in robin.rows if not isinstance(one, Event | Keepsake)]
    assert "Days and people to remember" not in titles()


def test_the_youngest_see_a_home_again_when_they_come_back(
    shelf_for: Any, compose: Compose
) -> None:
    shelf = shelf_for(born=When("2018-01-01"))
    flat = shelf.home("The flat", HomeKind.BIRTH_FAMILY)
    mill = shelf.home("The mill", HomeKind.FOSTER)
    photo = shelf.photo("flat", "2018-05-01", home_id=flat.id)
    flat.portrait_id = photo.id
    for home, start, end in ((flat, "2018-01", "2019"), (mill, "2019", "2020"), (flat, "2020", "")):
        shelf.stay(home, start, end)
    shelf.stay(shelf.home("The farm", HomeKind.FOSTER), "2021")
    for stage, times in ((ReadingStage.PICTURE_BOOK, 2), (ReadingStage.GROWING_READER, 1)):
        book = compose(shelf, "chronological", stage)
        assert sum(photo.id in page.keepsakes for page in book.pages) == times


def test_findings_point_at_the_page_that_words_were_joined_to(
    shelf_for: Any, compose: Compose
) -> None:
    for stage in ReadingStage:
        book = compose(shelf_for(languages="Polish"), "chronological", stage)
        assert all(one.page is None or one.page in book.pages for one in book.to_find_out)


# --- photos -------------------------------------------------------------------------------


@long_plans
@every_stage
@pytest.mark.parametrize("child", ["a whole life", "long names", "many photos"])
def test_every_photo_that_may_be_used_has_a_place(
    drafted: Drafted, plan: str, stage: ReadingStage, child: str
) -> None:
    rows, book = drafted(child, plan, stage)
    placed = {keepsake for page in book.pages for keepsake in page.keepsakes}
    usable = {one.id for one in rows.all(Keepsake) if may_be_shown(one)}
    left = len(usable - placed)
    assert placed <= usable
    if stage in STRICT:
        assert left
        assert f"has no room for {counted(left, 'photo')}." in findings(book)
    else:
        assert not left


@long_plans
@every_stage
def test_a_portrait_of_somebody_else_is_on_no_wall(
    robin: Any, compose: Compose, plan: str, stage: ReadingStage
) -> None:
    portraits = set()
    for person in robin.all(Person):
        photo = robin.photo(f"portrait of {person.called}", "2019-05-01", [person])
        person.portrait_id = photo.id
        portraits.add(photo.id)
    book = compose(robin, plan, stage)
    assert not portraits & {keepsake for page in book.pages for keepsake in page.keepsakes}
    assert not any("somebody’s portrait" in one.text for one in book.to_find_out)


@every_plan
@every_stage
def test_a_photo_that_was_refused_or_held_back_is_never_shown(
    drafted: Drafted, plan: str, stage: ReadingStage
) -> None:
    robin, book = drafted("a whole life", plan, stage)
    forbidden = {one.id for one in robin.all(Keepsake) if one.digest in ("refused", "private")}
    assert len(forbidden) == 2
    assert not forbidden & {keepsake for page in book.pages for keepsake in page.keepsakes}


def test_a_certificate_waits_for_somebody_to_say_yes(shelf_for: Any, compose: Compose) -> None:
    shelf = shelf_for()
    kept = shelf.photo("certificate", kind="certificate")
    stage = ReadingStage.LETTER
    assert not any(page.keepsakes for page in compose(shelf, "chronological", stage).pages)
    kept.permission = Permission.YES
    assert any(page.keepsakes for page in compose(shelf, "chronological", stage).pages)


def test_the_portrait_is_on_the_cover(robin: Any, compose: Compose) -> None:
    cover = compose(robin, "family-friendly", ReadingStage.EARLY_READER).pages[0]
    assert cover.layout == "cover"
    assert cover.keepsakes == (robin.child.portrait_id,)


def test_photos_of_an_event_lie_on_its_page(robin: Any, compose: Compose) -> None:
    book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
    names = {one.id: one.digest for one in robin.all(Keepsake)}
    page = next(page for page in book.pages if page.title == "The plum tree")
    assert [names[keepsake] for keepsake in page.keepsakes] == [f"plums-{n}" for n in range(6)]


def test_photos_of_a_home_lie_with_the_stay_that_their_date_falls_in(
    robin: Any, compose: Compose
) -> None:
    book = compose(robin, "chronological", ReadingStage.GROWING_READER)
    names = {one.id: one.digest for one in robin.all(Keepsake)}
    page = next(page for page in book.pages if "You went back to live at" in "".join(texts(page)))
    after = book.pages[book.pages.index(page) :]
    first = next(one for one in after if one.keepsakes)
    assert [names[keepsake] for keepsake in first.keepsakes] == ["cottage-0", "cottage-1"]


def test_a_panorama_has_a_page_of_its_own(robin: Any, compose: Compose) -> None:
    book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
    wide = {one.id for one in robin.all(Keepsake) if one.digest == "panorama"}
    pages = [page for page in book.pages if wide & set(page.keepsakes)]
    assert [page.layout for page in pages] == ["panorama"]


def test_an_only_photo_of_the_child_is_on_the_cover_and_on_the_first_page(
    shelf_for: Any, compose: Compose
) -> None:
    shelf = shelf_for()
    only = shelf.photo("only", "2024-01-01", [None])
    book = compose(shelf, "family-friendly", ReadingStage.EARLY_READER)
    assert [only.id in page.keepsakes for page in book.pages].count(True) == 2


# --- what is missing ----------------------------------------------------------------------


@every_plan
@every_stage
def test_a_child_of_whom_only_a_name_is_known_gets_a_book_and_a_list(
    drafted: Drafted, plan: str, stage: ReadingStage
) -> None:
    _, book = drafted("only a name", plan, stage)
    assert len(book.pages) >= 8
    assert len(book.to_find_out) >= 5
    assert all(one.text[-1] in ".?" for one in book.to_find_out)


@long_plans
def test_the_fathers_page_is_there_when_nothing_is_known(
    only_a_name: Any, compose: Compose, plan: str
) -> None:
    book = compose(only_a_name, plan, ReadingStage.GROWING_READER)
    page = next(page for page in book.pages if page.title == "Your birth father")
    assert page.layout == "we-do-not-know"
    assert "Nothing is recorded of Robin’s birth father." in findings(book)


@every_plan
def test_a_decision_that_nobody_explained_is_asked_for_and_its_record_is_not_printed(
    robin: Any, compose: Compose, plan: str
) -> None:
    book = compose(robin, plan, ReadingStage.GROWING_READER)
    assert (
        "Nobody has explained this decision to Robin yet: Why could I not stay with Mummy Jo?"
        in findings(book)
    )
    said = "".join(block.text for page in book.pages for block in page.blocks)
    assert "Welfare" not in said
    assert "Illness" not in said


def test_every_decision_has_a_page_but_for_the_youngest_only_explained_ones(
    drafted: Drafted,
) -> None:
    for plan in LONG_PLANS:
        for stage in ReadingStage:
            pages = layouts_of(drafted("a whole life", plan, stage)[1])["decision"]
            assert pages == (1 if stage in STRICT else 3)


def test_what_to_find_out_comes_worst_first_and_each_once(robin: Any, compose: Compose) -> None:
    book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
    order = [("most", "much", "some").index(one.matters.value) for one in book.to_find_out]
    assert order == sorted(order)
    assert len({one.text for one in book.to_find_out}) == len(book.to_find_out)


def test_a_gap_is_said_as_a_sentence(robin: Any, compose: Compose) -> None:
    asked = findings(compose(robin, "family-friendly", ReadingStage.GROWING_READER)).split("\n")
    assert {
        (
            "The record does not say what was decided, who decided and the reason: Why could I not "
            "stay with Mummy Jo? Ask the manager or look in the file."
        ),
        "No manager’s decision is recorded: Why did Ruth adopt me? Ask the team manager.",
        (
            "Nobody has recorded where Robin lived between Mummy Jo’s flat (20 May 2019) and "
            "Lena’s cottage (1 September 2019)."
        ),
        "Nobody has told Robin why Robin went back to Mummy Jo’s flat.",
        (
            "There is no photo of Robin at the age of four, five and seven. Ask those who looked "
            "after Robin then, the school and the family."
        ),
    } <= set(asked)


def test_an_unknown_stretch_of_time_has_an_honest_page(robin: Any, compose: Compose) -> None:
    book = compose(robin, "chronological", ReadingStage.YOUNG_PERSON)
    page = next(page for page in book.pages if page.title == "A time we do not know about")
    assert "from 20 May 2019 to 1 September 2019" in page.blocks[0].text


def test_no_own_words_means_a_page_to_draw_on_and_a_question(
    shelf_for: Any, compose: Compose
) -> None:
    book = compose(shelf_for(), "family-friendly", ReadingStage.EARLY_READER)
    assert layouts_of(book)["my-words"] == 0
    assert any(page.title == "Your words" for page in book.pages)
    assert "There are no words, drawings or wishes of Robin’s own yet." in findings(book)


def test_words_too_long_for_a_picture_book_are_left_out_and_asked_for(
    robin: Any, compose: Compose
) -> None:
    book = compose(robin, "family-friendly", ReadingStage.PICTURE_BOOK)
    said = " ".join(text for page in book.pages for text in texts(page))
    assert "every plum" not in said
    assert "The plum tree" in said
    assert "The words recorded for these pages are long for this reader" in findings(book)


# --- what a page may say ------------------------------------------------------------------


def test_names_are_tokens_so_that_they_can_be_changed_later(robin: Any, compose: Compose) -> None:
    book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
    said = "".join(block.text for page in book.pages for block in page.blocks)
    assert "Lena’s cottage" not in said
    assert "{home:" in said
    assert "{person:" in said


def test_a_person_who_must_not_be_named_is_in_no_sentence(shelf_for: Any, compose: Compose) -> None:
    shelf = shelf_for()
    hidden = shelf.person(
        "Aunt Vi", Relation.AUNT, Family.BIRTH, name_in_book=NameInBook.NOT_AT_ALL
    )
    shelf.stay(shelf.home("Vi’s house", HomeKind.KIN, [hidden]), "2020")
    for stage in ReadingStage:
        for page in compose(shelf, "family-friendly", stage).pages:
            assert not any(str(hidden.id) in block.text for block in page.blocks)


def test_a_fact_held_back_is_nowhere(robin: Any, compose: Compose) -> None:
    flat = next(home for home in robin.all(Home) if "Jo" in home.name)
    flat.for_book = False
    book = compose(robin, "chronological", ReadingStage.LETTER)
    assert not any(str(flat.id) in block.text for page in book.pages for block in page.blocks)
    assert "Mummy Jo’s flat" not in findings(book)


def test_a_dog_is_not_somebody_to_turn_to(robin: Any, compose: Compose) -> None:
    book = compose(robin, "family-friendly", ReadingStage.GROWING_READER)
    said = [line for page in book.pages for text in texts(page) for line in text.split("\n\n")]
    asked = next(line for line in said if re.match(r"You can ask \{", line))
    assert asked.count("{person:") == 2


def test_what_was_said_about_a_decision_is_told_once(robin: Any, compose: Compose) -> None:
    decision = next(one for one in robin.all(Decision) if "Lena" in one.question)
    robin.add(Voice(words="Lena smells of bread.", about_decision_id=decision.id))
    for plan in LONG_PLANS:
        older = compose(robin, plan, ReadingStage.GROWING_READER)
        younger = compose(robin, plan, ReadingStage.PICTURE_BOOK)
        assert (layouts_of(older)["my-words"], layouts_of(younger)["my-words"]) == (1, 1)
        assert "This book has no page for" in findings(younger)


def test_no_page_of_people_holds_one_alone(robin: Any, compose: Compose) -> None:
    book = compose(robin, "words-and-pictures", ReadingStage.EARLY_READER)
    assert [len(page.blocks) for page in book.pages if page.layout == "people"] == [4, 5]


def test_somebody_alone_has_the_page_of_one_person(shelf_for: Any, compose: Compose) -> None:
    shelf = shelf_for()
    uncle = shelf.person("Uncle Bo", Relation.UNCLE, Family.BIRTH)
    book = compose(shelf, "family-friendly", ReadingStage.EARLY_READER)
    pages = [page for page in book.pages if any(one.person == uncle.id for one in page.blocks)]
    assert [page.layout for page in pages] == ["person"]


def test_english_alone_makes_no_page(shelf_for: Any, compose: Compose) -> None:
    for languages, pages in (("English", 0), ("English and Polish", 1)):
        shelf = shelf_for(languages=languages)
        book = compose(shelf, "family-friendly", ReadingStage.EARLY_READER)
        assert sum(page.title == "Words and ways" for page in book.pages) == pages


def test_only_a_living_arrangement_that_is_so_is_explained(robin: Any, compose: Compose) -> None:
    book = compose(robin, "chronological", ReadingStage.LETTER)
    said = " ".join(text for page in book.pages for text in texts(page))
    assert "Adoption is a decision of a court." in said
    assert "You live with foster carers" not in said


def test_panels_say_only_what_was_written_for_this_child(robin: Any, compose: Compose) -> None:
    book = compose(robin, "words-and-pictures", ReadingStage.EARLY_READER)
    page = next(page for page in book.pages if page.layout == "words-and-pictures")
    assert [block.text for block in page.blocks][1:4] == ["Jo was ill.", "You came to Lena.", ""]
    assert all(block.options["heading"].endswith("?") for block in page.blocks)
    assert "The panel “What are grown-ups doing about it?” has no words yet." in findings(book)


@pytest.mark.parametrize("stage", OLDER)
def test_a_draft_of_three_hundred_photos_and_sixty_events_leaves_nothing_out(
    two_hundred_photos: Any, compose: Compose, stage: ReadingStage
) -> None:
    for number in range(100):
        two_hundred_photos.photo(f"again-{number:03}", f"20{17 + number % 9}-06")
    for number in range(60):
        year = 2017 + number % 9
        two_hundred_photos.event(
            f"Day {number}", EventKind.MEMORY, f"{year}-06-{1 + number % 28:02}"
        )
    book = compose(two_hundred_photos, "chronological", stage)
    said = " ".join(" ".join([page.title, *texts(page)]) for page in book.pages)
    assert all(re.search(rf"Day {number}\b", said) for number in range(60))
    placed = {keepsake for page in book.pages for keepsake in page.keepsakes}
    assert placed == {one.id for one in two_hundred_photos.all(Keepsake) if may_be_shown(one)}


@every_stage
def test_a_life_without_photos_still_makes_a_book_and_asks_for_them(
    drafted: Drafted, stage: ReadingStage
) -> None:
    _, book = drafted("no photos", "family-friendly", stage)
    assert not any(page.keepsakes for page in book.pages)
    assert "There is no photo of Robin’s first year." in findings(book)
    assert "There is no recent photo of Robin" in findings(book)
    assert any(page.layout == "to-draw-on" for page in book.chapters[1].pages)


def test_then_and_now_stand_beside_each_other_when_years_lie_between(
    shelf_for: Any, compose: Compose
) -> None:
    shelf = shelf_for()
    for when in ("2018-05-01", "2020-05-01", "2023-05-01"):
        shelf.photo(when, when, [None])
    book = compose(shelf, "family-friendly", ReadingStage.GROWING_READER)
    names = {one.id: one.digest for one in shelf.all(Keepsake)}
    (page,) = [page for page in book.pages if page.layout == "then-and-now"]
    shown = {block.slot: names[block.keepsake] for block in page.blocks if block.keepsake}
    assert shown == {"then": "2018-05-01", "now": "2023-05-01"}


def test_two_photos_of_one_year_are_no_then_and_now(shelf_for: Any, compose: Compose) -> None:
    shelf = shelf_for()
    for when in ("2023-05-01", "2023-09-01"):
        shelf.photo(when, when, [None])
    book = compose(shelf, "family-friendly", ReadingStage.GROWING_READER)
    assert "then-and-now" not in [page.layout for page in book.pages]


@pytest.mark.parametrize("stage", [ReadingStage.EARLY_READER, ReadingStage.LETTER])
def test_pages_of_photos_beside_each_other_differ(
    robin: Any, compose: Compose, stage: ReadingStage
) -> None:
    book = compose(robin, "chronological", stage)
    free = [page for page in book.pages if page.is_free]
    assert len({page.layout for page in free}) >= 4
    for chapter in book.chapters:
        for before, page in pairwise(chapter.pages):
            if before.is_free and page.is_free and len(page.keepsakes) < 5:
                assert before.layout != page.layout


def test_no_photo_is_lost_when_a_layout_is_chosen(robin: Any, compose: Compose) -> None:
    layouts = all_layouts()
    for page in compose(robin, "chronological", ReadingStage.YOUNG_PERSON).pages:
        slots = {slot.name for slot in layouts[page.layout].slots}
        assert {block.slot for block in page.blocks} <= slots
