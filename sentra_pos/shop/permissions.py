"""What each role may do alone, and up to which limit; above it another person approves that one act (C8).

One table, denied by default. The command line acts as the owner of the books: it may do everything, and says so.
"""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.settings import Setting
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.shop.tables import Staff


class Act(Enum):
    """One thing that is not everybody's to do."""

    SERVE = "serve"
    """What whoever stands behind the counter does all day: selling, parking, counting, printing again."""
    LINE_DISCOUNT = "line_discount"
    CART_DISCOUNT = "cart_discount"
    PRICE_CHANGE = "price_change"
    OPEN_PRICE = "open_price"
    SHOP_LOSS = "shop_loss"
    """Selling for less than the producer is owed."""
    SELL_SHORT = "sell_short"
    """Selling what the books do not have on the shelf (C7)."""
    FREE_SALE = "free_sale"
    REMOVE_LINE = "remove_line"
    CLEAR_CART = "clear_cart"
    REFUND = "refund"
    REFUND_WITHOUT_RECEIPT = "refund_without_receipt"
    VOID = "void"
    CORRECT_PAYMENT = "correct_payment"
    OPEN_DRAWER = "open_drawer"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    SAFE_DROP = "safe_drop"
    SAFE = "safe"
    """Counting the safe, and taking it to the bank and back."""
    CLEARING = "clearing"
    """Saying that QRIS or card money has arrived, is missing, or came twice."""
    CLOSE_SHIFT = "close_shift"
    SEE_EXPECTED = "see_expected"
    """Seeing what should be in a drawer before it is counted."""
    GUIDE_COMMISSION = "guide_commission"
    QRIS_PAYLOAD = "qris_payload"
    PRODUCT = "product"
    """What is sold: its name, its price and its codes."""
    PRODUCER = "producer"
    """Who brings goods: name, address, papers and story."""
    RECEIVE = "receive"
    TAKE_BACK = "take_back"
    WRITE_OFF = "write_off"
    COUNT = "count"
    MARKDOWN = "markdown"
    MARKDOWN_RULES = "markdown_rules"
    """Saying when which goods are proposed for less."""
    CONVERSION = "conversion"
    """Buying a producer's goods for the shop."""
    PRODUCER_STATUS = "producer_status"
    AGREEMENT = "agreement"
    """Making, signing and ending agreements and special terms."""
    PAYEE = "payee"
    """Changing where a producer's money goes."""
    PRODUCER_DATA = "producer_data"
    """Taking out everything that is kept about one producer."""
    ANONYMISE = "anonymise"
    OPENING_DAY = "opening_day"
    SEE_ACCOUNTS = "see_accounts"
    """Seeing everybody's balances and what is in every box, on screen or on paper."""
    SEE_PRODUCER = "see_producer"
    """Seeing one producer's goods and money at the counter without his card in the hand, and printing cards."""
    FREEZE = "freeze"
    """Making statements that never change again."""
    PAYOUT = "payout"
    """Handing a producer's money over."""
    PAYOUT_REVERSAL = "payout_reversal"
    """Taking a payout back that was booked by mistake."""
    GIVE_UP = "give_up"
    """Giving an envelope up that nobody fetches."""
    DELEGATE = "delegate"
    """Saying who may fetch a producer's money instead of him."""
    FEE = "fee"
    """Taking something off what a producer is owed, or adding to it."""
    ADVANCE = "advance"
    """Giving a producer money before it is earned."""
    OBJECTION = "objection"
    """Answering what a producer does not agree with."""
    CLOSE_PERIOD = "close_period"
    """Closing days for ever."""
    HAND_OVER = "hand_over"
    """Freezing all that the shop has and owes, for whoever takes it over."""
    SETTINGS = "settings"
    STAFF = "staff"
    """Taking people on, giving them another role or a new PIN, and letting them go."""
    SEE_JOURNAL = "see_journal"
    """Reading who did what, when and why, and who approved it."""
    CLOCK = "clock"
    """Working on though this machine's clock stands before the last entry."""
    BACKUP = "backup"
    """Copying the books, and saying where copies go."""
    RESTORE = "restore"
    """Putting a copy in the place of the books."""


@dataclass(frozen=True)
class Limit:
    """Alone up to `amount` rupiah and `bps` basis points; None is without a limit."""

    amount: int | None = None
    bps: int | None = None

    def holds(self, *, amount: int = 0, bps: int = 0) -> bool:
        """Whether an act of that size stays within it."""
        return (self.amount is None or amount <= self.amount) and (self.bps is None or bps <= self.bps)


FREELY = Limit()
Limits = dict[Act, dict[Role, Limit]]

