"""Parsers of what people type: amounts, quantities, days, telephones, permits, references, addresses, names."""

import re
from datetime import date
from functools import partial

import typer
from faults.outside.parser import Parser, answer, as_text, must

from sentra_pos.base import engines, logkeeping, money, phones, quantity, text, upkeep
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout import references
from sentra_pos.cli import context, paying, reversing, shift
from sentra_pos.cli.context import BadMoment
from sentra_pos.consignment import deliveries
from sentra_pos.producers import banks, papers, permits
from sentra_pos.producers.permits import Permit
from sentra_pos.settlement.bank import matching
from sentra_pos.shop import profile
from sentra_pos.ui.consignment import typed
from sentra_pos.ui.widgets import day_entry

TODAYS = (date(2026, 11, 22), date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1))
_BIGINT = 2**63
_PASSWORD = re.compile(r"postgresql://[^:/@\s]+:(?P<password>[^\s]*)@[^@\s]*", re.ASCII)


def _money(data: bytes) -> None:
    typed_in = as_text(data)
    amount = answer(lambda: money.parse(typed_in), money.NotAnAmount)
    if amount is not None:
        digits = "".join(sign for sign in typed_in if sign in "0123456789")
        must(abs(amount) == int(digits), f"{amount} out of {digits}")
        must(abs(amount) < _BIGINT // money.WHOLE_BPS // 2, "an amount that does not bear a rate")
        must(money.parse(money.show(amount)) == amount, "shown and read again it is another")
        must(money.parse(money.plain(amount)) == amount, "written and read again it is another")


def _quantity(data: bytes) -> None:
    typed_in = as_text(data)
    for decimals in (0, 1, 3):
        found = answer(partial(quantity.parse, typed_in, decimals), quantity.NotAQuantity)
        if found is not None:
            must(found >= 0, "a quantity below nothing")
            must(quantity.parse(quantity.show(found, decimals), decimals) == found, "shown it is another")
        units = answer(partial(deliveries.units, typed_in, decimals), RuleBroken)
        must(units is None or 0 <= units < _BIGINT, "units no column holds")


def _day(data: bytes) -> None:
    typed_in = as_text(data)
    for today in TODAYS:
        for read in (day_entry.read, typed.expiry):
            day = answer(partial(read, typed_in, today), ValueError)
            if day is not None:
                must(day_entry.read(day_entry.show(day), today) == day, f"{day} shown is another day")
    for read_cell in (deliveries.expiry_day, deliveries.made_day):
        answer(partial(read_cell, typed_in), RuleBroken)
    answer(lambda: paying.read_day(typed_in), typer.BadParameter)
    moment = answer(lambda: context.read_moment(typed_in), BadMoment)
    must(moment is None or moment.utcoffset() is not None, "a moment without a zone")


def _phone(data: bytes) -> None:
    typed_in = as_text(data)
    number = answer(lambda: phones.normal(typed_in), phones.BadPhone)
    if number:
        must(re.fullmatch(r"\+[0-9]{8,15}", number) is not None, f"{number} is no number")
        must(phones.normal(number) == number, "what is kept is not what it means")
        must(phones.normal(phones.shown(number)) == number, "what is shown is another number")
    link = phones.chat_link(typed_in, typed_in.encode("utf-8", "replace").decode())
    must(link.isascii() and not re.search(r"[\s\"'<>]", link), "an address with signs that end it")


def _plain_text(data: bytes) -> None:
    typed_in = as_text(data)
    for clean in (text.clean, text.clean_lines):
        cleaned = answer(partial(clean, typed_in, 120), text.NotPlainText)
        if cleaned is not None:
            must(clean(cleaned, 120) == cleaned, "cleaned twice it is another")
            must(
                len(cleaned) <= 120
                and text.visible(cleaned.replace("\n", " ")) == cleaned.replace("\n", " "),
                "not plain",
            )
    plain = text.ascii(typed_in)
    must(all(" " <= sign <= "~" for sign in plain), "a sign that steers a printer")
    found = text.search_form(typed_in)
    must(text.search_form(found) == found, "looked for twice it is another")
    must(not text.spreadsheet(typed_in).startswith(("=", "+", "-", "@", "\t", "\r", "\n")), "a formula")
    name = text.file_name(typed_in)
    must(
        len(name) <= 60 and not set(name) & set('<>:"/\\|?*\0') and name.strip(" .") == name,
        f"{name!r} is no name",
    )
    answer(lambda: profile.check_footer(typed_in), RuleBroken)


def _papers(data: bytes) -> None:
    typed_in = as_text(data)
    for kind in Permit:
        permits.doubt(kind, typed_in)
        end = permits.end_of(kind, typed_in)
        must(end is None or 2000 <= end.year <= 2099, "a paper that ends in another century")
    bank, _, account = typed_in.partition(" ")
    papers.account(bank, account)
    known = banks.named(typed_in)
    must(known is None or known in banks.ALL, "a bank nobody knows")
    hidden = papers.masked(typed_in)
    must(len(hidden) == len(typed_in) and hidden[:-4].strip("•") == "", "an account that can be read")


def _references(data: bytes) -> None:
    first, _, second = as_text(data).partition("|")
    answer(lambda: references.clock(first), RuleBroken)
    answer(lambda: references.qris(time=first, digits=second), RuleBroken)
    kept = answer(lambda: references.card(bank="BCA", digits=first, approval=second), RuleBroken)
    must(kept is None or not re.search(r"[0-9]{12}", kept), "the number of a card")
    answer(lambda: references.transfer(bank="BRI", sender=second), RuleBroken)
    number = matching.number_in(as_text(data))
    must(not number or re.fullmatch(r"LPK[A-Z]*-[0-9]{2}-[0-9]{5,6}", number) is not None, f"{number!r}")
    for note in answer(lambda: shift.read_notes(first), RuleBroken) or ():
        must(0 <= note.denomination < _BIGINT and 0 <= note.count < _BIGINT, "notes no column holds")
    answer(lambda: reversing.read_id(first), typer.BadParameter)


def _address(data: bytes) -> None:
    """Where the books are: whatever stands between the name and the last @ is a password, and is nowhere shown."""
    typed_in = as_text(data)
    found = _PASSWORD.fullmatch(typed_in)
    for shown in (upkeep.shown(typed_in), logkeeping.scrubbed(typed_in)):
        if found is not None and len(found["password"]) > 3 and "•" not in found["password"]:
            must(found["password"] not in shown, f"the password is shown: {shown!r}")
    if engines.is_server(typed_in):
        url = answer(partial(engines.url_of, typed_in), engines.BadAddress)
        if found is not None and url is not None and "%" not in typed_in:
            must((url.password or "") == found["password"], "another password than was typed")
            must(
                found["password"] in ("", "***") or found["password"] not in str(url), "the password is shown"
            )


PARSERS = (
    Parser("money", _money, longest=60),
    Parser("quantity", _quantity, longest=60),
    Parser("day", _day, longest=60),
    Parser("phone", _phone, longest=80),
    Parser("text", _plain_text, longest=200, within=0.3, weight=0.15),
    Parser("papers", _papers, longest=80, within=0.3, weight=0.15),
    Parser("references", _references, longest=120),
    Parser("address", _address, longest=120),
)
