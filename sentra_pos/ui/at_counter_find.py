"""Who stands at the counter without a card: found by name or code, or the card is scanned after all."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.producers import cards, directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_MOST = 6


class FindProducerPanel(SidePanel):
    """Made anew each time."""

    chosen = Signal(str)
    """A producer's code, or what his card says."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="findProducerPanel", width=560)
        self._post = post
        self.field = SuggestField(" ", name="counterProducer", says="", height=56, with_hint=True)
        self.told = Label("", Kind.SECOND, wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.field.asked.connect(self._find)
        self.field.taken.connect(self._choose)
        self.field.entered.connect(self._choose)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.field.edit)

    def acts(self) -> Sequence[Act]:
        return ()

    def take_scan(self, code: str) -> bool:
        if not cards.is_card(code):
            return False
        self._choose(code)
        return True

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Producer at the counter"))
        self.setAccessibleName(self.title.text())
        self.field.set_label(self.tr("Who is it?"))
        self.field.edit.setPlaceholderText(self.tr("Type a name or code"))
        self.told.setText(
            self.tr("With the card of a producer anybody may look; without it some need somebody's approval.")
        )

    def _find(self, text: str) -> None:
        def show(found: list[ProducerCard]) -> None:
            told = [Suggestion(card.code, card.name, f"{card.code} · {card.owner}") for card in found]
            self.field.show_found(text, told)

        self._post.desk.ask(self, lambda session: directory.everyone(session, text, limit=_MOST), show)

    def _choose(self, shown: object) -> None:
        self.shut()
        self.chosen.emit(str(shown))
