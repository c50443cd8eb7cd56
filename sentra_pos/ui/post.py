"""Where a person stands: the desk to hand work to, the register, who is signed in, and the clock."""

from dataclasses import dataclass
from datetime import date, datetime

from sentra_pos.base import clock
from sentra_pos.base.clock import Clock
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop.staff import Person
from sentra_pos.ui.desk import Desk


@dataclass(frozen=True)
class Post:
    """What every screen is given when it is made."""

    desk: Desk
    clock: Clock
    register: str
    person: Person

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self.clock.now()

    def today(self) -> date:
        """The calendar day in the shop's zone."""
        return clock.day_of(self.now())

    def occasion(self) -> Occasion:
        """The circumstances of a deed done here and now by this person."""
        return Occasion(actor=str(self.person.id), register=self.register, at=self.now())
