"""What every command knows: where the books are, at which register, in whose name, and when."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import typer

from sentra_pos.base import clock, paths, upkeep
from sentra_pos.base.database import Books, Session
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import registers, staff
from sentra_pos.till import shifts

OFFICE = "K0"
"""The register of the command line unless another is named."""


@dataclass(eq=False)
class BadMoment(RuleBroken):
    """A moment that cannot be read."""

    sentence = "{typed} is no moment. Write it as 2026-11-22T09:30+07:00."

    typed: str


@dataclass(frozen=True)
class Circumstances:
    """The options before the subcommand."""

    books: str
    register: str
    staff: str
    at: datetime | None

    def occasion(self) -> Occasion:
        """Here and now, or at the moment that was given."""
        now = datetime.now(UTC)
        actor = f"{staff.OFFICE}:{self.staff}" if self.staff else staff.OFFICE
        return Occasion(
            actor=actor, register=self.register, at=self.at or now, recorded_at=now, approver=staff.WAIVED
        )

    def dated(self, session: Session) -> Occasion:
        """The same on the business day of the register's open shift, if it has one."""
        on = self.occasion()
        shift = shifts.current(session, self.register)
        return on if shift is None else on.on_day(shift.business_day)


def of(context: typer.Context) -> Circumstances:
    """What was said before the subcommand."""
    given = context.find_object(Circumstances)
    assert given is not None  # noqa: S101 - the main callback sets it
    return given


@contextmanager
def opened(context: typer.Context) -> Iterator[tuple[Books, Circumstances]]:
    """The open books with the circumstances; a register not known yet is made."""
    given = of(context)
    with closing(upkeep.open_books(given.books)) as books:
        if given.register not in books.reading(registers.codes):
            books.writing(
                lambda session: registers.ensure(session, given.register),
                key=f"register:{given.register}",
                content=given.register,
                answer=registers.Habits,
            )
        yield books, given


def read_moment(typed: str) -> datetime:
    """A moment as it was typed, in the shop's zone if it names none; raise BadMoment."""
    try:
        moment = datetime.fromisoformat(typed)
        if not clock.is_sensible(moment.date()):
            raise ValueError(typed)
    except ValueError as error:
        raise BadMoment(typed=typed) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=clock.SHOP_ZONE)
    return moment.astimezone(UTC)


def default_books() -> str:
    """Where the books are if nobody says otherwise."""
    return paths.default_books()


def training_books() -> str:
    """Where the books for practice are."""
    return paths.training_books()
