"""Reads a scanner on a serial line (USB-CDC too) on a thread of its own, and finds it again when it was unplugged."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from sentra_pos.devices import scanner_signs
from sentra_pos.devices.scanner_signs import LONGEST, Heard, Manner

AGAIN_SECONDS: Final = 2.0
"""How long a port that does not open, or that broke, is left alone."""
PAUSE_SECONDS: Final = 0.1
"""A scanner that ends its codes with nothing is silent for so long between two."""

_ENDS = frozenset("\r\n\t")
_STOP_SECONDS = 3.0


@dataclass(frozen=True)
class Port:
    """A serial port of this machine, and what is plugged in there as far as it says."""

    name: str
    says: str


def ports() -> list[Port]:
    """The serial ports of this machine."""
    from serial.tools import list_ports  # here: only who looks for a scanner needs it

    return [Port(one.device, one.description or "") for one in sorted(list_ports.comports())]


class Framer:
    """Cuts a stream of bytes into codes."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._prefix = scanner_signs.split(manner.prefix)
        self._ends = set(scanner_signs.split(manner.suffix)[-1:]) or _ENDS
        self._signs: list[str] = []

    def feed(self, data: bytes) -> list[Heard]:
        """The codes that `data` completes, in their order; no byte is too strange, none is kept beyond LONGEST."""
        heard = []
        for sign in _decoded(data):
            if sign in self._ends:
                heard += self.pause(ended_by=sign)
            elif len(self._signs) < LONGEST:
                self._signs.append(sign)
        return heard

    def pause(self, ended_by: str = "") -> list[Heard]:
        """The code that ends here, if there is any."""
        signs, self._signs = tuple(self._signs), []
        length = len(self._prefix)
        inner = signs[length:] if signs[:length] == self._prefix else signs
        code = scanner_signs.clean(inner, self._manner.separator)
        return [Heard(code, signs, ended_by=ended_by)] if code else []


class SerialScanner:
    """Tells `on_scan` every code and `on_change` whether the scanner is there; both are called on its own thread."""

    def __init__(
        self,
        port: str,
        *,
        baud: int = 9600,
        manner: Manner | None = None,
        on_scan: Callable[[Heard], None],
        on_change: Callable[[bool], None] = lambda there: None,
        again_seconds: float = AGAIN_SECONDS,
    ) -> None:
        self._port, self._baud, self._manner = port, baud, manner or Manner()
        self._on_scan, self._on_change, self._again = on_scan, on_change, again_seconds
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let go of the port; nothing is told after this."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_SECONDS)

    def _run(self) -> None:
        while not self._stopping.is_set():
            with suppress(OSError, ValueError):  # not there, in use, unplugged, or no port at all
                self._read(_opened(self._port, self._baud))
            self._stopping.wait(self._again)

    def _read(self, line: Any) -> None:
        framer = Framer(self._manner)
        self._on_change(True)
        last = time.monotonic()
        try:
            while not self._stopping.is_set():
                data: bytes = line.read(max(1, line.in_waiting))
                now = time.monotonic()
                for heard in (
                    framer.feed(data) if data else framer.pause() if now - last >= PAUSE_SECONDS else []
                ):
                    self._on_scan(heard)
                last = now if data else last
        finally:
            with suppress(OSError):
                line.close()
            if not self._stopping.is_set():
                self._on_change(False)


def _opened(port: str, baud: int) -> Any:
    import serial  # here: only registers with such a scanner need it

    return serial.Serial(port, baud, timeout=PAUSE_SECONDS, exclusive=True)


def _decoded(data: bytes) -> str:
    """Codes are ASCII; whatever is not is one sign a byte, so that nothing gets lost at the seam of two reads."""
    return data.decode("latin-1")
