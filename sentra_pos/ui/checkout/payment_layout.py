"""Where the parts of the payment panel stand: the total across, what is chosen at the left, the number pad at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.checkout.cart import TENDERS, Method
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.widgets.buttons import MethodButton
from sentra_pos.ui.widgets.labels import IconLabel

if TYPE_CHECKING:  # the panel calls this module to be laid out
    from sentra_pos.ui.checkout.payment_panel import PaymentPanel

_RIGHT_WIDE = 338
_SCROLL, _NOTICE = "paymentScroll", "roundingRow"


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


def fill(panel: "PaymentPanel", place_height: int) -> None:
    """Lay out `panel` for a place so many px high."""
    look = theme.current()
    panel.body.setSpacing(look.px(16 if panel.is_roomy else 12))
    panel.body.addWidget(panel.card)
    across = QHBoxLayout()
    across.setSpacing(look.px(24))
    across.addWidget(_left(panel), 1)
    across.addLayout(_right(panel, place_height))
    panel.body.addLayout(across, 1)


def scroll_of(panel: "PaymentPanel") -> QScrollArea:
    """What the left side is drawn along in where a large font leaves too little room."""
    found = panel.findChild(QScrollArea, _SCROLL)
    assert isinstance(found, QScrollArea)  # noqa: S101 - `fill` made it
    return found


def show_notice(panel: "PaymentPanel", *, shown: bool) -> None:
    """What is said about rounding, while it matters."""
    row = panel.findChild(QWidget, _NOTICE)
    if row is not None:
        row.setVisible(shown)


def show_money(panel: "PaymentPanel", *, shown: bool) -> None:
    """Methods, amount and pad; goods that cost nothing need none of them."""
    for button in panel.methods.values():
        button.setVisible(shown)
    for part in (panel.tender, panel.pad):
        part.setVisible(shown)


def _left(panel: "PaymentPanel") -> QScrollArea:
    look = theme.current()
    inside = QWidget()
    inside.setObjectName("paymentLeft")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(8 if panel.is_roomy else 6))
    methods = QGridLayout()
    methods.setSpacing(look.px(8))
    for place, button in enumerate(panel.methods.values()):
        methods.addWidget(button, place // 2, place % 2)
    column.addLayout(methods)
    pages = (*panel.pages.values(), panel.free)
    # Where there is little room, what is typed comes before what was typed.
    for part in (panel.paid, None, *pages, None) if panel.is_roomy else (*pages, panel.paid, None):
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part)
    notice = QWidget()
    notice.setObjectName(_NOTICE)
    words = QHBoxLayout(notice)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(look.px(8))
    words.addWidget(IconLabel("info", size=18))
    words.addWidget(panel.notice, 1)
    column.addWidget(notice)
    scroll = QScrollArea()
    scroll.setObjectName(_SCROLL)
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return scroll


def _right(panel: "PaymentPanel", place_height: int) -> QVBoxLayout:
    look, roomy = theme.current(), panel.is_roomy
    column = QVBoxLayout()
    column.setSpacing(look.px(12 if roomy else 8))
    column.addWidget(panel.tender)
    taken = 72 + 104 + 16 + 72 + 12 + 12 + 72 + 24 if roomy else 72 + 76 + 12 + 56 + 8 + 8 + 56 + 24
    sizing.fit_pad(panel.pad, place_height, taken=taken)
    column.addWidget(panel.pad)
    column.addStretch(1)
    buttons = (panel.complete_button, panel.add_button)
    for button in buttons:
        column.addWidget(button)
    for widget in (panel.tender, panel.pad, *buttons):
        widget.setFixedWidth(look.px(_RIGHT_WIDE))
    return column
