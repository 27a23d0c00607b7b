"""Editions to lay, made here: no story, no database."""

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

import pytest

from lifestory.edition.values import (
    AboutMe,
    AnyBlock,
    Beat,
    Certificate,
    Circle,
    CirclePerson,
    Contents,
    Credits,
    DecisionTold,
    Edition,
    EditionChapter,
    EditionPage,
    FamilyTree,
    FindOut,
    Gap,
    GrowingUp,
    Height,
    Homes,
    HomeStop,
    Letter,
    Panel,
    PeopleWhoMatter,
    PersonCard,
    Picture,
    PictureSource,
    Question,
    Station,
    Stretch,
    Timeline,
    TreePerson,
    View,
    VoiceQuote,
    Words,
)
from lifestory.layout import book
from lifestory.layout.breaking import visible
from lifestory.layout.look import Look, look_for
from lifestory.layout.marks import LaidPage, Tag, TextLine
from lifestory.layout.pages.decision import WAITING
from lifestory.model.kinds import ChapterKind, Family, HomeKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.words.prose import Paragraph, ParagraphKind, Prose, Run, plain

CHAPTER = UUID(int=1)
PAGE = UUID(int=2)
WIDE = PictureSource("a" * 64, 3000, 2250)
UPRIGHT = PictureSource("b" * 64, 1800, 2400)
PANORAMA = PictureSource("c" * 64, 6000, 1500)
SOME = "You had never seen the sea before. You ran in with your socks on!"


