"""Databases of other versions: brought up to date whole, or left alone."""

import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from lifestory.errors import Damaged, FromNewerVersion
from lifestory.library import Library, schema
from lifestory.library.schema import KEEPSAKES, STORY, Schema
from lifestory.library.sealed import connect
from lifestory.library.search_index import TABLES as SEARCH_TABLES
from lifestory.model import Person

LIBRARIES = Path(__file__).parent.parent / "libraries"
KEY = b"k" * 32
NEXT = f"{int(STORY.head) + 1:04}"
Step = Callable[[str], Schema]


@pytest.mark.filterwarnings("ignore:Cannot correctly sort tables")  # keepsakes and homes: a ring
@pytest.mark.parametrize("kind", [STORY, KEEPSAKES], ids=lambda kind: kind.name)
def test_the_migrations_lead_to_the_tables_that_the_code_reads(
    tmp_path: Path, kind: Schema
) -> None:
    path = tmp_path / "new.db"
    schema.make(path, KEY, kind)
    engine = sa.create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, KEY, page_size=kind.page_size),
        poolclass=StaticPool,
    )
    with engine.connect() as connection:
        # A column that came later has a default in the file, for the rows that were there before
        # it; the code itself gives every column a value.
        options = {"compare_server_default": False, "include_name": _is_ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, kind.tables) == []
    engine.dispose()


def _is_ours(name: str | None, what: str, _: object) -> bool:
    """All but the tables for searching, which no row of the model is kept in."""
    searching = name in SEARCH_TABLES or str(name).startswith("search_")
    return not (what == "table" and searching)


@pytest.mark.parametrize("kind", [STORY, KEEPSAKES], ids=lambda kind: kind.name)
def test_the_newest_revision_is_the_one_that_the_code_names(kind: Schema) -> None:
    assert schema._scripts(kind).get_heads() == [kind.head]


@pytest.fixture
def next_step(tmp_path: Path) -> Step:
    """Makes a next version's schema whose one new migration does what it is told."""

    def written(body: str) -> Schema:
        scripts = tmp_path / "migrations"
        shutil.rmtree(scripts, ignore_errors=True)
        shutil.copytree(STORY.scripts, scripts)
        text = f"""
            import os
            import sqlalchemy as sa
            from alembic import op
            revision = "{NEXT}"
            down_revision = "{STORY.head}"
            def upgrade():
                {body}
        """
        (scripts / "versions" / f"r{NEXT}_next.py").write_text(textwrap.dedent(text))
        return replace(STORY, head=NEXT, scripts=scripts)

    return written


@pytest.fixture
def old(library: Library, folder: Path) -> tuple[Path, bytes]:
    """A story's database of this version and its key; nobody has it open."""
    story = library.add_child("Maya")
    with story.edit("Add") as edit:
        edit.add(Person(name="Sue"))
    key = story.database.key
    library.close()
    return folder / "stories" / str(story.child_id) / "story.db", key


def rows(path: Path, key: bytes, question: str) -> list[tuple[object, ...]]:
    with closing(connect(path, key)) as connection:
        found: list[tuple[object, ...]] = connection.execute(question).fetchall()
        return found


RENAME = """
                with op.batch_alter_table("person") as person:
                    person.alter_column("gave", new_column_name="thanks_for")
                op.add_column("child", sa.Column("hobby", sa.String()))
"""


