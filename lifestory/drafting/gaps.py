"""What is missing for a book, worst first, each as a finished sentence for the worker.

A plan asks for what its own pages miss; what is missing from the facts themselves is found here:
decisions that nobody explained, stays without a reason, years without a photo.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lifestory.drafting.facts import Facts, by_date
from lifestory.drafting.planned import ToFindOut
from lifestory.drafting.slots import about_a_stay
from lifestory.drafting.stretches import unknown_stretches
from lifestory.model import Decision, Event, Family, HomeKind, Person, Relation, Stay, Voice
from lifestory.model.stages import ReadingStage
from lifestory.template.plans import Each, Matters, Plan
from lifestory.words.ages import birthday
from lifestory.words.dates import short
from lifestory.words.numbers import counted, in_words, joined
from lifestory.words.phrases import phrase

_ORDER = tuple(Matters)

BROTHERS_AND_SISTERS = frozenset(
    (Relation.SISTER, Relation.BROTHER, Relation.HALF_SISTER, Relation.HALF_BROTHER)
)
SHOWN_WITHOUT_ASKING = frozenset((Relation.PET,))
"""Those of whom nobody needs to be asked for a photo twice."""


@dataclass(frozen=True)
class LeftOut:
    """What is recorded, may be told, and has no page in a draft."""

    decisions: Sequence[Decision] = ()
    events: Sequence[Event] = ()
    voices: Sequence[Voice] = ()
    photos: int = 0


def in_order(found: Iterable[ToFindOut]) -> tuple[ToFindOut, ...]:
    """What to find out, worst first, each once."""
    once = {one.text: one for one in reversed(list(found))}
    first = {text: place for place, text in enumerate(reversed(once))}
    return tuple(
        sorted(once.values(), key=lambda one: (_ORDER.index(one.matters), first[one.text]))
    )


def gaps(
    facts: Facts,
    plan: Plan,
    stage: ReadingStage,
    today: date,
    too_long: Iterable[str] = (),
    left_out: LeftOut = LeftOut(),
) -> list[ToFindOut]:
    """What the facts leave open for a plan.

    Args:
        facts: what is recorded.
        plan: only what its pages would tell is asked for.
        stage: the stage that decisions have to be explained at.
        today: up to when the child's years are looked at.
        too_long: titles of pages whose recorded words do not suit the stage.
        left_out: what the plan found no page for.
    """
    asked_for = plan.asks_for
    found: list[ToFindOut] = []
    if Each.DECISION in asked_for or plan.kind == "words-and-pictures":
        found += _decisions(facts, stage)
    if Each.STAY in asked_for:
        found += _stays(facts)
        found += _unknown_times(facts)
    if Each.PERSON in asked_for:
        found += _people(facts)
    found += _child(facts)
    if plan.every_photo:
        found += _photos(facts, today)
    found += _left_out(facts, left_out, short=stage in plan.not_every_photo)
    found += _words(stage, list(too_long))
    return found


def _most(text: str) -> ToFindOut:
    return ToFindOut(text, Matters.MOST)


def _much(text: str) -> ToFindOut:
    return ToFindOut(text, Matters.MUCH)


def _some(text: str) -> ToFindOut:
    return ToFindOut(text, Matters.SOME)


# --- decisions ----------------------------------------------------------------------------


def _decisions(facts: Facts, stage: ReadingStage) -> Iterator[ToFindOut]:
    called = facts.child.called
    for decision in facts.decisions:
        told = facts.explanations.get(decision.id, ())
        here = [one for one in told if one.stage is stage]
        if not any(one.is_told or one.is_left_knowingly for one in here):
            yield _most(f"Nobody has explained this decision to {called} yet: {_asked(decision)}")
        yield from _record(decision)


def _record(decision: Decision) -> Iterator[ToFindOut]:
    missing = [
        words
        for words, kept in (
            ("what was decided", decision.decided),
            ("who decided", decision.decided_by),
            ("the reason", decision.reasons),
        )
        if not kept.strip()
    ]
    if missing:
        yield _most(
            f"The record does not say {joined(missing)}: {_asked(decision)} "
            "Ask the manager or look in the file."
        )
    if not decision.manager.strip():
        yield _much(f"No manager’s decision is recorded: {_asked(decision)} Ask the team manager.")
    if decision.when is None:
        yield _much(f"Nobody has recorded when this was decided: {_asked(decision)}")


def _asked(decision: Decision) -> str:
    question = decision.question.strip()
    return question if question.endswith(("?", ".")) else f"{question}."


# --- stays --------------------------------------------------------------------------------


def _stays(facts: Facts) -> Iterator[ToFindOut]:
    called = facts.child.called
    outer = [stay for stay in facts.stays if stay.inside_id is None]
    for place, stay in enumerate(facts.stays):
        home = facts.home_of(stay).name
        first = bool(outer) and stay is outer[0]
        if stay.start is None and not first:
            yield _much(f"Nobody has recorded when {called} came to {home}.")
        if stay.end is None and stay is not facts.stay_now and stay.inside_id is None:
            yield _much(f"Nobody has recorded when {called} left {home}.")
        explained = about_a_stay(facts, stay)["untold"] == ""
        if not stay.why_started_told.strip() and not first and not explained:
            yield _most(f"Nobody has told {called} why {called} {_came(facts, stay)} {home}.")
        if not stay.why_ended_told.strip() and stay.end is not None and stay.inside_id is None:
            yield _most(f"Nobody has told {called} why {called} left {home}{_at(stay)}.")
        if not any(one.home_id == stay.home_id for one in facts.stays[:place]):
            yield from _home(facts, stay)


def _came(facts: Facts, stay: Stay) -> str:
    earlier = facts.stays[: facts.stays.index(stay)]
    back = any(one.home_id == stay.home_id for one in earlier)
    if facts.home_of(stay).kind is HomeKind.HOSPITAL:
        return "stayed at"
    return "went back to" if back else "came to live at"


def _at(stay: Stay) -> str:
    return f" ({short(stay.end)})" if stay.end is not None else ""


def _home(facts: Facts, stay: Stay) -> Iterator[ToFindOut]:
    home, called = facts.home_of(stay), facts.child.called
    if home.kind is HomeKind.HOSPITAL:
        return
    if not facts.lived_in.get(home.id):
        yield _much(f"Nobody has recorded who lived with {called} at {home.name}.")
    if not home.like.strip():
        yield _some(
            f"Nobody has said what it was like at {home.name}: the bedroom, the pets, the ordinary "
            "days. Ask those who lived there."
        )


def _unknown_times(facts: Facts) -> Iterator[ToFindOut]:
    called = facts.child.called
    for before, after in unknown_stretches(facts):
        if before.end is not None and after.start is not None:
            yield _most(
                f"Nobody has recorded where {called} lived between {facts.home_of(before).name} "
                f"({short(before.end)}) and {facts.home_of(after).name} ({short(after.start)})."
            )
    born = facts.child.born
    begun = [stay.start.earliest for stay in facts.stays if stay.start is not None]
    if born is not None and begun and (min(begun) - born.latest).days > 31:
        yield _most(f"Nobody has recorded where {called} lived at first, after being born.")


# --- people and the child -----------------------------------------------------------------


def _people(facts: Facts) -> Iterator[ToFindOut]:
    close = [person for person in facts.people if _is_close(facts, person)]
    seen = {person for photo in facts.photos for person in photo.people}
    unseen = [one for one in close if one.portrait_id is None and one.id not in seen]
    if unseen:
        yield _much(
            f"There is no photo of {joined([_name(one) for one in unseen])}. "
            f"Ask them, or somebody who {'knows' if len(unseen) == 1 else 'knew'} them, for one."
        )
    for person in close:
        if person.like.strip():
            continue
        if facts.relations(person) & BROTHERS_AND_SISTERS:
            yield _much(
                f"Say in a sentence where {_name(person)} is growing up, without a place "
                f"(“with Nan”), and something that {facts.child.called} would like to know."
            )
        else:
            yield _some(
                f"Nobody has said what {_name(person)} is like. Ask for something small and true: "
                f"a laugh, a favourite food, something {facts.child.called} may share."
            )


def _is_close(facts: Facts, person: Person) -> bool:
    ties = facts.ties.get(person.id, ())
    return any(
        tie.family is not Family.NONE and tie.relation not in SHOWN_WITHOUT_ASKING for tie in ties
    )


def _name(person: Person) -> str:
    return person.called.strip() or person.name


def _child(facts: Facts) -> Iterator[ToFindOut]:
    child = facts.child
    if child.born is None:
        yield _most(f"{child.called}’s date of birth is not recorded, so no page can give an age.")
    elif not child.birth_place.strip():
        yield _some(f"Nobody has recorded where {child.called} was born.")
    notes = [
        word
        for word, kept in (
            ("faith", child.faith),
            ("culture", child.culture),
            ("languages", child.languages),
        )
        if kept.strip() and not phrase(kept)
    ]
    if notes:
        yield _much(
            f"What is recorded of {child.called}’s {joined(notes)} is a note and no page says it. "
            f"Put it into words for {child.called}, on the page about where {child.called} comes "
            "from."
        )
    if not child.likes.strip():
        yield _some(f"Nobody has written down what {child.called} likes. Ask {child.called}.")


# --- photos and words ---------------------------------------------------------------------


def _left_out(facts: Facts, left: LeftOut, *, short: bool) -> Iterator[ToFindOut]:
    """What a short book leaves to a later one, or a plan forgets: counted, and decisions named."""
    called = facts.child.called
    if left.decisions:
        asked = " ".join(_asked(one) for one in left.decisions)
        yield _much(f"These decisions have no page here and belong in a later book: {asked}")
    days = [counted(len(left.events), "event")] if left.events else []
    if left.voices:
        days.append(counted(len(left.voices), "saying", "sayings") + f" of {called}’s own")
    if days:
        yield _some(
            f"This book has no page for {joined(days)}. "
            f"Add pages for what matters most to {called}."
        )
    if left.photos and short:
        yield _some(
            f"A book as short as this has no room for {counted(left.photos, 'photo')}. They are "
            "kept as not used yet; change some, or add pages for them."
        )
    elif left.photos:
        yield _some(
            f"This plan has no page for {counted(left.photos, 'photo')}. Add pages for them."
        )


def _photos(facts: Facts, today: date) -> Iterator[ToFindOut]:
    called = facts.child.called
    ages = _ages_without_photo(facts, today)
    if len(ages) > 4:
        yield _much(
            f"There is no photo for {in_words(len(ages))} of {called}’s years. Ask everybody who "
            f"looked after {called}, the schools and the family."
        )
    elif ages:
        years = joined([in_words(age) for age in ages])
        yield _much(
            f"There is no photo of {called} at the age of {years}. Ask those who looked after "
            f"{called} then, the school and the family."
        )
    if facts.unasked:
        yield _some(
            f"Nobody has been asked yet whether {counted(facts.unasked, 'photo')} may be used. "
            "Ask, and write down who agreed."
        )
    nobody = sum(not photo.people for photo in facts.photos)
    if nobody:
        yield _some(
            f"Nobody has said who is in {counted(nobody, 'photo')}. Named photos find their pages."
        )
    undated = sum(photo.when is None for photo in facts.photos)
    if undated:
        yield _some(f"Nobody has dated {counted(undated, 'photo')}. A year is enough.")


def _ages_without_photo(facts: Facts, today: date) -> list[int]:
    """The ages, from one to now, of which there is not one photo that the child may be in."""
    born = facts.child.born
    if born is None or born.earliest == date.min:
        return []
    dates = [
        photo.when
        for photo in sorted(facts.photos, key=lambda one: by_date(one.when))
        if photo.when is not None and (not photo.people or None in photo.people)
    ]
    missing = []
    for years in range(1, 19):
        start, end = birthday(born.earliest, years), birthday(born.earliest, years + 1)
        if start > today:
            break
        if not any(when.earliest < end and start <= when.latest for when in dates):
            missing.append(years)
    return missing


def _words(stage: ReadingStage, too_long: list[str]) -> Iterator[ToFindOut]:
    titles = [title for title in dict.fromkeys(too_long) if title]
    if titles:
        more = f" and {in_words(len(titles) - 5)} more" if len(titles) > 5 else ""
        named = "; ".join(titles[:5]) + more
        yield _much(
            f"The words recorded for these pages are long for this reader: {named}. Write them "
            f"shorter, in sentences of at most {in_words(stage.measures.words_a_sentence)} words."
        )
