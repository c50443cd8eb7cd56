"""On which terms goods come in: product > group > the producer's agreement > the shop's default, newest in force.

Agreements and special terms are versions from a day; they are ended, never deleted, and never touch a lot that is
already in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, or_, select

from sentra_pos.base import bulk, ids, money, numbering
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Agreement, Producer, SpecialTerm
from sentra_pos.producers.terms import HOUSE, Bearer, LotTerms, Terms, TermsKind
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act

LONGEST_HOLD_DAYS = 365
HIGHEST_FEE = 100_000_000
RHYTHMS = ("daily", "weekly", "fortnightly", "monthly")
"""How often a producer is paid."""
RACK_PERIODS = ("weekly", "monthly", "yearly")
"""For what time a rack fee is."""


@dataclass(frozen=True)
class AgreementFacts:
    """What an agreement says beside its number and day."""

    commission_bps: int | None = None
    hold_days: int | None = None
    discount_bearers: frozenset[Bearer] = frozenset({Bearer.SHOP})
    damage_bearer: Bearer = Bearer.SHOP
    loss_bearer: Bearer = Bearer.SHOP
    expiry_bearer: Bearer = Bearer.PRODUCER
    pay_method: str = field(default="cash")
    minimum_payout: int | None = None
    pay_rhythm: str = "weekly"
    rack_fee: int = 0
    rack_period: str = "monthly"


@dataclass(frozen=True)
class ProductTerm:
    """The terms one product of a producer comes in on."""

    producer: UUID
    product: UUID
    terms: Terms


def agree(
    session: Session, *, producer: UUID, facts: AgreementFacts, from_day: date, on: Occasion
) -> Agreement:
    """A new version of the producer's agreement from `from_day`, numbered PTJ-0007; raise BadField."""
    _check(facts)
    row = Agreement(
        id=ids.new(),
        number=f"PTJ-{numbering.take(session, 'PTJ'):04d}",
        producer=producer,
        from_day=from_day,
        kind=TermsKind.PERCENT.value,
        commission_bps=facts.commission_bps,
        hold_days=facts.hold_days,
        discount_bearers=" ".join(sorted(bearer.value for bearer in facts.discount_bearers)),
        damage_bearer=facts.damage_bearer.value,
        loss_bearer=facts.loss_bearer.value,
        expiry_bearer=facts.expiry_bearer.value,
        pay_method=facts.pay_method,
        minimum_payout=facts.minimum_payout,
        pay_rhythm=facts.pay_rhythm,
        rack_fee=facts.rack_fee,
        rack_period=facts.rack_period,
        made_at=on.recorded_at,
        actor=on.actor,
    )
    session.add(row)
    session.flush()
    return row


def agree_special(
    session: Session,
    *,
    producer: UUID,
    terms: Terms,
    from_day: date,
    on: Occasion,
    product: UUID | None = None,
    group: str | None = None,
) -> SpecialTerm:
    """A term for one product or one group of a producer from `from_day`."""
    if (product is None) == (group is None):
        raise ValueError("a special term is for a product or for a group")
    row = SpecialTerm(
        id=ids.new(),
        producer=producer,
        product=product,
        group=group,
        from_day=from_day,
        kind=terms.kind.value,
        commission_bps=terms.commission_bps,
        fixed_price=terms.fixed_price,
        made_at=on.recorded_at,
        actor=on.actor,
    )
    session.add(row)
    session.flush()
    return row


def agree_products(
    session: Session, specials: Sequence[ProductTerm], *, from_day: date, on: Occasion
) -> None:
    """Terms for many products at once from `from_day`, as `agree_special` makes one; raise NeedsApproval …"""
    if specials:
        permissions.require(session, Act.AGREEMENT, on)
    rows = (
        {
            "id": ids.new(),
            "producer": special.producer,
            "product": special.product,
            "from_day": from_day,
            "kind": special.terms.kind.value,
            "commission_bps": special.terms.commission_bps,
            "fixed_price": special.terms.fixed_price,
            "made_at": on.recorded_at,
            "actor": on.actor,
        }
        for special in specials
    )
    bulk.add(session, SpecialTerm, rows)


def facts_of(agreement: Agreement | None) -> AgreementFacts:
    """What `agreement` says, to make the next version from; the usual facts if there is none."""
    if agreement is None:
        return AgreementFacts()
    return AgreementFacts(
        commission_bps=agreement.commission_bps,
        hold_days=agreement.hold_days,
        discount_bearers=frozenset(Bearer(word) for word in agreement.discount_bearers.split()),
        damage_bearer=Bearer(agreement.damage_bearer),
        loss_bearer=Bearer(agreement.loss_bearer),
        expiry_bearer=Bearer(agreement.expiry_bearer),
        pay_method=agreement.pay_method,
        minimum_payout=agreement.minimum_payout,
        pay_rhythm=agreement.pay_rhythm,
        rack_fee=agreement.rack_fee,
        rack_period=agreement.rack_period,
    )


