"""A language's dictionary, read by spylls from `assets/spelling`; imported when it is needed."""

import io
from typing import Any

from spylls.hunspell import Dictionary
from spylls.hunspell.readers import read_aff, read_dic
from spylls.hunspell.readers.file_reader import BaseReader

from lifestory import resources


class _Lines(BaseReader):
    """A file of the dictionary, read at once, so that none stays open."""

    def __init__(self, name: str, encoding: str = "Windows-1252") -> None:
        self._bytes = resources.assets("spelling", name).read_bytes()
        super().__init__(self._open(encoding))

    def reset_encoding(self, encoding: str) -> None:
        """Go on in another encoding, from the same line."""
        self.reset_io(self._open(encoding))

    def _open(self, encoding: str) -> io.StringIO:
        return io.StringIO(self._bytes.decode(encoding, "surrogateescape"))


def dictionary_of(language: str) -> Any:
    """The rules and words of a language ("en_GB")."""
    aff, context = read_aff(_Lines(f"{language}.aff"))
    words = _Lines(f"{language}.dic", context.encoding)
    return Dictionary(aff, read_dic(words, aff=aff, context=context))
