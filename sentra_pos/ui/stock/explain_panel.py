"""How the count differs from the books, told once it is given; every difference wants a word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.paper import words
from sentra_pos.stock import counts
from sentra_pos.stock.counts import Difference
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class ExplainPanel(SidePanel):
    """Made anew for each count."""

    again_wanted = Signal(object)
    """The product that is to be counted once more before anything is posted."""
    wanted = Signal(object)
    """The explanations by the id of the counted line."""

    def __init__(self, over: QWidget, found: Sequence[Difference]) -> None:
        super().__init__(over, name="explainPanel", width=640)
        self._found = list(found)
        self.fields: dict[Difference, Field] = {}
        self._titles: dict[Difference, Label] = {}
        self._drying: dict[Difference, Label] = {}
        self.again_buttons: dict[Difference, Button] = {}
        self.hint = Label("", Kind.BODY, wrap=True)
        self.keep_button = Button(
            "", name="postCountButton", weight=Weight.MAIN, icon="check", key=MAIN_KEY, height=64
        )
        self._fill()
        self.keep_button.clicked.connect(self._hand_over)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        first = next(iter(self.fields.values()), None)
        self.open(first.edit if first is not None else self.keep_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "check")]

    def refused(self) -> None:
        """It could not be posted: let the person try again."""
        self.keep_button.setEnabled(True)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("End the count"))
        self.setAccessibleName(self.title.text())
        self.hint.setText(
            self.tr("Everything counted is as the books say.")
            if not self._found
            else self.tr("%n product(s) differ. Say why; it stands on the report.", "", len(self._found))
        )
        for one, label in self._titles.items():
            missing = one.difference < 0
            said = self.tr("{count} missing") if missing else self.tr("{count} too many")
            shown = quantity.show(abs(one.difference), one.decimals, one.unit)
            label.setText(f"{one.name}: {said.format(count=shown)}")
            label.set_tone(Tone.PLAIN if one.may_have_dried else Tone.DANGER if missing else Tone.WARN)
        for one, label in self._drying.items():
            said = (
                self.tr("At most {allowed} ({rate}) may dry away: posted as dried unless you say otherwise.")
                if one.may_have_dried
                else self.tr("Only {allowed} ({rate}) may dry away: say what happened to the rest.")
            )
            allowed = quantity.show(one.may_dry, one.decimals, one.unit)
            label.setText(said.format(allowed=allowed, rate=words.percent(one.drying_bps)))
        for field in self.fields.values():
            field.set_label(self.tr("Why"))
        for one, button in self.again_buttons.items():
            button.setText(self.tr("Count again"))
            button.setAccessibleName(self.tr("Count {product} again").format(product=one.name))
        self.keep_button.setText(self.tr("Post the count"))

    def _fill(self) -> None:
        look = theme.current()
        self.body.addWidget(self.hint)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(12), 0)
        column.setSpacing(look.px(12))
        for number, one in enumerate(self._found):
            card = Card(padding=16, gap=4)
            self._titles[one] = Label("", Kind.BODY_STRONG, wrap=True)
            self.fields[one] = Field(" ", name=f"explain{number}")
            # On the report, in Indonesian whatever the window speaks.
            self.fields[one].set_text(one.explanation or (counts.DRIED if one.may_have_dried else ""))
            again = self.again_buttons[one] = Button("", name=f"countAgain{number}", icon="rotate-ccw")
            again.clicked.connect(lambda _=False, one=one: self._again(one))
            head = QHBoxLayout()
            head.addWidget(self._titles[one], 1)
            head.addWidget(again)
            card.column.addLayout(head)
            if one.drying_bps and one.difference < 0:
                self._drying[one] = Label("", Kind.SECOND, name=f"drying{number}", wrap=True)
                card.column.addWidget(self._drying[one])
            card.column.addWidget(self.fields[one])
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("explainScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (inside, scroll.viewport()):
            part.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.keep_button)

    def _again(self, one: Difference) -> None:
        self.shut()
        self.again_wanted.emit(one.product)

    def _hand_over(self) -> None:
        for one, field in self.fields.items():
            if not field.text() and not one.may_have_dried:
                field.set_error(self.tr("Say why it differs."))
                field.edit.setFocus()
                return
        self.keep_button.setEnabled(False)
        self.wanted.emit({one.line: field.text() for one, field in self.fields.items()})
