"""Starting a book: which plan, for whom, how it looks; the chapters are shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from lifestory.drafting import plans
from lifestory.model import BookKind, PaperSize, ReadingStage
from lifestory.template.plans import Plan
from lifestory.template.themes import all_themes, fitting_theme
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.story.part import scrolling, stage_choices
from ui.theme import theme
from ui.tr import tr
from ui.widgets.card import Card
from ui.widgets.dialog import Dialog
from ui.widgets.field import ChoiceField, LineField
from ui.widgets.labels import Label

_FIRST = ("family-friendly", "words-and-pictures", "chronological")

EMPTY = ""
"""Chosen in place of a plan: a book with a cover and nothing else."""


class NewBookDialog(Dialog):
    """Ask `chosen()` after it was accepted: the arguments of `drafting.draft`, or of
    `drafting.empty_book` when `is_empty`."""

    def __init__(self, called: str, stage: ReadingStage, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Start a book"),
            tr("Make the first draft"),
            parent,
            lead=tr(
                "The draft is made from what is recorded about {child}. Everything in it can be "
                "changed, and nothing is invented.",
                child=called,
            ),
            width=780,
        )
        self._called = called
        self.plans = dict(sorted(plans().items(), key=_plan_order))
        self.buttons: dict[str, QRadioButton] = {}
        self.plan_id = next(iter(self.plans))
        self.stage = ChoiceField(
            tr("Whom the words are for"),
            stage_choices(),
            tr("By understanding, not by birthday."),
        )
        self.stage.show_value(stage)
        looks = [(one.id, one.name) for one in all_themes().values()]
        self.theme = ChoiceField(tr("Look"), looks)
        self._theme_was_chosen = False
        self.theme.edited.connect(self._keep_theme)
        papers = [(paper, _capital(word_for(paper))) for paper in PaperSize]
        self.paper = ChoiceField(tr("Paper"), papers)
        self.title = LineField(tr("Title"), tr("Left empty, it is the one shown here."))
        self.chapters = QVBoxLayout()
        both = QHBoxLayout()
        both.setSpacing(t.XL)
        both.addLayout(self._left(), 5)
        both.addWidget(self._right(), 4)
        self.body.addLayout(both)
        self.stage.edited.connect(self._show_plan)
        self._choose(self.plan_id)
        self.buttons[self.plan_id].setFocus()

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(t.M)
        group = QButtonGroup(self)
        offered = {plan_id: (plan.name, plan.about) for plan_id, plan in self.plans.items()}
        offered[EMPTY] = (
            tr("An empty book"),
            tr("A cover, and every page is yours. Photos dropped in become pages."),
        )
        for plan_id, (name, purpose) in offered.items():
            button = QRadioButton(name)
            button.setAccessibleName(name)
            button.setAccessibleDescription(purpose)
            button.setFont(theme().font(t.TEXT, strong=True))
            button.clicked.connect(lambda _=False, id=plan_id: self._choose(id))
            group.addButton(button)
            self.buttons[plan_id] = button
            about = Label(purpose, "note", wraps=True)
            about.setContentsMargins(theme().px(16) + 10, 0, 0, 0)
            box = QVBoxLayout()
            box.setSpacing(2)
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            box.addWidget(about)
            column.addLayout(box)
        column.addSpacing(t.S)
        column.addWidget(self.stage)
        row = QHBoxLayout()
        row.setSpacing(t.L)
        row.addWidget(self.theme, 1)
        row.addWidget(self.paper, 1)
        column.addLayout(row)
        column.addWidget(self.title)
        column.addStretch(1)
        return column

    def _right(self) -> Card:
        card = Card(tr("Its chapters"))
        inside = QWidget()
        self.chapters = QVBoxLayout(inside)
        self.chapters.setContentsMargins(0, 0, t.S, 0)
        self.chapters.setSpacing(t.S)
        area = scrolling(inside)
        area.setMinimumHeight(theme().px(240))
        card.body.addWidget(area)
        return card

    @property
    def is_empty(self) -> bool:
        """Whether a book without a draft was chosen."""
        return self.plan_id == EMPTY

    def chosen(self) -> dict[str, object]:
        """What was chosen, as `drafting.draft` takes it; an empty book has no plan."""
        look: dict[str, object] = {
            "stage": self.stage.value(),
            "theme": self.theme.value(),
            "paper": self.paper.value(),
            "title": self.title.value() or None,
        }
        return look if self.is_empty else {"plan_id": self.plan_id, **look}

    def _choose(self, plan_id: str) -> None:
        self.plan_id = plan_id
        self.buttons[plan_id].setChecked(True)
        self._show_plan()

    def _keep_theme(self) -> None:
        """A look that somebody chose no longer follows the reader."""
        self._theme_was_chosen = True

    def _show_plan(self) -> None:
        plan = self.plans.get(self.plan_id)
        title = plan.title if plan is not None else tr("{child}’s book")
        kind = plan.kind if plan is not None else BookKind.LIFE_STORY
        self.title.line.setPlaceholderText(_filled(title, self._called))
        if self.verb is not None:
            does = tr("Make the empty book") if plan is None else tr("Make the first draft")
            self.verb.setText(does)
            self.verb.setAccessibleName(does)
        if not self._theme_was_chosen:
            self.theme.show_value(fitting_theme(self.stage.value(), kind).id)
        self._show_chapters(self._titles(plan) if plan is not None else [tr("Cover")])

    def _show_chapters(self, titles: list[str]) -> None:
        while self.chapters.count():
            item = self.chapters.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, title in enumerate(titles, start=1):
            line = Label(f"{number}   {title}", wraps=True)
            self.chapters.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        self.chapters.addStretch(1)

    def _titles(self, plan: Plan) -> list[str]:
        titles = (chapter.title_at(self.stage.value()) for chapter in plan.chapters)
        return [_filled(title, self._called) for title in titles if title]


def _plan_order(entry: tuple[str, Plan]) -> tuple[int, str]:
    plan_id, plan = entry
    return (_FIRST.index(plan_id) if plan_id in _FIRST else len(_FIRST), plan.name)


def _filled(title: str, called: str) -> str:
    """A plan's title with the child's name where the draft will put it."""
    return title.replace("{child}", called).replace("{called}", called)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
