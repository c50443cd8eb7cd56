"""F15: a restore killed before any of its calls: the books are the old ones or the restored ones, whole, and it can be done again.

strace kills it before its N-th write, flush, cut or change of a name, for N = 1, 2, 3 … until it ends by itself; then
it is killed at random moments. If the restored books are in place, the file of before lies beside them. The next
restore works, bears an epoch nobody had, and the till sells on.

PYTHONPATH=tests .venv/bin/python -m faults.restore_kills [--call rename] [--every 1] [--random 200]
"""

import argparse
import gc
import json
import os
import random
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from faults import plain_look, tills, traced
from faults.tills import Shop

from sentra_pos.base import restoring, upkeep
from sentra_pos.base.database import Books
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import till
from sentra_pos.cli.context import Circumstances
from sentra_pos.reports import verify
from sentra_pos.shop import safekeeping

CALLS = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link")
MOST = 400
"""No restore makes so many calls of a kind."""
Restore = Callable[[Path, Path], str]
"""Puts the backup in the place of the books and gives their epoch."""


@dataclass
class Figures:
    """How it went: the old books were there, or the restored ones."""

    kills: int = 0
    old: int = 0
    restored: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Safe:
    """A folder with books and an older backup of them, to be copied; the deeds of both."""

    folder: Path
    backup: str
    shop: Shop
    now: frozenset[str]
    then: frozenset[str]


def filled(place: Path) -> Safe:
    """A shop that sold on after its backup."""
    folder = place / "safe"
    folder.mkdir()
    live = folder / "toko.db"
    with closing(upkeep.create(str(live))) as books:
        shop = tills.stocked(books, str(live), products=4, pieces=60, registers=["K1"])
        shop.story.sells(barang_1=1)
        asked = shop.story.ask(lambda session: safekeeping.known(session, where=str(live)))
        backup = safekeeping.back_up(asked, str(live), shop.story.clock.now()).path
        for _ in range(2):
            shop.story.sells(barang_2=1)
        shop.story.later(hours=1)
    now, then = plain_look.look(live), plain_look.look_at_copy(backup, place)
    return Safe(folder, str(backup.relative_to(folder)), shop, frozenset(now.deeds), frozenset(then.deeds))


def restores(backup: Path, live: Path) -> str:
    """As the command and the window do it."""
    prepared = restoring.prepare(backup, live, check=verify.check)
    on = Occasion("cli", "K0", tills.SUNDAY)
    return safekeeping.put_back(prepared, live, check=verify.check, on=on).epoch


def restores_carelessly(backup: Path, live: Path) -> str:
    """The negative control: it writes into the file that is there."""
    content = backup.read_bytes()
    with live.open("r+b") as file:
        for at in range(0, len(content), 65_536):
            os.pwrite(file.fileno(), content[at : at + 65_536], at)
        file.truncate(len(content))
    for end in ("-wal", "-shm"):
        live.with_name(live.name + end).unlink(missing_ok=True)
    return ""


def before_calls(
    place: Path, safe: Safe, call: str, numbers: Iterable[int], *, restore: Restore = restores
) -> Figures:
    """Kill a restore before each of its `call`s; stop where it makes no more of them."""
    figures = Figures()
    for number in numbers:
        rule = f"{call}:signal=KILL:when={number}"
        if not _try(place, safe, figures, f"{call} {number}", restore, rule=rule):
            break
    return figures


def at_random(place: Path, safe: Safe, *, kills: int, dice: random.Random) -> Figures:
    """Kill restores at any moment."""
    figures, usual = Figures(), 0.5
    while figures.kills < kills and len(figures.wrong) < 20:
        after = dice.uniform(0, usual)
        was_killed = _try(place, safe, figures, f"after {after:.3f} s", restores, after=after)
        usual *= 1.02 if was_killed else 0.9
    return figures


def _try(
    place: Path,
    safe: Safe,
    figures: Figures,
    what: str,
    restore: Restore,
    *,
    rule: str = "",
    after: float = 0,
) -> bool:
    """Whether the restore was killed; what does not hold afterwards is told to `figures`."""
    with TemporaryDirectory(dir=place) as name:
        folder = Path(name) / "shop"
        shutil.copytree(safe.folder, folder)
        live, backup = folder / "toko.db", folder / safe.backup
        child = traced.forked(lambda _order, at_work: _restore(restore, backup, live, at_work[1]))
        if rule:
            with traced.traced(child, live, rule, files=()):
                child.does("restore")
        else:
            _kill_later(child, after)
        was_killed = child.ends() == -signal.SIGKILL
        figures.kills += was_killed
        found, epoch = state(safe, live, Path(name), figures)
        figures.wrong += [f"{what}: {one}" for one in found]
        if not found:
            figures.wrong += [f"{what}, done again: {one}" for one in _again(safe, backup, live, epoch)]
    return was_killed


