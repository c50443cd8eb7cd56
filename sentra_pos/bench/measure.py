"""How a figure is taken: two ways turn by turn in one run, medians and their ratio, so that the machine cancels out."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

WARM_UP = 5


@dataclass(frozen=True)
class Line:
    """One line of the report; times in milliseconds, `aim` is the ratio that should not be passed."""

    name: str
    value: float
    unit: str = "ms"
    baseline: float | None = None
    against: str = ""
    aim: float | None = None
    detail: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the baseline; None where there is none."""
        return None if not self.baseline else self.value / self.baseline


def turn_by_turn(
    ways: Sequence[Callable[[], float | None]], *, rounds: int, warm_up: int = WARM_UP
) -> list[list[float]]:
    """Milliseconds of each way in each of `rounds`, one after the other in every round.

    A way that gives a figure has timed itself, in milliseconds: part of what it did does not count.
    """
    taken: list[list[float]] = [[] for _ in ways]
    for number in range(warm_up + rounds):
        for place, way in enumerate(ways):
            begun = time.perf_counter()
            by_itself = way()
            spent = (time.perf_counter() - begun) * 1_000 if by_itself is None else by_itself
            if number >= warm_up:
                taken[place].append(spent)
    return taken


def median(taken: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(taken)


def percentile(taken: Sequence[float], percent: int) -> float:
    """The one that `percent` of all do not pass."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def told(lines: Sequence[Line]) -> list[str]:
    """The report for people."""
    rows = [f"{'':<58} {'ours':>12} {'baseline':>12} {'ratio':>7} {'aim':>6}"]
    for line in lines:
        baseline = "" if line.baseline is None else _figure(line.baseline, line.unit)
        ratio = "" if line.ratio is None else f"{line.ratio:.2f}"
        aim = "" if line.aim is None else f"{line.aim:.1f}"
        rows.append(
            f"{line.name:<58} {_figure(line.value, line.unit):>12} {baseline:>12} {ratio:>7} {aim:>6}"
        )
        if line.against or line.detail:
            rows.append("   " + " · ".join(filter(None, (line.against, line.detail))))
    return rows


def _figure(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}" if value < 100 else f"{value:.0f} {unit}"
