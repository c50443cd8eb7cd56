"""The rules for markdowns by keys: for a group, a product or all goods, by days or by hours, kept at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from ui.post_kit import Hands, post_at

from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.staff import Role
from sentra_pos.stock import markdown_rules
from sentra_pos.stock.markdown_rules import Rule
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.markdown_page import MarkdownPage
from sentra_pos.ui.settings.markdown_rule_panel import MarkdownRulePanel
from sentra_pos.ui.settings.pages import PAGES
from sentra_pos.ui.settings.screen import SettingsScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def opened(page: MarkdownPage) -> MarkdownRulePanel:
    assert page._panel is not None
    return page._panel


def test_a_manager_makes_changes_and_drops_rules(qtbot, story, tmp_path):
    story.delivers("Jajanan Pasar", lemper=4, price=2_500, commission_bps=1_500, expiry=+0, group="jajanan")
    post = post_at(story.books, story.clock)
    place = SettingsScreen(post, Machine(Preferences(tmp_path / "window.ini")))
    hands = Hands(qtbot, place)
    place.go("markdowns")
    page = place.page
    assert isinstance(page, MarkdownPage)

    hands.does("F9")
    panel = opened(page)
    panel.scope.choose("product")
    panel._follow()
    hands.part(QLineEdit, "ruleProduct").setFocus()
    hands.types("lem")
    hands.presses(Qt.Key.Key_Return)
    panel.timing.choose("hours")
    panel._follow()
    panel.count.set_value(2)
    hands.part(QLineEdit, "ruleRate").setText("95")
    hands.does("F9")
    assert panel.rate.under.text() == "From 1 to 90 %."
    hands.part(QLineEdit, "ruleRate").setText("45")
    panel.bearer.choose("producer")
    hands.does("F9")
    lemper = story.product_id("lemper")
    assert hands.told == "The rules are saved"
    kept = story.ask(markdown_rules.read)
    assert kept.rules[-1] == Rule(4_500, hours=2, product=lemper, bearer=Bearer.PRODUCER)
    assert page._goods(page.rows.model.rows()[-1]).text == "lemper"

    page.rows.choose(0)
    hands.does("F7")
    opened(page).rate.set_text("12,5")
    hands.does("F9")
    page.rows.choose(1)
    hands.does("Del")
    hands.touches(QPushButton, "closingHour_plus")
    kept = story.ask(markdown_rules.read)
    assert (kept.closes_at, [rule.group for rule in kept.rules]) == (21, ["jajanan", "bandeng", "gipang", ""])
    assert kept.rules[0] == Rule(1_250, hours=5, group="jajanan")
    (maker,) = [one for one in PAGES if one.key == "markdowns"]
    assert maker.roles == {Role.MANAGER.value}
