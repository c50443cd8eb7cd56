"""What each row and note of a statement's paper says, whatever the size of its type."""

from collections.abc import Sequence
from datetime import date

from sentra_pos.base import money, quantity
from sentra_pos.paper import words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf_table import Cell
from sentra_pos.settlement.charges import ChargeRow
from sentra_pos.settlement.conditions import Conditions, Rate
from sentra_pos.settlement.draft import CASH, Draft
from sentra_pos.settlement.goods import GoodsRow
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.outlook import SupplyRow
from sentra_pos.settlement.sold import SoldRow
from sentra_pos.settlement.statement_words import Say, Speech
from sentra_pos.settlement.view import StatementView

MANY_PRODUCTS = 12
"""With more, section 4 lists only what is to be brought or expires."""
_MOST_SUPPLIES = 24
_LONG_NOTE = 36
"""Signs; of a longer explanation the box above shows the beginning, section 3 all."""
_MOST_ENVELOPES = 3
_BY = {"shop": Say.BY_SHOP, "producer": Say.BY_PRODUCER, "shared": Say.BY_BOTH}
_SUMMARY = (
    (Say.EARNED, Term.EARNED),
    (Say.REFUNDS, Term.REFUNDS),
    (Say.COMPENSATION, Term.COMPENSATION),
    (Say.FEES, Term.FEES),
    (Say.INSTALMENTS, Term.INSTALMENTS),
)


# --- the sum above the fold


def summary(view: StatementView) -> list[tuple[str, str, int]]:
    """The terms of net with a note on each: label, note, signed amount; a term never vanishes, also at 0."""
    sums, say = view.draft.sums, view.say
    rows = [(say(Say.OPENING), _opening_note(view), sums.opening)]
    for label, term in _SUMMARY:
        note = _sold_note(view) if term is Term.EARNED else _charge_note(view, term)
        rows.append((say(label), note, getattr(sums, term.value)))
    return rows


def way(view: StatementView) -> str:
    """How the producer gets his money."""
    if view.draft.method == CASH:
        return view.say(Say.IN_CASH)
    return view.say(Say.BY_TRANSFER, bank=view.to.bank).strip()


def paid_out(draft: Draft, say: Speech) -> str:
    """What stands before the sum that is paid."""
    if draft.method != CASH:
        return say(Say.TRANSFERRED)
    step = draft.pay_rounding
    return say(Say.CASH_ROUNDED, step=money.show(step)) if step > 1 else say(Say.CASH)


def nothing_paid(draft: Draft, say: Speech) -> str:
    """Why nothing is paid."""
    if draft.net < 0:
        return say(Say.SHORTFALL, amount=money.show(-draft.net))
    return say(Say.KEPT, amount=money.show(draft.net)) if draft.net else say(Say.NET_NOUGHT)


def to_fetch(view: StatementView) -> list[tuple[str, int]]:
    """Money of earlier statements that still waits, each by its number: outside the sum, so it stands apart."""
    waiting, say = view.envelopes, view.say
    alone = len(waiting) if len(waiting) <= _MOST_ENVELOPES else _MOST_ENVELOPES - 1
    rows = [(say(Say.TO_FETCH, number=one.number), one.amount) for one in waiting[:alone]]
    rest = waiting[alone:]
    if rest:
        rows.append((say(Say.MORE_TO_FETCH, count=len(rest)), sum(one.amount for one in rest)))
    return rows


def bank(view: StatementView) -> str:
    """The account the producer is paid on, masked, with its holder; empty if there is none."""
    to = view.to
    if not to.account:
        return ""
    holder = to.account_name or to.owner or to.name
    return view.say(Say.IN_NAME_OF, bank=to.bank, account=to.account, name=holder)


def joined(*facts: str) -> str:
    """Those facts that there are, with a dot between two."""
    return " · ".join(fact for fact in facts if fact)


# --- terms


def agreement(view: StatementView) -> str:
    """Which agreement the terms come from."""
    terms = view.conditions
    if terms.agreement and terms.since:
        return view.say(Say.AGREEMENT, number=terms.agreement, day=words.day(terms.since))
    return view.say(Say.SHOP_TERMS)


def rate(one: Rate, say: Speech) -> tuple[str, str]:
    """The group and what both sides get of its goods."""
    bps = one.commission_bps
    group = one.group.capitalize()
    if bps is None:
        return group, say(Say.FIXED)
    return group, f"{words.percent(bps)} → {words.percent(10_000 - bps)}"


def bearers(terms: Conditions, say: Speech) -> str:
    """Who bears discounts, damage, loss and expiry."""
    said = [say(Say.DISCOUNTS_BY_SHOP if terms.discounts <= {"shop"} else Say.DISCOUNTS_BY)]
    if terms.damage == terms.loss == {"shop"}:
        said.append(say(Say.LOSSES_BY_SHOP))
    elif terms.damage | terms.loss:
        said.append(say(Say.LOSSES_BY, damage=_who(terms.damage, say), loss=_who(terms.loss, say)))
    if terms.expiry:
        said.append(say(Say.EXPIRY_BY, who=_who(terms.expiry, say)))
    return " ".join(said)


