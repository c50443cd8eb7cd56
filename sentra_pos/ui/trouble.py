"""What a person is told when something does not work: chosen here, in their language, from the facts of the error.

A rule that says no is a short line at the bottom; a machine or the books in trouble are a banner that stays; anything
else is a bug: it goes to the log with its traceback, its details can be copied, and the till stays open.
"""

import dataclasses
import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import singledispatch
from types import TracebackType
from typing import Final, TypeAlias

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from sentra_pos.base import causes, errors, logkeeping, money
from sentra_pos.base.database import BooksBusy, BooksLocked, BooksUnsure
from sentra_pos.base.errors import BooksTrouble, DeviceTrouble, KnownTrouble, RuleBroken
from sentra_pos.ui import sounds
from sentra_pos.ui.widgets import banner, dialog, toast

Translate: TypeAlias = Callable[[str], str]

CONTEXT: Final = "Trouble"
"""Under this name `sentra_id.ts` keeps the sentences of all errors."""
CAUSES: Final = frozenset({"detail", "what"})
"""Facts of errors that are words of ours, the end of a sentence, and no name that somebody typed."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sentence:
    """What happened, and what to do about it where that is not plain."""

    what: str
    do: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.do}".strip()


@singledispatch
def sentence(error: Exception, tr: Translate) -> Sentence:
    """The words for `error`; register a function here for an error whose facts need more than filling in."""
    return Sentence(
        tr("Something went wrong that should not."),
        tr("Nothing is lost. Copy the details and send them to whoever looks after the till."),
    )


@sentence.register
def _known(error: KnownTrouble, tr: Translate) -> Sentence:
    """The English sentence of the class is the source that is translated, then filled with the facts."""
    if not type(error).sentence:
        return Sentence(error.message())
    facts = {field.name: getattr(error, field.name) for field in dataclasses.fields(error)}
    told = {name: _cause(fact, tr) if name in CAUSES else _word(fact, tr) for name, fact in facts.items()}
    return Sentence(tr(type(error).sentence).format(**told))


@sentence.register
def _system(error: OSError, tr: Translate) -> Sentence:
    """What the system refused and no room put into words of its own."""
    return Sentence(tr("This cannot be written or read: {detail}.").format(detail=tr(causes.of(error))))


def words(error: Exception) -> Sentence:
    """The words for `error` in the language that is on."""
    return sentence(error, tr)


def tr(source: str) -> str:
    """`source` in the language that is on."""
    return QCoreApplication.translate(CONTEXT, source)


def show(widget: QWidget, error: Exception, *, sound: str = sounds.ERROR) -> None:
    """Tell the person at `widget`'s window; the focus stays where it is, and a rule that says no is heard as `sound`."""
    if causes.is_known(error):
        _log.warning("the system refused", exc_info=error)  # it may be a bug after all, such as a wrong path
    if isinstance(error, RuleBroken) or causes.is_known(error):
        toast.show(widget, str(words(error)), error=True, sound=sound)
    elif isinstance(error, DeviceTrouble | BooksTrouble):
        _show_banner(widget, error)
    else:
        _show_bug(widget, error)


def watch() -> None:
    """From now on a bug in a slot is logged and shown instead of printed and forgotten."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        window = QApplication.activeWindow()
        if window is not None and shiboken6.isValid(window):
            show(window, error)
        else:
            _log.error("bug without a window", exc_info=error)

    sys.excepthook = hook


def details(error: Exception) -> str:
    """The traceback for whoever looks after the till, without secrets: it is copied and sent."""
    return logkeeping.scrubbed("".join(traceback.format_exception(error)))


def _show_banner(widget: QWidget, error: Exception) -> None:
    said = words(error)
    is_books = isinstance(error, BooksTrouble)
    _log.warning("%s", error)
    banner.show(
        widget,
        key=type(error).__name__,
        title=said.what,
        text=said.do or _what_stays(error),
        icon="book-alert" if is_books else "printer-x",
        is_danger=is_books,
    )


def _what_stays(error: Exception) -> str:
    """What became of the deed, where the sentence does not say it itself."""
    if isinstance(error, BooksBusy | BooksUnsure):
        return ""
    is_books = isinstance(error, BooksTrouble)
    return tr("Nothing was written.") if is_books else tr("What was written stays written.")


def follow(widget: QWidget, tables: frozenset[str]) -> None:
    """The books were written again: nobody has to wait for them, and what was done anew is known."""
    over = [BooksBusy, BooksLocked, *([BooksUnsure] if "journal_entry" in tables else [])]
    banner.clear(widget, *(kind.__name__ for kind in over))


def _show_bug(widget: QWidget, error: Exception) -> None:
    _log.error("bug", exc_info=error)
    said = words(error)
    dialog.tell(
        widget,
        title=said.what,
        text=said.do,
        act=tr("Copy details"),
        run=lambda: QApplication.clipboard().setText(details(error)),
    )


def _cause(fact: object, tr: Translate) -> str:
    """What nobody translated is what a system or a device said: it stays so."""
    said = str(fact)
    return errors.short(tr(said) if said else "")


def _word(fact: object, tr: Translate) -> str:
    """A fact as it is read: numbers grouped, days as 22/11/2026, moments with the time, choices in the person's language."""
    match fact:
        case bool():
            return str(fact)
        case int():
            return money.plain(fact)
        case Enum():
            return tr(str(fact.value))
        case datetime():
            return fact.strftime("%d/%m/%Y %H:%M")
        case date():
            return fact.strftime("%d/%m/%Y")
        case list() | tuple() | set() | frozenset():
            return ", ".join(_word(part, tr) for part in fact)
        case _:
            return errors.short(str(fact))
