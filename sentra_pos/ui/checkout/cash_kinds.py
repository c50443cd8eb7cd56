"""The movements of cash a person can enter: in and out of the drawer, to the safe, and between the safe and others."""

from typing import TYPE_CHECKING

from sentra_pos.books.occasion import Occasion
from sentra_pos.till import cash, safe
from sentra_pos.till.cash import CashDone, Purpose, Source
from sentra_pos.ui.checkout.cash_panel import CashPanel, Words
from sentra_pos.ui.widgets.choices import Choice

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class CashInPanel(CashPanel):
    """Alt+M."""

    key = "cashIn"
    icon = "banknote-arrow-down"

    def words(self) -> Words:
        return Words(
            self.tr("Cash in"),
            self.tr("Money that goes into the drawer without a sale."),
            self.tr("Put it in"),
            (
                Choice(Source.SAFE.value, self.tr("Safe")),
                Choice(Source.OWNER.value, self.tr("Owner")),
                Choice(Source.INCOME.value, self.tr("Other income")),
                Choice(Source.CUSTOMER.value, self.tr("A buyer's")),
            ),
            (
                self.tr("More small change"),
                self.tr("Old cartons sold"),
                self.tr("Change a buyer left behind"),
            ),
            (Source.SAFE.value, Source.INCOME.value, Source.CUSTOMER.value),
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        return cash.cash_in(session, amount=amount, source=Source(choice), on=on)


class CashOutPanel(CashPanel):
    """Alt+K."""

    key = "cashOut"
    icon = "banknote-arrow-up"

    def words(self) -> Words:
        return Words(
            self.tr("Cash out"),
            self.tr("Money that leaves the drawer for something else than change. Keep the bill."),
            self.tr("Take it out"),
            (
                Choice(Purpose.EXPENSE.value, self.tr("The shop buys")),
                Choice(Purpose.OWNER.value, self.tr("Owner takes")),
                Choice(Purpose.CUSTOMER.value, self.tr("Buyer fetches")),
            ),
            (
                self.tr("Drinking water"),
                self.tr("Bags and wrapping"),
                self.tr("Parking or transport"),
                self.tr("Cleaning things"),
            ),
            (Purpose.EXPENSE.value,) * 4,
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        return cash.cash_out(session, amount=amount, purpose=Purpose(choice), on=on)


class DropPanel(CashPanel):
    """Alt+S."""

    key = "safeDrop"
    icon = "vault"

    def words(self) -> Words:
        return Words(
            self.tr("To the safe"),
            self.tr("Money that is too much for the drawer is brought to the safe."),
            self.tr("Bring it to the safe"),
            usual=(self.tr("Too much in the drawer"), self.tr("Large notes")),
            needs_reason=False,
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        del choice
        return cash.safe_drop(session, amount=amount, on=on)


class ToBankPanel(CashPanel):
    """From the safe to the bank."""

    key = "safeToBank"
    icon = "landmark"

    def words(self) -> Words:
        return Words(
            self.tr("From the safe to the bank"),
            self.tr("Write it when the bank has the money; its slip's number may stand as a note."),
            self.tr("It is in the bank"),
            needs_reason=False,
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        del choice
        return safe.to_bank(session, amount=amount, on=on)


class FromBankPanel(CashPanel):
    """From the bank into the safe."""

    key = "safeFromBank"
    icon = "landmark"

    def words(self) -> Words:
        return Words(
            self.tr("From the bank to the safe"),
            self.tr("Small change or money for pay day that was fetched from the bank."),
            self.tr("It is in the safe"),
            usual=(self.tr("Small change"), self.tr("For pay day")),
            needs_reason=False,
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        del choice
        return safe.from_bank(session, amount=amount, on=on)


class SafeInPanel(CashPanel):
    """The owner puts money in."""

    key = "safeOwnerIn"
    icon = "banknote-arrow-down"

    def words(self) -> Words:
        return Words(
            self.tr("The owner puts money in"),
            self.tr("The owner's own money for the shop."),
            self.tr("Put it in"),
            usual=(self.tr("Capital"), self.tr("For small change")),
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        del choice
        return safe.owner_in(session, amount=amount, on=on)


class SafeOutPanel(CashPanel):
    """Out of the safe: for the owner, or for something the shop buys."""

    key = "safeOut"
    icon = "banknote-arrow-up"

    def words(self) -> Words:
        return Words(
            self.tr("Out of the safe"),
            self.tr("Money the owner takes, or a bill that is paid out of the safe."),
            self.tr("Take it out"),
            (
                Choice(Purpose.EXPENSE.value, self.tr("The shop buys")),
                Choice(Purpose.OWNER.value, self.tr("Owner takes")),
            ),
            (self.tr("Electricity"), self.tr("Rent"), self.tr("Wages"), self.tr("For the household")),
            (*(Purpose.EXPENSE.value,) * 3, Purpose.OWNER.value),
        )

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        deed = safe.owner_out if Purpose(choice) is Purpose.OWNER else safe.expense
        return deed(session, amount=amount, on=on)
