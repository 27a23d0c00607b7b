"""What holds for every test."""

from functools import partial

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

# How long an example takes depends on the machine and on what else it does; no test may fail for
# that.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

PATIENCE_MS = 30_000
"""How long a test waits for what must come; only a machine that is very busy needs so long."""


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The window's driver, more patient than it comes."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=PATIENCE_MS)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=PATIENCE_MS)
    qtbot.waitSignals = partial(qtbot.waitSignals, timeout=PATIENCE_MS)
    return qtbot
