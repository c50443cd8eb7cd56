"""What the checkout can do beside selling, in the order in which it is offered."""

from sentra_pos.ui.checkout.carts import Carts
from sentra_pos.ui.checkout.cash_desk import CashDesk
from sentra_pos.ui.checkout.drawer_takeover import Takeover
from sentra_pos.ui.checkout.favourites import Favourites
from sentra_pos.ui.checkout.fixes import Fixes
from sentra_pos.ui.checkout.for_customer import ForCustomer
from sentra_pos.ui.checkout.groups import Groups
from sentra_pos.ui.checkout.line_changes import LineChanges
from sentra_pos.ui.checkout.producer_comes import ProducerComes
from sentra_pos.ui.checkout.receipt_extras import ReceiptExtras
from sentra_pos.ui.checkout.refunds import Refunds
from sentra_pos.ui.checkout.station import Extra
from sentra_pos.ui.checkout.unprinted import UnprintedReceipts

EXTRAS: tuple[type[Extra], ...] = (
    LineChanges,
    Carts,
    UnprintedReceipts,
    Refunds,
    Fixes,
    ReceiptExtras,
    CashDesk,
    Groups,
    ProducerComes,
    Takeover,
    ForCustomer,
    Favourites,
)
