"""A price, a discount and who bears it are tried out: both parts at once, and nothing is written."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.producers import what_if
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.producers.what_if import Tried
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.share_bar import ShareBar

EXAMPLE = 40_000
"""Rupiah that are tried where no price is known."""


class WhatIf(QWidget):
    """`show_terms` says what is tried; `set_price` puts the goods' own price in place of the example."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._terms: Terms | None = None
        self._bearers: tuple[Bearer, ...] = (Bearer.SHOP,)
        self.title = Label("", Kind.BODY_STRONG)
        self.price = MoneyField(" ", name=f"{name}_price")
        self.discount = MoneyField(" ", name=f"{name}_discount")
        self.bearer = DropDown("", [], name=f"{name}_bearer")
        self.bar = ShareBar()
        self.said = Label("", Kind.BODY, name=f"{name}_said", wrap=True)
        self.price.set_amount(EXAMPLE)
        self._build()
        for field in (self.price, self.discount):
            field.edited.connect(lambda _: self._say())
        self.bearer.chosen.connect(lambda _: self._say())

    def show_terms(self, terms: Terms | None, bearers: Iterable[Bearer]) -> None:
        """Try these from now on; only those who may bear a discount are offered."""
        known = set(bearers) or {Bearer.SHOP}
        allowed = tuple(one for one in Bearer if one in known)
        if terms == self._terms and allowed == self._bearers:
            return
        self._terms, self._bearers = terms, allowed
        self._offer()
        self._say()

    def set_price(self, amount: int | None) -> None:
        """Try it at this price, or at the example's."""
        self.price.set_amount(EXAMPLE if amount is None else amount)
        self._say()

    def tried(self) -> Tried | None:
        """What comes out, None while there is nothing to try."""
        price = self.price.amount()
        if self._terms is None or price is None:
            return None
        bearer = Bearer(self.bearer.current()) if self.bearer.current() else Bearer.SHOP
        return what_if.one(self._terms, price=price, discount=self.discount.amount() or 0, bearer=bearer)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("What if"))
        self.price.set_label(self.tr("Sold for"))
        self.discount.set_label(self.tr("Discount"))
        self.bearer.set_label(self.tr("Borne by"))
        self._offer()
        self._say()

    def _offer(self) -> None:
        self.bearer.set_choices([Choice(one.value, goods_words.bearer(one)) for one in self._bearers])

    def _say(self) -> None:
        tried = self.tried()
        self.bar.setVisible(tried is not None)
        if tried is None:
            self.said.set_tone(Tone.NEUTRAL)
            self.said.setText(self.tr("Type a rate or a price to see both parts."))
            return
        found = tried.share
        shop = self.tr("Shop {amount}").format(amount=money.show(found.shop))
        producer = self.tr("Producer {amount}").format(amount=money.show(found.producer))
        self.bar.say(tried.shop_bps, shop, producer)
        self.said.set_tone(Tone.WARN if found.shop < 0 else Tone.NEUTRAL)
        self.said.setText(self._sentence(tried))

    def _sentence(self, tried: Tried) -> str:
        """`jual Rp40.000 → toko Rp8.000, produsen Rp32.000`, and what is odd about it."""
        found = tried.share
        sold = self.tr("sold for {price}")
        if tried.discount:
            sold = self.tr("sold for {price}, the buyer pays {net}")
        parts = self.tr("shop {shop}, producer {producer}")
        said = f"{sold} → {parts}".format(
            price=money.show(tried.price),
            net=money.show(found.net),
            shop=money.show(found.shop),
            producer=money.show(found.producer),
        )
        if found.shop < 0:
            return f"{said}. {self.tr('The shop loses: a manager must approve such a sale.')}"
        if tried.terms.kind is TermsKind.FIXED and tried.bearer is Bearer.SHARED and tried.discount:
            return f"{said}. {self.tr('With a fixed price a shared discount is the shop’s.')}"
        return said

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        for field in (self.price, self.discount, self.bearer):
            row.addWidget(field, 1)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.said)
