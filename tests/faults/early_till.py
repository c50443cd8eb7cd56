"""The negative control of `kills`: a till that answers before it commits, as ours must never do."""

import io
import sys
import time
from typing import Any, TextIO

from faults.slow_till import circumstances

from sentra_pos.base.database import Books
from sentra_pos.cli import till


class EarlyBooks(Books):
    """Tells what a deed will answer from a transaction that is rolled back; what is to be committed waits."""

    def __init__(self, books: Books) -> None:
        super().__init__(books.engine)
        self.waiting: list[Any] = []

    def writing(self, do, *, key, content, answer):
        self.waiting.append((do, key, content, answer))
        return self.reading(do)

    def commits(self):
        """At last."""
        for do, key, content, answer in self.waiting:
            super().writing(do, key=key, content=content, answer=answer)
        self.waiting = []


class CommitsAfterwards(io.StringIO):
    """Passes answers on, and only then lets the deed be written."""

    def __init__(self, books: EarlyBooks, out: TextIO) -> None:
        super().__init__()
        self.books, self.out = books, out

    def write(self, line: str) -> int:
        return self.out.write(line)

    def flush(self) -> None:
        self.out.flush()
        time.sleep(0.05)
        self.books.commits()


def main() -> None:
    """Serve until stdin ends."""
    given = circumstances()
    books = EarlyBooks(Books.connect(given.books))
    till.serve(books, given, sys.stdin, CommitsAfterwards(books, sys.stdout))


if __name__ == "__main__":
    main()
