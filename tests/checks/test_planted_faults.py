"""Each fault that was planted in one decision is found, once, and nothing else is said of it."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lifestory.checks import Finding, look_over
from lifestory.drafting import draft
from lifestory.library import Effort, Library, Story
from lifestory.model import (
    Book,
    Child,
    Decision,
    Explanation,
    Home,
    HomeKind,
    NameInBook,
    Person,
    ReadingStage,
    Stay,
    When,
)

TODAY = date(2026, 5, 4)
CHEAP = Effort(memory_kib=64, iterations=1, lanes=1)
STAGE = ReadingStage.EARLY_READER

RECORD = {
    "question": "Why did I go to live with Sue?",
    "when": When("2019-06-14"),
    "decided": "Move to foster carer",
    "decided_by": "Judge Khan",
    "considered": "Support at home",
    "reasons": "Neglect",
    "child_wanted": "To keep her rabbit",
    "child_wanted_done": "The rabbit moved with her",
    "manager": "Dee Marsh",
    "manager_when": When("2019-06-13"),
    "manager_why": "The help had not been enough",
    "source": "Court order",
}
BEATS = {
    "happening": "Some days there was no dinner.",
    "noticed": "A nurse saw that and tried to help.",
    "decided": "You went to live with Sue.",
    "who": "A judge decided. A judge listens to everybody first.",
    "why": "You needed dinner every day.",
    "not_you": "It was not because of you.",
    "after": "Your rabbit came with you.",
}
Look = Callable[[], list[Finding]]
Plant = Callable[[Decision, Explanation, Child], object]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A library with one decision that lacks nothing, and a book that tells it."""
    folder = tmp_path_factory.mktemp("planted") / "library"
    library, _ = Library.create(folder, "a passphrase", effort=CHEAP)
    with library:
        story = library.add_child("Maya", full_name="Maya Ellery", born=When("2017-04-09"))
        with story.edit("Begin") as edit:
            edit.add(Person(name="Sue Barlow", called="Sue"))
            edit.add(Person(name="Rob Dunn", name_in_book=NameInBook.NOT_AT_ALL))
            flat = edit.add(Home(name="The flat", kind=HomeKind.BIRTH_FAMILY))
            house = edit.add(Home(name="Sue’s house", kind=HomeKind.FOSTER))
            edit.add(Stay(home_id=flat.id, start=When("2017-04-09"), end=When("2019-06-14")))
            stay = edit.add(Stay(home_id=house.id, start=When("2019-06-14")))
            decision = edit.add(Decision(**RECORD, stay_id=stay.id))
            edit.add(Explanation(decision_id=decision.id, stage=STAGE, **BEATS))
        made = draft(story, "chronological", STAGE)
        return folder, str(made.book_id)


@pytest.fixture(scope="module")
def story(made: tuple[Path, str]) -> Iterator[Story]:
    with Library.unlock(made[0], "a passphrase") as library:
        yield library.story(library.find_child("Maya"))


@pytest.fixture
def plant(story: Story, made: tuple[Path, str]) -> Iterator[Callable[[Plant], list[Finding]]]:
    """Changes the decision, looks the book over, and says what was found about decisions."""
    steps = []

    def look(fault: Plant) -> list[Finding]:
        with story.edit("Plant a fault") as edit:
            fault(edit.all(Decision)[0], edit.all(Explanation)[0], edit.child)
        steps.append(story.undo_label)
        with story.read() as reading:
            book = reading.all(Book)[0].id
        return [one for one in look_over(story, book, today=TODAY) if _is_about_decisions(one)]

    yield look
    for step in steps:
        if step == "Plant a fault":
            story.undo()


def _is_about_decisions(finding: Finding) -> bool:
    return (
        finding.check.startswith(("decision", "unexplained"))
        or finding.fact is not None
        or (finding.check == "words-to-avoid")
    )


def put(**values: Any) -> Plant:
    """Puts values into the record where it has such a field, else into the explanation."""

    def change(decision: Decision, told: Explanation, child: Child) -> None:
        for name, value in values.items():
            owner = told if name in BEATS or name in ("not_for_child", "why_not") else decision
            setattr(told if name.startswith("told_") else owner, name.removeprefix("told_"), value)

    return change


def born(when: str) -> Plant:
    return lambda decision, told, child: setattr(child, "born", When(when))


