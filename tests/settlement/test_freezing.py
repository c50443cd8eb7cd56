"""Freezing counts everything once: again, at once, late or held, nothing is lost and nothing counted twice."""

import threading
from datetime import date

import pytest
from sqlalchemy import func
from sqlmodel import Session, select

from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, places
from sentra_pos.settlement import proof, scope, statements
from sentra_pos.settlement.rows import OPEN_ENVELOPE, OPEN_MOVE, OPEN_POSTING, POSTING, POSTING_LINK, SETTLED
from sentra_pos.settlement.tables import Statement

MONDAY, SUNDAY, NEXT = date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 29)


@pytest.fixture
def shop(ledger):
    """One producer with 20 gipang on the shelf, paid in cash."""
    ledger.maker = ledger.producer("Dapur Gipang Melati")
    ledger.goods = (ledger.product("Gipang", ledger.maker, price=12_500),)
    ledger.delivers(ledger.goods[0], 20, MONDAY)
    return ledger


@pytest.fixture(autouse=True)
def everything_holds(ledger):
    """After each story: every account is explained (I8), every frozen statement says the same again (I10)."""
    yield
    assert ledger.ask(proof.unbalanced) == []
    assert ledger.ask(proof.changed) == []


def test_the_same_day_again_gives_the_same_statement(shop):
    shop.sells(shop.goods[0], 2, MONDAY)
    first = shop.freezes(shop.maker, SUNDAY)
    shop.sells(shop.goods[0], 1, SUNDAY)

    assert shop.freezes(shop.maker, SUNDAY) == first
    assert shop.freezes(shop.maker, SUNDAY, pay_day=NEXT, day=NEXT) == first
    assert shop.ask(lambda session: len(session.exec(select(Statement)).all())) == 1


def test_without_the_key_it_is_still_the_same_statement(shop):
    shop.sells(shop.goods[0], 2, MONDAY)
    first = shop.freezes(shop.maker, SUNDAY)

    def again(session: Session) -> statements.StatementDone:
        return statements.freeze(session, producer=shop.maker, until=SUNDAY, on=shop.occasion(NEXT, "K1"))

    assert shop.books.writing(again, key="other", content=1, answer=statements.StatementDone) == first


def test_an_earlier_day_is_refused(shop):
    shop.sells(shop.goods[0], 2, MONDAY)
    shop.freezes(shop.maker, SUNDAY)

    with pytest.raises(statements.AlreadySettledLater) as refused:
        shop.freezes(shop.maker, date(2026, 11, 20))

    assert (refused.value.number, refused.value.last) == ("LPK-26-00001", SUNDAY)
    assert shop.drafts(date(2026, 11, 20)) == []


def test_without_a_move_and_a_balance_there_is_no_statement_and_no_number_is_lost(shop):
    other = shop.producer("Tahu Sumber Rasa", code="P-0003")

    with pytest.raises(statements.NothingToSettle):
        shop.freezes(other, SUNDAY)

    assert [draft.code for draft in shop.drafts(SUNDAY)] == ["P-0007"]
    assert shop.draft(other, SUNDAY).is_empty
    assert shop.freezes(shop.maker, SUNDAY).number == "LPK-26-00001"


def test_a_frozen_statement_stands_in_the_list_of_its_day(shop):
    shop.sells(shop.goods[0], 2, MONDAY)
    drafted = statements.as_facts(shop.draft(shop.maker, SUNDAY))
    shop.freezes(shop.maker, SUNDAY)
    shop.sells(shop.goods[0], 5, date(2026, 11, 23))

    (frozen,) = shop.drafts(SUNDAY)

    assert statements.as_facts(frozen) == drafted | {"statement": "LPK-26-00001"}
    assert [row.left for row in frozen.goods] == [18]


