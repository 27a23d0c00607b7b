"""Editing at random: whatever is done in whatever order, it can be undone to the start and made
again to the end, also after the library was closed in the middle, and no page breaks."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.edition.resolve import edition_of
from lifestory.edition.values import Place, View
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_for
from lifestory.library import Effort, Library
from lifestory.library.images import values_of
from lifestory.model import (
    STORY_ROWS,
    Block,
    BlockKind,
    Chapter,
    Decision,
    Finding,
    Keepsake,
    Page,
    PaperSize,
    Person,
    ReadingStage,
    SetAside,
    Voice,
)
from lifestory.template.layouts import all_layouts
from lifestory.template.themes import all_themes
from ui.editor import commands, finding, loosening, returning
from ui.editor.reading import read_book

TODAY = date(2026, 5, 4)
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
CHEAP = Effort(memory_kib=8, iterations=1, lanes=1)
WORDS = ("You swim.", "**Bold** you.", "- one\n- two", "", "Grace {child} sings\n\nand laughs.")


class Machine:
    """A story that is edited at random; `dice` decides everything."""

    def __init__(self, folder: Path, dice: random.Random, make_book: Callable) -> None:
        self.folder, self.dice = folder, dice
        self.library, _ = Library.create(folder, "a passphrase", effort=CHEAP)
        self.story = self.library.add_child("Maya")
        self.made = make_book(self.story)
        with self.story.edit("Say something") as edit:
            edit.add(Voice(words="I like it."))
        self.start = self.snapshot()
        self.begun = self.story.undo_label
        self.done: set[str] = set()

    # --- looked at --------------------------------------------------------------------------

    def snapshot(self):
        with self.story.read() as reading:
            return {row.id: values_of(row) for kind in STORY_ROWS for row in reading.all(kind)}

    def any(self, kind, fits=lambda row: True):
        with self.story.read() as reading:
            rows = [row for row in reading.all(kind) if fits(row)]
        return self.dice.choice(rows) if rows else None

    def number(self, past=12):
        entries = [e for e in self.story.history(past) if not e.undone and e.number > 1]
        return self.dice.choice(entries) if entries else None

    def check(self) -> None:
        """What must hold after every step."""
        with self.story.read() as reading:
            pages, chapters = reading.all(Page), {row.id for row in reading.all(Chapter)}
            blocks = reading.all(Block)
        assert all(page.chapter_id in chapters for page in pages)
        for chapter in chapters:
            places = sorted(page.position for page in pages if page.chapter_id == chapter)
            assert places == list(range(len(places)))
        assert {block.page_id for block in blocks} <= {page.id for page in pages}

    def lay(self) -> None:
        """Every page can be laid."""
        edition = edition_of(self.story, self.made.book, today=TODAY)
        lay_out(edition, look_for(edition.theme, edition.paper, edition.stage))

    # --- done -------------------------------------------------------------------------------

    def step(self) -> None:
        name = self.dice.choice(sorted(COMMANDS))
        if COMMANDS[name](self) is not False:
            self.done.add(name)

    def restart(self) -> None:
        """Close the library and open it again: nothing is lost, not even undo."""
        before, label = self.snapshot(), self.story.undo_label
        self.library.close()
        self.library = Library.unlock(self.folder, "a passphrase")
        self.story = self.library.story(self.library.find_child("Maya"))
        assert self.snapshot() == before
        assert self.story.undo_label == label

    def undo_all_and_redo(self) -> None:
        while self.story.redo() is not None:
            pass
        end = self.snapshot()
        steps = 0
        while self.story.undo_label != self.begun:
            assert self.story.undo() is not None
            steps += 1
        assert self.snapshot() == self.start
        for _ in range(steps):
            assert self.story.redo() is not None
        assert self.snapshot() == end


def on(kind, fits=lambda row: True):
    """A command on a row of a kind, if there is one."""

    def wrap(do):
        def run(m):
            row = m.any(kind, fits)
            return False if row is None else do(m, row)

        return run

    return wrap


def photo(row):
    return row.kind is BlockKind.PICTURE


def framed(row):
    return photo(row) and row.slot != "free"


def loose(row):
    return row.slot == "free"


def written(row):
    return row.kind is BlockKind.WORDS


def book_of(m):
    return read_book(m.story, m.made.book, TODAY)


def _swap(m):
    one, other = m.any(Block, framed), m.any(Block, framed)
    if one is None or other is None or one.id == other.id:
        return False
    return commands.swap_pictures(m.story, one.id, other.id, 1)


def _loosen(m):
    row = m.any(Block, lambda b: b.kind in loosening.LOOSE)
    if row is None:
        return False
    words = loosening.words_from_facts(book_of(m), row)
    return loosening.loosen(m.story, row.id, words, 1)


def _replace(m):
    hits = finding.find(book_of(m), m.dice.choice(("you", "the", "Grace", "sw")))
    return finding.replace(m.story, hits, m.dice.choice(("we", "sea", ""))) if hits else False


def _page_back(m):
    entry = m.number()
    page = m.any(Page)
    if entry is None or page is None:
        return False
    then = returning.read_then(m.story, entry.number, page.id)
    if then.page is None:
        return False
    return returning.bring_page_back(m.story, page.id, entry.number, NOON, 1)


def _book_back(m):
    entry = m.number()
    rows = m.story.rows_at(entry.number, Chapter).all(Chapter) if entry is not None else ()
    if not rows:
        return False
    return returning.bring_book_back(m.story, m.made.book, entry.number, NOON)


def _place(m):
    dice = m.dice
    tilt = dice.uniform(-30, 30)
    return Place(dice.random(), dice.random(), dice.uniform(0.05, 1), dice.uniform(0.05, 1), tilt)


def _area(m):
    left, top = m.dice.uniform(0, 0.5), m.dice.uniform(0, 0.5)
    return left, top, left + m.dice.uniform(0.1, 0.5), top + m.dice.uniform(0.1, 0.5)


def _layout(m):
    return m.dice.choice(sorted(all_layouts()))


COMMANDS = {
    "write": on(Block, written)(
        lambda m, b: commands.write(m.story, b.id, m.dice.choice(WORDS), 1)
    ),
    "write on": on(Block, written)(
        lambda m, b: commands.write(m.story, b.id, b.text + " more", 1, f"visit:{b.id}")
    ),
    "caption": on(Block, photo)(lambda m, b: commands.write_caption(m.story, b.id, "By us", 1)),
    "describe": on(Keepsake)(lambda m, k: commands.describe_picture(m.story, k.id, "A hill")),
    "larger": on(Block, written)(lambda m, b: commands.size_words(m.story, b.id, "lead", 1)),
    "as usual": on(Block, written)(lambda m, b: commands.size_words(m.story, b.id, "", 1)),
    "smaller": on(Block, written)(lambda m, b: commands.size_words(m.story, b.id, "small", 1)),
    "know": lambda m: commands.know_word(m.story, m.dice.choice(("Snuff", "Zub", "Mimi"))),
    "add words": on(Page)(lambda m, p: commands.add_words(m.story, p.id, "words", 1)),
    "put": on(Block, framed)(
        lambda m, b: commands.put_picture(m.story, b.id, m.made.other_keepsake, 1)
    ),
    "add frame": on(Page)(lambda m, p: commands.add_frame(m.story, p.id, "photo", 1)),
    "put in slot": on(Page)(
        lambda m, p: commands.put_picture_in_slot(m.story, p.id, "photo", m.made.keepsake, 1)
    ),
    "crop": on(Block, framed)(
        lambda m, b: commands.frame_picture(m.story, b.id, View(m.dice.random(), 0.4, 2.0), 1)
    ),
    "turn": on(Keepsake)(lambda m, k: commands.turn_picture(m.story, k.id, 1)),
    "straighten": on(Keepsake)(
        lambda m, k: commands.retouch_picture(m.story, k.id, 1, {"straighten": 3.5})
    ),
    "lighten": on(Keepsake)(
        lambda m, k: commands.retouch_picture(m.story, k.id, 1, {"brightness": 0.3, "lift": 0.5})
    ),
    "cover": on(Keepsake)(lambda m, k: commands.cover_part(m.story, k.id, (0.1, 0.1, 0.3, 0.4), 1)),
    "uncover": on(Keepsake, lambda k: k.covers)(lambda m, k: commands.uncover(m.story, k.id, 1)),
    "move cover": on(Keepsake, lambda k: k.covers)(
        lambda m, k: commands.move_cover(m.story, k.id, tuple(k.covers[0]), _area(m), 1)
    ),
    "uncover one": on(Keepsake, lambda k: k.covers)(
        lambda m, k: commands.uncover(m.story, k.id, 1, tuple(m.dice.choice(k.covers)))
    ),
    "swap": _swap,
    "lay freely": on(Page)(
        lambda m, p: commands.add_freely(m.story, p.id, m.made.keepsake, _place(m), 1)
    ),
    "move freely": on(Block, loose)(
        lambda m, b: commands.place_freely(m.story, b.id, _place(m), 1)
    ),
    "empty": on(Block)(lambda m, b: commands.empty_block(m.story, b.id, 1)),
    "tell a person": on(Page)(
        lambda m, p: commands.put_fact(m.story, p.id, "person", BlockKind.PERSON, m.made.person, 1)
    ),
    "tell a decision": on(Page)(
        lambda m, p: commands.put_fact(
            m.story, p.id, "decision", BlockKind.DECISION, m.made.decision, 1
        )
    ),
    "add page": on(Chapter)(
        lambda m, c: commands.add_page(m.story, c.id, m.dice.randrange(4), _layout(m))
    ),
    "add first": lambda m: commands.add_first_page(m.story, m.made.book, _layout(m)),
    "delete page": on(Page)(lambda m, p: commands.delete_page(m.story, p.id, 1)),
    "duplicate": on(Page)(lambda m, p: commands.duplicate_page(m.story, p.id, 1)),
    "move": on(Page)(
        lambda m, p: commands.move_page(m.story, p.id, m.any(Chapter).id, m.dice.randrange(4), 1)
    ),
    "layout": on(Page)(lambda m, p: commands.change_layout(m.story, p.id, _layout(m), 1)),
    "fit": on(Block, framed)(
        lambda m, b: commands.fit_picture(m.story, b.page_id, "two-photos", b.id, 1)
    ),
    "name page": on(Page)(lambda m, p: commands.name_page(m.story, p.id, "A day", 1)),
    "note": on(Page)(lambda m, p: commands.note_page(m.story, p.id, "Ask", 1)),
    "hold": on(Page)(lambda m, p: commands.hold_back(m.story, p.id, True, 1)),
    "open": on(Page)(lambda m, p: commands.hold_back(m.story, p.id, False, 1)),
    "name book": lambda m: commands.name_book(m.story, m.made.book, f"B{m.dice.randrange(9)}"),
    "stage": lambda m: commands.dress_book(
        m.story, m.made.book, stage=m.dice.choice(list(ReadingStage))
    ),
    "theme": lambda m: commands.dress_book(
        m.story, m.made.book, theme=m.dice.choice(sorted(all_themes()))
    ),
    "paper": lambda m: commands.dress_book(
        m.story, m.made.book, paper=m.dice.choice(list(PaperSize))
    ),
    "set aside": lambda m: commands.set_aside(
        m.story, m.made.book, "blurred", None, "Small.", "Her only one.", at=NOON
    ),
    "hear again": on(SetAside)(lambda m, row: commands.hear_again(m.story, row.id)),
    "explain": lambda m: commands.explain(
        m.story, m.made.decision, m.dice.choice(list(ReadingStage)), {"why": "To be safe."}
    ),
    "found out": on(Finding)(lambda m, f: commands.found_out(m.story, f.id, not f.done)),
    "correct": on(Person)(
        lambda m, p: commands.correct_fact(
            m.story, Person, p.id, "her", {"called": f"G{m.dice.randrange(9)}", "like": "Kind."}
        )
    ),
    "correct a decision": on(Decision)(
        lambda m, d: commands.correct_fact(m.story, Decision, d.id, "it", {"reasons": "Safety"})
    ),
    "loosen": _loosen,
    "bind": on(Block, lambda b: loosening.bound_of(b) is not None)(
        lambda m, b: loosening.bind(m.story, b.id, 1)
    ),
    "take over": on(Block, lambda b: loosening.bound_of(b) is not None)(
        lambda m, b: loosening.take_over(m.story, b.id, "Now so.", 1)
    ),
    "replace": _replace,
    "page back": _page_back,
    "book back": _book_back,
    "undo": lambda m: m.story.undo() if m.story.undo_label != m.begun else False,
    "redo": lambda m: m.story.redo() is not None,
}


def run(folder, dice, make_book, steps, look_every):
    """Do so many steps, with a restart in the middle; returns the machine, at the end of it all."""
    machine = Machine(folder, dice, make_book)
    try:
        for number in range(steps):
            machine.step()
            machine.check()
            if number % look_every == look_every - 1:
                machine.lay()
            if number == steps // 2:
                machine.restart()
        machine.lay()
        machine.undo_all_and_redo()
    finally:
        machine.library.close()
    return machine


def test_there_are_more_than_forty_commands():
    assert len(COMMANDS) > 40


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 40))
def test_whatever_is_done_can_be_undone_and_made_again(tmp_path_factory, make_book, seed, steps):
    folder = tmp_path_factory.mktemp("machine") / "library"
    run(folder, random.Random(seed), make_book, steps, 20)


@pytest.mark.long
def test_twenty_thousand_steps_break_nothing(tmp_path_factory, make_book):
    done: set[str] = set()
    for seed in range(40):
        folder = tmp_path_factory.mktemp("machine") / "library"
        machine = run(folder, random.Random(seed), make_book, 500, 100)
        done |= machine.done
    assert done == set(COMMANDS)
