"""Photographs come into a story: the good ones in, the bad ones named, nothing lost."""

import io
import json
import os
import threading
from datetime import UTC, datetime

import pytest
from PIL import Image

from lifestory.errors import CouldNotKeep, UnreadablePhoto
from lifestory.importing import photos
from lifestory.importing.photos import import_photos, read_photo
from lifestory.importing.preview import preview_photos
from lifestory.library import Keepsakes
from lifestory.model import Keepsake
from lifestory.model.kinds import DateTrust
from lifestory.model.when import When


def kept(story):
    with story.read() as reading:
        return reading.all(Keepsake)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def few(folder, maker):
    """Six different photographs."""
    for at in range(1, 7):
        (folder / f"{at}.jpg").write_bytes(maker.oriented_jpeg(at))
    return folder


def test_good_ones_come_in_and_bad_ones_are_named(story, mixed):
    """E1, E2: sixty mixed files, and every one of them is accounted for."""
    done = import_photos(story, mixed.folder)
    rows = kept(story)
    assert len(done.added) == len(mixed.good) == len(rows)
    assert {row.id for row in rows} == set(done.added)
    assert sorted(left.name for left in done.left_out) == sorted(mixed.bad)
    assert (done.already, done.stopped) == ((), False)
    assert all(
        f"“{left.name}” was left out: it {left.reason}." == left.sentence for left in done.left_out
    )


def test_a_photograph_is_kept_with_its_original_copies_and_date(story, few, maker):
    import_photos(story, few / "6.jpg")
    (row,) = kept(story)
    assert story.keepsakes.original(row.digest) == (few / "6.jpg").read_bytes()
    assert (row.file_name, row.width, row.height) == ("6.jpg", 480, 320)
    assert (row.when, row.when_trust, row.when_doubt) == (When("2019-06-06"), DateTrust.CAMERA, "")
    page = Image.open(io.BytesIO(story.keepsakes.page_copy(row.digest)))
    assert page.size == Image.open(io.BytesIO(story.keepsakes.screen_copy(row.digest))).size
    assert Image.open(io.BytesIO(story.keepsakes.thumbnail(row.digest))).size == (400, 267)


def test_no_row_holds_a_place_a_name_or_a_comment(story, few, maker):
    import_photos(story, few)
    text = repr([row.model_dump() for row in kept(story)])
    assert not any(marker.decode() in text for marker in maker.MARKERS)
    assert "Invented" not in text  # the camera's maker


def test_one_import_is_one_step_of_undo(story, few):
    import_photos(story, few)
    assert story.undo_label == photos.LABEL
    story.undo()
    assert kept(story) == []
    assert story.undo_label != photos.LABEL
    story.redo()
    assert len(kept(story)) == 6


def test_two_imports_are_two_steps(story, few):
    import_photos(story, few / "1.jpg")
    import_photos(story, few / "2.jpg")
    story.undo()
    assert [row.file_name for row in kept(story)] == ["1.jpg"]


def test_what_was_undone_can_be_brought_in_again(story, few):
    import_photos(story, few)
    story.undo()
    done = import_photos(story, few)
    assert (len(done.added), done.already) == (6, ())


def test_exact_duplicates_come_in_once(story, few):
    (few / "2 copy.jpg").write_bytes((few / "2.jpg").read_bytes())
    first = import_photos(story, few)
    assert (len(first.added), first.already) == (6, ("2.jpg",))
    again = import_photos(story, few)
    assert (again.added, len(again.already)) == ((), 7)


def test_a_bad_file_that_came_twice_is_named_twice(story, folder):
    for name in ("one.jpg", "two.jpg"):
        (folder / name).write_bytes(b"%PDF-1.4 the same")
    done = import_photos(story, folder)
    assert [left.name for left in done.left_out] == ["one.jpg", "two.jpg"]
    assert len({left.reason for left in done.left_out}) == 1


