"""Scenes: what is sold on the day, by scanner, by touch, in cash and otherwise."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from sqlmodel import col, select

from sentra_pos.base.database import Session
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.consignment.views import NoteView
from sentra_pos.demo import camera
from sentra_pos.demo.stage import Stage
from sentra_pos.paper import symbols
from sentra_pos.paper.jobs import State
from sentra_pos.ui.checkout.receipt_state import ReceiptState
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.widgets.tiles import TileGrid

FLOAT = 300_000
SPLIT_QRIS = SPLIT_CASH = 100_000
UNKNOWN = "8991234567891"
GIPANG, PACK_OF_GIPANG = "2900000000018", "2900000090019"
TOPLES, EMPING_PEDAS = "2900000000025", "2900000000056"
SATE_PEDAS, KEY_RING = "2900000000087", "2900000000308"
TAHU_EXPIRED, TAHU, KUE = "2900000000124", "2900000000131", "2900000000162"
KAOS, DOMPET, BATIK = "2900000000353", "2900000000261", "2900000000216"
EMPING_GRAMS = 355


class Till:
    """The cashier's side of the demo: every sale is heard of, its receipt is taken from the printer."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.hands, self.shot = stage, stage.hands, stage.camera
        self.sales: list[SaleDone] = []
        self.texts: list[str] = []

    def come(self) -> None:
        """Stand at the till, and hear of what is sold there from now on."""
        self.stage.go("checkout")
        screen = self.hands.find(CheckoutScreen, "checkoutScreen")
        screen.sold.connect(self.sales.append)

    def open_shift(self) -> None:
        """Count the float into the drawer."""
        self.hands.see("openShiftPanel")
        self.hands.write(str(FLOAT))
        self.shot.take("shift-open", "Kasir: the float is counted before the first sale", looks=camera.ALL)
        self.hands.press("F9")
        self.hands.see("scanEdit")
        self.shot.take("checkout-empty", "Kasir: ready for the first scan", toast=True)
        self.shot.take_buyer("buyer-story", "The buyer's display tells a maker's story while nobody buys")

    def sold(self, pay: Callable[[], object], says: str) -> SaleDone:
        """Let `pay` complete the sale, and take its receipt."""
        before = len(self.sales)
        pay()
        self.hands.until(lambda: len(self.sales) > before, f"sold: {says}")
        done = self.sales[-1]
        self.texts.append(self.stage.printer.take(done.job, says))
        return done

    def cash_taken(self) -> int:
        """What stayed in the drawer of all sales, in rupiah."""
        return sum(sale.cash for sale in self.sales)


def morning(till: Till) -> None:
    """Goods that expire today in cash, then three scans for exact cash, then goods nobody may sell."""
    hands, shot = till.hands, till.shot
    hands.write("3*")
    shot.take("checkout-times", "Kasir: 3* says that the next scan counts three")
    hands.scan(KUE, TAHU)
    shot.take("checkout-cart", "Kasir: what expires today is flagged")
    hands.press("F9")
    hands.see("paymentPanel")
    hands.write("20000")
    shot.take("payment-cash", "Kasir: cash with change")
    till.sold(lambda: hands.press("Return"), "cash with change")
    till.stage.at(8, 31)
    hands.scan(KEY_RING, KAOS, GIPANG)
    till.sold(lambda: hands.press("F12"), "three scans and one key: exact cash")
    till.stage.at(8, 40)
    hands.scan(TAHU_EXPIRED)
    shot.take("checkout-expired", "Kasir: an expired lot lies on the shelf", toast=True)
    hands.scan(UNKNOWN)
    shot.take("checkout-unknown", "Kasir: nobody knows this code", toast=True)


