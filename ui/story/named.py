"""Names instead of ids: how tokens in a text are shown to whoever writes it.

A text keeps `{person:ID}`; the field shows `{Mummy Kate}` and what is typed that way is kept as the
token again. Braces around anything else stay as they were typed.
"""

import re
from typing import TYPE_CHECKING

from lifestory.model import Event, Home, Person
from lifestory.words.markup import Token, TokenKind
from ui.tr import tr

if TYPE_CHECKING:
    from lifestory.library import Reading

_BRACES = re.compile(r"\{([^{}\n]+)\}")


class Named:
    """The names of one story at one moment, in both directions."""

    def __init__(self, reading: "Reading") -> None:
        self._name: dict[str, str] = {}
        self._token: dict[str, str] = {}
        self._add(Token(TokenKind.CHILD), reading.child.called)
        for person in reading.all(Person):
            self._add(Token(TokenKind.PERSON, person.id), person.called or person.name)
        for home in reading.all(Home):
            self._add(Token(TokenKind.HOME, home.id), home.name)
        for event in reading.all(Event):
            self._add(Token(TokenKind.AGE, event.id), tr("how old: {event}", event=event.title))

    def _add(self, token: Token, name: str) -> None:
        name = name.replace("{", "").replace("}", "").strip()
        number, unique = 1, name
        while unique.casefold() in self._token:
            number += 1
            unique = f"{name} {number}"
        self._name[str(token)] = unique
        self._token[unique.casefold()] = str(token)

    def shown(self, text: str) -> str:
        """The text with names in the braces."""
        return _BRACES.sub(lambda found: self._shown_one(found[0]), text)

    def kept(self, text: str) -> str:
        """The text with tokens in the braces; the opposite of `shown`."""
        return _BRACES.sub(lambda found: self._token.get(found[1].casefold(), found[0]), text)

    def _shown_one(self, braces: str) -> str:
        name = self._name.get(braces)
        return f"{{{name}}}" if name is not None else braces
