"""F11 at the real window: the line to PostgreSQL is cut while F12 is paid for, and comes back or stays away for a while.

The window, offscreen, with its real desk, reaches its server through a line that is cut at any message after F12. It
says that it was sold, that nothing was written, or that it is not known; each must be true. The cart stays where it
was not sold. Paid again, once the line is there, it is one sale.

At the end a window that is always sure is tried, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.cut_window --cuts 200
"""

import argparse
import os
import random
import sys
from collections import Counter as Tally
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults import cut_commit, cutting_proxy, locked, real_window, tills
from faults.cut_commit import Manner
from faults.cutting_proxy import AFTER, BEFORE, CLIENT, SERVER, CuttingProxy, Plan
from faults.heartbeat import Heartbeat
from faults.locked import STILL_SECONDS, Trial
from faults.tills import Shop
from PySide6.QtWidgets import QApplication

from sentra_pos.base.database import BooksBusy, BooksUnsure
from sentra_pos.reports import verify
from sentra_pos.ui import trouble

SHORT_SECONDS = 1.0
"""So long a deed waits for a server that stays away; in the shop it is ten seconds."""
MOST_MESSAGES = 120
RECEIPT = b"K1-"
"""A message with a receipt's number is of the sale itself; window and spooler have other deeds on the same line."""
_SOLD, _UNWRITTEN, _UNKNOWN, _OTHER = "sold", "not written", "not known", "other words"


@dataclass
class Figures:
    """How it went: what the window said first, and how often it had to be paid again."""

    cuts: int = 0
    said: Tally[str] = field(default_factory=Tally)
    longest: float = 0.0
    wrong: list[str] = field(default_factory=list)


class Counter(locked.Counter):
    """The window behind a line that can be cut, and hands."""

    def __init__(self, app: QApplication, shop: Shop, proxy: CuttingProxy, at: str) -> None:
        super().__init__(app, shop, at=at)
        self._proxy = proxy

    def pays_over(self, plan: Plan, figures: Figures) -> None:
        """Scan, pay while the line is cut as `plan` says, and pay again until it is sold."""
        before = self._sales()
        self.screen.take_scan(self._code)
        self._until(lambda: self._is_quiet() and self.screen.counter.cart.lines, "a cart that is kept")
        cart, trial, beat = self.screen.counter.cart, Trial(0), Heartbeat()
        self._trial, self._proxy.plan = trial, plan
        self._pays()
        self._until(lambda: trial.sold or trial.refused, "an answer")
        self._sees(trial, cart)
        figures.longest = max(figures.longest, beat.longest)
        said, there = self._said(trial), self._sales() - before
        figures.cuts += plan.has_cut
        figures.said[said] += 1
        figures.wrong += _untrue(said, there, trial)
        self._proxy.comes_back()
        while trial.sold is None:
            trial.refused = None
            self._until(self._is_quiet, "quiet")
            self._pays()
            self._until(lambda: trial.sold or trial.refused, "the sale")
        self._until(self._is_quiet, "quiet")
        if self._banner():
            figures.wrong.append(f"it was sold, and the window still says “{self._banner()}”")
        if self._sales() - before != 1:
            figures.wrong.append(f"said “{said}”; paid again it was sold {self._sales() - before} times")

    def _said(self, trial: Trial) -> str:
        if trial.refused is None:
            return _SOLD
        known = {BooksBusy: _UNWRITTEN, BooksUnsure: _UNKNOWN}
        for kind, meant in known.items():
            if trial.told.startswith(trouble.tr(kind.sentence).split("{")[0]):
                return meant
        return f"{_OTHER}: {trial.told}"


def _untrue(said: str, there: int, trial: Trial) -> list[str]:
    wrong = []
    if (said == _SOLD and there != 1) or (said == _UNWRITTEN and there != 0) or there > 1:
        wrong.append(f"said “{said}”, and there are {there} sales of it")
    if said.startswith(_OTHER):
        wrong.append(f"said {said}")
    if not trial.cart_kept:
        wrong.append(f"said “{said}”, and the cart was gone")
    return wrong


def run(
    app: QApplication,
    shop: Shop,
    plans: list[Plan],
    *,
    manner: Manner = Manner.HONEST,
) -> Figures:
    """Pay once over each of these cuts."""
    figures = Figures()
    with cutting_proxy.before(shop.books_at) as (proxy, there):
        counter = Counter(app, shop, proxy, there)
        try:
            counter.opens()
            with cut_commit.waiting(SHORT_SECONDS), cut_commit.behaving(manner):
                for plan in plans:
                    counter.pays_over(plan, figures)
        finally:
            proxy.comes_back()
            counter.closes()
    if figures.longest > STILL_SECONDS:
        figures.wrong.append(f"the window stood still for {figures.longest:.2f} s")
    figures.wrong += verify.check(shop.story.books)
    return figures


def any_plan(dice: random.Random) -> Plan:
    """A cut somewhere: now and then at the COMMIT itself."""
    number = 0 if dice.random() < 0.3 else dice.randint(1, MOST_MESSAGES)
    return Plan(
        dice.choice((CLIENT, SERVER)),
        dice.choice((BEFORE, AFTER)),
        number,
        stays_away=dice.random() < 0.5,
        awaited=b"" if number else RECEIPT,
    )


def main() -> int:
    """The full run; 0 if the window kept its promises and the control was noticed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cuts", type=int, default=200)
    words.add_argument("--seed", type=int, default=2026)
    asked = words.parse_args()
    app, dice = QApplication(sys.argv[:1]), random.Random(asked.seed)
    with tills.new_books(postgres=True) as (books, at), TemporaryDirectory() as folder:
        os.environ["SENTRA_POS_DATA"] = str(Path(folder))
        shop = real_window.with_a_cashier(
            tills.stocked(books, at, products=3, pieces=9_000, registers=["K1"], at=real_window.now())
        )
        got = run(app, shop, [any_plan(dice) for _ in range(asked.cuts)])
        print(
            f"{got.cuts} cuts of {asked.cuts}, said {dict(got.said)}; longest pause {got.longest * 1_000:.0f} ms"
        )
        print("\n".join(got.wrong[:10]) or "nothing wrong")
        control = run(
            app,
            shop,
            [Plan(CLIENT, AFTER, 0, stays_away=True, awaited=RECEIPT) for _ in range(3)],
            manner=Manner.SURE,
        )
    found = [one for one in control.wrong if "there are 1 sales" in one]
    print(f"the control: {found[0] if found else 'nothing noticed'}")
    return bool(got.wrong) or not found


if __name__ == "__main__":
    sys.exit(main())
