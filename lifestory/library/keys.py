"""From a passphrase or a printed recovery key to the keys of a library.

`library.json` keeps one master key, sealed (AES-256-GCM) in a slot for the passphrase and in a slot
for the recovery key. Each child has a random key of its own, sealed under the master key in its
folder's `key.json`. Changing the passphrase seals the master key anew and touches nothing else.

A slot's parameters, its kind and the library's id are bound into the seal, so that a slot that was
moved, weakened or changed does not open.
"""

import base64
import json
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from lifestory.errors import Damaged, FromNewerVersion, NotALibrary, WrongPassphrase
from lifestory.library import recovery
from lifestory.library.durable import read_json, write_json

FORMAT = 1
"""The newest shape of `library.json` and `key.json` that this version understands."""

_MOST_MEMORY_KIB = 4 * 1024 * 1024


@dataclass(frozen=True)
class Effort:
    """What one guess at a passphrase costs (Argon2id, RFC 9106).

    The usual values take about 0.1 s; tests may ask for less.
    """

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4


@dataclass(frozen=True)
class Slot:
    """The master key, sealed for one way of opening it."""

    kind: str
    salt: bytes
    effort: Effort
    nonce: bytes
    sealed: bytes

    def described(self) -> dict[str, Any]:
        """The slot as it stands in `library.json`."""
        return {
            **_parameters(self.kind, self.salt, self.effort),
            "nonce": _text(self.nonce),
            "sealed": _text(self.sealed),
        }


@dataclass(frozen=True)
class KeyFile:
    """What `library.json` says."""

    id: UUID
    slots: tuple[Slot, ...]

    @classmethod
    def read(cls, path: Path) -> "KeyFile":
        """Read `library.json`.

        Raises:
            NotALibrary: it is missing or says something that cannot be understood.
            FromNewerVersion: a newer Lifestory wrote it.
        """
        try:
            values = read_json(path)
            if int(values["format"]) > FORMAT:
                raise FromNewerVersion(
                    f"The library in {path.parent} was made by a newer Lifestory. It was left "
                    "untouched. Open it with that version."
                )
            return cls(UUID(str(values["id"])), tuple(_slot(each) for each in values["slots"]))
        except (OSError, ValueError, KeyError, TypeError) as trouble:
            raise NotALibrary(
                f"There is no library that can be read in {path.parent}. Nothing was changed. "
                "Choose another folder, or copy library.json back from a backup."
            ) from trouble

    def write(self, path: Path) -> None:
        """Write `library.json` durably.

        Raises:
            CouldNotKeep: the disk would not take it; the old file is still there.
        """
        slots = [slot.described() for slot in self.slots]
        write_json(path, {"format": FORMAT, "id": str(self.id), "slots": slots})

    def master(self, secret: str) -> bytes:
        """The master key, by a passphrase or a recovery key.

        Raises:
            WrongPassphrase: neither fits; a typing slip in a recovery key is named.
        """
        typed = recovery.read_key(secret)
        material = {"passphrase": _normal(secret), "recovery": typed.seed}
        order = ("recovery", "passphrase") if typed.seed else ("passphrase",)
        for kind in order:
            for slot in self.slots:
                opened = _open_slot(slot, self.id, material[kind]) if slot.kind == kind else None
                if opened is not None:
                    return opened
        raise WrongPassphrase(
            typed.slip
            or "That passphrase does not open this library. Nothing was changed. Check capital "
            "letters and spaces, or use the recovery key from the printed sheet."
        )

    def with_passphrase(self, master: bytes, passphrase: str) -> "KeyFile":
        """The same library under another passphrase; the recovery key stays as it is.

        Raises:
            WrongPassphrase: the new passphrase is empty.
        """
        old = next(slot for slot in self.slots if slot.kind == "passphrase")
        new = _seal_slot("passphrase", self.id, _chosen(passphrase), master, old.effort)
        return replace(self, slots=tuple(new if slot is old else slot for slot in self.slots))


