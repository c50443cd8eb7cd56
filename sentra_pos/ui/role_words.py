"""What the people of the shop are called by what they are here for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.shop.staff import Role

_CONTEXT = "House"
_TITLES = {
    "cashier": QT_TRANSLATE_NOOP("House", "Cashier"),
    "supervisor": QT_TRANSLATE_NOOP("House", "Supervisor"),
    "manager": QT_TRANSLATE_NOOP("House", "Manager"),
    "auditor": QT_TRANSLATE_NOOP("House", "Auditor"),
    "admin": QT_TRANSLATE_NOOP("House", "Admin"),
}


def title(role: "Role") -> str:
    """A role in the language that is on."""
    return QCoreApplication.translate(_CONTEXT, str(_TITLES[role.value]))
