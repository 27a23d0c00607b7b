"""A decision as it is told to one reader: the explanation of the book's stage, beat by beat.

The professional record is never quoted. Without an explanation at this stage nothing is told and
the page keeps room for it.
"""

from uuid import UUID

from lifestory.edition.telling import Telling
from lifestory.edition.values import Beat, DecisionTold
from lifestory.edition.voices import quoted
from lifestory.model import Decision, Voice
from lifestory.words.numbers import capital

_HEADINGS = {
    "needs": "What every child needs",
    "happening": "What was happening",
    "noticed": "Who noticed and what they did to help",
    "decided": "What was decided",
    "who": "Who decided",
    "why": "Why",
    "said": "What you said",
    "after": "What happened next",
}
_SHORT_HEADINGS = {
    "needs": "Children need",
    "happening": "Before",
    "noticed": "Who helped",
    "decided": "Then",
    "who": "Who decided",
    "why": "Why",
    "said": "You said",
    "after": "After that",
}
"""Where few words fit on a page."""


def decision_told(block_id: UUID, slot: str, decision: Decision, telling: Telling) -> DecisionTold:
    """The decision with the beats that have been written for this stage, in their order.

    What the child said about it, where that was noted, comes before what happened next.
    """
    explanation = telling.facts.explanations.get(decision.id)
    beats: list[Beat] = []
    if explanation is not None:
        texts = {key: getattr(explanation, key) for key in _HEADINGS if key != "said"}
        texts["said"] = "\n\n".join(quoted(voice) for voice in _said_about(decision, telling))
        headings = _SHORT_HEADINGS if telling.is_short else _HEADINGS
        beats = [
            Beat(key, headings[key], telling.prose(texts[key]))
            for key in _HEADINGS
            if texts[key].strip()
        ]
    told = any(beat.key != "said" for beat in beats)
    return DecisionTold(
        block_id,
        slot,
        question=telling.line(decision.question),
        beats=tuple(beats) if told else (),
        not_you=telling.prose(explanation.not_you) if explanation and told else (),
        when_words=capital(telling.moment(decision.when)),
    )


def _said_about(decision: Decision, telling: Telling) -> list[Voice]:
    if telling.is_short:
        return []
    return [
        voice
        for voice in telling.facts.voices.values()
        if voice.about_decision_id == decision.id and voice.words.strip()
    ]
