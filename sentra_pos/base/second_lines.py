"""The lines of a second journal: what one deed wrote, chained to the line before it and signed.

A line is JSON in a row of its own: `n` counts from 1, `previous` and `hash` (SHA-256) chain, `signature` is Ed25519
over the hash. `body` holds the statements that were executed, compressed, and encrypted to the owner's key of age if
there is one. A torn or changed row is no line: reading gives None for it.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sentra_pos.base.errors import RuleBroken

Value = None | int | float | str | bytes
Statement = tuple[str, Sequence[Sequence[Value]], int]
"""SQL, its rows of values (one if it was executed once), and how many rows it changed."""

_MOST_BYTES = 256 << 20
"""What one deed wrote is not more than that, however small it was packed."""


@dataclass(eq=False)
class LineLocked(RuleBroken):
    """The second journal is encrypted, and no key was given that opens it."""

    sentence = (
        "The second journal is encrypted. Give the owner's private key; it stands on the recovery sheet."
    )


@dataclass(frozen=True)
class Line:
    """One row that is whole and signed; its body is still packed."""

    n: int
    previous: str
    hash: str
    body: bytes


@dataclass(frozen=True)
class Written:
    """What one deed executed, and when it was put down, in microseconds."""

    at: int
    statements: tuple[Statement, ...]


def start(file: str) -> str:
    """The hash before the first line of the second journal called `file`."""
    return hashlib.sha256(f"second journal\n{file}".encode()).hexdigest()


def make(n: int, previous: str, written: Written, *, private: bytes, recipient: str) -> tuple[Line, bytes]:
    """The line and the row to append for it; the row begins with a line feed, so that a torn one before ends there."""
    body = pack(written)
    if recipient:
        import pyrage  # here: only who encrypts needs it

        body = pyrage.encrypt(body, [pyrage.x25519.Recipient.from_str(recipient)])
    line = Line(n, previous, _hash(n, previous, body), body)
    row = {
        "n": n,
        "previous": previous,
        "hash": line.hash,
        "signature": _sign(private, line.hash),
        "body": base64.b64encode(body).decode(),
    }
    return line, b"\n" + json.dumps(row, separators=(",", ":")).encode()


def read(row: bytes, public: str) -> Line | None:
    """The line in `row`, or None if it is torn, changed, or not signed by the owner of `public` (hex)."""
    try:
        found = json.loads(row)
        n, previous, told = found["n"], found["previous"], found["hash"]
        body, signature = base64.b64decode(found["body"], validate=True), found["signature"]
        if type(n) is not int or _hash(n, previous, body) != told or not _is_signed(public, told, signature):
            return None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return Line(n, previous, told, body)


def opened(body: bytes, identity: Any | None) -> bytes:
    """The body without its encryption; raises LineLocked if `identity` (of age) does not open it."""
    if not body.startswith(b"age-encryption.org/"):
        return body
    import pyrage  # here: as above

    if identity is None:
        raise LineLocked
    try:
        return bytes(pyrage.decrypt(body, [identity]))
    except pyrage.DecryptError as error:
        raise LineLocked from error


def pack(written: Written) -> bytes:
    """The bytes that stand for what was written."""
    plain = {
        "at": written.at,
        "statements": [
            [sql, [[_spelt(value) for value in row] for row in rows], count]
            for sql, rows, count in written.statements
        ],
    }
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


def unpack(body: bytes) -> Written:
    """What `pack` was given; raises ValueError for anything else."""
    opener = zlib.decompressobj()
    try:
        plain = json.loads(opener.decompress(body, _MOST_BYTES))
        statements = tuple(
            (str(sql), [[_meant(value) for value in row] for row in rows], int(count))
            for sql, rows, count in plain["statements"]
        )
        return Written(int(plain["at"]), statements)
    except (zlib.error, TypeError, KeyError, RecursionError) as error:
        raise ValueError("these are no statements") from error


def _spelt(value: Value) -> object:
    if value is None or type(value) in (int, float, str):
        return value
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    raise TypeError(f"{type(value).__name__} is no value of the books")


def _meant(value: Any) -> Value:
    if isinstance(value, dict):
        return base64.b64decode(value["bytes"], validate=True)
    if value is None or isinstance(value, int | float | str):
        return value
    raise TypeError(f"{type(value).__name__} is no value of the books")


def _hash(n: int, previous: str, body: bytes) -> str:
    return hashlib.sha256(f"{n}\n{previous}\n".encode() + body).hexdigest()


def new_key() -> tuple[bytes, str]:
    """A private key (32 bytes) and its public half (hex), Ed25519."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # here: rarely needed

    made = Ed25519PrivateKey.generate()
    return made.private_bytes_raw(), public_of(made.private_bytes_raw())


def public_of(private: bytes) -> str:
    """The public half (hex) of a private key; raises ValueError if these are not 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # here: as above

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def _sign(private: bytes, told: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # here: as above

    return Ed25519PrivateKey.from_private_bytes(private).sign(told.encode()).hex()


def _is_signed(public: str, told: str, signature: str) -> bool:
    from cryptography.exceptions import InvalidSignature  # here: as above
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(
            bytes.fromhex(signature), told.encode()
        )
    except InvalidSignature:
        return False
    return True
