"""A child's originals and their working copies, by the hash of their bytes: added, never changed.

Pages read the copies, which carry no metadata; the original is for the child alone.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel

from lifestory.errors import NotFound
from lifestory.library.cut_cache import CutCache
from lifestory.library.sealed import SealedDatabase
from lifestory.model.rows import NAMING

PAGE_SIZE = 16384
"""Bytes a page of `keepsakes.db` and of a cache; pictures are read a quarter faster so."""


class KeepsakeTable(SQLModel):
    """Anything kept in `keepsakes.db`."""

    metadata: ClassVar[sa.MetaData] = sa.MetaData(naming_convention=NAMING)


class Original(KeepsakeTable, table=True):
    """The bytes as they came, under their SHA-256 in hex."""

    digest: str = Field(primary_key=True)
    content: bytes


class Copy(KeepsakeTable, table=True):
    """The working copies of one original."""

    digest: str = Field(primary_key=True, foreign_key="original.digest")
    width: int
    height: int
    thumbnail: bytes
    screen: bytes
    page: bytes


@dataclass(frozen=True)
class Copies:
    """Upright sRGB JPEGs without metadata; `width` and `height` are pixels of `page`."""

    page: bytes
    screen: bytes
    thumbnail: bytes
    width: int
    height: int


class Keepsakes:
    """The keepsakes of one child."""

    def __init__(self, path: Path, key: bytes, cache: Path) -> None:
        self._database = SealedDatabase(path, key, "the keepsakes", page_size=PAGE_SIZE)
        self._cache = CutCache(cache, key, PAGE_SIZE)

    def add(self, original: bytes, copies: Copies | None = None) -> str:
        """Keep an original for good; adding it again changes nothing.

        Args:
            original: the bytes as they came.
            copies: what pages show of it; None for what no page shows, such as a given PDF.

        Returns:
            The digest by which a row speaks of it.

        Raises:
            CouldNotKeep: the disk would not take it; nothing of it was kept.
        """
        digest = hashlib.sha256(original).hexdigest()
        if self.has(digest) and (copies is None or self.has_copies(digest)):
            return digest
        with self._database.writing() as session:
            run = session.connection().exec_driver_sql
            run("INSERT OR IGNORE INTO original VALUES (?, ?)", (digest, original))
            if copies is not None:
                run(
                    "INSERT OR IGNORE INTO copy (digest, width, height, thumbnail, screen, page) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    (
                        digest,
                        copies.width,
                        copies.height,
                        copies.thumbnail,
                        copies.screen,
                        copies.page,
                    ),
                )
        return digest

    def has(self, digest: str) -> bool:
        """Whether an original is kept."""
        with self._database.reading() as session:
            return _one(session, "SELECT 1 FROM original WHERE digest = ?", digest) is not None

    def has_copies(self, digest: str) -> bool:
        """Whether there are copies for pages and screens."""
        with self._database.reading() as session:
            return _one(session, "SELECT 1 FROM copy WHERE digest = ?", digest) is not None

    def digests(self) -> list[str]:
        """Every original that is kept."""
        with self._database.reading() as session:
            rows = session.connection().exec_driver_sql("SELECT digest FROM original")
            return list(rows.scalars())

    def original(self, digest: str) -> bytes:
        """The bytes as they came.

        Raises:
            NotFound: there is no such keepsake.
            Damaged: what is stored does not match its seal.
        """
        return self._bytes("SELECT content FROM original WHERE digest = ?", digest)

    def page_copy(self, digest: str) -> bytes:
        """The copy that is printed, up to about 4000 px on its long edge.

        Raises:
            NotFound: there is none.
        """
        return self._bytes("SELECT page FROM copy WHERE digest = ?", digest)

    def screen_copy(self, digest: str) -> bytes:
        """The copy that the screen shows, 1600 px on its long edge.

        Raises:
            NotFound: there is none.
        """
        return self._bytes("SELECT screen FROM copy WHERE digest = ?", digest)

    def thumbnail(self, digest: str) -> bytes:
        """The small copy, 400 px on its long edge.

        Raises:
            NotFound: there is none.
        """
        return self._bytes("SELECT thumbnail FROM copy WHERE digest = ?", digest)

    def recall(self, key: str) -> bytes | None:
        """Something that was made from keepsakes before and is perhaps still there."""
        return self._cache.recall(key)

    def remembers(self, key: str) -> bool:
        """Whether `recall` would find something now."""
        return self._cache.remembers(key)

    def remember(self, key: str, value: bytes) -> None:
        """Keep something that could be made again; it may be forgotten at any time."""
        self._cache.remember(key, value)

    def close(self) -> None:
        """Let go of the files."""
        self._cache.close()
        self._database.close()

    @property
    def database(self) -> SealedDatabase:
        """The file itself, for backups and for looking after it."""
        return self._database

    def _bytes(self, question: str, digest: str) -> bytes:
        with self._database.reading() as session:
            found = _one(session, question, digest)
        if found is None:
            raise NotFound(
                "That picture is not among the keepsakes of this story. Nothing was changed. "
                "Choose another one, or bring it in again."
            )
        return bytes(found)


def _one(session: Session, question: str, digest: str) -> bytes | None:
    found: bytes | None = session.connection().exec_driver_sql(question, (digest,)).scalar()
    return found
