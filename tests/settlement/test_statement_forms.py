"""Every form of a statement says what the journals say: on A4, in large type, on the strip, in both languages."""

import io
import re
from dataclasses import replace
from datetime import date, datetime

import pdfplumber
import pytest
from sample_papers import GOLDEN
from settlement.statement_reader import booked, box, flat, number, read, words

from sentra_pos.base import clock
from sentra_pos.books import places
from sentra_pos.paper import slip as slips
from sentra_pos.settlement import statement_large_pdf, statement_pdf, statement_slip, statements
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.statement_words import Language, Say

pytestmark = pytest.mark.sqlite
"""Which engine keeps the books makes no difference on paper."""

SUNDAY = date(2026, 11, 22)
PRINTED = datetime(2026, 11, 23, 9, 12, tzinfo=clock.SHOP_ZONE)
TERBILANG = "empat ratus dua puluh sembilan ribu rupiah"
FORMS = (statement_pdf.draw, statement_large_pdf.draw)


@pytest.fixture
def worked(melati):
    done = melati.freezes(melati.maker, SUNDAY, day=date(2026, 11, 23))
    return melati, done


@pytest.fixture
def odd(ledger):
    """Weighed goods, fixed prices, every bearer, a late sale with its refund, losses, long and hostile names."""
    ledger.maker = maker = ledger.producer("Emping Menes <b>Pak Udin</b> {number}", owner="Pak Udin")
    curah = ledger.product("Emping curah", maker, price=90_000, decimals=3, unit="kg")
    pack = ledger.product("Emping kemasan", maker, price=25_000, fixed=18_000)
    ledger.delivers(curah, 25_000, date(2026, 11, 9), expiry=date(2026, 11, 30))
    ledger.delivers(pack, 30, date(2026, 11, 9))
    ledger.sells(curah, 2_500, date(2026, 11, 10))
    ledger.freezes(maker, date(2026, 11, 15))
    late = ledger.sells(pack, 4, date(2026, 11, 14), shop=2_000)
    weighed = ledger.sells(curah, 3_275, date(2026, 11, 20), shared=4_000)
    ledger.refunds(late, date(2026, 11, 21), quantity=1, part=18_000)
    ledger.refunds(weighed, SUNDAY)
    for number_ in range(14):
        name = (
            f"Paket oleh-oleh khas Banten lengkap isi emping, gipang dan sambal burog kemasan kado 0{number_}"
        )
        goods = ledger.product(name, maker, price=1_250_000 + number_)
        ledger.delivers(goods, 12, date(2026, 11, 16))
        ledger.sells(goods, 1 + number_ % 3, SUNDAY, own=number_ * 1_000)
    ledger.moves(curah, 500, places.SHELF, places.LOST, SUNDAY, kind="write_off", document="BA-26-00019")
    ledger.writes_off((pack, 2, None), day=SUNDAY, to=places.DAMAGED, document="BA-26-00020", answers=36_000)
    ledger.posts("fee", maker, -15_000, date(2026, 11, 13), reason="<img src=x> rak, dicatat terlambat")
    return ledger, ledger.freezes(maker, SUNDAY)


def view_of(frozen, language):
    ledger, done = frozen
    return ledger.ask(lambda session: statements.view(session, done.number, language))


def test_every_table_of_the_worked_statement_is_the_sum_of_what_is_linked(worked):
    says_what_is_booked(*worked)


def test_every_table_of_an_odd_statement_is_the_sum_of_what_is_linked(odd):
    says_what_is_booked(*odd)


def says_what_is_booked(ledger, done) -> None:
    wanted = ledger.ask(lambda session: booked(session, done.id))

    for language in Language:
        view = view_of((ledger, done), language)
        sums = view.draft.sums
        for draw in FORMS:
            shown = words(draw(view, printed_at=PRINTED))
            found = read(shown, language)
            opening, came, sold, refunded, taken, broken, expired, left = found.goods
            assert [came, sold, refunded, taken, broken, expired] == wanted.goods
            assert opening + came - sold + refunded - taken - broken - expired == left
            assert replace(found, goods=wanted.goods) == wanted
            assert view.draft.net == sums.opening + found.sold + found.charged
            summed = {Term.EARNED: found.sold, Term.OPENING: sums.opening} | found.charges
            told = box(shown, language)
            assert {term: told.get(term.value, 0) for term in summed} == summed
            assert (told["net"], told["to_pay"], told["closing"]) == (
                view.draft.net, view.draft.to_pay, view.draft.closing,
            )  # fmt: skip
        strip = slips.as_text(statement_slip.slip(view), 48)
        assert on_strip(strip, view.say(Say.SLIP_SOLD), "") == wanted.sold
        assert on_strip(strip, view.say(Say.SLIP_CHARGES), r"\d\d/\d\d ") == wanted.charged


def on_strip(strip: str, title: str, begins: str) -> int:
    """The sum of what stands at the right edge of a part, of the lines that begin so."""
    section = strip.split(title, 1)[1].split("-" * 48, 1)[0]
    lines = [line for line in section.splitlines() if len(line) == 48 and re.match(begins, line)]
    return sum(number(line.rsplit(" ", 1)[1]) for line in lines)


@pytest.mark.parametrize("language", list(Language))
def test_the_worked_statement_to_the_rupiah_in_every_form(worked, language):
    view = view_of(worked, language)
    papers = [words(draw(view, printed_at=PRINTED)) for draw in FORMS]
    papers += [slips.as_text(statement_slip.slip(view), columns) for columns in slips.COLUMNS]

    for shown in papers:
        assert re.search(rf"{view.say(Say.NET)} +.*429\.250", shown, re.MULTILINE)
        assert "Rp429.000" in shown
        assert re.search(r" 250$", shown, re.MULTILINE)
        assert TERBILANG in flat(shown)
    for amount in ("-45.000", "531.250", "-10.000", "28.000", "-25.000", "-50.000"):
        assert all(amount in shown for shown in papers)


def test_the_forms_look_as_agreed(worked):
    for language in Language:
        view = replace(view_of(worked, language), code="7F3A-92C1")
        large = words(statement_large_pdf.draw(view, printed_at=PRINTED))
        shown = {f"statement_large_{language.value}.txt": large}
        shown[f"statement_slip_{language.value}.txt"] = slips.as_text(statement_slip.slip(view), 32)
        if language is Language.ENGLISH:
            shown["statement_en.txt"] = words(statement_pdf.draw(view, printed_at=PRINTED))
        for name, said in shown.items():
            assert said.rstrip("\n") == (GOLDEN / name).read_text("utf-8").rstrip("\n"), name


def test_a_strip_is_kept_as_it_was_and_drawn_again_the_same(odd):
    view = view_of(odd, Language.ENGLISH)

    assert statement_slip.from_json(statement_slip.to_json(view)) == view


def test_nothing_that_is_read_in_large_type_is_small(worked):
    with pdfplumber.open(
        io.BytesIO(statement_large_pdf.draw(view_of(worked, Language.INDONESIAN), printed_at=PRINTED))
    ) as paper:
        body = [sign for page in paper.pages for sign in page.chars if 130 < sign["top"] < 800]
    small = {sign["size"] for sign in body if sign["size"] < 11.5}
    assert small == set()
    assert sum(sign["size"] >= 13 for sign in body) > 0.8 * len(body)
