"""A till in a child that is forked from a process that has everything loaded: it is at work in some milliseconds.

The parent has no engine open and no thread running when it forks. The child says what it begins, and answers after
the commit, a line each, on a pipe.
"""

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from io import TextIOWrapper
from typing import Any
from uuid import UUID

from faults import early_till, tills
from faults.plain_look import Paper
from faults.slow_till import SlowPipe
from sqlmodel import Session

from sentra_pos.base.database import Books
from sentra_pos.checkout import closing, reversals
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.checkout.giving_back import Back
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.cli import till
from sentra_pos.cli.context import Circumstances
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import DeliveryLine, NoteDone
from sentra_pos.producers.tables import Producer
from sentra_pos.till import shifts
from sentra_pos.till.shifts import OpenedShift

BEGINS = "begins "
ENDS = "ends"
"""The plan is done, and the books are about to be closed."""


class Manner(Enum):
    """How it answers: as ours does, late after its commit, or, as ours must never do, before it."""

    REAL = "real"
    SLOW = "slow"
    EARLY = "early"


@dataclass(frozen=True)
class Asked:
    """A deed under a key of its own, with what it is about."""

    kind: str
    id: str
    about: Any = None

    @property
    def key(self) -> str:
        """As the books keep it."""
        return f"{self.kind}:{self.id}"


@dataclass
class Life:
    """What a child said until it was killed, or ended."""

    begun: list[str] = field(default_factory=list)
    answers: dict[str, Paper] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    was_killed: bool = False


def lives(
    books_at: str,
    plan: Sequence[Asked],
    *,
    until: int | None,
    after: float,
    at_answer: bool = False,
    manner: Manner = Manner.REAL,
    register: str = "K1",
) -> Life:
    """Fork a till at `register` that does `plan`; kill it `after` seconds from where it begins its `until`-th deed.

    `until` -1 counts from the fork, the length of the plan from closing the books; None lets it live. `at_answer`
    waits for the deed's answer instead.
    """
    end, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(end)
        _be_the_till(books_at, plan, mouth, manner=manner, register=register)
    os.close(mouth)
    life, heard = Life(), b""
    signs = (b'"receipt"',) if at_answer else (BEGINS.encode(), f"{ENDS}\n".encode())
    while until is not None and until >= 0 and sum(heard.count(sign) for sign in signs) <= until:
        said = os.read(end, 65_536)
        if not said:
            break
        heard += said
    if until is not None:
        _rest(after)
        os.kill(child, signal.SIGKILL)
    while said := os.read(end, 65_536):
        heard += said
    os.close(end)
    _, status = os.waitpid(child, 0)
    life.was_killed = os.WIFSIGNALED(status)
    _understand(life, heard)
    return life


def _rest(seconds: float) -> None:
    deadline = time.perf_counter() + seconds
    if seconds > 0.002:
        select.select([], [], [], seconds - 0.001)
    while time.perf_counter() < deadline:
        pass


def _understand(life: Life, heard: bytes) -> None:
    whole, _, _ = heard.rpartition(b"\n")
    for line in whole.decode().splitlines():
        if line.startswith(BEGINS):
            life.begun.append(line.removeprefix(BEGINS))
        elif line != ENDS:
            answer = json.loads(line)
            if "error" in answer:
                life.errors.append(line)
            else:
                life.answers[life.begun[-1]] = (answer["receipt"], answer["total"])


def _be_the_till(books_at: str, plan: Sequence[Asked], mouth: int, *, manner: Manner, register: str) -> None:
    """Never returns: what a fork inherits, such as open files and exit handlers, is the parent's."""
    try:
        out: Any = os.fdopen(mouth, "w", encoding="utf-8")
        say: TextIOWrapper = out
        books = Books.connect(books_at)
        if manner is Manner.EARLY:
            books = early_till.EarlyBooks(books)
            out = early_till.CommitsAfterwards(books, say)
        elif manner is Manner.SLOW:
            out = SlowPipe(say)
        given = Circumstances(books=books_at, register=register, staff="", at=tills.SUNDAY)
        for asked in plan:
            say.write(f"{BEGINS}{asked.key}\n")
            say.flush()
            try:
                DEEDS[asked.kind](books, given, asked, out)
            except Exception:
                out.write(json.dumps({"error": traceback.format_exc(limit=-4)}) + "\n")
                out.flush()
        say.write(f"{ENDS}\n")
        say.flush()
        books.close()
    finally:
        os._exit(0)


def _sale(books: Books, given: Circumstances, asked: Asked, out: Any) -> None:
    till.serve(books, given, [json.dumps(asked.about)], out)


def _refund(books: Books, given: Circumstances, asked: Asked, out: Any) -> None:
    on = given.occasion().because("cacat")
    done = books.writing(
        lambda session: reversals.refund(
            session, id=UUID(asked.id), receipt=asked.about, wanted=(), back=Back.AS_PAID, on=on
        ),
        key=asked.key,
        content=asked.about,
        answer=RefundDone,
    )
    _answer(out, done.number, done.paid)


def _goods_in(books: Books, given: Circumstances, asked: Asked, out: Any) -> None:
    producer, product, pieces = asked.about

    def receive(session: Session) -> NoteDone:
        line = DeliveryLine(UUID(str(product)), pieces)
        owner = session.get_one(Producer, UUID(str(producer)))
        return notes.receive(session, producer=owner, delivery=[line], on=given.occasion())

    done = books.writing(
        receive, key=asked.key, content=[str(product), str(producer), pieces], answer=NoteDone
    )
    _answer(out, done.number, 0)


def _close(books: Books, given: Circumstances, asked: Asked, out: Any) -> None:
    on = given.occasion().because("dihitung")
    done = books.writing(
        lambda session: closing.close(session, counted=asked.about, on=on),
        key=asked.key,
        content=asked.about,
        answer=ShiftEnd,
    )
    _answer(out, f"{done.closed.number}/end", done.closed.counted)


def _open(books: Books, given: Circumstances, asked: Asked, out: Any) -> None:
    done = books.writing(
        lambda session: shifts.open_shift(session, float_amount=asked.about, on=given.occasion()),
        key=asked.key,
        content=asked.about,
        answer=OpenedShift,
    )
    _answer(out, done.number, done.float_amount)


def _answer(out: Any, number: str, amount: int) -> None:
    out.write(json.dumps({"receipt": number, "total": amount}) + "\n")
    out.flush()


DEEDS: dict[str, Callable[[Books, Circumstances, Asked, Any], None]] = {
    "sale": _sale,
    "refund": _refund,
    "goods-in": _goods_in,
    "close": _close,
    "open": _open,
}