FAULTS: dict[str, tuple[Plant, str, str]] = {
    "no manager": (put(manager="", manager_when=None, manager_why=""), "decision-manager", "No"),
    "a manager without a reason": (put(manager_why=" "), "decision-manager-why", "not why"),
    "a manager without a date": (put(manager_when=None), "decision-manager-why", "not when"),
    "no explanation at the book’s stage": (
        put(**dict.fromkeys(BEATS, "")), "unexplained-decision", "Nobody has explained",
    ),
    "jargon": (put(after="Your placement was near a park."), "words-to-avoid", "placement"),
    "blame": (put(happening="She gave you up."), "words-to-avoid", "gave you up"),
    "dilution": (put(happening="They argued a lot."), "words-to-avoid", "argued"),
    "a promise": (put(after="You stay here for ever."), "words-to-avoid", "for ever"),
    "a date after the stay it caused": (
        put(when=When("2019-08-01"), manager_when=When("2019-08-01")),
        "decision-after-stay", "1 August 2019",
    ),
    "a record without who decided": (put(decided_by=""), "decision-record", "who decided"),
    "a record without a reason": (put(reasons=""), "decision-record", "why"),
    "a manager’s record long before the decision": (
        put(manager_when=When("2019-01-05")), "decision-manager-date", "5 January 2019",
    ),
    "a manager’s own decision recorded before it was made": (
        put(decided_by="Dee Marsh, team manager"), "decision-manager-date", "13 June 2019",
    ),
    "a decision before the child was born": (born("2020-01-01"), "decision-date", "was born"),
    "a decision in the future": (
        put(when=When("2030"), manager_when=When("2030"), stay_id=None),
        "decision-date", "not come",
    ),
    "no date": (put(when=None), "decision-date", "when this was decided"),
    "a wish without an answer": (put(child_wanted_done=""), "decision-wish", "wanted"),
    "a surname": (put(who="Sue Barlow and a judge decided."), "decision-name", "Sue Barlow"),
    "somebody who is not to be named": (put(happening="Rob hurt you."), "decision-name", "Rob"),
    "no line that it was not your fault": (
        put(not_you=""), "decision-not-your-fault", "not because",
    ),
    "a gap left open": (put(why="You needed {what}."), "decision-gap", "“what”"),
    "nobody says who decided": (put(who=""), "decision-half-told", "who decided"),
    "left out without a reason": (
        put(not_for_child=True, why_not=""), "decision-left-why", "Say why",
    ),
}  # fmt: skip


def test_a_decision_that_lacks_nothing_is_left_in_peace(
    plant: Callable[..., list[Finding]],
) -> None:
    assert plant(lambda *_: None) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_each_planted_fault_is_found_once(fault: str, plant: Callable[..., list[Finding]]) -> None:
    change, check, said = FAULTS[fault]
    found = plant(change)
    of_check = [one for one in found if one.check == check]
    assert [said in one.message for one in of_check] == [True]
    others = {one.check for one in found} - {check}
    # A decision that is left out has a page that waits for its words, and that is said too.
    assert others <= ({"unexplained-decision"} if check == "decision-left-why" else set())
    assert of_check[0].fact is not None or of_check[0].block is not None


def test_ten_kinds_of_fault_and_more_are_told_apart() -> None:
    assert len({check for _, check, _ in FAULTS.values()}) >= 12


def test_what_is_knowingly_not_told_asks_only_for_its_page_to_go(
    plant: Callable[..., list[Finding]],
) -> None:
    found = plant(put(not_for_child=True, why_not="Maya asked not to read it yet."))
    assert [one.check for one in found] == ["unexplained-decision"]
    assert "Take the page out" in found[0].message


def test_a_new_draft_has_no_page_for_what_is_knowingly_not_told(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    shutil.copytree(made[0], tmp_path / "library")
    with Library.unlock(tmp_path / "library", "a passphrase") as library:
        story = library.story(library.find_child("Maya"))
        with story.edit("Leave it") as edit:
            told = edit.all(Explanation)[0]
            told.not_for_child, told.why_not = True, "Not yet."
        book = draft(story, "chronological", STAGE).book_id
        found = look_over(story, book, today=TODAY)
    assert [
        one for one in found if one.check in ("unexplained-decision", "decision-left-out")
    ] == []


def test_the_command_line_lists_what_was_found(
    made: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from lifestory.cli import main

    shutil.copytree(made[0], tmp_path / "library")
    with Library.unlock(tmp_path / "library", "a passphrase") as library:
        story = library.story(library.find_child("Maya"))
        with story.edit("Plant faults") as edit:
            decision, told = edit.all(Decision)[0], edit.all(Explanation)[0]
            decision.manager, told.why = "", "You needed {what}."
    monkeypatch.setenv("LIFESTORY_PASSPHRASE", "a passphrase")
    code = main(["--library", str(tmp_path / "library"), "check", made[1], "--json"])
    found = json.loads(capsys.readouterr().out)
    assert code == 1
    assert {"decision-manager", "decision-gap"} <= {one["check"] for one in found}


def test_the_record_never_reaches_the_page(made: tuple[Path, str], tmp_path: Path) -> None:
    from lifestory.making import make_pdf
    from lifestory.pdf.purpose import SCREEN
    from lifestory.pdf.raster import words_of

    shutil.copytree(made[0], tmp_path / "library")
    secret = "disengaged from services"
    with Library.unlock(tmp_path / "library", "a passphrase") as library:
        story = library.story(library.find_child("Maya"))
        with story.edit("Write the record") as edit:
            decision, told = edit.all(Decision)[0], edit.all(Explanation)[0]
            decision.decided_by, decision.manager = "", ""
            decision.reasons = decision.decided = decision.manager_why = secret
            told.who = told.why = ""
        with story.read() as reading:
            book = reading.all(Book)[0].id
        make_pdf(story, book, tmp_path / "book.pdf", SCREEN, today=TODAY)
    words = " ".join("".join(words_of((tmp_path / "book.pdf").read_bytes())).split())
    assert "You went to live with Sue" in words
    for hidden in (secret, "not recorded", "Ask the manager", "The record does not say"):
        assert hidden not in words
