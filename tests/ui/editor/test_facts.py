"""Facts on the page: corrected from there, loosened into plain words, bound again, taken over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from lifestory.model import Block, BlockKind, Decision, Home, Person, ReadingStage, Stay, When
from ui.editor import commands, loosening
from ui.editor.fact_form import asks_of, fact_dialog


@pytest.fixture
def person_block(editor, made_book, story, qtbot):
    """A page that tells who Grace is; the block."""
    with story.edit("Say what she was like") as edit:
        edit.get(Person, made_book.person).like = "She bakes."
    page = commands.add_page(story, made_book.first, 1, "person")
    block = commands.put_fact(story, page, "person", BlockKind.PERSON, made_book.person, 2)
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    qtbot.waitUntil(lambda: editor.view.select_block(block))
    return block


def row_of(editor, block):
    return editor.told.book.block(block)


# --- corrected --------------------------------------------------------------------------------


def test_a_person_is_corrected_from_the_page_and_printed_so(
    editor, person_block, made_book, printed, story, qtbot
):
    editor.facts.ask = lambda row, called: {"called": "Gran Grace", "name": row.name}
    behind = editor.inspector.fact.behind
    (correct,) = [
        button for button in behind.findChildren(QPushButton) if "Auntie Grace" in button.text()
    ]
    correct.click()
    qtbot.waitUntil(lambda: "Gran Grace" in printed())
    assert "You love Gran Grace." in printed()
    assert story.undo() == "Correct “Auntie Grace”"


def test_enter_on_a_person_begins_at_a_fact_to_correct(editor, person_block, qtbot):
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    assert editor.focusWidget().text().strip().startswith("Correct ")


def test_enter_and_space_on_the_contents_take_nothing_off_the_page(editor, made_book, story, qtbot):
    page = commands.add_page(story, made_book.first, 1, "contents")
    with story.read() as reading:
        block = reading.all(Block, Block.page_id == page)[0]
    qtbot.waitUntil(lambda: editor.view.select_block(block.id))
    editor.view.setFocus()
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    assert editor.focusWidget() is not editor.view
    before = len(story.history())
    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Space)
    editor.keep()
    assert len(story.history()) == before


def test_a_name_in_words_leads_to_the_person(editor, target_of, made_book):
    target_of(made_book.more_words)
    (row,) = loosening.facts_behind(editor.told.book, row_of(editor, made_book.more_words))
    assert row.id == made_book.person


def test_what_is_left_as_it_was_makes_no_step(editor, person_block, made_book, story):
    before = story.undo_label
    editor.facts.ask = lambda row, called: {"called": row.called, "name": row.name}
    editor.facts.correct(editor.told.book.facts.people[made_book.person])
    editor.facts.ask = lambda row, called: None
    editor.facts.correct(editor.told.book.facts.people[made_book.person])
    editor.keep()
    assert story.undo_label == before


@pytest.mark.parametrize("kind", [Person, Home, Stay, Decision])
def test_every_form_shows_what_is_known(dressed, qtbot, kind):
    from uuid import uuid4

    made = {
        Person: lambda: Person(name="Tom", called="T"),
        Home: lambda: Home(name="The flat"),
        Stay: lambda: Stay(home_id=uuid4(), start=When("2019-06")),
        Decision: lambda: Decision(question="Why?"),
    }[kind]()
    dialog = fact_dialog(made, "It", None)
    qtbot.addWidget(dialog)
    assert dialog.form.values() == {ask.name: getattr(made, ask.name) for ask in asks_of(kind)}


# --- loosened ---------------------------------------------------------------------------------


def test_a_block_of_facts_becomes_plain_words_and_tells_its_facts_again(
    editor, person_block, printed, story, qtbot
):
    before = printed()
    editor.inspector.fact.behind.loosen.click()
    qtbot.waitUntil(lambda: row_of(editor, person_block).kind is BlockKind.WORDS)
    assert "Auntie Grace" in printed()
    assert "She bakes." in printed()
    editor.do(commands.write, person_block, "She bakes bread with you.", 2)
    qtbot.waitUntil(lambda: "bread with you" in printed())
    qtbot.waitUntil(lambda: editor.view.select_block(person_block))
    editor.inspector.words.behind.bind.click()
    qtbot.waitUntil(lambda: printed() == before)
    assert story.undo().startswith("Tell the facts again")


def test_a_change_of_the_facts_is_shown_beside_loosened_words_and_taken_over(
    editor, person_block, made_book, printed, story, qtbot
):
    editor.facts.loosen(person_block)
    qtbot.waitUntil(lambda: row_of(editor, person_block).kind is BlockKind.WORDS)
    qtbot.waitUntil(lambda: editor.view.select_block(person_block))
    behind = editor.inspector.words.behind
    assert behind.take.isHidden()
    with story.edit("She sings now") as edit:
        edit.get(Person, made_book.person).like = "She sings."
    qtbot.waitUntil(lambda: not behind.take.isHidden())
    assert "She sings." in behind.news.words()
    assert "She sings." not in printed()
    behind.take.click()
    qtbot.waitUntil(lambda: "She sings." in printed())
    qtbot.waitUntil(lambda: behind.take.isHidden())


def test_words_can_be_kept_although_the_facts_changed(
    editor, person_block, made_book, printed, story, qtbot
):
    editor.facts.loosen(person_block)
    qtbot.waitUntil(lambda: row_of(editor, person_block).kind is BlockKind.WORDS)
    with story.edit("She sings now") as edit:
        edit.get(Person, made_book.person).like = "She sings."
    qtbot.waitUntil(
        lambda: loosening.changed_since(editor.told.book, row_of(editor, person_block)) is not None
    )
    editor.facts.take_over(person_block, keep=True)
    qtbot.waitUntil(
        lambda: loosening.changed_since(editor.told.book, row_of(editor, person_block)) is None
    )
    assert "She bakes." in printed()


def test_a_decision_becomes_plain_words_with_its_beats(editor, made_book, story, printed, qtbot):
    stage = ReadingStage.EARLY_READER
    beats = {"decided": "You moved to Grace.", "who": "A judge.", "why": "To be safe."}
    commands.explain(story, made_book.decision, stage, beats)
    with story.read() as reading:
        block = next(b for b in reading.all(Block) if b.kind is BlockKind.DECISION)
    qtbot.waitUntil(
        lambda: editor.told.book.facts.explanation(made_book.decision, stage) is not None
    )
    editor.facts.loosen(block.id)
    qtbot.waitUntil(lambda: row_of(editor, block.id).kind is BlockKind.WORDS)
    assert row_of(editor, block.id).text == "You moved to Grace.\n\nA judge.\n\nTo be safe."
    assert "You moved to Grace." in printed()
    story.undo()
    qtbot.waitUntil(lambda: row_of(editor, block.id).kind is BlockKind.DECISION)


def test_homes_become_a_list(editor, made_book, story, qtbot):
    with story.edit("A home") as edit:
        home = edit.add(Home(name="The blue flat")).id
        edit.add(Stay(home_id=home, start=When("2019")))
    page = commands.add_page(story, made_book.first, 0, "homes")
    with story.read() as reading:
        block = reading.all(Block, Block.page_id == page)[0].id
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    qtbot.waitUntil(lambda: bool(editor.told.book.facts.homes))
    words = loosening.words_from_facts(editor.told.book, row_of(editor, block))
    assert words.startswith("- The blue flat")
    kinds = {type(row) for row in loosening.facts_behind(editor.told.book, row_of(editor, block))}
    assert kinds == {Home, Stay}


def test_a_long_question_leaves_the_pane_as_wide_as_it_is(editor, story, made_book, qtbot):
    question = "Why did I go to live with Auntie Grace and the rabbit by the sea?"
    with story.edit("Ask") as edit:
        edit.get(Decision, made_book.decision).question = question
    block = editor.told.book.page(made_book.decision_page).blocks[0].id
    qtbot.waitUntil(
        lambda: editor.told.book.facts.decisions[made_book.decision].question == question
    )
    qtbot.waitUntil(lambda: editor.view.select_block(block))
    fact = editor.inspector.fact
    (correct,) = [
        b for b in fact.behind.findChildren(QPushButton) if b.text().startswith("Correct")
    ]
    assert correct.accessibleName() == f"Correct “{question}”"
    assert fact.minimumSizeHint().width() <= editor.inspector.width()
