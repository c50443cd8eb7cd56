"""Sends what waits to be printed at one register, on a thread of its own, and writes down what became of it.

A job is claimed only when its printer answers and just before its first byte. Whatever happens after that, it is
printed or uncertain, and is never sent again by itself.
"""

import logging
from collections.abc import Callable, Mapping
from threading import Event, Thread

from sqlmodel import Session

from sentra_pos.base import ids
from sentra_pos.base.clock import Clock
from sentra_pos.base.database import Books
from sentra_pos.checkout import cart_slip, receipt, visit_slip
from sentra_pos.consignment import day_end_slip, quick_slip, restock_slip
from sentra_pos.devices import encoding, receipt_printer
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.receipt_printer import ReceiptPrinter
from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.paper import jobs, letterhead
from sentra_pos.paper import slip as slips
from sentra_pos.paper.jobs import Job
from sentra_pos.paper.slip import Slip
from sentra_pos.settlement import counter_slip, statement_slip
from sentra_pos.shop import logos, registers
from sentra_pos.shop.registers import Habits, NoSuchRegister, PrinterKind
from sentra_pos.till import shift_slip

LOOK_AGAIN = 3.0
"""Seconds after which the spooler looks for jobs of which nobody told it, such as another program's."""
BACK_OFF: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds until a printer that is not ready is called again."""
BATCH = 100
"""Jobs looked at together: books that came from elsewhere may hold a year of papers nobody waits for."""
_FINISH = 0.7
"""Part of the time of `stop` in which a job under way may still come to its end."""

_log = logging.getLogger(__name__)

Draw = Callable[[Job], Slip]


def _as_copy(slip: Slip, job: Job) -> Slip:
    return letterhead.as_copy(slip, job.copy_no, job.made_at, job.made_by)


DRAWN_BY: Mapping[str, Draw] = {
    jobs.RECEIPT: lambda job: receipt.slip(
        receipt.from_json(job.content), copy_no=job.copy_no, printed_at=job.made_at, printed_by=job.made_by
    ),
    jobs.GIFT: lambda job: _as_copy(receipt.gift_slip(receipt.from_json(job.content)), job),
    jobs.SHIFT: lambda job: shift_slip.slip(
        shift_slip.from_json(job.content), copy_no=job.copy_no, printed_at=job.made_at, printed_by=job.made_by
    ),
    jobs.DRAWER: lambda _: Slip(()),
    jobs.CART: lambda job: _as_copy(cart_slip.slip(cart_slip.from_json(job.content)), job),
    **dict.fromkeys(
        (jobs.GUIDE, jobs.GUIDE_PAID),
        lambda job: _as_copy(visit_slip.slip(visit_slip.from_json(job.content)), job),
    ),
    jobs.QUICK_NOTE: lambda job: _as_copy(quick_slip.slip(quick_slip.from_json(job.content)), job),
    jobs.AT_COUNTER: lambda job: _as_copy(counter_slip.slip(counter_slip.from_json(job.content)), job),
    jobs.DAY_END: lambda job: _as_copy(day_end_slip.slip(day_end_slip.from_json(job.content)), job),
    jobs.STATEMENT: lambda job: _as_copy(statement_slip.slip(statement_slip.from_json(job.content)), job),
    jobs.RESTOCK: lambda job: _as_copy(restock_slip.slip(restock_slip.from_json(job.content)), job),
}
"""What each kind of job looks like; jobs of other kinds are none of the spooler's business."""


