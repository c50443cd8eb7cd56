"""A child forked from a loaded process, which does what it is told, a line each; strace may come and go meanwhile.

The parent has no engine open and no thread running when it forks.
"""

import os
import select
import signal
import subprocess
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TextIO

FILES = ("", "-wal", "-shm", "-journal")
"""What belongs to books in a file."""


@dataclass
class Child:
    """The child, seen by its parent."""

    pid: int
    orders: TextIO
    answers: TextIO

    def does(self, order: str) -> str:
        """What it says to `order`; empty if it died before its line was whole, or says nothing for a minute."""
        try:
            self.orders.write(f"{order}\n")
            self.orders.flush()
        except BrokenPipeError:
            return ""
        if not select.select([self.answers], [], [], 60)[0]:
            return ""
        line = self.answers.readline()
        return line.rstrip("\n") if line.endswith("\n") else ""

    def ends(self) -> int:
        """Tell it that nothing more comes, and wait; its status, negative if a signal killed it."""
        for stream in (self.orders, self.answers):
            try:
                stream.close()
            except BrokenPipeError:
                continue
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)


@dataclass
class Traced:
    """What strace has taken down so far."""

    log: Path
    strace: "subprocess.Popen[bytes]"

    def goes(self) -> None:
        """Let the child run freely from now on."""
        self.strace.terminate()
        self.strace.wait()

    def waits(self, seconds: float = 10) -> None:
        """Until a call was tampered with, but no longer than this."""
        deadline = time.monotonic() + seconds
        while not self.has_struck and time.monotonic() < deadline:
            time.sleep(0.01)

    @property
    def has_struck(self) -> bool:
        """Whether a call was tampered with."""
        return b"(INJECTED)" in self.log.read_bytes()


def forked(work: Callable[[str, Any], None], begin: Callable[[], Any] = lambda: None) -> Child:
    """A child that begins, then does each order and must write one line for it; the file `out` is line-buffered."""
    order_end, order_mouth = os.pipe()
    answer_end, answer_mouth = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(order_mouth)
        os.close(answer_end)
        _obey(os.fdopen(order_end), os.fdopen(answer_mouth, "w", buffering=1), work, begin)
    os.close(order_end)
    os.close(answer_mouth)
    return Child(pid, os.fdopen(order_mouth, "w"), os.fdopen(answer_end))


def _obey(orders: TextIO, out: TextIO, work: Callable[..., None], begin: Callable[[], Any]) -> None:
    """Never returns: what a fork inherits, such as exit handlers, is the parent's."""
    code = 1
    try:
        begun = begin()
        for order in orders:
            work(order.strip(), (begun, out))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


@contextmanager
def traced(child: Child, books_at: Path, rule: str, files: Sequence[str] = FILES) -> Iterator[Traced]:
    """Have strace tamper with the child's calls on the books as `rule` says, such as `pwrite64:error=EIO:when=3`."""
    call = rule.partition(":")[0]
    paths = [word for end in files for word in ("-P", f"{books_at}{end}")]
    with NamedTemporaryFile(suffix=".strace") as log:
        words = ["strace", "-qq", "-f", "-o", log.name, "-p", str(child.pid), *paths]
        strace = subprocess.Popen([*words, "-e", f"trace={call}", "-e", f"inject={rule}"])
        status, deadline = Path(f"/proc/{child.pid}/status"), time.monotonic() + 20
        while "TracerPid:\t0\n" in status.read_text():
            time.sleep(0.001)
            assert time.monotonic() < deadline, "strace does not come"
            assert strace.poll() is None, "strace may not trace"
        found = Traced(Path(log.name), strace)
        try:
            yield found
        finally:
            if strace.poll() is None:
                strace.send_signal(signal.SIGTERM)
            strace.wait()
