"""Searching a story: everything is found, nothing that was removed is, and the index never lags."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.library import Copies, Hit, Library, Story, now, search_index
from lifestory.library.edit import Edit
from lifestory.library.sealed import driver
from lifestory.model import (
    Block,
    Book,
    Chapter,
    Comment,
    Decision,
    Event,
    Explanation,
    Finding,
    Home,
    Keepsake,
    KeyDate,
    KeyDateKind,
    Page,
    Person,
    ReadingStage,
    Relationship,
    Row,
    Stay,
    Voice,
    When,
)

LIBRARIES = Path(__file__).parent.parent / "libraries"


def marked(hit: Hit) -> list[str]:
    """The words that are marked in a hit."""
    return [part.text[begin:end] for part in (hit.title, hit.snippet) for begin, end in part.marks]


def page_of(edit: Edit, title: str = "At the sea") -> Page:
    book = edit.add(Book(title="My book", stage=ReadingStage.LETTER, made=now()))
    chapter = edit.add(Chapter(book_id=book.id, position=0, title="Summer"))
    return edit.add(Page(chapter_id=chapter.id, position=0, layout="words", title=title))


def _decision(edit: Edit) -> Decision:
    return edit.add(Decision(question="Why did I move?", reasons="zebra"))


MAKERS: dict[str, tuple[str, Callable[[Edit, str], Row]]] = {
    "a person": ("person", lambda edit, _: edit.add(Person(name="Zebra Jones"))),
    "what somebody is called": (
        "person",
        lambda edit, _: edit.add(
            Relationship(person_id=edit.add(Person(name="Jo")).id, word="Zebra gran")
        ),
    ),
    "a home": ("home", lambda edit, _: edit.add(Home(name="Zebra house"))),
    "why a stay ended": (
        "home",
        lambda edit, _: edit.add(
            Stay(home_id=edit.add(Home(name="A flat")).id, why_ended_told="the zebra came")
        ),
    ),
    "an event": ("event", lambda edit, _: edit.add(Event(title="Zoo", told="We saw a zebra."))),
    "a decision": ("decision", lambda edit, _: _decision(edit)),
    "an explanation": (
        "decision",
        lambda edit, _: edit.add(
            Explanation(
                decision_id=edit.add(Decision(question="Why?")).id,
                stage=ReadingStage.LETTER,
                why="Because of the zebra.",
            )
        ),
    ),
    "a key date": (
        "keydate",
        lambda edit, _: edit.add(KeyDate(kind=KeyDateKind.REVIEW, note="zebra room")),
    ),
    "the child's words": ("voice", lambda edit, _: edit.add(Voice(words="I am a zebra"))),
    "a caption": ("keepsake", lambda edit, d: edit.add(Keepsake(digest=d, caption="A zebra"))),
    "a description": (
        "keepsake",
        lambda edit, d: edit.add(Keepsake(digest=d, description="Sam rides a zebra")),
    ),
    "a page's title": ("page", lambda edit, _: page_of(edit, "Zebra day")),
    "words on a page": (
        "page",
        lambda edit, _: edit.add(
            Block(page_id=page_of(edit).id, slot="words", text="The **zebra** ran.")
        ),
    ),
    "a heading on a page": (
        "page",
        lambda edit, _: edit.add(
            Block(page_id=page_of(edit).id, slot="panel", options={"heading": "Zebra"})
        ),
    ),
    "a comment": (
        "book",
        lambda edit, _: edit.add(
            Comment(
                book_id=edit.add(Book(title="B", stage=ReadingStage.LETTER, made=now())).id,
                said_by="Sam",
                text="More zebra!",
                at=now(),
            )
        ),
    ),
    "what a draft asks for": (
        "book",
        lambda edit, _: edit.add(
            Finding(
                book_id=edit.add(Book(title="B", stage=ReadingStage.LETTER, made=now())).id,
                text="Find the zebra",
            )
        ),
    ),
    "where a fact comes from": (
        "event",
        lambda edit, _: edit.add(Event(title="Zoo", source="zebra file, page 3")),
    ),
}


@pytest.mark.parametrize("what", MAKERS)
def test_everything_in_a_story_is_found(story: Story, what: str) -> None:
    kind, make = MAKERS[what]
    digest = story.keepsakes.add(b"picture", Copies(b"p", b"s", b"t", 4, 3))
    with story.edit("Make") as edit:
        make(edit, digest)
    [hit] = story.search("zebra")
    assert hit.kind == kind
    assert {word.casefold() for word in marked(hit)} == {"zebra"}
    story.undo()
    assert story.search("zebra") == []
    story.redo()
    assert len(story.search("zebra")) == 1


@pytest.mark.parametrize("typed", ["zoe", "ZOË", "Zoé", "zo"])
def test_accents_case_and_endings_do_not_matter(story: Story, typed: str) -> None:
    with story.edit("Add") as edit:
        edit.add(Person(name="Zoë Brontë"))
    [hit] = story.search(typed)
    assert hit.title.text == "Zoë Brontë"


def test_every_typed_word_must_fit(story: Story) -> None:
    with story.edit("Add") as edit:
        edit.add(Event(title="A day at the sea"))
        edit.add(Event(title="A day in the woods"))
    assert [hit.title.text for hit in story.search("day sea")] == ["A day at the sea"]
    assert len(story.search("day")) == 2


@pytest.mark.parametrize("typed", ["", "  ", "…!", '"', "*", "'; DROP TABLE search"])
def test_signs_alone_find_nothing_and_do_no_harm(story: Story, typed: str) -> None:
    assert story.search(typed) == []


def test_a_name_is_found_where_a_text_only_stands_for_it(story: Story) -> None:
    with story.edit("Write") as edit:
        kate = edit.add(Person(name="Kate Moor", called="Mummy Kate"))
        page = page_of(edit)
        words = f"{{person:{kate.id}}} sang to {{child}}."
        edit.add(Block(page_id=page.id, slot="words", text=words))
    hits = {hit.kind: hit for hit in story.search("moor")}
    assert hits.keys() == {"person", "page"}
    assert hits["page"].snippet.text == "Mummy Kate sang to Maya."
    assert marked(hits["page"]) == ["Mummy", "Kate"]
    with story.edit("Correct") as edit:
        edit.get(Person, kate.id).name = "Kate Hill"
    assert story.search("moor") == []
    assert {hit.kind for hit in story.search("hill")} == {"person", "page"}
    assert "page" in {hit.kind for hit in story.search("maya sang")}


def test_a_name_comes_before_a_mention(story: Story) -> None:
    with story.edit("Add") as edit:
        for number in range(30):
            edit.add(Event(title=f"Day {number}", told="Robin was there, and Robin sang."))
        edit.add(Person(name="Robin"))
    assert story.search("robin")[0].kind == "person"


def test_a_name_comes_before_much_that_is_named_after_it(story: Story) -> None:
    digest = story.keepsakes.add(b"picture", Copies(b"p", b"s", b"t", 4, 3))
    with story.edit("Add") as edit:
        for _ in range(30):
            edit.add(Keepsake(digest=digest, caption="Robin", description="Robin, Robin, Robin"))
        edit.add(Person(name="Robin Anne Fields", called="Auntie Robin"))
    assert story.search("robin")[0].kind == "person"


def test_a_home_called_after_somebody_marks_only_the_name(story: Story) -> None:
    with story.edit("Add") as edit:
        edit.add(Home(name="Robin’s house"))
        edit.add(Event(title="Rain", told="Robin ran into the house."))
    hit = next(hit for hit in story.search("robin") if hit.kind == "event")
    assert marked(hit) == ["Robin"]


def test_a_page_is_given_once_with_its_book_and_the_date_of_a_fact(story: Story) -> None:
    with story.edit("Write") as edit:
        page = page_of(edit)
        for _ in range(3):
            edit.add(Block(page_id=page.id, slot="words", text="Waves and more waves."))
        edit.add(Event(title="Waves", when=When("2019-07")))
    hits = {hit.kind: hit for hit in story.search("waves")}
    assert len(story.search("waves")) == 2
    assert hits["event"].when == When("2019-07")
    with story.read() as reading:
        assert hits["page"].book_id == reading.all(Book)[0].id
    assert hits["page"].title.text == "At the sea · My book"


def test_a_snippet_is_cut_between_words_around_what_was_found(story: Story) -> None:
    long = "word " * 60 + "needle " + "after " * 60
    with story.edit("Write") as edit:
        edit.add(Event(title="Long", told=long))
    [hit] = story.search("needle")
    assert marked(hit) == ["needle"]
    assert hit.snippet.text.startswith("…word")
    assert hit.snippet.text.endswith("after…")
    assert len(hit.snippet.text) < 150


def test_what_lay_there_before_searching_came_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(LIBRARIES / "0.1", folder)
    with Library.unlock(folder, "example") as library:
        story = library.story(library.find_child("Maya"))
        assert [hit.title.text for hit in story.search("marsh")] == ["Sue Marsh"]


def test_an_index_of_another_shape_is_made_anew(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    with story.edit("Add") as edit:
        edit.add(Event(title="Zoo"))
    assert len(story.search("zoo")) == 1
    with story.database.writing() as session:
        driver(session).execute("DELETE FROM searchable")
        driver(session).execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert story.search("zoo") == []
    monkeypatch.setattr(search_index, "shape", lambda: "another")
    assert len(story.search("zoo")) == 1


def indexed(story: Story) -> dict[tuple[str, str], tuple[str, str]]:
    """What the index holds; FTS5 itself compares it with its segments."""
    with story.database.writing() as session:
        connection = driver(session)
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        rows = connection.execute('SELECT kind, "row", title, body FROM searchable').fetchall()
    return {(kind, row): (title, body) for kind, row, title, body in rows}


steps = st.lists(st.tuples(st.sampled_from("acdwur"), st.integers(0, 5)), min_size=3, max_size=14)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_index_never_differs_from_one_made_anew(
    library: Library, script: list[tuple[str, int]]
) -> None:
    story = library.add_child("Maya")
    ids: list[UUID] = []
    for what, which in script:
        if what == "a":
            with story.edit("Add") as edit:
                home = edit.add(Home(name=f"Home {which}"))
                edit.add(Stay(home_id=home.id, why_ended="because"))
                ids.append(home.id)
        elif what == "u":
            story.undo()
        elif what == "r":
            story.redo()
        elif ids:
            with story.edit("Change", joins="w" if what == "w" else None) as edit:
                home_or_none = edit.find(Home, ids[which % len(ids)])
                if home_or_none is None:
                    continue
                if what == "d":
                    edit.delete(home_or_none)
                else:
                    home_or_none.place = f"Place {which}"
    kept = indexed(story)
    with story.database.writing() as session:
        search_index.make_anew(driver(session))
    fresh = indexed(story)
    assert {key: kept.get(key) for key in fresh} == fresh
    assert kept.keys() == fresh.keys()


def test_no_removed_word_is_left_in_the_index_once_the_story_is_closed(
    library: Library, story: Story
) -> None:
    """C9: neither in what is kept to be searched nor in any piece of FTS5's index."""
    marker = "zqmoetjysdx"
    with story.edit("Add") as edit:
        for number in range(50):
            edit.add(Event(title=f"Day {number}", told=f"word{number} and others"))
        gone = edit.add(Event(title=marker, told=f"{marker} {marker}"))
        changed = edit.add(Event(title="Kept", told=marker))
    story.search(marker)
    with story.edit("Remove") as edit:
        edit.delete(edit.get(Event, gone.id))
        edit.get(Event, changed.id).told = "something else"
    database, child = story.database, story.child_id
    story.close()
    connection = database.connect()
    tables = ("searchable", "search_data", "search_idx", "search_docsize")
    for table in tables:
        for row in connection.execute(f"SELECT * FROM {table}").fetchall():
            blob = b"".join(part if isinstance(part, bytes) else str(part).encode() for part in row)
            # FTS5 leaves out of a word what it shares with the one before it.
            assert marker.encode()[2:] not in blob
    connection.close()
    assert child == story.child_id
