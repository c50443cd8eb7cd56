"""The program's log: turned over before it grows large, readable by its owner alone, and without secrets in it.

Whatever is written goes through `scrubbed` as the last thing, tracebacks too: a password in an address, a private
key, and long numbers such as accounts and phones are covered.
"""

import io
import logging
import os
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "sentra-pos.log"
BYTES, FILES = 1_000_000, 5
COVERED = "•••"

_SECRETS = (
    (
        re.compile(
            r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.DOTALL
        ),
        COVERED,
    ),
    (re.compile(r"(://[^:/@\s]*):\S*@"), rf"\1:{COVERED}@"),
    (re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]+", re.IGNORECASE), COVERED),
    (re.compile(r"\$argon2[a-z]*\$[^\s'\"]+"), COVERED),
    (
        re.compile(
            r"\b((?:password|kata sandi|sandi|secret|pin)['\"]?\s*[=:]?\s*)('[^']*'|\"[^\"]*\")",
            re.IGNORECASE,
        ),
        rf"\1{COVERED}",
    ),
    (re.compile(r"\b((?:password|kata sandi|secret)\s*[=:]\s*)[^\s,'\")]+", re.IGNORECASE), rf"\1{COVERED}"),
    (re.compile(r"\b(pin['\"]?\s*[=:]?\s*)\d+", re.IGNORECASE), rf"\1{COVERED}"),
    # What PostgreSQL adds to a refusal: the row as it was to be written.
    (re.compile(r"^(DETAIL|CONTEXT|LINE \d+):.*", re.MULTILINE), rf"\1: {COVERED}"),
    (re.compile(r"\b\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}\b"), COVERED),
    (
        # Accounts, phones, identity numbers; a day and an hour have as many digits, and help.
        re.compile(
            r"(?<![A-Za-z0-9.-])(?!\d{4}-\d\d-\d\d)\+?\d{2}(?:[ -]?\d){6,}(?:[ -]?\d){2}(?![A-Za-z0-9-])"
        ),
        COVERED,
    ),
)


def scrubbed(words: str) -> str:
    """`words` without passwords in addresses, keys, hashes of secrets, and numbers of ten digits or more."""
    for pattern, instead in _SECRETS:
        words = pattern.sub(instead, words)
    return words


def keep(folder: Path) -> None:
    """Write warnings and errors to `sentra-pos.log` in `folder`, of which five older ones are kept."""
    handler = _Handler(folder / NAME, maxBytes=BYTES, backupCount=FILES, encoding="utf-8")
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def tail(folder: Path, *, lines: int = 50) -> list[str]:
    """The last lines of the log, scrubbed once more; none if there is no log."""
    try:
        text = (folder / NAME).read_text("utf-8", "replace")
    except OSError:
        return []
    return [scrubbed(line) for line in text.splitlines()[-lines:]]


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return scrubbed(super().format(record))


class _Handler(RotatingFileHandler):
    """Every file it makes is closed to others, also the one that follows when the log is turned over."""

    def _open(self) -> io.TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(handle, "a", encoding=self.encoding)
