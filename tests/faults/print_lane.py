"""One register with one printer that is upset case by case, and the judgement of what came out of it."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID, uuid4

from faults.pty_printer import PtyPrinter
from sample_papers import SALE

from fakes import LoopbackPrinter, Mood, eventually
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.checkout import receipt as receipts
from sentra_pos.devices.encoding import encode
from sentra_pos.devices.receipt_printer import ASK_PAPER, ASK_PRINTED
from sentra_pos.devices.spooler import Spooler
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits, PrinterKind

PROFILE = "TM-T88III"
RECEIPT = receipts.to_json(SALE)
LENGTH = len(encode(receipts.slip(SALE), Habits(profile=PROFILE), opens_drawer=True))
TO_THE_END = len(ASK_PAPER) + LENGTH + len(ASK_PRINTED)
_BEGIN, _PULSE = b"\x1b@", b"\x1bp"

TCP, SERIAL, DEVICE = "tcp", "serial", "device"
LINES = (TCP, SERIAL, DEVICE)
EVERYWHERE = (Mood.STALLS, Mood.HANGS_UP)
ONCE = (Mood.TRICKLES, Mood.SILENT, Mood.NO_PAPER, Mood.PAPER_ENDS, Mood.GARBAGE)
ENDS: dict[Mood, set[State]] = {
    Mood.STALLS: {State.UNCERTAIN},
    Mood.HANGS_UP: {State.UNCERTAIN},
    Mood.TRICKLES: {State.PRINTED},
    Mood.SILENT: {State.UNCERTAIN},
    Mood.NO_PAPER: {State.PRINTED},
    Mood.PAPER_ENDS: {State.UNCERTAIN},
    Mood.GARBAGE: {State.UNCERTAIN},
}
"""Where an original ends once the printer is well again."""


@dataclass(frozen=True)
class Case:
    """A printer on this line that is in `mood` once it has taken `after` bytes; without a mood it is unplugged."""

    line: str
    mood: Mood | None
    after: int = 0

    def ends(self) -> set[State]:
        """Where the original may end: before its first byte nothing is lost, after its last nothing can be."""
        if self.mood is None:
            return {State.PRINTED}
        allowed = set(ENDS[self.mood])
        if self.mood in EVERYWHERE and self.after <= len(ASK_PAPER):
            allowed.add(State.PRINTED)
        if self.mood in EVERYWHERE and self.after >= TO_THE_END:
            allowed = {State.PRINTED, State.UNCERTAIN}
        return allowed


class Printer(Protocol):
    """Both kinds of fake printers, as a lane sees them."""

    mood: Mood

    def habits(self, **changed: Any) -> Habits: ...
    def unplug(self) -> None: ...
    def plug_in(self) -> None: ...


class Lane:
    """One register with one printer that is upset case by case; a lane prints nothing for another."""

    def __init__(self, books: Books, clock: StoppedClock, register: str, folder: Path) -> None:
        self.books, self.clock, self.register, self._folder = books, clock, register, folder
        self._number = 0
        self.do(lambda session: registers.ensure(session, register))

    def do(self, deed: Callable[[Any], Any]) -> Any:
        return self.books.writing(deed, key=str(uuid4()), content=None, answer=object)

    def try_out(self, case: Case, spooler: Spooler) -> tuple[State, list[str]]:
        """Where the original ended, and what went wrong."""
        with ExitStack() as stack:
            printer, papers, heal = self._printer(case, stack)
            habits = printer.habits(proves_printing=True, profile=PROFILE)
            self.do(lambda session: registers.keep(session, self.register, habits))
            sold = self._queue(jobs.RECEIPT)
            spooler.wake()
            if case.mood is Mood.TRICKLES:
                self._reaches(sold, State.PRINTED, State.UNCERTAIN)
            elif not eventually(lambda: spooler.trouble is not None or self._is_over(sold), 10):
                return self._state(sold), [f"{case}: nobody noticed"]
            heal()
            spooler.wake()
            self._reaches(sold, State.PRINTED, State.UNCERTAIN)
            after = self._queue(jobs.RECEIPT, number=self._number + 1)
            spooler.wake()
            self._reaches(after, State.PRINTED)
            wrong = self._judge(case, sold, papers())
            wrong += self._judge_copy(case, spooler, papers)
            self._number += 2
            return self._state(sold), wrong

    def _printer(
        self, case: Case, stack: ExitStack
    ) -> tuple[Printer, Callable[[], list[bytes]], Callable[[], None]]:
        mood, after = case.mood or Mood.FINE, case.after
        if case.line == TCP:
            tcp = stack.enter_context(LoopbackPrinter(mood, after))

            def heal() -> None:
                tcp.mood = Mood.FINE
                if case.mood is None:
                    tcp.plug_in()

            if case.mood is None:
                tcp.unplug()
            return tcp, lambda: [paper for call in list(tcp.calls) for paper in split(bytes(call))], heal
        kind = PrinterKind.SERIAL if case.line == SERIAL else PrinterKind.FILE
        pty = stack.enter_context(
            PtyPrinter(self._folder / f"{self.register}-{case.line}", kind, mood, after)
        )
        if case.mood is None:
            pty.unplug()
        return pty, lambda: split(bytes(pty.received)), pty.heal

    def _queue(self, kind: str, number: int | None = None) -> UUID:
        document_no = self._document_no(number)
        content = RECEIPT.replace("K1-26-000123", document_no)
        at = self.clock.now()
        queued: UUID = self.do(
            lambda session: jobs.queue(
                session,
                kind=kind,
                document_no=document_no,
                register=self.register,
                content=content,
                at=at,
                by="Rani",
                opens_drawer=True,
            )
        )
        return queued

    def _document_no(self, number: int | None = None) -> str:
        return f"{self.register}-26-{self._number if number is None else number:06}"

    def _judge(self, case: Case, sold: UUID, papers: Sequence[bytes]) -> list[str]:
        job = self.books.reading(lambda session: jobs.find(session, sold))
        assert job is not None
        next_no = self._document_no(self._number + 1).encode()
        mine = [paper for paper in papers if next_no not in paper]
        wrong = []
        if job.state not in case.ends():
            wrong.append(f"{case}: ended {job.state.value} after {job.tries} tries")
        if len(mine) > 1:
            wrong.append(f"{case}: the original came out {len(mine)} times")
        if sum(paper.count(_PULSE) for paper in mine) > 1:
            wrong.append(f"{case}: the drawer opened twice")
        if job.state is State.PRINTED and (len(mine) != 1 or len(mine[0]) < LENGTH):
            wrong.append(f"{case}: printed, it says, but {[len(paper) for paper in mine]} bytes came out")
        return wrong

    def _judge_copy(self, case: Case, spooler: Spooler, papers: Callable[[], list[bytes]]) -> list[str]:
        at, number = self.clock.now(), self._document_no()
        copy = self.do(
            lambda session: jobs.copy(session, document_no=number, register=self.register, at=at, by="Rani")
        )
        spooler.wake()
        if not self._reaches(copy, State.PRINTED):
            return [f"{case}: the copy ended {self._state(copy).value}"]
        copies = [paper for paper in papers() if b"SALINAN ke-1" in paper]
        if len(copies) != 1 or _PULSE in copies[0]:
            return [f"{case}: {len(copies)} copies came out, or one opened the drawer"]
        return []

    def _reaches(self, job: UUID, *states: State) -> bool:
        return eventually(lambda: self._state(job) in states, 10)

    def _is_over(self, job: UUID) -> bool:
        return self._state(job) in (State.PRINTED, State.UNCERTAIN)

    def _state(self, job: UUID) -> State:
        found = self.books.reading(lambda session: jobs.find(session, job))
        assert found is not None
        return found.state


def split(stream: bytes) -> list[bytes]:
    """What came out, one piece a paper, without the questions between them."""
    quiet = stream.replace(ASK_PAPER, b"").replace(ASK_PRINTED, b"")
    return [_BEGIN + rest for rest in quiet.split(_BEGIN)[1:]]