class Spooler:
    """The printer's side of one register. `on_change` is called on the spooler's own thread."""

    def __init__(
        self,
        books: Books,
        register: str,
        clock: Clock,
        *,
        on_change: Callable[[], None] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.trouble: PrinterTrouble | None = None
        """What is wrong with the printer now, None if the last job went well."""
        self._books, self._register, self._clock = books, register, clock
        self._on_change = on_change or (lambda: None)
        self._patience = patience or Patience()
        self._awake, self._stopping, self._aborted = Event(), Event(), Event()
        self._failures = 0
        self._thread = Thread(target=self._run, name=f"spooler-{register}", daemon=True)

    def start(self) -> None:
        """Begin to send; what was under way when the till died becomes uncertain first."""
        self._thread.start()

    def wake(self) -> None:
        """Look for jobs now; called after a deed that queued one. Returns at once."""
        self._awake.set()

    def stop(self, seconds: float = 1.0) -> bool:
        """Take no new job, cut off the one under way and end; False if the thread hangs in a driver."""
        self._stopping.set()
        self._awake.set()
        if self._thread.is_alive():
            self._thread.join(seconds * _FINISH)
            self._aborted.set()
            self._thread.join(seconds * (1 - _FINISH))
        return not self._thread.is_alive()

    def _run(self) -> None:
        self._guarded(self._recover)
        while not self._stopping.is_set():
            self._guarded(self._send_waiting)
            self._awake.wait(
                BACK_OFF[min(self._failures, len(BACK_OFF)) - 1] if self._failures else LOOK_AGAIN
            )
            self._awake.clear()

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception:  # noqa: BLE001 - the books may be busy or away: the next look will show
            self._failures += 1
            _log.exception("the spooler of %s goes on after an error", self._register)

    def _recover(self) -> None:
        at = self._clock.now()
        if self._write("recover", lambda session: jobs.recover(session, self._register, at=at)):
            self._on_change()

    def _send_waiting(self) -> None:
        habits, waiting = self._books.reading(self._look)
        at = self._clock.now()
        if not waiting:
            self._look_after(habits)
        elif habits.printer is PrinterKind.NONE:
            self._give_up(jobs.lapsed, waiting, jobs.NO_PRINTER)
        else:
            old = [job for job in waiting if at - job.made_at > jobs.TOO_OLD]
            self._give_up(jobs.failed, old, jobs.CAME_TOO_LATE)
            self._send_all([job for job in waiting if job not in old], habits)
        if len(waiting) == BATCH and not self._failures:
            self._awake.set()

    def _look_after(self, habits: Habits) -> None:
        """Nothing waits; a printer in trouble is called now and then, so that nobody is told of what is mended."""
        if self.trouble is None:
            self._failures = 0
            return
        try:
            receipt_printer.check(habits, self._patience, self._aborted)
        except PrinterTrouble as trouble:
            self._failures += 1
            if type(trouble) is not type(self.trouble):
                self.trouble = trouble
                self._on_change()
        else:
            self.trouble, self._failures = None, 0
            self._on_change()

    def _look(self, session: Session) -> tuple[Habits, list[Job]]:
        try:
            habits = registers.habits(session, self._register)
        except NoSuchRegister:
            habits = Habits()
        return habits, jobs.waiting(session, self._register, kinds=tuple(DRAWN_BY), most=BATCH)

    def _send_all(self, waiting: list[Job], habits: Habits) -> None:
        for job in waiting:
            slip = self._drawn(job)
            if self._stopping.is_set() or (slip is not None and not self._sent(job, slip, habits)):
                return

    def _drawn(self, job: Job) -> Slip | None:
        """The slip of `job`, or None: it failed, because it can never be printed."""
        if job.kind == jobs.DRAWER and not job.may_open_drawer(self._clock.now()):
            self._give_up(jobs.failed, [job], jobs.CAME_TOO_LATE)
            return None
        try:
            slip = DRAWN_BY[job.kind](job)
        except Exception:  # noqa: BLE001 - a damaged snapshot must not hold up the papers behind it
            _log.exception("the %s %s cannot be drawn", job.kind, job.document_no)
            self._give_up(jobs.failed, [job], jobs.UNDRAWABLE)
            return None
        if slips.wants_logo(slip):
            return self._books.reading(lambda session: logos.filled(session, slip))
        return slip

    def _sent(self, job: Job, slip: Slip, habits: Habits) -> bool:
        """Whether the printer is fit for the next job."""
        printer = ReceiptPrinter(habits, self._patience, self._aborted)
        opens_drawer = job.may_open_drawer(self._clock.now())
        claimed = False
        try:
            data = encoding.encode(slip, habits, opens_drawer=opens_drawer)
            with printer:
                claimed = self._write("sending", lambda session: jobs.sending(session, job.id)) == 1
                if claimed:
                    printer.print(data)
        except PrinterTrouble as trouble:
            self._note(job, trouble, claimed=claimed)
            return False
        self.trouble, self._failures = None, 0
        if claimed:
            at = self._clock.now()
            self._write("printed", lambda session: jobs.printed(session, job.id, at=at))
            self._on_change()
        return True

    def _note(self, job: Job, trouble: PrinterTrouble, *, claimed: bool) -> None:
        _log.warning("%s %s: %s", job.kind, job.document_no, trouble)
        self.trouble = trouble
        self._failures += 1
        if claimed:
            at, detail = self._clock.now(), type(trouble).__name__
            self._write("uncertain", lambda session: jobs.uncertain(session, job.id, at=at, detail=detail))
        self._on_change()

    def _give_up(self, deed: Callable[..., int], hopeless: list[Job], detail: str) -> None:
        if hopeless:
            at = self._clock.now()
            their_ids = [job.id for job in hopeless]
            self._write("given-up", lambda session: deed(session, *their_ids, at=at, detail=detail))
            self._on_change()

    def _write(self, name: str, deed: Callable[[Session], int]) -> int:
        # A key of its own for every try: the answer to “was it I who claimed this job?” must never be another's.
        key = f"print-{name}-{ids.new()}"
        return self._books.writing(lambda session: int(deed(session)), key=key, content=name, answer=int)
