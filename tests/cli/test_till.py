"""A register on stdin and stdout answers each line with one line, and a line it cannot read changes nothing."""

import io
import json
from uuid import UUID

import pytest
from sqlmodel import select

from sentra_pos.base import ids
from sentra_pos.checkout.tables import Sale
from sentra_pos.cli import till, till_requests
from sentra_pos.paper import symbols
from sentra_pos.producers.terms import Bearer

MELATI = "Dapur Gipang Melati"
GIPANG = "2900000000018"
ID = "01930000-0000-7000-8000-000000000001"


@pytest.fixture
def shop(story):
    """Open: ten jars of gipang at 12.500, whose producer may bear discounts, and five kilos of sate."""
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+7, discounts_by=Bearer)
    story.delivers(MELATI, sate=5_000, price=80_000, decimals=3)
    story.opens_shift(float_=300_000)
    return story


def answers(story, *requests):
    """What the till answers to `requests`, which are JSON values or raw lines."""
    lines = [line if isinstance(line, str) else json.dumps(line) for line in requests]
    out = io.StringIO()
    till.serve(story.books, story.circumstances(), lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def answer(story, request):
    (only,) = answers(story, request)
    return only


def sale(**changed):
    return {"id": ID, "lines": [{"code": GIPANG, "quantity": 3}], "payments": "exact"} | changed


def sales(story):
    return story.ask(lambda session: len(session.exec(select(Sale)).all()))


def test_a_sale_is_answered_with_its_receipt_and_everybodys_share(shop):
    got = answer(shop, sale(payments=[{"method": "cash", "amount": 50_000}]))

    ((lot, taken),) = got["lines"][0].pop("lots")
    assert (UUID(lot), taken) == (shop.notes[0].lots[0].lot, 3)
    assert got == {
        "id": ID,
        "receipt": "K1-26-000001",
        "total": 37_500,
        "rounding": 0,
        "change": 12_500,
        "lines": [
            {
                "product": "gipang",
                "producer": "P-0001",
                "quantity": 3,
                "net": 37_500,
                "producer_part": 30_000,
                "shop_part": 7_500,
            }
        ],
    }
    assert shop.on_hand("gipang") == 7
    shop.holds()


def test_a_request_of_every_shape_is_served(shop):
    got = answer(
        shop,
        {
            "do": "sale",
            "lines": [
                {"code": GIPANG, "quantity": 2, "discount": {"amount": 1_000, "bearer": "producer"}},
                {"code": symbols.weight_code(1, 750), "discount": {"bps": 1_000}},
                {"code": symbols.price_code(1, 26_300)},
            ],
            "discount": {"bps": 500, "bearer": "shop"},
            "payments": [
                {"method": "qris", "amount": 30_000, "reference": "1405"},
                {"method": "card", "amount": 10_000},
                {"method": "transfer", "amount": 10_000},
                {"method": "cash", "amount": 100_000},
            ],
        },
    )

    # 24.000 + 54.000 + 26.300 less 5 % is 99.085, rounded to 99.000.
    assert (got["total"], got["rounding"], got["change"]) == (99_000, -85, 51_000)
    assert [line["quantity"] for line in got["lines"]] == [2, 750, 329]
    assert sum(line["net"] for line in got["lines"]) == 99_085
    assert UUID(got["id"]).version == 7
    shop.holds()


def test_a_code_is_looked_up(shop):
    got = answer(shop, {"do": "lookup", "code": GIPANG})

    assert (got["code"], got["product"], got["producer"], got["price"]) == (
        GIPANG,
        "gipang",
        "P-0001",
        12_500,
    )
    assert (got["quantity"], got["on_hand"], got["expiry"], got["lot"]) == (1, 10, "2026-11-29", None)


def test_a_sale_is_found_again_by_its_id(shop):
    first = answer(shop, sale())

    assert answer(shop, {"do": "sale-by-id", "id": ID}) == first
    assert answer(shop, {"do": "sale-by-id", "id": str(ids.new())})["error"] == "UnknownSale"


def test_the_same_request_again_is_answered_with_the_first_sale(shop):
    first, again = answers(shop, sale(), sale())

    assert again == first
    assert (sales(shop), shop.on_hand("gipang")) == (1, 7)


def test_the_same_id_with_other_content_is_a_conflict(shop):
    answer(shop, sale())

    got = answer(shop, sale(lines=[{"code": GIPANG, "quantity": 4}]))

    assert (got["id"], got["error"]) == (ID, "IdempotencyConflict")
    assert shop.on_hand("gipang") == 7


def test_a_refusal_says_what_is_wrong_and_the_next_line_is_served(shop):
    short, done = answers(shop, sale(lines=[{"code": GIPANG, "quantity": 11}]), "", "  \n", sale())

    assert (short["id"], short["error"]) == (ID, "NotEnoughStock")
    assert (short["wanted"], short["on_hand"], short["product"]) == (11, 10, "gipang")
    assert short["message"] == "Only 10 left of gipang; 11 were wanted."
    assert done["receipt"] == "K1-26-000001"


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"lines": [{"code": "2900000000019"}]}, "WrongCheckDigit"),
        ({"lines": [{"code": "29000"}]}, "UnknownCode"),
        ({"lines": [{"code": "\x1bp"}]}, "UnknownCode"),
        ({"payments": []}, "PaymentTooSmall"),
        ({"payments": [{"method": "cash", "amount": 37_400}]}, "PaymentTooSmall"),
        ({"payments": [{"method": "qris", "amount": 37_501}]}, "PaymentTooLarge"),
        ({"payments": [{"method": "cash", "amount": 0}]}, "BadPayment"),
        ({"payments": [{"method": "cash", "amount": -37_500}]}, "BadPayment"),
        ({"payments": [{"method": "cash", "amount": 10**18}]}, "BadPayment"),
        ({"payments": [{"method": "cash", "amount": 10**400}]}, "BadPayment"),
        ({"payments": [{"method": "cash", "amount": 37_500, "reference": "\0"}]}, "NotPlainText"),
        ({"payments": [{"method": "cash", "amount": 37_500, "reference": "\u202e"}]}, "NotPlainText"),
        ({"discount": {"amount": 37_501}}, "DiscountTooLarge"),
        ({"discount": {"bps": 500, "amount": 500}}, "BadRequest"),
        ({"discount": {}}, "BadRequest"),
        ({"lines": [{"code": GIPANG, "quantity": 1_000_000_000}]}, "TooMany"),
    ],
)
def test_a_rule_that_says_no_is_named(shop, changed, error):
    got = answer(shop, sale(**changed))

    assert (got["id"], got["error"]) == (ID, error)
    assert got["message"]
    assert (sales(shop), shop.on_hand("gipang")) == (0, 10)


