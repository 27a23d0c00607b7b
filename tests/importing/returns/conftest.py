"""The invented returns, and one day on which all of these tests happen."""

from datetime import date
from pathlib import Path

import pytest

from lifestory.importing.returns import About, offers_of, read_returns

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="session")
def invented() -> Path:
    """Six invented children over several returns, clean and dirty."""
    return Path(__file__).with_name("invented")


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which these tests happen."""
    return TODAY


@pytest.fixture(scope="session")
def found_in(today):
    """What a folder or file offers for a child: found_in(path, "LSB004")."""

    def preview(where, child_id, **names):
        found = read_returns(where, child_id, today=today)
        return offers_of(found, About("Sam"), today=today, names=names)

    return preview
