"""Blocks that are told from facts when the book is read: a person, a decision, the family tree."""

from collections.abc import Sequence

from lifestory.drafting.arranging import shared_out
from lifestory.drafting.facts import Facts
from lifestory.drafting.planned import PlannedBlock, PlannedPage
from lifestory.drafting.subjects import Subject
from lifestory.model import BlockKind, EventKind, Family, Person
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import PageLayout

PEOPLE = {ReadingStage.PICTURE_BOOK: 4, ReadingStage.FIRST_WORDS: 4}
"""How many people a page shows at a stage; six where it is not said."""


def fact_blocks(slot: str, kind: BlockKind, subject: Subject) -> list[PlannedBlock]:
    """The block of a fact slot: the page's own person, decision or voice, or the whole story."""
    match kind:
        case BlockKind.PERSON:
            people = [subject.person] if subject.person else list(subject.people)
            return [PlannedBlock(slot, kind, person=person.id) for person in people]
        case BlockKind.DECISION:
            one = subject.decision
            return [PlannedBlock(slot, kind, decision=one.id)] if one else []
        case BlockKind.VOICE:
            voice = subject.voice
            return [PlannedBlock(slot, kind, voice=voice.id)] if voice else []
        case _:
            return [PlannedBlock(slot, kind)]


def has_facts(layout: PageLayout, facts: Facts) -> bool:
    """Whether there is anything for a page that is made from the whole story."""
    kinds = {kind for slot in layout.slots for kind in slot.kinds}
    if BlockKind.HOMES in kinds:
        return bool(facts.stays)
    if BlockKind.FAMILY_TREE in kinds:
        ties = [tie for of_person in facts.ties.values() for tie in of_person]
        return any(tie.family is not Family.NONE for tie in ties)
    if BlockKind.GROWING_UP in kinds:
        return any(event.kind in (EventKind.MILESTONE, EventKind.SCHOOL) for event in facts.events)
    if BlockKind.PEOPLE_WHO_MATTER in kinds:
        return bool(facts.people)
    if BlockKind.TIMELINE in kinds:
        dated = [*(stay.start for stay in facts.stays), *(event.when for event in facts.events)]
        return facts.child.born is not None and any(dated)
    return True


def pages_of_people(people: Sequence[Person], title: str, stage: ReadingStage) -> list[PlannedPage]:
    """Who is who, a few to a page; somebody alone has the page of one person."""
    pages: list[PlannedPage] = []
    if len(people) == 1:
        alone = PlannedBlock("person", BlockKind.PERSON, person=people[0].id)
        return [PlannedPage("person", title, (alone,))]
    for some in shared_out(people, PEOPLE.get(stage, 6)):
        blocks = tuple(PlannedBlock("people", BlockKind.PERSON, person=one.id) for one in some)
        pages.append(PlannedPage("people", title if not pages else "", blocks))
    return pages
