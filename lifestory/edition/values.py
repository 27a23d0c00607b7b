"""A book as one reader reads it: frozen values with no database behind them.

Everything a page says is decided here: which explanation, which name, which words for a date. What
layout and PDF know of a child is in these values and nothing else, so that a chapter can be laid
out on any thread and remembered by its value.
"""

from dataclasses import dataclass
from uuid import UUID

from lifestory.model.kinds import ChapterKind, Family, HomeKind, PaperSize
from lifestory.model.retouch import Area, Retouch
from lifestory.model.stages import ReadingStage
from lifestory.words.prose import Prose


@dataclass(frozen=True, slots=True)
class PictureSource:
    """Which picture, and how it is shown.

    `digest` is the original's SHA-256 in hex; `width` and `height` are pixels of the upright page
    copy before anything is done to it. The other numbers are those of `Retouch`.
    """

    digest: str
    width: int
    height: int
    turn: int = 0
    covers: tuple[Area, ...] = ()
    crop: Area | None = None
    straighten: float = 0.0
    brightness: float = 0.0
    lift: float = 0.0

    @property
    def retouch(self) -> Retouch:
        """How it is shown."""
        return Retouch(
            self.turn, self.covers, self.crop, self.straighten, self.brightness, self.lift
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Width and height in pixels as it is seen: cut, straightened and turned."""
        return self.retouch.shape(self.width, self.height)


@dataclass(frozen=True, slots=True)
class View:
    """What a frame shows of its picture.

    `zoom` 1 fills the frame exactly; `pan_x` and `pan_y` from 0 (left, top) to 1 say where the
    frame lies in the room that is left over. The top is 0: a picture's rows count downwards.
    """

    pan_x: float = 0.5
    pan_y: float = 0.5
    zoom: float = 1.0


@dataclass(frozen=True, slots=True)
class BlockValue:
    """What every block has: the row it comes from and the slot of the page's layout it fills."""

    id: UUID
    slot: str


@dataclass(frozen=True, slots=True)
class Words(BlockValue):
    """The worker's own words. How they look is the slot's role, or one of their own: "lead" words
    open something and are larger, "small" words are said aside."""

    prose: Prose
    role: str = ""


FREE = "free"
"""The slot of what lies freely on a page, beside those of its layout."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something lies freely: its upper left corner and its size as parts of the page's width
    and height, from the upper left; `tilt` is degrees clockwise about its middle."""

    x: float
    y: float
    width: float
    height: float
    tilt: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture(BlockValue):
    """A photo, drawing or scan; `source` None is a frame that still waits for one. With a `place`
    it lies freely on the page, and may be a `sticker` instead: the emoji that is drawn there."""

    source: PictureSource | None
    view: View
    caption: Prose
    description: str = ""
    by_child: bool = False
    age: str = ""
    """How old the child was when it was taken, as far as that is known."""
    place: Place | None = None
    sticker: str = ""


@dataclass(frozen=True, slots=True)
class Letter(BlockValue):
    """A letter: its words; the first paragraph is the greeting, a last short one the signature."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Panel(BlockValue):
    """One of the panels of words and pictures: a question, a sentence, a space to draw in."""

    number: int
    heading: str
    prose: Prose
    source: PictureSource | None = None


@dataclass(frozen=True, slots=True)
class Question(BlockValue):
    """One gentle question over a space to draw or write in."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Gap(BlockValue):
    """What nobody knows: said honestly, with who was asked."""

    prose: Prose
    asked: Prose = ()


@dataclass(frozen=True, slots=True)
class PersonCard(BlockValue):
    """A person as the book may show them: the child's word, what they are, what they were like."""

    name: str
    relation: str
    prose: Prose
    source: PictureSource | None = None


@dataclass(frozen=True, slots=True)
class VoiceQuote(BlockValue):
    """The child's own words: who noted them, how it is known, when; perhaps the drawing."""

    prose: Prose
    noted: str
    source: PictureSource | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """One of the eight beats of an explanation, under its small heading."""

    key: str
    heading: str
    prose: Prose


@dataclass(frozen=True, slots=True)
class DecisionTold(BlockValue):
    """A decision told to this reader. No beats at all: nobody has explained it at this stage yet,
    and the page leaves room for it without a word of the professional record."""

    question: str
    beats: tuple[Beat, ...]
    not_you: Prose
    when_words: str = ""


@dataclass(frozen=True, slots=True)
class Station:
    """Something on the timeline. `years` counts from birth, for distances to scale; `kind` is one
    of birth, birthday, move, event, decision, now."""

    kind: str
    years: float
    age: str
    when_words: str
    title: str
    detail: str = ""
    tint: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stay as a stretch of the timeline's path, in years since birth."""

    home: str
    start: float
    end: float
    tint: int


@dataclass(frozen=True, slots=True)
class Timeline(BlockValue):
    """A life so far, by age."""

    stations: tuple[Station, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class HomeStop:
    """One stay on the road of homes. Stays in one home share its `home_key` and `tint`; `years` is
    how long it lasted, 0 when that is not known; `inside` is a stay within another (hospital)."""

    home_key: str
    name: str
    kind: HomeKind
    who: str
    when_words: str
    age: str
    years: float
    tint: int
    told: str = ""
    inside: bool = False
    again: bool = False
    now: bool = False
    source: PictureSource | None = None


@dataclass(frozen=True, slots=True)
class Homes(BlockValue):
    """Every home in the order that the child lived there."""

    stops: tuple[HomeStop, ...]


@dataclass(frozen=True, slots=True)
class TreePerson:
    """Somebody in the family tree. `generation` counts from the child: 1 parents, 2 grandparents,
    0 brothers, sisters and friends; `pair` is the key of a partner to stand beside; `place` is
    where the worker put them in their row; `household` the home that foster people share, the
    `household_order`th of the child's life."""

    key: str
    name: str
    relation: str
    family: Family
    generation: int
    pair: str = ""
    parent_keys: tuple[str, ...] = ()
    is_pet: bool = False
    source: PictureSource | None = None
    place: float | None = None
    household: str = ""
    household_order: int = 0


@dataclass(frozen=True, slots=True)
class FamilyTree(BlockValue):
    """The child in the middle and everybody around: born into, cared for by, adopted by."""

    child: TreePerson
    people: tuple[TreePerson, ...]


@dataclass(frozen=True, slots=True)
class Contents(BlockValue):
    """The list of chapters; layout knows the pages."""


@dataclass(frozen=True, slots=True)
class AboutMe(BlockValue):
    """The child: what is known, as a label and words for it, and labels of what is theirs to
    write in."""

    name: str
    entries: tuple[tuple[str, str], ...]
    blanks: tuple[str, ...]
    source: PictureSource | None = None


@dataclass(frozen=True, slots=True)
class Height:
    """How tall the child was at an age; `years` are since birth, 0 when that is not known."""

    age: str
    centimetres: float
    years: float


@dataclass(frozen=True, slots=True)
class GrowingUp(BlockValue):
    """Firsts in the order of age, and heights."""

    firsts: tuple[Station, ...]
    heights: tuple[Height, ...]


@dataclass(frozen=True, slots=True)
class CirclePerson:
    """Somebody in a circle round the child."""

    key: str
    name: str
    relation: str
    source: PictureSource | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """People who are equally near, under a heading."""

    heading: str
    people: tuple[CirclePerson, ...]


@dataclass(frozen=True, slots=True)
class PeopleWhoMatter(BlockValue):
    """The child in the middle and people round them, the nearest first."""

    child: CirclePerson
    circles: tuple[Circle, ...]


@dataclass(frozen=True, slots=True)
class FindOut(BlockValue):
    """Whom to ask and what of, and what is kept where: pairs of a name and a sentence."""

    people: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Certificate(BlockValue):
    """For whom the book was made and by whom, with lines to sign on. `made` says since when."""

    heading: str
    child: str
    by: str
    names: tuple[str, ...]
    made: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Credits(BlockValue):
    """Who helped to make this book, what each gave, and which version it is."""

    entries: tuple[tuple[str, str], ...]
    version: str


AnyBlock = (
    Words
    | Picture
    | Letter
    | Panel
    | Question
    | Gap
    | PersonCard
    | VoiceQuote
    | DecisionTold
    | Timeline
    | Homes
    | FamilyTree
    | Contents
    | Credits
    | AboutMe
    | GrowingUp
    | PeopleWhoMatter
    | FindOut
    | Certificate
)


@dataclass(frozen=True, slots=True)
class EditionPage:
    """One planned page. Blocks are in reading order; `title` may be empty. A page that is
    `held_back` says at its foot that it is to be read together."""

    id: UUID
    layout: str
    title: str
    blocks: tuple[AnyBlock, ...]
    held_back: bool = False


@dataclass(frozen=True, slots=True)
class EditionChapter:
    """A part that starts on a new page. Body chapters have a number from 1, others 0."""

    id: UUID
    kind: ChapterKind
    number: int
    title: str
    pages: tuple[EditionPage, ...]


@dataclass(frozen=True, slots=True)
class SymbolChoice:
    """Pictures above the words, for a reader of symbols.

    `set` is the id of a set in `templates/symbols`, `off` are words that have no picture in this
    book, and `own` are the child's own photos that stand for words, both in small letters. `skin`
    is a tone of the Fitzpatrick scale for the people in the drawings, 1 (light) to 5 (dark), or 0
    for none in particular.
    """

    set: str = "everyday"
    off: frozenset[str] = frozenset()
    own: tuple[tuple[str, PictureSource], ...] = ()
    skin: int = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole book as one reader reads it. `language` is a BCP 47 tag."""

    id: UUID
    title: str
    called: str
    stage: ReadingStage
    theme: str
    paper: PaperSize
    chapters: tuple[EditionChapter, ...]
    language: str = "en-GB"
    symbols: SymbolChoice | None = None
