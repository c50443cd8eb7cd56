"""Checking a PIN or password through the desk: count the try, compare off the window's thread, forget the count."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.ui.desk import Desk

if TYPE_CHECKING:  # the sign-in stands before the books are loaded
    from sentra_pos.base.database import Session
    from sentra_pos.shop.staff import Person


Check: TypeAlias = "Callable[[QWidget, Person, str, Callable[[], None], Callable[[Exception], None]], None]"
"""Checks a secret away from the window's thread, then calls the first function, or the second with what was wrong."""


def through(desk: Desk, *, now: Callable[[], datetime]) -> Check:
    """A check for the SignInScreen; the try is committed before the secret is compared."""

    def check(
        widget: QWidget,
        person: "Person",
        secret: str,
        welcome: Callable[[], None],
        refuse: Callable[[Exception], None],
    ) -> None:
        _Try(desk, now, widget, person, secret, welcome, refuse).begin()

    return check


@dataclass
class _Try:
    """One try of one person, on its way from step to step."""

    desk: Desk
    now: Callable[[], datetime]
    widget: QWidget
    person: "Person"
    secret: str = field(repr=False)
    welcome: Callable[[], None]
    refuse: Callable[[Exception], None]
    secret_hash: str = field(default="", init=False, repr=False)

    def begin(self) -> None:
        self._write(self._count, lambda _: self._compare())

    def _count(self, session: "Session") -> bool:
        """The hash goes round the deed's stored answer: it has no business in a second table."""
        from sentra_pos.shop import staff  # here: the first sign-in pays for loading the books, not the start

        self.secret_hash = staff.count_try(session, person=self.person.id, at=self.now())
        return True

    def _compare(self) -> None:
        from sentra_pos.shop import staff

        self.desk.send(
            self.widget,
            lambda _: staff.is_right(self.secret, self.secret_hash),
            self._decide,
            failed=self.refuse,
        )

    def _decide(self, is_right: bool) -> None:
        if is_right:
            self._write(self._forget, lambda _: self.welcome())
        else:
            self.desk.ask(self.widget, self._tries_left, self._deny, failed=self.refuse)

    def _forget(self, session: "Session") -> bool:
        from sentra_pos.shop import staff

        staff.forget_tries(session, person=self.person.id)
        return True

    def _tries_left(self, session: "Session") -> int:
        from sentra_pos.shop import staff

        return staff.tries_left(session, person=self.person.id)

    def _deny(self, left: int) -> None:
        from sentra_pos.shop import staff

        self.refuse(staff.WrongSecret(name=self.person.name, tries_left=left))

    def _write(self, deed: "Callable[[Session], bool]", then: Callable[[bool], None]) -> None:
        key = str(ids.new())
        self.desk.do(
            self.widget, deed, then, key=key, content={"sign_in": key}, answer=bool, failed=self.refuse
        )
