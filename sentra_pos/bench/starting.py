"""From the start of the program to its first paint and to the scan field, against an empty PySide6 window."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from sentra_pos.bench import stock
from sentra_pos.bench.measure import Line, median, turn_by_turn

_EMPTY = "from sentra_pos.bench import windows; windows.empty_window()"
_OURS = "from sentra_pos.bench import windows; windows.our_window({!r})"
_PATIENCE_SECONDS = 60


def lines(folder: Path, *, rounds: int) -> list[Line]:
    """Measure in processes of their own, turn by turn; warm, offscreen."""
    shop = stock.stocked(folder / "start.db", products=5_000)
    shop.books.writing(stock.hire, key="bench:hire", content="hire", answer=str)
    shop.books.close()
    told: list[dict[str, float]] = []

    def ours() -> float:
        told.append(_run(_OURS.format(str(shop.path)), folder))
        return told[-1]["paint"]

    paint, empty = turn_by_turn([ours, lambda: _run(_EMPTY, folder)["paint"]], rounds=rounds, warm_up=2)
    base, counted = median(empty), told[2:]
    against = "an empty PySide6 window"
    return [
        Line("start to first paint", median(paint), baseline=base, against=against, aim=1.2),
        Line("start to ready to scan", _middle(counted, "ready"), baseline=base, against=against, aim=5.0),
        Line("memory of the window, ready", _middle(counted, "megabytes"), unit="MB"),
    ]


def _run(program: str, folder: Path) -> dict[str, float]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "SENTRA_POS_DATA": str(folder / "data"),
        "SENTRA_BENCH_STARTED": repr(time.time()),
        # An installed program finds its modules compiled; the first round, which is not counted, compiles them.
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(  # noqa: S603 - our own program, no shell
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_SECONDS,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _middle(told: list[dict[str, float]], name: str) -> float:
    return median([figures[name] for figures in told])
