"""The pages of the settings in their order: who may see each, and how it is made at the first visit."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.page import Page, PageMaker

KEEPERS = frozenset({"manager", "admin"})
EVERYBODY = frozenset({"cashier", "supervisor", "manager", "admin"})
"""The pages of the register itself are for whoever stands at it."""


def _about(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.about_page import AboutPage  # here, as all others: made when first wanted

    return AboutPage(post)


def _shop(post: Post, _machine: Machine) -> Page:
    from sentra_pos.ui.settings.shop_page import ShopPage

    return ShopPage(post)


PAGES: tuple[PageMaker, ...] = (
    PageMaker("shop", str(QT_TRANSLATE_NOOP("SettingsPages", "Shop and receipt")), "receipt", KEEPERS, _shop),
    PageMaker("about", str(QT_TRANSLATE_NOOP("SettingsPages", "About")), "info", EVERYBODY, _about),
)
