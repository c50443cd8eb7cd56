"""The negative control of `kills`: a till that answers before it commits, as ours must never do."""

import io
import sys
import time
from typing import TextIO

from sentra_pos.base.database import Books
from sentra_pos.cli import context, till
from sentra_pos.cli.context import Circumstances


class EarlyBooks(Books):
    """Tells what a deed will answer from a transaction that is rolled back, and commits a moment later."""

    def writing(self, do, *, key, content, answer):
        early = self.reading(do)
        self.later = lambda: Books.writing(self, do, key=key, content=content, answer=answer)
        return early


class CommitsAfterwards(io.StringIO):
    """Passes answers on, and only then lets the deed be written."""

    def __init__(self, books: EarlyBooks, out: TextIO) -> None:
        super().__init__()
        self.books, self.out = books, out

    def write(self, line: str) -> int:
        return self.out.write(line)

    def flush(self) -> None:
        self.out.flush()
        time.sleep(0.01)
        later, self.books.later = self.books.later, lambda: None
        later()


def main() -> None:
    """`--books PATH --register K1 --at MOMENT till`, as the real one takes them."""
    _, where, _, register, _, at, _ = sys.argv[1:]
    books = EarlyBooks(Books.connect(where).engine)
    books.later = lambda: None
    given = Circumstances(books=where, register=register, staff="", at=context.read_moment(at))
    till.serve(books, given, sys.stdin, CommitsAfterwards(books, sys.stdout))


if __name__ == "__main__":
    main()
