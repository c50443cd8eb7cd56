"""F10 at the real checkout: generated scans come in as keys at the window, wherever the focus is.

Each must end as goods that are meant or as one sentence; no shortcut fires, nothing opens, nothing is sold.
"""

import os
import random
from collections.abc import Callable
from functools import partial
from itertools import count

from faults import scans
from faults.scans import Outcome
from faults.tills import Shop
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sentra_pos.base import clock as clocks
from sentra_pos.base import ids
from sentra_pos.devices.scanner_signs import GS
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import language, theme
from sentra_pos.ui.burst import GAP_MS, SHORTEST
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.frame.places import Place, Standing
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.post import Post
from sentra_pos.ui.scanner import Scanner
from sentra_pos.ui.widgets.dialog import Dialog
from sentra_pos.ui.widgets.toast import Toast

_FOCUSES = ("scanEdit", "payButton", "exactCashButton", "productGrid", "cartView", "moreButton")
_LONGEST = 400
_WHOLE = 0.15
"""How many of the scans are of goods: the others must leave their cart alone."""
Sender = Callable[["Counter", str], None]


class Counter:
    """The checkout in its window, with a scanner that types; `fired` are the shortcuts that went off."""

    def __init__(self, shop: Shop) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        theme.apply(app, theme.load())
        language.switch(app, language.Language.INDONESIAN)
        person = Person(ids.new(), "Rani", Role.CASHIER)
        desk = InlineDesk(lambda: shop.story.books)
        self.screen = CheckoutScreen(Post(desk, shop.story.clock, "K1", person))
        self.window = MainWindow()
        self.window.furnish(
            [Place("checkout", lambda: "Kasir", "tag", frozenset({"cashier"}), lambda: self.screen)],
            now=lambda: clocks.local(shop.story.clock.now()),
        )
        self.scanner = Scanner(self.window)
        self.scanned: list[str] = []
        self.scanner.scanned.connect(self.scanned.append)
        self.scanner.scanned.connect(self.window.take_scan)
        self.scanner.listen()
        self.window.admit(Standing(role="cashier"))
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowExposed(self.window)
        QApplication.processEvents()
        self.fired: list[str] = []
        self._heard: set[QShortcut] = set()
        self._clock = count(1_000_000)

    def watch(self) -> None:
        """Hear every shortcut there is now."""
        for shortcut in self.window.findChildren(QShortcut):
            if shortcut not in self._heard:
                self._heard.add(shortcut)
                shortcut.activated.connect(partial(self.fired.append, shortcut.key().toString()))

    def focus(self, name: str) -> None:
        found = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        if found:
            found[0].setFocus()

    def rest(self) -> None:
        for _ in range(10 * GAP_MS):
            next(self._clock)

    def send(self, sign: str) -> None:
        """A key as the window system brings it: it asks for shortcuts first."""
        window: QWindow | None = QGuiApplication.focusWindow()
        key, modifier = _key(sign)
        at = next(self._clock)
        asked = _event(QEvent.Type.ShortcutOverride, key, modifier, sign, at)
        QApplication.sendEvent(window or self.window.windowHandle(), asked)
        if not asked.isAccepted() and modifier:
            for shortcut in self.window.findChildren(QShortcut):
                if shortcut.isEnabled() and shortcut.key().toString() == f"Ctrl+{chr(ord(sign) + 64)}":
                    shortcut.activated.emit()
                    return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                window or self.window.windowHandle(), _event(kind, key, modifier, sign, at)
            )

    @property
    def said(self) -> str:
        toast = self.window.findChild(Toast, "toast")
        return toast.text if toast is not None and toast.isVisible() else ""

    def hush(self) -> None:
        toast = self.window.findChild(Toast, "toast")
        if toast is not None:
            toast.hide()


def through_scanner(counter: Counter, text: str) -> None:
    """All keys in one go, then Enter."""
    for sign in text:
        counter.send(sign)
    counter.send("\r")


def generated(dice: random.Random, known: list[str]) -> str:
    """Long enough for a scan without a prefix; an Enter or a Tab inside would make two of it."""
    source = scans.generated(dice, known)
    if dice.random() < _WHOLE:
        return dice.choice(known)
    while True:
        text = next(source)[:_LONGEST]
        signs = "".join(sign for sign in text if sign not in "\r\n\t\x1b\x00")
        plain = "".join(sign for sign in signs if sign.isprintable() or sign == GS).strip(" ")
        if len(plain) >= SHORTEST and signs[0] not in "+-* " and not _begins_odd(signs[0]):
            return dice.choice(("", "", "", "\x0b", "\x0c", "\x10")) + signs


def run(shop: Shop, *, inputs: int, dice: random.Random, sending: Sender = through_scanner) -> Outcome:
    """So many scans at the window."""
    counter, got, known = Counter(shop), Outcome(), scans.known_codes(shop)
    while got.inputs < inputs and len(got.wrong) < 20:
        got.inputs += 1
        text = generated(dice, known)
        before = counter.screen.counter.cart
        counter.hush()
        counter.focus(dice.choice(_FOCUSES))
        counter.watch()
        counter.rest()
        sending(counter, text)
        QApplication.processEvents()
        got.became[_became(counter, before is not counter.screen.counter.cart)] += 1
        got.wrong += [f"{fault} out of {text[:120]!r}" for fault in _faults(counter)]
    counter.scanner.stop()
    counter.window.close()
    return got


def _became(counter: Counter, has_changed: bool) -> str:
    return "goods" if has_changed else "a sentence" if counter.said else "nothing"


def _faults(counter: Counter) -> list[str]:
    screen, wrong = counter.screen, []
    if counter.fired:
        wrong.append(f"shortcuts {counter.fired}")
        counter.fired.clear()
    if screen.counter.last_sale is not None:
        wrong.append("a sale")
    questions = counter.window.findChildren(Dialog)
    if any(one.findChild(QWidget, "dialogText") is None for one in questions):
        wrong.append("a dialog")
    for one in questions:
        one.reject()
    if screen.station.panel is not None:
        wrong.append(f"panel {screen.station.panel.objectName()}")
        screen.station.panel.shut()
    if screen.selling.scan.edit.text():
        wrong.append(f"{screen.selling.scan.edit.text()[:40]!r} left in the field")
        screen.selling.scan.set_text("")
    return wrong


def _begins_odd(sign: str) -> bool:
    return not (32 < ord(sign) < 127)


def _key(sign: str) -> tuple[int, Qt.KeyboardModifier]:
    if sign == "\r":
        return Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
    if ord(sign) < 32:
        return ord(sign) + 64, Qt.KeyboardModifier.ControlModifier
    return ord(sign.upper()[0]), Qt.KeyboardModifier.NoModifier


def _event(kind: QEvent.Type, key: int, modifier: Qt.KeyboardModifier, sign: str, at: int) -> QKeyEvent:
    event = QKeyEvent(kind, key, modifier, sign)
    event.setTimestamp(at)
    event.ignore()
    return event
