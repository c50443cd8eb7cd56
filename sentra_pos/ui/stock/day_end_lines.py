"""One producer's goods of the day: what came and was sold, and two fields a lot for what goes back and is written off."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.consignment.day_end import DayLine, Ending, MakerDay
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.fields import QuantityField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_FIELD = 112


@dataclass(frozen=True)
class _Row:
    line: DayLine
    back: QuantityField
    gone: QuantityField
    told: Label


class DayEndLines(QWidget):
    """Made anew for each producer, filled with what `ending` says."""

    def __init__(self, maker: MakerDay, ending: Ending, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maker = maker
        self.heads = [Label("", Kind.FIELD, align=Qt.AlignmentFlag.AlignRight) for _ in range(2)]
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.px(12), 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(2))
        self._grid.setColumnStretch(0, 1)
        for at, head in enumerate(self.heads, start=1):
            self._grid.addWidget(head, 0, at)
        back, gone = dict(ending.back), dict(ending.gone)
        self._rows = [
            self._add(at, line, back.get(line.lot, 0), gone.get(line.lot, 0))
            for at, line in enumerate(maker.lines, start=1)
        ]
        column.addLayout(self._grid)
        column.addStretch(1)
        self.reword()

    def ending(self, fetched_by: str) -> Ending:
        """What stands in the fields."""
        back = [(row.line.lot, row.back.quantity() or 0) for row in self._rows if row.back.edit.isEnabled()]
        gone = [(row.line.lot, row.gone.quantity() or 0) for row in self._rows if row.gone.edit.isEnabled()]
        return Ending(self.maker.producer, _some(back), _some(gone), fetched_by)

    def check(self) -> bool:
        """Whether all of it can be done; the first field that is wrong says why and takes the focus."""
        for row in self._rows:
            for field in (row.back, row.gone):
                if not field.check():
                    field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    return False
            if self._rest(row) < 0:
                left = quantity.show(row.line.left, row.line.decimals, row.line.unit)
                row.back.set_error(self.tr("Only {left} are there.").format(left=left))
                row.back.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def first_field(self) -> QWidget | None:
        """Where typing begins."""
        fields = [field for row in self._rows for field in (row.back, row.gone) if field.edit.isEnabled()]
        return fields[0].edit if fields else None

    def reword(self) -> None:
        """All words in the language that is on."""
        for head, said in zip(self.heads, (self.tr("Goes back"), self.tr("Written off")), strict=True):
            head.setText(said)
        for row in self._rows:
            row.back.edit.setAccessibleName(f"{row.line.name}: {self.tr('Goes back')}")
            row.gone.edit.setAccessibleName(f"{row.line.name}: {self.tr('Written off')}")
            self._tell(row)

    def _add(self, at: int, line: DayLine, back: int, gone: int) -> _Row:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(line.name, Kind.BODY_STRONG, wrap=True))
        told = Label("", Kind.SECOND, wrap=True, name=f"dayLine{line.number}")
        words.addWidget(told)
        words.addStretch(1)
        row = _Row(line, self._field("Back", line), self._field("Gone", line), told)
        stays, keeps = line.left <= 0 or self.maker.is_house, line.left <= 0 or not line.is_over
        row.back.set_locked(locked=stays)
        row.gone.set_locked(locked=keeps)
        # What is to be done stands in an open field, in a locked one what was done before.
        row.back.set_quantity(line.back if stays else back)
        row.gone.set_quantity(line.gone if keeps else gone)
        row.back.changed.connect(lambda units: self._back_typed(row, units))
        row.gone.changed.connect(lambda units: self._gone_typed(row, units))
        self._grid.addLayout(words, at, 0)
        self._grid.addWidget(row.back, at, 1)
        self._grid.addWidget(row.gone, at, 2)
        return row

    def _field(self, name: str, line: DayLine) -> QuantityField:
        field = QuantityField(name=f"day{name}{line.number}", says=line.name, decimals=line.decimals)
        field.setFixedWidth(theme.current().px(_FIELD))
        return field

    def _back_typed(self, row: _Row, units: int | None) -> None:
        """Of what is over nothing stays: what does not go back is written off, until somebody says otherwise."""
        if units is not None and row.gone.edit.isEnabled():
            row.gone.set_quantity(max(0, row.line.left - units))
        self._tell(row)

    def _gone_typed(self, row: _Row, units: int | None) -> None:
        if units is not None and row.back.edit.isEnabled() and self._rest(row) < 0:
            row.back.set_quantity(max(0, row.line.left - units))
        self._tell(row)

    def _rest(self, row: _Row) -> int:
        """How much would stay on the shelf in the books."""
        parts = [field.quantity() or 0 for field in (row.back, row.gone) if field.edit.isEnabled()]
        return row.line.left - sum(parts)

    def _tell(self, row: _Row) -> None:
        line = row.line
        came, sold, left = (
            quantity.show(units, line.decimals) for units in (line.came, line.sold, line.left)
        )
        said = self.tr("came {came} · sold {sold} · left {left} {unit}").format(
            came=came, sold=sold, left=left, unit=line.unit
        )
        if line.before:
            before = quantity.show(line.before, line.decimals)
            said = self.tr("from before {before} · {rest}").format(before=before, rest=said)
        rest = self._rest(row)
        if line.is_over and rest > 0 and line.left > 0:
            stays = quantity.show(rest, line.decimals, line.unit)
            said += " · " + self.tr("{rest} not found: count it tomorrow").format(rest=stays)
        elif not line.is_over and line.expiry is not None:
            said += " · " + self.tr("good until {day}").format(day=day_entry.show(line.expiry))
        row.told.setText(said)
        row.told.set_tone(Tone.WARN if line.is_over and rest > 0 else Tone.NEUTRAL)


def _some(found: list[tuple[UUID, int]]) -> tuple[tuple[UUID, int], ...]:
    return tuple((lot, units) for lot, units in found if units)