def all_in_force(session: Session, *, day: date) -> dict[UUID, Agreement]:
    """The agreement that holds on `day` of every producer that has one."""
    query = (
        select(Agreement)
        .where(Agreement.from_day <= day)
        .where(or_(col(Agreement.ended_day).is_(None), col(Agreement.ended_day) >= day))
        .order_by(col(Agreement.from_day), col(Agreement.made_at), col(Agreement.id))
    )
    return {row.producer: row for row in session.exec(query)}


def product_terms(session: Session, *, day: date) -> dict[UUID, Terms]:
    """The term of its own that holds on `day` of every product that has one."""
    query = (
        select(SpecialTerm)
        .where(col(SpecialTerm.product).is_not(None), SpecialTerm.from_day <= day)
        .where(or_(col(SpecialTerm.ended_day).is_(None), col(SpecialTerm.ended_day) >= day))
        .order_by(col(SpecialTerm.from_day), col(SpecialTerm.made_at), col(SpecialTerm.id))
    )
    return {
        row.product: Terms(TermsKind(row.kind), row.commission_bps, row.fixed_price)
        for row in session.exec(query)
        if row.product is not None
    }


def in_force(session: Session, *, producer: UUID, day: date) -> Agreement | None:
    """The newest agreement of the producer that holds on `day`."""
    query = (
        select(Agreement)
        .where(Agreement.producer == producer, Agreement.from_day <= day)
        .where(or_(col(Agreement.ended_day).is_(None), col(Agreement.ended_day) >= day))
        .order_by(col(Agreement.from_day).desc(), col(Agreement.made_at).desc(), col(Agreement.id).desc())
    )
    return session.exec(query).first()


def resolve(session: Session, *, producer: Producer, product: UUID, group: str, day: date) -> LotTerms:
    """The terms goods come in on: which rule won is said in `rule` (product, group, agreement, shop, house)."""
    shop = profile.read(session)
    agreement = in_force(session, producer=producer.id, day=day)
    hold = shop.hold_days_food if group in directory.FOOD else shop.hold_days_other
    if agreement is not None and agreement.hold_days is not None:
        hold = agreement.hold_days
    terms, rule = _terms(session, producer, product, group, day, agreement, shop.commission_bps)
    if agreement is None:
        return LotTerms(terms=terms, rule=rule, hold_days=hold)
    return LotTerms(
        terms=terms,
        rule=rule,
        hold_days=hold,
        agreement=agreement.number,
        discount_bearers=frozenset(Bearer(word) for word in agreement.discount_bearers.split()),
        damage_bearer=Bearer(agreement.damage_bearer),
        loss_bearer=Bearer(agreement.loss_bearer),
        expiry_bearer=Bearer(agreement.expiry_bearer),
    )


def _check(facts: AgreementFacts) -> None:
    if facts.commission_bps is not None and not 0 <= facts.commission_bps <= money.WHOLE_BPS:
        raise directory.BadField(
            field="commission_bps", value=str(facts.commission_bps), hint="From 0 to 10.000 (100 %)."
        )
    if facts.hold_days is not None and not 0 <= facts.hold_days <= LONGEST_HOLD_DAYS:
        raise directory.BadField(field="hold_days", value=str(facts.hold_days), hint="From 0 to 365.")
    if facts.pay_rhythm not in RHYTHMS:
        raise directory.BadField(
            field="pay_rhythm", value=facts.pay_rhythm, hint=f"One of {' '.join(RHYTHMS)}."
        )
    if facts.rack_period not in RACK_PERIODS:
        raise directory.BadField(
            field="rack_period", value=facts.rack_period, hint=f"One of {' '.join(RACK_PERIODS)}."
        )
    for name, amount in (("minimum_payout", facts.minimum_payout or 0), ("rack_fee", facts.rack_fee)):
        if not 0 <= amount <= HIGHEST_FEE:
            raise directory.BadField(field=name, value=str(amount), hint="From 0 to Rp100.000.000.")


def _terms(
    session: Session,
    producer: Producer,
    product: UUID,
    group: str,
    day: date,
    agreement: Agreement | None,
    default_bps: int,
) -> tuple[Terms, str]:
    if producer.house:
        return HOUSE, "house"
    specials = _specials(session, producer.id, day)
    for rule, special in (
        ("product", next((row for row in specials if row.product == product), None)),
        ("group", next((row for row in specials if row.group == group), None)),
    ):
        if special is not None:
            return Terms(TermsKind(special.kind), special.commission_bps, special.fixed_price), rule
    if agreement is not None and agreement.commission_bps is not None:
        return Terms(TermsKind.PERCENT, agreement.commission_bps), "agreement"
    return Terms(TermsKind.PERCENT, default_bps), "shop"


def _specials(session: Session, producer: UUID, day: date) -> list[SpecialTerm]:
    query = (
        select(SpecialTerm)
        .where(SpecialTerm.producer == producer, SpecialTerm.from_day <= day)
        .where(or_(col(SpecialTerm.ended_day).is_(None), col(SpecialTerm.ended_day) >= day))
        .order_by(
            col(SpecialTerm.from_day).desc(), col(SpecialTerm.made_at).desc(), col(SpecialTerm.id).desc()
        )
    )
    return list(session.exec(query))
