"""What the line in hand would bring at another price or with a discount, before both sign; nothing is written."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sentra_pos.ui import goods_words
from sentra_pos.ui.consignment.draft import Entry
from sentra_pos.ui.what_if import WhatIf
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class WhatIfPanel(SidePanel):
    """Made anew for each line."""

    def __init__(self, over: QWidget, entry: Entry) -> None:
        super().__init__(over, name="whatIfPanel", width=640)
        self._line = entry.line
        self.rule = Label("", Kind.BODY, name="whatIfRule", wrap=True)
        self.tried = WhatIf(name="lineWhatIf")
        self.tried.show_terms(self._line.terms, self._line.goods.terms.discount_bearers)
        self.tried.set_price(self._line.price)
        self.body.addWidget(self.rule)
        self.body.addWidget(self.tried)
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        """Come in, ready for a discount."""
        self.open(self.tried.discount.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.close_button.text(), self.close_button.click, MAIN_KEY, "check")]

    def reword(self) -> None:
        self.title.setText(self.tr("What if"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        self.note.setText(self._line.goods.name)
        self.rule.setText(
            self.tr("What holds: {rule}. Nothing is written here.").format(
                rule=goods_words.rule(self._line.rule)
            )
        )
        self.tried.reword()