@pytest.fixture
def last_first(monkeypatch):
    """The threads are quickest with the last file; what they made is still taken in order."""
    in_turn = photos.in_turn

    def backwards(paths, work, stop):
        made = {file.name: work(file) for file, _ in in_turn(paths[::-1], lambda _: None, stop)}
        yield from ((file, made[file.name]) for file, _ in in_turn(paths, lambda _: None, stop))

    monkeypatch.setattr(photos, "in_turn", backwards)


def test_the_first_of_duplicates_is_kept_whichever_thread_was_quicker(story, few, last_first):
    (few / "2 copy.jpg").write_bytes((few / "2.jpg").read_bytes())
    done = import_photos(story, few)
    assert (len(done.added), done.already, done.left_out) == (6, ("2.jpg",), ())
    assert "2 copy.jpg" in {keepsake.file_name for keepsake in kept(story)}


def test_a_bad_file_that_came_twice_is_named_twice_in_order(story, folder, last_first):
    for name in ("one.jpg", "two.jpg"):
        (folder / name).write_bytes(b"%PDF-1.4 the same")
    done = import_photos(story, folder)
    assert [left.name for left in done.left_out] == ["one.jpg", "two.jpg"]


def test_progress_names_every_file_after_it_is_kept(story, few):
    heard = []

    def progress(done, total, name):
        heard.append((done, total, name, len(kept(story))))

    import_photos(story, few, progress=progress)
    assert heard == [(at, 6, f"{at}.jpg", at) for at in range(1, 7)]


def test_each_new_keepsake_is_told_of_when_it_is_there(story, few):
    told = []

    def on_added(id):
        with story.read() as reading:
            told.append(reading.get(Keepsake, id).file_name)

    import_photos(story, few, on_added=on_added)
    assert told == [f"{at}.jpg" for at in range(1, 7)]


def test_what_came_in_before_a_cancel_stays(story, few):
    heard = []
    done = import_photos(
        story, few, progress=lambda *what: heard.append(what), cancelled=lambda: len(heard) == 3
    )
    assert (len(done.added), done.stopped) == (3, True)
    assert [row.file_name for row in kept(story)] == ["1.jpg", "2.jpg", "3.jpg"]
    story.undo()
    assert kept(story) == []


def test_a_full_disk_keeps_what_was_in(story, few, monkeypatch):
    add = Keepsakes.add

    def full(keepsakes, original, copies=None):
        if original == (few / "4.jpg").read_bytes():
            raise CouldNotKeep("The disk is full. Nothing was lost. Make room and try again.")
        return add(keepsakes, original, copies)

    monkeypatch.setattr(Keepsakes, "add", full)
    with pytest.raises(CouldNotKeep):
        import_photos(story, few)
    assert [row.file_name for row in kept(story)] == ["1.jpg", "2.jpg", "3.jpg"]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("photograph")]


def test_nothing_but_photographs_of_takeout_is_spoken_of(story, folder, maker):
    (folder / "IMG.jpg").write_bytes(maker.saved(maker.scene(), "JPEG"))
    taken = datetime(2019, 7, 1, 23, 30, tzinfo=UTC)
    sidecar = {
        "title": "IMG.jpg",
        "description": "At the seaside",
        "photoTakenTime": {"timestamp": str(int(taken.timestamp()))},
        "geoData": {"latitude": 53.408},
    }
    (folder / "IMG.jpg.supplemental-metadata.json").write_text(json.dumps(sidecar), "utf-8")
    (folder / "metadata.json").write_text("{}", "utf-8")
    done = import_photos(story, folder)
    (row,) = kept(story)
    assert done.left_out == ()
    assert (row.when, row.when_trust) == (When("2019-07-02"), DateTrust.TAKEOUT)
    assert row.caption == "At the seaside"


def test_many_pictures_of_one_moment_are_doubted(story, folder, maker):
    for at in range(5):
        exif = maker.telling_exif(1, "2019:06:12 10:11:12")
        content = maker.saved(maker.scene(shade=at), "JPEG", exif=exif)
        (folder / f"{at}.jpg").write_bytes(content)
    (folder / "other.jpg").write_bytes(maker.oriented_jpeg(1))
    import_photos(story, folder)
    for row in kept(story):
        crowded = row.file_name != "other.jpg"
        assert ("5 pictures" in row.when_doubt) == crowded
        assert (row.when == When("2019-06-12?")) == crowded
    story.undo()
    assert kept(story) == []


