"""When which goods are proposed for less: the rules a manager keeps, and which of them decides about a lot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.base.settings import Setting
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import changes, permissions
from sentra_pos.shop.permissions import Act

HIGHEST_BPS = 9_000
LONGEST_DAYS, LONGEST_HOURS = 60, 12
MOST_RULES = 200


@dataclass(frozen=True)
class Rule:
    """Goods it is for are proposed at `bps` off from `days_left` days before their last day on.

    With `hours` it is so many hours before the shop closes on the last day itself. It is for one `product`, else for a
    `group`, else for everything. `bearer` counts where a lot's terms allow it; elsewhere the shop bears it (R3).
    """

    bps: int
    days_left: int = 0
    hours: int | None = None
    group: str = ""
    product: UUID | None = None
    bearer: Bearer = Bearer.SHOP


@dataclass(frozen=True)
class Rules:
    """All of them, and the hour at which the shop closes."""

    closes_at: int = 20
    rules: tuple[Rule, ...] = (
        Rule(3_000, hours=5, group="jajanan"),
        Rule(3_000, hours=5, group="tahu"),
        Rule(2_000, days_left=1, group="bandeng"),
        Rule(2_000, days_left=3, group="gipang"),
    )


_RULES = Setting("stock.markdowns", Rules, Rules())


def read(session: Session) -> Rules:
    """The shop's rules."""
    return _RULES.read(session)


def keep(session: Session, wanted: Rules, *, on: Occasion) -> Rules:
    """Let these be the rules from now on; raise BadField, NeedsApproval or MayNotApprove. The same again is no entry."""
    approver = permissions.require(session, Act.MARKDOWN_RULES, on)
    _check(wanted)
    if wanted != read(session):
        _RULES.write(session, wanted)
        told = f"markdown rules: {len(wanted.rules)}, closing at {wanted.closes_at}"
        changes.note(session, told, on=on, approver=approver, act=Act.MARKDOWN_RULES)
    return wanted


def deciding(known: Rules, *, product: UUID, group: str, expiry: date | None, at: datetime) -> Rule | None:
    """The rule that proposes a lot for less at `at`, None if none does yet.

    Rules for the product count instead of its group's, and those instead of the shop's; of several that are due the
    one that takes most off.
    """
    due = [
        rule for rule in _nearest(known.rules, product, group) if _is_due(rule, known.closes_at, expiry, at)
    ]
    return max(due, key=lambda rule: rule.bps, default=None)


def _nearest(rules: Sequence[Rule], product: UUID, group: str) -> list[Rule]:
    own = [rule for rule in rules if rule.product == product]
    of_group = [rule for rule in rules if rule.product is None and rule.group and rule.group == group]
    return own or of_group or [rule for rule in rules if rule.product is None and not rule.group]


def _is_due(rule: Rule, closes_at: int, expiry: date | None, at: datetime) -> bool:
    if expiry is None:
        return False
    days = (expiry - clock.day_of(at)).days
    if rule.hours is None:
        return 0 <= days <= rule.days_left
    return days == 0 and clock.local(at).hour >= closes_at - rule.hours


def _check(wanted: Rules) -> None:
    if not 1 <= wanted.closes_at <= 24:
        raise BadField(field="closing", value=str(wanted.closes_at), hint="An hour from 1 to 24.")
    if len(wanted.rules) > MOST_RULES:
        raise BadField(field="markdown", value=str(len(wanted.rules)), hint="At most 200 rules.")
    for rule in wanted.rules:
        is_timed = rule.hours is None or (1 <= rule.hours <= LONGEST_HOURS and rule.days_left == 0)
        if not 0 < rule.bps <= HIGHEST_BPS or not 0 <= rule.days_left <= LONGEST_DAYS or not is_timed:
            hint = "From 1 to 90 %, at most 60 days or 12 hours before."
            raise BadField(field="markdown", value=rule.group, hint=hint)
