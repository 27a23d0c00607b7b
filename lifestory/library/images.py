"""A row as JSON: how the history remembers it, and how it is looked at before it is kept.

SQLModel's tables do not check what they are given. So each kind of row has a `shape`, a strict
pydantic model of the same fields, and a row that does not fit it is never written.
"""

import copy
from datetime import UTC, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict, create_model
from pydantic.fields import FieldInfo

from lifestory.model import STORY_ROWS, Row

Image = dict[str, Any]
"""A row's columns as JSON values; in a change only those that it changed."""

PLACE = "_place"
"""Beside the columns of a row that came or went: its rowid, so that it returns to its place."""

KINDS: dict[str, type[Row]] = {str(kind.__tablename__): kind for kind in STORY_ROWS}
"""Every kind of row by the name of its table."""

_MENDABLE = (dict, list)


def table_of(kind: type[Row]) -> sa.Table:
    """The table that rows of a kind are kept in."""
    table: sa.Table = kind.__table__  # type: ignore[attr-defined]
    return table


@cache
def shape_of(kind: type[Row]) -> type[BaseModel]:
    """The strict model of a kind's fields; each may be left out."""
    fields: dict[str, Any] = {
        name: (field.annotation, None) for name, field in _fields(kind).items()
    }
    strict = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)
    return create_model(kind.__name__, __config__=strict, **fields)


def values_of(row: Row) -> dict[str, Any]:
    """A row's columns as they are now; what could be changed in place is copied."""
    values = {name: getattr(row, name) for name in _fields(type(row))}
    for name in mendable(type(row)):
        values[name] = copy.deepcopy(values[name])
    return values


@cache
def mendable(kind: type[Row]) -> tuple[str, ...]:
    """The columns that hold a list or a dict, which can be changed without the row noticing."""
    fields = _fields(kind)
    return tuple(
        name
        for name, field in fields.items()
        if getattr(field.annotation, "__origin__", field.annotation) in _MENDABLE
    )


def image_of(kind: type[Row], values: dict[str, Any]) -> Image:
    """The JSON of a row's columns.

    Raises:
        ValueError: a column holds something that its type does not allow, or a NUL.
    """
    moments = {
        name: value.astimezone(UTC)
        for name, value in values.items()
        if isinstance(value, datetime) and value.tzinfo is not None
    }
    image = shape_of(kind).model_validate({**values, **moments}).model_dump(mode="json")
    if _holds_nul(image):
        raise ValueError(f"a {kind.__name__} holds a NUL, which is no letter")
    return image


def values_from(kind: type[Row], image: Image) -> dict[str, Any]:
    """The columns that an image speaks of, as they are kept in a row."""
    told = {name: value for name, value in image.items() if name != PLACE}
    read = shape_of(kind).model_validate(told, strict=False)
    return {name: getattr(read, name) for name in read.model_fields_set}


def whole_values_from(kind: type[Row], image: Image) -> dict[str, Any]:
    """The same, and the default of each column that did not exist when the image was made."""
    values = values_from(kind, image)
    for name, field in _fields(kind).items():
        if name not in values:
            values[name] = field.get_default(call_default_factory=True, validated_data={})
    return values


def difference(
    before: Image | None, after: Image | None
) -> tuple[Image | None, Image | None] | None:
    """What a change did: whole rows where one side is missing, else only what differs.

    None when nothing changed.
    """
    if before is None or after is None:
        return None if before is after else (before, after)
    names = [name for name in after if before.get(name) != after[name]]
    if not names:
        return None
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def joined(
    first: tuple[Image | None, Image | None], second: tuple[Image | None, Image | None]
) -> tuple[Image | None, Image | None] | None:
    """Two changes of one row, one after the other, as one. None when they cancel out."""
    (before, between), (changed, after) = first, second
    if before is None:
        return None if after is None else (None, {**(between or {}), **after})
    if after is None:
        return {**(changed or {}), **before}, None
    if between is None or changed is None:
        return difference(before, after)
    old, new = {**changed, **before}, {**between, **after}
    return difference(old, new)


def _fields(kind: type[Row]) -> dict[str, FieldInfo]:
    fields: dict[str, FieldInfo] = kind.__pydantic_fields__
    return fields


def _holds_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any(map(_holds_nul, value.values())) or any(map(_holds_nul, value))
    return isinstance(value, list) and any(map(_holds_nul, value))
