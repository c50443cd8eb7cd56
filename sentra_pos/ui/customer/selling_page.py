"""While goods are scanned and paid: the lines at the left, what is to be paid at the right, and how."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout.cart import Method
from sentra_pos.ui.customer import words
from sentra_pos.ui.customer.goods_list import GoodsList
from sentra_pos.ui.customer.measure import Measure
from sentra_pos.ui.customer.parts import (
    BRAND,
    ON_BRAND,
    ON_BRAND_SOFT,
    RIGHT,
    Fitted,
    Ground,
    Mark,
    TwoTongues,
    Words,
)
from sentra_pos.ui.customer_view import CustomerView, ShownCode, Stage
from sentra_pos.ui.widgets.qr_code import QrCode

_TOTAL, _REST = 120, 56
_HINTS = {Method.CASH: words.CASH, Method.CARD: words.CARD, Method.TRANSFER: words.TRANSFER}


class SellingPage(QWidget):
    """One page for the whole sale, so that nothing jumps when payment begins."""

    def __init__(self, measure: Measure, shop: str) -> None:
        super().__init__()
        self.setObjectName("customerSelling")
        self._shop = shop
        self.lines = GoodsList(measure)
        self.count = TwoTongues(measure, 28, name="customerCount", ink="muted", small=20)
        self.saved = TwoTongues(
            measure, 28, name="customerSaved", weight=600, ink="accent", small=20, align=RIGHT
        )
        self.due = _DuePart(measure)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(measure.px(64), measure.px(44), measure.px(64), measure.px(40))
        left.setSpacing(measure.px(24))
        left.addLayout(_head(measure, shop))
        left.addWidget(self.lines, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.saved, 1)
        left.addLayout(foot)
        ground = Ground("background")
        ground.setLayout(left)
        across.addWidget(ground, 114)
        across.addWidget(self.due, 78)

    def show_view(self, view: CustomerView) -> None:
        self.lines.show_lines(view.lines)
        items, makers = words.say(words.ITEMS, view.pieces), words.say(words.MAKERS, len(view.makers))
        self.count.say(words.Both(f"{items.first} {makers.first}", f"{items.second} {makers.second}"))
        self.saved.setVisible(view.discount > 0)
        self.saved.say(words.say(words.SAVED, amount=money.show(view.discount)))
        self.due.show_view(view)


class _DuePart(Ground):
    """On the brand's ground: the total, the code to be scanned, what came in and what is left."""

    def __init__(self, measure: Measure) -> None:
        super().__init__(BRAND, name="customerDue")
        self.word = Words(measure, 32, weight=600, ink=ON_BRAND_SOFT)
        self.total = Fitted(measure, _TOTAL, weight=600, ink=ON_BRAND, name="customerTotal", align=RIGHT)
        self.code = _CodeCard(measure)
        self.hint = _on_brand(measure, 32, "customerHint", weight=500)
        self.received = Words(measure, 30, ink=ON_BRAND_SOFT, name="customerReceived", wrap=True)
        self.rest_word = _on_brand(measure, 32, "customerRestWord")
        self.rest = Fitted(measure, _REST, weight=600, ink=ON_BRAND, name="customerRest", align=RIGHT)
        self.rounding = _on_brand(measure, 26, "customerRounding", soft=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(measure.px(side) for side in (44, 48, 44, 40)))
        column.setSpacing(measure.px(20))
        column.addWidget(self.word)
        column.addWidget(self.total)
        column.addWidget(self.code, 100)
        column.addWidget(self.hint)
        column.addStretch(1)
        column.addWidget(self.received)
        rest = QHBoxLayout()
        rest.addWidget(self.rest_word, 4)
        rest.addWidget(self.rest, 5)
        column.addLayout(rest)
        column.addWidget(self.rounding)

    def show_view(self, view: CustomerView) -> None:
        is_paying = view.stage is Stage.PAYING
        self.word.say(words.say(words.TOTAL).first)
        self.total.say(money.show(view.total))
        self.total.setAccessibleName(f"{self.word.whole} {self.total.whole}")
        self.code.setVisible(view.code is not None)
        if view.code is not None:
            self.code.show_code(view.code)
        self.hint.setVisible(view.code is None)
        self.hint.say(_hint(view) if is_paying else words.say(words.WAYS))
        self.received.setVisible(bool(view.received))
        self.received.say(
            " · ".join(f"{words.method(method).first} {money.show(sum_)}" for method, sum_ in view.received)
        )
        has_rest = is_paying and view.missing > 0 and (bool(view.received) or view.code is not None)
        is_cash = view.method is Method.CASH
        self.rest_word.setVisible(has_rest)
        self.rest_word.say(words.say(words.STILL if is_cash else words.REST_IN_CASH))
        self.rest.setVisible(has_rest)
        self.rest.say(money.show(view.missing))
        self.rounding.say(words.rounded(view.rounding) if view.rounding else words.rule(view.rule))


