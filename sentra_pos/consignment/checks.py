"""What is looked at when goods come in: a short list by group of goods, what the papers say, and what looks odd.

Nothing here blocks: it is said, and the shop decides with the producer. Expired goods are refused elsewhere.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import money
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.preview import PlannedLine
from sentra_pos.producers import directory, permits
from sentra_pos.producers.directory import FOOD
from sentra_pos.producers.permits import Permit

PRICE_STEP_BPS = 5_000
"""A price that is more than half above or below the last one is perhaps a slip of the keyboard."""
SHORT_LIFE_DAYS = 7
"""Food that keeps less needs neither P-IRT nor BPOM (rules, Formats)."""
KEEPS_DAYS = {"jajanan": (0, 60), "tahu": (0, 120), "bandeng": (0, 180), "gipang": (5, 400)}
"""By group of goods: fewer days left are too few to sell in, more than these are perhaps a wrong year."""


class Look(Enum):
    """Something a person looks at in their hands."""

    LABEL = "label"
    """Name, content, net weight and maker stand on it."""
    DATE = "date"
    PACKAGE = "package"
    """Whole, clean and closed."""
    COLD = "cold"
    """Still cold, and put into the cold at once."""
    FLAWS = "flaws"
    """Holes, stains, loose threads, missing buttons."""
    SIZE = "size"
    PAIR = "pair"
    """Left and right of the same size."""
    EDGES = "edges"
    """Sharp edges are sheathed, nothing is rusty."""


LOOKS = {
    "batik": (Look.LABEL, Look.SIZE, Look.FLAWS),
    "konveksi": (Look.LABEL, Look.SIZE, Look.FLAWS),
    "kulit": (Look.LABEL, Look.FLAWS, Look.PAIR),
    "logam": (Look.LABEL, Look.EDGES, Look.PACKAGE),
    "tahu": (Look.DATE, Look.PACKAGE, Look.COLD),
    "jajanan": (Look.DATE, Look.PACKAGE),
    "gipang": (Look.LABEL, Look.DATE, Look.PACKAGE),
    "bandeng": (Look.LABEL, Look.DATE, Look.PACKAGE, Look.COLD),
    "lain": (Look.LABEL, Look.PACKAGE),
}
"""The short list of each group of goods."""


class Standing(Enum):
    """How a paper of the producer stands on the day the goods come in."""

    MISSING = "missing"
    ENDED = "ended"
    ENDING = "ending"


@dataclass(frozen=True)
class PaperCheck:
    """A paper to speak about; `expires` is None where there is none."""

    kind: Permit
    standing: Standing
    expires: date | None = None


class Odd(Enum):
    """What looks odd about a line."""

    SHOP_LOSES = "shop loses"
    NO_DATE = "no date"
    SHORT = "short"
    LONG = "long"
    PRICE_UP = "price up"
    PRICE_DOWN = "price down"
    NO_HALAL = "no halal"


def papers(session: Session, producer: UUID, *, day: date) -> tuple[PaperCheck, ...]:
    """The papers that are missing, have ended or end within 30 days; the worst first. The shop's own needs none."""
    if directory.get(session, producer).house:
        return ()
    kept = {view.facts.kind: view.facts.expires for view in permits.of(session, producer)}
    found: list[PaperCheck] = []
    for kind in permits.missing(session, producer, day=day):
        ended = kept.get(kind)
        found.append(PaperCheck(kind, Standing.MISSING if ended is None else Standing.ENDED, ended))
    said = {check.kind for check in found}
    for kind, expires in kept.items():
        if kind in said or expires is None:
            continue
        if expires < day:
            found.append(PaperCheck(kind, Standing.ENDED, expires))
        elif (expires - day).days <= permits.DUE_DAYS[0]:
            found.append(PaperCheck(kind, Standing.ENDING, expires))
    if _all_keep_short(session, producer):
        found = [check for check in found if check.kind is not Permit.PIRT]
    return tuple(sorted(found, key=lambda check: _GRAVITY.index(check.standing)))


def looks(group: str) -> tuple[Look, ...]:
    """What to look at before goods of `group` are counted in."""
    return LOOKS.get(group, LOOKS["lain"])


def odd(line: PlannedLine, *, day: date) -> tuple[Odd, ...]:
    """What looks odd about `line` when it comes in on `day`, the gravest first."""
    found: list[Odd] = []
    parts = line.parts_of_one()
    if parts is not None and parts.shop < 0:
        found.append(Odd.SHOP_LOSES)
    if line.goods.is_food and line.expiry is None:
        found.append(Odd.NO_DATE)
    if line.expiry is not None:
        found += _life(line, (line.expiry - day).days)
    found += _price(line)
    if line.goods.lacks_halal:
        found.append(Odd.NO_HALAL)
    return tuple(found)


def _life(line: PlannedLine, days: int) -> list[Odd]:
    """By the product's own sheet where it says how long it keeps, else by its group."""
    if line.goods.life_days is not None:
        if days * 2 < line.goods.life_days:
            return [Odd.SHORT]
        return [Odd.LONG] if days > line.goods.life_days * 2 else []
    if line.goods.group not in FOOD:
        return []
    least, most = KEEPS_DAYS[line.goods.group]
    if days < least:
        return [Odd.SHORT]
    return [Odd.LONG] if days > most else []


def _price(line: PlannedLine) -> list[Odd]:
    before, now = line.goods.price, line.price
    if not before or now is None:
        return []
    step = money.share(before, PRICE_STEP_BPS)
    if now - before > step:
        return [Odd.PRICE_UP]
    return [Odd.PRICE_DOWN] if before - now > step else []


def _all_keep_short(session: Session, producer: UUID) -> bool:
    """Whether every product of the producer is eaten within days."""
    query = select(Product.shelf_life_days).where(Product.producer == producer, col(Product.active))
    lives = list(session.exec(query))
    return bool(lives) and all(life is not None and life < SHORT_LIFE_DAYS for life in lives)


_GRAVITY = (Standing.ENDED, Standing.MISSING, Standing.ENDING)
"""The worst first."""
