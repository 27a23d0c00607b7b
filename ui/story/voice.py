"""The child's own voice: words, drawings, what somebody saw, with who noted it and when."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from lifestory.model import Decision, HowWeKnow, Keepsake, Voice, When
from lifestory.words import dates
from lifestory.words.ages import age_label
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.lines import Line, LineList
from ui.story.list_part import ListPart
from ui.story.named import Named
from ui.story.part import choices_of, copy_values, fact_asks, is_checked, source_words
from ui.story.voice_list import Quote, VoiceList
from ui.story.voice_note import NoteSheet
from ui.tr import tr
from ui.widgets.chip import FilterChip
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_VOICE = (
    "words", "when", "how", "noted_by", "place", "about_decision_id", "keepsake_id", "source",
    "for_book",
)  # fmt: skip

_LACKS: dict[str, Callable[[Voice], bool]] = {
    "all": lambda _: True,
    "decision": lambda voice: voice.about_decision_id is not None,
    "noted": lambda voice: not voice.noted_by.strip(),
    "source": lambda voice: bool(source_words(voice)),
    "checked": lambda voice: not is_checked(voice),
}


class VoicePart(ListPart):
    """A sheet to note something on, and beneath it all that was noted, newest first."""

    key: ClassVar[str] = "voice"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"voice", "decision", "keepsake", "child", "person", "home"}
    )
    drawing: ClassVar[str] = "voice"

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Voice"),
            tr(
                "Nothing is noted yet. A word, a look, a drawing, a hand that reached for "
                "something: write it down as it was."
            ),
            tr("Note something"),
        )
        self.sheet = NoteSheet()
        self.sheet.noted.connect(self.add_voice)
        words = {
            "all": tr("All"),
            "decision": tr("About a decision"),
            "noted": tr("Nobody named who noted it"),
            "source": tr("No source"),
            "checked": tr("Not checked"),
        }
        self.chips = {key: FilterChip(text) for key, text in words.items()}
        self._wanted = "all"
        flow = FlowLayout(spacing=t.S)
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, key=key: self.choose(key))
            flow.addWidget(chip)
        self.chips["all"].setChecked(True)
        self.body.insertWidget(0, self.sheet)
        self.body.insertLayout(1, flow)

    def make_list(self) -> LineList:
        """A list whose lines are as tall as their words."""
        self._quotes = VoiceList(self.bridge.pictures)
        return self._quotes

    def choose(self, key: str) -> None:
        """Show all notes, or those that lack something."""
        self._wanted = key
        for name, chip in self.chips.items():
            chip.setChecked(name == key)
        self.refresh()

    def reveal(self, id: UUID) -> None:
        """Show a note, whatever is filtered."""
        self.choose("all")
        self.list.make_current(id)

    def refresh(self) -> None:
        """Read the notes again."""
        super().refresh()
        self.new.hide()

    def lines(self, reading: "Reading") -> list[Line]:
        """Everything that was noted, newest first."""
        child, named = reading.child, Named(reading)
        everything = sorted(reading.all(Voice), key=_day, reverse=True)
        latest = next((voice.noted_by for voice in everything if voice.noted_by), child.worker)
        self.sheet.show_child(child.called, latest)
        for key, chip in self.chips.items():
            fitting = sum(map(_LACKS[key], everything))
            chip.count(fitting)
            chip.setVisible(bool(everything) and (key in ("all", self._wanted) or bool(fitting)))
        voices = [voice for voice in everything if _LACKS[self._wanted](voice)]
        decisions = {one.id: one.question for one in reading.all(Decision)}
        digests = {one.id: one.digest for one in reading.all(Keepsake)} if voices else {}
        quotes = {
            voice.id: _quote(voice, child.born, decisions, digests, named) for voice in voices
        }
        self._quotes.quotes = quotes
        return [_line(voice, quotes[voice.id]) for voice in voices]

    def ask_new(self) -> None:
        """Begin to note something."""
        self.sheet.take_focus()

    def add_voice(self, voice: Voice) -> None:
        """Keep a note and make it current."""
        with self.bridge.story.read() as reading:
            voice.words = Named(reading).kept(voice.words)
        with self.bridge.story.edit(tr("Note the child’s voice")) as edit:
            edit.add(voice)
            new = voice.id
        self.reveal(new)
        self.sheet.take_focus()

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """The words, when, how and by whom."""
        return self.asks(reading)[:4]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about the child's own words."""
        decisions: list[tuple[UUID | None, str]] = [(None, tr("Nothing in particular"))]
        decisions += [(one.id, one.question) for one in reading.all(Decision)]
        drawings: list[tuple[UUID | None, str]] = [(None, tr("None"))]
        drawings += [(one.id, _shown(one)) for one in reading.all(Keepsake)]
        return (
            Ask(
                "words",
                tr("The words, or what was seen"),
                kind="words",
                lines=5,
                help=tr("As it was, without tidying."),
                needed=tr("A word is needed, or say what was seen."),
            ),
            Ask("how", tr("How we know"), kind="choice", choices=choices_of(HowWeKnow)),
            Ask("when", tr("When"), kind="when"),
            Ask("noted_by", tr("Who noted it")),
            Ask("place", tr("Where")),
            Ask(
                "about_decision_id",
                tr("About a decision"),
                kind="choice",
                choices=decisions,
                help=tr("Then it stands beside what was decided."),
            ),
            Ask("keepsake_id", tr("With a drawing or photo"), kind="choice", choices=drawings),
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


def _quote(
    voice: Voice,
    born: When | None,
    decisions: dict[UUID, str],
    digests: dict[UUID, str],
    named: Named,
) -> Quote:
    words = " ".join(named.shown(voice.words).replace("{", "").replace("}", "").split())
    seen = voice.how is HowWeKnow.OBSERVED
    age = age_label(born, voice.when)
    aged = tr("aged {age}", age=age) if age and voice.when != born else age
    about = decisions.get(voice.about_decision_id) if voice.about_decision_id else None
    meta = (
        tr("seen") if seen else word_for(voice.how),
        dates.short(voice.when) if voice.when is not None else "",
        aged,
        tr("noted by {name}", name=voice.noted_by) if voice.noted_by else "",
        voice.place,
        tr("about “{question}”", question=about) if about else "",
    )
    said = " · ".join(part for part in meta if part)
    return Quote(
        words=words,
        meta=said[:1].upper() + said[1:],
        is_spoken=not seen,
        digest=digests.get(voice.keepsake_id, "") if voice.keepsake_id else "",
        note=source_words(voice),
    )


def _line(voice: Voice, quote: Quote) -> Line:
    first = quote.words if len(quote.words) <= 60 else f"{quote.words[:59]}…"
    title = first or tr("A drawing")
    return Line(id=voice.id, title=title if not quote.is_spoken else f"“{title}”", sub=quote.meta)


def _shown(keepsake: Keepsake) -> str:
    said = " ".join((keepsake.caption or keepsake.description or keepsake.file_name).split())
    return said if len(said) <= 50 else f"{said[:49]}…"


def _day(voice: Voice) -> date:
    return voice.when.earliest if voice.when is not None else date.min
