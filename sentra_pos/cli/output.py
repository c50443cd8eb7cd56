"""What a command prints: one JSON object and nothing else, or a few plain lines; and how errors leave."""

import dataclasses
import json
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import Enum
from typing import Any, NoReturn
from uuid import UUID

from sentra_pos.base import text
from sentra_pos.base.errors import BooksTrouble, DeviceTrouble, KnownTrouble

RULE_BROKEN = 1
DEVICE_FAILED = 3
BOOKS_IN_TROUBLE = 4


def tell(facts: Any, *, as_json: bool, lines: Iterable[str]) -> None:
    """Print `facts` as one JSON object, or `lines` for people."""
    if as_json:
        sys.stdout.write(to_json(facts) + "\n")
    else:
        for line in lines:
            sys.stdout.write(_seen(line) + "\n")
    sys.stdout.flush()


def to_json(facts: Any) -> str:
    """One line of JSON: whole numbers, ISO days, UUIDs as text."""
    return json.dumps(facts, default=_plain, ensure_ascii=False)


def error_facts(error: KnownTrouble) -> dict[str, Any]:
    """The error as JSON shows it: its name, its sentence, its facts."""
    return {"error": type(error).__name__, "message": error.message()} | {
        name: value for name, value in error.facts().items() if name not in ("error", "message")
    }


def guarded(work: Callable[[], Any], *, as_json: bool) -> None:
    """Run `work`; a known error leaves as one sentence (or one JSON object) and its exit code."""
    try:
        work()
    except KnownTrouble as error:
        _leave(error, as_json=as_json)
    except BrokenPipeError:
        # Whoever read us went away; what was answered is in the books. What is left to say goes nowhere, or
        # Python would complain about it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _leave(error: KnownTrouble, *, as_json: bool) -> NoReturn:
    if as_json:
        sys.stdout.write(to_json(error_facts(error)) + "\n")
    else:
        sys.stderr.write(_seen(error.message()) + "\n")
    sys.exit(exit_code(error))


def exit_code(error: KnownTrouble) -> int:
    """1 a rule said no, 3 a device failed, 4 the books are in trouble."""
    match error:
        case BooksTrouble():
            return BOOKS_IN_TROUBLE
        case DeviceTrouble():
            return DEVICE_FAILED
        case _:
            return RULE_BROKEN


def _seen(line: str) -> str:
    """Signs that would steer the terminal are shown, not sent; a message for a buyer keeps its lines."""
    return "\n".join(text.visible(part) for part in line.split("\n"))


def _plain(value: Any) -> Any:
    match value:
        case UUID():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case Enum():
            return value.value
        case frozenset() | set():
            return sorted(value)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} does not fit into JSON")


def progress(*, json: bool, what: str = "") -> Callable[[int, int], None]:
    """Says on a terminal how far it is with `what`, in steps of ten percent."""
    said = -1

    def told(done: int, of: int) -> None:
        nonlocal said
        tenth = 10 * done // max(of, 1)
        if tenth != said and sys.stderr.isatty() and not json:
            said = tenth
            sys.stderr.write(f"\r{10 * tenth:3d} % {what}" + ("\n" if tenth == 10 else ""))
            sys.stderr.flush()

    return told
