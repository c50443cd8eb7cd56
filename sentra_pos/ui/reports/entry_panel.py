"""One entry of the journal with all it moved, in plain words."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, money, quantity
from sentra_pos.reports.journal_list import Whole
from sentra_pos.shop.permissions import Act as Deed
from sentra_pos.ui import act_words, entry_words, theme
from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_CONTEXT = "EntryPanel"
_PLACES = {
    "PRODUCER": QT_TRANSLATE_NOOP("EntryPanel", "producer"),
    "SHELF": QT_TRANSLATE_NOOP("EntryPanel", "shelf"),
    "CUSTOMER": QT_TRANSLATE_NOOP("EntryPanel", "buyer"),
    "DAMAGED": QT_TRANSLATE_NOOP("EntryPanel", "damaged"),
    "EXPIRED": QT_TRANSLATE_NOOP("EntryPanel", "expired"),
    "LOST": QT_TRANSLATE_NOOP("EntryPanel", "lost"),
}


class EntryPanel(SidePanel):
    """Made anew for each entry; nothing in it can be changed."""

    def __init__(self, over: QWidget, found: Whole) -> None:
        super().__init__(over, name="entryPanel", width=640)
        self._found = found
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.current().px(8), 0)
        self._column.setSpacing(theme.current().px(12))
        self.body.addWidget(scrolling.in_scroll(self._inside, name="entryScroll"), 1)
        self.closed.connect(self.deleteLater)
        self.reword()

    def acts(self) -> Sequence[Act]:
        return [Act(self.close_button.text(), self.shut, "", "x")]

    def reword(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.deleteLater()
        found, line = self._found, self._found.line
        self.close_button.setText(self.tr("Close"))
        self.title.setText(entry_words.kind(line.kind))
        self.note.setText(line.number)
        self.setAccessibleName(f"{self.title.text()} {line.number}")
        self._add(self._facts())
        self._section(
            self.tr("Money"),
            [(_account(one.account), one.of, money.show(one.amount)) for one in found.postings],
        )
        self._section(
            self.tr("Goods"),
            [
                (
                    one.product,
                    f"{_place(one.from_place)} → {_place(one.to_place)} · lot {one.lot}",
                    quantity.show(one.quantity, one.decimals),
                )
                for one in found.moves
            ],
        )
        self._section(
            self.tr("Leave given"),
            [
                (_act(one.act), one.approver, money.show(one.amount) if one.amount else "")
                for one in found.leaves
            ],
        )
        self._column.addStretch(1)

    def _facts(self) -> list[tuple[str, str]]:
        found, line = self._found, self._found.line
        facts = [
            (self.tr("When"), f"{clock.local(line.occurred_at):%d/%m/%Y %H:%M:%S}"),
            (self.tr("Who"), line.actor),
            (self.tr("Leave"), line.approver),
            (self.tr("Why"), line.reason),
            (self.tr("Register"), f"{line.register}{line.epoch} · {line.sequence}"),
            (self.tr("Business day"), f"{line.business_day:%d/%m/%Y}"),
            (self.tr("Code on paper"), line.code),
            (self.tr("Takes back"), found.reverses),
            (self.tr("Taken back by"), ", ".join(found.reversed_by)),
        ]
        if line.booked_day != line.business_day:
            facts.insert(6, (self.tr("Booked into"), f"{line.booked_day:%d/%m/%Y}"))
        if found.recorded_at != line.occurred_at:
            facts.insert(1, (self.tr("Written down"), f"{clock.local(found.recorded_at):%d/%m/%Y %H:%M:%S}"))
        return [(name, value) for name, value in facts if value]

    def _add(self, facts: list[tuple[str, str]]) -> None:
        shown = Facts(name="entryFacts")
        shown.show_facts(facts)
        self._column.addWidget(shown)

    def _section(self, title: str, rows: list[tuple[str, str, str]]) -> None:
        if not rows:
            return
        self._column.addWidget(Label(title, Kind.BODY_STRONG))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setColumnStretch(1, 1)
        for at, (first, second, third) in enumerate(rows):
            grid.addWidget(Label(first, Kind.SECOND), at, 0)
            grid.addWidget(Label(second, Kind.SECOND, wrap=True), at, 1)
            grid.addWidget(Label(third, Kind.BODY, align=Qt.AlignmentFlag.AlignRight), at, 2)
        self._column.addWidget(table)


def _place(name: str) -> str:
    known = _PLACES.get(name)
    return name if known is None else QCoreApplication.translate(_CONTEXT, str(known))


def _account(name: str) -> str:
    known = _ACCOUNTS.get(name)
    return name if known is None else QCoreApplication.translate(_CONTEXT, str(known))


def _act(name: str) -> str:
    return act_words.act(Deed(name)) if name in {one.value for one in Deed} else name


_ACCOUNTS = {
    "CASH": QT_TRANSLATE_NOOP("EntryPanel", "Cash"),
    "BANK": QT_TRANSLATE_NOOP("EntryPanel", "Bank"),
    "QRIS_CLEARING": QT_TRANSLATE_NOOP("EntryPanel", "QRIS on its way"),
    "CARD_CLEARING": QT_TRANSLATE_NOOP("EntryPanel", "Cards on their way"),
    "PRODUCER_PAYABLE": QT_TRANSLATE_NOOP("EntryPanel", "Owed to the producer"),
    "PRODUCER_ADVANCE": QT_TRANSLATE_NOOP("EntryPanel", "Advance of the producer"),
    "COMMISSION": QT_TRANSLATE_NOOP("EntryPanel", "Commission"),
    "SHOP_SALES": QT_TRANSLATE_NOOP("EntryPanel", "The shop's own goods"),
    "FEE_INCOME": QT_TRANSLATE_NOOP("EntryPanel", "Fees"),
    "ROUNDING": QT_TRANSLATE_NOOP("EntryPanel", "Rounding"),
    "LOSS_COMPENSATION": QT_TRANSLATE_NOOP("EntryPanel", "Losses the shop bears"),
    "CASH_DIFFERENCE": QT_TRANSLATE_NOOP("EntryPanel", "Difference of the drawer"),
    "GUIDE_COMMISSION": QT_TRANSLATE_NOOP("EntryPanel", "Commission of guides"),
    "GUIDE_PAYABLE": QT_TRANSLATE_NOOP("EntryPanel", "Owed to guides"),
    "EXPENSE": QT_TRANSLATE_NOOP("EntryPanel", "Expenses"),
    "OTHER_INCOME": QT_TRANSLATE_NOOP("EntryPanel", "Other income"),
    "OWNER": QT_TRANSLATE_NOOP("EntryPanel", "Owner"),
}
