"""What is asked about a person."""

from lifestory.model import Family, NameInBook, Relation
from ui.story.part import choices_of, fact_asks
from ui.tr import tr
from ui.widgets.form import Ask


def person_asks(called: str) -> tuple[Ask, ...]:
    """Everything that is kept about a person; `called` is the child."""
    return (
        Ask("name", tr("Name in the record"), needed=tr("A name is needed; first name will do.")),
        Ask(
            "called",
            tr("What {child} calls them", child=called),
            help=tr("Books use this, for example “Mummy Kate”."),
        ),
        Ask(
            "relation",
            tr("They are {child}’s", child=called),
            kind="choice",
            choices=choices_of(Relation),
        ),
        Ask("family", tr("Family"), kind="choice", choices=choices_of(Family)),
        Ask(
            "word",
            tr("A word of one’s own for it"),
            help=tr("Such as “nana” or “tummy mummy”."),
        ),
        Ask(
            "name_in_book",
            tr("In a book they appear with"),
            kind="choice",
            choices=choices_of(NameInBook),
        ),
        Ask("born", tr("Born"), kind="when"),
        Ask("died", tr("Died"), kind="when"),
        Ask(
            "like",
            tr("What they were like"),
            kind="words",
            help=tr("In words a child may read: what they loved, what they were good at."),
            lines=4,
        ),
        Ask("gave", tr("What they gave to this book"), help=tr("For the page of thanks.")),
        *fact_asks(tr("Which record, or who said so."), tr("May be in a book")),
    )
