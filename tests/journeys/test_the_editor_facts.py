"""Facts in place: told, corrected, loosened and bound again from the page; and printed so."""

from tests.journeys.at_the_desk import Desk


def correct(desk: Desk, fact: str, field: str, words: str) -> None:
    """Correct one thing about a fact, from the page that tells it."""

    def answer() -> None:
        desk.fill(field, words)
        desk.press("Correct it")

    desk.answer(answer)
    desk.press(f"Correct “{fact}”")
    desk.answered()


def test_a_decision_is_explained_and_corrected_from_its_page(desk: Desk) -> None:
    before = desk.make_pdf()
    assert "This page is waiting for its words." in before.words
    desk.select("move")
    desk.sees("Decided: To move home")
    for beat, words in (
        ("What was decided", "You moved to the blue flat."),
        ("Who decided", "A judge called Mrs Khan."),
        ("Why", "So that you are safe."),
    ):
        desk.fill(beat, words)
    desk.sees("Told for the stage “early reader”")
    correct(desk, "Why did I move?", "The child’s question", "Why did I leave?")
    desk.sees("Correct “Why did I leave?”")
    pdf = desk.make_pdf()
    page = pdf.pages[3]
    told = ("Why did I leave?", "You moved to the blue flat.", "A judge called Mrs Khan.")
    assert [each for each in told if each not in page] == []
    assert "So that you are safe." in page
    record = ("Section 20", "Mr Osei", "To move home", "waiting for its words")
    assert [each for each in record if each in pdf.words] == []


def test_an_event_a_stay_and_a_home_are_corrected_from_their_pages(desk: Desk) -> None:
    desk.select("times")
    correct(desk, "Paddling", "As it is told to the child", "You swam like a fish.")
    desk.see(lambda: desk.is_seen("Undo: correct “Paddling”"))
    desk.select("homes")
    correct(desk, "The blue flat, 2018–2020", "Until", "August 2021")
    desk.sees("Correct “The blue flat, 2018–2021”")
    correct(desk, "The blue flat", "What the child calls it", "The green flat")
    desk.sees("Correct “The green flat”")
    pdf = desk.make_pdf()
    assert "You swam like a fish." in pdf.pages[7]
    assert "From March 2018 to August 2021" in pdf.pages[6]
    assert "You came to live at The green flat" in pdf.pages[7]
    gone = ("paddled", "June 2020, about", "blue flat")
    assert [each for each in gone if each in pdf.words] == []


def test_facts_are_loosened_changed_taken_over_and_bound_again(desk: Desk) -> None:
    bound = desk.make_pdf()
    desk.select("grace")
    desk.press("Make plain words of it")
    desk.sees("These are plain words now. What changes in the facts is shown beside them.")
    desk.see(lambda: desk.target("grace").is_written)
    desk.write_in("grace")
    desk.write(" She has a cat.")
    desk.key("Esc")
    assert "Auntie Grace She bakes. She has a cat." in desk.make_pdf().pages[5]
    desk.select("grace")
    correct(desk, "Auntie Grace", "What they were like", "She sings.")
    desk.sees("The facts now say: “Auntie Grace She sings.”")
    assert "She bakes. She has a cat." in desk.make_pdf().pages[5]
    desk.press("Keep my words")
    desk.see(lambda: not desk.is_seen("Take it over"))
    correct(desk, "Auntie Grace", "What they were like", "She dances.")
    desk.press("Take it over")
    desk.sees("Undo: take over the facts on page 6")
    taken = desk.make_pdf()
    assert "Auntie Grace She dances." in taken.pages[5]
    assert "She bakes" not in taken.words
    desk.press("Tell the facts again")
    desk.see(lambda: not desk.target("grace").is_written)
    desk.select("grace")
    correct(desk, "Auntie Grace", "What they were like", "She bakes.")
    desk.sees("Undo: correct “Auntie Grace”")
    assert desk.make_pdf().content == bound.content
