"""Checking a PIN or password through the desk: count the try, compare off the window's thread, forget the count."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.ui.desk import Desk, Report
from sentra_pos.ui.signin.screen import Check

if TYPE_CHECKING:  # the sign-in stands before the books are loaded
    from sentra_pos.base.database import Session
    from sentra_pos.shop.staff import Person


def through(desk: Desk, *, now: Callable[[], datetime]) -> Check:
    """A check for the SignInScreen; the try is committed before the secret is compared."""

    def check(
        widget: QWidget,
        person: "Person",
        secret: str,
        welcome: Callable[[], None],
        refuse: Callable[[Exception], None],
    ) -> None:
        from sentra_pos.shop import staff  # here: the first sign-in pays for loading the books, not the start

        kept: list[str] = []

        def count(session: "Session") -> bool:
            # The hash goes round the deed's stored answer: it has no business in a second table.
            kept[:] = [staff.count_try(session, person=person.id, at=now())]
            return True

        def compare(_: bool) -> None:
            def work(_: Report) -> bool:
                return staff.is_right(secret, kept[0])

            desk.send(widget, work, decide, failed=refuse)

        def decide(is_right: bool) -> None:
            if is_right:
                _write(desk, widget, forget, lambda _: welcome(), refuse)
            else:
                desk.ask(
                    widget, lambda session: staff.tries_left(session, person=person.id), deny, failed=refuse
                )

        def forget(session: "Session") -> bool:
            staff.forget_tries(session, person=person.id)
            return True

        def deny(left: int) -> None:
            refuse(staff.WrongSecret(name=person.name, tries_left=left))

        _write(desk, widget, count, compare, refuse)

    return check


def _write(
    desk: Desk,
    widget: QWidget,
    deed: "Callable[[Session], bool]",
    then: Callable[[bool], None],
    refuse: Callable[[Exception], None],
) -> None:
    key = str(ids.new())
    desk.do(widget, deed, then, key=key, content={"sign_in": key}, answer=bool, failed=refuse)
