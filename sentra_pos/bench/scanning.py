"""From the Enter of a scan to the painted line in the cart, against a bare look-up and a bare list that paints it."""

import gc
import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pysqlite3.dbapi2 as pysqlite3

from sentra_pos.base import ids
from sentra_pos.base.clock import StoppedClock
from sentra_pos.bench import stock
from sentra_pos.bench.measure import Line, median, percentile, turn_by_turn
from sentra_pos.bench.stock import Stocked
from sentra_pos.checkout import offers
from sentra_pos.shop.staff import Person, Role

if TYPE_CHECKING:  # Qt is loaded only when this is measured
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication, QWidget

    from sentra_pos.ui.desk import Desk

_PATIENCE_SECONDS = 10
_FRAME_MS = 16.7
_FOUND = (
    "SELECT p.name, (SELECT amount FROM price WHERE product = p.id ORDER BY from_day DESC LIMIT 1)"
    " FROM barcode b JOIN product p ON p.id = b.product WHERE b.code = ?"
)


def lines(folder: Path, *, products: int, rounds: int) -> list[Line]:
    """Measure in the real checkout screen, offscreen, with so many products in the books."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shop = stock.stocked(folder / f"scan-{products}.db", products=products)
    offer, bare = _lookups(shop, rounds)
    painted, bare_painted = _painted(shop, rounds)
    shop.books.close()
    size = f"{products:,}".replace(",", ".")
    return [
        Line(
            f"scan to offer, {size} products",
            median(offer),
            baseline=median(bare),
            against="one bare SQL query",
        ),
        Line(
            f"scan to painted line, {size} products",
            median(painted),
            baseline=median(bare_painted),
            against="a bare SQL query and a bare list that paints it",
            aim=1.5,
            detail=f"p99 {percentile(painted, 99):.1f} ms (aim {_FRAME_MS})",
        ),
    ]


def _lookups(shop: Stocked, rounds: int) -> tuple[list[float], list[float]]:
    codes = iter(shop.codes * (rounds // len(shop.codes) + 2))
    with closing(pysqlite3.connect(str(shop.path))) as connection:

        def ours() -> None:
            code = next(codes)
            shop.books.reading(lambda session: offers.find(session, code, day=stock.DAY))

        def bare() -> None:
            connection.execute(_FOUND, (shop.codes[0],)).fetchone()

        taken = turn_by_turn([ours, bare], rounds=rounds)
    return taken[0], taken[1]


def _painted(shop: Stocked, rounds: int) -> tuple[list[float], list[float]]:
    from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget

    from sentra_pos.ui.desk import Desk

    app = application()
    desk = Desk(lambda: shop.books)
    shown = screen(desk)
    edit = child(shown, QLineEdit, "scanEdit")
    until(app, edit.isVisible)
    total = child(shown, QLabel, "totalLabel")
    bare_edit, bare_list = QLineEdit(), QListWidget()
    bare_list.resize(420, 600)
    bare_list.show()
    codes = iter(shop.codes * (rounds // len(shop.codes) + 2))
    with closing(pysqlite3.connect(str(shop.path), check_same_thread=False)) as connection:

        def ours() -> float:
            edit.setText(next(codes))
            before = total.text()
            return _enter(app, edit, _Paints(_cart_of(shown)), lambda: total.text() != before)

        def bare() -> float:
            bare_edit.setText(shop.codes[0])
            count = bare_list.count()
            return _enter(app, bare_edit, _Paints(bare_list.viewport()), lambda: bare_list.count() != count)

        bare_edit.returnPressed.connect(lambda: _show(connection, bare_edit, bare_list))
        taken = turn_by_turn([ours, bare], rounds=rounds)
    QApplication.processEvents()
    desk.close()
    return taken[0], taken[1]


def application() -> "QApplication":
    """The application, dressed and in Indonesian, without a screen."""
    from PySide6.QtWidgets import QApplication

    from sentra_pos.ui import language, theme
    from sentra_pos.ui.language import Language

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one here
    theme.apply(app, theme.load())
    language.switch(app, Language.INDONESIAN)
    return app


def screen(desk: "Desk") -> "QWidget":
    """The checkout with a shift that is open."""
    from sentra_pos.ui.checkout.screen import CheckoutScreen
    from sentra_pos.ui.garbage import Sweeper
    from sentra_pos.ui.post import Post

    person = Person(ids.new(), "Rani", Role.CASHIER)
    made = CheckoutScreen(Post(desk, StoppedClock(stock.AT), stock.REGISTER, person))
    made.resize(1366, 768)
    made.show()
    made.come()
    gc.collect()
    Sweeper(made).begin()  # as the window does when it stands
    return made


def _show(connection: Any, edit: Any, shown: Any) -> None:
    name, price = connection.execute(_FOUND, (edit.text(),)).fetchone()
    shown.addItem(f"{name} {price}")
    shown.scrollToBottom()


def child(parent: "QWidget", kind: type[Any], name: str) -> Any:
    """The part called `name`, the visible one if there are several."""
    found = [one for one in parent.findChildren(kind, name) if one.isVisibleTo(parent)]
    return (found or parent.findChildren(kind, name))[0]


def _cart_of(screen: "QWidget") -> Any:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    cart = child(screen, QWidget, "cartView")
    view = cart if isinstance(cart, QAbstractScrollArea) else cart.findChild(QAbstractScrollArea)
    return cart if view is None else view.viewport()


class _Paints:
    """Counts how often a widget was painted."""

    def __init__(self, widget: "QObject") -> None:
        from PySide6.QtCore import QEvent, QObject

        class Watcher(QObject):
            count = 0

            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
                if event.type() == QEvent.Type.Paint:
                    self.count += 1
                return False

        self.widget, self.watcher = widget, Watcher()
        widget.installEventFilter(self.watcher)

    def stop(self) -> None:
        """Look away again."""
        self.widget.removeEventFilter(self.watcher)


def _enter(app: "QApplication", edit: "QWidget", paints: _Paints, is_there: Callable[[], bool]) -> float:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    begun = time.perf_counter()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    until(app, is_there)
    seen = paints.watcher.count
    paints.widget.update()  # type: ignore[attr-defined]  # a widget; QObject is all the filter needs
    until(app, lambda: paints.watcher.count > seen)
    spent = (time.perf_counter() - begun) * 1_000
    paints.stop()
    return spent


def until(app: "QApplication", is_so: Callable[[], bool]) -> None:
    """Sleep until something happens and look again: asking in a ring would take the books' thread its time."""
    from PySide6.QtCore import QEventLoop, QTimer

    heart = QTimer(interval=50)
    heart.start()
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > deadline:
            raise TimeoutError("the screen did not answer")