def test_a_picture_from_before_the_child_was_born_is_doubted(story, folder, maker):
    exif = maker.telling_exif(1, "2015:06:12 10:11:12")
    (folder / "early.jpg").write_bytes(maker.saved(maker.scene(), "JPEG", exif=exif))
    import_photos(story, folder)
    assert kept(story)[0].when_doubt == "This date is before Maya was born."


def test_a_files_time_is_the_last_resort(story, folder, maker):
    (folder / "plain.png").write_bytes(maker.saved(maker.scene(), "PNG"))
    os.utime(folder / "plain.png", (1_560_000_000, 1_560_000_000))
    import_photos(story, folder)
    (row,) = kept(story)
    assert (row.when, row.when_trust) == (When("2019-06%"), DateTrust.FILE_TIME)


def test_a_time_that_makes_no_sense_is_no_date(story, folder, maker):
    (folder / "plain.png").write_bytes(maker.saved(maker.scene(), "PNG"))
    os.utime(folder / "plain.png", (1e13, 1e13))
    import_photos(story, folder)
    assert kept(story)[0].when is None


def test_files_that_are_gone_or_no_files_are_named(story, few):
    (few / "a folder.jpg").mkdir()
    done = import_photos(story, [few / "1.jpg", few / "gone.jpg", few / "a folder.jpg"])
    assert len(done.added) == 1
    assert [left.name for left in done.left_out] == ["gone.jpg"]


def test_a_file_that_may_not_be_opened_is_named(story, few, monkeypatch):
    def forbidden(path):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_bytes", forbidden)
    with pytest.raises(UnreadablePhoto, match="cannot be opened where it is"):
        read_photo(few / "1.jpg")


def test_a_file_that_is_too_large_is_refused_unread(folder, monkeypatch):
    with (folder / "large.jpg").open("wb") as file:
        file.truncate(60_000_001)
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda path: pytest.fail("it was read"))
    with pytest.raises(UnreadablePhoto, match="larger than 60 MB"):
        read_photo(folder / "large.jpg")


def test_a_picture_from_the_clipboard_is_read_from_its_bytes(maker):
    photo = read_photo(maker.saved(maker.scene(), "PNG"), "pasted picture")
    assert (photo.name, photo.copies.width, photo.caption) == ("pasted picture", 480, "")
    assert photo.date(datetime.now(UTC)).trust is DateTrust.UNKNOWN


def test_nothing_at_all_is_an_empty_import(story, folder):
    assert import_photos(story, folder) == photos.Imported()
    assert story.undo_label != photos.LABEL


def test_a_preview_shows_what_would_come_in_and_changes_nothing(story, few, maker):
    import_photos(story, few / "1.jpg")
    (few / "2 again.jpg").write_bytes((few / "2.jpg").read_bytes())
    (few / "a text.jpg").write_text("Dear diary")
    (few / "notes.json").write_text("{}")
    heard = []
    preview = preview_photos(story, few, progress=lambda *what: heard.append(what[:2]))
    assert len(kept(story)) == 1
    assert heard == [(at, 9) for at in range(1, 10)]
    shown = {item.name: item for item in preview.items}
    assert [name for name in shown if shown[name].already] == ["1.jpg", "2.jpg"]
    assert shown["a text.jpg"].problem == "“a text.jpg” was left out: it is a text, not a picture."
    assert shown["3.jpg"].when == When("2019-06-03")
    assert Image.open(io.BytesIO(shown["3.jpg"].picture)).size == (400, 267)
    assert "notes.json" not in shown

    done = import_photos(story, preview.things())
    assert len(done.added) == 5
    assert preview.things(lambda item: item.name == "4.jpg") == [few / "4.jpg"]


def test_an_import_runs_on_any_thread(story, few):
    done = []
    thread = threading.Thread(target=lambda: done.append(import_photos(story, few)))
    thread.start()
    thread.join()
    assert len(done[0].added) == len(kept(story)) == 6
