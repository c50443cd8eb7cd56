"""F1: the keys that do something here, what typing and scanning mean, and the keys that do the same everywhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Keycap, Kind, Label
from sentra_pos.ui.widgets.screen import Act, Sign
from sentra_pos.ui.widgets.side_panel import SidePanel

_NUMBERED = re.compile(r"(.*?)(\d+)")
_WIDE = 560


class HelpPanel(SidePanel):
    """Made anew each time it opens, so that it always tells the keys of the place in front."""

    def __init__(
        self, over: QWidget, *, here: Sequence[Act], signs: Sequence[Sign] = (), everywhere: Sequence[Act]
    ) -> None:
        super().__init__(over, name="helpPanel", width=_WIDE)
        self.title.setText(self.tr("Keys"))
        self.setAccessibleName(self.title.text())
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(12), 0)
        column.setSpacing(look.px(8))
        groups = (
            (self.tr("Here"), in_series(here)),
            (self.tr("Typing and scanning"), [Line(sign.typed, sign.text) for sign in signs]),
            (self.tr("Everywhere"), [*in_series(everywhere), *self._always()]),
        )
        for title, lines in groups:
            if lines:
                column.addWidget(Label(title, Kind.SMALL_STRONG))
                column.addLayout(_keys(lines))
                column.addSpacing(look.px(16))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("helpScroll")
        scroll.setAccessibleName(self.title.text())
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._scroll = scroll
        self.body.addWidget(scroll)
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        """Arrows and Page Down read on at once."""
        super().open(focus or self._scroll)

    def _always(self) -> "list[Line]":
        return [
            Line("Esc", self.tr("Closes what is in front; never clears a cart")),
            Line("Tab", self.tr("To the next field or button; Shift Tab goes back")),
            Line("Enter", self.tr("Presses the button that has the frame")),
        ]


@dataclass(frozen=True)
class Line:
    """A key, or what is typed, and what it does."""

    key: str
    text: str


def in_series(acts: Sequence[Act]) -> list[Line]:
    """The acts that have keys; those that only differ by the number of both are told in one line."""
    lines: list[Line] = []
    runs: dict[tuple[str, str], int] = {}
    for act in acts:
        if not act.key:
            continue
        series = _series(act)
        if series is not None and series in runs:
            at = runs[series]
            lines[at] = _longer(lines[at], act)
            continue
        if series is not None:
            runs[series] = len(lines)
        lines.append(Line(act.key, act.text))
    return lines


def _series(act: Act) -> tuple[str, str] | None:
    """What the acts of one series have in common; function keys are never one."""
    found = _NUMBERED.fullmatch(act.key)
    if found is None or not found[1].endswith("+"):
        return None
    return found[1], act.text.removesuffix(found[2]).strip()


def _longer(line: Line, act: Act) -> Line:
    first, last = line.key.partition("…")[0], _NUMBERED.fullmatch(act.key)
    assert last is not None  # noqa: S101 - `_series` saw its number
    text = line.text
    if text.partition("…")[0][-1:].isdigit() and act.text.endswith(last[2]):
        text = f"{text.partition('…')[0]}…{last[2]}"
    return replace(line, key=f"{first}…{last[2]}", text=text)


def _keys(lines: Sequence[Line]) -> QGridLayout:
    look = theme.current()
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(10))
    grid.setColumnStretch(1, 1)
    for at, line in enumerate(lines):
        grid.addWidget(Keycap(line.key), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(line.text, Kind.BODY, wrap=True), at, 1)
    grid.setColumnMinimumWidth(0, look.px(96))
    return grid
