"""What this is and where it stands: versions, the kind of books, and how far their chain has come."""

import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import text
from sqlmodel import Session, select

from sentra_pos import __version__
from sentra_pos.base import upkeep
from sentra_pos.books import chain
from sentra_pos.books.tables import RegisterHead

_OURS = "sentra-pos"
ENGINES = (_OURS, "books", "python", "sqlite", "qt")
"""Whose versions everybody asks for; all others are libraries."""
_QT = "PySide6_Essentials"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra == ['\"]([^'\"]+)")
_MORE = re.compile(r"[\[,]([a-z]+)(?=[\],])")


@dataclass(frozen=True)
class Head:
    """The end of one register's chain; `code` is what its last paper bears."""

    register: str
    entries: int
    code: str


@dataclass(frozen=True)
class About:
    """Versions of what runs, whether the books are one `file` or on a `server`, and every chain's end.

    `engine` is what the books are on; `sqlite` is the one this program brings, also where the books are on a server.
    """

    app: str
    python: str
    engine: str
    sqlite: str
    is_server: bool
    step: int
    heads: tuple[Head, ...]


def look(session: Session) -> About:
    """The facts somebody who helps on the phone asks for."""
    name = session.get_bind().dialect.name
    ask = "SELECT sqlite_version()" if name == "sqlite" else "SHOW server_version"
    version = str(session.execute(text(ask)).scalar()).split()[0]
    heads = session.exec(select(RegisterHead).order_by(RegisterHead.register_code)).all()
    return About(
        app=__version__,
        python=platform.python_version(),
        engine=f"{'SQLite' if name == 'sqlite' else 'PostgreSQL'} {version}",
        sqlite=_sqlite(),
        is_server=name != "sqlite",
        step=upkeep.newest_step(),
        heads=tuple(Head(one.register_code, one.sequence, chain.code(one.hash)) for one in heads),
    )


def versions() -> dict[str, str]:
    """Of the program, its engines, and every library it was installed with, the engines first; slow at first."""
    found = libraries()
    engines = {
        _OURS: __version__,
        "books": f"step {upkeep.newest_step():04d}",
        "python": platform.python_version(),
        "sqlite": _sqlite(),
    }
    qt = {"qt": found[_QT]} if _QT in found else {}
    return engines | qt | found


def libraries() -> dict[str, str]:
    """The versions of the libraries this program needs, and those they need, as far as they are installed; by name."""
    from importlib import metadata  # here: only who asks waits for what is there

    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    left = [(_OURS, "")]
    while left:
        asked = left.pop()
        if asked in seen:
            continue
        seen.add(asked)
        try:
            there = metadata.distribution(asked[0])
        except metadata.PackageNotFoundError:  # of another system, or of another Python
            continue
        if asked[0] != _OURS:
            found[there.metadata["Name"]] = there.version
        left += _needed(there.requires or [], asked[1])
    return dict(sorted(found.items(), key=lambda pair: pair[0].lower()))


def _needed(requires: Iterable[str], extra: str) -> Iterator[tuple[str, str]]:
    """The names in `requires` that hold for everybody, or for who asked for `extra`, with what each is asked for."""
    for one in requires:
        wanted, _, marker = one.partition(";")
        name, chosen = _NAME.match(wanted.strip()), _EXTRA.search(marker)
        if name is not None and (chosen is None or chosen[1] == extra):
            yield name[0], ""
            yield from ((name[0], more) for more in _MORE.findall(wanted))


def _sqlite() -> str:
    import pysqlite3.dbapi2 as pysqlite3  # here: a window on a server starts without it

    return str(pysqlite3.sqlite_version)