class Maker:
    """Blocks and pages with ids that count up."""

    def __init__(self) -> None:
        self._ids = itertools.count(100)

    def id(self) -> UUID:
        """The next id."""
        return UUID(int=next(self._ids))

    @staticmethod
    def prose(*texts: str, kind: ParagraphKind = ParagraphKind.TEXT) -> Prose:
        """Paragraphs of plain words."""
        return tuple(
            Paragraph((Run(text),), kind, number) for number, text in enumerate(texts, start=1)
        )

    def words(self, *texts: str, slot: str = "words") -> Words:
        return Words(self.id(), slot, self.prose(*texts))

    def photo(
        self, slot: str = "photo", source: PictureSource | None = WIDE, caption: str = ""
    ) -> Picture:
        return Picture(self.id(), slot, source, View(), self.prose(caption) if caption else ())

    def photos(
        self, count: int, caption: str = "", sources: tuple[PictureSource, ...] = ()
    ) -> list[Picture]:
        shapes = sources or (WIDE, UPRIGHT)
        return [self.photo("photos", shapes[at % len(shapes)], caption) for at in range(count)]

    def decision(self, beats: int = 8, text: str = SOME) -> DecisionTold:
        told = tuple(Beat(f"b{at}", "What was decided", self.prose(text)) for at in range(beats))
        not_you = self.prose("It was not because of anything you did.")
        return DecisionTold(self.id(), "decision", "Why did I move?", told, not_you)

    def timeline(self, count: int = 12, detail: str = "") -> Timeline:
        stations = [Station("birth", 0, "", "9 April 2017", "You were born", detail)]
        stations += [
            Station(
                ("birthday", "move", "event", "decision")[at % 4],
                at * 0.6,
                str(at),
                "summer 2019",
                "You went to live with Grace",
                detail,
                at % 3,
            )
            for at in range(1, count)
        ]
        stretches = (Stretch("a", 0.0, 3.0, 0), Stretch("b", 3.0, count * 0.6, 1))
        return Timeline(self.id(), "timeline", tuple(stations), stretches)

    def homes(self, count: int = 5, told: str = "") -> Homes:
        kinds = list(HomeKind)
        stops = tuple(
            HomeStop(
                f"h{at % 4}",
                "Grace’s house",
                kinds[at % len(kinds)],
                "Grace and Sam",
                "in the summer of 2019",
                "when you were two",
                at * 0.7,
                at % 4,
                told,
                inside=at == 1,
                now=at == count - 1,
                source=WIDE if at == 2 else None,
            )
            for at in range(count)
        )
        return Homes(self.id(), "homes", stops)

    def tree(self, count: int = 8, name: str = "Nana Jean") -> FamilyTree:
        families = (Family.BIRTH, Family.FOSTER, Family.ADOPTIVE, Family.KIN, Family.NONE)
        people = tuple(
            TreePerson(
                f"p{at}",
                name,
                "grandmother",
                families[at % len(families)],
                at % 3,
                pair=f"p{at + 5}" if at % 7 == 0 else "",
                source=WIDE if at % 2 else None,
            )
            for at in range(count)
        )
        child = TreePerson("child", "Maya", "me", Family.NONE, 0, source=UPRIGHT)
        return FamilyTree(self.id(), "tree", child, people)

    def person(self, slot: str = "people", name: str = "Grace", text: str = SOME) -> PersonCard:
        return PersonCard(self.id(), slot, name, "foster carer", self.prose(text), WIDE)

    def about_me(self, count: int = 6, text: str = SOME) -> AboutMe:
        entries = tuple((f"What you like, {at}", text) for at in range(count))
        return AboutMe(self.id(), "about-me", "Maya", entries, ("What makes you laugh",), UPRIGHT)

    def growing_up(self, count: int = 5, heights: int = 4, text: str = SOME) -> GrowingUp:
        firsts = tuple(
            Station("event", at * 0.4, "One", "summer 2018", "Your first steps", text)
            for at in range(count)
        )
        tall = tuple(Height("Two", 78 + 4.5 * at, at * 0.7) for at in range(heights))
        return GrowingUp(self.id(), "growing-up", firsts, tall)

    def who_matters(self, count: int = 9, name: str = "Nana Jean") -> PeopleWhoMatter:
        people = [
            CirclePerson(f"p{at}", name, "grandmother", WIDE if at % 2 else None)
            for at in range(count)
        ]
        parts = [people[: count // 3], people[count // 3 :]]
        circles = tuple(Circle("At home with you", tuple(part)) for part in parts if part)
        child = CirclePerson("child", "Maya", "", UPRIGHT)
        return PeopleWhoMatter(self.id(), "people-who-matter", child, circles)

    def find_out(self, count: int = 3, text: str = SOME) -> FindOut:
        people = tuple((f"Priya {at}", text) for at in range(count))
        return FindOut(self.id(), "find-out", people, (("Papers about you", text),))

    def certificate(self, count: int = 5, name: str = "Auntie Grace") -> Certificate:
        return Certificate(
            self.id(),
            "certificate",
            "This book was made for",
            "Maya",
            "It was made with care by",
            (name,) * count,
            "It was begun in June 2024.",
            ("Signed", "Date"),
        )

    def credits(self, count: int = 4) -> Credits:
        entries = tuple((f"Helper number {at}", "photos and many stories") for at in range(count))
        return Credits(self.id(), "credits", entries, "Version 2, made on 4 June 2024.")

    def blocks_for(self, layout: str, text: str = SOME) -> tuple[AnyBlock, ...]:
        """The blocks that a layout is made for, all with the same words."""
        prose = self.prose(text)
        made: dict[str, Callable[[], tuple[AnyBlock, ...]]] = {
            "cover": lambda: (
                self.words("Maya", slot="title"),
                self.photo(),
                self.words(text, slot="subtitle"),
            ),
            "chapter-opening": lambda: (self.words(text), self.photo()),
            "contents": lambda: (Contents(self.id(), "contents"),),
            "words": lambda: (self.words(text, text),),
            "two-languages": lambda: (self.words(text), self.words(text, slot="other")),
            "photo-and-words": lambda: (self.photo(caption=text), self.words(text)),
            "two-photos": lambda: (
                self.photo("photo-1", UPRIGHT, text),
                self.photo("photo-2", caption=text),
                self.words(text),
            ),
            "photo-wall": lambda: (
                *(self.photo("photos", (WIDE, UPRIGHT)[at % 2], text) for at in range(7)),
                self.words(text),
            ),
            "full-photo": lambda: (self.photo(source=UPRIGHT, caption=text), self.words(text)),
            "photo-left": lambda: (self.photo(source=UPRIGHT, caption=text), self.words(text)),
            "photo-right": lambda: (self.photo(caption=text), self.words(text)),
            "photo-below": lambda: (*self.photos(1, text), self.words(text)),
            "two-upright": lambda: (*self.photos(2, text, (UPRIGHT,)), self.words(text)),
            "two-wide": lambda: (*self.photos(2, text, (WIDE,)), self.words(text)),
            "three-photos": lambda: (*self.photos(3, text), self.words(text)),
            "four-photos": lambda: (*self.photos(4, text), self.words(text)),
            "five-to-nine": lambda: (*self.photos(7, text), self.words(text)),
            "big-and-small": lambda: (*self.photos(5, text), self.words(text)),
            "panorama": lambda: (self.photo(source=PANORAMA, caption=text), self.words(text)),
            "drawing": lambda: (
                replace(self.photo(caption=text), by_child=True),
                self.words(text),
            ),
            "keepsake": lambda: (self.photo(source=UPRIGHT, caption=text), self.words(text)),
            "photo-and-quote": lambda: (
                self.photo(caption=text),
                VoiceQuote(self.id(), "voice", prose, "Mum wrote this down."),
            ),
            "many-voices": lambda: tuple(
                VoiceQuote(self.id(), "voice", prose, "Mum wrote this down.") for _ in range(3)
            ),
            "letter-opening": lambda: (
                self.photo(caption=text),
                Letter(self.id(), "letter", self.prose("Dear Maya,", text, "Priya")),
            ),
            "then-and-now": lambda: (
                self.photo("then", UPRIGHT, text),
                self.photo("now", WIDE, text),
                self.words(text),
            ),
            "timeline": lambda: (self.timeline(detail=text),),
            "timeline-winding": lambda: (self.timeline(detail=text),),
            "timeline-by-age": lambda: (self.timeline(detail=text),),
            "all-about-me": lambda: (self.about_me(text=text),),
            "growing-up": lambda: (self.growing_up(text=text),),
            "people-who-matter": lambda: (self.who_matters(name=text[:60]),),
            "where-to-find-out-more": lambda: (self.find_out(text=text),),
            "questions-i-have": lambda: (Question(self.id(), "question", (*prose, *prose)),),
            "certificate": lambda: (self.certificate(name=text[:60]),),
            "homes": lambda: (self.homes(told=text),),
            "family-tree": lambda: (self.tree(name=text[:60]),),
            "person": lambda: (self.person("person", text=text), self.words(text)),
            "people": lambda: tuple(self.person(text=text) for _ in range(5)),
            "decision": lambda: (self.decision(text=text),),
            "letter": lambda: (
                Letter(self.id(), "letter", self.prose("Dear Maya,", text, "Priya")),
            ),
            "my-words": lambda: (VoiceQuote(self.id(), "voice", prose, text, WIDE),),
            "to-draw-on": lambda: (Question(self.id(), "question", prose),),
            "we-do-not-know": lambda: (Gap(self.id(), "gap", prose, prose),),
            "words-and-pictures": lambda: tuple(
                Panel(self.id(), "panels", number, "What happened?", prose)
                for number in range(1, 6)
            ),
            "who-helped": lambda: (self.credits(),),
        }
        return made[layout]()


@pytest.fixture
def make() -> Maker:
    return Maker()


@dataclass(frozen=True)
class Laying:
    """Lays single pages and whole books."""

    def look(
        self,
        theme: str = "meadow",
        paper: PaperSize = PaperSize.A4,
        stage: ReadingStage = ReadingStage.EARLY_READER,
    ) -> Look:
        return look_for(theme, paper, stage)

    def page(
        self, layout: str, *blocks: AnyBlock, title: str = "", look: Look | None = None
    ) -> tuple[LaidPage, ...]:
        """One planned page in a chapter of its own."""
        planned = EditionPage(PAGE, layout, title, blocks)
        chapter = EditionChapter(CHAPTER, ChapterKind.BODY, 1, "Who I am", (planned,))
        return book.lay_out_chapter(chapter, look or self.look(), 3, 0).pages

    def edition(self, *chapters: EditionChapter, look: Look | None = None) -> Edition:
        look = look or self.look()
        return Edition(
            UUID(int=9), "Maya", "Maya", look.stage, look.theme.id, look.paper_size, chapters
        )


@pytest.fixture
def lay() -> Laying:
    return Laying()


def _text_of(line: TextLine) -> str:
    """The words of a line, without a hyphen that is not the writer's."""
    text = line.said or "".join(part.text for part in line.parts)
    return text[:-1] if line.joins else text


@pytest.fixture
def text_of() -> Callable[[TextLine], str]:
    return _text_of


@pytest.fixture
def lines_of() -> Callable[[tuple[LaidPage, ...]], list[TextLine]]:
    def every(pages: tuple[LaidPage, ...]) -> list[TextLine]:
        return [mark for page in pages for mark in page.marks if isinstance(mark, TextLine)]

    return every


@pytest.fixture
def placed() -> Callable[[tuple[LaidPage, ...]], "Counter[str]"]:
    """The letters of all blocks and titles that lie on pages, without what layout adds."""

    def count(pages: tuple[LaidPage, ...]) -> Counter[str]:
        found: Counter[str] = Counter()
        for page in pages:
            for mark in page.marks:
                if not isinstance(mark, TextLine) or mark.tag in (Tag.PAGE_NUMBER, Tag.DECORATION):
                    continue
                is_marker = mark.is_marker
                is_ours = mark.block is None and mark.tag is Tag.LABEL
                if not is_marker and not is_ours:
                    found.update(visible(_text_of(mark)))
        return found

    return count


def words_in(block: AnyBlock, title: str) -> list[str]:
    """Everything that a block says."""
    said = [
        plain(getattr(block, name))
        for name in ("prose", "caption", "asked", "not_you")
        if hasattr(block, name)
    ]
    if isinstance(block, PersonCard):
        said += [block.name if block.name != title else "", block.relation]
    if isinstance(block, VoiceQuote):
        said.append(block.noted)
    if isinstance(block, Panel):
        said.append(f"{block.number}. {block.heading}")
    if isinstance(block, DecisionTold):
        said += [block.question if block.question != title else "", block.when_words]
        said += [beat.heading + plain(beat.prose) for beat in block.beats]
        said += [] if block.beats else [WAITING]
    if isinstance(block, Timeline):
        for one in block.stations:
            is_number = one.kind == "birthday" and one.age == str(round(one.years))
            said += [one.title, one.detail, one.when_words, "" if is_number else one.age]
    if isinstance(block, Homes):
        said += [one.name + one.who + one.when_words + one.age + one.told for one in block.stops]
    if isinstance(block, FamilyTree):
        said += [one.name + one.relation for one in (block.child, *block.people)]
    said += words_of_life(block)
    if isinstance(block, Credits):
        said += [who + gave for who, gave in block.entries] + [block.version]
    return said


def words_of_life(block: AnyBlock) -> list[str]:
    """What blocks about the whole of a life say."""
    match block:
        case AboutMe():
            return [block.name, *(a + b for a, b in block.entries), *block.blanks]
        case GrowingUp():
            told = [one.age + one.title + one.detail + one.when_words for one in block.firsts]
            return told + [f"{one.age}: {one.centimetres:g} cm" for one in block.heights]
        case PeopleWhoMatter():
            people = [one for circle in block.circles for one in circle.people]
            names = [one.name + one.relation for one in (block.child, *people)]
            return names + [circle.heading for circle in block.circles]
        case FindOut():
            return [a + b for a, b in (*block.people, *block.places)]
        case Certificate():
            return [block.heading, block.child, block.by, *block.names, block.made, *block.signs]
        case _:
            return []


@pytest.fixture
def said() -> Callable[..., "Counter[str]"]:
    """The letters that a page's title and blocks hold."""

    def count(title: str, *blocks: AnyBlock) -> Counter[str]:
        found = Counter(visible(title))
        for block in blocks:
            for text in words_in(block, title):
                found.update(visible(text))
        return found

    return count
