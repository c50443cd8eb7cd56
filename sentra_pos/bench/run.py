"""Runs the measurements one after another and tells them."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sentra_pos.bench.measure import Line
from sentra_pos.bench.old_age import WEEKS_A_YEAR, Age


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    rounds: int
    starts: int
    products: tuple[int, ...]
    producers: int
    week: int
    found_among: int
    sold: int
    delivered: int
    age: Age
    weeks_before: int = 0
    on: Path | None = None
    """Old books that are there already; made for the measurement if None."""


FULL = Size(
    rounds=300,
    starts=9,
    products=(5_000, 20_000, 100_000),
    producers=300,
    week=50_000,
    found_among=20_000,
    sold=2_000,
    delivered=200,
    age=Age(years=1, sales=20_000, producers=50),
)
LARGE = replace(FULL, producers=1_300, weeks_before=20)
"""As many producers as there may ever be, and a million lines before the week."""
QUICK = Size(
    rounds=40,
    starts=3,
    products=(2_000,),
    producers=30,
    week=2_000,
    found_among=2_000,
    sold=100,
    delivered=40,
    age=Age(years=4 / WEEKS_A_YEAR, sales=100, producers=5, may_sign_in=False),
)
ROOMS = ("selling", "scanning", "paying", "finding", "starting", "settling", "delivering", "ageing")


def run(rooms: list[str], size: Size, *, folder: Path | None = None) -> Iterator[list[Line]]:
    """The lines of each of `rooms`, as they are measured, on books made for it in `folder` (a temporary one)."""
    with tempfile.TemporaryDirectory(dir=folder, prefix="sentra-bench-") as made:
        for room in rooms:
            yield _ROOMS[room](Path(made), size)


def _selling(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import selling

    return selling.lines(folder, rounds=size.rounds)


def _scanning(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import scanning

    return [
        line
        for products in size.products
        for line in scanning.lines(folder, products=products, rounds=size.rounds)
    ]


def _paying(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import paying

    return paying.lines(folder, rounds=size.rounds, sold=size.sold)


def _finding(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import finding

    return finding.lines(folder, products=size.found_among, rounds=size.rounds)


def _starting(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import starting

    return starting.lines(folder, rounds=size.starts)


def _settling(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import settling

    return settling.lines(
        folder, producers=size.producers, sold=size.week, rounds=9, weeks_before=size.weeks_before
    )


def _delivering(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import delivering

    return delivering.lines(folder, count=size.delivered)


def _ageing(folder: Path, size: Size) -> list[Line]:
    from sentra_pos.bench import aged

    return aged.lines(folder, old=size.on, age=size.age, rounds=min(size.rounds, _OLD_ROUNDS))


_OLD_ROUNDS = 21
"""A till of many years sells from what lies on its shelf today."""
_ROOMS: dict[str, Callable[[Path, Size], list[Line]]] = {
    "selling": _selling,
    "scanning": _scanning,
    "paying": _paying,
    "finding": _finding,
    "starting": _starting,
    "settling": _settling,
    "delivering": _delivering,
    "ageing": _ageing,
}
