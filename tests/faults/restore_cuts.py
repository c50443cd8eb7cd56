"""F15 and F2: the power goes at any moment of a restore; the books are the old ones or the restored ones, and whole.

What the real command writes, flushes, links and renames is recorded with strace; then disks are made up as a cut
could leave them (`disks`). If the restored books are in place, the file of before lies beside them.

PYTHONPATH=tests .venv/bin/python -m faults.restore_cuts [--images 2000]
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import disks, restore_kills, tills
from faults.disks import Disk, Event
from faults.restore_kills import Figures, Safe


def recorded(place: Path) -> tuple[Safe, list[Event]]:
    """A shop with its backup, and what the command did to restore it."""
    safe = restore_kills.filled(place)
    folder = place / "recorded"
    shutil.copytree(safe.folder, folder)
    live, trace = folder / "toko.db", place / "trace.txt"
    strace = ["strace", "-f", "-y", "-xx", "-s", "10000000", "--seccomp-bpf", "-e", f"trace={disks.CALLS}"]
    before = ["-m", "sentra_pos", "--books", str(live), "--at", tills.SUNDAY.isoformat()]
    done = subprocess.run(
        [
            *strace,
            "-o",
            str(trace),
            sys.executable,
            *before,
            "restore",
            str(folder / safe.backup),
            "--yes",
            "--json",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    events = list(disks.read(trace, live))
    trace.unlink()
    return safe, events


def run(
    place: Path,
    safe: Safe,
    events: Sequence[Event],
    *,
    images: int,
    dice: random.Random,
    honours_flush: bool = True,
) -> Figures:
    """Cut the power so often in all, half of it from where the copy gets its name; `kills` are the images."""
    figures, disk = Figures(), Disk.of(safe.folder / "toko.db")
    named = next(number for number, event in enumerate(events) if event.kind == "rename")
    for number, event in enumerate(events):
        disk.take(event, honours_flush=honours_flush)
        each = images / 2 / (named if number < named else len(events) - named)
        for _ in range(int(each) + (dice.random() < each % 1)):
            with TemporaryDirectory(dir=place) as name:
                live = Path(name) / "shop" / "toko.db"
                live.parent.mkdir()
                for file, content in disk.after_a_cut(dice).items():
                    (live.parent / file).write_bytes(content)
                found, _ = restore_kills.state(safe, live, Path(name), figures)
            figures.kills += 1
            figures.wrong += [f"image {figures.kills} ({event.kind} {event.file}): {one}" for one in found]
    return figures


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--images", type=int, default=2_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    start, dice = time.monotonic(), random.Random(asked.seed)
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        safe, events = recorded(Path(folder))
        got = run(Path(folder), safe, events, images=asked.images, dice=dice)
        control = run(Path(folder), safe, events, images=len(events), dice=dice, honours_flush=False)
    print(
        f"seed {asked.seed}: {got.kills} images of {len(events)} moments, {got.old} times the old books,"
        f" {got.restored} times the restored ones; {time.monotonic() - start:.0f} s"
    )
    print(f"what was done: {dict(Counter(f'{one.kind} {one.file}'.strip() for one in events))}")
    print("\n".join(got.wrong[:10]) or "nothing wrong")
    print(f"control, a disk that never flushes: {len(control.wrong)} wrong in {control.kills} images")
    sys.exit(bool(got.wrong) or not control.wrong)


if __name__ == "__main__":
    main()
