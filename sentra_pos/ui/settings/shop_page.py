"""Toko & struk: who the shop is, what stands under its receipts, and how the next one will look."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.base.money import CashRounding
from sentra_pos.base.text import NotPlainText
from sentra_pos.shop import changes, logos, profile, registers
from sentra_pos.shop.profile import ForbiddenFooter, ShopProfile
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.fold_row import SideBySide
from sentra_pos.ui.settings.house_row import HouseRow
from sentra_pos.ui.settings.logo_row import LogoRow
from sentra_pos.ui.settings.receipt_view import ReceiptView
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.text_box import TextBox

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_BESIDE = 880


class ShopPage(Page):
    """What was typed stays until it is saved, also while another page is in front."""

    def __init__(self, post: Post) -> None:
        super().__init__(name="shopPage")
        self._post = post
        self._kept = ShopProfile()
        self._is_changed = False
        self.name = Field(" ", name="shopName")
        self.address = Field(" ", name="shopAddress")
        self.phone = Field(" ", name="shopPhone")
        self.footer = TextBox(name="shopFooter")
        self.thanks = Field(" ", name="shopThanks")
        self.rounding = DropDown("", [], name="shopRounding")
        self.save_button = Button(name="shopSave", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self.logo = LogoRow(post)
        self.house = HouseRow(post)
        self.preview_title = Label("", Kind.BODY_STRONG)
        self.columns = Segmented(
            [Choice(str(count), str(count)) for count in (32, 42, 48)], name="shopColumns", says=" "
        )
        self.preview = ReceiptView(post, name="shopPreview")
        self._build()
        self._connect()
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, self._read, self._fill)
        self.house.come()

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Save the shop"), self.save_button.click, MAIN_KEY, "check")]

    def reword(self) -> None:
        self.name.set_label(self.tr("Name of the shop"))
        self.address.set_label(self.tr("Address"))
        self.phone.set_label(self.tr("Telephone, as it is printed"))
        self.footer.set_words(
            self.tr("Footer of the receipt"),
            self.tr("Say how faulty goods are exchanged. It must not say that goods cannot be returned."),
        )
        self.thanks.set_label(self.tr("Thanks"))
        self.rounding.set_label(self.tr("Rounding of what is paid in cash"))
        self.rounding.set_choices(
            [
                Choice(CashRounding.DOWN_100.value, self.tr("down to Rp100")),
                Choice(CashRounding.NEAREST_100.value, self.tr("to the nearest Rp100")),
                Choice(CashRounding.DOWN_500.value, self.tr("down to Rp500")),
                Choice(CashRounding.NONE.value, self.tr("none")),
            ]
        )
        self.save_button.setText(self.tr("Save"))
        self.logo.reword()
        self.house.reword()
        self.preview_title.setText(self.tr("So it will be printed"))
        self.columns.setAccessibleName(self.tr("Signs on a line of paper"))

    def typed(self) -> ShopProfile:
        """The profile as it stands in the fields."""
        return replace(
            self._kept,
            name=self.name.text(),
            address=self.address.text(),
            phone=self.phone.text(),
            footer=self.footer.text(),
            thanks=self.thanks.text(),
            cash_rounding=CashRounding(self.rounding.current()),
        )

    def _build(self) -> None:
        look = theme.current()
        card = Card(padding=20, gap=4)
        first = QHBoxLayout()
        first.setSpacing(look.px(16))
        first.addWidget(self.name, 3)
        first.addWidget(self.phone, 2)
        middle = QHBoxLayout()
        middle.setSpacing(look.px(16))
        middle.addWidget(self.logo, 1)
        middle.addWidget(self.house, 1)
        last = QHBoxLayout()
        last.setSpacing(look.px(16))
        last.addWidget(self.rounding, 1)
        last.addWidget(self.save_button)
        card.column.addLayout(first)
        card.column.addWidget(self.address)
        card.column.addLayout(middle)
        for part in (self.footer, self.thanks):
            card.column.addWidget(part)
        card.column.addLayout(last)
        card.column.addStretch(1)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.addWidget(self.preview_title)
        head.addStretch(1)
        head.addWidget(self.columns)
        column.addLayout(head)
        column.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        self.column.addWidget(SideBySide(card, shown, least=_BESIDE))
        self.column.addStretch(1)

    def _connect(self) -> None:
        for field in (self.name, self.address, self.phone, self.thanks):
            field.edited.connect(lambda _: self._on_typed())
        self.footer.edited.connect(self._on_typed)
        self.rounding.chosen.connect(lambda _: self._on_typed())
        self.columns.chosen.connect(lambda _: self._show())
        self.save_button.clicked.connect(self._save)
        self.logo.changed.connect(self.come)

    def _read(self, session: "Session") -> tuple[ShopProfile, int, bytes]:
        shop = profile.read(session)
        columns = registers.columns_of(session, self._post.register)
        return shop, columns, logos.content(session, shop)

    def _fill(self, known: tuple[ShopProfile, int, bytes]) -> None:
        self._kept, columns, self.preview.logo = known
        self.logo.show_logo(has_logo=bool(self._kept.logo))
        if self._is_changed:
            self._show()
            return
        shop = self._kept
        self.name.set_text(shop.name)
        self.address.set_text(shop.address)
        self.phone.set_text(shop.phone)
        self.footer.set_text(shop.footer)
        self.thanks.set_text(shop.thanks)
        self.rounding.choose(shop.cash_rounding.value)
        self.columns.choose(str(columns))
        self._show()

    def _on_typed(self) -> None:
        self._is_changed = True
        self._check_footer()
        self._show()

    def _show(self) -> None:
        self.preview.show_receipt(self.typed(), int(self.columns.current()))

    def _check_footer(self) -> bool:
        try:
            profile.check_footer(self.footer.text())
        except ForbiddenFooter as refused:
            self.footer.set_error(str(trouble.words(refused)))
            return False
        self.footer.set_error("")
        return True

    def _save(self) -> None:
        if not self.name.text():
            self.name.set_error(self.tr("The shop needs a name: it stands on every paper."))
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._check_footer():
            self.footer.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wanted, on = self.typed(), self._post.occasion()
        self.save_button.setEnabled(False)
        self._post.desk.do(
            self,
            lambda session: changes.keep_profile(session, wanted, on=on),
            self._saved,
            key=str(ids.new()),
            content=wanted,
            answer=ShopProfile,
            failed=self._refused,
        )

    def _saved(self, kept: ShopProfile) -> None:
        self.save_button.setEnabled(True)
        self._kept, self._is_changed = kept, False
        toast.show(self, self.tr("The shop is saved. The next receipt looks like this."))

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, ForbiddenFooter | NotPlainText):
            self.footer.set_error(str(trouble.words(error)))
        else:
            trouble.show(self, error)
