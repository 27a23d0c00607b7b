"""A finished PDF under a passphrase (AES-256, ISO 32000-2: revision 6).

Whoever has the passphrase may do everything with it; a screen reader must be able to read it.
"""

import secrets
import unicodedata
from typing import BinaryIO

import pikepdf

from lifestory.errors import LifestoryError

MOST_BYTES = 127
"""What a passphrase may take in UTF-8; the standard forgets what goes beyond."""


class UnusablePassphrase(LifestoryError):
    """A passphrase that a PDF cannot have."""


def usable(passphrase: str) -> str:
    """A passphrase as every reader will understand it when it is typed.

    Raises:
        UnusablePassphrase: it is too long, or empty.
    """
    same = unicodedata.normalize("NFKC", passphrase)
    if not same.strip():
        raise UnusablePassphrase(
            "The passphrase of a PDF cannot be empty. No PDF was made. Type one, or leave it open."
        )
    if len(same.encode("utf-8")) > MOST_BYTES:
        raise UnusablePassphrase(
            f"The passphrase of a PDF may have at most {MOST_BYTES} letters. No PDF was made. "
            "Choose a shorter one."
        )
    return same


def seal(open_file: BinaryIO, out: BinaryIO, passphrase: str) -> None:
    """Write a file again so that it opens only with a passphrase.

    Raises:
        UnusablePassphrase: it is too long, or empty.
    """
    lock = pikepdf.Encryption(user=usable(passphrase), owner=secrets.token_urlsafe(24), R=6)
    open_file.seek(0)
    with pikepdf.open(open_file) as pdf:
        pdf.save(out, encryption=lock, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
