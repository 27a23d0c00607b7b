"""Sentences a person can act on.

Trouble that a person can meet is raised as a `LifestoryError` whose text is a finished sentence:
what happened, that nothing was lost, what to do. Everything else that is raised is a bug and may
crash loudly. Leaves the showing to `ui` and `cli`.
"""


class LifestoryError(Exception):
    """Trouble that a person can meet; `str(error)` is the sentence to show."""


class NotFound(LifestoryError):
    """Something that was asked for by name or id is not there."""


class AmbiguousName(LifestoryError):
    """A name fits more than one child or book."""


class NotALibrary(LifestoryError):
    """The folder holds no library, or one that cannot be read."""


class WrongPassphrase(LifestoryError):
    """Neither a passphrase nor a recovery key of this library."""


class LibraryInUse(LifestoryError):
    """Another window or computer has the library open for writing."""


class FromNewerVersion(LifestoryError):
    """The library was made by a newer Lifestory and is left untouched."""


class Damaged(LifestoryError):
    """Stored material does not match its seal; the newest good copy is named if there is one."""


class CouldNotKeep(LifestoryError):
    """The disk would not take an edit; the story is as it was before it."""


class UnreadablePhoto(LifestoryError):
    """A file that is not a picture that can be used; it is left out and the others go on."""


class BadTemplate(LifestoryError):
    """A plan, layout, theme or wording file that does not say what it must."""


class CouldNotWrite(LifestoryError):
    """An output file could not be made; nothing half-written is left behind."""


class Cancelled(LifestoryError):
    """The person stopped a long task; what was already kept stays kept."""
