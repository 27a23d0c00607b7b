"""Second copies of stories: made by the database itself, opened and looked over before they count.

A place for backups holds `library.json`, and for each child `ID/key.json`, `ID/keepsakes.db` (to
which new keepsakes are added; nothing is copied twice) and one `ID/MOMENT.db` for each generation
of the story. Everything in it is as encrypted as in the library and opens with the same passphrase.
"""

import hashlib
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from lifestory.errors import CouldNotKeep, Damaged
from lifestory.library import schema
from lifestory.library.durable import settle, write_durably
from lifestory.library.folders import make_folder
from lifestory.library.keys import read_child_key
from lifestory.library.sealed import SealedDatabase, connect, driver
from lifestory.library.trouble import told

_MOMENT = "%Y%m%dT%H%M%SZ"
NEWEST, DAYS, MONTHS = 10, 14, 12
"""Kept of a story: the newest ten, then the newest of each day and of each month."""


@dataclass(frozen=True)
class Generation:
    """One verified copy of a story."""

    path: Path
    made: datetime


def generations(place: Path, child: UUID) -> list[Generation]:
    """The copies of a child's story in a place for backups, newest first."""
    found = []
    for path in (place / str(child)).glob("*Z.db"):
        with suppress(ValueError):
            made = datetime.strptime(path.stem, _MOMENT).replace(tzinfo=UTC)
            found.append(Generation(path, made))
    return sorted(found, key=lambda each: each.made, reverse=True)


def to_let_go(moments: Sequence[datetime]) -> list[datetime]:
    """Which generations are no longer needed, given when each was made."""
    newest_first = sorted(moments, reverse=True)
    keep = set(newest_first[:NEWEST])
    for count, shape in ((DAYS, "%Y-%m-%d"), (MONTHS, "%Y-%m")):
        newest_of: dict[str, datetime] = {}
        for moment in newest_first:
            newest_of.setdefault(moment.strftime(shape), moment)
        keep.update(list(newest_of.values())[:count])
    return [moment for moment in newest_first if moment not in keep]


def back_up_story(
    story: SealedDatabase,
    keepsakes: SealedDatabase,
    key_file: Path,
    place: Path,
    child: UUID,
    moment: datetime,
) -> Generation:
    """Make a new generation of one story, and bring the copy of its keepsakes up to date.

    The story goes first: what it speaks of was kept before it and is never taken away, so the
    keepsakes that are copied after it hold all of it.

    Raises:
        CouldNotKeep: the place would not take it; older generations are unharmed.
        Damaged: the story is damaged, or the copy did not stand the test; nothing was replaced.
    """
    folder = place / str(child)
    make_folder(folder)
    write_durably(folder / "key.json", key_file.read_bytes())
    path = folder / f"{moment.astimezone(UTC):{_MOMENT}}.db"
    with story.reading() as session:
        _copy(driver(session), path, story.key, schema.STORY)
    _add_new_keepsakes(keepsakes, folder / "keepsakes.db")
    kept = generations(place, child)
    old = set(to_let_go([each.made for each in kept]))
    for each in kept:
        if each.made in old:
            each.path.unlink(missing_ok=True)
    return Generation(path, moment)


def copy_before_update(path: Path, key: bytes, kind: schema.Schema, folder: Path) -> Path:
    """A verified copy of a database that is about to be migrated; it is kept for good.

    Raises:
        CouldNotKeep: it could not be made.
        Damaged: the database is damaged.
    """
    make_folder(folder)
    with told(kind.what), closing(connect(path, key, page_size=kind.page_size)) as source:
        revision = schema.revision_of(path, key, kind)
        target = folder / f"{kind.name}-before-update-from-{revision}.db"
        _copy(source, target, key, kind)
    return target


def newest_whole(place: Path, child: UUID, master: bytes) -> Generation | None:
    """The newest copy of a child's story that can be read and is sound."""
    for generation in generations(place, child):
        with suppress(Damaged):
            key = read_child_key(place / str(child) / "key.json", child, master)
            page_size = schema.STORY.page_size
            with (
                told("this backup"),
                closing(connect(generation.path, key, page_size=page_size)) as copy,
            ):
                if not troubles_in(copy):
                    return generation
    return None


def bring_back(generation: Path, place: Path, child: UUID, key: bytes, into: Path) -> None:
    """Fill an empty folder with a story as it was in one generation.

    Raises:
        Damaged: the generation or the copy of the keepsakes is damaged.
        CouldNotKeep: the folder would not take it.
    """
    folder = place / str(child)
    write_durably(into / "key.json", (folder / "key.json").read_bytes())
    for path, kind in (
        (generation, schema.STORY),
        (folder / "keepsakes.db", schema.KEEPSAKES),
    ):
        with told("this backup"), closing(connect(path, key, page_size=kind.page_size)) as source:
            _copy(source, into / f"{kind.name}.db", key, kind)


def troubles_in(connection: Any) -> list[str]:
    """What SQLCipher and SQLite find wrong with a database, in their own words."""
    found = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
    found += [
        row[0]
        for row in connection.execute("PRAGMA integrity_check(10)").fetchall()
        if row[0] != "ok"
    ]
    dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    found += [f"a {row[0]} refers to a {row[2]} that is not there" for row in dangling]
    return found


def _copy(source: Any, target: Path, key: bytes, kind: schema.Schema) -> None:
    """Copy a database by its own means; the copy is opened and looked over before it counts."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with told("this backup"):
            with closing(connect(part, key, page_size=kind.page_size, make=True)) as copy:
                source.backup(copy)
            with closing(connect(part, key, page_size=kind.page_size)) as copy:
                wrong = troubles_in(copy)
        if wrong:
            raise Damaged(
                f"The copy of {kind.what} that was made for the backup is not sound: {wrong[0]}. "
                "Older backups are unharmed. Look the library over and try again."
            )
        part.replace(target)
        settle(target.parent)
    except OSError as trouble:
        raise CouldNotKeep(
            f"The backup could not be written: {trouble.strerror or 'the disk refused'}. The "
            "library and older backups are unharmed. Check the backup folder and try again."
        ) from trouble
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _add_new_keepsakes(source: SealedDatabase, path: Path) -> None:
    if not path.exists():
        schema.make(path, source.key, schema.KEEPSAKES)
    with told("this backup"):
        copy = connect(path, source.key, page_size=schema.KEEPSAKES.page_size)
        with closing(copy):
            for table in ("original", "copy"):
                digests = f"SELECT digest FROM {table}"
                have = {row[0] for row in copy.execute(digests)}
                with source.reading() as session:
                    wanted = [row[0] for row in driver(session).execute(digests)]
                for digest in wanted:
                    if digest not in have:
                        _add_keepsake(source, copy, table, digest)


def _add_keepsake(source: SealedDatabase, copy: Any, table: str, digest: str) -> None:
    question = f"SELECT * FROM {table} WHERE digest = ?"
    with source.reading() as session:
        row = driver(session).execute(question, (digest,)).fetchone()
    copy.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    kept = copy.execute(question, (digest,)).fetchone()
    if kept != row or (table == "original" and hashlib.sha256(kept[1]).hexdigest() != digest):
        raise Damaged(
            "A keepsake could not be copied into the backup as it is. The library and what was "
            "backed up before are unharmed. Look the library over and try again."
        )
