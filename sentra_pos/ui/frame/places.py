"""The places of the shop as the rail knows them, in the order of the house."""

from collections.abc import Callable
from dataclasses import dataclass

from sentra_pos.ui.widgets.screen import Screen


@dataclass(frozen=True)
class Place:
    """One place: made when somebody first goes there.

    `title` gives its name in the language that is on; `roles` are the roles that may use it, as their plain names.
    """

    key: str
    title: Callable[[], str]
    icon: str
    roles: frozenset[str]
    factory: Callable[[], Screen]


@dataclass(frozen=True)
class Standing:
    """Who is at which register in which shift, in words for the status strip."""

    shop: str = ""
    register: str = ""
    shift: str = ""
    person: str = ""
    role: str = ""
    role_title: str = ""
