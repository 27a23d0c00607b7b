"""Who is named in some words, with their faces."""

from lifestory.model import Person
from ui.editor.inspector.faces import Named, named_in


def test_whoever_is_named_is_there_once_and_in_order(editor, made_book):
    grace = f"{{person:{made_book.person}}}"
    text = f"You love {grace}, {{child}}. {grace} loves you."
    child = editor.told.book.called
    assert named_in(editor.told.book, text) == (Named("Auntie Grace"), Named(child))
    assert named_in(editor.told.book, "Nobody.") == ()


def test_a_face_is_shown_as_soon_as_somebody_has_a_portrait(
    editor, target_of, made_book, story, qtbot
):
    target_of(made_book.more_words)
    faces = editor.inspector.words.names
    assert faces.names.words() == "Auntie Grace"
    (face,) = faces.faces
    assert face.picture is None
    with story.edit("A portrait") as edit:
        edit.get(Person, made_book.person).portrait_id = made_book.keepsake
    qtbot.waitUntil(lambda: faces.faces[0].picture is not None)
    target_of(made_book.words)
    assert not faces.isVisible()
