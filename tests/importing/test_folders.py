"""Which files are meant when a person points at folders and files."""

import pytest

from lifestory.importing.folders import files_of


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.jpg",
        "A.jpg",
        ".hidden.jpg",
        "Thumbs.db",
        "sub/c.jpg",
        "sub/.x/d.jpg",
        "__MACOSX/e.jpg",
        "a sub/f.jpg",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path


def test_a_folder_is_all_it_holds_sorted_without_what_is_hidden(folder):
    found = [path.relative_to(folder).as_posix() for path in files_of(folder)]
    assert found == ["A.jpg", "b.jpg", "a sub/f.jpg", "sub/c.jpg"]


def test_files_come_as_they_are_given_and_once(folder):
    given = [folder / "b.jpg", folder / "sub", folder / "b.jpg", folder / ".hidden.jpg"]
    assert files_of(given) == [folder / "b.jpg", folder / "sub" / "c.jpg", folder / ".hidden.jpg"]


def test_links_out_of_a_folder_are_not_followed(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "private.jpg").write_bytes(b"x")
    try:
        (folder / "sub" / "link").symlink_to(elsewhere, target_is_directory=True)
        (folder / "sub" / "link.jpg").symlink_to(elsewhere / "private.jpg")
        (folder / "sub" / "round").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert files_of(folder / "sub") == [folder / "sub" / "c.jpg"]


def test_a_single_file_is_itself_even_when_it_is_not_there(tmp_path):
    assert files_of(tmp_path / "gone.jpg") == [tmp_path / "gone.jpg"]
