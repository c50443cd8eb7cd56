"""After a break: which paid sales may be without their receipt, told in a banner that also prints it (F3)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from sentra_pos.base import clock, ids, money
from sentra_pos.checkout import unprinted
from sentra_pos.checkout.unprinted import Unprinted
from sentra_pos.shop import permissions
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import banner, toast

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_KEY = "unprinted"
_LOOK_EVERY_MS = 3_000
_MOST_NAMED = 3


class UnprintedReceipts(Extra):
    """Looks whenever the place comes to the front, and goes on looking while something is in doubt."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._started = station.post.now()
        self._shown: tuple[Unprinted, ...] = ()
        self._again = QTimer(self, interval=_LOOK_EVERY_MS)
        self._again.timeout.connect(self.look)
        station.keeper.known.connect(self.look)

    def look(self) -> None:
        """Ask which receipts are in doubt now."""
        post, started = self.station.post, self._started
        now = post.now()

        def ask(session: "Session") -> list[Unprinted]:
            return unprinted.look(session, post.register, started=started, now=now)

        post.desk.ask(self.station.screen, ask, self._show, failed=lambda _error: self._again.stop())

    def reword(self) -> None:
        if self._shown:
            self._tell()

    def _show(self, found: Sequence[Unprinted]) -> None:
        if found and not self._again.isActive():
            self._again.start()
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        if found:
            self._tell()
        else:
            self._again.stop()
            banner.clear(self.station.screen, _KEY)

    def _tell(self) -> None:
        first = self._words(self._shown[0])
        if len(self._shown) == 1:
            title = self.tr("{sale}, receipt perhaps not printed").format(sale=first)
        else:
            title = self.tr("%n sale(s) whose receipt was perhaps not printed", "", len(self._shown))
        can_print = any(not one.may_come_by_itself for one in self._shown)
        banner.show(
            self.station.screen,
            key=_KEY,
            title=title,
            text=self._advice(),
            icon="printer-x",
            act=self.tr("Print"),
            run=self._print if can_print else None,
            closed=self._put_away,
        )

    def _advice(self) -> str:
        advice = self.tr("It is in the books once: do not enter it again. Print it if the buyer has none.")
        if len(self._shown) == 1:
            return advice
        named = "; ".join(self._words(one) for one in self._shown[:_MOST_NAMED])
        rest = "…" if len(self._shown) > _MOST_NAMED else "."
        return f"{named}{rest} {advice}"

    def _words(self, one: Unprinted) -> str:
        paid, today = clock.local(one.paid_at), self.station.post.today()
        when = f"{paid:%H:%M}" if paid.date() == today else f"{paid:%d/%m %H:%M}"
        said = self.tr("{receipt} {amount} PAID {when}")
        return said.format(receipt=one.receipt, amount=money.show(one.total), when=when)

    def _print(self) -> None:
        post = self.station.post
        wanted = [one for one in self._shown if not one.may_come_by_itself]
        on, by = post.occasion(), post.person.name

        def deed(session: "Session") -> int:
            permissions.require(session, permissions.Act.SERVE, on)
            for one in wanted:
                unprinted.print_after_all(session, one, register=on.register, at=on.at, by=by)
            return len(wanted)

        def queued(count: int) -> None:
            self.station.printing_wanted.emit()
            toast.show(
                self.station.screen, self.tr("%n receipt(s) are on their way", "", count), icon="printer"
            )
            self.look()

        content = [one.receipt for one in wanted]
        key = f"receipts-after-all:{ids.new()}"
        post.desk.do(self.station.screen, deed, queued, key=key, content=content, answer=int)

    def _put_away(self) -> None:
        on, until = self.station.post.occasion(), max(one.made_at for one in self._shown)

        def note(session: "Session") -> None:
            permissions.require(session, permissions.Act.SERVE, on)
            unprinted.put_away(session, on.register, until=until)

        self._shown = ()
        self._again.stop()
        self.station.post.desk.keep(self.station.screen, note, lambda _none: None)
