"""What stays for good is not looked through for garbage."""

import gc
import sys

import pytest

from ui.collecting import load_what_stays, staying


def test_what_is_loaded_is_never_looked_through_again():
    with staying():
        assert not gc.isenabled()
        kept = [[number] for number in range(1000)]
    assert gc.isenabled()
    looked_through = {id(each) for each in gc.get_objects()}
    assert not looked_through & {id(each) for each in kept}


def test_the_collector_goes_on_when_loading_fails():
    with pytest.raises(OSError, match="no such"), staying():
        raise OSError("no such file")
    assert gc.isenabled()


def test_what_stays_is_loaded_before_a_library_is_open():
    frozen = gc.get_freeze_count()
    load_what_stays()
    assert gc.get_freeze_count() > frozen
    assert {"ui.shell.shell", "ui.editor.getting_ready"} <= sys.modules.keys()
