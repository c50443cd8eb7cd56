"""The pages of the settings in their order: who may see each, and how it is made at the first visit."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.page import PageMaker
from sentra_pos.ui.widgets.page import Page

MANAGERS = frozenset({"manager"})
KEEPERS = frozenset({"manager", "admin"})
EVERYBODY = frozenset({"cashier", "supervisor", "manager", "admin"})
"""The pages of the register itself are for whoever stands at it."""


def _about(post: Post, machine: Machine) -> Page:
    from sentra_pos.ui.settings.about_page import AboutPage  # here, as all others: made when first wanted

    return AboutPage(post, machine)


def _shop(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.shop_page import ShopPage

    return ShopPage(post)


def _qris(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.qris_page import QrisPage

    return QrisPage(post)


def _limits(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.limits_page import LimitsPage

    return LimitsPage(post)


def _markdowns(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.markdown_page import MarkdownPage

    return MarkdownPage(post)


def _opening(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.opening_page import OpeningPage

    return OpeningPage(post)


def _scanner(post: Post, machine: Machine) -> Page:
    from sentra_pos.ui.settings.scanner_page import ScannerPage

    return ScannerPage(post, machine)


def _printer(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.printer_page import PrinterPage

    return PrinterPage(post)


def _staff(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.staff_page import StaffPage

    return StaffPage(post)


def _backup(post: Post, machine: Machine) -> Page:
    from sentra_pos.ui.settings.backup_page import BackupPage

    return BackupPage(post, machine)


def _look(_post: Post, machine: Machine) -> Page:
    from sentra_pos.ui.settings.look_page import LookPage

    return LookPage(machine)


def _training(_post: Post, machine: Machine) -> Page:
    from sentra_pos.ui.settings.training_page import TrainingPage

    return TrainingPage(machine)


PAGES: tuple[PageMaker, ...] = (
    PageMaker("shop", str(QT_TRANSLATE_NOOP("SettingsPages", "Shop and receipt")), "receipt", KEEPERS, _shop),
    PageMaker("qris", str(QT_TRANSLATE_NOOP("SettingsPages", "QRIS")), "qr-code", MANAGERS, _qris),
    PageMaker("staff", str(QT_TRANSLATE_NOOP("SettingsPages", "Staff")), "users", KEEPERS, _staff),
    PageMaker(
        "limits",
        str(QT_TRANSLATE_NOOP("SettingsPages", "Limits and approvals")),
        "shield-check",
        KEEPERS,
        _limits,
    ),
    PageMaker(
        "markdowns",
        str(QT_TRANSLATE_NOOP("SettingsPages", "Markdown rules")),
        "badge-percent",
        MANAGERS,
        _markdowns,
    ),
    PageMaker("opening", str(QT_TRANSLATE_NOOP("SettingsPages", "Opening day")), "sun", MANAGERS, _opening),
    PageMaker("printer", str(QT_TRANSLATE_NOOP("SettingsPages", "Printer")), "printer", KEEPERS, _printer),
    PageMaker(
        "scanner", str(QT_TRANSLATE_NOOP("SettingsPages", "Scanner")), "scan-barcode", EVERYBODY, _scanner
    ),
    PageMaker("backup", str(QT_TRANSLATE_NOOP("SettingsPages", "Backups")), "archive", KEEPERS, _backup),
    PageMaker("look", str(QT_TRANSLATE_NOOP("SettingsPages", "Display")), "monitor", EVERYBODY, _look),
    PageMaker(
        "training",
        str(QT_TRANSLATE_NOOP("SettingsPages", "Training")),
        "graduation-cap",
        EVERYBODY,
        _training,
    ),
    PageMaker("about", str(QT_TRANSLATE_NOOP("SettingsPages", "About")), "info", EVERYBODY, _about),
)
