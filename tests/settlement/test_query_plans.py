"""However old the books are: what is asked on a day of trade and on pay day does not read them from end to end."""

import plans
import pytest
from sqlalchemy import text

from sentra_pos.books import balances
from sentra_pos.settlement import fees, overview, payday, statements, to_fetch, unclaimed
from shop_story import Story

pytestmark = pytest.mark.sqlite


def test_a_sale_a_refund_and_pay_day_read_no_growing_table_through(story: Story) -> None:
    story.opens_shift(300_000)
    story.delivers("Bu Siti", price=12_000, Gipang=20)
    story.drops(100_000)
    with plans.asked() as one_by_one:
        story.scans(story.code("Gipang"))
        sold = story.pays()
        story.refunds(sold.receipt)
        story.sells(Gipang=3)
        frozen = story.settles("Bu Siti")
        maker = story.producer("Bu Siti")
        story.ask(lambda session: to_fetch.of(session, maker))
        story.ask(lambda session: unclaimed.waiting(session, today=story.today))
        story.ask(lambda session: payday.read(session, today=story.today, until=story.today, register="K1"))
        story.pays_out(frozen.number)
        story.ask(lambda session: fees.open_ones(session, maker))
        story.ask(balances.owed)
    with plans.asked() as of_all:
        story.ask(lambda session: statements.drafts(session, until=story.today))
        story.ask(lambda session: overview.read(session, today=story.today, until=story.today))
    assert len(one_by_one.statements) > 70
    assert len(of_all.statements) > 15
    assert one_by_one.end_to_end(story.books) == []
    assert of_all.end_to_end(story.books) == []


def test_a_question_that_reads_all_entries_is_found(story: Story) -> None:
    with plans.asked() as asked:
        story.ask(
            lambda session: session.execute(
                text("SELECT count(*) FROM journal_entry AS e WHERE e.actor = 'x'")
            )
        )
    (found,) = asked.end_to_end(story.books)
    assert found.startswith("SCAN e")
