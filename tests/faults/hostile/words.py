"""Words nobody should be called, a shop that has every paper there is, and the same shop with such words all over it."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from shutil import copy

import pysqlite3.dbapi2 as pysqlite3
from reports import conftest as small_shop
from reports import shelf_days

from sentra_pos.base import upkeep
from sentra_pos.base.database import Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment import quick_notes, restock, restock_slip
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.producers import directory, permits, stories
from sentra_pos.producers.permits import Permit, PermitFacts
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.settlement import counter_view
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

WORDS = {
    "markup": "<b>Gipang</b> <img src='file:///etc/passwd'/> &amp; <para> %s {0} </para>",
    "a formula": "=cmd|' /C calc'!A0",
    "a link": '=HYPERLINK("http://x.invalid/","x")',
    "an at": "@SUM(1+1)*cmd",
    "a minus": "-2+3+cmd|' /C calc'!A0",
    "a tab": "\t=1+1",
    "a path": "../../etc/passwd\\..\\x:\"'*?<>|",
    "the drawer": "\x1bp0\x19\xfa\x10\x14\x01\x00\x05",
    "the cutter": "a\x1dV\x00b\x1b@\x1d(k\x03\x00",
    "a label of ZPL": "^XZ^XA~JA^FO0,0^FDx^FS~HS",
    "a label of TSPL": 'x"\r\nPRINT 99,99\r\nDOWNLOAD "y',
    "a terminal": "\x1b]0;x\x07\x1b[2J\x9b2J\x85",
    "bidi": "\u202eevil\u2066 a\u200bb\u2069\ufeff\u00ad\u061c",
    "signs": "🧺👩\u200d👧 豆 ﷽ \ue000 \U000e0041 \u3164",
    "combining": "G\u0301" + "\u0334\u0489" * 60,
    "a row of CSV": 'a","b;c\r\n"=1+1","d\u2028e',
    "a query": "'; DROP TABLE producer; --",
    "long": "W" * 500,
    "very long": "Kata " * 2_000,
    "one long word": "M" * 10_000,
}
AT = shelf_days.AT + timedelta(hours=2)
TYPED = {
    "Dapur Gipang Melati", "Gipang ketan", "Batik Ombak Selat", small_shop.HOSTILE, "Toko sendiri", "Tas kain",
    "Bus Melati 12", "Pak Ujang", "kado", "selisih", "jahitan lepas", "hitungan malam", "Jajanan Pasar Pagi Cibeber",
    "Emping mentah", "Emping 200 g", "Bu Siti Rahayu", "Bu Siti", "kemasan rusak", "jatuh", "libur panjang",
    shelf_days.REASON, "Toko Contoh", "Jalan Contoh 1", "Terima kasih banyak", "Datang lagi", "Kampung Contoh",
    "kue satu nampan", "Sejak dulu memasak", "NIB-CONTOH", "a/n Contoh",
}  # fmt: skip
"""Everything that was typed by hand in the story; each must be found somewhere, or the story has changed."""


def told(at: Path) -> None:
    """Books in one closed file, in which every paper was made once."""
    with closing(upkeep.create(str(at))) as books:
        books.writing(_names_the_shop, key="profile", content=None, answer=bool)
        small_shop.tell(books)
        shelf_days.tell(books)
        for number, deed in enumerate((_describes, _keeps_a_permit, _leaves_in_a_hurry, _asks, _suggests)):
            on = Occasion("cli:Rani", "K1", AT + timedelta(minutes=number), reason=shelf_days.REASON)
            books.writing(partial(deed, on=on), key=f"more {number}", content=None, answer=bool)
    with closing(pysqlite3.connect(at)) as whole:
        whole.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def with_word(kept: Path, at: Path, word: str) -> set[str]:
    """The same books with `word` for all that was typed, as if nothing had ever been refused; what was found."""
    copy(kept, at)
    worded = _Worded(word)
    with closing(pysqlite3.connect(at)) as books, books:
        books.execute("PRAGMA foreign_keys = OFF")
        books.create_function("worded", 1, worded, deterministic=True)
        for (trigger,) in books.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            books.execute(f"DROP TRIGGER {trigger}")
        for (table,) in books.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for _, column, kind, *_ in books.execute(f"PRAGMA table_info({table})").fetchall():
                if kind.upper().startswith(("VARCHAR", "TEXT")):
                    now = f'worded("{column}")'
                    books.execute(f'UPDATE {table} SET "{column}" = {now} WHERE "{column}" IS NOT {now}')
    return worded.found


class _Worded:
    """What a text becomes; what is kept as JSON stays JSON."""

    def __init__(self, word: str) -> None:
        self.word, self.in_json = word, json.dumps(word)[1:-1]
        self.found: set[str] = set()
        self.longest_first = sorted(TYPED, key=len, reverse=True)

    def __call__(self, said: str | None) -> str | None:
        if said is None:
            return None
        word = self.in_json if said.startswith(("{", "[")) else self.word
        for typed in self.longest_first:
            for old in (typed, _in_json(typed), typed.lower()):
                if old in said:
                    said = said.replace(old, word)
                    self.found.add(typed)
        return said


def _in_json(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def _names_the_shop(session: Session) -> bool:
    said = ShopProfile(
        name="Toko Contoh", address="Jalan Contoh 1", thanks="Terima kasih banyak", footer="Datang lagi"
    )
    profile.write(session, said)
    return True


def _describes(session: Session, *, on: Occasion) -> bool:
    for row in directory.everyone(session):
        fields = ProducerFields.model_validate(row, from_attributes=True)
        said = {
            "owner": "Bu Siti Rahayu", "address": "Kampung Contoh", "kelurahan": "Kampung Contoh",
            "nib": "NIB-CONTOH", "account_name": "a/n Contoh",
        }  # fmt: skip
        directory.change(session, row.id, fields.model_copy(update=said))
        stories.keep(
            session,
            producer=row.code,
            story="Sejak dulu memasak",
            picture="",
            agreed_on=on.business_day,
            on=on,
        )
    return True


def _keeps_a_permit(session: Session, *, on: Occasion) -> bool:
    for row in directory.everyone(session):
        facts = PermitFacts(Permit.NIB, "NIB-CONTOH", expires=on.business_day + timedelta(days=9))
        permits.keep(session, producer=row.id, facts=facts, on=on)
    return True


def _leaves_in_a_hurry(session: Session, *, on: Occasion) -> bool:
    row = directory.find(session, "P-0001")
    quick_notes.leave(session, producer=row.id, lines=[QuickLine("kue satu nampan", 3)], on=on)
    return True


def _asks(session: Session, *, on: Occasion) -> bool:
    counter_view.queue(session, counter_view.look(session, "P-0001", on=on), shown="P-0001", on=on)
    return True


def _suggests(session: Session, *, on: Occasion) -> bool:
    day: date = on.business_day
    row = directory.find(session, "P-0001")
    restock_slip.queue(session, restock.suggest(session, producer=row.id, day=day), on=replace(on))
    return True
