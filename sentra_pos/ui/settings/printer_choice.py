"""Which printer: how it is connected, a list of those found there, and fields for who knows better."""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.devices.finding import RAW_PORT, Found
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.ui import theme
from sentra_pos.ui.settings.fold_row import FoldRow
from sentra_pos.ui.widgets.buttons import Button, MethodButton, Weight
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.states import ProgressCard

NETWORK, USB, SERIAL, COMPUTER, NONE = "network", "usb", "serial", "computer", "none"
_ICONS = {NETWORK: "router", USB: "usb", SERIAL: "cable", COMPUTER: "monitor"}
_WAYS = {
    PrinterKind.NONE: NONE,
    PrinterKind.NETWORK: NETWORK,
    PrinterKind.USB: USB,
    PrinterKind.FILE: USB,
    PrinterKind.SERIAL: SERIAL,
    PrinterKind.WINDOWS: COMPUTER,
    PrinterKind.QUEUE: COMPUTER,
}
_BAUDS = (9600, 19_200, 38_400, 57_600, 115_200)
_BY_NUMBER = re.compile(r"USB ([0-9a-f]{4}):([0-9a-f]{4})", re.IGNORECASE)
_TWO = 420
_ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:_-]*")


class PrinterChoice(Card):
    """Only looks and reads; whoever has it does the searching."""

    search_wanted = Signal(str)
    """Where to look: NETWORK, USB, SERIAL or COMPUTER."""
    stop_wanted = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__(name="printerChoice", padding=20, gap=12)
        self.title = Label("", Kind.CARD_TITLE)
        self.way = DropDown(" ", [], name="printerWay")
        self.search_button = Button(name="findPrinters", weight=Weight.SECOND, icon="search")
        self.progress = ProgressCard("", name="findingPrinters")
        self.note = Label("", Kind.SECOND, name="printerNote", wrap=True)
        self.address = Field(" ", name="printerAddress", placeholder="192.168.1.50")
        self.port = Field(" ", name="printerPort")
        self.path = Field(" ", name="printerPath")
        self.baud = DropDown(" ", [Choice(str(one), str(one)) for one in _BAUDS], name="printerBaud")
        self.network_row = FoldRow([self.address, self.port], least=_TWO)
        self.line_row = FoldRow([self.path, self.baud], least=_TWO)
        self._found_column = QVBoxLayout()
        self._found: list[Found] = []
        self._has_looked = False
        self._build()
        self._connect()

    @property
    def current(self) -> str:
        """How the printer is connected."""
        return self.way.current()

    def fill(self, habits: Habits) -> None:
        """Show the printer of `habits`."""
        self.way.choose(_WAYS[habits.printer])
        self.address.set_text(habits.address)
        self.port.set_text(str(habits.port))
        self.path.set_text(
            f"USB {habits.vendor_id:04x}:{habits.product_id:04x}"
            if habits.printer is PrinterKind.USB
            else habits.path
        )
        self.baud.choose(str(habits.baud))
        self._show_way()

    def check(self) -> bool:
        """Whether a printer is named; what is missing is said at its field."""
        wrong: Field | None = None
        for field in (self.address, self.port, self.path):
            field.set_error("")
        if self.current == NETWORK and not _ADDRESS.fullmatch(self.address.text()):
            wrong = self.address
            wrong.set_error(self.tr("Type the printer's address, or search for it."))
        elif self.current == NETWORK and not self._port():
            wrong = self.port
            wrong.set_error(self.tr("A number from 1 to 65535; nearly always 9100."))
        elif self.current not in (NETWORK, NONE) and not self.path.text():
            wrong = self.path
            wrong.set_error(self.tr("Choose one of those found, or type it."))
        if wrong is not None:
            wrong.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def read(self, before: Habits) -> Habits:
        """`before` with the printer that is chosen here."""
        path = self.path.text()
        blank = replace(before, address="", path="", vendor_id=0, product_id=0)
        match self.current:
            case "network":
                return replace(
                    blank,
                    printer=PrinterKind.NETWORK,
                    address=self.address.text(),
                    port=self._port() or RAW_PORT,
                )
            case "usb" if found := _BY_NUMBER.fullmatch(path):
                vendor, product = int(found[1], 16), int(found[2], 16)
                return replace(blank, printer=PrinterKind.USB, vendor_id=vendor, product_id=product)
            case "usb":
                return replace(blank, printer=PrinterKind.FILE, path=path)
            case "serial":
                return replace(
                    blank, printer=PrinterKind.SERIAL, path=path, baud=int(self.baud.current() or _BAUDS[0])
                )
            case "computer":
                kind = PrinterKind.WINDOWS if sys.platform == "win32" else PrinterKind.QUEUE
                return replace(blank, printer=kind, path=path)
            case _:
                return replace(blank, printer=PrinterKind.NONE)

    def show_searching(self, *, on: bool) -> None:
        """While somebody looks, it can be called off."""
        self.progress.setVisible(on)
        self.progress.cancel_button.setEnabled(on)
        self.search_button.setEnabled(not on)

    def show_found(self, found: Sequence[Found]) -> None:
        """These can be chosen; the only one is."""
        self._has_looked = True
        self._found = list(found)
        self._list_found()
        if len(self._found) == 1:
            self._take(self._found[0])

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("1. Which printer?"))
        self.way.set_label(self.tr("How it is connected"))
        self.way.set_choices(
            [
                Choice(NETWORK, self.tr("Network (cable or Wi-Fi)")),
                Choice(USB, self.tr("USB cable")),
                Choice(SERIAL, self.tr("Serial line or Bluetooth")),
                Choice(COMPUTER, self.tr("Printer of this computer")),
                Choice(NONE, self.tr("No printer")),
            ]
        )
        self.search_button.setText(self.tr("Find printers"))
        self.progress.title.setText(self.tr("Looking for printers"))
        self.address.set_label(self.tr("Address of the printer"))
        self.port.set_label(self.tr("Port"))
        self.baud.set_label(self.tr("Signs a second (baud)"))
        self._show_way()

    def _build(self) -> None:
        look = theme.current()
        self._found_column.setSpacing(look.px(8))
        holder = QWidget()
        holder.setLayout(self._found_column)
        self._found_column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.way, self.search_button, self.progress, holder, self.note):
            self.column.addWidget(part)
        self.column.addWidget(self.network_row)
        self.column.addWidget(self.line_row)
        self.column.addStretch(1)
        self.progress.hide()

    def _connect(self) -> None:
        self.way.chosen.connect(lambda _key: self._on_way())
        self.search_button.clicked.connect(lambda: self.search_wanted.emit(self.current))
        self.progress.cancelled.connect(self.stop_wanted)
        for field in (self.address, self.port, self.path):
            field.edited.connect(lambda _text: self.edited.emit())
        self.baud.chosen.connect(lambda _key: self.edited.emit())

    def _port(self) -> int:
        typed = self.port.text()
        number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 5 else 0
        return number if number <= 65_535 else 0

    def _on_way(self) -> None:
        self._found, self._has_looked = [], False
        self.path.set_text("")
        self._show_way()
        self.edited.emit()

    def _show_way(self) -> None:
        way = self.current
        self.search_button.setVisible(way != NONE)
        self.network_row.setVisible(way == NETWORK)
        self.line_row.setVisible(way in (USB, SERIAL, COMPUTER))
        self.baud.setVisible(way == SERIAL)
        says: dict[str, Callable[[], str]] = {
            USB: lambda: self.tr("Device file, such as /dev/usb/lp0"),
            SERIAL: lambda: self.tr("Port, such as COM3 or /dev/ttyUSB0"),
            COMPUTER: lambda: self.tr("Name of the printer"),
        }
        self.path.set_label(says.get(way, lambda: " ")())
        self._list_found()

    def _list_found(self) -> None:
        while (item := self._found_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, found in enumerate(self._found):
            self._found_column.addWidget(self._key(at, found))
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))

    def _key(self, at: int, found: Found) -> MethodButton:
        under = found.where if found.where != found.name else ""
        key = MethodButton(
            found.name, under, name=f"foundPrinter{at}", icon=_ICONS.get(self.current, "printer")
        )
        key.clicked.connect(lambda: self._take(found))
        return key

    def _take(self, found: Found) -> None:
        if found.kind is PrinterKind.NETWORK:
            self.address.set_text(found.address)
            self.port.set_text(str(found.port))
        else:
            self.path.set_text(found.where)
        self.edited.emit()

    def _note(self) -> str:
        if self.current == NONE:
            return self.tr("The till then sells without paper; receipts can still be saved and shared.")
        if self._has_looked and not self._found:
            return self.tr(
                "None was found. Is it on, is its cable in, is it in the same network? You can also type it."
            )
        return ""
