"""A till that does every kind of deed and brings its log into the file often: a short recording shows a long day.

It reads a deed a line (`kind`, `id`, `about`, as `forked_till.Asked`) and answers after the commit.
"""

import json
import sys
from contextlib import closing
from typing import Any

from faults import forked_till
from faults.forked_till import Asked
from faults.slow_till import circumstances
from sqlalchemy import event

from sentra_pos.base.database import Books

PAGES = 200
"""In the log before it is brought into the file; 4.000 in a shop."""


def main() -> None:
    """Serve until stdin ends."""
    given = circumstances()
    with closing(Books.connect(given.books)) as books:

        @event.listens_for(books.engine, "connect")
        def _often(connection: Any, _record: Any) -> None:
            connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES}")

        for line in sys.stdin:
            asked = Asked(**json.loads(line))
            forked_till.DEEDS[asked.kind](books, given, asked, sys.stdout)


if __name__ == "__main__":
    main()