def _kill_later(child: traced.Child, seconds: float) -> None:
    child.orders.write("restore\n")
    child.orders.flush()
    select.select([child.answers], [], [], seconds)
    os.kill(child.pid, signal.SIGKILL)


def state(safe: Safe, live: Path, place: Path, figures: Figures) -> tuple[list[str], str]:
    """What does not hold in the books as they lie there, and the epoch they were restored in, if they were."""
    seen = plain_look.look_at_copy(live, place)
    wrong = list(seen.wrong)
    deeds = frozenset(seen.deeds)
    kept = restoring.kept_files(live)
    epoch = next((key.partition(":")[2] for key in deeds if key.startswith("restore:")), "")
    if deeds == safe.now:
        figures.old += 1
    elif deeds == safe.then | {f"restore:{epoch}"}:
        figures.restored += 1
        if len(kept) != 1:
            wrong.append(f"restored, and {len(kept)} files of before are there")
    elif not wrong:
        wrong.append("neither the old books nor the restored ones")
    for path in kept:
        looked = plain_look.look_at_copy(path, place)
        if frozenset(looked.deeds) != safe.now or looked.wrong:
            wrong.append(f"the file of before is not what the books were: {looked.wrong[:1]}")
    return wrong, epoch


def _again(safe: Safe, backup: Path, live: Path, epoch: str) -> list[str]:
    """What does not hold after the next restore and a sale."""
    child = traced.forked(lambda _order, at_work: _restore(restores, backup, live, at_work[1]))
    answer = json.loads(child.does("restore") or '{"error": "nothing"}')
    child.ends()
    if "error" in answer:
        return [str(answer["error"])]
    found = []
    if not answer["epoch"] or answer["epoch"] == epoch:
        found.append(f"its epoch is {answer['epoch']!r} again")
    if list(live.parent.glob("*.restoring*")):
        found.append("a copy was left behind")
    if not restoring.kept_files(live):
        found.append("the file of before is not there")
    sale, said = tills.a_sale(safe.shop, random.Random(1), lines=2), StringIO()
    with closing(Books.connect(str(live))) as books:
        given = Circumstances(books=str(live), register="K1", staff="", at=tills.SUNDAY)
        till.serve(books, given, [json.dumps(sale)], said)
        found += verify.check(books)
    if f"K1{answer['epoch']}-26-000001" not in said.getvalue():
        found.append(f"the next sale answers {said.getvalue()}")
    return found


def _restore(restore: Restore, backup: Path, live: Path, out: Any) -> None:
    try:
        answer = {"epoch": restore(backup, live)}
    except Exception:
        answer = {"error": traceback.format_exc(limit=-3)}
    out.write(json.dumps(answer) + "\n")


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--call", choices=CALLS)
    words.add_argument("--every", type=int, default=1, help="Of the writes only every so-manieth.")
    words.add_argument("--random", type=int, default=200)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    wrong: list[str] = []
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        place = Path(folder)
        safe = filled(place)
        gc.freeze()
        for call in (asked.call,) if asked.call else CALLS:
            start, numbers = time.monotonic(), range(1, MOST, asked.every if call == CALLS[0] else 1)
            _tell(f"before {call}", before_calls(place, safe, call, numbers), wrong, start)
        if asked.random:
            start = time.monotonic()
            got = at_random(place, safe, kills=asked.random, dice=random.Random(asked.seed))
            _tell(f"seed {asked.seed}, at any moment", got, wrong, start)
        control = before_calls(place, safe, "pwrite64", [5], restore=restores_carelessly)
    print(f"control, a restore that writes into the file: {'found' if control.wrong else 'not found'}")
    sys.exit(bool(wrong) or not control.wrong)


def _tell(what: str, got: Figures, wrong: list[str], start: float) -> None:
    print(
        f"{what}: {got.kills} kills, {got.old} times the old books, {got.restored} times the restored ones;"
        f" {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong[:5]) or "nothing wrong", flush=True)
    wrong += got.wrong


if __name__ == "__main__":
    main()
