"""Processes that are born with everything loaded: a nursery loads the house once, and forks whoever is asked for.

Loading takes a new interpreter two seconds, the longest part of a till's life in a fault program. Who is born here is a
process as any other, with a number, pipes and a death of its own. The nursery has no engine open, no thread,
and no application of Qt.
"""

import atexit
import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

_TESTS = Path(__file__).resolve().parent.parent
_LONGEST = 64 * 1024
"""Bytes of a request, with the whole environment in it."""
_NOTHING: Mapping[str, str] = {}


class Kind(Enum):
    """What those who are born have loaded."""

    TILL = "till"
    WINDOW = "window"


class Process:
    """`python -m module words…`, with its stdin and stdout as text; used as a `subprocess.Popen`.

    `environ` is what differs from the environment here.
    """

    def __init__(
        self, module: str, *words: str, kind: Kind = Kind.TILL, environ: Mapping[str, str] = _NOTHING
    ) -> None:
        its_in, in_ = os.pipe()
        out, its_out = os.pipe()
        self.stdin = open(in_, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - a number, that whoever asked closes
        self.stdout = open(out, encoding="utf-8")  # noqa: SIM115, PTH123
        self.returncode: int | None = None
        asked = {"argv": [module, *words], "env": {**os.environ, **environ}, "cwd": str(Path.cwd())}
        self._nursery = _nursery(kind)
        self.pid = self._nursery.ask(asked, its_in, its_out)
        os.close(its_in)
        os.close(its_out)

    def send_signal(self, number: int) -> None:
        """Until somebody waited for it, its number belongs to nobody else."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def wait(self, seconds: float) -> int:
        """How it ended, as `subprocess` says it: a killed one with less than 0."""
        if self.returncode is None:
            handle = os.pidfd_open(self.pid)
            ended, _, _ = select.select([handle], [], [], seconds)
            os.close(handle)
            if not ended:
                raise subprocess.TimeoutExpired(f"process {self.pid}", seconds)
            self.returncode = os.waitstatus_to_exitcode(self._nursery.ask({"ended": self.pid}))
        return self.returncode


_LOADED = {
    Kind.TILL: ("faults.tills", "sentra_pos.cli.commands", "sentra_pos.cli.till"),
    Kind.WINDOW: ("faults.tills", "sentra_pos.app", "sentra_pos.ui.checkout.screen", "PySide6.QtTest"),
}


class _Nursery:
    def __init__(self, kind: Kind) -> None:
        self._mouth, ears = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._turn = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "faults.nursery", kind.value],
            stdin=ears.fileno(),
            stdout=ears.fileno(),  # as little a file as the pipes that take its place
            env={**os.environ, "PYTHONPATH": str(_TESTS)},
        )
        ears.close()
        atexit.register(self.close)

    def ask(self, asked: dict[str, Any], *pipes: int) -> int:
        """The number of the process that was born, or how it ended."""
        with self._turn:
            socket.send_fds(self._mouth, [json.dumps(asked).encode()], list(pipes))
            answer = self._mouth.recv(32)
        assert answer, "the nursery is gone"
        return int(answer)

    def close(self) -> None:
        self._mouth.close()
        self._process.wait(10)


@cache
def _nursery(kind: Kind) -> _Nursery:
    return _Nursery(kind)


def main() -> None:
    """Until nobody asks any more: fork, or say how one ended."""
    for module in _LOADED[Kind(sys.argv[1])]:
        importlib.import_module(module)
    ears = socket.socket(fileno=os.dup(0))
    while True:
        message, pipes, _, _ = socket.recv_fds(ears, _LONGEST, 2)
        if not message:
            return
        asked = json.loads(message)
        if "ended" in asked:
            ears.send(str(os.waitpid(asked["ended"], 0)[1]).encode())
            continue
        born = os.fork()
        if born == 0:
            ears.close()
            _live(asked, pipes)
            return
        for pipe in pipes:
            os.close(pipe)
        ears.send(str(born).encode())


def _live(asked: dict[str, Any], pipes: list[int]) -> None:
    for number, pipe in enumerate(pipes):
        os.dup2(pipe, number)
        os.close(pipe)
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    sys.argv = asked["argv"]
    runpy.run_module(asked["argv"][0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