def new_key_file(passphrase: str, effort: Effort) -> tuple[KeyFile, bytes, str]:
    """A new library's slots, its master key and the recovery key to print.

    Raises:
        WrongPassphrase: the passphrase is empty.
    """
    library, master, printed = uuid4(), secrets.token_bytes(32), recovery.new_key()
    seed = recovery.read_key(printed).seed
    slots = (
        _seal_slot("passphrase", library, _chosen(passphrase), master, effort),
        _seal_slot("recovery", library, seed or b"", master, effort),
    )
    return KeyFile(library, slots), master, printed


def index_key(master: bytes) -> bytes:
    """The key of `index.db`, made from the master key so that the two are never the same."""
    return HKDF(SHA256(), 32, None, b"lifestory index").derive(master)


def write_child_key(path: Path, child: UUID, key: bytes, master: bytes) -> None:
    """Seal a child's key under the master key and write `key.json`.

    Raises:
        CouldNotKeep: the disk would not take it.
    """
    nonce = secrets.token_bytes(12)
    sealed = AESGCM(master).encrypt(nonce, key, _child_bond(child))
    write_json(
        path,
        {"format": FORMAT, "child": str(child), "nonce": _text(nonce), "sealed": _text(sealed)},
    )


def read_child_key(path: Path, child: UUID, master: bytes) -> bytes:
    """Open a child's `key.json`.

    Raises:
        Damaged: it is missing, changed, or belongs to another child or library.
    """
    try:
        values = read_json(path)
        nonce, sealed = _bytes(values["nonce"]), _bytes(values["sealed"])
        return AESGCM(master).decrypt(nonce, sealed, _child_bond(child))
    except (OSError, ValueError, KeyError, TypeError, InvalidTag) as trouble:
        raise Damaged(
            "The key of one child’s story cannot be opened, so that story stays closed and "
            "untouched. Copy its key.json back from a backup."
        ) from trouble


def _normal(passphrase: str) -> bytes:
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _chosen(passphrase: str) -> bytes:
    if not passphrase.strip():
        raise WrongPassphrase(
            "A library needs a passphrase. Nothing was changed. Type a few words."
        )
    return _normal(passphrase)


def _seal_slot(kind: str, library: UUID, material: bytes, master: bytes, effort: Effort) -> Slot:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealing = AESGCM(_stretched(material, salt, effort))
    sealed = sealing.encrypt(nonce, master, _slot_bond(kind, library, salt, effort))
    return Slot(kind, salt, effort, nonce, sealed)


def _open_slot(slot: Slot, library: UUID, material: bytes | None) -> bytes | None:
    if material is None:
        return None
    opening = AESGCM(_stretched(material, slot.salt, slot.effort))
    try:
        bond = _slot_bond(slot.kind, library, slot.salt, slot.effort)
        return opening.decrypt(slot.nonce, slot.sealed, bond)
    except InvalidTag:
        return None


def _stretched(material: bytes, salt: bytes, effort: Effort) -> bytes:
    return Argon2id(
        salt=salt,
        length=32,
        iterations=effort.iterations,
        lanes=effort.lanes,
        memory_cost=effort.memory_kib,
    ).derive(material)


def _parameters(kind: str, salt: bytes, effort: Effort) -> dict[str, Any]:
    return {
        "kind": kind,
        "stretched_by": "argon2id",
        "salt": _text(salt),
        "memory_kib": effort.memory_kib,
        "iterations": effort.iterations,
        "lanes": effort.lanes,
    }


def _slot_bond(kind: str, library: UUID, salt: bytes, effort: Effort) -> bytes:
    return json.dumps([str(library), _parameters(kind, salt, effort)], sort_keys=True).encode()


def _child_bond(child: UUID) -> bytes:
    return f"lifestory child {child}".encode()


def _slot(values: dict[str, Any]) -> Slot:
    effort = Effort(int(values["memory_kib"]), int(values["iterations"]), int(values["lanes"]))
    lanes_fit = 1 <= effort.lanes <= 64 and 8 * effort.lanes <= effort.memory_kib
    if not lanes_fit or not 1 <= effort.iterations <= 100 or effort.memory_kib > _MOST_MEMORY_KIB:
        raise ValueError("the stretching of a passphrase asks for the impossible")
    salt = _bytes(values["salt"])
    return Slot(values["kind"], salt, effort, _bytes(values["nonce"]), _bytes(values["sealed"]))


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(value: str) -> bytes:
    return base64.b64decode(value, validate=True)
