"""One act, and for each role whether it asks, may up to a limit, or may alone."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import FREELY, Act, Limit, Measure
from sentra_pos.shop.staff import Role
from sentra_pos.ui import act_words, theme
from sentra_pos.ui.widgets import screen
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.side_panel import SidePanel

ASKS, UP_TO, ALONE = "asks", "up_to", "alone"


class LimitPanel(SidePanel):
    """Made anew each time it opens; `wanted` hands over the limits by role, those who ask left out."""

    wanted = Signal(object)

    def __init__(
        self, over: QWidget, act: Act, now: Mapping[Role, Limit], titles: Mapping[Role, str]
    ) -> None:
        super().__init__(over, name="limitPanel", width=600)
        self.act = act
        self._measure = permissions.measure(act)
        self._others = {role: limit for role, limit in now.items() if role not in titles}
        self.title.setText(act_words.act(act))
        self.setAccessibleName(self.title.text())
        self.body.addWidget(
            Label(
                self.tr("Whoever asks needs the PIN of somebody who may do it alone, for that one time."),
                Kind.SECOND,
                wrap=True,
            )
        )
        self.rows = {
            role: _RoleRow(role, title, now.get(role), self._measure) for role, title in titles.items()
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        self.save_button = Button(
            self.tr("Save"), name="limitSave", weight=Weight.MAIN, key=screen.MAIN_KEY, height=64
        )
        self.body.addStretch(1)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.save_button)
        self.body.addLayout(last)
        self.save_button.clicked.connect(self._hand_over)
        self.closed.connect(self.deleteLater)

    def acts(self) -> Sequence[screen.Act]:
        return [screen.Act(self.tr("Save the limits"), self.save_button.click, screen.MAIN_KEY, "check")]

    def _hand_over(self) -> None:
        read = {role: row.read() for role, row in self.rows.items()}
        for role, limit in read.items():
            if limit is _UNREADABLE:
                self.rows[role].field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.wanted.emit(self._others | {role: limit for role, limit in read.items() if limit is not None})


_UNREADABLE = Limit(amount=-1)


class _RoleRow(QWidget):
    """The role, its three choices, and the limit where there is one."""

    def __init__(self, role: Role, title: str, limit: Limit | None, measure: Measure) -> None:
        super().__init__()
        look = theme.current()
        choices = [Choice(ASKS, self.tr("Asks"))]
        if measure is not Measure.NOTHING:
            choices.append(Choice(UP_TO, self.tr("Up to")))
        choices.append(Choice(ALONE, self.tr("Alone")))
        says = self.tr("{role}: what may be done alone").format(role=title)
        self._measure = measure
        self.choice = Segmented(choices, name=f"limit_{role.value}", says=says)
        self.field: MoneyField | RateField
        if measure is Measure.BPS:
            self.field = RateField("", name=f"limitOf_{role.value}")
            self.field.set_bps(limit.bps if limit else None)
        else:
            self.field = MoneyField("", name=f"limitOf_{role.value}")
            self.field.set_amount(limit.amount if limit else None)
        self.field.edit.setAccessibleName(self.tr("{role}: limit").format(role=title))
        role_label = Label(title, Kind.BODY_STRONG)
        role_label.setMinimumWidth(look.px(104))
        role_label.setFixedHeight(look.px(48))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(role_label, 0, top)
        row.addWidget(self.choice, 0, top)
        row.addWidget(self.field, 1, top)
        row.addStretch(0)
        self.setMinimumHeight(look.px(69))
        is_limited = limit is not None and limit != FREELY
        self.choice.choose(ASKS if limit is None else UP_TO if is_limited else ALONE)
        self._follow()
        self.choice.chosen.connect(lambda _: self._follow(type_here=True))

    def read(self) -> Limit | None:
        """The limit, None for who asks; `_UNREADABLE` after saying so under the field."""
        if self.choice.current() == ASKS:
            return None
        if self.choice.current() == ALONE:
            return FREELY
        if isinstance(self.field, RateField):
            bps = self.field.bps()
            if self.field.check() and bps is not None:
                return Limit(bps=bps)
        else:
            amount = self.field.amount()
            if self.field.check() and amount is not None:
                return Limit(amount=amount)
        if not self.field.text():
            self.field.set_error(self.tr("Up to how much?"))
        return _UNREADABLE

    def _follow(self, *, type_here: bool = False) -> None:
        is_limited = self.choice.current() == UP_TO
        self.field.setVisible(is_limited)
        if is_limited and type_here:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
