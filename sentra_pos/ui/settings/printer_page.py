"""Printer: found, tried out and kept for this register; every step can fail and be tried again."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from sentra_pos.base import ids
from sentra_pos.checkout import receipt, receipt_example
from sentra_pos.devices import escpos_library, finding, trying
from sentra_pos.devices.finding import Found
from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.shop import logos, printers, profile, registers
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.ui import trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.fold_row import SideBySide
from sentra_pos.ui.settings.printer_choice import NETWORK, SERIAL, USB, PrinterChoice
from sentra_pos.ui.settings.printer_tests import PrinterTests
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session
    from sentra_pos.paper.slip import Slip

T = TypeVar("T")

_BESIDE = 900
Search = Callable[[str, Report, Event], list[Found]]


def search(where: str, report: Report, stopped: Event) -> list[Found]:
    """The printers within reach on this way; the network is asked street by street."""
    if where == NETWORK:
        return finding.on_network(
            finding.neighbours(),
            stopped=stopped,
            told=lambda done, of: report.step(done, of, f"{done} / {of}"),
        )
    if where == USB:
        return finding.by_usb()
    return finding.on_serial() if where == SERIAL else finding.of_the_computer()


class PrinterPage(Page):
    """Nothing is kept before F9; trying prints with what stands on the page."""

    def __init__(self, post: Post, *, look_for: Search = search) -> None:
        super().__init__(name="printerPage")
        self._post, self._look_for = post, look_for
        self._kept = Habits()
        self._is_changed = False
        self._stopped = Event()
        self._has_profiles = False
        self.choice, self.tests = PrinterChoice(), PrinterTests()
        self.save_button = Button(name="printerSave", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self.column.addWidget(SideBySide(self.choice, self.tests, least=_BESIDE))
        self.column.addWidget(self.save_button)
        self.column.addStretch(1)
        self._connect()
        self.reword()

    def come(self) -> None:
        register = self._post.register
        self._post.desk.ask(self, lambda session: registers.usual(session, register), self._fill)
        if not self._has_profiles:
            self._has_profiles = True
            self._post.desk.send(self, _profiles, self.tests.offer_profiles, failed=lambda _error: None)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Keep this printer"), self.save_button.click, MAIN_KEY, "check"),
            Act(self.choice.search_button.text(), self.choice.search_button.click, "Ctrl+F", "search"),
            Act(self.tests.ruler_button.text(), self.tests.ruler_button.click, "Ctrl+P", "ruler"),
        ]

    def reword(self) -> None:
        self.choice.reword()
        self.tests.reword()
        self.save_button.setText(self.tr("Keep this printer"))
        self._show_what_can_be_tried()

    def wanted(self) -> Habits:
        """The habits as they stand on the page."""
        return self.tests.read(self.choice.read(self._kept))

    def _connect(self) -> None:
        self.choice.search_wanted.connect(self._search)
        for part in (self.choice, self.tests):
            part.edited.connect(self._on_edited)
            part.stop_wanted.connect(self._stop)
        self.tests.ruler_wanted.connect(self._print_ruler)
        self.tests.sample_wanted.connect(self._print_sample)
        self.tests.drawer_wanted.connect(self._try_drawer)
        self.tests.answer_wanted.connect(self._try_answer)
        self.save_button.clicked.connect(self._save)

    def _fill(self, habits: Habits) -> None:
        self._kept = habits
        if self._is_changed:
            return
        self.choice.fill(habits)
        self.tests.fill(habits)
        self._show_what_can_be_tried()

    def _on_edited(self) -> None:
        self._is_changed = True
        self._show_what_can_be_tried()

    def _show_what_can_be_tried(self) -> None:
        self.tests.setEnabled(self.wanted().printer is not PrinterKind.NONE)

    # --- finding

    def _search(self, where: str) -> None:
        self.choice.show_searching(on=True)
        self._stopped = stopped = Event()

        def work(report: Report) -> list[Found]:
            return self._look_for(where, report, stopped)

        self._post.desk.send(
            self, work, self._show_found, failed=self._stop_searching, progress=self.choice.progress.show_step
        )

    def _show_found(self, found: list[Found]) -> None:
        self.choice.show_searching(on=False)
        self.choice.show_found(found)

    def _stop_searching(self, error: Exception) -> None:
        self.choice.show_searching(on=False)
        self._told(error)

    def _stop(self) -> None:
        self._stopped.set()

    # --- trying

    def _print_ruler(self) -> None:
        asked = self.tr("The test page is printed. Choose the last number on its dotted line.")
        self._try(trying.print_ruler, lambda _none: asked)

    def _print_sample(self) -> None:
        register, at, cashier = self._post.register, self._post.now(), self._post.person.name

        def draw(session: "Session") -> "Slip":
            shop = profile.read(session)
            made = receipt_example.example(shop, at=at, register=register, cashier=cashier)
            return logos.filled(session, receipt.slip(made))

        def send(slip: "Slip") -> None:
            said = self.tr("A sample receipt is printed. Are all amounts whole, and is nothing broken?")
            self._try(lambda habits, stopped: trying.print_slip(habits, slip, stopped), lambda _none: said)

        self._post.desk.ask(self, draw, send)

    def _try_drawer(self) -> None:
        if self.tests.is_busy or not self.choice.check():
            return
        register, on = self._post.register, self._post.occasion()

        def pulse(_noted: bool) -> None:
            said = self.tr("Did the drawer open? Then leave the mark at “springs open”, else take it away.")
            self._try(trying.open_drawer, lambda _none: said)

        self._post.desk.do(
            self,
            lambda session: printers.note_drawer_tried(session, register, on=on),
            pulse,
            key=f"drawer-tried:{ids.new()}",
            content=register,
            answer=bool,
        )

    def _try_answer(self) -> None:
        def tell(answers: bool) -> str:
            self.tests.proves.setChecked(answers)
            self._on_edited()
            yes = self.tr("It answers: from now on every paper is confirmed.")
            no = self.tr("It does not answer, as many cheap ones. The till then trusts that it prints.")
            return yes if answers else no

        self._try(trying.answers, tell)

    def _try(self, work: Callable[[Habits, Event], T], tell: Callable[[T], str]) -> None:
        """Let the printer do something, and say how it went; one thing at a time."""
        if self.tests.is_busy or not self.choice.check():
            return
        habits, self._stopped = self.wanted(), Event()
        stopped = self._stopped
        self.tests.show_busy(on=True)
        self.tests.tell(self.tr("One moment …"), "hourglass", Tone.NEUTRAL)

        def done(answer: T) -> None:
            self.tests.show_busy(on=False)
            self.tests.tell(tell(answer), "circle-check", Tone.GOOD)

        self._post.desk.send(self, lambda _report: work(habits, stopped), done, failed=self._told)

    def _told(self, error: Exception) -> None:
        self.tests.show_busy(on=False)
        if self._stopped.is_set():
            self.tests.tell(self.tr("Stopped."), "info", Tone.NEUTRAL)
        elif isinstance(error, PrinterTrouble):
            self.tests.tell(str(trouble.words(error)), "printer-x", Tone.WARN)
        else:
            self.tests.tell("", "", Tone.NEUTRAL)
            trouble.show(self, error)

    # --- keeping

    def _save(self) -> None:
        if not self.choice.check():
            return
        wanted, register, on = self.wanted(), self._post.register, self._post.occasion()
        self._post.desk.do(
            self,
            lambda session: printers.keep(session, register, wanted, on=on),
            self._saved,
            key=str(ids.new()),
            content=[register, repr(wanted)],
            answer=Habits,
        )

    def _saved(self, habits: Habits) -> None:
        self._is_changed = False
        self._fill(habits)
        if habits.printer is PrinterKind.NONE:
            toast.show(self, self.tr("This register prints no paper from now on."))
        else:
            toast.show(self, self.tr("The printer is kept. The next receipt comes out of it."))


def _profiles(_report: Report) -> list[str]:
    return escpos_library.profiles()
