"""What stays for good is not looked through for garbage."""

import gc

import pytest

from ui.collecting import staying


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