def test_a_statement_is_found_by_the_code_on_its_paper(shop):
    done = shop.freezes(shop.maker, SUNDAY)

    def found(code: str) -> object:
        return shop.ask(lambda session: statements.with_code(session, code))

    assert found(done.code) == found(done.code.lower().replace("-", " ")) == done
    assert found(done.code[:6]) is None
    assert found("%") is None


def test_what_comes_late_is_on_the_next_statement_with_its_true_day(shop):
    shop.freezes(shop.maker, SUNDAY)
    shop.sells(shop.goods[0], 1, date(2026, 11, 20))

    done = shop.freezes(shop.maker, NEXT)

    view = shop.view(done.number)
    assert [(row.late, row.producer_part) for row in view.sold] == [(date(2026, 11, 20), 10_000)]
    assert (view.draft.sums.opening, done.net) == (0, 10_000)


def test_a_refund_after_freezing_names_the_first_receipt_and_is_not_in_the_opening(shop):
    sold = shop.sells(shop.goods[0], 3, MONDAY)
    first = shop.freezes(shop.maker, SUNDAY)
    shop.refunds(sold, date(2026, 11, 24), part=10_000, quantity=1)

    view = shop.view(shop.freezes(shop.maker, NEXT).number)

    assert view.draft.sums.opening == first.closing
    (row,) = view.charges
    assert (row.group, row.document, row.amount) == ("Pengembalian uang", sold.receipt, -10_000)
    assert row.what == "1 Gipang: 12.500 − komisi 2.500"


def test_goods_refunded_broken_count_as_refunded_and_as_damaged(shop):
    sold = shop.sells(shop.goods[0], 2, MONDAY)
    shop.refunds(sold, MONDAY, to=places.DAMAGED, answers=20_000)

    view = shop.view(shop.freezes(shop.maker, SUNDAY).number)

    (row,) = view.draft.goods
    assert (row.sold, row.refunded, row.damaged, row.left) == (2, 2, 2, 18)
    assert (view.draft.sums.refunds, view.draft.sums.compensation) == (-20_000, 20_000)
    assert [row.what for row in view.charges] == [
        "2 Gipang: 25.000 − komisi 5.000",
        "2 Gipang rusak: diganti toko",
    ]


def test_what_is_fetched_after_it_was_written_off_leaves_no_trace_in_the_row(shop):
    shop.writes_off((shop.goods[0], 3, None), day=MONDAY, to=places.EXPIRED, document="BA-26-00001")
    shop.moves(shop.goods[0], 3, places.EXPIRED, places.PRODUCER, MONDAY, kind="take_back")
    shop.moves(shop.goods[0], 2, places.SHELF, places.LOST, MONDAY, kind="write_off")
    shop.moves(shop.goods[0], 1, places.LOST, places.SHELF, MONDAY, kind="write_off")

    (row,) = shop.draft(shop.maker, SUNDAY).goods

    assert (row.came_in, row.expired, row.taken_back, row.lost, row.left) == (20, 3, 0, 1, 16)
    assert row.opening == 0


def test_goods_at_a_bazaar_are_still_there(shop):
    shop.moves(shop.goods[0], 5, places.SHELF, places.bazaar("1"), MONDAY, kind="outing")
    shop.moves(shop.goods[0], 2, places.bazaar("1"), places.CUSTOMER, MONDAY, kind="sale")

    (row,) = shop.draft(shop.maker, SUNDAY).goods

    assert (row.sold, row.left) == (2, 18)


def test_what_is_sold_for_nothing_to_the_producer_is_still_sold(shop):
    shop.sells(shop.goods[0], 1, MONDAY, own=12_000)

    draft = shop.draft(shop.maker, SUNDAY)
    view = shop.view(shop.freezes(shop.maker, SUNDAY).number)

    assert (draft.sums.sales_gross, draft.sums.discounts, draft.sums.commission) == (12_500, 12_000, 500)
    assert draft.sums.earned == 0
    assert [(row.quantity, row.gross, row.producer_part) for row in view.sold] == [(1, 12_500, 0)]


