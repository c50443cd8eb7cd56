"""Products from a file: codes, prices and terms, all or nothing, and the same file twice changes nothing."""

import time
from datetime import timedelta

import pytest
from sqlmodel import func, select

from sentra_pos.base import tablefile
from sentra_pos.base.rowreport import Action, ImportRefused, Report
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, importing, prices, products
from sentra_pos.catalogue.tables import Price, Product
from sentra_pos.paper import symbols
from sentra_pos.producers import agreements, directory
from sentra_pos.producers import importing as producer_file
from sentra_pos.producers.tables import SpecialTerm
from sentra_pos.producers.terms import Terms, TermsKind

HEADER = "barcode,name,producer,group,unit,decimals,price,commission_bps,fixed_price,shelf_life_days"
MAKERS = "code,name\nP-0007,Dapur Gipang Melati\nP-0003,Bandeng Bahari Merak\n"
GIPANG = "2900000000018,Gipang ketan,P-0007,gipang,bungkus,0,18.000,,,30"
EMPING = "2900000000063,Emping melinjo mentah,P-0007,gipang,kg,3,90000,1500,,181"
SATE = "2900000000070,Sate bandeng,P-0003,bandeng,tusuk,,Rp 40.000,,32000,5"


@pytest.fixture
def on(clock):
    return Occasion(actor="cli", register="K0", at=clock.now())


@pytest.fixture
def bring(books, on):
    """Import rows in a deed of its own, on a day so many days later."""
    turns = iter(range(1_000))
    makers = tablefile.read(MAKERS.encode(), producer_file.COLUMNS)
    books.writing(
        lambda session: producer_file.import_producers(session, makers, on=on),
        key="makers",
        content=1,
        answer=Report,
    )

    def do(*rows, header=HEADER, days=0, dry_run=False):
        table = tablefile.read("\n".join((header, *rows)).encode(), importing.COLUMNS)
        later = Occasion(actor="cli", register="K0", at=on.at + timedelta(days=days))
        return books.writing(
            lambda session: importing.import_products(session, table, on=later, dry_run=dry_run),
            key=f"import:{next(turns)}",
            content=rows,
            answer=Report,
        )

    return do


def outcome(report):
    return [(row.action, row.sentence) for row in report.rows]


def count(books, table):
    return books.reading(lambda session: session.exec(select(func.count()).select_from(table)).one())


def scanned(books, code):
    return books.reading(lambda session: barcodes.read(session, code))


def card(books, code, day):
    return books.reading(
        lambda session: products.card(session, barcodes.read(session, code).product, day=day)
    )


def resolved(books, code, day):
    def ask(session):
        product = products.get(session, barcodes.read(session, code).product)
        producer = directory.get(session, product.producer)
        return agreements.resolve(
            session, producer=producer, product=product.id, group=product.group, day=day
        )

    return books.reading(ask)


def test_new_products_have_code_price_and_terms(books, bring, on):
    report = bring(GIPANG, EMPING, SATE)

    day = on.business_day
    emping = card(books, "2900000000063", day)
    assert [row.action for row in report.rows] == [Action.NEW] * 3
    assert card(books, "2900000000018", day).price == 18_000
    assert (emping.unit, emping.decimals, emping.price) == ("kg", 3, 90_000)
    assert scanned(books, "2900000000063").quantity == 1_000
    assert scanned(books, "2900000000070").quantity == 1
    assert resolved(books, "2900000000018", day).rule == "shop"
    assert resolved(books, "2900000000063", day).terms == Terms(TermsKind.PERCENT, 1_500)
    assert resolved(books, "2900000000070", day).terms == Terms(TermsKind.FIXED, fixed_price=32_000)


def test_imported_goods_are_found_and_weighed_like_typed_ones(books, bring, on):
    bring(GIPANG, EMPING)

    def found(session):
        (one,) = products.search(session, "melati emping", day=on.business_day)
        return products.get(session, one.id)

    emping = books.reading(found)
    assert emping.scale_item == 1
    assert scanned(books, symbols.weight_code(1, 750)).quantity == 750


