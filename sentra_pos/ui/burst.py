"""Tells a scanner from fingers by the time between keys, or by the sign a scanner is set up to begin with; pure.

The time is the one the system stamped on the keys: however late a busy window reads them, a scan stays one (C4).
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from sentra_pos.devices import scanner_signs
from sentra_pos.devices.scanner_signs import LONGEST, Heard, Manner

GAP_MS: Final = 35
"""Scanners send a sign every 1 to 20 ms; quick fingers need 60."""
CERTAIN: Final = 4
"""So many keys in one go are no fingers."""
SURE_GAP_MS: Final = 150
"""Once it is certain, a busy machine may swallow a moment between two signs."""
STALL_MS: Final = 90
"""A scan whose first signs were taken for typing goes on within this; nobody types so shortly before a scan."""
MARKED_GAP_MS: Final = 150
"""A scanner known by its first sign may take its time, as one on the radio does."""
SHORTEST: Final = 8
"""EAN-8 is the shortest code on goods; a shorter burst may be an amount, so it is given back as typed."""
_LONG_AGO = -10_000
ENDS: Final = frozenset({"\r", "\n", "\t"})
"""Enter, Ctrl+J and Tab."""


class Verdict(Enum):
    """What becomes of a key."""

    TYPING = "typing"
    """What was held before it has to be given back first."""
    HOLD = "hold"
    """It may belong to a scan."""
    SCAN = "scan"
    """It ended a scan and belongs to it."""
    EAT = "eat"
    """A scan has just ended, and this is the second half of its line end, or a control sign that follows it."""


@dataclass
class Burst:
    """The keys that came in one go and are held until it is clear what they are."""

    manner: Manner = field(default_factory=Manner)

    def __post_init__(self) -> None:
        self._prefix = scanner_signs.split(self.manner.prefix)
        self._suffix = scanner_signs.split(self.manner.suffix)
        self._signs: list[str] = []
        self._gaps: list[int] = []
        self._last = self._ended = self._typed_at = _LONG_AGO
        self._typed: list[str] = []
        self._carried: list[str] = []
        self.heard = Heard("")
        self.carried = 0
        """How many signs of the last scan had been given back as typing before it was known to be one."""

    @property
    def gap_ms(self) -> int:
        """The pause that ends what is held."""
        if self._prefix:
            return MARKED_GAP_MS
        return SURE_GAP_MS if len(self._signs) >= CERTAIN else GAP_MS

    @property
    def count(self) -> int:
        """Keys held."""
        return len(self._signs)

    @property
    def carries(self) -> bool:
        """What is held may go on from signs that were given back."""
        return bool(self._carried)

    def is_over(self, at_ms: int) -> bool:
        """Whether a key stamped `at_ms` comes too late to belong to what is held."""
        return bool(self._signs) and at_ms - self._last > self.gap_ms

    def press(self, sign: str, at_ms: int, *, repeats: bool = False) -> Verdict:
        """One more key; whoever calls has ended what `is_over` first, and drops what is held when it is typing.

        `sign` is what it writes, a control sign, a name such as `<F8>`, or empty for a key that writes nothing.
        A key that repeats because it is held down begins nothing.
        """
        if not self._signs and is_control(sign) and at_ms - self._ended <= GAP_MS:
            self._ended = at_ms
            return Verdict.EAT
        if self._signs and self._is_end(sign):
            code = self._take(at_ms, sign)
            return Verdict.SCAN if code else Verdict.TYPING
        if not self._signs and (repeats or not self._may_begin(sign)):
            self._typed_at = _LONG_AGO
            return Verdict.TYPING
        if self._signs:
            self._gaps.append(at_ms - self._last)
        else:
            # A busy machine stalled in the first signs: they were taken for typing, and yet belong to this.
            self._carried = self._typed if at_ms - self._typed_at <= STALL_MS else []
        if len(self._signs) < LONGEST:
            self._signs.append(sign)
        self._last = at_ms
        return Verdict.HOLD if self._fits() else Verdict.TYPING

    def pause(self) -> bool:
        """No key came for long: whether what is held was a scan."""
        return bool(self._signs) and self._take(self._last, "")

    def drop(self, *, stalled: bool = False) -> None:
        """Forget what is held: it was typing; or the machine has `stalled`, and a scan may go on from it."""
        self._typed = [*self._carried, *self._signs]
        self._typed_at = self._last if stalled and not self._prefix else _LONG_AGO
        self._forget()

    def _forget(self) -> None:
        self._signs, self._gaps, self._carried = [], [], []

    def _may_begin(self, sign: str) -> bool:
        """Signs that do something by themselves at the till (+ - and those of an empty field) never wait.

        Function keys neither: a scanner may send one inside a code, and a person may scan right after one.
        """
        if self._prefix:
            return sign == self._prefix[0]
        return len(sign) == 1 and sign not in ENDS and sign not in "+-* " and sign not in "\x1b\x08\x7f"

    def _fits(self) -> bool:
        """With a prefix: what is held still may begin with it."""
        length = len(self._prefix)
        return tuple(self._signs[:length]) == self._prefix[: len(self._signs)]

    def _is_end(self, sign: str) -> bool:
        if self._suffix:
            return tuple([*self._signs, sign][-len(self._suffix) :]) == self._suffix
        return sign in ENDS

    def _take(self, at_ms: int, ended_by: str) -> bool:
        signs, gaps = [*self._carried, *self._signs], self._gaps
        inner = signs[len(self._prefix) :]
        if ended_by and len(self._suffix) > 1:
            inner = inner[: 1 - len(self._suffix)]
        code = scanner_signs.clean(inner, self.manner.separator)
        if not code or (not self._prefix and (len(code) < SHORTEST or len(self._signs) < CERTAIN)):
            return False
        self.heard, self.carried = Heard(code, tuple(signs), tuple(gaps), ended_by), len(self._carried)
        self._ended, self._typed_at = at_ms, _LONG_AGO
        self._forget()
        return True


def is_control(sign: str) -> bool:
    """Enter, Tab, or a letter with Ctrl: what acts instead of writing."""
    return len(sign) == 1 and ord(sign) < 32