def test_without_a_shift_nothing_is_sold(shop):
    shop.register = "K2"

    assert answer(shop, sale())["error"] == "NoOpenShift"


NO_REQUESTS = [
    "hello",
    "{",
    "[]",
    "null",
    "3",
    '"sale"',
    "\x00",
    "{" * 100_000,
    "[" * 100_000,
    '{"do": "drop"}',
    '{"do": 3}',
    '{"do": null}',
    '{"do": ["sale"]}',
    '{"do": "sale"}',
    '{"do": "lookup"}',
    '{"do": "lookup", "code": 29}',
    '{"do": "lookup", "code": "1", "quantity": 1}',
    '{"do": "sale-by-id", "id": "7"}',
    '{"do": "sale-by-id"}',
    '{"lines": [], "payments": "exact"}',
    '{"lines": [{"code": "1", "code": "2"}], "payments": "exact"}',
    '{"payments": "exact", "payments": "exact", "lines": [{"code": "1"}]}',
    '{"lines": [{"code": "1"}], "payments": "later"}',
    '{"lines": [{"code": "1"}], "payments": "exact", "tip": 5}',
    '{"lines": [{"code": "1", "price": 5}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": 0}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": -1}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": 1.0}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": "1"}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": true}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": NaN}], "payments": "exact"}',
    '{"lines": [{"code": "1", "quantity": 1e3}], "payments": "exact"}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": 1000.0}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": 1e3}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": "1000"}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": NaN}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": Infinity}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": true}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": null}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cheque", "amount": 1000}]}',
    '{"lines": [{"code": "1"}], "payments": [{"method": "cash", "amount": ' + "9" * 5_000 + "}]}",
    '{"lines": [{"code": "1", "discount": {"bps": 10001}}], "payments": "exact"}',
    '{"lines": [{"code": "1", "discount": {"bps": -1}}], "payments": "exact"}',
    '{"lines": [{"code": "1", "discount": {"amount": -1}}], "payments": "exact"}',
    '{"lines": [{"code": "1", "discount": {"amount": 1, "bearer": "buyer"}}], "payments": "exact"}',
    '{"id": "not an id", "lines": [{"code": "1"}], "payments": "exact"}',
    '{"id": 7, "lines": [{"code": "1"}], "payments": "exact"}',
    '{"lines": [{"code": "\\ud800"}], "payments": "exact"}',
    '{"lines": [{"code": "' + "1" * 201 + '"}], "payments": "exact"}',
    json.dumps({"lines": [{"code": "1"}] * 501, "payments": "exact"}),
    json.dumps({"lines": [{"code": "1"}], "payments": "exact", "x": "1" * 1_000_001}),
]


@pytest.mark.sqlite
def test_a_line_that_is_no_request_is_answered_and_changes_nothing(shop):
    got = answers(shop, *NO_REQUESTS)

    assert [one["error"] for one in got] == ["BadRequest"] * len(NO_REQUESTS)
    assert all(one["message"].endswith("Nothing was changed.") for one in got)
    assert max(len(one["message"]) for one in got) < 1_000
    assert sales(shop) == 0


@pytest.mark.sqlite
def test_a_refusal_names_the_id_it_was_asked_under(shop):
    got = answers(shop, '{"id": "7", "lines": []}', '{"id": 7}', '{"id": "' + "7" * 65 + '"}')

    assert [one.get("id") for one in got] == ["7", None, None]


@pytest.mark.sqlite
def test_a_bearer_in_small_letters_is_the_one_word_there_is(shop):
    cut = {"amount": 1_000, "bearer": "PRODUCER"}

    assert answer(shop, sale(discount=cut))["error"] == "BadRequest"


def test_an_id_in_capitals_is_the_same_id():
    asked = till_requests.read(json.dumps(sale(id=ID.upper())))

    assert asked.model_dump(mode="json")["id"] == ID
