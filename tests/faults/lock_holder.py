"""Another process that keeps the write lock of a file of books: `BOOKS SECONDS`; it says when it has it and when it let go."""

import sys
import time

from pysqlite3 import dbapi2 as pysqlite3


def main() -> None:
    """Hold it, and write nothing."""
    where, seconds = sys.argv[1], float(sys.argv[2])
    books = pysqlite3.connect(where, isolation_level=None, timeout=10)
    books.execute("BEGIN IMMEDIATE")
    print("held", flush=True)
    time.sleep(seconds)
    books.execute("ROLLBACK")
    print("let go", flush=True)


if __name__ == "__main__":
    main()
