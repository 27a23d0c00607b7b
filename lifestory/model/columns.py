"""How value types are kept in a database column: partly known dates, closed lists, moments."""

from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import DateTime, Dialect, String, TypeDecorator

from lifestory.model.when import When


class WhenColumn(TypeDecorator[When]):
    """A `When`, kept as its EDTF text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: When | None, dialect: Dialect) -> str | None:
        """Write the EDTF text; anything that is not a `When` is a bug."""
        if value is not None and not isinstance(value, When):
            raise TypeError(f"a When is kept here, not {type(value).__name__}")
        return None if value is None else value.edtf

    def process_result_value(self, value: Any | None, dialect: Dialect) -> When | None:
        """Read the EDTF text."""
        return None if value is None else When(value)


class MomentColumn(TypeDecorator[datetime]):
    """A moment on the clock, with its time zone; kept in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Write in UTC; a moment without a time zone is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read as UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class _ChoiceColumn(TypeDecorator[StrEnum]):
    impl = String
    cache_ok = True
    kind: type[StrEnum]

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)


@cache
def choice_of(kind: type[StrEnum]) -> Any:
    """The column type that keeps a closed list by its values, so that a name in code may change."""
    # SQLAlchemy asks each class for its own `cache_ok` and takes none from the base.
    own = {"kind": kind, "cache_ok": True, "__module__": __name__}
    return type(f"{kind.__name__}Column", (_ChoiceColumn,), own)