def test_a_discount_the_shop_bears_stands_outside_the_sum(shop):
    shop.sells(shop.goods[0], 1, MONDAY, shop=2_000)

    sums = shop.draft(shop.maker, SUNDAY).sums

    assert (sums.discounts, sums.shop_discounts, sums.commission, sums.earned) == (0, 2_000, 2_500, 10_000)


def test_the_opening_day_makes_the_first_opening(ledger):
    maker = ledger.producer("Dapur Gipang Melati")
    gipang = ledger.product("Gipang", maker, price=12_500)
    ledger.delivers(gipang, 6, MONDAY, kind="opening")
    ledger.posts("opening", maker, -30_000, MONDAY, account=accounts.OPENING_BALANCE)
    ledger.sells(gipang, 1, MONDAY)

    draft = ledger.draft(maker, SUNDAY)
    ledger.freezes(maker, SUNDAY)

    assert (draft.sums.opening, draft.net, draft.closing) == (-30_000, -20_000, -20_000)
    assert [(row.opening, row.came_in, row.sold, row.left) for row in draft.goods] == [(6, 0, 1, 5)]
    assert ledger.view("LPK-26-00001").draft.goods == draft.goods


def test_an_instalment_is_capped_by_the_net_and_by_what_is_owed(shop):
    shop.advances(shop.maker, 15_000, MONDAY)
    shop.sells(shop.goods[0], 1, MONDAY)

    drafted = shop.ask(
        lambda session: statements.preview(session, producer=shop.maker, until=SUNDAY, instalment=50_000)
    ).draft
    first = shop.freezes(shop.maker, SUNDAY, instalment=50_000)
    shop.sells(shop.goods[0], 1, date(2026, 11, 23))
    second = shop.freezes(shop.maker, NEXT, instalment=50_000)

    assert (drafted.net, drafted.instalment, drafted.agreed_instalment) == (0, 10_000, 0)
    assert (first.net, second.net) == (0, 5_000)
    assert shop.view(second.number).draft.sums.instalments == -5_000
    assert shop.view(first.number).charges[0].what == "angsuran uang muka, sesudah ini tersisa 5.000"


def test_a_sale_after_the_cut_off_waits_for_the_next_statement(shop):
    shop.sells(shop.goods[0], 1, date(2026, 11, 23))

    draft = shop.draft(shop.maker, SUNDAY)

    assert (draft.net, draft.goods[0].sold, draft.goods[0].left) == (0, 0, 20)


def test_transfers_pay_to_the_rupiah_and_cash_rounds_down(ledger):
    for code, method, expected in (("P-0001", "cash", 84_500), ("P-0002", "transfer", 84_915)):
        maker = ledger.producer("Maker", code=code, method=method)
        goods = ledger.product("Batik", maker, price=99_900, bps=1_500)
        ledger.delivers(goods, 1, MONDAY)
        ledger.sells(goods, 1, MONDAY)

        assert ledger.freezes(maker, SUNDAY).to_pay == expected


def test_the_house_has_no_statement(ledger):
    house = ledger.producer("Toko sendiri", code="TOKO", house=True)
    tea = ledger.product("Teh", house, price=5_000, fixed=0)
    ledger.delivers(tea, 5, MONDAY)

    assert ledger.drafts(SUNDAY) == []


