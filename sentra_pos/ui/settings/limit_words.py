"""What a role may do alone, in a word or two."""

from PySide6.QtCore import QCoreApplication

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.shop.permissions import Limit

_CONTEXT = "LimitWords"


def limit(given: Limit | None) -> str:
    """The limit of a role in the language that is on; a role without one asks somebody else."""
    if given is None:
        return QCoreApplication.translate(_CONTEXT, "asks")
    parts = [] if given.bps is None else [words.percent(given.bps)]
    parts += [] if given.amount is None else [money.show(given.amount)]
    if not parts:
        return QCoreApplication.translate(_CONTEXT, "alone")
    return QCoreApplication.translate(_CONTEXT, "up to {limit}").format(limit=", ".join(parts))
