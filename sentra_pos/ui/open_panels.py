"""The panels over one screen, the newest in front; others wait under it until it closes."""

from PySide6.QtCore import QObject, Signal

from sentra_pos.ui.widgets.side_panel import SidePanel


class OpenPanels(QObject):
    """Made by a screen, or by who works for it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: list[SidePanel] = []

    @property
    def front(self) -> SidePanel | None:
        """The panel in front."""
        return self._open[-1] if self._open else None

    def bring(self, panel: SidePanel) -> None:
        """`panel` is in front from when it opens until it closes."""
        self._open.append(panel)
        panel.closed.connect(lambda: self._let_go(panel))
        panel.opened.connect(self.changed)

    def reword(self) -> None:
        """Every word of theirs in the language that is on."""
        for panel in self._open:
            panel.reword()

    def _let_go(self, panel: SidePanel) -> None:
        self._open = [one for one in self._open if one is not panel]
        self.changed.emit()
