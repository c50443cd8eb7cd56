"""The label printer of this register: how it is reached, which language it speaks, and a trial label."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.shop.registers import LabelHabits, LabelLanguage, PrinterKind
from sentra_pos.ui import theme
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Choice, Segmented, Stepper
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

KINDS = (
    PrinterKind.NONE,
    PrinterKind.NETWORK,
    PrinterKind.USB,
    PrinterKind.QUEUE,
    PrinterKind.WINDOWS,
    PrinterKind.SERIAL,
    PrinterKind.FILE,
)


class LabelPrinterPanel(FormPanel):
    """Made anew each time; `kept` gives the LabelHabits as they are to be."""

    kept = Signal(object)
    ruler_wanted = Signal(object)

    def __init__(self, over: QWidget, habits: LabelHabits) -> None:
        self._habits = habits
        self.kind = DropDown("", [], name="labelPrinterKind")
        self.address = Field(" ", name="labelPrinterAddress")
        self.port = Field(" ", name="labelPrinterPort")
        self.path = Field(" ", name="labelPrinterPath")
        self.usb = Field(" ", name="labelPrinterUsb")
        self.language_words = Label("", Kind.FIELD)
        self.language = Segmented(
            [Choice(one.value, "") for one in LabelLanguage], name="labelPrinterLanguage", says=""
        )
        self.gap_words = Label("", Kind.FIELD)
        self.gap = Stepper(name="labelPrinterGap", says="", least=0, most=10)
        self.ruler_button = Button(name="labelPrinterRuler", icon="ruler")
        super().__init__(over, self._laid_out(), name="labelPrinterPanel", width=560)
        self.reword()
        self._show(habits)
        self.kind.chosen.connect(lambda _: self._fit())
        self.wanted.connect(self._keep)
        self.ruler_button.clicked.connect(self._try)
        self.closed.connect(self.deleteLater)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "check")]

    def reword(self) -> None:
        self.say(self.tr("Label printer"), self.tr("Keep"), self.tr("Close"))
        names = {
            PrinterKind.NONE: self.tr("None: labels are PDF"),
            PrinterKind.NETWORK: self.tr("On the network"),
            PrinterKind.USB: self.tr("On USB, by its number"),
            PrinterKind.QUEUE: self.tr("A printer of this computer"),
            PrinterKind.WINDOWS: self.tr("A printer of Windows"),
            PrinterKind.SERIAL: self.tr("On a serial port"),
            PrinterKind.FILE: self.tr("A device or file"),
        }
        self.kind.set_label(self.tr("How it is connected"))
        self.kind.set_choices([Choice(kind.value, names[kind]) for kind in KINDS])
        self.address.set_label(self.tr("Address"))
        self.address.set_hint(self.tr("such as 192.168.1.50"))
        self.port.set_label(self.tr("Port"))
        self.path.set_label(self.tr("Name, port or device"))
        self.path.set_hint(self.tr("such as Zebra, COM3 or /dev/usb/lp1"))
        self.usb.set_label(self.tr("USB number"))
        self.usb.set_hint(self.tr("vendor and product, such as 1203:0172"))
        self.language_words.setText(self.tr("Its language"))
        self.language.setAccessibleName(self.language_words.text())
        self.language.set_choices(
            [
                Choice(LabelLanguage.TSPL.value, "TSPL (TSC, Xprinter)"),
                Choice(LabelLanguage.ZPL.value, "ZPL (Zebra)"),
                Choice(LabelLanguage.ESCPOS.value, "ESC/POS"),
            ]
        )
        self.gap_words.setText(self.tr("Gap between labels (mm), 0 for endless paper"))
        self.gap.setAccessibleName(self.gap_words.text())
        self.ruler_button.setText(self.tr("Print a trial label"))

    def _show(self, habits: LabelHabits) -> None:
        self.kind.choose(habits.printer.value)
        self.address.set_text(habits.address)
        self.port.set_text(str(habits.port))
        self.path.set_text(habits.path)
        self.usb.set_text(f"{habits.vendor_id:04x}:{habits.product_id:04x}" if habits.vendor_id else "")
        self.language.choose(habits.language.value)
        self.gap.set_value(habits.gap_mm)
        self._fit()

    def _fit(self) -> None:
        """Only what this way of connecting needs."""
        kind = PrinterKind(self.kind.current())
        for field in (self.address, self.port):
            field.setVisible(kind is PrinterKind.NETWORK)
        self.usb.setVisible(kind is PrinterKind.USB)
        self.path.setVisible(kind not in (PrinterKind.NONE, PrinterKind.NETWORK, PrinterKind.USB))
        self.ruler_button.setEnabled(kind is not PrinterKind.NONE)

    def _read(self) -> LabelHabits | None:
        kind = PrinterKind(self.kind.current())
        port, vendor, product = 9100, 0, 0
        if kind is PrinterKind.NETWORK:
            if not self.address.text():
                return self._refuse(
                    self.address, self.tr("Where is it? Its address stands on its test page.")
                )
            if not (self.port.text().isdecimal() and 0 < int(self.port.text()[:6]) < 65_536):
                return self._refuse(self.port, self.tr("A number from 1 to 65535, usually 9100."))
            port = int(self.port.text())
        elif kind is PrinterKind.USB:
            numbers = self.usb.text().split(":")
            try:
                vendor, product = (int(one, 16) for one in numbers)
            except ValueError:
                return self._refuse(self.usb, self.tr("Two numbers with a colon, such as 1203:0172."))
        elif kind is not PrinterKind.NONE and not self.path.text():
            return self._refuse(self.path, self.tr("What is it called on this computer?"))
        return replace(
            self._habits,
            printer=kind,
            address=self.address.text(),
            port=port,
            path=self.path.text(),
            vendor_id=vendor,
            product_id=product,
            language=LabelLanguage(self.language.current()),
            gap_mm=self.gap.value(),
        )

    @staticmethod
    def _refuse(field: Field, sentence: str) -> None:
        field.set_error(sentence)
        field.edit.setFocus()

    def _keep(self) -> None:
        habits = self._read()
        if habits is not None:
            self.kept.emit(habits)

    def _try(self) -> None:
        habits = self._read()
        if habits is not None:
            self.ruler_wanted.emit(habits)

    def _laid_out(self) -> QWidget:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.kind)
        across = QHBoxLayout()
        across.setSpacing(look.px(12))
        across.addWidget(self.address, 3)
        across.addWidget(self.port, 1)
        column.addLayout(across)
        for part in (self.path, self.usb, self.language_words, self.language):
            column.addWidget(part)
        column.addSpacing(look.px(12))
        column.addWidget(self.gap_words)
        column.addWidget(self.gap, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(look.px(16))
        row = QHBoxLayout()
        row.addWidget(self.ruler_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return inside
