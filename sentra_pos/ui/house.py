"""The places of the shop in the order of the rail: who may use each, and how it is made at the first visit."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.ui.frame.places import Place

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.ui.checkout.station import Station
    from sentra_pos.ui.machine import Machine
    from sentra_pos.ui.main_window import MainWindow
    from sentra_pos.ui.post import Post
    from sentra_pos.ui.widgets.screen import Screen

_CONTEXT = "House"
SELLERS = frozenset({"cashier", "supervisor", "manager"})
LOOKERS = SELLERS | {"auditor"}
"""The auditor looks and does nothing there."""
KEEPERS = frozenset({"supervisor", "manager"})
MANAGERS = frozenset({"manager"})
READERS = frozenset({"supervisor", "manager", "auditor"})
"""Which reports each may ask for is said there."""
PRINTER_KEEPERS = frozenset({"manager", "admin"})
BACKUP_KEEPERS = PRINTER_KEEPERS
STAFF = SELLERS | {"admin"}
"""All but the auditor; which pages of the settings each may see is said there."""


def places(
    post: "Callable[[], Post]",
    wake_printer: Callable[[], None],
    machine: "Machine",
    show_buyer: "Callable[[Station], None]",
) -> list[Place]:
    """Every place there is; each imports its screen only when somebody first goes there.

    `show_buyer` is told of the checkout's station, which says what the buyer's display shows.
    """
    checkout = partial(_checkout, post, wake_printer, machine, show_buyer)
    settings = partial(_settings, post, machine)
    made: list[tuple[str, object, str, frozenset[str], Callable[[], Screen]]] = [
        ("checkout", QT_TRANSLATE_NOOP("House", "Checkout"), "shopping-basket", SELLERS, checkout),
        (
            "consignment",
            QT_TRANSLATE_NOOP("House", "Goods in"),
            "package-plus",
            KEEPERS,
            partial(_consignment, post),
        ),
        ("stock", QT_TRANSLATE_NOOP("House", "Stock"), "boxes", LOOKERS, partial(_stock, post)),
        ("products", QT_TRANSLATE_NOOP("House", "Products"), "tag", SELLERS, partial(_products, post)),
        ("producers", QT_TRANSLATE_NOOP("House", "Producers"), "users", KEEPERS, partial(_producers, post)),
        (
            "settlement",
            QT_TRANSLATE_NOOP("House", "Settlement"),
            "hand-coins",
            MANAGERS,
            partial(_settlement, post),
        ),
        ("reports", QT_TRANSLATE_NOOP("House", "Reports"), "chart-column", READERS, partial(_reports, post)),
        ("settings", QT_TRANSLATE_NOOP("House", "Settings"), "settings", STAFF, settings),
    ]
    return [_place(*one) for one in made]


def set_up_printer(window: "MainWindow") -> None:
    """Go to the page of the settings on which this register's printer is found and tried."""
    _go_to_settings(window, "printer")


def show_backups(window: "MainWindow") -> None:
    """Go to the page of the settings on which the books are kept safe."""
    _go_to_settings(window, "backup")


def show_expiring(window: "MainWindow") -> None:
    """Go to the shelf, at what expires first."""
    from sentra_pos.ui.stock.screen import StockScreen  # here: as the places

    window.go("stock")
    screen = window.in_front()
    if isinstance(screen, StockScreen):
        screen.show_expiring()


def load_checkout() -> None:
    """Load the place most people go to first, so that it stands at once."""
    import sentra_pos.ui.checkout.screen  # noqa: F401 - here: loading it is all that is wanted


def _place(
    key: str, title: object, icon: str, roles: frozenset[str], factory: "Callable[[], Screen]"
) -> Place:
    return Place(key, lambda: QCoreApplication.translate(_CONTEXT, str(title)), icon, roles, factory)


def _checkout(
    post: "Callable[[], Post]",
    wake_printer: Callable[[], None],
    machine: "Machine",
    show_buyer: "Callable[[Station], None]",
) -> "Screen":
    from sentra_pos.ui.checkout.screen import CheckoutScreen

    screen = CheckoutScreen(post())
    screen.printing_wanted.connect(wake_printer)
    screen.selling.remember_mode(machine.preferences)
    show_buyer(screen.station)
    return screen


def _consignment(post: "Callable[[], Post]") -> "Screen":
    from sentra_pos.ui.consignment.screen import ConsignmentScreen

    screen = ConsignmentScreen(post())
    screen.side.payday_wanted.connect(lambda number: _go_to_payday(screen, number))
    return screen


def _go_to_payday(screen: "Screen", number: str) -> None:
    """From the counter to where money is handed over; the statement's number finds its producer there."""
    from sentra_pos.ui.main_window import MainWindow  # here: as the places
    from sentra_pos.ui.settlement.screen import SettlementScreen

    window = screen.window()
    if isinstance(window, MainWindow):
        window.go("settlement")
        settlement = window.in_front()
        if isinstance(settlement, SettlementScreen):
            settlement.open_payday()
            settlement.take_scan(number)


def _go_to_settings(window: "MainWindow", page: str) -> None:
    from sentra_pos.ui.settings.screen import SettingsScreen  # here: as the places

    window.go("settings")
    screen = window.in_front()
    if isinstance(screen, SettingsScreen):
        screen.go(page)


def _go_to_page(screen: "Screen", page: str) -> None:
    """From a place to the page of the settings that says how it works there."""
    from sentra_pos.ui.main_window import MainWindow  # here: as the places

    window = screen.window()
    if isinstance(window, MainWindow):
        _go_to_settings(window, page)


def _stock(post: "Callable[[], Post]") -> "Screen":
    from sentra_pos.ui.stock.screen import StockScreen

    screen = StockScreen(post())
    screen.chores.rules_wanted.connect(lambda: _go_to_page(screen, "markdowns"))
    return screen


def _products(post: "Callable[[], Post]") -> "Screen":
    from sentra_pos.ui.products.screen import ProductsScreen

    return ProductsScreen(post())


def _producers(post: "Callable[[], Post]") -> "Screen":
    from sentra_pos.ui.producers.screen import ProducersScreen

    return ProducersScreen(post())


def _settlement(post: "Callable[[], Post]") -> "Screen":
    from sentra_pos.ui.settlement.screen import SettlementScreen

    screen = SettlementScreen(post())
    screen.week.table.opening_button.clicked.connect(lambda: _go_to_page(screen, "opening"))
    return screen


def _reports(post: "Callable[[], Post]") -> "Screen":
    from sentra_pos.ui.reports.screen import ReportsScreen

    return ReportsScreen(post())


def _settings(post: "Callable[[], Post]", machine: "Machine") -> "Screen":
    from sentra_pos.ui.settings.screen import SettingsScreen

    return SettingsScreen(post(), machine)
