"""How an explanation reads: the measures of its stage, and whether it says what it must."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.model import ReadingStage
from lifestory.words.fault import NOT_YOUR_FAULT
from lifestory.words.reading import Measures, measure
from ui import theme as t
from ui.tr import counted, tr
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label

_GOOD, _WARN, _SOFT = "good", "warn", "soft"
_SIGNS = {_GOOD: "✓", _WARN: "▲", _SOFT: "·"}
_ROLES = {_GOOD: "understood", _WARN: "warn", _SOFT: "note"}
_AGE_OF_FIRST_GRADE = 6


@dataclass(frozen=True)
class Remark:
    """One thing that is said about how an explanation reads."""

    tone: str
    words: str

    @property
    def shown(self) -> str:
        """With its sign, so that the tone is not told by colour alone."""
        return f"{_SIGNS[self.tone]} {self.words}"


def remarks_on(
    beats: Mapping[str, str],
    stage: ReadingStage,
    names: Sequence[str],
    marks: int,
    gaps: int,
) -> list[Remark]:
    """What is to be said about an explanation.

    Args:
        beats: the words of the eight beats by their names, with names in the place of tokens.
        stage: who reads it.
        names: of people whom the reader knows.
        marks: how many words are marked.
        gaps: how many gaps are open.
    """
    words = "\n\n".join(text for text in beats.values() if text)
    if not words:
        return []
    measures = measure(words, stage, names)
    remarks = [*_what_it_says(beats, stage), *_lengths(measures), *_words(measures)]
    if gaps:
        remarks.insert(0, Remark(_WARN, counted("{n} gap to fill", "{n} gaps to fill", gaps)))
    if marks:
        said = counted("{n} word to look at", "{n} words to look at", marks)
        remarks.append(Remark(_WARN, said))
    else:
        remarks.append(Remark(_GOOD, tr("no jargon, blame or soft words")))
    return remarks


def _what_it_says(beats: Mapping[str, str], stage: ReadingStage) -> list[Remark]:
    needed = (
        ("decided", tr("does not say what was decided")),
        ("who", tr("does not say who decided")),
        ("why", tr("does not say why")),
    )
    remarks = [Remark(_WARN, missing) for beat, missing in needed if not beats.get(beat)]
    if not remarks:
        remarks = [Remark(_GOOD, tr("says what was decided, who decided and why"))]
    if beats.get("not_you") or NOT_YOUR_FAULT.search(" ".join(beats.values())):
        return [*remarks, Remark(_GOOD, tr("says “not your fault”"))]
    # Eight words for the youngest hold a picture and a name; above that it is to be said.
    tone = _SOFT if stage is ReadingStage.PICTURE_BOOK else _WARN
    return [*remarks, Remark(tone, tr("does not say “not your fault”"))]


def _lengths(measures: Measures) -> list[Remark]:
    words = tr("{n} words, up to {most}", n=measures.words, most=measures.words_a_page)
    longest, most = measures.longest_sentence, measures.words_a_sentence
    sentence = tr("longest sentence {n}, up to {most}", n=longest, most=most)
    return [
        Remark(_WARN if measures.is_too_much else _GOOD, words),
        Remark(_WARN if measures.too_long else _GOOD, sentence),
    ]


def _words(measures: Measures) -> list[Remark]:
    remarks = []
    if measures.unexplained:
        said = tr("hard words not explained: {words}", words=", ".join(measures.unexplained[:4]))
        remarks.append(Remark(_WARN, said))
    if measures.passives:
        said = counted("{n} passive: {words}", "{n} passives: {words}", len(measures.passives),
                       words=", ".join(dict.fromkeys(measures.passives[:3])))  # fmt: skip
        remarks.append(Remark(_SOFT, said))
    nobody = [each.found for each in measures.pronouns if each.is_nobody]
    several = [each for each in measures.pronouns if not each.is_nobody]
    if nobody:
        said = tr("who is meant by “{word}”?", word=nobody[0])
        remarks.append(Remark(_WARN, said))
    if several:
        whom = tr("{first} or {last}", first=several[0].candidates[-2],
                  last=several[0].candidates[-1])  # fmt: skip
        said = tr("“{word}” may be {whom}", word=several[0].found, whom=whom)
        remarks.append(Remark(_SOFT, said))
    if measures.words > 20:
        age = max(4, round(measures.grade) + _AGE_OF_FIRST_GRADE - 1)
        remarks.append(Remark(_SOFT, tr("reads like age {age} (a hint)", age=age)))
    return remarks


class MeasuresStrip(QWidget):
    """The remarks, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remarks: list[Remark] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        self.limits = Label("", "note", wraps=True)
        column.addWidget(self.limits)
        self._box = QWidget()
        self._flow = FlowLayout(self._box, spacing=t.S)
        column.addWidget(self._box)
        self._labels: list[Label] = []

    def show_stage(self, stage: ReadingStage) -> None:
        """Say what suits a stage."""
        limits = stage.measures
        self.limits.say(
            tr(
                "For {ages}: sentences of up to {sentence} words, about {page} words in all.",
                ages=limits.ages,
                sentence=limits.words_a_sentence,
                page=limits.words_a_page,
            )
        )

    def show_remarks(self, remarks: list[Remark]) -> None:
        """Show these."""
        if remarks == self.remarks:
            return
        self.remarks = remarks
        for label in self._labels:
            self._flow.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [Label(one.shown, _ROLES[one.tone]) for one in remarks]
        for label in self._labels:
            self._flow.addWidget(label)
            label.show()
        self._box.setVisible(bool(remarks))
        self.setAccessibleDescription(", ".join(one.words for one in remarks))

    def words(self) -> str:
        """Everything that is said, for tests and for a screen reader."""
        return ", ".join(one.words for one in self.remarks)
