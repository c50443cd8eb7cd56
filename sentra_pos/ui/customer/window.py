"""The window turned to the buyer: it shows one of its pages, takes no keys and never the focus."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from sentra_pos.reports.showcase import Showcase
from sentra_pos.ui import theme
from sentra_pos.ui.customer.idle_page import IdlePage
from sentra_pos.ui.customer.measure import Measure
from sentra_pos.ui.customer.selling_page import SellingPage
from sentra_pos.ui.customer.thanks_page import ThanksPage
from sentra_pos.ui.customer_view import CustomerView, Stage

IDLE_AFTER_MS = 60_000
"""So long after a sale without change; change stays until the next goods come in (C11)."""


class CustomerWindow(QWidget):
    """Its pages are made anew for another size, theme or language: that happens once a day at most."""

    closed_by_hand = Signal()
    became_idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("customerWindow")
        self.setWindowTitle("Sentra POS")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The shop is closed by its own window alone.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = CustomerView()
        self.showcase = Showcase("")
        self._is_veiled = False
        self._pages = QStackedLayout(self)
        self._made_for: tuple[Measure, str] | None = None
        self._anew = QTimer(self, interval=0, singleShot=True)
        self._anew.timeout.connect(self._make_pages)
        self._rest = QTimer(self, interval=IDLE_AFTER_MS, singleShot=True)
        self._rest.timeout.connect(lambda: self.show_view(CustomerView()))
        self.resize(1024, 600)
        self._make_pages()

    @property
    def is_idle(self) -> bool:
        """Whether the makers' stories are shown."""
        return self._pages.currentWidget() is self.idle

    def show_view(self, view: CustomerView) -> None:
        """Show how the sale stands."""
        self.view = view
        if view.stage is Stage.THANKS and not view.change:
            self._rest.start()
        else:
            self._rest.stop()
        self._show()

    def show_showcase(self, showcase: Showcase) -> None:
        """What is shown while nobody buys."""
        if showcase != self.showcase:
            self.showcase = showcase
            self._make_pages(anew=True)

    def show_pictures(self) -> None:
        """Pictures of the makers or their goods have come that were not at hand before."""
        self.idle.show_pictures()

    def veil(self, *, on: bool) -> None:
        """While nobody is signed in, nothing of a sale is shown."""
        self._is_veiled = on
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._anew.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange) and hasattr(self, "_anew"):
            self._made_for = None
            self._anew.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed_by_hand.emit()

    def _make_pages(self, *, anew: bool = False) -> None:
        look = theme.current()
        measure = Measure(self.width(), self.height(), look.scale)
        if not anew and self._made_for == (measure, look.name):
            return
        self._made_for = (measure, look.name)
        while (old := self._pages.currentWidget()) is not None:
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.idle = IdlePage(replace(measure, scale=100), self.showcase)
        self.selling = SellingPage(measure, self.showcase.shop)
        self.thanks = ThanksPage(measure, self.showcase.shop)
        for page in (self.idle, self.selling, self.thanks):
            self._pages.addWidget(page)
        self._show()

    def _show(self) -> None:
        stage = Stage.IDLE if self._is_veiled else self.view.stage
        before = self._pages.currentWidget()
        if stage in (Stage.GOODS, Stage.PAYING):
            self.selling.show_view(self.view)
            self._pages.setCurrentWidget(self.selling)
        elif stage is Stage.THANKS:
            self.thanks.show_view(self.view)
            self._pages.setCurrentWidget(self.thanks)
        else:
            self._pages.setCurrentWidget(self.idle)
            if before is not self.idle:
                self.became_idle.emit()