def test_an_older_story_is_brought_up_to_date_after_a_backup(
    old: tuple[Path, bytes],
    folder: Path,
    next_step: Step,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, key = old
    monkeypatch.setattr(schema, "STORY", next_step(RENAME.strip()))
    with Library.unlock(folder, "warm socks and tea") as library:
        library.story(library._child_ids()[0])
    assert schema.revision_of(path, key, STORY) == NEXT
    assert rows(path, key, "SELECT name, thanks_for FROM person") == [("Sue", "")]
    assert rows(path, key, "SELECT hobby FROM child") == [(None,)]
    [copy] = folder.glob(f"backups/*/story-before-update-from-{STORY.head}.db")
    assert schema.revision_of(copy, key, STORY) == STORY.head
    assert rows(copy, key, "SELECT name, gave FROM person") == [("Sue", "")]


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ('op.drop_table("voice"); raise KeyError("half way")', KeyError),
        ('op.execute("DELETE FROM editentry")', Damaged),
    ],
)
def test_a_migration_that_fails_leaves_all_as_it_was(
    old: tuple[Path, bytes], next_step: Step, body: str, trouble: type[Exception]
) -> None:
    path, key = old
    tables = rows(path, key, "SELECT sql FROM sqlite_master")
    with pytest.raises(trouble):
        schema.bring_up_to_date(path, key, next_step(body), before=lambda: None)
    assert schema.revision_of(path, key, STORY) == STORY.head
    assert rows(path, key, "SELECT sql FROM sqlite_master") == tables
    assert rows(path, key, "SELECT name FROM person") == [("Sue",)]
    assert len(rows(path, key, "SELECT * FROM editentry")) == 2


CUT_OFF = """
import sys
from dataclasses import replace
from pathlib import Path
from lifestory.library import schema
wanted = replace(schema.STORY, head=sys.argv[4], scripts=Path(sys.argv[3]))
schema.bring_up_to_date(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), wanted, before=print)
"""


def test_a_migration_that_is_cut_off_is_made_again(
    old: tuple[Path, bytes], next_step: Step
) -> None:
    """B8: the program ends in the middle, with much already written."""
    path, key = old
    filled = 'op.execute("UPDATE child SET likes = hex(zeroblob(4000000))")'
    cut = next_step(f'op.drop_table("voice"); {filled}; os._exit(9)')
    command = [sys.executable, "-c", CUT_OFF, str(path), key.hex(), str(cut.scripts), NEXT]
    assert subprocess.run(command, check=False).returncode == 9
    assert schema.revision_of(path, key, STORY) == STORY.head
    assert rows(path, key, "SELECT * FROM voice") == []
    assert rows(path, key, "SELECT likes FROM child") == [("",)]
    schema.bring_up_to_date(path, key, next_step('op.drop_table("voice")'), before=lambda: None)
    assert schema.revision_of(path, key, STORY) == NEXT


def test_a_newer_story_is_left_untouched(
    old: tuple[Path, bytes], folder: Path, next_step: Step
) -> None:
    path, key = old
    schema.bring_up_to_date(path, key, next_step('op.drop_table("voice")'), before=lambda: None)
    before = path.read_bytes()
    with Library.unlock(folder, "warm socks and tea") as library:
        with pytest.raises(FromNewerVersion, match="left untouched"):
            library.story(library._child_ids()[0])
        assert "made by a newer Lifestory" in library.verify()[0]
    assert path.read_bytes() == before


def test_an_empty_database_is_no_story(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    connect(path, KEY, make=True).close()
    with pytest.raises(Damaged, match="is empty"):
        schema.bring_up_to_date(path, KEY, STORY, before=lambda: None)


def test_a_story_that_is_up_to_date_needs_no_alembic(old: tuple[Path, bytes]) -> None:
    path, key = old
    question = (
        "import sys; from pathlib import Path; from lifestory.library import schema;"
        "schema.bring_up_to_date("
        "Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), schema.STORY, before=print);"
        "print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", question, str(path), key.hex()]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


@pytest.mark.parametrize("version", sorted(path.name for path in LIBRARIES.glob("*.*/")))
def test_libraries_of_every_version_open(tmp_path: Path, version: str) -> None:
    """B8: what `tests/libraries/make.py` made with that version."""
    folder = tmp_path / "library"
    shutil.copytree(LIBRARIES / version, folder)
    with Library.unlock(folder, "example") as library:
        assert [child.called for child in library.children()] == ["Maya"]
        story = library.story(library.find_child("Maya"))
        with story.read() as reading:
            [person] = reading.all(Person)
            assert person.name == "Sue Marsh"
        assert story.undo() == "Write about Sue"
        assert story.redo() == "Write about Sue"
        assert library.verify() == []
