"""The child's own words, with who noted them, how it is known and when."""

from uuid import UUID

from lifestory.edition.telling import Telling
from lifestory.edition.values import VoiceQuote
from lifestory.model import HowWeKnow, Voice
from lifestory.words.numbers import capital

_OWN_DEEDS = {
    HowWeKnow.SIGNED: "You signed this",
    HowWeKnow.CHOSE: "You chose this",
    HowWeKnow.DREW: "You drew this",
    HowWeKnow.WROTE: "You wrote this",
}


def voice_quote(block_id: UUID, slot: str, voice: Voice, telling: Telling) -> VoiceQuote:
    """The words and how they come to be known."""
    return VoiceQuote(
        block_id,
        slot,
        prose=telling.prose(voice.words),
        noted=noted(voice, telling),
        source=telling.picture(voice.keepsake_id),
    )


def noted(voice: Voice, telling: Telling) -> str:
    """How the words are known: "Sue wrote this down when you were three."."""
    writer = capital(telling.known_as(voice.noted_by)) if voice.noted_by.strip() else ""
    when = telling.age(voice.when)
    if not when and voice.when is not None:
        when = telling.moment(voice.when)
    if voice.how in _OWN_DEEDS:
        kept = f"{writer} noted it." if writer and not telling.is_short else ""
        return " ".join(part for part in (_sentence(_OWN_DEEDS[voice.how], when), kept) if part)
    if voice.how is HowWeKnow.OBSERVED:
        return _sentence(f"{writer or 'Somebody'} saw this", when)
    if writer:
        return _sentence(f"{writer} wrote this down", when)
    return _sentence("You said this", when)


def quoted(voice: Voice) -> str:
    """The words within quotation marks, as small Markdown; what was only seen has none."""
    words = voice.words.strip()
    if voice.how is HowWeKnow.OBSERVED or words.startswith(('"', "“", "‘", "'")):
        return words
    return f"“{words}”"


def _sentence(words: str, when: str) -> str:
    return f"{words} {when}." if when else f"{words}."
