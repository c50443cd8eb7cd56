"""The short words of the settlement: states, notices, ways to pay, periods."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.settlement.draft import CASH, Draft
from sentra_pos.settlement.overview import Notice, WeekLine
from sentra_pos.ui.widgets.paint import Chip, Tone

translate = QCoreApplication.translate

_NOTICES = {
    Notice.NO_ACCOUNT: QT_TRANSLATE_NOOP("Settlement", "No bank account yet"),
    Notice.PAYEE_CHANGED: QT_TRANSLATE_NOOP("Settlement", "Account changed: check it"),
    Notice.OPEN_COUNT: QT_TRANSLATE_NOOP("Settlement", "More was sold than lay there: count first"),
    Notice.ODD_GOODS: QT_TRANSLATE_NOOP("Settlement", "Goods below nothing: count first"),
    Notice.OBJECTION: QT_TRANSLATE_NOOP("Settlement", "Objection not answered yet"),
    Notice.NOT_DUE: QT_TRANSLATE_NOOP("Settlement", "Not due yet as agreed"),
    Notice.NEGATIVE: QT_TRANSLATE_NOOP("Settlement", "Negative balance, carried"),
    Notice.BELOW_MINIMUM: QT_TRANSLATE_NOOP("Settlement", "Too little to pay, carried"),
    Notice.UNCLAIMED: QT_TRANSLATE_NOOP("Settlement", "Earlier envelope: {amount}"),
    Notice.HELD: QT_TRANSLATE_NOOP("Settlement", "Held {amount}"),
    Notice.OTHER_INSTALMENT: QT_TRANSLATE_NOOP("Settlement", "Other instalment: {amount}"),
    Notice.UNUSUAL: QT_TRANSLATE_NOOP("Settlement", "Unusual: {amount} earned"),
}


def notice(of: Notice, draft: Draft) -> str:
    """One thing a person should know about the line."""
    amounts = {
        Notice.UNCLAIMED: draft.unclaimed,
        Notice.UNUSUAL: draft.sums.earned,
        Notice.OTHER_INSTALMENT: draft.instalment,
    }
    amount = amounts.get(of, draft.held)
    return translate("Settlement", str(_NOTICES[of])).format(amount=money.plain(amount))


def notices(line: WeekLine) -> str:
    """The most pressing one, and how many more there are, which the sum of this one tells."""
    if not line.notices:
        return ""
    first, more = notice(line.notices[0], line.draft), len(line.notices) - 1
    return f"{first} +{more}" if more else first


def state(line: WeekLine, *, is_drawn: bool) -> Chip:
    """Where a line stands: draft, frozen, printed, paid."""
    if line.is_draft:
        return Chip(translate("Settlement", "Draft"), "pen-line")
    if line.draft.payout is not None:
        return Chip(translate("Settlement", "Paid"), "circle-check", Tone.GOOD)
    if is_drawn:
        return Chip(translate("Settlement", "Printed"), "printer-check", Tone.PRIMARY)
    return Chip(translate("Settlement", "Frozen"), "snowflake", Tone.PRIMARY)


def way(draft: Draft) -> str:
    """How it is paid: `Tunai, per Rp500`."""
    if draft.method != CASH:
        return translate("Settlement", "By transfer")
    if draft.pay_rounding <= 1:
        return translate("Settlement", "In cash")
    said = translate("Settlement", "In cash, steps of {amount}")
    return said.format(amount=money.show(draft.pay_rounding))


def period(first: date, last: date) -> str:
    """`15/11 s.d. 21/11`."""
    said = translate("Settlement", "{first} to {last}")
    return said.format(first=first.strftime("%d/%m"), last=last.strftime("%d/%m"))