@pytest.mark.parametrize("threads", [4])
def test_frozen_by_several_at_once_there_is_one_statement(shop, books_url, threads):
    shop.sells(shop.goods[0], 3, MONDAY)
    answers: list[object] = []

    def settle(register: str, until: date) -> None:
        own = Books.connect(books_url)
        try:
            answers.append(
                statements.freeze_once(
                    own, producer=shop.maker, until=until, on=shop.occasion(until, register)
                )
            )
        except RuleBroken as refused:
            answers.append(type(refused))
        finally:
            own.close()

    workers = [
        threading.Thread(target=settle, args=(f"K{number % 2}", (SUNDAY, NEXT)[number // 2]))
        for number in range(threads)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    frozen = {answer for answer in answers if isinstance(answer, statements.StatementDone)}
    assert len(answers) == threads
    assert sum(done.net for done in frozen if done.until == min(one.until for one in frozen)) == 30_000
    assert len({done.number for done in frozen}) == len(frozen)


def test_what_is_open_is_kept_until_a_statement_counts_it(shop):
    shop.sells(shop.goods[0], 1, MONDAY)
    before = shop.ask(kept_open)
    shop.freezes(shop.maker, SUNDAY)
    settled = shop.ask(kept_open)
    shop.sells(shop.goods[0], 1, date(2026, 11, 24))
    held = shop.product("Syal", shop.maker, price=85_000, hold=3)
    shop.delivers(held, 2, date(2026, 11, 24))
    shop.sells(held, 1, NEXT)
    shop.freezes(shop.maker, NEXT)

    assert before == ([-10_000], 2, [], 0)
    assert settled == ([], 0, [10_000], 10_000)
    assert shop.ask(kept_open) == ([-68_000], 0, [10_000, 10_000], 20_000)
    assert shop.ask(balances.owed) == {shop.maker: 88_000}
    assert [draft.net for draft in shop.drafts(date(2026, 12, 2))] == [68_000]


def kept_open(session):
    """Open postings, how many open moves, open envelopes, and what was settled."""
    return (
        list(session.execute(select(OPEN_POSTING.c.amount)).scalars()),
        len(session.execute(select(OPEN_MOVE.c.entry)).all()),
        list(session.execute(select(OPEN_ENVELOPE.c.amount)).scalars()),
        session.execute(select(func.coalesce(func.sum(SETTLED.c.amount), 0))).scalar_one(),
    )


def test_all_producers_at_once_say_what_each_says_alone(shop):
    for number in range(3):
        maker = shop.producer("Maker", code=f"P-010{number}")
        goods = shop.product("Batik", maker, price=99_900, bps=1_500, hold=number)
        shop.delivers(goods, 5, MONDAY)
        sold = shop.sells(goods, 2, date(2026, 11, 21))
        shop.refunds(sold, SUNDAY)
        if number == 1:
            shop.freezes(maker, date(2026, 11, 21))

    together = shop.drafts(SUNDAY)

    assert together == [shop.draft(draft.producer, SUNDAY) for draft in together]
    assert len(together) == 4


def test_a_statement_that_was_changed_is_found(shop):
    shop.sells(shop.goods[0], 2, MONDAY)
    shop.freezes(shop.maker, SUNDAY)

    def bend(session: Session) -> list[proof.Changed]:
        rows = session.exec(select(Statement)).all()
        for row in rows:
            row.refunds, row.closing = -500, row.closing - 500
        with session.no_autoflush:
            return proof.changed(session)

    found = shop.ask(bend)

    assert {one.field for one in found} == {"refunds", "closing"}
    assert shop.ask(proof.changed) == []


def test_an_account_that_is_not_explained_is_found(shop):
    shop.sells(shop.goods[0], 2, MONDAY)
    shop.freezes(shop.maker, SUNDAY)

    def bend(session: Session) -> list[proof.Imbalance]:
        with session.no_autoflush:
            (row,) = session.exec(select(Statement)).all()
            entry = scope.linked_postings([row.id])
            (posting,) = session.execute(entry).all()
            session.execute(
                POSTING.insert(),
                [
                    {
                        "entry": posting.entry,
                        "position": 99,
                        "account": accounts.PRODUCER_PAYABLE,
                        "amount": -1,
                        "producer": shop.maker,
                    }
                ],
            )
            session.execute(
                POSTING_LINK.insert(), [{"entry": posting.entry, "position": 99, "statement": row.id}]
            )
            return proof.unbalanced(session)

    assert [one.owed - one.explained for one in shop.ask(bend)] == [1]
