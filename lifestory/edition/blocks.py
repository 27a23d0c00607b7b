"""Each block of a page as a value; what may not be told leaves no block behind.

A picture keeps its empty frame, so that a page does not fall apart while it waits for one.
"""

from datetime import date

from lifestory.edition.circles import find_out, people_who_matter
from lifestory.edition.decisions import decision_told
from lifestory.edition.journey import homes, timeline
from lifestory.edition.people import family_tree, person_card
from lifestory.edition.portrait import about_me, growing_up
from lifestory.edition.telling import Telling
from lifestory.edition.values import (
    FREE,
    AnyBlock,
    Certificate,
    Contents,
    Credits,
    Gap,
    Letter,
    Panel,
    Picture,
    Place,
    Question,
    View,
    VoiceQuote,
    Words,
)
from lifestory.edition.voices import voice_quote
from lifestory.model import Block, BlockKind, KeepsakeKind
from lifestory.model.when import When
from lifestory.words import ages, dates
from lifestory.words.numbers import capital
from lifestory.words.prose import Prose


def block_value(
    block: Block, text: str, number: int, begun: date, telling: Telling
) -> AnyBlock | None:
    """A block as its reader meets it, or None when there is nothing that may be told.

    Args:
        block: the row.
        text: its words, which may be newer than the row's.
        number: which block of its kind it is on the page, from 1.
        begun: when the book was begun.
        telling: how this book says things.
    """
    match block.kind:
        case BlockKind.WORDS:
            return Words(block.id, block.slot, telling.prose(text), _role(block))
        case BlockKind.PICTURE:
            return _picture(block, text, telling)
        case BlockKind.LETTER:
            return Letter(block.id, block.slot, telling.prose(text))
        case BlockKind.PANEL:
            return _panel(block, text, number, telling)
        case BlockKind.QUESTION:
            return Question(block.id, block.slot, telling.prose(text))
        case BlockKind.GAP:
            return Gap(block.id, block.slot, telling.prose(text), _option(block, "asked", telling))
        case BlockKind.CONTENTS:
            return Contents(block.id, block.slot)
        case BlockKind.CREDITS:
            return _credits(block, begun, telling)
        case BlockKind.CERTIFICATE:
            return _certificate(block, begun, telling)
        case _:
            return _from_facts(block, text, telling)


def _from_facts(block: Block, text: str, telling: Telling) -> AnyBlock | None:
    facts = telling.facts
    match block.kind:
        case BlockKind.PERSON:
            person = facts.seen(block.person_id)
            return person_card(block.id, block.slot, person, telling, text) if person else None
        case BlockKind.VOICE:
            voice = facts.voices.get(block.voice_id) if block.voice_id else None
            if voice is None and block.voice_id is None and text.strip():
                return VoiceQuote(block.id, block.slot, telling.prose(text), "")
            return voice_quote(block.id, block.slot, voice, telling) if voice else None
        case BlockKind.DECISION:
            decision = facts.decisions.get(block.decision_id) if block.decision_id else None
            return decision_told(block.id, block.slot, decision, telling) if decision else None
        case BlockKind.TIMELINE:
            return timeline(block.id, block.slot, telling)
        case BlockKind.HOMES:
            return homes(block.id, block.slot, telling)
        case BlockKind.FAMILY_TREE:
            return family_tree(block.id, block.slot, telling)
        case _:
            return _from_life(block, telling)


def _from_life(block: Block, telling: Telling) -> AnyBlock:
    match block.kind:
        case BlockKind.ABOUT_ME:
            return about_me(block.id, block.slot, telling)
        case BlockKind.GROWING_UP:
            return growing_up(block.id, block.slot, telling)
        case BlockKind.PEOPLE_WHO_MATTER:
            return people_who_matter(block.id, block.slot, telling)
        case BlockKind.FIND_OUT:
            return find_out(block.id, block.slot, telling)
        case _:
            raise ValueError(f"nothing is known of blocks of the kind {block.kind}")


def _picture(block: Block, text: str, telling: Telling) -> Picture:
    keepsake = telling.facts.keepsakes.get(block.keepsake_id) if block.keepsake_id else None
    view = View(block.pan_x, block.pan_y, block.zoom)
    if keepsake is None:
        kept_back = block.keepsake_id is not None
        caption = () if kept_back else telling.prose(text)
        place = _place(block)
        sticker = str(block.options.get("sticker", "")) if place is not None else ""
        return Picture(block.id, block.slot, None, view, caption, place=place, sticker=sticker)
    return Picture(
        block.id,
        block.slot,
        telling.picture(keepsake.id),
        view,
        caption=telling.prose(text or keepsake.caption) + telling.prose(keepsake.credit),
        description=telling.line(keepsake.description),
        by_child=keepsake.kind is KeepsakeKind.DRAWING,
        age=capital(ages.age_words(telling.born, keepsake.when)),
        place=_place(block),
    )


def _place(block: Block) -> Place | None:
    """Where a picture lies freely, as its options say: x, y, w, h and turn, parts of the page."""
    if block.slot != FREE:
        return None
    numbers = [block.options.get(name) for name in ("x", "y", "w", "h", "turn")]
    x, y, w, h, turn = (float(n) if isinstance(n, int | float) else None for n in numbers)
    return Place(
        0.35 if x is None else x,
        0.35 if y is None else y,
        w or 0.3,
        h or 0.2,
        turn or 0.0,
    )


def _panel(block: Block, text: str, number: int, telling: Telling) -> Panel:
    heading = block.options.get("heading", "")
    return Panel(
        block.id,
        block.slot,
        number,
        heading=telling.line(heading if isinstance(heading, str) else ""),
        prose=telling.prose(text),
        source=telling.picture(block.keepsake_id),
    )


def _option(block: Block, key: str, telling: Telling) -> Prose:
    words = block.options.get(key, "")
    return telling.prose(words) if isinstance(words, str) else ()


def _role(block: Block) -> str:
    role = block.options.get("role", "")
    return role if isinstance(role, str) else ""


def _credits(block: Block, begun: date, telling: Telling) -> Credits:
    """Everybody who gave something, by name. The version is the same before and after a sign-off,
    which says itself what was signed."""
    entries = sorted(
        (telling.name(person), telling.line(person.gave))
        for person in telling.facts.people.values()
        if person.gave.strip() and telling.facts.seen(person.id)
    )
    begun_words = dates.said(When(f"{begun:%Y-%m}"))
    return Credits(block.id, block.slot, tuple(entries), f"This book was begun {begun_words}.")


def _certificate(block: Block, begun: date, telling: Telling) -> Certificate:
    """For whom the book is and who made it, with room for their hands."""
    helped = [
        telling.name(person)
        for person in telling.facts.people.values()
        if person.gave.strip() and telling.facts.seen(person.id)
    ]
    return Certificate(
        block.id,
        block.slot,
        heading="This book was made for",
        child=telling.facts.child.called,
        by="It was made with care by" if helped else "",
        names=tuple(sorted(set(helped))),
        made=f"It was begun {dates.said(When(f'{begun:%Y-%m}'))}.",
        signs=("Signed", "Date") if telling.is_short else ("Signed", "Signed", "Date"),
    )
