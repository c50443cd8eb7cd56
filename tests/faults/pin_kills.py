"""F20: who guesses a PIN and pulls the plug before the answer is counted gains no try.

A thief types wrong PINs at the real sign-in check and kills the program at random moments, and at the very answer.
Every answer must be in the books; from the fifth try on each waits twice as long as the one before; after ten nothing
helps until somebody unlocks.

PYTHONPATH=tests .venv/bin/python -m faults.pin_kills --kills 1000 [--late]
"""

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from argon2 import PasswordHasher
from faults import late_check
from PySide6.QtWidgets import QApplication, QWidget

from sentra_pos.base import ids, upkeep
from sentra_pos.base.database import Books
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import people, staff
from sentra_pos.shop.staff import IsLocked, MustWait, Person, Role, WrongSecret
from sentra_pos.ui import secret_check
from sentra_pos.ui.desk import InlineDesk

WRONG, RIGHT = "111112", "246813"
YEARS = 10 * 365 * 86_400
_ALL = staff.HARD_LOCK_TRIES


@dataclass
class Figures:
    """How it went; `unanswered` are tries that were counted though the plug was pulled before the answer."""

    kills: int = 0
    answers: int = 0
    unanswered: int = 0
    waits: int = 0
    locks: int = 0
    wrong: list[str] = field(default_factory=list)


class Thief:
    """Guesses at one set of books; `late` sits at a sign-in that counts afterwards."""

    def __init__(self, where: Path, dice: random.Random, *, late: bool = False, chance: float = 0.5) -> None:
        self.where, self.dice, self.late, self.chance = where, dice, late, chance
        self.figures = Figures()
        self.clock = int(datetime(2026, 11, 22, 9, tzinfo=UTC).timestamp())
        self.rani = _begin(where)
        self.answered = 0
        self._pid = 0

    def run(self, kills: int) -> Figures:
        """From lock to lock until the program was killed so often."""
        while self.figures.kills < kills and len(self.figures.wrong) < 20:
            self._guess_until_locked()
            self._is_locked_for_years()
            self._unlock()
        self._stop()
        return self.figures

    def _guess_until_locked(self) -> None:
        self.answered = 0
        while True:
            before = self._counted()
            said = self._try()
            self._compare(before, said)
            if said == "locked" or len(self.figures.wrong) >= 20:
                return
            if said.startswith("wait"):
                self.clock += int(said.split()[1])
                self.figures.waits += 1

    def _compare(self, before: int, said: str) -> None:
        """What the books count after a try, beside what the thief has learned from it."""
        after = self._counted()
        if said == "wrong":
            self.answered += 1
            self.figures.answers += 1
        self.figures.unanswered += said == "" and after > before
        if self.answered > after:
            self.figures.wrong.append(f"{self.answered} answers, {after} counted")
        if self.answered > _ALL:
            self.figures.wrong.append(f"{self.answered} answers before the lock")
        if said == "locked" and before < _ALL:
            self.figures.wrong.append(f"locked after {before}")
        if said.startswith("wait"):
            self._look_at_wait(before, int(said.split()[1]))
        elif said == "wrong" and before >= staff.QUICK_TRIES and self._waited != before:
            self.figures.wrong.append(f"try {before + 1} without a wait")

    def _look_at_wait(self, counted: int, seconds: int) -> None:
        """Nobody waits longer than the try before has cost, and each costs twice as much."""
        most = 30 * 2 ** (counted - staff.QUICK_TRIES) + 1
        if counted < staff.QUICK_TRIES or seconds != most:
            self.figures.wrong.append(f"{seconds} seconds after {counted} tries, not {most}")
        self._waited = counted

    _waited = -1

    def _try(self) -> str:
        """`wrong`, `wait 31`, `locked`, or nothing if the program died first; sometimes it dies at the answer."""
        if not self._pid:
            self._start()
        pulled = self.dice.random() < self.chance
        at_answer = self.dice.random() < 0.5
        os.write(self._asks, f"{self.clock}\n".encode())
        timer = None
        if pulled and not at_answer:
            timer = threading.Timer(self.dice.uniform(0, 0.06), self._pull)
            timer.start()
        said = self._answers.readline().strip()
        if timer is not None:
            timer.join()
        elif pulled:
            self._pull()
        if pulled:
            self._stop()
            self.figures.kills += 1
        return said

    def _is_locked_for_years(self) -> None:
        self.clock += YEARS
        self.chance, kept = 0.0, self.chance
        if self._try() != "locked":
            self.figures.wrong.append("a clock put forward opened the lock")
        self.chance = kept
        self.figures.locks += 1

    def _unlock(self) -> None:
        self._stop()
        books = Books.connect(str(self.where))
        on = Occasion(staff.OFFICE, "K0", datetime.fromtimestamp(self.clock, UTC))
        books.writing(
            lambda session: people.unlock(session, self.rani.id, on=on),
            key=str(ids.new()),
            content="",
            answer=Person,
        )
        books.close()

    def _counted(self) -> int:
        """Asked of the file itself, as it is on the disk."""
        with sqlite3.connect(self.where) as file:
            (count,) = file.execute("SELECT failed_tries FROM staff").fetchone()
        file.close()
        return int(count)

    def _start(self) -> None:
        asks, self._asks = os.pipe()
        answers, says = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._asks)
            os.close(answers)
            _sit_at_the_till(str(self.where), self.rani, asks, says, late=self.late)
        os.close(asks)
        os.close(says)
        self._answers = os.fdopen(answers)

    def _pull(self) -> None:
        os.kill(self._pid, signal.SIGKILL)

    def _stop(self) -> None:
        if self._pid:
            self._pull()
            os.waitpid(self._pid, 0)
            os.close(self._asks)
            self._answers.close()
            self._pid = 0


def _begin(where: Path) -> Person:
    """New books where Rani works; her hash is a quick one, so that the thief gets on."""
    quick = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(RIGHT)
    upkeep.create(str(where)).close()
    books = Books.connect(str(where))
    try:
        return books.writing(
            lambda session: staff.hire(session, name="Rani", role=Role.CASHIER, secret_hash=quick),
            key="rani",
            content="",
            answer=Person,
        )
    finally:
        books.close()


def _sit_at_the_till(where: str, rani: Person, asks: int, says: int, *, late: bool) -> None:
    """The child: the sign-in's own check, a try for each moment that is asked for."""
    moment = [datetime.now(UTC)]
    app, widget = QApplication.instance() or QApplication([]), None
    widget = QWidget()
    assert app is not None
    check = (late_check if late else secret_check).through(
        InlineDesk(lambda: Books.connect(where)), now=lambda: moment[0]
    )

    def refuse(error: Exception) -> None:
        seconds = f"wait {error.seconds}" if isinstance(error, MustWait) else ""
        said = (
            "locked"
            if isinstance(error, IsLocked)
            else "wrong"
            if isinstance(error, WrongSecret)
            else seconds
        )
        os.write(says, f"{said or repr(error)}\n".encode())

    with os.fdopen(asks) as lines:
        for line in iter(lines.readline, ""):
            moment[0] = datetime.fromtimestamp(int(line), UTC)
            check(widget, rani, WRONG, lambda: os.write(says, b"welcome\n") and None, refuse)
    os._exit(0)


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=1_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--late", action="store_true", help="the negative control")
    asked = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        thief = Thief(Path(folder) / "books.db", random.Random(asked.seed), late=asked.late)
        got = thief.run(asked.kills)
    print(
        f"seed {asked.seed}: {got.kills} kills, {got.answers} answers, {got.unanswered} counted without one,"
        f" {got.waits} waits, {got.locks} locks; {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
