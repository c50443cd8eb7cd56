"""Machines and clocks that the tests make themselves."""

import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from types import TracebackType
from typing import Any, Self

from sentra_pos.devices.receipt_printer import ASK_PAPER, ASK_PRINTED
from sentra_pos.shop.registers import Habits, PrinterKind

_QUESTIONS = ASK_PAPER + ASK_PRINTED


class Mood(Enum):
    """How a printer behaves once it has taken `after` bytes of a call."""

    FINE = "fine"
    STALLS = "stalls"
    HANGS_UP = "hangs up"
    TRICKLES = "trickles"
    NO_PAPER = "no paper"
    SILENT = "silent"
    PAPER_ENDS = "paper ends"
    """It says so only when asked whether it has printed."""
    GARBAGE = "garbage"
    """It answers, but nothing that means anything."""


def answers_of(mood: Mood) -> dict[bytes, bytes]:
    """What a printer in this mood says when it is asked."""
    if mood is Mood.GARBAGE:
        return {ASK_PAPER: b"\xff\xfe\x81", ASK_PRINTED: b"\xff\x91OK\xff"}
    out = mood in (Mood.NO_PAPER, Mood.PAPER_ENDS)
    return {
        ASK_PAPER: b"\x72" if mood is Mood.NO_PAPER else b"\x12",
        ASK_PRINTED: b"\x0c" if out else b"\x00",
    }


class LoopbackPrinter:
    """A printer on 127.0.0.1 that keeps what each call sent; `mood` and `after` may change between calls."""

    def __init__(self, mood: Mood = Mood.FINE, after: int = 0) -> None:
        self.mood, self.after = mood, after
        self.calls: list[bytearray] = []
        self._closing = threading.Event()
        self._listener: socket.socket | None = None
        self._threads: list[threading.Thread] = []
        self.port = 0
        self.plug_in()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self.unplug()
        for thread in self._threads:
            thread.join(5)

    @property
    def received(self) -> bytes:
        """All bytes of all calls."""
        return b"".join(self.calls)

    @property
    def papers(self) -> list[bytes]:
        """What each call sent to be printed: without the questions, and without calls that sent nothing else."""
        sent = (bytes(call).replace(ASK_PAPER, b"").replace(ASK_PRINTED, b"") for call in self.calls)
        return [paper for paper in sent if paper]

    @property
    def with_paper(self) -> list[bytes]:
        """The calls that sent more than questions."""
        calls = [bytes(call) for call in self.calls]
        return [call for call in calls if not _QUESTIONS.startswith(call)]

    def habits(self, **changed: Any) -> Habits:
        """The habits of a register with this printer."""
        facts: dict[str, Any] = {"printer": PrinterKind.NETWORK, "address": "127.0.0.1", "port": self.port}
        return Habits(**(facts | changed))

    def unplug(self) -> None:
        """From now on nobody answers at its port."""
        if self._listener is not None:
            listener, self._listener = self._listener, None
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def plug_in(self) -> None:
        """It answers, at the port it always had."""
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        listener.bind(("127.0.0.1", self.port))
        listener.listen()
        self.port = listener.getsockname()[1]
        self._listener = listener
        self._begin(self._listen, listener)

    def _begin(self, work: Callable[..., None], *facts: object) -> None:
        thread = threading.Thread(target=work, args=facts, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                call, _ = listener.accept()
                self._begin(self._answer, call, self.mood, self.after)

    def _answer(self, call: socket.socket, mood: Mood, after: int) -> None:
        taken = bytearray()
        self.calls.append(taken)
        answered = 0
        with suppress(OSError), call:
            while not self._closing.is_set():
                wanted = after - len(taken) if mood in (Mood.STALLS, Mood.HANGS_UP) else 65_536
                if wanted <= 0:
                    self._give_up(call, mood)
                    return
                data = call.recv(32 if mood is Mood.TRICKLES else wanted)
                if not data:
                    return
                taken += data
                answered = self._reply(call, mood, taken, answered)
                time.sleep(0.002 if mood is Mood.TRICKLES else 0)

    def _reply(self, call: socket.socket, mood: Mood, taken: bytearray, answered: int) -> int:
        for question, answer in answers_of(mood).items():
            place = taken.find(question, answered)
            if place >= 0 and mood is not Mood.SILENT:
                call.sendall(answer)
                answered = place + len(question)
        return answered

    def _give_up(self, call: socket.socket, mood: Mood) -> None:
        if mood is Mood.HANGS_UP:
            # Without lingering the caller gets a reset, as from a printer that lost its power.
            call.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            self._closing.wait(30)


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether `holds` became true in time."""
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.005)
    return True
