"""How one book says things: tokens, names, dates and ages for its reader.

The reader is the child, so the book says "you"; at the youngest stages it says less.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lifestory.edition.facts import Facts, name_key
from lifestory.edition.values import PictureSource
from lifestory.model import Person, ReadingStage, When
from lifestory.words import ages, dates, markup, names, typography
from lifestory.words.markup import Token, TokenKind
from lifestory.words.prose import Prose, plain, prose_of
from lifestory.words.sentences import sentences_of

_YOUNG = (ReadingStage.PICTURE_BOOK, ReadingStage.FIRST_WORDS)


@dataclass(frozen=True)
class Telling:
    """One reader's way of hearing the facts.

    Args:
        facts: what may be told.
        stage: the book's reading stage.
        today: the day up to which life has gone.
    """

    facts: Facts
    stage: ReadingStage
    today: date

    @property
    def is_short(self) -> bool:
        """Whether this reader gets as few words as possible."""
        return self.stage in _YOUNG

    @property
    def born(self) -> When | None:
        """When the child was born."""
        return self.facts.child.born

    def prose(self, text: str) -> Prose:
        """A text with its tokens said and its quotes and dashes set."""
        return typography.typeset(markup.parse(text, self._said)) if text else ()

    def line(self, text: str) -> str:
        """A text on one line, without emphasis."""
        return typography.set_line(markup.plainly(text, self._said)) if text else ""

    def briefly(self, text: str) -> str:
        """A line; the youngest readers get it only if it is as short as their sentences."""
        line = self.line(text)
        longest = self.stage.measures.words_a_sentence
        return "" if self.is_short and markup.word_count(line) > longest else line

    def opening(self, text: str) -> Prose:
        """A text; the youngest get its first sentences, as many as a page of theirs holds."""
        prose = self.prose(text)
        if not self.is_short:
            return prose
        room, kept = self.stage.measures.words_a_page, []
        for sentence in sentences_of(plain(prose)):
            room -= sentence.words
            if room < 0:
                break
            kept.append(sentence.text)
        return prose_of(typography.set_line(" ".join(kept)))

    def name(self, person: Person) -> str:
        """What the book calls somebody, or what they are to the child."""
        return typography.set_line(names.shown(person, self.facts.tie(person.id)))

    def age(self, when: When | None) -> str:
        """When it was by age, for a sentence: "when you were two"; empty when it is not known."""
        return ages.age_words(self.born, when)

    def age_label(self, when: When | None) -> str:
        """An age on its own: "two"; empty when it is not known."""
        return ages.age_label(self.born, when)

    def moment(self, when: When | None) -> str:
        """When something happened: the date and the age, or for the youngest the age alone."""
        if when is None:
            return ""
        date_words = "" if self.is_short else dates.moment(when)
        return ", ".join(words for words in (date_words, self.age(when)) if words)

    def picture(self, keepsake_id: UUID | None) -> PictureSource | None:
        """A picture that may be shown, or None."""
        keepsake = self.facts.keepsakes.get(keepsake_id) if keepsake_id else None
        if keepsake is None:
            return None
        shown = keepsake.retouch
        return PictureSource(
            digest=keepsake.digest,
            width=keepsake.width,
            height=keepsake.height,
            turn=shown.turn,
            covers=shown.covers,
            crop=shown.crop,
            straighten=shown.straighten,
            brightness=shown.brightness,
            lift=shown.lift,
        )

    def known_as(self, written: str) -> str:
        """A name in a record ("Sue Hart", or "Sue" if there is only one) as the book may say it;
        somebody who must not be named is "someone". Names of nobody in the story stay."""
        key = name_key(written)
        people = self.facts.people.values()
        known = [one for one in people if key in (name_key(one.name), name_key(one.called))]
        if not known and key in self.facts.hidden_names:
            return names.SOMEONE
        known = known or [one for one in people if key == name_key(names.first_name(one.name))]
        return self.name(known[0]) if len(known) == 1 else self.line(written)

    def _named(self, person_id: UUID | None) -> str:
        person = self.facts.people.get(person_id) if person_id else None
        return names.SOMEONE if person is None else self.name(person)

    def _said(self, token: Token) -> str:
        match token.kind:
            case TokenKind.CHILD:
                return self.facts.child.called
            case TokenKind.PERSON:
                return self._named(token.id)
            case TokenKind.HOME:
                home = self.facts.homes.get(token.id) if token.id else None
                return "another home" if home is None else home.name
            case TokenKind.AGE:
                event = self.facts.events.get(token.id) if token.id else None
                when = event.when if event else None
                return self.age(when) or (dates.moment(when) if when else "one day")
