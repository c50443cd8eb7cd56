"""What the paper of an agreement says: both sides, the terms as they come out, and a code over all of it."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import Enum

from sqlmodel import Session

from sentra_pos.books import chain
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import agreements, directory, papers
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.producers.terms import Terms
from sentra_pos.shop import profile, staff
from sentra_pos.shop.profile import ShopProfile

_USUAL_PERIOD = ("rack_period", "monthly")


@dataclass(frozen=True)
class Party:
    """The producer as the paper names him; the account only by its last digits."""

    name: str
    owner: str
    code: str
    address: str
    phone: str
    nib: str
    account: str
    group: str


@dataclass(frozen=True)
class SpecialPaper:
    """A special term by name; `price` is what a unit sells for now, in rupiah, None if that is not known."""

    name: str
    group: str
    unit: str
    terms: Terms
    from_day: date
    price: int | None = None


@dataclass(frozen=True)
class Resolved:
    """The terms with the shop's usual ones in the gaps: basis points, days, rupiah."""

    commission_bps: int
    hold_food: int
    hold_other: int
    minimum_payout: int
    payout_rounding: int


@dataclass(frozen=True)
class AgreementView:
    """An agreement as it is signed. `code` is over everything that is agreed, and over nothing else."""

    shop: Letterhead
    number: str
    from_day: date
    made_on: date
    made_by: str
    signed_on: date | None
    ended_day: date | None
    party: Party
    facts: AgreementFacts
    resolved: Resolved
    goods: tuple[str, ...]
    specials: tuple[SpecialPaper, ...]
    replaces: str | None
    code: str


def read(
    session: Session,
    row: Agreement,
    *,
    goods: tuple[str, ...],
    specials: tuple[SpecialPaper, ...],
    made_on: date,
    replaces: str | None,
) -> AgreementView:
    """The paper of `row` with the goods and special terms it is told."""
    producer = directory.get(session, row.producer)
    shop = profile.read(session)
    facts = agreements.facts_of(row)
    resolved = _resolved(facts, shop)
    party = _party(producer)
    # Prices and the list of goods move on by themselves; what was agreed does not.
    terms = tuple((one.name, one.group, asdict(one.terms), one.from_day) for one in specials)
    agreed = (shop.name, row.number, row.from_day, party, facts, resolved, terms)
    return AgreementView(
        shop=profile.letterhead(shop),
        number=row.number,
        from_day=row.from_day,
        made_on=made_on,
        made_by=staff.name_of(session, row.actor),
        signed_on=row.signed_on,
        ended_day=row.ended_day,
        party=party,
        facts=facts,
        resolved=resolved,
        goods=goods,
        specials=specials,
        replaces=replaces,
        code=_code(agreed),
    )


def _resolved(facts: AgreementFacts, shop: ShopProfile) -> Resolved:
    """What holds where the agreement leaves it to the shop."""
    hold = facts.hold_days
    return Resolved(
        commission_bps=shop.commission_bps if facts.commission_bps is None else facts.commission_bps,
        hold_food=shop.hold_days_food if hold is None else hold,
        hold_other=shop.hold_days_other if hold is None else hold,
        minimum_payout=shop.minimum_payout if facts.minimum_payout is None else facts.minimum_payout,
        payout_rounding=shop.payout_rounding,
    )


def _party(row: Producer) -> Party:
    holder = row.account_name or row.owner or row.name
    account = f"{row.bank} {papers.masked(row.account)} a.n. {holder}".strip() if row.account else ""
    return Party(
        name=row.name,
        owner=row.owner,
        code=row.code,
        address=directory.full_address(row),
        phone=directory.shown_phone(row.phone),
        nib=row.nib,
        account=account,
        group=row.group,
    )


def _code(agreed: tuple[object, ...]) -> str:
    spelled = json.dumps([_plain(part) for part in agreed], sort_keys=True, ensure_ascii=False)
    return chain.code(hashlib.sha256(spelled.encode()).hexdigest())


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case frozenset():
            return sorted(str(_plain(one)) for one in value)
        case tuple() | list():
            return [_plain(one) for one in value]
        case dict():
            return {str(name): _plain(one) for name, one in value.items()}
        case AgreementFacts():
            # What every fee was for before other periods were agreed: papers that are signed keep their code.
            return _plain(dict(pair for pair in asdict(value).items() if pair != _USUAL_PERIOD))
        case Party() | Resolved():
            return _plain(asdict(value))
        case _:
            return value
