"""The clock that a library is given, so that a test can say what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the moment, with its time zone."""


def now() -> datetime:
    """The moment by the computer's own clock, in UTC."""
    return datetime.now(UTC)
