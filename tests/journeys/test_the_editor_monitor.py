"""The monitor: what needs attention, worst first, gone to, mended or knowingly ignored."""

from PySide6.QtTest import QTest

from lifestory.checks.book import Severity
from lifestory.model import Person
from tests.journeys.at_the_desk import LEFT, Desk
from ui.editor.advice_dialog import AdviceDialog

ORDER = list(Severity)


def checks(desk: Desk) -> set[str]:
    """What the strip speaks of."""
    return {finding.check for finding in desk.editor.monitor.findings}


def press_note(desk: Desk, at: int) -> None:
    """Click on one of the strip's sentences."""
    QTest.mouseClick(desk.editor.monitor.notes[at], LEFT)


def test_the_strip_tells_the_worst_first_leads_there_and_is_calm_once_all_is_mended(
    desk: Desk,
) -> None:
    monitor = desk.editor.monitor
    desk.write_in("sea")
    desk.write(" Your placement is" + " very" * 60 + " nice.")
    desk.key("Esc")
    desk.select("photo")
    desk.fill("What it shows", " ")
    desk.turn_to("love")
    desk.drop(desk.from_tray("tiny"), desk.on_page(1, 0.6, 0.8))
    wanted = {
        "unexplained-decision",
        "words-to-avoid",
        "too-many-words",
        "long-sentence",
        "no-description",
        "empty-frame",
    }
    desk.see(lambda: wanted <= checks(desk))
    severities = [ORDER.index(finding.severity) for finding in monitor.findings]
    assert severities == sorted(severities)
    worst = "Page 4: nobody has explained this decision to Maya yet: “Why did I move?”"
    assert monitor.notes[0].toolTip() == worst
    press_note(desk, 0)
    desk.see(lambda: desk.view.selection is not None)
    assert desk.view.selection is not None
    assert desk.view.selection.block == desk.book.blocks["move"]
    for beat in ("What was decided", "Who decided", "Why"):
        desk.fill(beat, "It was not because of you. Mrs Khan decided.")
    desk.see(lambda: "unexplained-decision" not in checks(desk))
    desk.write_in("sea")
    desk.key("Ctrl+A")
    desk.write("You live by the sea.")
    desk.key("Esc")
    desk.select("photo")
    desk.fill("What it shows", "The sea")
    left = {"words-to-avoid", "too-many-words", "long-sentence", "no-description"}
    desk.see(lambda: not left & checks(desk))
    pdf = desk.make_pdf()
    assert "placement" not in pdf.words
    assert "Mrs Khan decided." in pdf.pages[3]


def test_advice_is_knowingly_ignored_with_a_reason_and_stays_so_tomorrow(desk: Desk) -> None:
    before = desk.make_pdf()
    desk.see(lambda: "empty-frame" in checks(desk))
    count = len(desk.editor.monitor.findings)
    desk.press(f"Show all {count}")
    dialog = desk.dialog(AdviceDialog)
    assert isinstance(dialog, AdviceDialog)
    at = next(n for n, each in enumerate(dialog.findings) if each.check == "empty-frame")
    place = dialog.list.visualItemRect(dialog.list.item(at)).center()
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=place)
    desk.press("Ignore knowingly")
    desk.sees("▲ Say in a few words why it may stay.")
    desk.press("Why it may stay as it is")
    desk.write("Her new worker draws it with her.")
    desk.press("Ignore knowingly")
    desk.see(lambda: "empty-frame" not in checks(desk))
    desk.key("Esc")
    desk.sees(f"Show all {count - 1} · 1 set aside")
    desk.close()
    desk.open()
    desk.sees(f"Show all {count - 1} · 1 set aside")
    assert "empty-frame" not in checks(desk)
    assert desk.make_pdf().content == before.content
    desk.key("F9")
    desk.dialog(AdviceDialog)
    desk.press("Hear it again")
    desk.see(lambda: "empty-frame" in checks(desk))
    desk.press("Show me")
    desk.see(lambda: desk.view.selection is not None)
    assert desk.make_pdf().content == before.content


def test_a_name_that_should_not_appear_is_the_first_thing_said_and_gone_once_it_is_taken_out(
    desk: Desk,
) -> None:
    with desk.story.edit("Somebody who is not for the book") as edit:
        edit.add(Person(name="Derek Holloway", called="Derek", for_book=False))
    desk.write_in("sea")
    desk.write(" Derek lived there.")
    desk.key("Esc")
    desk.see(lambda: "hidden-name" in checks(desk))
    assert "Derek" in desk.make_pdf().words
    at = next(n for n, each in enumerate(desk.editor.monitor.findings) if "Derek" in each.message)
    desk.turn_to("love")
    press_note(desk, at)
    desk.see(lambda: desk.view.selection is not None)
    assert desk.view.selection is not None
    assert desk.view.selection.block == desk.book.blocks["sea"]
    desk.key("Return")
    desk.see(lambda: desk.editor.writing.block is not None)
    desk.key("Ctrl+A")
    desk.write("You live by the sea.")
    desk.key("Esc")
    desk.see(lambda: "hidden-name" not in checks(desk))
    assert "Derek" not in desk.make_pdf().words