def test_an_empty_barcode_gets_a_code_of_the_shop_that_nobody_has(books, bring):
    report = bring(GIPANG, ",Kue lapis,P-0007,jajanan,,,2500,,,", ",Nagasari,P-0007,jajanan,,,2500,,,")

    codes = books.reading(
        lambda session: sorted(
            code
            for product in session.exec(select(Product.id))
            for code, _ in barcodes.of_product(session, product)
        )
    )
    assert report.count(Action.NEW) == 3
    assert codes == ["2900000000018", "2900000000025", "2900000000032"]


def test_the_same_file_again_changes_nothing(books, bring):
    rows = (GIPANG, EMPING, SATE, ",Kue lapis,P-0007,jajanan,,,2500,,,")
    bring(*rows)
    again = bring(*rows, days=3)

    assert outcome(again) == [(Action.SAME, "")] * 4
    assert (count(books, Product), count(books, Price), count(books, SpecialTerm)) == (4, 4, 2)


def test_what_differs_is_changed_from_that_day(books, bring, on):
    bring(GIPANG, SATE)
    report = bring(
        "2900000000018,Gipang ketan original,P-0007,,,,19000,2500,,",
        "2900000000070,Sate bandeng,P-0003,,,,,,31000,",
        days=1,
    )

    tomorrow = on.business_day + timedelta(days=1)
    assert outcome(report) == [(Action.CHANGED, "name, price, terms"), (Action.CHANGED, "terms")]
    gipang = card(books, "2900000000018", tomorrow)
    assert (gipang.name, gipang.price, gipang.unit, gipang.shelf_life_days) == (
        "Gipang ketan original",
        19_000,
        "bungkus",
        30,
    )
    assert card(books, "2900000000018", on.business_day).price == 18_000
    assert resolved(books, "2900000000018", tomorrow).terms.commission_bps == 2_500
    assert resolved(books, "2900000000070", on.business_day).terms.fixed_price == 32_000
    assert resolved(books, "2900000000070", tomorrow).terms.fixed_price == 31_000


def test_a_row_without_code_or_with_a_new_one_means_the_product_of_that_name(books, bring):
    bring(GIPANG)
    report = bring(
        ",GIPANG  Ketan,P-0007,,,,18000,,,",
        header=HEADER,
    )
    more = bring("8999999999995,Gipang ketan,P-0007,,,,18000,,,")

    assert outcome(report) == [(Action.CHANGED, "name")]
    assert outcome(more) == [(Action.CHANGED, "name, barcode")]
    assert scanned(books, "8999999999995").product == scanned(books, "2900000000018").product
    assert count(books, Product) == 1


def test_one_product_may_stand_twice_with_two_codes_if_the_rows_agree(books, bring):
    report = bring(GIPANG, "8999999999995" + GIPANG[13:], GIPANG)

    assert [row.action for row in report.rows] == [Action.NEW, Action.CHANGED, Action.SAME]
    assert scanned(books, "8999999999995").product == scanned(books, "2900000000018").product


