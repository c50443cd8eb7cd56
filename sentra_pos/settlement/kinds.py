"""Which sum of a statement a posting belongs to, by the kind of deed that made it."""

from enum import Enum

OPENING = "opening"
OPENING_CORRECTION = "opening_correction"
CORRECTION = "receive_correction"
SALE = "sale"
REFUND = "refund"
VOID = "void"
FEE = "fee"
OBJECTION, OBJECTION_ANSWER = "objection", "objection_answer"
ADVANCE = "advance"
REPAYMENT = "advance_repayment"
INSTALMENT = "instalment"
STATEMENT = "statement"
PAYOUT = "payout"
PAYOUT_REVERSAL = "payout_reversal"
TRANSFER_SEEN = "transfer_seen"
GIVE_UP = "give_up"
SIGNING_KEY = "signing_key"
CLOSE_PERIOD = "close_period"

OF_OPENING = (OPENING, OPENING_CORRECTION)
"""What is there before a producer's first statement."""
OUTSIDE = (PAYOUT, PAYOUT_REVERSAL)
"""Money handed over settles a statement and is never counted on one."""


class Term(Enum):
    """A term of net = opening + earned − refunds + compensation − fees − instalments."""

    OPENING = "opening"
    EARNED = "earned"
    REFUNDS = "refunds"
    COMPENSATION = "compensation"
    FEES = "fees"
    INSTALMENTS = "instalments"


def term(kind: str, *, of_a_line: bool) -> Term:
    """The term a posting counts in; `of_a_line` is whether it carries a sale line's share.

    What a sale or a refund posts beside its lines is about a loss: goods that came back broken, or were found.
    """
    match kind:
        case "opening" | "opening_correction":
            return Term.OPENING
        case "sale" if of_a_line:
            return Term.EARNED
        case "refund" | "void" if of_a_line:
            return Term.REFUNDS
        case "fee":
            return Term.FEES
        case "instalment":
            return Term.INSTALMENTS
        case _:
            return Term.COMPENSATION
