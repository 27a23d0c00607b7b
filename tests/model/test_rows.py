"""The nouns as tables: complete, named, kept by their values."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import StatementError

from lifestory import model
from lifestory.model import (
    STORY_ROWS,
    BlockKind,
    Decision,
    Explanation,
    ReadingStage,
    Row,
    StoryTable,
    When,
)
from lifestory.model.columns import MomentColumn, WhenColumn, choice_of


def all_rows(kind: type[Row] = Row) -> set[type[Row]]:
    found = set()
    for sub in kind.__subclasses__():
        found |= all_rows(sub) | ({sub} if hasattr(sub, "__table__") else set())
    return found


def test_every_row_can_be_edited() -> None:
    assert set(STORY_ROWS) == all_rows()
    tables = {str(kind.__tablename__) for kind in STORY_ROWS}
    assert set(StoryTable.metadata.tables) == tables | {"editentry", "change"}


def test_no_table_carries_a_child_s_id() -> None:
    for kind in STORY_ROWS:
        assert "child_id" not in kind.__table__.c  # type: ignore[attr-defined]


def test_every_reference_says_what_happens_when_its_row_goes() -> None:
    for table in StoryTable.metadata.tables.values():
        for key in table.foreign_keys:
            if table.name == "change":
                continue
            assert key.ondelete in ("CASCADE", "SET NULL")
            assert key.parent.nullable or key.ondelete == "CASCADE"


def test_every_constraint_has_a_name() -> None:
    for table in StoryTable.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints)
        assert all(index.name for index in table.indexes)


def test_everything_public_is_named() -> None:
    assert sorted(model.__all__, key=lambda name: (not name.isupper(), name)) == model.__all__
    assert all(hasattr(model, name) for name in model.__all__)


@pytest.mark.parametrize(
    ("column", "value", "stored"),
    [
        (WhenColumn(), When("2019-06~"), "2019-06~"),
        (choice_of(BlockKind)(), BlockKind.FAMILY_TREE, "family-tree"),
        (MomentColumn(), datetime(2026, 5, 4, 9, 30, tzinfo=UTC), "2026-05-04 09:30:00.000000"),
    ],
)
def test_a_column_keeps_a_value_by_its_text(column: Any, value: object, stored: str) -> None:
    table = sa.Table("t", sa.MetaData(), sa.Column("v", column))
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert(), [{"v": value}, {"v": None}])
        assert connection.execute(sa.select(table.c.v)).scalars().all() == [value, None]
        raw = connection.exec_driver_sql("SELECT v FROM t").scalars().all()
        assert raw == [stored, None]
    engine.dispose()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (WhenColumn(), "2019"),
        (choice_of(BlockKind)(), "no such kind"),
        (MomentColumn(), datetime(2026, 5, 4, 9, 30)),  # noqa: DTZ001
    ],
)
def test_a_column_refuses_what_it_is_not_for(column: Any, value: object) -> None:
    table = sa.Table("t", sa.MetaData(), sa.Column("v", column))
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        with pytest.raises((StatementError, TypeError, ValueError)):
            connection.execute(table.insert(), {"v": value})
    engine.dispose()


def test_moments_of_any_zone_are_the_same_moment() -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2026, 5, 4, 15, 0, tzinfo=zone)
    kept = MomentColumn().process_bind_param(moment, None)  # type: ignore[arg-type]
    assert kept == datetime(2026, 5, 4, 9, 30)  # noqa: DTZ001
    assert MomentColumn().process_result_value(kept, None) == moment  # type: ignore[arg-type]


def test_an_explanation_is_told_when_what_who_and_why_are_said() -> None:
    whole = {"decided": "You moved.", "who": "A judge.", "why": "To be safe."}
    given: dict[str, Any] = {"decision_id": None, "stage": ReadingStage.LETTER}
    assert Explanation(**given, **whole).is_told
    for missing in whole:
        assert not Explanation(**given, **{**whole, missing: " "}).is_told


def test_a_decision_s_record_needs_what_who_and_why() -> None:
    whole = {"decided": "A move.", "decided_by": "The court", "reasons": "Safety."}
    assert Decision(question="Why?", **whole).record_is_complete
    for missing in whole:
        assert not Decision(question="Why?", **{**whole, missing: ""}).record_is_complete


def test_the_stages_grow() -> None:
    measures = [stage.measures for stage in ReadingStage]
    sentences = [each.words_a_sentence for each in measures]
    pages = [each.words_a_page for each in measures]
    assert sentences == sorted(set(sentences))
    assert pages == sorted(set(pages))
    assert len({each.title for each in measures}) == 6
