"""The settings by keys and touch: who sees what, what is refused in place, and what is kept with a name."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from sqlmodel import Session, select
from ui.post_kit import Hands, post_at

from sentra_pos.books.tables import JournalEntry
from sentra_pos.paper import slip as slips
from sentra_pos.sample import QRIS
from sentra_pos.shop import permissions, profile, staff
from sentra_pos.shop.permissions import Act, Limit
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import act_words
from sentra_pos.ui.machine import Machine, Wanted
from sentra_pos.ui.post import Post
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings import limit_panel
from sentra_pos.ui.settings.limit_panel import LimitPanel
from sentra_pos.ui.settings.pages import PAGES
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Check, Segmented
from sentra_pos.ui.widgets.dialog import Dialog
from sentra_pos.ui.widgets.money_field import MoneyField

pytestmark = [pytest.mark.window, pytest.mark.sqlite]
FORBIDDEN = "Barang yang sudah dibeli tidak dapat dikembalikan."


class Settings(Hands):
    """The manager Sari in the settings."""

    def __init__(self, qtbot, books, clock, folder: Path) -> None:
        self.books = books
        self.post = post_at(books, clock)
        self.machine = Machine(Preferences(folder / "window.ini"))
        self.place = SettingsScreen(self.post, self.machine)
        super().__init__(qtbot, self.place)

    def at_page(self, key: str):
        self.place.go(key)
        assert self.place.page is not None
        return self.place.page

    def noted(self, kind: str) -> list[str | None]:
        """The reasons of the entries of one kind."""

        def reasons(session: Session) -> list[str | None]:
            found = session.exec(select(JournalEntry).where(JournalEntry.kind == kind))
            return [row.reason for row in found]

        told: list[str | None] = self.books.reading(reasons)
        return told

    def answers(self, name: str) -> None:
        """Touch a button of the open dialog."""
        asked = next(one for one in self.window.findChildren(Dialog) if one.isVisible())
        self.qtbot.mouseClick(asked.findChild(Button, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def settings(qtbot, books, clock, tmp_path, monkeypatch) -> Settings:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    return Settings(qtbot, books, clock, tmp_path)


def person(books, role: Role) -> Person:
    hired: Person = books.writing(
        lambda session: staff.hire(session, name=role.value, role=role, secret_hash="-"),
        key=role.value,
        content=role.value,
        answer=Person,
    )
    return hired


@pytest.mark.parametrize(
    ("role", "hidden"),
    [
        (Role.CASHIER, {"shop", "qris", "limits"}),
        (Role.SUPERVISOR, {"shop", "qris", "limits"}),
        (Role.ADMIN, {"qris"}),
        (Role.MANAGER, set()),
    ],
)
def test_each_role_sees_its_pages(qtbot, books, clock, settings, role, hidden):
    post = Post(settings.post.desk, clock, "K1", person(books, role))
    place = SettingsScreen(post, settings.machine)
    qtbot.addWidget(place)
    shown = {maker.key for maker in place.makers}

    assert {maker.key for maker in PAGES} - shown >= hidden
    assert {"look", "training", "about"} <= shown
    assert not shown & hidden


def test_the_pages_answer_to_keys_and_to_the_palette(settings):
    texts = {act.text: act.key for act in settings.place.acts()}

    assert texts["Settings: Shop and receipt"] == "Alt+1"
    settings.does("Alt+2")
    assert settings.place.current == "qris"


def test_the_receipt_is_seen_while_it_is_typed(settings):
    page = settings.at_page("shop")
    page.thanks.edit.setFocus()
    page.thanks.edit.selectAll()
    settings.types("Sampai jumpa di Cilegon")
    settings.qtbot.waitUntil(lambda: not page.preview._breath.isActive())

    shown = slips.as_text(page.preview.slip(), 32)
    assert "Sampai jumpa di Cilegon" in shown
    assert page.preview.sizeHint().height() > page.preview.sizeHint().width()


def test_a_forbidden_footer_is_refused_in_place_and_named(settings):
    page = settings.at_page("shop")
    box = settings.part(QPlainTextEdit, "shopFooter")
    box.setFocus()
    box.selectAll()
    settings.types(FORBIDDEN)
    settings.does("F9")

    assert "UU 8/1999" in page.footer.under.text()
    assert settings.at == "shopFooter"
    assert settings.books.reading(profile.read).footer != FORBIDDEN
    assert settings.noted("settings_changed") == []

    box.selectAll()
    settings.types("Tukar barang dalam 2x24 jam.")
    settings.does("F9")
    assert settings.books.reading(profile.read).footer == "Tukar barang dalam 2x24 jam."
    assert settings.noted("settings_changed") == ["shop: footer"]
    assert "saved" in settings.told


def test_what_was_typed_stays_while_another_page_is_in_front(settings):
    page = settings.at_page("shop")
    page.name.edit.setFocus()
    page.name.edit.selectAll()
    settings.types("Sentra Baru")

    settings.at_page("about")
    settings.at_page("shop")

    assert page.name.text() == "Sentra Baru"


def test_a_shop_without_a_name_is_not_kept(settings):
    page = settings.at_page("shop")
    page.name.set_text("")
    settings.does("F9")

    assert "needs a name" in page.name.under.text()
    assert settings.books.reading(profile.read).name != ""


def test_a_qris_code_is_read_proved_and_confirmed_before_it_is_kept(settings):
    page = settings.at_page("qris")
    assert not page.save_button.isEnabled()

    assert settings.place.take_scan(QRIS)
    assert "SENTRA IKM CILEGON" in page.facts.text()
    assert "ID1020000000001" in page.facts.text()
    settings.touches(Check, "qrisInside")
    settings.does("F9")
    assert settings.books.reading(profile.read).qris == ""
    settings.answers("dialogAct")

    kept = settings.books.reading(profile.read)
    assert (kept.qris, kept.qris_dynamic) == (QRIS, True)
    assert settings.noted("qris_changed") == ["- -> ID1020000000001, amount inside: on"]


def test_a_damaged_qris_code_cannot_be_kept(settings):
    page = settings.at_page("qris")
    page.payload.edit.setPlainText(QRIS[:-1] + "0")

    assert page.payload.under.text().startswith("QRIS refused")
    assert page.code.payload == ""
    assert not page.save_button.isEnabled()


def test_the_test_code_carries_the_amount(settings):
    page = settings.at_page("qris")
    page.payload.edit.setPlainText(f"  {QRIS[:60]}\n{QRIS[60:]}  ")
    assert page.code.payload == QRIS

    page.which._parts[1].click()
    assert "54041000" in page.code.payload
    assert "Rp1.000" in page.code_note.text()


def test_another_scan_is_not_for_the_qris_page(settings):
    settings.at_page("qris")

    assert not settings.place.take_scan("2900000000018")


def test_a_limit_is_changed_by_act_and_role(settings):
    page = settings.at_page("limits")
    page.rows.choose(Act.VOID)
    settings.does("F7")
    panel = settings.part(LimitPanel, "limitPanel")
    assert panel.title.text() == "Voiding a sale"
    amount = panel.rows[Role.CASHIER].field
    assert isinstance(amount, MoneyField)
    amount.edit.setFocus()
    amount.edit.selectAll()
    settings.types("250.000")
    panel.rows[Role.SUPERVISOR].choice.choose(limit_panel.ASKS)
    settings.does("F9")

    kept = settings.books.reading(permissions.limits)[Act.VOID]
    assert kept == {Role.CASHIER: Limit(amount=250_000), Role.MANAGER: permissions.FREELY}
    assert settings.noted("settings_changed") == ["limits: void"]
    assert not panel.is_open


def test_a_limit_that_is_missing_or_no_amount_is_asked_for(settings):
    page = settings.at_page("limits")
    page.rows.choose(Act.REFUND)
    settings.does("F7")
    panel = settings.part(LimitPanel, "limitPanel")
    panel.rows[Role.CASHIER].field.set_text("")
    settings.does("F9")

    assert panel.rows[Role.CASHIER].field.under.text() == "Up to how much?"
    assert settings.at == "limitOf_cashier"
    assert panel.is_open


def test_what_managers_need_cannot_be_taken_from_them(settings):
    page = settings.at_page("limits")
    page.rows.choose(Act.SETTINGS)
    settings.does("F7")

    assert settings.window.findChild(LimitPanel) is None
    assert "Only managers" in settings.told


def test_a_one_person_shop_is_switched_on_with_a_note(settings):
    settings.at_page("limits")
    settings.touches(Check, "onePersonShop")

    assert settings.books.reading(permissions.is_one_person)
    assert settings.noted("settings_changed") == ["one person: on"]


def test_every_act_has_words(settings):
    assert [act for act in Act if act_words.act(act) == act.value] == []


def test_the_look_is_kept_and_asked_for_at_once(qtbot, settings):
    settings.at_page("look")
    with qtbot.waitSignal(settings.machine.restyled):
        _choose(settings, "lookScale", "125")
    with qtbot.waitSignal(settings.machine.restyled):
        _choose(settings, "lookTheme", "dark")
    with qtbot.waitSignal(settings.machine.spoken) as spoken:
        _choose(settings, "lookLanguage", "id")

    again = Preferences(Path(settings.machine.preferences._kept.fileName()))
    assert (again.scale, again.theme) == (125, "dark")
    assert spoken.args[0].value == "id"


def test_the_display_of_the_buyer_is_a_choice_of_the_machine(qtbot, settings):
    settings.at_page("look")
    with qtbot.waitSignal(settings.machine.display_changed):
        settings.touches(Check, "lookDisplay")

    assert not settings.machine.preferences.customer_display


def test_training_is_one_touch_away(qtbot, settings):
    settings.at_page("training")
    with qtbot.waitSignal(settings.machine.books_wanted) as wanted:
        settings.touches(Button, "trainingGo")

    assert wanted.args == [Wanted.TRAINING]


def test_about_tells_versions_and_where_the_chain_stands(settings):
    page = settings.at_page("shop")
    page.name.set_text("Sentra")
    settings.does("F9")
    page = settings.at_page("about")

    assert "SQLite 3." in page.versions.text()
    assert "1 entries, code" in page.books.text()
    settings.touches(Button, "aboutCopy")
    assert "Sentra POS" in QGuiApplication.clipboard().text()


def test_the_text_for_whoever_helps_is_read_before_it_is_saved(settings, tmp_path):
    page = settings.at_page("about")
    assert re.search(r"(Libraries|Pustaka program): [0-9]{2}", page.versions.text())
    settings.does("Ctrl+Shift+D")
    panel, file = page.panel, tmp_path / "teks.txt"

    shown = settings.part(QPlainTextEdit, "diagnosticsText")
    assert "verify: everything holds" in shown.toPlainText()
    assert shown.isReadOnly()
    assert not file.exists()

    panel.save_to(file)

    assert file.read_text() == shown.toPlainText()
    panel.shut()
    assert page.panel is None


def _choose(settings: Settings, name: str, key: str) -> None:
    settings.qtbot.mouseClick(
        next(part for part in settings.part(Segmented, name)._parts if part.choice.key == key),
        Qt.MouseButton.LeftButton,
    )