def forenoon(till: Till, note: NoteView) -> None:
    """A weight, a lot's label with a pack of twelve, QRIS and a card."""
    hands, shot = till.hands, till.shot
    hands.scan(_weighed(till.stage))
    shot.take("checkout-weighed", "Kasir: the scale's label carries the weight, cash is rounded down")
    till.sold(lambda: hands.press("F12"), "weighed goods, rounded down")
    till.stage.at(10, 25)
    hands.scan(symbols.lot_code(note.lines[0].lot), PACK_OF_GIPANG)
    shot.take("checkout-lot-and-pack", "Kasir: a lot's own label, and a pack that counts twelve")
    till.sold(lambda: hands.press("F12"), "a lot's label and a pack of twelve")
    till.stage.at(11, 2)
    hands.scan(DOMPET)
    hands.press("F8")
    hands.see("referenceEdit")
    hands.write("11:02")
    shot.take("payment-qris", "Kasir: QRIS counts once the cashier has seen it")
    shot.take_buyer("buyer-qris", "The buyer's display: the shop's code, and whom it pays")
    till.sold(lambda: hands.press("F9"), "QRIS")
    till.stage.at(11, 40)
    hands.scan(BATIK)
    hands.press("F9")
    hands.click("cardMethod")
    hands.write("7731")
    hands.press("Tab")
    hands.write("482913")
    shot.take("payment-card", "Kasir: of a card only its last four digits are kept")
    till.sold(lambda: hands.press("F9"), "card")


def afternoon(till: Till) -> None:
    """Goods found by name and touched, the wide cart, a split payment, and its receipt once more."""
    hands, shot, stage = till.hands, till.shot, till.stage
    hands.scan(TOPLES, TOPLES)
    shelf = hands.find(TileGrid, "productGrid").model()
    hands.write("pedas bandeng")
    hands.until(lambda: shelf.rowCount() == 1, "one product is found")
    shot.take("checkout-search", "Kasir: found by name, words in any order")
    hands.press("Return")
    hands.scan(KEY_RING, EMPING_PEDAS)
    hands.click("groupTabs_favourites")
    shot.take("checkout", "Kasir, mode sentuh", looks=camera.ALL)
    shot.take_buyer("buyer-goods", "The buyer's display: what was scanned, and what rounding does")
    hands.press("F7")
    hands.see("quantityPanel")
    shot.take("checkout-quantity", "Kasir: the quantity of a line")
    hands.press("Esc", "Shift+Del")
    hands.see("dialog")
    shot.take("checkout-clear", "Kasir: clearing the cart is asked once")
    hands.press("Esc", "Del")
    shot.take("checkout-removed", "Kasir: a line was taken out and can be put back", toast=True)
    hands.press("Ctrl+Z")
    _wide(till)
    till.sold(lambda: _split(till), "split: QRIS and cash")
    hands.until(lambda: _receipt_state(till) is State.PRINTED, "the screen has heard of the printed receipt")
    shot.take("paid", "Kasir: the change stays in sight until the next scan", looks=camera.ALL)
    shot.take_buyer("buyer-thanks", "The buyer's display: the change, and whose work it is")
    hands.press("Ctrl+P")
    copy = stage.printer.last_copy(till.sales[-1].receipt)
    till.texts.append(stage.printer.take(copy, "the same receipt once more, SALINAN"))
    hands.until(lambda: _receipt_state(till) is State.PRINTED, "the screen has heard of the copy")
    shot.take("paid-copy", "Kasir: a copy says that it is one", toast=True)


def _wide(till: Till) -> None:
    """The other layout, and back."""
    till.hands.click("modeSwitch_scan")
    till.shot.take("checkout-scan-mode", "Kasir, mode pindai", looks=camera.ALL)
    till.hands.click("modeSwitch_touch")


def _split(till: Till) -> None:
    """QRIS for a part, the rest in cash."""
    hands = till.hands
    hands.press("F8")
    hands.see("referenceEdit")
    hands.write("7731")
    hands.find(QLineEdit, "tenderEdit").setFocus()
    hands.press("Ctrl+A")
    hands.write(str(SPLIT_QRIS))
    hands.click("addPaymentButton")
    hands.write(str(SPLIT_CASH))
    till.shot.take("payment-split", "Kasir: a split payment, QRIS and cash", looks=camera.ALL)
    hands.press("Return")


def _receipt_state(till: Till) -> State:
    return till.hands.find(ReceiptState, "receiptState").state


def _weighed(stage: Stage) -> str:
    """What the scale prints on a bag of emping."""

    def ask(session: Session) -> int:
        found = session.exec(select(Product.scale_item).where(col(Product.scale_item).is_not(None))).one()
        return int(found or 0)

    return symbols.weight_code(stage.books.reading(ask), EMPING_GRAMS)
