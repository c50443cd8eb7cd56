"""A bank's file of the transfers that wait: it asks the bank to pay and records nothing.

Forms were found in public descriptions; no bank has confirmed one. So each is offered as not verified.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from sqlmodel import Session

from sentra_pos.base import clock, money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import payday
from sentra_pos.settlement.bank import bca, bni, bri, generic, mandiri, transfers
from sentra_pos.settlement.bank.source import CompanyMissing, Source, SourceMissing
from sentra_pos.settlement.bank.transfers import Choice, Reach, Transfer, Why
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act


class Form(Enum):
    """Whose form a file has."""

    GENERIC = "generic"
    MANDIRI = "mandiri"
    BRI = "bri"
    BNI = "bni"
    BCA = "bca"


@dataclass(frozen=True)
class _Kind:
    write: Callable[[Sequence[Transfer], Source, datetime], bytes]
    reach: Reach
    title: str
    suffix: str = "csv"
    needs_account: bool = False
    needs_company: bool = False


_KINDS = {
    Form.GENERIC: _Kind(generic.write, generic.REACH, "CSV umum"),
    Form.MANDIRI: _Kind(mandiri.write, mandiri.REACH, "Mandiri MCM / Kopra", needs_account=True),
    Form.BRI: _Kind(bri.write, bri.REACH, "BRI CMS"),
    Form.BNI: _Kind(bni.write, bni.REACH, "BNI", needs_account=True),
    Form.BCA: _Kind(
        bca.write, bca.REACH, "KlikBCA Bisnis", suffix="txt", needs_account=True, needs_company=True
    ),
}
_ACCOUNT = re.compile(r"[0-9]{5,20}")
_COMPANY = re.compile(r"[A-Za-z0-9]{1,8}")


@dataclass(eq=False)
class NothingToTransfer(RuleBroken):
    """No envelope that waits can go into this file."""

    sentence = "No waiting transfer can go into this file ({left_out} left out)."

    left_out: int


@dataclass(frozen=True)
class BankFile:
    """The file, its name, and what it pays, in rupiah."""

    form: Form
    name: str
    content: bytes = field(repr=False)
    choice: Choice
    made_at: datetime

    @property
    def note_name(self) -> str:
        """The name of what is to be read first, beside it."""
        return f"BACA DULU {self.name.rpartition('.')[0]}.txt"


def title(form: Form) -> str:
    """What a form is called by those who use it."""
    return _KINDS[form].title


def needs(form: Form) -> tuple[bool, bool]:
    """Whether it says from which account it pays, and the shop's code at the bank."""
    return _KINDS[form].needs_account, _KINDS[form].needs_company


def look(session: Session, form: Form, *, on: Occasion, only: Collection[str] | None = None) -> Choice:
    """What a file of this form would pay, and what not."""
    there = payday.read(session, today=on.business_day, until=on.business_day, register=on.register)
    return transfers.choose(there.waiting(cash=False), _KINDS[form].reach, only)


def make(
    session: Session, form: Form, *, source: Source, on: Occasion, only: Collection[str] | None = None
) -> BankFile:
    """The file for all transfers that wait, or for the statements in `only`.

    Raises SourceMissing, CompanyMissing, NothingToTransfer, NeedsApproval or MayNotApprove.
    """
    kind, choice = _KINDS[form], look(session, form, on=on, only=only)
    clean = _checked(kind, source)
    permissions.require(session, Act.PAYOUT, on, amount=choice.total)
    if not choice.transfers:
        raise NothingToTransfer(left_out=len(choice.left_out))
    here = clock.local(on.at)
    return BankFile(
        form=form,
        name=f"transfer {form.value} {here:%Y-%m-%d %H%M%S}.{kind.suffix}",
        content=kind.write(choice.transfers, clean, on.at),
        choice=choice,
        made_at=on.at,
    )


def note(made: BankFile) -> str:
    """What whoever uploads the file should read first, in the language of the shop's papers."""
    lines = [
        f"{made.name} · {title(made.form)}",
        "",
        "BELUM DIVERIFIKASI BANK. Susunan berkas ini diambil dari uraian umum; coba dulu dengan satu transfer kecil.",
        "Berkas ini hanya meminta bank membayar. Di buku toko belum ada yang tercatat dibayar.",
        "Setelah transfer jadi, catat di Hari bayar, atau baca daftar mutasi bank: sentra-pos bank-list BERKAS --record.",
        "Jangan buka dan simpan berkas ini di Excel: angka nol di depan rekening akan hilang.",
        "",
        f"Jumlah transfer: {len(made.choice.transfers)}",
        f"Jumlah uang: {money.show(made.choice.total)}",
    ]
    if made.form is Form.BNI:
        lines.append(
            "Susunan BNI tidak punya tempat untuk nomor laporan; cocokkan menurut rekening dan jumlah."
        )
    if made.choice.left_out:
        lines += ["", "Tidak ikut di berkas ini:"]
        lines += [
            f"- {one.number} {one.producer}, {money.show(one.amount)}: {_WHY[one.why]}"
            for one in made.choice.left_out
        ]
    if made.choice.doubts:
        lines += ["", "Periksa dulu:"]
        lines += [f"- {one.number} {one.producer} {one.account}: {_doubt(one)}" for one in made.choice.doubts]
    return "\r\n".join([*lines, ""])


def _doubt(one: transfers.Doubtful) -> str:
    if one.doubt is transfers.Doubt.LENGTH:
        return f"rekening di bank itu biasanya {one.digits} angka"
    return "rekening diganti sejak pembayaran terakhir"


def _checked(kind: _Kind, source: Source) -> Source:
    account, company = transfers.digits(source.account), source.company.strip()
    is_account = _ACCOUNT.fullmatch(account) and not 0 < kind.reach.digits < len(account)
    if kind.needs_account and not is_account:
        raise SourceMissing
    if kind.needs_company and not _COMPANY.fullmatch(company):
        raise CompanyMissing
    return Source(account, company)


_WHY = {
    Why.NO_ACCOUNT: "belum ada nomor rekening",
    Why.NOT_DIGITS: "nomor rekening bukan angka saja",
    Why.NO_BANK: "nama bank tidak dikenal",
    Why.WALLET: "dompet digital, kirim sendiri",
    Why.OTHER_BANK: "rekening di bank lain",
    Why.TOO_LONG: "nomor rekening terlalu panjang untuk susunan ini",
}
