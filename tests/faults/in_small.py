"""Small runs of the programs that fork their tills, one after the other in a process of its own: loading takes longest.

A process with threads, as that of the tests may be, must not fork.
"""

import importlib
import json
import sys
from contextlib import redirect_stdout
from io import StringIO

RUNS = {
    "many_kills": "--seed 3 --kills 8",
    "full_disk": "--deed sale --every 60 --rule pwrite64:error=ENOSPC:when={}+ --rule fsync:error=EIO:when={}+",
    "restore_kills": "--call rename --random 0",
    "restore_cuts": "--seed 1 --images 24",
    "syscalls": "--deed sale --call fsync",
    "lost_disk": "--seed 7 --kills 12",
}


def main() -> None:
    """Run each, and tell its exit code and what it said as one JSON object."""
    told = {}
    for name, words in RUNS.items():
        sys.argv = [name, *words.split()]
        said, code = StringIO(), 0
        with redirect_stdout(said):
            try:
                importlib.import_module(f"faults.{name}").main()
            except SystemExit as left:
                code = int(left.code or 0)
        told[name] = [code, said.getvalue()]
    print(json.dumps(told))


if __name__ == "__main__":
    main()
