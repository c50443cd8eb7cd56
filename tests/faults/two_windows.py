"""F5: many windows started at once on one file: one stays, the others call it to the front and end.

The starts are small programs without the shop in them, but what decides is what decides for the window. Between the
rounds the window that stayed is killed, which must keep nobody from the next start. A few starts are the whole program.

PYTHONPATH=tests .venv/bin/python -m faults.two_windows --rounds 20 --starts 50 --whole 4
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import tills

SMALL = ("-m", "faults.small_window")
CARELESS = (*SMALL, "--careless")
WHOLE = ("-m", "faults.whole_window")
_PATIENCE = 90.0
STAYED, RAISED = "stayed", "raised"


@dataclass
class Figures:
    """How it went: `stayed` and `raised` of all starts, calls the windows that stayed have heard, windows killed."""

    starts: int = 0
    stayed: int = 0
    raised: int = 0
    heard: int = 0
    killed: int = 0
    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


class Start:
    """One start, that tells on stdout in lines of JSON what became of it."""

    def __init__(self, folder: Path, books: str, program: Sequence[str], register: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *program, books, register],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={
                **os.environ,
                "PYTHONPATH": str(tills.TESTS),
                "SENTRA_POS_DATA": str(folder),
                "QT_QPA_PLATFORM": "offscreen",
            },
        )
        self._began = time.monotonic()
        self.seconds = 0.0
        self.heard = 0

    def goes(self) -> None:
        """Everything is loaded; now it may try."""
        self.expects("ready")

    def expects(self, *wanted: str) -> str:
        """The next word it says, which must be one of `wanted`; calls are counted meanwhile."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said = str(json.loads(line))
            if said == "called":
                self.heard += 1
                continue
            self.seconds = time.monotonic() - self._began
            return said if said in wanted else f"unwanted {said}"
        return "nothing"

    def begin(self) -> None:
        assert self.process.stdin is not None
        self._began = time.monotonic()
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def asks_heard(self) -> int:
        """How often the window that stayed was called."""
        assert self.process.stdin is not None
        self.process.stdin.write("heard\n")
        self.process.stdin.flush()
        self.expects("told")
        return self.heard

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(30)

    def ends(self) -> int:
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()
        return self.process.wait(150)


def run(
    folder: Path,
    books: str,
    *,
    rounds: int,
    starts: int,
    program: Sequence[str] = SMALL,
    register: str = "K1",
) -> Figures:
    """So many rounds of so many starts at once; who stayed is killed, and the next round must find nothing in its way."""
    figures = Figures()
    for number in range(1, rounds + 1):
        tried = [Start(folder, books, program, register) for _ in range(starts)]
        for start in tried:
            start.goes()
        for start in tried:
            start.begin()
        words = [start.expects(STAYED, RAISED) for start in tried]
        _count(figures, number, tried, words)
        for start, word in zip(tried, words, strict=True):
            if word == STAYED:
                figures.heard += start.asks_heard()
                start.kill()
                figures.killed += 1
            code = start.ends()
            if word == RAISED and code != 0:
                figures.wrong.append(f"round {number}: a window that was not wanted ended with {code}")
    if figures.heard < figures.raised:
        figures.wrong.append(f"{figures.raised} called, the windows heard {figures.heard}")
    return figures


def _count(figures: Figures, number: int, tried: Sequence[Start], words: Sequence[str]) -> None:
    said = Counter(words)
    figures.starts += len(tried)
    figures.stayed += said[STAYED]
    figures.raised += said[RAISED]
    figures.seconds += [start.seconds for start in tried]
    if said[STAYED] != 1 or said[RAISED] != len(tried) - 1:
        figures.wrong.append(f"round {number}: {dict(said)}")


def main() -> int:
    """The full run; 0 if each round left one window, that heard all others."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rounds", type=int, default=20)
    words.add_argument("--starts", type=int, default=50)
    words.add_argument("--whole", type=int, default=4, help="starts of the whole program in a last round")
    asked = words.parse_args()
    wrong = False
    with tills.new_books(postgres=False) as (_, books), TemporaryDirectory() as folder:
        for program, rounds, starts in ((SMALL, asked.rounds, asked.starts), (WHOLE, 2, asked.whole)):
            got = run(Path(folder), books, rounds=rounds, starts=starts, program=program)
            print(
                f"{program[1]}: {got.starts} starts in {rounds} rounds, {got.stayed} stayed, {got.raised} raised the"
                f" first, which heard {got.heard}; {got.killed} killed; slowest {max(got.seconds):.2f} s"
            )
            print("\n".join(got.wrong) or "nothing wrong")
            wrong |= bool(got.wrong)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