@pytest.mark.parametrize(
    ("row", "error", "said"),
    [
        ('2900000000025,Kue,P-0007,,,,"1,500",,,', "BadCell", "price"),
        ("2900000000025,Kue,P-0007,,,,12.50,,,", "BadCell", "price"),
        ("2900000000025,Kue,P-0007,,,,-5,,,", "BadCell", "price"),
        ("2900000000025,Kue,P-0007,,,,,,,", "BadCell", "price"),
        ("2900000000025,Kue,P-0007,,,,2000000000,,,", "BadField", "price"),
        ("2900000000025,,P-0007,,,,1500,,,", "BadField", "name"),
        ("2900000000025,Kue,P-9999,,,,1500,,,", "UnknownProducer", "P-9999"),
        ("2900000000025,Kue,,,,,1500,,,", "UnknownProducer", ""),
        ("2900000000026,Kue,P-0007,,,,1500,,,", "WrongCheckDigit", "2900000000026"),
        ("2800000000011,Kue,P-0007,,,,1500,,,", "BadCell", "28"),
        ("8.99E+12,Kue,P-0007,,,,1500,,,", "BadCell", "spreadsheet"),
        ("kafé,Kue,P-0007,,,,1500,,,", "UnknownCode", "kafe"),
        ("2900000000025,Kue,P-0007,,,2,1500,,,", "BadField", "decimals"),
        ("2900000000025,Kue,P-0007,kopi,,,1500,,,", "BadField", "group"),
        ("2900000000025,Kue,P-0007,,,,1500,2000,1000,", "BadCell", "not both"),
        ("2900000000025,Kue,P-0007,,,,1500,20 %,,", "BadCell", "commission_bps"),
        ("2900000000025,Kue,P-0007,,,,1500,,,9999", "BadCell", "shelf_life_days"),
        ("2900000000025,Kue\u200b,P-0007,,,,1500,,,", "BadCell", "(U+200B"),
        ("2900000000018,Gipang ketan,P-0007,,,,17000,,,", "BadCell", "Row 2"),
        ("2900000000018,Gipang ketan,P-0003,gipang,bungkus,0,18.000,,,30", "BadCell", "Row 2"),
    ],
)
def test_one_bad_row_refuses_the_file_and_says_why(books, bring, row, error, said):
    with pytest.raises(ImportRefused) as refused:
        bring(GIPANG, row)

    (result,) = refused.value.rows
    assert (result.row, result.error) == (3, error)
    assert said in result.sentence
    assert count(books, Product) == 0


def test_codes_of_others_lots_and_packs_stay_theirs(books, bring, on):
    bring(GIPANG, SATE)
    product = scanned(books, "2900000000018").product

    def pack(session):
        barcodes.add(session, code="2900000090019", product=product, quantity=12)
        return "packed"

    books.writing(pack, key="pack", content=1, answer=str)

    for row, error in (
        ("2900000000070,Sate lain,P-0007,,,,1500,,,", "CodeTaken"),
        ("2900000090019,Gipang ketan,P-0007,,,,18000,,,", "BadCell"),
        ("2900000000018,Gipang ketan,P-0007,,kg,3,18000,,,", "BadCell"),
    ):
        with pytest.raises(ImportRefused) as refused:
            bring(row)
        assert refused.value.rows[0].error == error


def test_a_trial_says_what_would_happen_and_writes_nothing(books, bring):
    report = bring(GIPANG, "2900000000025,Kue,P-9999,,,,1500,,,", dry_run=True)

    assert [row.action for row in report.rows] == [Action.NEW, Action.REFUSED]
    assert count(books, Product) == 0


def test_terms_come_from_the_day_of_the_import(books, bring, on):
    bring(EMPING, days=2)

    assert books.reading(lambda session: agreements.product_terms(session, day=on.business_day)) == {}
    price = books.reading(
        lambda session: prices.at(
            session, session.exec(select(Product.id)).one(), on.business_day + timedelta(days=2)
        )
    )
    assert price == 90_000


def _many(number):
    return [
        f",Kerajinan nomor {n},P-000{3 if n % 2 else 7},lain,pcs,{3 if n % 9 == 0 else 0},{n}000,{n % 100 or ''},,"
        for n in range(1, number + 1)
    ]


def test_a_thousand_products_come_in_with_few_statements(books, bring):
    began = time.perf_counter()
    bring(*_many(1_000))

    assert time.perf_counter() - began < 20
    assert (count(books, Product), count(books, Price)) == (1_000, 1_000)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_twenty_thousand_products_come_in_at_once_and_again(books, bring):
    began = time.perf_counter()
    first = bring(*_many(20_000))
    took = time.perf_counter() - began
    again = bring(*_many(20_000))

    assert first.count(Action.NEW) == again.count(Action.SAME) == 20_000
    assert took < 120
