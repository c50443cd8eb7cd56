"""A line between who brings goods and what they bring: which papers to speak about, and what to look at."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.consignment.checks import Look, PaperCheck
from sentra_pos.consignment.quick_notes import OpenQuick
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.ui import theme
from sentra_pos.ui.consignment import check_words
from sentra_pos.ui.widgets.labels import ChipLabel, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.sideways import Sideways


class ChecksBar(QWidget):
    """Says and never blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteChecks")
        self._papers: tuple[PaperCheck, ...] = ()
        self._looks: tuple[Look, ...] = ()
        self._chips: list[ChipLabel] = []
        inside = QWidget()
        inside.setObjectName("noteChecksRow")
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px(8))
        self._is_folded = False
        self._quick: OpenQuick | None = None
        self._unmatched: tuple[QuickLine, ...] = ()
        self.words = Label("", Kind.SECOND, name="noteLooks")
        self.quick = Label("", Kind.BODY_STRONG, name="noteQuick", tone=Tone.ACCENT, wrap=True)
        self._sign = IconLabel("list-checks", size=18)
        self._row.addWidget(self._sign)
        self._row.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(4))
        self._line = Sideways(inside)
        column.addWidget(self._line)
        column.addWidget(self.quick)
        self.quick.hide()

    def show_checks(self, papers: Sequence[PaperCheck], looks: Sequence[Look]) -> None:
        """These now."""
        self._papers, self._looks = tuple(papers), tuple(looks)
        self.reword()

    def fold(self, *, folded: bool) -> None:
        """Where there is little room only what is wrong is said."""
        self._is_folded = folded
        self._fit()

    def show_quick(self, quick: OpenQuick | None, unmatched: Sequence[QuickLine]) -> None:
        """The note enters this quick note; of some of its words nobody knows the product yet."""
        self._quick, self._unmatched = quick, tuple(unmatched)
        self.quick.setVisible(quick is not None)
        self._say_quick()

    def reword(self) -> None:
        self._say_quick()
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [
            ChipLabel(check_words.paper(one), name=f"noteCheck_{one.kind.value}") for one in self._papers
        ]
        for at, chip in enumerate(self._chips):
            self._row.insertWidget(at, chip)
        said = " · ".join(check_words.look(one) for one in self._looks)
        self.words.setText(self.tr("Look at: {list}").format(list=said) if said else "")
        self._fit()

    def _fit(self) -> None:
        for part in (self._sign, self.words):
            part.setVisible(not self._is_folded and bool(self._looks))
        self._line.setVisible(bool(self._papers) or (bool(self._looks) and not self._is_folded))

    def _say_quick(self) -> None:
        if self._quick is None:
            return
        said = self.tr("Enters {number}.").format(number=self._quick.number)
        if self._unmatched:
            left = ", ".join(f"{line.count} {line.what}" for line in self._unmatched)
            said += " " + self.tr("Still to choose: {list}").format(list=left)
        self.quick.setText(said)
