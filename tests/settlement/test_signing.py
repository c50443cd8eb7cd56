"""What a statement's QR says is signed: another library agrees, and nobody can change a sign of it."""

import base64
import re
import threading
import traceback
from contextlib import closing
from dataclasses import replace
from datetime import date
from uuid import UUID

import nacl.exceptions
import nacl.signing
import pytest
from pysqlite3 import dbapi2 as pysqlite3
from sqlmodel import Session, select

from sentra_pos.books import journal
from sentra_pos.settlement import signing, view
from sentra_pos.settlement.signing import ClockBehind, PublicKey, Seal
from sentra_pos.settlement.tables import SigningKey

MONDAY, SUNDAY, NEXT = date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 29)


@pytest.fixture
def shop(ledger):
    """One producer with a week of gipang, not frozen yet."""
    ledger.maker = ledger.producer("Dapur Gipang Melati")
    ledger.goods = (ledger.product("Gipang", ledger.maker, price=12_500),)
    ledger.delivers(ledger.goods[0], 20, MONDAY)
    ledger.sells(ledger.goods[0], 2, MONDAY)
    return ledger


def said(shop, number):
    return shop.ask(lambda session: view.view(session, number)).signed


def keys(shop):
    return shop.ask(signing.keys)


def test_another_library_finds_the_signature_true_and_any_other_sign_false(shop):
    text = said(shop, shop.freezes(shop.maker, SUNDAY).number)
    head, _, signature = text.rpartition("|")
    (key,) = keys(shop)

    raw = base64.urlsafe_b64decode(signature + "==")
    nacl.signing.VerifyKey(bytes.fromhex(key.public)).verify(signing.DOMAIN + head.encode(), raw)
    assert head == f"SENTRA1|LPK-26-00001|P-0007|2026-11-16..2026-11-22|20000|{head.split('|')[5]}|{key.id}"
    assert len(text) < 170
    assert signing.seal(f" {text}\n", [key]) is Seal.HOLDS
    for at, sign in enumerate(text):
        changed = text[:at] + ("A" if sign != "A" else "B") + text[at + 1 :]
        assert signing.seal(changed, [key]) is not Seal.HOLDS, at


def test_a_new_key_signs_what_comes_and_old_papers_stay_as_they_were(shop):
    first = said(shop, number := shop.freezes(shop.maker, SUNDAY).number)
    made = shop.books.writing(
        lambda s: signing.make(s, on=shop.occasion(SUNDAY, "K0")), key="key", content=1, answer=PublicKey
    )
    shop.sells(shop.goods[0], 1, NEXT)
    later = said(shop, shop.freezes(shop.maker, NEXT).number)

    old, new = keys(shop)
    assert said(shop, number) == first
    assert (new, f"|{old.id}|" in first, f"|{new.id}|" in later) == (made, True, True)
    assert [signing.seal(text, [old, new]) for text in (first, later)] == [Seal.HOLDS] * 2
    assert signing.seal(later, [old]) is Seal.OTHER_KEY
    assert signing.seal(number, [old]) is Seal.MISSING


def test_two_registers_at_once_make_one_key(shop):
    other = shop.producer("Tahu Sumber Rasa", code="P-0003")
    goods = shop.product("Tahu", other, price=5_000)
    shop.delivers(goods, 5, MONDAY)
    shop.sells(goods, 1, MONDAY)
    both = threading.Barrier(2)

    def freeze(maker, register: str) -> None:
        both.wait()
        shop.freezes(maker, SUNDAY, register=register)

    threads = [threading.Thread(target=freeze, args=one) for one in ((shop.maker, "K1"), (other, "K2"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(keys(shop)) == 1


@pytest.mark.sqlite
def test_the_secret_half_is_never_shown(shop):
    shop.freezes(shop.maker, SUNDAY)

    def look(session: Session) -> tuple[str, str]:
        (row,) = session.exec(select(SigningKey)).all()
        return row.secret, f"{row!r} {row} {signing.keys(session)!r}"

    secret, shown = shop.ask(look)

    assert len(secret) == 64
    assert secret not in shown


@pytest.mark.sqlite
def test_a_key_that_would_seem_older_than_a_paper_is_refused(shop, monkeypatch):
    text = said(shop, number := shop.freezes(shop.maker, SUNDAY).number)
    real = journal.open_entry
    monkeypatch.setattr(
        journal, "open_entry", lambda session, **facts: replace(real(session, **facts), id=UUID(int=1))
    )

    with pytest.raises(ClockBehind):
        shop.books.writing(
            lambda s: signing.make(s, on=shop.occasion(SUNDAY)), key="key", content=1, answer=PublicKey
        )
    assert said(shop, number) == text


@pytest.mark.sqlite
def test_a_disk_that_refuses_the_key_does_not_tell_it(shop, books_url):
    with closing(pysqlite3.connect(books_url, isolation_level=None)) as disk:
        disk.execute(
            "CREATE TRIGGER full BEFORE INSERT ON signing_key BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )

    with pytest.raises(Exception, match="disk is full") as refused:
        shop.freezes(shop.maker, SUNDAY)

    told = "".join(traceback.format_exception(refused.value))
    assert not re.search(r"[0-9a-f]{64}", told)
    assert keys(shop) == []
