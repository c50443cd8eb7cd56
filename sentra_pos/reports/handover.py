"""Gathers all that the shop has and owes for whoever takes it over: read at one moment, frozen by `shop.handovers`.

It is read first and sealed afterwards, so that no register waits meanwhile; what is sold between the two is not in it,
and the ends of the chains say so.
"""

from datetime import datetime

from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.reports import (
    about,
    handover_goods,
    handover_money,
    handover_numbers,
    handover_open,
    handover_producers,
)
from sentra_pos.reports.findings import Report
from sentra_pos.reports.handover_pack import ChainEnd, Checked, Names, Pack
from sentra_pos.shop import permissions, profile, staff
from sentra_pos.shop.handovers import Purpose
from sentra_pos.shop.permissions import Act

MOST_FAULTS = 40


def gather(
    session: Session,
    *,
    on: Occasion,
    purpose: Purpose,
    names: Names,
    checked: Checked | None = None,
) -> Pack:
    """The pack as of now, read from one consistent state inside `Books.reading`; raise NeedsApproval."""
    permissions.require(session, Act.SEE_ACCOUNTS, on)
    known = about.look(session)
    held, coming = handover_money.sums(session, day=on.business_day), handover_money.coming(session)
    return Pack(
        shop=profile.letterhead(profile.read(session)),
        purpose=purpose,
        names=names,
        at=on.at,
        day=on.business_day,
        made_by=staff.name_of(session, on.actor),
        version=known.app,
        step=known.step,
        engine=known.engine,
        stock=handover_goods.on_shelf(session, day=on.business_day),
        aside=handover_goods.aside(session),
        owed=handover_producers.owed(session, held),
        unpaid=handover_producers.unpaid(session),
        lent=handover_producers.lent(session),
        boxes=handover_money.boxes(session, held),
        coming=coming,
        accounts=held.accounts,
        open=handover_open.matters(session, coming, day=on.business_day),
        series=handover_numbers.series(session),
        chain=tuple(ChainEnd(one.register, one.entries, one.code) for one in known.heads),
        checked=checked,
    )


def checked(report: Report, *, at: datetime) -> Checked:
    """What the proof of the books said, short enough for a paper."""
    faults = [f"{found.invariant}: {found.sentence}" for found in report.findings]
    return Checked(at, report.counts.entries, tuple(faults[:MOST_FAULTS]))
