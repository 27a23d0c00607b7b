"""The child's own voice: words, drawings, what somebody saw, with who noted it and when."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from lifestory.model import Decision, HowWeKnow, Keepsake, KeepsakeKind, Voice
from lifestory.words import dates
from lifestory.words.kinds import word_for
from ui.bridge import StoryBridge
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import tr
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_VOICE = (
    "words", "when", "how", "noted_by", "place", "about_decision_id", "keepsake_id", "source",
    "for_book",
)  # fmt: skip


class VoicePart(ListPart):
    """A line for each thing the child said, drew or showed, newest first."""

    key: ClassVar[str] = "voice"
    kinds: ClassVar[frozenset[str]] = frozenset({"voice", "decision", "keepsake"})
    drawing: ClassVar[str] = "voice"

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Voice"),
            tr("Nothing is noted yet. Write down what the child said, as it was said."),
            tr("Note their words"),
        )

    def lines(self, reading: "Reading") -> list[Line]:
        """Everything that was noted, newest first."""
        voices = sorted(reading.all(Voice), key=_day, reverse=True)
        return [
            Line(
                id=voice.id,
                title=f"“{_first(voice.words)}”" if voice.words else tr("A drawing"),
                sub=" · ".join(
                    part
                    for part in (
                        word_for(voice.how),
                        tr("noted by {name}", name=voice.noted_by) if voice.noted_by else "",
                    )
                    if part
                ),
                right=dates.short(voice.when) if voice.when is not None else "",
                mark="dot",
                tone="warm",
            )
            for voice in voices
        ]

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """The words, when, how and by whom."""
        return self.asks(reading)[:4]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about the child's own words."""
        decisions: list[tuple[UUID | None, str]] = [(None, tr("Nothing in particular"))]
        decisions += [(one.id, one.question) for one in reading.all(Decision)]
        drawings: list[tuple[UUID | None, str]] = [(None, tr("None"))]
        drawings += [
            (one.id, one.caption or one.file_name)
            for one in reading.all(Keepsake)
            if one.kind is not KeepsakeKind.PHOTO
        ]
        return (
            Ask(
                "words",
                tr("The words"),
                kind="words",
                lines=5,
                help=tr("As they were said, or what was seen."),
                needed=tr("A word is needed, or say what was seen."),
            ),
            Ask("when", tr("When"), kind="when"),
            Ask("how", tr("How"), kind="choice", choices=choices_of(HowWeKnow)),
            Ask("noted_by", tr("Who noted it")),
            Ask("place", tr("Where")),
            Ask("about_decision_id", tr("About"), kind="choice", choices=decisions),
            Ask("keepsake_id", tr("With a drawing"), kind="choice", choices=drawings),
            *fact_asks(tr("Which record it stands in."), tr("May be in a book")),
        )

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """The fields of one voice."""
        return copy_values(reading.get(Voice, id), _OF_VOICE)

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """Note something new."""
        return edit.add(Voice(**values)).id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change one field."""
        setattr(edit.get(Voice, id), name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take it out."""
        edit.delete(edit.get(Voice, id))

    def edit_label(self, line: Line) -> str:
        """What the history calls it."""
        return tr("Change a note of the child’s words")


def _first(words: str) -> str:
    return words.strip().splitlines()[0]


def _day(voice: Voice) -> date:
    return voice.when.earliest if voice.when is not None else date.min
