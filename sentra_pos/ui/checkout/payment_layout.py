"""Where the parts of the payment panel stand: the total across, what is chosen at the left, the number pad at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.checkout.cart import TENDERS, Method
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.widgets.buttons import Button, MethodButton
from sentra_pos.ui.widgets.labels import IconLabel, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad

_RIGHT_WIDE = 338


def method_buttons(height: int) -> dict[Method, MethodButton]:
    """A tile for each method, `height` px at 100 %."""
    made = {}
    for method in TENDERS:
        button = MethodButton(
            "",
            "",
            name=f"{method.value}Method",
            icon=wording.METHOD_ICONS[method],
            key="F8" if method is Method.QRIS else "",
            height=height,
        )
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made[method] = button
    return made


@dataclass(frozen=True)
class Parts:
    """What stands in the panel; `pages` are the methods' own and the one for goods that cost nothing."""

    card: QWidget
    methods: Sequence[MethodButton]
    paid: QWidget
    pages: Sequence[QWidget]
    notice: Label
    tender: MoneyField
    pad: NumberPad
    last: Sequence[Button]
    """The keys under the pad, of which one is in sight."""

    def show_money(self, *, shown: bool) -> None:
        """Methods, amount and pad; goods that cost nothing need none of them."""
        for part in (*self.methods, self.tender, self.pad):
            part.setVisible(shown)

    def show_notice(self, *, shown: bool) -> None:
        """What is said about rounding, while it matters."""
        row = self.notice.parentWidget()
        if row is not None:
            row.setVisible(shown)


def fill(body: QVBoxLayout, parts: Parts, *, place_height: int) -> QScrollArea:
    """Lay `parts` out for a place so many px high; give what the left side is drawn along in."""
    look, roomy = theme.current(), sizing.is_roomy(place_height)
    body.setSpacing(look.px(16 if roomy else 12))
    body.addWidget(parts.card)
    across = QHBoxLayout()
    across.setSpacing(look.px(24))
    scroll = _left(parts, roomy=roomy)
    across.addWidget(scroll, 1)
    across.addLayout(_right(parts, place_height))
    body.addLayout(across, 1)
    return scroll


def _left(parts: Parts, *, roomy: bool) -> QScrollArea:
    look = theme.current()
    inside = QWidget()
    inside.setObjectName("paymentLeft")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(8 if roomy else 6))
    methods = QGridLayout()
    methods.setSpacing(look.px(8))
    for place, button in enumerate(parts.methods):
        methods.addWidget(button, place // 2, place % 2)
    column.addLayout(methods)
    # Where there is little room, what is typed comes before what was typed.
    for part in (parts.paid, None, *parts.pages, None) if roomy else (*parts.pages, parts.paid, None):
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part)
    column.addWidget(_notice(parts.notice))
    scroll = QScrollArea()
    scroll.setObjectName("paymentScroll")
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return scroll


def _notice(notice: Label) -> QWidget:
    row = QWidget()
    words = QHBoxLayout(row)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(theme.current().px(8))
    words.addWidget(IconLabel("info", size=18))
    words.addWidget(notice, 1)
    return row


def _right(parts: Parts, place_height: int) -> QVBoxLayout:
    look, roomy = theme.current(), sizing.is_roomy(place_height)
    column = QVBoxLayout()
    column.setSpacing(look.px(12 if roomy else 8))
    column.addWidget(parts.tender)
    taken = 72 + 104 + 16 + 72 + 12 + 12 + 72 + 24 if roomy else 72 + 76 + 12 + 56 + 8 + 8 + 56 + 24
    sizing.fit_pad(parts.pad, place_height, taken=taken)
    column.addWidget(parts.pad)
    column.addStretch(1)
    for button in parts.last:
        column.addWidget(button)
    for widget in (parts.tender, parts.pad, *parts.last):
        widget.setFixedWidth(look.px(_RIGHT_WIDE))
    return column
