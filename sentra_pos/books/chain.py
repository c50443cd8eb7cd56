"""Tamper evidence: each register's entries are chained by SHA-256, and a short code of it goes on paper.

`hash = SHA-256(domain, previous hash, canonical JSON of the entry, its postings and its moves)`. Free text and
personal data enter as hashes only, so that a producer can be made anonymous without breaking the chain.
"""

import hashlib
from collections.abc import Iterable, Mapping

from sentra_pos.base import canonical

START = "0" * 64
"""What the first entry of a register's epoch calls its previous hash."""
_DOMAIN = "sentra-pos/entry/1"
_HASHED_APART = ("hash", "previous_hash", "reason")


def documents_hash(documents: Iterable[tuple[str, Mapping[str, object]]]) -> str:
    """The hash over the rows (table name, columns) a deed wrote beside the journals; their order does not matter."""
    return hash_of_documents(spelled_document(table, row) for table, row in documents)


def entry_hash(
    previous: str,
    entry: Mapping[str, object],
    postings: Iterable[Mapping[str, object]],
    moves: Iterable[Mapping[str, object]],
) -> str:
    """The hash (64 hex digits) of an entry given as its columns, with all its postings and moves in order."""
    return hash_of_entry(previous, spelled_entry(entry, postings, moves))


def spelled_document(table: str, row: Mapping[str, object]) -> str:
    """How a row beside the journals enters the hash."""
    return canonical.text([table, dict(row)])


def spelled_entry(
    entry: Mapping[str, object],
    postings: Iterable[Mapping[str, object]],
    moves: Iterable[Mapping[str, object]],
) -> str:
    """How an entry enters the hash, with its postings and moves; of its reason only a hash does."""
    body = {name: value for name, value in entry.items() if name not in _HASHED_APART}
    reason = entry.get("reason")
    if isinstance(reason, str):
        body["reason"] = reason_hash(reason)
    return canonical.text({"entry": body, "postings": _rows(postings), "moves": _rows(moves)})


def reason_hash(reason: str) -> str:
    """What stands for free text in the hash."""
    return hashlib.sha256(reason.encode()).hexdigest()


def hash_of_documents(spelled: Iterable[str]) -> str:
    """The hash over documents as `spelled_document` spells them, in any order."""
    return hashlib.sha256("\n".join(["sentra-pos/documents/1", *sorted(spelled)]).encode()).hexdigest()


def hash_of_entry(previous: str, spelled: str) -> str:
    """The hash of an entry as `spelled_entry` spells it, after the one with the hash `previous`."""
    return hashlib.sha256(f"{_DOMAIN}\n{previous}\n{spelled}".encode()).hexdigest()


def code(entry_hash: str) -> str:
    """The eight characters of a hash that are printed and can be read out on the phone: `7F3A-92C1`."""
    short = entry_hash[:8].upper()
    return f"{short[:4]}-{short[4:]}"


def _rows(rows: Iterable[Mapping[str, object]]) -> list[dict[str, object]]:
    return [{name: value for name, value in row.items() if name != "entry"} for row in rows]
