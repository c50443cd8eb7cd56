"""Who may fetch the producer's money instead of him, in a line of his sheet, and the key that opens the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.producers.delegates import Delegate
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Card, Kind, Label

KEY = "Ctrl+Shift+N"


class FetchersStrip(Card):
    wanted = Signal()
    """The list is to be opened."""

    def __init__(self) -> None:
        super().__init__(name="producerFetchers", padding=12, gap=2)
        self._names: tuple[str, ...] = ()
        self.title = Label("", Kind.BODY_STRONG)
        self.names = Label("", Kind.SECOND, name="producerFetcherNames", wrap=True)
        self.open_button = Button(name="producerFetchersOpen", icon="user-plus", key=KEY)
        self.open_button.clicked.connect(self.wanted)
        words = QVBoxLayout()
        words.setSpacing(theme.current().px(2))
        words.addWidget(self.title)
        words.addWidget(self.names)
        across = QHBoxLayout()
        across.setSpacing(theme.current().px(12))
        across.addLayout(words, 1)
        across.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QWidget()
        across.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(across)
        self.column.addWidget(inside)
        self.reword()

    def show_list(self, found: Sequence[Delegate]) -> None:
        """Those who are on the list now."""
        self._names = tuple(one.spoken for one in found if one.name)
        self._tell()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Who may fetch the money"))
        self.open_button.setText(self.tr("Open the list"))
        self._tell()

    def _tell(self) -> None:
        only = self.tr("Only the producer, with the signed kwitansi.")
        self.names.setText("; ".join(self._names) if self._names else only)
