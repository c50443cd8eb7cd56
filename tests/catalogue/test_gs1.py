"""What a GS1 label says is read strictly: numbers, dates, weights, counts; what is wrong says so in one sentence."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import gs1
from sentra_pos.catalogue.gs1 import GS, BrokenLabel, LabelFault, UnknownElement, WrongGtin
from sentra_pos.paper import symbols

EAN = "8991234567891"
GTIN = f"0{EAN}"


def test_a_label_says_product_batch_and_last_good_day():
    label = gs1.read(f"]C101{GTIN}17261130" + f"10MLT-7{GS}11261031")

    assert (label.gtin, label.batch) == (GTIN, "MLT-7")
    assert (label.expiry, label.made_on) == (date(2026, 11, 30), date(2026, 10, 31))
    assert [one.identifier for one in label.elements] == ["01", "17", "10", "11"]


@pytest.mark.parametrize("before", ["", "]C1", "]d2", "]Q3", "]d2" + GS, GS])
def test_whatever_symbol_it_was_printed_as(before):
    assert gs1.is_label(f"{before}01{GTIN}30" + "12")
    assert gs1.read(f"{before}01{GTIN}30" + "12").count == 12


def test_the_form_for_people_is_read_too():
    label = gs1.read(f"(01){GTIN}(15)261200(10)A/1")

    assert (label.expiry, label.batch) == (date(2026, 12, 31), "A/1")


@pytest.mark.parametrize(
    ("written", "day"),
    [("261130", date(2026, 11, 30)), ("260200", date(2026, 2, 28)), ("280200", date(2028, 2, 29))],
)
def test_day_00_is_the_last_of_its_month(written, day):
    assert gs1.read(f"01{GTIN}17{written}").expiry == day


@pytest.mark.parametrize("written", ["261131", "261300", "260230", "260001"])
def test_a_day_that_does_not_exist_is_no_day(written):
    with pytest.raises(BrokenLabel) as refused:
        gs1.read(f"01{GTIN}17{written}")

    assert refused.value.fault is LabelFault.DATE


def test_the_last_good_day_counts_before_best_before():
    label = gs1.read(f"01{GTIN}15261001" + "17261130")

    assert label.expiry == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("element", "grams"),
    [
        ("3103000750", 750),
        ("3102000075", 750),
        ("3100000002", 2_000),
        ("3105075049", 750),
        ("3105075050", 751),
    ],
)
def test_a_net_weight_is_read_with_its_decimals(element, grams):
    assert gs1.read(f"01{GTIN}{element}").grams == grams


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (f"]C101{GTIN[:10]}", LabelFault.TOO_SHORT),
        (f"]C101{GTIN}17", LabelFault.TOO_SHORT),
        (f"]C101{GTIN}17AB1130", LabelFault.SIGNS),
        (f"]C101{GTIN}10é", LabelFault.SIGNS),
        (f"]C101{GTIN}30123456789", LabelFault.SIGNS),
        (f"]C101{GTIN}3000", LabelFault.NOTHING),
        (f"]C101{GTIN}3103000000", LabelFault.NOTHING),
        ("]C110MLT-7", LabelFault.NO_PRODUCT),
        (f"]C101{GTIN}10A{GS}10B", LabelFault.TWICE),
        (f"(01){GTIN}(17)261130x(", LabelFault.SIGNS),
        ("]C1x1", LabelFault.SIGNS),
        (f"]C101{GTIN}" + "21A" + GS + "9" * 500, LabelFault.SIGNS),
    ],
)
def test_a_broken_label_says_what_is_wrong(code, fault):
    with pytest.raises(BrokenLabel) as refused:
        gs1.read(code)

    assert refused.value.fault is fault


def test_an_element_nobody_knows_is_named():
    with pytest.raises(UnknownElement, match=r"\(88\)"):
        gs1.read(f"]C101{GTIN}8812")


def test_the_check_digit_of_the_product_is_verified():
    with pytest.raises(WrongGtin, match=f"{GTIN[:-1]}2"):
        gs1.read(f"]C101{GTIN[:-1]}2")


def test_elements_the_till_has_no_use_for_are_passed_over():
    label = gs1.read(f"]d201{GTIN}21SN-1{GS}240X{GS}3922" + f"12500{GS}91shop{GS}17261130")

    assert label.expiry == date(2026, 11, 30)


@pytest.mark.parametrize(
    "code", [EAN, "2800000000011", "K1-26-000123", "0189", "01" + "1" * 14, "01" + "1" * 20]
)
def test_other_codes_are_no_labels(code):
    assert not gs1.is_label(code)


@given(st.text(st.sampled_from(f"0123456789{GS}ABC()]Cd2Q-/é"), max_size=60))
def test_anything_is_a_label_or_one_sentence(text):
    with suppress(RuleBroken):
        assert gs1.read(text).gtin


def test_a_upc_e_is_spelled_out():
    assert symbols.from_upc_e("04252614") == "042100005264"
    assert (
        symbols.from_upc_e("04252615")
        == symbols.from_upc_e("24252614")
        == symbols.from_upc_e("96385074")
        == ""
    )


@given(st.text("0123456789", min_size=6, max_size=6), st.sampled_from("01"))
def test_every_upc_e_with_its_check_digit_is_a_upc_a(digits, system):
    found = [symbols.from_upc_e(f"{system}{digits}{check}") for check in range(10)]

    assert [len(one) for one in found if one] == [12]


def test_one_number_may_be_written_in_several_lengths():
    assert symbols.same_codes("036000291452") == ["036000291452", "0036000291452", "00036000291452"]
    assert symbols.same_codes("00000096385074") == [
        "00000096385074",
        "0000096385074",
        "000096385074",
        "96385074",
    ]
    assert symbols.same_codes("04252614")[1:] == ["0042100005264", "042100005264", "00042100005264"]
    assert symbols.same_codes("GIPANG") == ["GIPANG"]