# --- goods


def goods_figures(row: GoodsRow) -> list[Cell]:
    """Before, in, sold, from buyers, back, broken, expired, left; what was sold and is left stands out."""
    figures = (
        row.opening, row.came_in, row.sold, row.refunded, row.taken_back, row.damaged + row.lost, row.expired,
        row.left,
    )  # fmt: skip
    strong = (2, len(figures) - 1)
    return [_figure(count, row.decimals, strong=place in strong) for place, count in enumerate(figures)]


def goods_sum(rows: Sequence[GoodsRow]) -> list[str]:
    """The same figures of all rows, which have the same unit."""
    whole = (
        sum(row.opening for row in rows),
        sum(row.came_in for row in rows),
        sum(row.sold for row in rows),
        sum(row.refunded for row in rows),
        sum(row.taken_back for row in rows),
        sum(row.damaged + row.lost for row in rows),
        sum(row.expired for row in rows),
        sum(row.left for row in rows),
    )
    return [units(count, rows[0].decimals) for count in whole]


def has_one_unit(rows: Sequence[GoodsRow] | Sequence[SoldRow]) -> bool:
    """Whether the quantities of `rows` may be added up."""
    return len({(row.decimals, row.unit) for row in rows}) == 1


# --- sales


def sold_name(row: SoldRow, say: Speech) -> str:
    """The product, with its true day if it comes late."""
    return (
        row.product
        if row.late is None
        else say(Say.LATE_SALE, day=words.day(row.late), what=row.product)
    )  # fmt: skip


def sold_figures(row: SoldRow, say: Speech) -> list[str | Cell]:
    """Quantity, price, gross, discount, by whom, commission in percent and rupiah, the producer's part."""
    only_shop = row.bearers == ("shop",)
    discount = f"({money.plain(row.shop_discount)})" if only_shop else money.plain(row.discount)
    by = say(Say.MIXED) if len(row.bearers) > 1 else "".join(say(_BY[bearer]) for bearer in row.bearers)
    bps = row.commission_bps
    return [
        _figure(row.quantity, row.decimals, strong=True),
        money.plain(row.price),
        money.plain(row.gross),
        discount,
        by,
        say(Say.AT_FIXED) if bps is None else words.percent(bps),
        money.plain(row.commission),
        money.plain(row.producer_part),
    ]


def sold_sum(rows: Sequence[SoldRow]) -> list[str]:
    """The same figures of all rows; quantities of different units are not added up."""
    return [
        units(sum(row.quantity for row in rows), rows[0].decimals) if has_one_unit(rows) else "",
        "",
        money.plain(sum(row.gross for row in rows)),
        money.plain(sum(row.discount for row in rows)),
        "",
        "",
        money.plain(sum(row.commission for row in rows)),
        money.plain(sum(row.producer_part for row in rows)),
    ]


def discount_note(view: StatementView) -> str:
    """What the brackets and the word for shared discounts mean, where they occur."""
    found = {bearer for row in view.sold for bearer in row.bearers}
    notes = []
    if "shop" in found:
        shop = sum(row.shop_discount for row in view.sold)
        notes.append(view.say(Say.DISCOUNT_NOTE, amount=money.plain(shop)))
    if "shared" in found:
        notes.append(view.say(Say.SHARED_NOTE))
    return "; ".join(notes)


def held(view: StatementView) -> str:
    """What was sold and is payable only later."""
    goods = ", ".join(f"{units(row.quantity, row.decimals)} {row.product}" for row in view.held)
    first, last = (pick(row.payable_from for row in view.held) for pick in (min, max))
    until = words.day(first) if first == last else f"{words.day(first)}–{words.day(last)}"
    return view.say(Say.HELD, until=until, goods=goods, amount=money.plain(view.draft.held))


# --- everything else


def charge_cells(row: ChargeRow, say: Speech) -> tuple[str, str, str, str | Cell]:
    """Day, document, what it is, amount."""
    what = say(Say.LATE, what=row.what) if row.late else row.what
    amount = money.plain(row.amount)
    return words.day(row.day), row.document, what, amount if row.amount else Cell(amount, Face.TEXT)


def whole_sum(view: StatementView) -> str:
    """The net amount as a sum of three terms: what there was, what was earned, all the rest."""
    sums = view.draft.sums
    rest = sums.net - sums.opening - sums.earned
    terms = [money.plain(sums.opening)]
    terms += [f"{'−' if term < 0 else '+'} {money.plain(abs(term))}" for term in (sums.earned, rest)]
    return f"{' '.join(terms)} ="


# --- what comes


def supplies(view: StatementView) -> tuple[list[SupplyRow], int]:
    """The rows that are shown, and how many products are left out since there is enough of them."""
    rows = list(view.outlook.supplies)
    if len(rows) <= MANY_PRODUCTS:
        return rows, 0
    wanted = [row for row in rows if row.to_bring or row.expiring]
    return wanted[:_MOST_SUPPLIES], len(rows) - len(wanted[:_MOST_SUPPLIES])


