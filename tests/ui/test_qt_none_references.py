"""A guard against PySide6 6.12.0 below Python 3.12, which gives `None` away too often.

There every Qt call that returns nothing frees one reference to `None`, and after some
thousands of calls Python aborts. The pins avoid that version; this notices a wrong pin.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel

CALLS = 20_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be freed from 3.12 on")
def test_calls_that_return_nothing_leave_none_alone(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("Sam")
    assert sys.getrefcount(None) > before - CALLS // 10