USUAL: Limits = {
    Act.SERVE: {Role.CASHIER: FREELY, Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.LINE_DISCOUNT: {
        Role.CASHIER: Limit(bps=1_000),
        Role.SUPERVISOR: Limit(bps=3_000),
        Role.MANAGER: FREELY,
    },
    Act.CART_DISCOUNT: {
        Role.CASHIER: Limit(bps=500),
        Role.SUPERVISOR: Limit(bps=2_000),
        Role.MANAGER: FREELY,
    },
    Act.PRICE_CHANGE: {Role.SUPERVISOR: Limit(bps=2_000), Role.MANAGER: FREELY},
    Act.OPEN_PRICE: {Role.SUPERVISOR: Limit(amount=500_000), Role.MANAGER: FREELY},
    Act.SHOP_LOSS: {Role.MANAGER: FREELY},
    Act.SELL_SHORT: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.FREE_SALE: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.REMOVE_LINE: {Role.CASHIER: Limit(amount=500_000), Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.CLEAR_CART: {Role.CASHIER: Limit(amount=500_000), Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.REFUND: {
        Role.CASHIER: Limit(amount=50_000),
        Role.SUPERVISOR: Limit(amount=1_000_000),
        Role.MANAGER: FREELY,
    },
    Act.REFUND_WITHOUT_RECEIPT: {Role.MANAGER: FREELY},
    Act.VOID: {Role.CASHIER: Limit(amount=100_000), Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.CORRECT_PAYMENT: {Role.CASHIER: FREELY, Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.OPEN_DRAWER: {Role.CASHIER: FREELY, Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.CASH_IN: {Role.CASHIER: FREELY, Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.CASH_OUT: {
        Role.CASHIER: Limit(amount=50_000),
        Role.SUPERVISOR: Limit(amount=500_000),
        Role.MANAGER: FREELY,
    },
    Act.SAFE_DROP: {Role.CASHIER: FREELY, Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.SAFE: {Role.MANAGER: FREELY},
    Act.CLEARING: {Role.MANAGER: FREELY},
    Act.CLOSE_SHIFT: {Role.CASHIER: FREELY, Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.SEE_EXPECTED: {Role.MANAGER: FREELY},
    Act.GUIDE_COMMISSION: {Role.SUPERVISOR: Limit(bps=1_000), Role.MANAGER: Limit(bps=2_000)},
    Act.QRIS_PAYLOAD: {Role.MANAGER: FREELY},
    Act.SETTINGS: {Role.MANAGER: FREELY, Role.ADMIN: FREELY},
    Act.PRODUCT: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.PRODUCER: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.RECEIVE: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.TAKE_BACK: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.WRITE_OFF: {Role.SUPERVISOR: Limit(amount=200_000), Role.MANAGER: FREELY},
    Act.COUNT: {Role.SUPERVISOR: Limit(amount=200_000), Role.MANAGER: FREELY},
    Act.MARKDOWN: {Role.SUPERVISOR: Limit(bps=5_000), Role.MANAGER: FREELY},
    Act.MARKDOWN_RULES: {Role.MANAGER: FREELY},
    Act.CONVERSION: {Role.MANAGER: FREELY},
    Act.PRODUCER_STATUS: {Role.MANAGER: FREELY},
    Act.AGREEMENT: {Role.MANAGER: FREELY},
    Act.PAYEE: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.PRODUCER_DATA: {Role.MANAGER: FREELY},
    Act.ANONYMISE: {Role.MANAGER: FREELY},
    Act.OPENING_DAY: {Role.MANAGER: FREELY},
    Act.SEE_ACCOUNTS: {Role.MANAGER: FREELY, Role.AUDITOR: FREELY},
    Act.SEE_PRODUCER: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY, Role.AUDITOR: FREELY},
    Act.FREEZE: {Role.MANAGER: FREELY},
    Act.PAYOUT: {Role.SUPERVISOR: Limit(amount=1_000_000), Role.MANAGER: FREELY},
    Act.PAYOUT_REVERSAL: {Role.MANAGER: FREELY},
    Act.GIVE_UP: {Role.MANAGER: FREELY},
    Act.DELEGATE: {Role.SUPERVISOR: FREELY, Role.MANAGER: FREELY},
    Act.FEE: {Role.MANAGER: FREELY},
    Act.ADVANCE: {Role.MANAGER: FREELY},
    Act.OBJECTION: {Role.MANAGER: FREELY},
    Act.CLOSE_PERIOD: {Role.MANAGER: FREELY},
    Act.HAND_OVER: {Role.MANAGER: FREELY},
    Act.STAFF: {Role.MANAGER: FREELY, Role.ADMIN: FREELY},
    Act.SEE_JOURNAL: {Role.MANAGER: FREELY, Role.AUDITOR: FREELY},
    Act.CLOCK: {Role.MANAGER: FREELY},
    Act.BACKUP: {Role.MANAGER: FREELY, Role.ADMIN: FREELY},
    Act.RESTORE: {Role.MANAGER: FREELY, Role.ADMIN: FREELY},
}
"""Who may do what alone before a shop sets limits of its own; a role that is not named may not."""


class Measure(Enum):
    """What a limit of an act is said in."""

    NOTHING = "nothing"
    AMOUNT = "amount"
    BPS = "bps"


def measure(act: Act) -> Measure:
    """In what the usual limits of `act` are said; an act without one is only allowed or not."""
    usual = USUAL[act].values()
    if any(limit.bps is not None for limit in usual):
        return Measure.BPS
    return Measure.AMOUNT if any(limit.amount is not None for limit in usual) else Measure.NOTHING


@dataclass(eq=False)
class NeedsApproval(RuleBroken):
    """Somebody with more rights must approve this one act."""

    sentence = "This needs somebody's approval: {act}."

    act: Act
    amount: int = 0
    bps: int = 0


@dataclass(eq=False)
class MayNotApprove(RuleBroken):
    """The approver has not the right to this act either, or is the one who does it."""

    sentence = "{name} cannot approve this. Ask somebody else with more rights."

    name: str


_LIMITS = Setting("shop.limits", Limits, USUAL)
_ONE_PERSON = Setting("shop.one_person", bool, False)
"""In a shop of one person there is nobody else to ask; the shift's slip says so."""


def limits(session: Session) -> Limits:
    """The limits in force: the shop's own where it has set some, the usual ones elsewhere."""
    return USUAL | _LIMITS.read(session)


def keep_limits(session: Session, changed: Limits) -> None:
    """Set the shop's own limits for the acts of `changed`."""
    _LIMITS.write(session, _LIMITS.read(session) | changed)


def is_one_person(session: Session) -> bool:
    """Whether who acts may approve it too."""
    return _ONE_PERSON.read(session)


def set_one_person(session: Session, *, on: bool) -> None:
    """Let everybody approve their own acts, or not."""
    _ONE_PERSON.write(session, on)


def may(session: Session, actor: str, act: Act, *, amount: int = 0, bps: int = 0) -> bool:
    """Whether `actor` (an id, or the command line) may do an act of `amount` rupiah or `bps` alone."""
    if is_office(actor) or actor == staff.WAIVED:
        return True
    role = role_of(session, actor)
    limit = None if role is None else limits(session).get(act, {}).get(role)
    return limit is not None and limit.holds(amount=amount, bps=bps)


def require(
    session: Session, act: Act, on: Occasion, *, amount: int = 0, bps: int = 0, approver: str | None = None
) -> str | None:
    """Who approved the act, None if the actor may do it alone; raise NeedsApproval or MayNotApprove.

    `approver` is who approved this very act, else the occasion's. An approver is somebody else, and may do it alone.
    """
    if may(session, on.actor, act, amount=amount, bps=bps):
        return staff.WAIVED if is_office(on.actor) else None
    who = approver or on.approver
    if not who:
        raise NeedsApproval(act=act, amount=amount, bps=bps)
    is_self = who == on.actor and not is_one_person(session)
    if is_self or not may(session, who, act, amount=amount, bps=bps):
        raise MayNotApprove(name=staff.name_of(session, who))
    return who


def require_two(session: Session, act: Act, on: Occasion, *, amount: int = 0) -> str | None:
    """Who approved an act that always takes two people who may do it; raise NeedsApproval or MayNotApprove.

    Who may do an act of `amount` rupiah alone asks anybody who may do one of any size. In a shop of one person, and
    on the command line, one is enough.
    """
    if is_office(on.actor):
        return staff.WAIVED
    if not may(session, on.actor, act, amount=amount):
        return require(session, act, on, amount=amount)
    if is_one_person(session) and on.approver is None:
        return None
    if not on.approver:
        raise NeedsApproval(act=act)
    is_self = on.approver == on.actor and not is_one_person(session)
    if is_self or not may(session, on.approver, act):
        raise MayNotApprove(name=staff.name_of(session, on.approver))
    return on.approver


def approvers(session: Session, act: Act, *, actor: str, amount: int = 0, bps: int = 0) -> list[staff.Person]:
    """Who can approve this act of `actor`: those who may do it alone, without the actor."""
    everyone = staff.everyone(session)
    others = everyone if is_one_person(session) else [one for one in everyone if str(one.id) != actor]
    return [one for one in others if may(session, str(one.id), act, amount=amount, bps=bps)]


def role_of(session: Session, actor: str) -> Role | None:
    """The role of a member of staff; nobody else has one."""
    try:
        row = session.get(Staff, UUID(actor))
    except ValueError:
        return None
    return Role(row.role) if row is not None and row.active else None


def is_office(actor: str) -> bool:
    """Whether the command line acts."""
    return actor == staff.OFFICE or actor.startswith(f"{staff.OFFICE}:")
