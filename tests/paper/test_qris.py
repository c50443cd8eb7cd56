"""QRIS: the synthetic vectors of the shop's rules, hostile payloads, and any mutation of a good one."""

import binascii

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.paper import qris
from sentra_pos.paper.qris import QrisFault, QrisRefused

HEAD = (
    "00020101021126650013ID.CONTOH.WWW01189360000000000000010215CTH0000000000010303UMI"
    "51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI520459475303360"
)
TAIL = "5802ID5918SENTRA IKM CILEGON6007CILEGON61054241162070703A01"
STATIC = f"{HEAD}{TAIL}630474C5"


def _signed(body: str) -> str:
    text = f"{body}6304"
    return f"{text}{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"


def _fault(payload: str, amount: int = 3_500) -> QrisFault:
    with pytest.raises(QrisRefused) as refused:
        qris.with_amount(payload, amount)
    return refused.value.reason


@pytest.mark.parametrize(
    ("amount", "element", "checksum"),
    [(3_500, "54043500", "00BB"), (12_500, "540512500", "5EAC"), (10_000_000, "540810000000", "11A4")],
)
def test_the_amount_and_nothing_else_is_put_into_the_shops_code(amount, element, checksum):
    dynamic = HEAD.replace("010211", "010212", 1)

    assert qris.with_amount(STATIC, amount) == f"{dynamic}{element}{TAIL}6304{checksum}"


def test_the_customer_reads_the_shops_name():
    assert qris.merchant_name(f"  {STATIC}\n") == "SENTRA IKM CILEGON"
    assert qris.nmid(STATIC) == "ID1020000000001"


def test_a_code_without_name_or_national_id_says_so():
    nameless = _signed("000201010211" + "5303360")

    assert qris.nmid(nameless) == ""
    with pytest.raises(QrisRefused) as refused:
        qris.merchant_name(nameless)
    assert refused.value.facts() == {"reason": "no_name"}


def test_a_name_that_looks_like_an_element_survives():
    payload = _signed(f"{HEAD}5802ID5917TOKO 5802ID JAYA 6007CILEGON")

    made = qris.with_amount(payload, 12_500)

    assert "5802ID5917TOKO 5802ID JAYA 6007CILEGON" in made
    assert qris.merchant_name(made) == "TOKO 5802ID JAYA"


def test_a_pan_that_contains_the_method_element_survives():
    account = "2637" + "0013ID.CONTOH.WWW" + "0116" + "9360010211010211"
    payload = _signed(f"000201010211{account}53033605802ID5904TOKO")

    assert account in qris.with_amount(payload, 1)


def test_a_missing_method_is_put_after_the_format():
    payload = _signed("00020153033605802ID5904TOKO")

    assert qris.with_amount(payload, 700).startswith("0002010102125303360" + "5403700" + "5802ID")


def test_old_amounts_and_tips_are_replaced():
    payload = _signed("0002010102115303360540410005502035602105702055802ID5904TOKO")

    made = qris.with_amount(payload, 2_000)

    assert [str(element) for element in qris.parse(made)][2:5] == ["5303360", "54042000", "5802ID"]
    assert qris.with_amount(_signed("00020153033605402105802ID"), 25).count("5402") == 1


def test_a_name_in_other_letters_is_measured_in_characters_and_proved_in_utf8():
    payload = _signed("0002010102115303360" + "5802ID" + "5904Kafé")

    assert qris.merchant_name(qris.with_amount(payload, 5_000)) == "Kafé"


def test_the_amount_comes_last_when_nothing_follows_it():
    assert "5303360" + "54011" + "6304" in qris.with_amount(_signed("0002010102115303360"), 1)


@pytest.mark.parametrize("amount", [0, -1, 10_000_001, True])
def test_an_amount_qris_does_not_carry_is_refused(amount):
    assert _fault(STATIC, amount) is QrisFault.BAD_AMOUNT


@pytest.mark.parametrize(
    ("payload", "fault"),
    [
        ("", QrisFault.BAD_START),
        ("https://contoh.id", QrisFault.BAD_TAG),
        (STATIC[:-1] + "4", QrisFault.WRONG_CHECKSUM),
        (STATIC[:-4] + "74c5", QrisFault.WRONG_CHECKSUM),
        (STATIC[:-2], QrisFault.TRUNCATED),
        (STATIC[:-8], QrisFault.NO_CHECKSUM),
        (STATIC + "5", QrisFault.TRUNCATED),
        (STATIC + "5802ID", QrisFault.NO_CHECKSUM),
        (_signed("000202010211"), QrisFault.BAD_START),
        (_signed("010211000201"), QrisFault.BAD_START),
        (_signed("0002015802ID5802ID"), QrisFault.REPEATED_TAG),
        (_signed("00020158A2ID"), QrisFault.BAD_LENGTH),
        (_signed("0002015800"), QrisFault.BAD_LENGTH),
        (_signed("000201٥٨02ID"), QrisFault.BAD_TAG),
        (_signed("000201010212"), QrisFault.ALREADY_DYNAMIC),
        ("00020163059999\ud800", QrisFault.WRONG_CHECKSUM),
        ("000201590\ud8006304FFFF", QrisFault.BAD_LENGTH),
        ("0002015901\ud8006304FFFF", QrisFault.WRONG_CHECKSUM),
    ],
)
def test_a_broken_code_is_refused_with_its_reason(payload, fault):
    assert _fault(payload) is fault


@given(st.data())
def test_a_mutated_code_is_refused_or_right_and_never_crashes(data):
    position = data.draw(st.integers(0, len(STATIC)))
    removed = data.draw(st.integers(0, 6))
    mutated = STATIC[:position] + data.draw(st.text(max_size=6)) + STATIC[position + removed :]

    try:
        made = qris.with_amount(mutated, 12_500)
    except QrisRefused:
        return
    assert qris.Element("54", "12500") in qris.parse(made)


@given(st.text())
def test_any_text_at_all_is_refused_and_never_crashes(text):
    with pytest.raises(QrisRefused):
        qris.parse(text)


@given(st.integers(1, 10_000_000))
def test_everything_but_method_amount_and_checksum_stays_byte_for_byte(amount):
    made = qris.parse(qris.with_amount(STATIC, amount))

    kept = [element for element in made if element.tag not in {"01", "54", "63"}]
    assert kept == [element for element in qris.parse(STATIC) if element.tag not in {"01", "63"}]
