"""What is missing from one child's story, counted and said alike."""

from lifestory.library import Copies, Library, Story
from lifestory.model import (
    Decision,
    Explanation,
    Home,
    Keepsake,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    When,
)
from lifestory.oversight import what_is_missing


def sentences(story: Story) -> list[str]:
    return [missing.sentence for missing in what_is_missing(story)]


def know_the_child(story: Story) -> None:
    """Everything but homes and decisions."""
    digest = story.keepsakes.add(b"face", Copies(b"p", b"s", b"t", 4, 3))
    with story.edit("Gather") as edit:
        edit.child.born = When("2017-04-09")
        edit.child.portrait_id = edit.add(Keepsake(digest=digest)).id
        for relation in (Relation.MOTHER, Relation.FATHER):
            parent = edit.add(Person(name="A parent"))
            edit.add(Relationship(person_id=parent.id, relation=relation))


def stay(story: Story, home: str, start: str | None, end: str | None, **more: object) -> Stay:
    with story.edit(f"Add {home}") as edit:
        place = edit.add(Home(name=home))
        return edit.add(
            Stay(
                home_id=place.id,
                start=When(start) if start else None,
                end=When(end) if end else None,
                **more,
            )
        )


def test_an_empty_story_asks_for_the_first_facts(story: Story) -> None:
    assert sentences(story) == [
        "Find out when Maya was born.",
        "Choose a picture of Maya.",
        "Record who Maya’s mother is, even if little is known.",
        "Record who Maya’s father is, even if little is known.",
        "Record the homes where Maya has lived.",
    ]


def test_a_life_that_is_told_whole_asks_for_nothing(story: Story) -> None:
    know_the_child(story)
    stay(story, "Kate’s flat", "2017-04-09", "2019-06")
    stay(story, "Sue’s house", "2019-06", None, why_started_told="To be safe.")
    assert sentences(story) == []


def test_time_that_is_not_accounted_for_is_asked_about(story: Story) -> None:
    know_the_child(story)
    told = {"why_started_told": "To be safe."}
    stay(story, "Kate’s flat", "2017-09", "2018")
    stay(story, "a hospital", "2018-02", "2018-03", why_started_told="To get well.")
    stay(story, "Sue’s house", "2019-06", None, **told)
    assert sentences(story) == [
        "Find out where Maya lived before coming to Kate’s flat in September 2017.",
        "Find out where Maya lived before coming to Sue’s house in June 2019.",
    ]


def test_doubt_about_a_date_is_no_gap(story: Story) -> None:
    know_the_child(story)
    stay(story, "Kate’s flat", "2017", "2019")
    stay(story, "Sue’s house", "2019-22", None, why_started_told="To be safe.")
    assert sentences(story) == []


def test_a_move_wants_its_reason_and_a_stay_its_date(story: Story) -> None:
    know_the_child(story)
    stay(story, "Kate’s flat", "2017-04", "2019-06")
    moved = stay(story, "Sue’s house", "2019-06", None)
    stay(story, "Grace’s house", None, None)
    with story.edit("Leave one out") as edit:
        home = edit.add(Home(name="A night elsewhere"))
        edit.add(Stay(home_id=home.id, for_book=False))
    assert [(each.sentence, each.row) for each in what_is_missing(story)][1:] == [
        ("Write in words for Maya why the stay at Sue’s house began in June 2019.", moved.id)
    ]
    assert sentences(story)[0] == "Find out when Maya came to live at Grace’s house."


def test_a_decision_wants_its_record_its_manager_and_its_explanation(story: Story) -> None:
    know_the_child(story)
    stay(story, "Kate’s flat", "2017-04", None)
    record = {"decided": "A move", "decided_by": "The court", "reasons": "Safety"}
    with story.edit("Decide") as edit:
        bare = edit.add(Decision(question="Why did I move?"))
        edit.add(Decision(question="Why can I not go home?", **record))
        edit.add(
            Decision(question="Who said so?", **record, manager="Dee", manager_why="To be safe")
        )
        edit.add(
            Explanation(
                decision_id=bare.id,
                stage=ReadingStage.EARLY_READER,
                decided="You moved.",
                who="A judge.",
                why="To be safe.",
            )
        )
    assert sentences(story) == [
        "Record what was decided, by whom and why: “Why did I move?”",
        "Ask which manager stood behind this decision, and why: “Why can I not go home?”",
        "Explain to the child: “Why can I not go home?”",
        "Explain to the child: “Who said so?”",
    ]
    with story.edit("Choose a stage") as edit:
        edit.child.reading_stage = ReadingStage.LETTER
    assert "Explain to the child: “Why did I move?”" in sentences(story)


def test_what_is_said_is_what_is_counted(library: Library, story: Story) -> None:
    stay(story, "Kate’s flat", "2017-04", "2018")
    stay(story, "Sue’s house", "2020", None)
    with story.edit("Decide") as edit:
        edit.add(Decision(question="Why did I move?"))
    [child] = library.children()
    assert child.gaps + child.unexplained == len(sentences(story))
