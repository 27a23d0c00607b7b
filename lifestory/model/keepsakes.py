"""Photos, drawings, scans and certificates: the row that says what an original is.

The original itself lies under its hash in the child's append-only keepsake database; rotation and
covered areas are numbers here and never touch it.
"""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from lifestory.model.columns import WhenColumn, choice_of
from lifestory.model.kinds import DateTrust, KeepsakeKind, Permission
from lifestory.model.retouch import Retouch, retouch_from
from lifestory.model.rows import Fact, Row
from lifestory.model.when import When


class Keepsake(Fact, table=True):
    """One photo, drawing, scan or certificate.

    `digest` is the SHA-256 of the original's bytes in hex. `width` and `height` are pixels of the
    upright picture before `turn` (quarter turns clockwise, 0 to 3). `covers` are areas made solid,
    each `[left, top, right, bottom]` as parts of the upright, unturned picture; so is `crop`, what
    is left of it, empty for the whole. `straighten` is degrees clockwise (-15 to 15), `brightness`
    -1 to 1, and `lift` 0 to 1 how far a faded print is brought back.
    """

    digest: str = Field(index=True)
    kind: KeepsakeKind = Field(default=KeepsakeKind.PHOTO, sa_type=choice_of(KeepsakeKind))
    file_name: str = ""
    width: int = 0
    height: int = 0
    when: When | None = Field(default=None, sa_type=WhenColumn)
    when_trust: DateTrust = Field(default=DateTrust.UNKNOWN, sa_type=choice_of(DateTrust))
    when_doubt: str = ""
    """Why the date is uncertain, as a sentence; empty when nothing speaks against it."""
    caption: str = ""
    description: str = ""
    """What it shows, for those who cannot see it."""
    credit: str = ""
    """Who made it: "by Sam, aged 5"."""
    given_by: str = ""
    permission: Permission = Field(default=Permission.NOT_ASKED, sa_type=choice_of(Permission))
    permission_by: str = ""
    turn: int = 0
    covers: list[Any] = Field(default_factory=list, sa_type=sa.JSON)
    crop: list[Any] = Field(default_factory=list, sa_type=sa.JSON)
    straighten: float = 0.0
    brightness: float = 0.0
    lift: float = 0.0
    event_id: UUID | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    home_id: UUID | None = Field(default=None, foreign_key="home.id", ondelete="SET NULL")

    @property
    def retouch(self) -> Retouch:
        """How it is shown."""
        return retouch_from(
            turn=self.turn,
            covers=self.covers,
            crop=self.crop,
            straighten=self.straighten,
            brightness=self.brightness,
            lift=self.lift,
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Width and height in pixels as it is seen; (0, 0) when that is not known."""
        if self.width <= 0 or self.height <= 0:
            return (0, 0)
        if not (self.crop or self.straighten):  # as nearly every picture is
            sides = (self.width, self.height)
            return sides[::-1] if self.turn % 2 else sides
        return self.retouch.shape(self.width, self.height)


class KeepsakePerson(Row, table=True):
    """Somebody who is in the picture; `person_id` None is the child."""

    keepsake_id: UUID = Field(foreign_key="keepsake.id", ondelete="CASCADE", index=True)
    person_id: UUID | None = Field(
        default=None, foreign_key="person.id", ondelete="CASCADE", index=True
    )
