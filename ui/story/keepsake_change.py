"""What is asked about keepsakes, and how an answer is written: for one, or for many at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lifestory.model import (
    Block,
    Book,
    Chapter,
    DateTrust,
    Home,
    Keepsake,
    KeepsakeKind,
    KeepsakePerson,
    Page,
    Permission,
    Person,
)
from lifestory.words.kinds import word_for
from ui.story.keepsake_filter import CHILD
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import counted, tr
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_PLAIN = (
    "caption", "description", "when", "home_id", "kind", "credit", "given_by", "permission",
    "permission_by", "source", "for_book",
)  # fmt: skip


_AT_ONCE = 500
"""How many ids one question to the story names."""


def asks(reading: "Reading", kind: KeepsakeKind) -> tuple[Ask, ...]:
    """What is asked about one keepsake of a kind."""
    return (
        Ask("caption", tr("Caption"), kind="words", lines=2, help=tr("Printed with it.")),
        Ask("when", tr("When"), kind="when"),
        who_ask(reading),
        where_ask(reading),
        Ask(
            "description",
            tr("For those who cannot see it"),
            kind="words",
            lines=3,
            help=_describing(kind),
        ),
        Ask("kind", tr("This is a"), kind="choice", choices=choices_of(KeepsakeKind)),
        Ask("credit", tr("Made by"), placeholder=tr("by Sam, aged 5")),
        Ask("given_by", tr("Given by"), placeholder=tr("Nana Joy, from her album")),
        *permission_asks(),
        *fact_asks("", tr("May be in a book")),
    )


def who_ask(reading: "Reading") -> Ask:
    """Who is in the picture, the child first."""
    people: list[tuple[Any, str]] = [(CHILD, reading.child.called)]
    people += [(one.id, one.called or one.name) for one in reading.all(Person)]
    return Ask("people", tr("Who is in it"), kind="many", choices=people)


def where_ask(reading: "Reading") -> Ask:
    """At which home it was."""
    homes: list[tuple[UUID | None, str]] = [(None, tr("Somewhere else, or not known"))]
    homes += [(one.id, one.name) for one in reading.all(Home)]
    return Ask("home_id", tr("Where"), kind="choice", choices=homes)


def permission_asks() -> tuple[Ask, ...]:
    """Whether it may be used, and who said so."""
    return (
        Ask("permission", tr("May it be used?"), kind="choice", choices=choices_of(Permission)),
        Ask("permission_by", tr("Who said so")),
    )


def _describing(kind: KeepsakeKind) -> str:
    """What to write, gently."""
    if kind is KeepsakeKind.DRAWING:
        return tr("What is drawn and in which colours. What the child said that it is.")
    if kind is KeepsakeKind.CERTIFICATE:
        return tr("What it is for, who gave it, and what is printed on it.")
    if kind is KeepsakeKind.SCAN:
        return tr("What kind of paper it is, and the words on it that matter.")
    return tr("Who is there and what they do, where it is, and one thing a child would notice.")


def values(reading: "Reading", keepsake: Keepsake) -> dict[str, Any]:
    """What is known of one keepsake."""
    rows = reading.all(KeepsakePerson, KeepsakePerson.keepsake_id == keepsake.id)
    people = frozenset(CHILD if row.person_id is None else row.person_id for row in rows)
    return {**copy_values(keepsake, _PLAIN), "people": people}


def label_of(name: str) -> str:
    """What the history calls a change of one answer."""
    labels = {
        "caption": tr("Write a caption"),
        "description": tr("Describe a photo"),
        "when": tr("Date a photo"),
        "people": tr("Say who is in a photo"),
        "home_id": tr("Say where a photo is from"),
        "permission": tr("Note whether a photo may be used"),
    }
    return labels.get(name, tr("Change a keepsake"))


def change(edit: "Edit", id: UUID, name: str, value: Any) -> None:
    """Write one answer about one keepsake."""
    if name == "people":
        name_people(edit, [id], value, keep_others=False)
    else:
        _write(edit.get(Keepsake, id), name, value)


def _write(keepsake: Keepsake, name: str, value: Any) -> None:
    setattr(keepsake, name, value)
    if name == "when":
        keepsake.when_trust = DateTrust.UNKNOWN if value is None else DateTrust.TYPED
        keepsake.when_doubt = ""


def name_people(
    edit: "Edit", ids: Sequence[UUID], who: frozenset[Any], *, keep_others: bool
) -> None:
    """Say who is in keepsakes; `keep_others` leaves those who are named already."""
    there: dict[tuple[UUID, Any], KeepsakePerson] = {}
    for some in _in_parts(ids):
        for row in edit.all(KeepsakePerson, KeepsakePerson.keepsake_id.in_(some)):  # type: ignore[attr-defined]
            there[row.keepsake_id, CHILD if row.person_id is None else row.person_id] = row
    if not keep_others:
        for (_, one), row in there.items():
            if one not in who:
                edit.delete(row)
    for id in ids:
        for one in sorted(who, key=str):
            if (id, one) not in there:
                person = None if one == CHILD else one
                edit.add(KeepsakePerson(keepsake_id=id, person_id=person))


def change_many(edit: "Edit", ids: Iterable[UUID], answers: Mapping[str, Any]) -> None:
    """Write the same answers about many keepsakes; who is in them is added to who was."""
    rows = rows_of(edit, list(ids))
    for name, value in answers.items():
        if name == "people":
            name_people(edit, [row.id for row in rows], value, keep_others=True)
            continue
        for row in rows:
            _write(row, name, value)


def rows_of(edit: "Edit", ids: Sequence[UUID]) -> list[Keepsake]:
    """The rows of keepsakes that are still there, read in sets."""
    return [
        row
        for some in _in_parts(ids)
        for row in edit.all(Keepsake, Keepsake.id.in_(some))  # type: ignore[attr-defined]
    ]


def _in_parts(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def date_words(keepsake: Keepsake) -> str:
    """How its date is known, and what speaks against it."""
    if keepsake.when is None:
        return ""
    trust = tr("The date is {how}.", how=word_for(keepsake.when_trust))
    return f"{trust} {keepsake.when_doubt}".strip()


def uses_words(reading: "Reading", id: UUID) -> tuple[str, UUID | None]:
    """On which pages it is, as a sentence, and the book to open for it."""
    blocks = reading.all(Block, Block.keepsake_id == id)
    titles: dict[str, int] = {}
    book: Book | None = None
    for block in blocks:
        page = reading.find(Page, block.page_id)
        chapter = reading.find(Chapter, page.chapter_id) if page is not None else None
        book = reading.find(Book, chapter.book_id) if chapter is not None else book
        if book is not None:
            titles[book.title] = titles.get(book.title, 0) + 1
    if book is None:
        return tr("In no book yet."), None
    parts = [
        counted("on a page of {book}", "on {n} pages of {book}", n, book=title)
        for title, n in titles.items()
    ]
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}.", book.id
