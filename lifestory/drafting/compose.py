"""A plan carried out on what is recorded: facts in, planned chapters, pages and questions out.

Pure: nothing is read or written here, and equal facts make equal drafts.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lifestory.drafting import slots
from lifestory.drafting.arranging import arranged, on_a_wall, picture, side_by_side
from lifestory.drafting.blocks import fact_blocks, has_facts, pages_of_people
from lifestory.drafting.choosing import varied
from lifestory.drafting.facts import Facts, Photo
from lifestory.drafting.gaps import LeftOut, gaps, in_order
from lifestory.drafting.joining import WORDS_BESIDE_PHOTOS, Leaves, headed
from lifestory.drafting.panels import panel_slots
from lifestory.drafting.pictures import FreePhotos
from lifestory.drafting.planned import (
    PlannedBlock,
    PlannedBook,
    PlannedChapter,
    PlannedPage,
    ToFindOut,
)
from lifestory.drafting.saying import STRICT, Said, paged, say
from lifestory.drafting.subjects import (
    Asked,
    Subject,
    are_recorded,
    has_any,
    is_explained,
    subjects,
)
from lifestory.model import BlockKind, ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import PageLayout
from lifestory.template.plans import (
    AS_FITS,
    ChapterPlan,
    Each,
    Joins,
    PhotosOf,
    Plan,
    Step,
    WhenMissing,
)
from lifestory.template.wording import BRACE, AllWording
from lifestory.words.markup import word_count

TOLD_IN_WORDS = {BlockKind.WORDS, BlockKind.QUESTION, BlockKind.GAP, BlockKind.LETTER}


class Composer:
    """Makes one draft. Use it once."""

    def __init__(
        self,
        facts: Facts,
        stage: ReadingStage,
        wording: AllWording,
        layouts: Mapping[str, PageLayout],
        today: date,
        paper: PaperSize = PaperSize.A4,
    ) -> None:
        self._facts = facts
        self._stage = stage
        self._wording = wording
        self._layouts = layouts
        self._paper = paper
        self._today = today
        self._common = slots.about_the_book(facts, today)
        self._photos = FreePhotos(facts, stage)
        self._leaves = Leaves(stage)
        self._told: set[Asked] = set()
        self._asked: list[ToFindOut] = []
        self._too_long: list[str] = []

    def compose(self, plan: Plan, title: str | None = None) -> PlannedBook:
        """The whole draft of a plan.

        Raises:
            BadTemplate: the plan asks for a wording that there is not.
        """
        self._title = title or self._plainly(plan.title)
        made: list[tuple[ChapterPlan, list[PlannedPage]]] = []
        for chapter in plan.chapters:
            if not made or self._stage not in chapter.joined:
                made.append((chapter, self._leaves.begin()))
            for step in chapter.steps:
                self._step(step, None, None)
        made = [(chapter, self._varied(pages)) for chapter, pages in _large_enough(made)]
        chapters = tuple(self._chapter(*one) for one in made)
        asked = self._leaves.pointed(self._asked)
        missing = gaps(
            self._facts, plan, self._stage, self._today, self._too_long, self._left_out(plan)
        )
        return PlannedBook(self._title, chapters, in_order([*asked, *missing]))

    def _varied(self, pages: Sequence[PlannedPage]) -> list[PlannedPage]:
        """Pages with layouts that suit them and differ from their neighbours'."""
        kept = {photo.keepsake.id: photo.keepsake for photo in self._facts.photos}
        done = varied(pages, kept, self._layouts, self._stage, self._paper)
        for page, now in zip(pages, done, strict=True):
            self._leaves.became(page, now)
        return done

    def _chapter(self, chapter: ChapterPlan, pages: Sequence[PlannedPage]) -> PlannedChapter:
        opens = chapter.kind is ChapterKind.BODY and self._stage not in chapter.unopened
        opening = [self._opening(chapter)] if opens else []
        title = self._fill_title(chapter.title_at(self._stage))
        return PlannedChapter(title, chapter.kind, chapter.mood, (*opening, *pages))

    def _left_out(self, plan: Plan) -> LeftOut:
        """What is recorded and has no page, though the plan asks for its kind."""
        facts, told = self._facts, {id for _, id in self._told}
        asked_for = plan.asks_for
        return LeftOut(
            decisions=tuple(
                one
                for one in facts.decisions
                if Each.DECISION in asked_for
                and one.id not in told
                and is_explained(facts, one, self._stage)
            ),
            events=tuple(
                one for one in facts.events if Each.EVENT in asked_for and one.id not in told
            ),
            voices=tuple(
                one
                for one in facts.voices
                if Each.VOICE in asked_for and plan.every_photo and one.id not in told
            ),
            photos=len(self._photos.left) if plan.every_photo else 0,
        )

    def _opening(self, chapter: ChapterPlan) -> PlannedPage:
        said = self._say(chapter.opening, {})
        sentence = " ".join(said.paragraphs)
        return PlannedPage(
            "chapter-opening", "", (PlannedBlock("words", BlockKind.WORDS, sentence),)
        )

    # --- steps ----------------------------------------------------------------------------

    def _step(self, step: Step, within: Subject | None, stay_page: PlannedPage | None) -> None:
        """Put the pages of a step on the leaves; `stay_page` is that of the stay it belongs to."""
        if step.stages and self._stage not in step.stages:
            return
        if not has_any(self._facts, step.only_if):
            return
        found = subjects(step, self._facts, self._stage, self._told, within)
        if step.each is Each.PHOTOS and within is None:
            found = self._photos.walls(found, on_a_wall(self._stage))
        if not found and not are_recorded(step, self._facts, within):
            self._put(step, list(self._missing(step, Subject())), stay_page)
        if step.together.get(self._stage, 1) > 1:
            self._days(step, found, within)
            return
        for subject in found:
            pages = list(self._about(step, subject))
            self._put(step, pages, stay_page)
            for inner in step.steps:
                self._step(inner, subject, next(iter(pages), None))

    def _put(self, step: Step, pages: Sequence[PlannedPage], stay_page: PlannedPage | None) -> None:
        """Put pages at the end, or the words of a thin one on the page that the plan says."""
        titled = step.each is Each.EVENT
        for page in pages:
            done = False
            if step.joins is Joins.STAY and stay_page is not None:
                done = self._leaves.join(stay_page, page)
            elif step.joins is Joins.PAGE_BEFORE:
                done = self._leaves.join_to_last(page, titled=titled)
            if not done:
                self._leaves.add(page)

    def _days(self, step: Step, found: Sequence[Subject], within: Subject | None) -> None:
        """Put several small events on a page; one with more photos has its own."""
        title = self._say(step.together_wording, within.slots if within else {}).title
        most, room = step.together[self._stage], WORDS_BESIDE_PHOTOS
        room = min(room, self._stage.measures.words_a_page)
        some: list[tuple[Said, list[Photo]]] = []

        def put() -> None:
            nonlocal title
            if len(some) == 1:
                said, photos = some[0]
                texts = paged(said.paragraphs, self._stage)
                self._put(step, arranged(said.title, texts, photos, self._stage), None)
            elif some:
                texts = [headed(said.title, "\n\n".join(said.paragraphs)) for said, _ in some]
                photos = [photo for _, own in some for photo in own]
                self._leaves.add(side_by_side(title, "\n\n".join(texts), photos))
                title = ""
            some.clear()

        for subject in found:
            self._told.update(subject.tells)
            photos = self._photos.take(step, subject)
            said = self._said(step, subject)
            words = sum(word_count(text) for one, _ in some for text in one.paragraphs)
            words += sum(map(word_count, said.paragraphs))
            if len(some) == most or words > room or len(photos) > 1:
                put()
            some.append((said, photos))
            if len(photos) > 1:
                put()
        put()

    def _about(self, step: Step, subject: Subject) -> Iterator[PlannedPage]:
        self._told.update(subject.tells)
        self._told.update(self._told_with(subject))
        photos = self._photos.take(step, subject)
        there_are_photos = self._photos.are_there(step, subject)
        if step.photos is PhotosOf.BABY and there_are_photos and not photos:
            return  # other pages show them
        pages = self._pages(step, subject, photos)
        if not pages or self._is_missing(step, subject, there_are_photos):
            pages = list(self._missing(step, subject, pages))
        elif step.ask_always:
            self._ask(step, subject, pages[0])
        yield from pages
        if step.photos is not PhotosOf.NONE and not there_are_photos:
            yield from self._without_photo(step, subject, pages)

    def _told_with(self, subject: Subject) -> Iterator[Asked]:
        """What the child said about a decision, where the decision's own page tells it too."""
        decision = subject.decision
        if decision is None or self._stage in STRICT:
            return
        if is_explained(self._facts, decision, self._stage):
            for voice in self._facts.voices:
                if voice.about_decision_id == decision.id:
                    yield ("Voice", voice.id)

    def _is_missing(self, step: Step, subject: Subject, there_are_photos: bool) -> bool:
        known = [brace for brace in step.needs if self._common.get(brace)]
        if not subject.known or (step.needs and not known):
            return True
        if step.photos in (PhotosOf.BABY, PhotosOf.THEN_AND_NOW) and not there_are_photos:
            return True
        return step.layout != AS_FITS and not has_facts(self._layouts[step.layout], self._facts)

    def _missing(
        self, step: Step, subject: Subject, pages: Sequence[PlannedPage] = ()
    ) -> Iterator[PlannedPage]:
        """What becomes of a page whose facts are not recorded, and what to find out."""
        match step.when_missing:
            case WhenMissing.LEAVE_OUT:
                instead: list[PlannedPage] = []
            case WhenMissing.SAY_SO:
                instead = list(pages)
            case WhenMissing.WE_DO_NOT_KNOW | WhenMissing.TO_DRAW_ON:
                instead = [self._worded(step.when_missing.value, step.missing_wording)]
        self._ask(step, subject, instead[0] if instead else None)
        yield from instead

    def _without_photo(
        self, step: Step, subject: Subject, pages: Sequence[PlannedPage]
    ) -> Iterator[PlannedPage]:
        drawn = [self._worded("to-draw-on", step.draw_instead)] if step.draw_instead else []
        if step.ask_photo:
            page = next(iter([*drawn, *pages]), None)
            text = self._plainly(step.ask_photo, subject.slots)
            self._asked.append(ToFindOut(text, step.matters, page))
        yield from drawn

    def _ask(self, step: Step, subject: Subject, page: PlannedPage | None) -> None:
        if step.ask and not step.panels:
            text = self._plainly(step.ask, subject.slots)
            self._asked.append(ToFindOut(text, step.matters, page))

    # --- pages ----------------------------------------------------------------------------

    def _pages(self, step: Step, subject: Subject, photos: Sequence[Photo]) -> list[PlannedPage]:
        if step.panels:
            return [self._panels(step)]
        said = self._said(step, subject)
        if step.each is Each.PHOTOS and not photos:
            return []
        if step.layout == AS_FITS:
            if not said.paragraphs and not photos:
                return []
            return arranged(said.title, paged(said.paragraphs, self._stage), photos, self._stage)
        return self._laid(step, subject, said, photos)

    def _said(self, step: Step, subject: Subject) -> Said:
        key = step.wordings.get(subject.kind, step.wording)
        said = self._say(key, subject.slots) if key else Said("", ())
        if said.too_long:
            self._too_long.append(self._called(subject) or self._plainly(said.title))
        return said

    def _laid(
        self, step: Step, subject: Subject, said: Said, photos: Sequence[Photo]
    ) -> list[PlannedPage]:
        """Pages of the layout that the plan names; what does not fit on the first follows it."""
        layout = self._layouts[step.layout]
        if layout.id == "people":
            for person in subject.people:
                self._photos.show(person.portrait_id)
            return pages_of_people(subject.people, said.title, self._stage)
        own_words = any(slot.kinds == (BlockKind.LETTER,) for slot in layout.slots)
        texts = ["\n\n".join(said.paragraphs)] if own_words else paged(said.paragraphs, self._stage)
        text = texts[0] if texts else ""
        blocks: list[PlannedBlock] = []
        left = list(photos)
        for slot in layout.slots:
            kind = slot.kinds[0]
            if kind is BlockKind.PICTURE:
                blocks += [picture(photo, slot.name) for photo in left[:1]]
                left = left[1:]
            elif slot.role == "title":
                blocks.append(PlannedBlock(slot.name, kind, self._title))
            elif kind in TOLD_IN_WORDS:
                blocks += [PlannedBlock(slot.name, kind, text)] if text else []
            else:
                blocks += fact_blocks(slot.name, kind, subject)
        self._show_portraits(subject, blocks)
        first = PlannedPage(layout.id, said.title, tuple(blocks))
        return [first, *arranged("", texts[1:], left, self._stage)]

    def _show_portraits(self, subject: Subject, blocks: Sequence[PlannedBlock]) -> None:
        if subject.person is not None and any(b.kind is BlockKind.PERSON for b in blocks):
            self._photos.show(subject.person.portrait_id)

    def _panels(self, step: Step) -> PlannedPage:
        words = {**panel_slots(self._facts, self._stage)}
        blocks, empty = [], []
        for key in step.panels:
            said = self._say(key, words)
            text = " ".join(said.paragraphs)
            options = {"heading": said.title}
            blocks.append(PlannedBlock("panels", BlockKind.PANEL, text, options=options))
            empty += [] if text else [said.title]
        page = PlannedPage(step.layout, self._say(step.wording, {}).title, tuple(blocks))
        for title in empty:
            text = self._plainly(step.ask, {"panel": title})
            self._asked.append(ToFindOut(text, step.matters, page))
        return page

    def _worded(self, layout_id: str, key: str) -> PlannedPage:
        """A page of one slot with words of ours: honest ones, or a question to draw on."""
        said = self._say(key, {})
        slot = self._layouts[layout_id].slots[0]
        text = "\n\n".join(said.paragraphs)
        return PlannedPage(layout_id, said.title, (PlannedBlock(slot.name, slot.kinds[0], text),))

    # --- words ----------------------------------------------------------------------------

    def _say(self, key: str, own: Mapping[str, str]) -> Said:
        return say(self._wording.saying(key, self._stage), {**self._common, **own}, self._stage)

    def _fill_title(self, title: str) -> str:
        return BRACE.sub(lambda found: self._common.get(found[1], ""), title)

    def _called(self, subject: Subject) -> str:
        """What a page is about, for the worker."""
        if subject.event is not None:
            return subject.event.title
        return self._facts.home_of(subject.stay).name if subject.stay is not None else ""

    def _plainly(self, text: str, own: Mapping[str, str] | None = None) -> str:
        """A sentence for the worker, with names instead of tokens."""
        words = {**self._common, **(own or {})}
        if not words.get("mother"):
            words["mother"] = "the birth mother"
        return slots.named(
            BRACE.sub(lambda found: words.get(found[1], found[0]), text), self._facts
        )


def _large_enough(
    made: Sequence[tuple[ChapterPlan, list[PlannedPage]]],
) -> list[tuple[ChapterPlan, list[PlannedPage]]]:
    """Chapters with their pages; a chapter of too few goes on in the one before."""
    kept: list[tuple[ChapterPlan, list[PlannedPage]]] = []
    for chapter, pages in made:
        if kept and len(pages) < chapter.least_pages:
            kept[-1] = (kept[-1][0], [*kept[-1][1], *pages])
        elif pages:
            kept.append((chapter, pages))
    return kept