def supply_figures(row: SupplyRow, say: Speech, *, with_expiry: bool) -> list[str | Cell]:
    """Left, what of it expires, sold per period, what to bring."""
    cells: list[str | Cell] = [units(row.left, row.decimals)]
    if with_expiry:
        cells.append(_soon(row, say))
    cells.append(units(row.per_period, row.decimals))
    bring = units(row.to_bring, row.decimals)
    return [*cells, Cell(bring, Face.STRONG) if row.to_bring else say(Say.ENOUGH)]


def supply_heads(view: StatementView, *, with_expiry: bool) -> list[str]:
    """The heads of those figures."""
    say = view.say
    expires = [say(Say.EXPIRES_UNTIL, day=words.day(view.horizon))] if with_expiry else []
    sold = say(Say.PER_WEEK if is_week(view) else Say.PER_PERIOD)
    return [say(Say.IN_STOCK), *expires, sold, say(Say.BRING)]


def supply_note(view: StatementView, left_out: int) -> str:
    """How the suggestion is reckoned, or where the other products are."""
    if left_out:
        is_alone = left_out == len(view.outlook.supplies)
        return view.say(Say.SEE_LEFT if is_alone else Say.OTHERS_ENOUGH, count=left_out)
    if not view.outlook.supplies:
        return ""
    rule = Say.WEEK_RULE if is_week(view) else Say.PERIOD_RULE
    return view.say(rule, day=words.day(view.horizon))


def is_week(view: StatementView) -> bool:
    """Whether the statement is for seven days."""
    return (view.draft.until - view.draft.period_from).days == 6


def best(view: StatementView) -> str:
    """The days and hours of most sales; empty if nothing was sold."""
    days = ", ".join(f"{view.say.weekday(day)[:3]} {count}" for day, count in view.busy.days)
    hours = ", ".join(f"{start:02}–{end:02}" for start, end in view.busy.hours)
    return view.say(Say.HOURS, days=days, hours=hours) if days else ""


def object_by(view: StatementView) -> str:
    """Until when and where to object."""
    say, phone = view.say, view.shop.phone
    by_phone = say(Say.OR_PHONE, phone=phone) if phone else ""
    return say(Say.OBJECT_BY, day=words.day(view.object_by), phone=by_phone)


def signers(view: StatementView) -> tuple[tuple[str, str, str], ...]:
    """Who signs: above which words, who it is, and as what."""
    say, day = view.say, words.day(view.made_on)
    later = say(Say.SIGNED_ON, year=view.made_on.year)
    approved = day if view.approved_by else later
    return (
        (say(Say.MADE), view.made_by, say(Say.CLERK, day=day)),
        (say(Say.APPROVED), view.approved_by, say(Say.MANAGER, day=approved)),
        (say(Say.RECEIVED), view.to.owner or view.to.name, say(Say.RECEIVER, day=later)),
    )


def short_days(first: date, last: date) -> str:
    """`16/11–22/11`."""
    return f"{words.day(first)[:5]}–{words.day(last)[:5]}"


def units(count: int, decimals: int) -> str:
    """A quantity without its unit."""
    return quantity.show(count, decimals) if count else "0"


def _figure(count: int, decimals: int, *, strong: bool) -> Cell:
    return Cell(units(count, decimals), Face.STRONG if strong and count else Face.TEXT)


def _soon(row: SupplyRow, say: Speech) -> str:
    if row.expires_on is None:
        return "0"
    return say(Say.SOON, units=units(row.expiring, row.decimals), day=words.day(row.expires_on)[:5])


def _opening_note(view: StatementView) -> str:
    opening, say = view.draft.sums.opening, view.say
    if view.previous is None:
        return say(Say.OPENING_DAY if opening else Say.FIRST)
    return say(Say.SHORT_OF if opening < 0 else Say.REST_OF, number=view.previous)


def _sold_note(view: StatementView) -> str:
    pieces = sum(row.quantity for row in view.sold if row.decimals == 0)
    if pieces or not view.sold:
        return view.say(Say.GOODS_SOLD, count=pieces)
    return view.say(Say.KINDS_SOLD, count=len(view.sold))


def _charge_note(view: StatementView, term: Term) -> str:
    rows = [row for row in view.charges if row.term is term and row.amount]
    if len(rows) == 1:
        said = rows[0].what.partition(":")[0]
        first, _, rest = said.partition(", ")
        if first == view.say(Say.WHY_INSTALMENT):
            # The label beside it says that already.
            return rest
        return said if len(said) <= _LONG_NOTE else first
    return view.say(Say.SEE_CHARGES, count=len(rows)) if rows else ""


def _who(found: frozenset[str], say: Speech) -> str:
    return say(Say.OR).join(say(_BY[bearer]) for bearer in sorted(found))
