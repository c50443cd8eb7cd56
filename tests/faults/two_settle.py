"""Two registers settle one producer at one moment, and two post one opening: whatever is due is taken once.

PYTHONPATH=tests .venv/bin/python -m faults.two_settle --producers 40 [--postgres]
"""

import argparse
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from faults import tills
from sqlmodel import Session, col, func, select

from sentra_pos.base import ids
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts
from sentra_pos.books.tables import MoneyPosting
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.reports import verify
from sentra_pos.settlement import opening_drafts, statements
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_content import Advance, Content
from sentra_pos.settlement.opening_drafts import OpenedAlready
from sentra_pos.settlement.statements import AlreadySettledLater, NothingToSettle, StatementDone
from sentra_pos.settlement.tables import Opening, RackFee, Statement
from shop_story import Story

REGISTERS = ("K1", "K2")
ADVANCE, INSTALMENT, RACK, EARNED = 50_000, 10_000, 2_000, 30_000
DAYS = 8
"""From a Sunday to the second Monday after it: two rack fees are due then, one on the day before."""
Deed = Callable[[Session], object]
_TOO_LATE = (AlreadySettledLater, NothingToSettle)


@dataclass
class Figures:
    """How it went: producers settled, and how often a register was told that another was faster."""

    producers: int = 0
    told: int = 0
    wrong: list[str] = field(default_factory=list)


def run(books: Books, books_at: str, *, producers: int) -> Figures:
    """Every producer's opening is posted by two at once, and eight days later his money is settled by two at once."""
    figures, story = Figures(), Story(books, StoppedClock(tills.SUNDAY))
    # By turns with a fee for his rack and without; an instalment alone has no row that keeps it from a second one.
    racks = [RACK * (number % 2) for number in range(producers)]
    who = [_comes(story, number, rack) for number, rack in enumerate(racks)]
    for one in who:
        _open(story, books_at, one, figures)
    story.opens_shift()
    for number in range(producers):
        story.sells(**{f"barang {number}": 1})  # type: ignore[arg-type]
    story.later(days=DAYS)
    for number, (one, rack) in enumerate(zip(who, racks, strict=True)):
        # By turns both up to the same day, and one of them up to the day before.
        days = [story.today, story.today - timedelta(days=number // 2 % 2)]
        _settle(story, books_at, one, days, figures)
        figures.wrong += [
            f"{one} up to {days}: {amiss}"
            for amiss in story.ask(partial(_taken_wrongly, who=one, fees=2 * bool(rack), most=len(set(days))))
        ]
    figures.wrong += verify.check(books)
    return figures


def _comes(story: Story, number: int, rack: int) -> UUID:
    name, goods = f"Dapur {number}", {f"barang {number}": 2}
    facts = AgreementFacts(commission_bps=0, hold_days=0, rack_fee=rack, rack_period="weekly")
    story.agrees(name, facts)
    story.delivers(name, price=EARNED, expiry=60, **goods)  # type: ignore[arg-type]
    who, on = story.producer(name), story.occasion()
    content = Content(advances=(Advance(ADVANCE, INSTALMENT),))
    story.do(lambda session: opening_drafts.keep(session, producer=who, content=content, on=on))
    return who


def _open(story: Story, books_at: str, who: UUID, figures: Figures) -> None:
    def deed(register: str) -> Deed:
        story.register = register
        return partial(opening_drafts.post, producer=who, on=story.occasion())

    answers = _at_once(books_at, [deed(register) for register in REGISTERS], OpeningDone)
    figures.told += sum(answer is OpenedAlready for answer in answers)
    posted = story.ask(
        lambda session: session.exec(select(func.count()).where(Opening.producer == who)).one()
    )
    if posted != 1:
        figures.wrong.append(f"{posted} openings of {who}: {answers}")


def _settle(story: Story, books_at: str, who: UUID, days: Sequence[date], figures: Figures) -> None:
    def deed(register: str, until: date) -> Deed:
        story.register = register
        return partial(statements.freeze, producer=who, until=until, on=story.occasion())

    deeds = [deed(register, until) for register, until in zip(REGISTERS, days, strict=True)]
    answers = _at_once(books_at, deeds, StatementDone)
    figures.producers += 1
    refused = [one for one in answers if not isinstance(one, StatementDone)]
    figures.told += sum(one in _TOO_LATE for one in refused)
    figures.wrong += [f"{who} up to {days}: {one}" for one in refused if one not in _TOO_LATE]


def _taken_wrongly(session: Session, *, who: UUID, fees: int, most: int) -> list[str]:
    """Everything was earned in the first week, so only one statement can take an instalment."""
    left = session.exec(
        select(func.sum(MoneyPosting.amount)).where(
            MoneyPosting.producer == who, MoneyPosting.account == accounts.PRODUCER_ADVANCE
        )
    ).one()
    charged = session.exec(select(func.count()).where(RackFee.producer == who)).one()
    frozen = session.exec(
        select(Statement).where(Statement.producer == who).order_by(col(Statement.until))
    ).all()
    wrong = []
    if left != ADVANCE - INSTALMENT:
        wrong.append(f"{left} of the advance is left")
    if charged != fees:
        wrong.append(f"{charged} rack fees instead of {fees}")
    if len(frozen) > most or sum(one.earned for one in frozen) != EARNED:
        wrong.append(f"{[(one.number, one.earned) for one in frozen]}")
    return wrong


def _at_once(books_at: str, deeds: Sequence[Deed], answer: type[object]) -> list[object]:
    """What each register answered, from books of its own: what was done, or the kind of the refusal or error."""
    answers: list[object] = []
    start = threading.Barrier(len(deeds))

    def does(deed: Deed) -> None:
        with closing(Books.connect(books_at)) as own:
            own.reading(lambda session: None)
            start.wait()
            try:
                answers.append(own.writing(deed, key=str(ids.new()), content=None, answer=answer))
            except RuleBroken as refused:
                answers.append(type(refused))
            except Exception as error:  # whatever it is, it is told
                answers.append(f"{type(error).__name__}: {error}")

    hands = [threading.Thread(target=does, args=(deed,)) for deed in deeds]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    return answers


def main() -> int:
    """The full run; 0 if everything was taken once."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--producers", type=int, default=40)
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    began = time.monotonic()
    with tills.new_books(postgres=asked.postgres) as (books, at):
        got = run(books, at, producers=asked.producers)
    print(
        f"{got.producers} producers, each opened and settled by two registers at once;"
        f" {got.told} were told who was faster; {time.monotonic() - began:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    return bool(got.wrong)


if __name__ == "__main__":
    sys.exit(main())
