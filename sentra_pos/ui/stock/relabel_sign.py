"""Says beside the search how many lots hang there with a price that is over, and leads to new labels."""

from PySide6.QtWidgets import QWidget

from sentra_pos.consignment import relabel
from sentra_pos.consignment.relabel import ToRelabel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight

KEY = "Ctrl+Shift+P"


class RelabelSign(Button):
    """It is there only while labels are out of date."""

    def __init__(self, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(name="relabelButton", weight=Weight.SECOND, icon="tags", parent=parent)
        self._post = post
        self._lots = 0
        self._is_compact = False
        self.hide()

    def look(self) -> None:
        """Ask how many lots that are."""
        day = self._post.today()
        self._post.desk.ask(self, lambda session: relabel.due(session, day=day), self._show)

    def set_compact(self, *, compact: bool) -> None:
        """Only the number, where there is no room for words."""
        self._is_compact = compact
        self.reword()

    def reword(self) -> None:
        said = self.tr("Old labels: {count}").format(count=self._lots)
        self.setText(str(self._lots) if self._is_compact else said)
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({KEY})")

    def _show(self, found: list[ToRelabel]) -> None:
        self._lots = len(found)
        self.setVisible(bool(found))
        self.reword()
