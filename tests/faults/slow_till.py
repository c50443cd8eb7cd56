"""The real till on a slow pipe: it serves as it always does, but its answers take their time after the commit."""

import io
import sys
import time
from contextlib import closing
from typing import TextIO

from sentra_pos.base.database import Books
from sentra_pos.cli import context, till
from sentra_pos.cli.context import Circumstances


class SlowPipe(io.StringIO):
    """Holds each answer back for some milliseconds."""

    def __init__(self, out: TextIO) -> None:
        super().__init__()
        self.out = out

    def write(self, line: str) -> int:
        time.sleep(0.02)
        return self.out.write(line)

    def flush(self) -> None:
        self.out.flush()


def circumstances() -> Circumstances:
    """`--books PATH --register K1 --at MOMENT till`, as the real one takes them."""
    _, where, _, register, _, at, _ = sys.argv[1:]
    return Circumstances(books=where, register=register, staff="", at=context.read_moment(at))


def main() -> None:
    """Serve until stdin ends."""
    given = circumstances()
    with closing(Books.connect(given.books)) as books:
        till.serve(books, given, sys.stdin, SlowPipe(sys.stdout))


if __name__ == "__main__":
    main()
