"""Memory stays bounded, and a decoder that falls over takes nothing with it (E1)."""

import os
import signal
import threading
import time

import pytest

from lifestory.errors import UnreadablePhoto
from lifestory.importing import darkroom as darkrooms
from lifestory.importing.darkroom import Apart, Darkroom, Fallen, PixelRoom
from lifestory.importing.photos import import_photos, read_photo
from lifestory.importing.pictures import rebuild


@pytest.fixture
def apart():
    apart = Apart(longest_wait=30)
    yield apart
    apart.close()


def test_a_picture_waits_until_there_is_room_for_it():
    room, entered = PixelRoom(100), threading.Event()

    def wait():
        with room.holding(50):
            entered.set()

    waiting = threading.Thread(target=wait)
    with room.holding(80):
        waiting.start()
        assert not entered.wait(0.05)
    assert entered.wait(10)
    waiting.join()


def test_a_picture_larger_than_the_room_goes_in_alone():
    room = PixelRoom(100)
    with room.holding(1000):
        pass
    with room.holding(60), room.holding(40):
        pass


def test_room_is_given_back_after_damage(mixed):
    with Darkroom(pixels=200_000) as small:
        for name in ("half.png", "half.jpg", "half.heic") * 3:
            with pytest.raises(UnreadablePhoto):
                rebuild((mixed.folder / name).read_bytes(), name, small)
        with small.room.holding(200_000):
            pass


def test_a_function_is_called_in_another_process_that_stays(apart):
    first = apart.call(os.getpid)
    assert first != os.getpid()
    assert apart.call(os.getpid) == first
    assert apart.call(divmod, 7, 3) == (2, 1)


def test_what_a_function_raises_is_raised_here(apart):
    process = apart.call(os.getpid)
    with pytest.raises(ZeroDivisionError):
        apart.call(divmod, 7, 0)
    assert apart.call(os.getpid) == process


def test_a_process_that_falls_is_replaced(apart):
    first = apart.call(os.getpid)
    with pytest.raises(Fallen):
        apart.call(os.abort)
    assert apart.call(os.getpid) != first


def test_a_process_that_takes_too_long_is_ended():
    impatient = Apart(longest_wait=0.05)
    with pytest.raises(Fallen):
        impatient.call(time.sleep, 600)
    assert impatient.call(divmod, 7, 3) == (2, 1)
    impatient.close()


def test_threads_ask_at_the_same_time(apart):
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(apart.call(divmod, 7, 3))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [(2, 1), (2, 1)]


def test_a_process_that_does_not_start_is_a_bug_and_no_picture_is_blamed(monkeypatch):
    monkeypatch.setattr(darkrooms, "_answer", os.abort)
    with pytest.raises(RuntimeError, match="did not start"):
        Apart().call(divmod, 7, 3)


def test_a_heic_that_ends_its_process_is_left_out_and_the_next_comes_in(maker, tmp_path, story):
    """One changed byte in a HEIC file: pi-heif 1.4 reads where nothing is."""
    (tmp_path / "1.heic").write_bytes((maker.FIXTURES / "falls.bin").read_bytes())
    (tmp_path / "2.heic").write_bytes((maker.FIXTURES / "scene.heic").read_bytes())
    done = import_photos(story, [tmp_path / "1.heic", tmp_path / "2.heic"])
    assert len(done.added) == 1
    assert [left.sentence for left in done.left_out] == ["“1.heic” was left out: it is damaged."]


def test_pictures_taken_apart_leave_no_process_behind(maker):
    with Darkroom() as darkroom:
        content = (maker.FIXTURES / "turned.heic").read_bytes()
        assert read_photo(content, "turned.heic", darkroom=darkroom).copies.width == 480
        process = darkroom.apart.call(os.getpid)
    with pytest.raises(ProcessLookupError):
        os.kill(process, signal.SIGTERM)