class _CodeCard(Ground):
    """The code as large as its card allows, on white, with what to look at before paying."""

    def __init__(self, measure: Measure) -> None:
        super().__init__("#FFFFFF", name="customerCode", radius=measure.px(18))
        dark = "#1F2430"
        self.word = TwoTongues(
            measure, 30, name="customerCodeWord", weight=600, ink=dark, soft="#5F6673", small=20
        )
        self.amount = Words(measure, 38, weight=600, ink=dark, name="customerCodeFitted", align=RIGHT)
        self.code = QrCode(name="customerQris")
        self.merchant = Words(
            measure, 28, weight=600, ink=dark, name="customerMerchant", align=Qt.AlignmentFlag.AlignHCenter
        )
        self.nmid = Words(
            measure, 22, ink="#5F6673", name="customerNmid", align=Qt.AlignmentFlag.AlignHCenter
        )
        self.how = TwoTongues(
            measure,
            24,
            name="customerCodeHow",
            ink=dark,
            soft="#5F6673",
            small=18,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*(measure.px(side) for side in (28, 24, 28, 20)))
        column.setSpacing(measure.px(6))
        head = QHBoxLayout()
        head.addWidget(self.word, 1)
        head.addWidget(self.amount, 1)
        column.addLayout(head)
        column.addWidget(self.code, 1)
        for label in (self.merchant, self.nmid, self.how):
            column.addWidget(label)

    def show_code(self, code: ShownCode) -> None:
        self.word.say(words.say(words.SCAN))
        self.amount.say(money.show(code.amount))
        self.code.show_code(code.payload, says=f"QRIS {code.merchant} {money.show(code.amount)}")
        self.merchant.say(code.merchant)
        self.nmid.say(f"NMID {code.nmid}" if code.nmid else "")
        told = words.INSIDE if code.is_amount_inside else words.TYPE_IT
        self.how.say(words.say(told, amount=money.show(code.amount)))


def _hint(view: CustomerView) -> words.Both:
    if view.method is Method.QRIS:
        left = view.total - sum(amount for _, amount in view.received) - view.missing
        return words.say(words.STICKER, amount=money.show(left))
    return words.say(_HINTS[view.method])


def _head(measure: Measure, shop: str) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(measure.px(16))
    head.addWidget(Mark(measure.px(64)))
    name = Words(measure, 32, weight=600, name="customerShop")
    name.say(shop)
    head.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
    return head


def _on_brand(
    measure: Measure, size: float, name: str, *, weight: int = 400, soft: bool = False
) -> TwoTongues:
    return TwoTongues(
        measure,
        size,
        name=name,
        weight=weight,
        ink=ON_BRAND_SOFT if soft else ON_BRAND,
        soft=ON_BRAND_SOFT,
        small=max(20, size * 0.7),
        wrap=True,
    )
