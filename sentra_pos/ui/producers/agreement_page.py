"""The agreement: what holds and its paper, the next version with what it would bring, and the history of all."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.producers import agreement_history
from sentra_pos.producers.agreement_history import Standing, VersionLine
from sentra_pos.producers.agreements import HIGHEST_FEE, LONGEST_HOLD_DAYS, AgreementFacts
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import agreement_say
from sentra_pos.ui.producers.agreement_head import AgreementHead
from sentra_pos.ui.producers.sheet_page import SheetPage
from sentra_pos.ui.what_if import WhatIf
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.share_bar import ShareBar

_LOSSES = ("damage", "loss", "expiry")
_SIDES = (Bearer.SHOP, Bearer.PRODUCER)
_HISTORY_ROWS = 3


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
            "minimum": facts.minimum_payout,
            "rhythm": facts.pay_rhythm,
            "rack_fee": facts.rack_fee,
            "rack_period": facts.rack_period,
        }


class AgreementPage(SheetPage):
    """Shows the version that holds, to be printed, signed, ended or changed into the next one."""

    job_wanted = Signal(object)
    """A Job beside the next version, for whoever holds the page to run."""

    def __init__(self, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerAgreementPage")
        self._today, self._shop_bps = post.today, 0
        self._file: ProducerFile | None = None
        self.head = AgreementHead(post)
        self.next_title = Label("", Kind.CARD_TITLE)
        self.shares = ShareBar()
        self.commission = RateField(name="agreementCommission")
        self.hold = Field(" ", name="agreementHold", align=Qt.AlignmentFlag.AlignRight)
        self.from_day = DateField(" ", name="agreementFrom", today=post.today, with_distance=False)
        self.pay_words = Label("", Kind.FIELD)
        self.pay = Segmented([Choice("cash", ""), Choice("transfer", "")], name="agreementPay", says="")
        self.rhythm = DropDown("", agreement_say.rhythms(), name="agreementRhythm")
        self.minimum = MoneyField(" ", name="agreementMinimum")
        self.rack_fee = MoneyField(" ", name="agreementRackFee")
        self.rack_period = DropDown("", agreement_say.rack_periods(), name="agreementRackPeriod")
        self.discount_words = Label("", Kind.FIELD)
        self.discounts = {bearer: Check("", name=f"agreementDiscount_{bearer.value}") for bearer in Bearer}
        self.bearers = {key: DropDown("", [], name=f"agreementBearer_{key}") for key in _LOSSES}
        self.what_if = WhatIf(name="agreementWhatIf")
        self.history_title = Label("", Kind.BODY_STRONG)
        self.versions: Rows[VersionLine] = Rows(
            [],
            name="agreementVersions",
            says="",
            key=lambda one: one.version.number,
            row_height=48,
            head_height=36,
        )
        self._build()
        self._connect()

    def show_file(self, file: ProducerFile) -> None:
        """Begin the next version from the one that holds now."""
        facts = file.in_force.facts if file.in_force else AgreementFacts()
        self.commission.set_bps(facts.commission_bps)
        self.hold.set_text("" if facts.hold_days is None else str(facts.hold_days))
        self.from_day.set_day(self._today())
        self.pay.choose(facts.pay_method)
        self.rhythm.choose(facts.pay_rhythm)
        self.minimum.set_amount(facts.minimum_payout)
        self.rack_fee.set_amount(facts.rack_fee or None)
        self.rack_period.choose(facts.rack_period)
        for bearer, check in self.discounts.items():
            check.setChecked(bearer in facts.discount_bearers)
        for key, bearer in self._answering(facts).items():
            self.bearers[key].choose(bearer.value)
        self.show_versions(file)

    def show_versions(self, file: ProducerFile) -> None:
        """What holds and what was, beside a next version that may be half typed."""
        self._file, self._shop_bps = file, file.shop_bps
        lines = agreement_history.lines(file.versions, day=self._today())
        self.versions.show_rows(lines)
        now = next((line for line in lines if line.standing is Standing.HOLDS), None)
        self.head.show_line(file, now or (lines[0] if lines else None))
        self.reword()

    def check(self) -> bool:
        """Whether it can be agreed; the field that cannot says why."""
        typed = (self.commission, self.from_day, self.minimum, self.rack_fee)
        wrong: list[Field] = [one for one in typed if not one.check()]
        hold = self.hold.text()
        if hold and not (hold.isascii() and hold.isdigit() and int(hold[:6]) <= LONGEST_HOLD_DAYS):
            self.hold.set_error(self.tr("Whole days, at most 365."))
            wrong.append(self.hold)
        for field in (self.minimum, self.rack_fee):
            if (field.amount() or 0) > HIGHEST_FEE:
                field.set_error(self.tr("At most Rp100.000.000."))
                wrong.append(field)
        if self.from_day.day() is None:
            self.from_day.set_error(self.tr("From which day?"))
            wrong.append(self.from_day)
        if wrong:
            wrong[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def read(self) -> AgreementWanted:
        losses = {key: Bearer(self.bearers[key].current()) for key in _LOSSES}
        facts = AgreementFacts(
            commission_bps=self.commission.bps(),
            hold_days=int(self.hold.text()) if self.hold.text() else None,
            discount_bearers=self._allowed(),
            damage_bearer=losses["damage"],
            loss_bearer=losses["loss"],
            expiry_bearer=losses["expiry"],
            pay_method=self.pay.current(),
            minimum_payout=self.minimum.amount(),
            pay_rhythm=self.rhythm.current(),
            rack_fee=self.rack_fee.amount() or 0,
            rack_period=self.rack_period.current(),
        )
        return AgreementWanted(facts, self.from_day.day() or self._today())

    def typed(self) -> object:
        """Only the next version: what is tried out is not lost when the page goes away."""
        fields = (self.commission, self.hold, self.from_day, self.minimum, self.rack_fee)
        drops = (self.rhythm, self.rack_period, *self.bearers.values())
        chosen = [self.pay.current(), *(one.current() for one in drops)]
        checked = [check.isChecked() for check in self.discounts.values()]
        return [field.text() for field in fields], chosen, checked

    def put_focus(self) -> None:
        self.commission.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.commission.edit.selectAll()

    def acts(self) -> list[Act]:
        return self.head.acts()

    def reword(self) -> None:
        self.next_title.setText(self.tr("The next version"))
        self.commission.set_label(self.tr("Shop keeps"))
        self.commission.set_hint(self.tr("empty: {rate}").format(rate=words.percent(self._shop_bps)))
        self.hold.set_label(self.tr("Paid after (days)"))
        self.hold.set_hint(self.tr("empty: shop default"))
        self.from_day.set_label(self.tr("Holds from"))
        self.pay_words.setText(self.tr("Paid by"))
        self.pay.setAccessibleName(self.tr("Paid by"))
        self.pay.set_choices([Choice("cash", self.tr("Cash")), Choice("transfer", self.tr("Transfer"))])
        self.rhythm.set_label(self.tr("Paid how often"))
        self.rhythm.set_choices(agreement_say.rhythms())
        self.minimum.set_label(self.tr("Smallest payout"))
        self.minimum.set_hint(self.tr("empty: shop default"))
        self.rack_fee.set_label(self.tr("Rack fee"))
        self.rack_fee.set_hint(self.tr("empty: none"))
        self.rack_period.set_label(self.tr("Rack fee is for a"))
        self.rack_period.set_choices(agreement_say.rack_periods())
        self._reword_bearers()
        self.history_title.setText(self.tr("All versions"))
        self.versions.view.setAccessibleName(self.tr("Versions of the agreement"))
        self.versions.model.set_columns(self._columns())
        self.what_if.reword()
        self.head.reword()
        self._say_shares()

    def _reword_bearers(self) -> None:
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

    def _answering(self, facts: AgreementFacts) -> dict[str, Bearer]:
        return {"damage": facts.damage_bearer, "loss": facts.loss_bearer, "expiry": facts.expiry_bearer}

    def _allowed(self) -> frozenset[Bearer]:
        chosen = frozenset(bearer for bearer, check in self.discounts.items() if check.isChecked())
        return chosen or frozenset({Bearer.SHOP})

    def _say_shares(self) -> None:
        typed = self.commission.bps()
        bps = self._shop_bps if typed is None else typed
        self.shares.say(
            bps,
            self.tr("Shop keeps {percent}").format(percent=words.percent(bps)),
            self.tr("Producer gets {percent}").format(percent=words.percent(money.WHOLE_BPS - bps)),
        )
        self.what_if.show_terms(Terms(TermsKind.PERCENT, bps), self._allowed())

    def _columns(self) -> list[Column[VersionLine]]:
        return [
            Column(self.tr("Agreement"), lambda one: Cell(one.version.number, bold=True), 104),
            Column(self.tr("From"), lambda one: day_entry.show(one.version.from_day), 112),
            Column(self.tr("To"), lambda one: day_entry.show(one.last_day) if one.last_day else "–", 112),
            Column(self.tr("Shop keeps"), self._rate, 108, Align.RIGHT),
            Column(self.tr("Rack fee"), agreement_say.rack_fee, 164, Align.RIGHT),
            Column("", lambda one: Cell(chip=agreement_say.standing(one.standing))),
        ]

    def _rate(self, one: VersionLine) -> str:
        bps = one.version.facts.commission_bps
        return goods_words.rule("shop") if bps is None else words.percent(bps)

    def _show_version(self, line: VersionLine | None) -> None:
        """An older version at the head: its paper can be opened again."""
        if self._file is not None and line is not None:
            self.head.show_line(self._file, line)

    def _connect(self) -> None:
        self.commission.edited.connect(lambda _: self._say_shares())
        for check in self.discounts.values():
            check.toggled.connect(lambda _: self._say_shares())
        self.versions.opened.connect(self._show_version)
        self.versions.chosen.connect(self._show_version)
        self.head.job_wanted.connect(self.job_wanted)

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.head)
        column.addSpacing(look.px(12))
        column.addWidget(self.next_title)
        column.addWidget(self.shares)
        column.addSpacing(look.px(8))
        pay = QVBoxLayout()
        pay.setSpacing(look.px(3))
        pay.addWidget(self.pay_words)
        pay.addWidget(self.pay)
        pay.addSpacing(look.px(21))
        column.addLayout(_row(self.commission, self.hold, self.from_day))
        second = _row(self.rhythm, self.minimum)
        second.addLayout(pay)
        column.addLayout(second)
        column.addLayout(_row(self.rack_fee, self.rack_period))
        column.addLayout(_row(*self.bearers.values()))
        column.addWidget(self.discount_words)
        discounts = _row(*self.discounts.values())
        discounts.addStretch(1)
        column.addLayout(discounts)
        column.addSpacing(look.px(12))
        column.addWidget(self.what_if)
        column.addSpacing(look.px(12))
        column.addWidget(self.history_title)
        self.versions.setMinimumHeight(look.px(36 + 48 * _HISTORY_ROWS + 2))
        column.addWidget(self.versions, 1)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px(12))
    for part in parts:
        row.addWidget(part)
    return row
