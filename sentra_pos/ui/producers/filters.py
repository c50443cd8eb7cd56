"""Which producers the list shows: words, status, group, and in which order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.producers.decisions import Status
from sentra_pos.producers.overview import Order, Wanted
from sentra_pos.ui import goods_words, standing_words, theme
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field

_ALL = ""


class Filters(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("producerFilters")
        self.search = Field(name="producerSearch", icon="search", key="F2", text_size=18, with_hint=False)
        self.status = DropDown("", [], name="producerStatusFilter")
        self.group = DropDown("", [], name="producerGroupFilter")
        self.order = DropDown("", [], name="producerOrder")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(12))
        row.addWidget(self.search, 5)
        for drop in (self.status, self.group, self.order):
            drop.label.hide()
            drop.under.hide()
            row.addWidget(drop, 2)
            drop.chosen.connect(lambda _: self.changed.emit())
        self.search.edited.connect(lambda _: self.changed.emit())

    def wanted(self) -> Wanted:
        """What is looked for."""
        status = self.status.current()
        return Wanted(
            words=self.search.text(),
            status=Status(status) if status else None,
            group=self.group.current(),
            order=Order(self.order.current() or Order.NAME.value),
        )

    def is_narrowed(self) -> bool:
        """Whether some are left out."""
        wanted = self.wanted()
        return bool(wanted.words or wanted.status or wanted.group)

    def widen(self) -> None:
        """Everybody again."""
        self.search.set_text("")
        for drop in (self.status, self.group):
            drop.choose(_ALL)
        self.changed.emit()

    def reword(self) -> None:
        self.search.edit.setPlaceholderText(self.tr("Name, owner, village, phone"))
        self.search.edit.setAccessibleName(self.tr("Search producers"))
        everybody = [Choice(_ALL, self.tr("Every status"))]
        self.status.set_label(self.tr("Status"))
        self.status.set_choices([*everybody, *standing_words.choices()])
        self.group.set_label(self.tr("Group"))
        self.group.set_choices([Choice(_ALL, self.tr("Every group")), *goods_words.group_choices()])
        self.order.set_label(self.tr("Order"))
        self.order.set_choices(
            [
                Choice(Order.NAME.value, self.tr("By name")),
                Choice(Order.CODE.value, self.tr("By code")),
                Choice(Order.OWED.value, self.tr("Owed most first")),
                Choice(Order.NEWEST.value, self.tr("Newest first")),
            ]
        )
