"""A printer at the far end of a cable: a pseudo-terminal that a register opens as its serial port or device file."""

import errno
import os
import select
import termios
import threading
import time
import tty
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fakes import Mood, answers_of
from sentra_pos.shop.registers import Habits, PrinterKind

_TICK = 0.01


class PtyPrinter:
    """Behind `path`; `mood` and `after` count for the bytes from the last `heal` on.

    It stalls as a real line does, by holding it, and hangs up by taking the whole line away.
    """

    def __init__(self, path: Path, kind: PrinterKind, mood: Mood = Mood.FINE, after: int = 0) -> None:
        self.path, self.kind = path, kind
        self.mood, self.after = mood, after
        self.received = bytearray()
        self._taken = bytearray()
        self._answered = 0
        self._lock, self._closing = threading.Lock(), threading.Event()
        self._master = self._slave = -1
        self.plug_in()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._thread.join(5)
        self.unplug()

    def habits(self, **changed: Any) -> Habits:
        """The habits of a register with this printer."""
        facts: dict[str, Any] = {"printer": self.kind, "path": str(self.path)}
        return Habits(**(facts | changed))

    def upset(self, mood: Mood, after: int) -> None:
        """From the next byte on it behaves like this."""
        with self._lock:
            self.mood, self.after = mood, after
            self._taken, self._answered = bytearray(), 0

    def heal(self) -> None:
        """It is well again, and its cable is in."""
        self.upset(Mood.FINE, 0)
        with self._lock:
            if self._master >= 0:
                termios.tcflow(self._slave, termios.TCOON)
        self.plug_in()

    def unplug(self) -> None:
        """The cable is out."""
        with self._lock:
            self.path.unlink(missing_ok=True)
            for end in (self._master, self._slave):
                if end >= 0:
                    os.close(end)
            self._master = self._slave = -1

    def plug_in(self) -> None:
        """The cable is in, where it always was."""
        with self._lock:
            if self._master >= 0:
                return
            self._master, self._slave = os.openpty()
            tty.setraw(self._slave)
            os.set_blocking(self._master, False)
            self.path.unlink(missing_ok=True)
            self.path.symlink_to(os.ttyname(self._slave))

    def _serve(self) -> None:
        while not self._closing.is_set():
            with self._lock:
                master = self._master
            if master < 0 or not self._listen(master):
                time.sleep(_TICK)

    def _listen(self, master: int) -> bool:
        """Whether something came."""
        try:
            if not select.select([master], [], [], _TICK)[0]:
                return False
            with self._lock:
                if master != self._master or self._has_given_up():
                    return False
                wanted = self.after - len(self._taken) if self._gives_up else 65_536
                data = os.read(master, 16 if self.mood is Mood.TRICKLES else wanted)
                self._take(data)
        except (OSError, ValueError) as gone:
            return isinstance(gone, OSError) and gone.errno == errno.EAGAIN
        time.sleep(0.002 if self.mood is Mood.TRICKLES else 0)
        if self.mood is Mood.HANGS_UP and len(self._taken) >= self.after:
            self.unplug()
        return True

    @property
    def _gives_up(self) -> bool:
        return self.mood in (Mood.STALLS, Mood.HANGS_UP)

    def _has_given_up(self) -> bool:
        return self._gives_up and len(self._taken) >= self.after

    def _take(self, data: bytes) -> None:
        self.received += data
        self._taken += data
        for question, answer in answers_of(self.mood).items():
            place = self._taken.find(question, self._answered)
            if place >= 0 and self.mood is not Mood.SILENT:
                os.write(self._master, answer)
                self._answered = place + len(question)
        if self.mood is Mood.STALLS and len(self._taken) >= self.after:
            termios.tcflow(self._slave, termios.TCOOFF)
