"""What this is and where it stands: versions, the kind of books, and how far their chain has come."""

import platform
from dataclasses import dataclass

from sqlalchemy import text
from sqlmodel import Session, select

from sentra_pos import __version__
from sentra_pos.base import upkeep
from sentra_pos.books import chain
from sentra_pos.books.tables import RegisterHead


@dataclass(frozen=True)
class Head:
    """The end of one register's chain; `code` is what its last paper bears."""

    register: str
    entries: int
    code: str


@dataclass(frozen=True)
class About:
    """Versions of what runs, whether the books are one `file` or on a `server`, and every chain's end."""

    app: str
    python: str
    engine: str
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
        is_server=name != "sqlite",
        step=upkeep.newest_step(),
        heads=tuple(Head(one.register_code, one.sequence, chain.code(one.hash)) for one in heads),
    )
