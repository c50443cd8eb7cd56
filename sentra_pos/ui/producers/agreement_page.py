"""The agreement: what the shop keeps, who bears what, and its next version from a day."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.producers.agreements import LONGEST_HOLD_DAYS, AgreementFacts
from sentra_pos.producers.overview import AgreementVersion, ProducerFile
from sentra_pos.producers.terms import Bearer
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.share_bar import ShareBar

_LOSSES = ("damage", "loss", "expiry")
_SIDES = (Bearer.SHOP, Bearer.PRODUCER)


@dataclass(frozen=True)
class AgreementWanted:
    """The next version, and the day it holds from."""

    facts: AgreementFacts
    from_day: date

    def content(self) -> dict[str, object]:
        """The same as plain facts."""
        facts = self.facts
        return {
            "from_day": self.from_day,
            "commission_bps": facts.commission_bps,
            "hold_days": facts.hold_days,
            "discounts": sorted(bearer.value for bearer in facts.discount_bearers),
            "damage": facts.damage_bearer,
            "loss": facts.loss_bearer,
            "expiry": facts.expiry_bearer,
            "pay": facts.pay_method,
        }


class AgreementPage(QWidget):
    """Shows the version in force, to be changed into the next one."""

    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerAgreementPage")
        self._today, self._shop_bps = today, 0
        self._file: ProducerFile | None = None
        self.now = Label("", Kind.SECOND, name="agreementNow", wrap=True)
        self.shares = ShareBar()
        self.commission = RateField(name="agreementCommission")
        self.hold = Field(" ", name="agreementHold", align=Qt.AlignmentFlag.AlignRight)
        self.from_day = DateField(" ", name="agreementFrom", today=today, with_distance=False)
        self.pay_words = Label("", Kind.FIELD)
        self.pay = Segmented([Choice("cash", ""), Choice("transfer", "")], name="agreementPay", says="")
        self.discount_words = Label("", Kind.FIELD)
        self.discounts = {bearer: Check("", name=f"agreementDiscount_{bearer.value}") for bearer in Bearer}
        self.bearers = {key: DropDown("", [], name=f"agreementBearer_{key}") for key in _LOSSES}
        self.versions: Rows[AgreementVersion] = Rows(
            [], name="agreementVersions", says="", key=lambda one: one.number, row_height=48, head_height=36
        )
        self._build()
        self.commission.edited.connect(lambda _: self._say_shares())

    def show_file(self, file: ProducerFile) -> None:
        """Begin the next version from the one that holds now."""
        self._file, self._shop_bps = file, file.shop_bps
        facts = file.in_force.facts if file.in_force else AgreementFacts()
        self.commission.set_bps(facts.commission_bps)
        self.hold.set_text("" if facts.hold_days is None else str(facts.hold_days))
        self.from_day.set_day(self._today())
        self.pay.choose(facts.pay_method)
        for bearer, check in self.discounts.items():
            check.setChecked(bearer in facts.discount_bearers)
        for key, bearer in self._answering(facts).items():
            self.bearers[key].choose(bearer.value)
        self.versions.show_rows(list(file.versions))
        self.reword()

    def check(self) -> bool:
        """Whether it can be agreed; the field that cannot says why."""
        wrong: list[Field] = [one for one in (self.commission, self.from_day) if not one.check()]
        hold = self.hold.text()
        if hold and not (hold.isascii() and hold.isdigit() and int(hold[:6]) <= LONGEST_HOLD_DAYS):
            self.hold.set_error(self.tr("Whole days, at most 365."))
            wrong.append(self.hold)
        if self.from_day.day() is None:
            self.from_day.set_error(self.tr("From which day?"))
            wrong.append(self.from_day)
        if wrong:
            wrong[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def read(self) -> AgreementWanted:
        chosen = frozenset(bearer for bearer, check in self.discounts.items() if check.isChecked())
        losses = {key: Bearer(self.bearers[key].current()) for key in _LOSSES}
        facts = AgreementFacts(
            commission_bps=self.commission.bps(),
            hold_days=int(self.hold.text()) if self.hold.text() else None,
            discount_bearers=chosen or frozenset({Bearer.SHOP}),
            damage_bearer=losses["damage"],
            loss_bearer=losses["loss"],
            expiry_bearer=losses["expiry"],
        )
        return AgreementWanted(
            replace(facts, pay_method=self.pay.current()), self.from_day.day() or self._today()
        )

    def put_focus(self) -> None:
        self.commission.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.commission.edit.selectAll()

    def reword(self) -> None:
        self.commission.set_label(self.tr("Shop keeps"))
        self.commission.set_hint(self.tr("empty: {rate}").format(rate=words.percent(self._shop_bps)))
        self.hold.set_label(self.tr("Paid after (days)"))
        self.hold.set_hint(self.tr("empty: shop default"))
        self.from_day.set_label(self.tr("Holds from"))
        self.pay_words.setText(self.tr("Paid by"))
        self.pay.setAccessibleName(self.tr("Paid by"))
        self.pay.set_choices([Choice("cash", self.tr("Cash")), Choice("transfer", self.tr("Transfer"))])
        self.discount_words.setText(self.tr("Discounts may be borne by"))
        for bearer, check in self.discounts.items():
            check.setText(goods_words.bearer(bearer))
        labels = {
            "damage": self.tr("Damage borne by"),
            "loss": self.tr("Loss borne by"),
            "expiry": self.tr("Expiry borne by"),
        }
        for key, drop in self.bearers.items():
            drop.set_label(labels[key])
            drop.set_choices([Choice(side.value, goods_words.bearer(side)) for side in _SIDES])
        self.versions.view.setAccessibleName(self.tr("Versions of the agreement"))
        self.versions.model.set_columns(self._columns())
        self._say_now()
        self._say_shares()

    def _answering(self, facts: AgreementFacts) -> dict[str, Bearer]:
        return {"damage": facts.damage_bearer, "loss": facts.loss_bearer, "expiry": facts.expiry_bearer}

    def _say_now(self) -> None:
        held = self._file.in_force if self._file else None
        if held is None:
            self.now.setText(self.tr("No agreement yet: the shop default holds."))
            return
        said = self.tr(
            "{number} holds since {day}. A change makes the next version; lots in the shop keep theirs."
        )
        self.now.setText(said.format(number=held.number, day=day_entry.show(held.from_day)))

    def _say_shares(self) -> None:
        typed = self.commission.bps()
        bps = self._shop_bps if typed is None else typed
        self.shares.say(
            bps,
            self.tr("Shop keeps {percent}").format(percent=words.percent(bps)),
            self.tr("Producer gets {percent}").format(percent=words.percent(money.WHOLE_BPS - bps)),
        )

    def _columns(self) -> list[Column[AgreementVersion]]:
        return [
            Column(self.tr("Agreement"), lambda one: Cell(one.number, bold=True), 130),
            Column(self.tr("Holds from"), lambda one: day_entry.show(one.from_day), 130),
            Column(self.tr("Shop keeps"), self._rate, 130),
            Column(self.tr("Expiry borne by"), lambda one: goods_words.bearer(one.facts.expiry_bearer)),
        ]

    def _rate(self, one: AgreementVersion) -> str:
        bps = one.facts.commission_bps
        return goods_words.rule("shop") if bps is None else words.percent(bps)

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.now)
        column.addWidget(self.shares)
        column.addSpacing(look.px(8))
        pay = QVBoxLayout()
        pay.setSpacing(look.px(3))
        pay.addWidget(self.pay_words)
        pay.addWidget(self.pay)
        pay.addSpacing(look.px(21))
        first = _row(self.commission, self.hold, self.from_day)
        first.addLayout(pay)
        column.addLayout(first)
        column.addLayout(_row(*self.bearers.values()))
        column.addWidget(self.discount_words)
        discounts = _row(*self.discounts.values())
        discounts.addStretch(1)
        column.addLayout(discounts)
        column.addSpacing(look.px(8))
        self.versions.setMinimumHeight(look.px(36 + 48 + 2))
        column.addWidget(self.versions, 1)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px(12))
    for part in parts:
        row.addWidget(part)
    return row
