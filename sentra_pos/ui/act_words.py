"""The acts that not everybody may do, in words: for the limits, the approval and what is said when one is missing."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.shop.permissions import Act, NeedsApproval
from sentra_pos.ui import trouble
from sentra_pos.ui.trouble import Sentence, Translate

_CONTEXT = "Acts"
_ACTS = {
    Act.SERVE: QT_TRANSLATE_NOOP("Acts", "Serving at the counter"),
    Act.LINE_DISCOUNT: QT_TRANSLATE_NOOP("Acts", "Discount on a line"),
    Act.CART_DISCOUNT: QT_TRANSLATE_NOOP("Acts", "Discount on the cart"),
    Act.PRICE_CHANGE: QT_TRANSLATE_NOOP("Acts", "Special price"),
    Act.OPEN_PRICE: QT_TRANSLATE_NOOP("Acts", "Price typed at the till"),
    Act.SHOP_LOSS: QT_TRANSLATE_NOOP("Acts", "Sale at a loss for the shop"),
    Act.SELL_SHORT: QT_TRANSLATE_NOOP("Acts", "Sale of goods the books do not have"),
    Act.FREE_SALE: QT_TRANSLATE_NOOP("Acts", "Sale for nothing"),
    Act.REMOVE_LINE: QT_TRANSLATE_NOOP("Acts", "Removing a line"),
    Act.CLEAR_CART: QT_TRANSLATE_NOOP("Acts", "Clearing the cart"),
    Act.REFUND: QT_TRANSLATE_NOOP("Acts", "Refund"),
    Act.REFUND_WITHOUT_RECEIPT: QT_TRANSLATE_NOOP("Acts", "Refund without a receipt"),
    Act.VOID: QT_TRANSLATE_NOOP("Acts", "Voiding a sale"),
    Act.CORRECT_PAYMENT: QT_TRANSLATE_NOOP("Acts", "Correcting a payment"),
    Act.OPEN_DRAWER: QT_TRANSLATE_NOOP("Acts", "Opening the drawer"),
    Act.CASH_IN: QT_TRANSLATE_NOOP("Acts", "Cash in"),
    Act.CASH_OUT: QT_TRANSLATE_NOOP("Acts", "Cash out"),
    Act.SAFE_DROP: QT_TRANSLATE_NOOP("Acts", "Cash to the safe"),
    Act.SAFE: QT_TRANSLATE_NOOP("Acts", "The safe"),
    Act.CLEARING: QT_TRANSLATE_NOOP("Acts", "Matching QRIS and cards"),
    Act.CLOSE_SHIFT: QT_TRANSLATE_NOOP("Acts", "Ending a shift"),
    Act.SEE_EXPECTED: QT_TRANSLATE_NOOP("Acts", "Seeing what should be in the drawer"),
    Act.GUIDE_COMMISSION: QT_TRANSLATE_NOOP("Acts", "Commission of a guide"),
    Act.QRIS_PAYLOAD: QT_TRANSLATE_NOOP("Acts", "Changing the QRIS code"),
    Act.SETTINGS: QT_TRANSLATE_NOOP("Acts", "Settings"),
    Act.PRODUCT: QT_TRANSLATE_NOOP("Acts", "Products and prices"),
    Act.PRODUCER: QT_TRANSLATE_NOOP("Acts", "Data of producers"),
    Act.RECEIVE: QT_TRANSLATE_NOOP("Acts", "Goods in"),
    Act.TAKE_BACK: QT_TRANSLATE_NOOP("Acts", "Goods back to their maker"),
    Act.WRITE_OFF: QT_TRANSLATE_NOOP("Acts", "Writing goods off"),
    Act.COUNT: QT_TRANSLATE_NOOP("Acts", "Posting a count"),
    Act.MARKDOWN: QT_TRANSLATE_NOOP("Acts", "Markdown"),
    Act.MARKDOWN_RULES: QT_TRANSLATE_NOOP("Acts", "Rules for markdowns"),
    Act.CONVERSION: QT_TRANSLATE_NOOP("Acts", "Buying goods for the shop"),
    Act.PRODUCER_STATUS: QT_TRANSLATE_NOOP("Acts", "Decision about a producer"),
    Act.AGREEMENT: QT_TRANSLATE_NOOP("Acts", "Agreement with a producer"),
    Act.PAYEE: QT_TRANSLATE_NOOP("Acts", "Changing where a producer's money goes"),
    Act.PRODUCER_DATA: QT_TRANSLATE_NOOP("Acts", "Taking out all data of a producer"),
    Act.ANONYMISE: QT_TRANSLATE_NOOP("Acts", "Forgetting a producer"),
    Act.OPENING_DAY: QT_TRANSLATE_NOOP("Acts", "Opening balances"),
    Act.SEE_ACCOUNTS: QT_TRANSLATE_NOOP("Acts", "Seeing everybody's balances"),
    Act.SEE_PRODUCER: QT_TRANSLATE_NOOP("Acts", "Seeing a producer's goods and money"),
    Act.FREEZE: QT_TRANSLATE_NOOP("Acts", "Freezing statements"),
    Act.PAYOUT: QT_TRANSLATE_NOOP("Acts", "Paying a producer"),
    Act.PAYOUT_REVERSAL: QT_TRANSLATE_NOOP("Acts", "Taking a payout back"),
    Act.GIVE_UP: QT_TRANSLATE_NOOP("Acts", "Giving up an envelope"),
    Act.DELEGATE: QT_TRANSLATE_NOOP("Acts", "Who may fetch for a producer"),
    Act.FEE: QT_TRANSLATE_NOOP("Acts", "Fees and credits of a producer"),
    Act.ADVANCE: QT_TRANSLATE_NOOP("Acts", "Advance to a producer"),
    Act.OBJECTION: QT_TRANSLATE_NOOP("Acts", "Answering an objection"),
    Act.CLOSE_PERIOD: QT_TRANSLATE_NOOP("Acts", "Closing a period"),
    Act.HAND_OVER: QT_TRANSLATE_NOOP("Acts", "Handing the shop over"),
    Act.STAFF: QT_TRANSLATE_NOOP("Acts", "Who works here"),
    Act.SEE_JOURNAL: QT_TRANSLATE_NOOP("Acts", "Reading the journal"),
    Act.CLOCK: QT_TRANSLATE_NOOP("Acts", "Working with a clock that went back"),
    Act.BACKUP: QT_TRANSLATE_NOOP("Acts", "Backups"),
    Act.RESTORE: QT_TRANSLATE_NOOP("Acts", "Restoring a backup"),
}


def act(of: Act) -> str:
    """The act in the language that is on."""
    return QCoreApplication.translate(_CONTEXT, str(_ACTS[of]))


def size(*, amount: int, bps: int) -> str:
    """How large the act is: `Rp25.000`, `15 %`, both, or nothing."""
    said = [money.show(amount)] if amount else []
    return " · ".join([*said, *([words.percent(bps)] if bps else [])])


@trouble.sentence.register
def _needs(error: NeedsApproval, tr: Translate) -> Sentence:
    said = tr("This needs somebody's approval: {act}.").format(act=act(error.act))
    return Sentence(said, tr("Call a supervisor or manager to the till."))
