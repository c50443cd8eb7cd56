"""Who the shop is, as papers and rules need to know it."""

import re
from dataclasses import dataclass

from sqlmodel import Session

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.base.settings import Setting

NO_RETURNS = re.compile(
    r"\b(?:tidak|tdk|tak|gak) (?:dapat|dpt|bisa|boleh|menerima|melayani|ada)(?: lagi)?"
    r" (?:di ?)?(?:tukar|kembalikan|retur|penukaran|pengembalian|refund)"
    r"|\bno (?:returns?|refunds?|exchanges?)\b"
    r"|\bn(?:on|ot)[ -](?:refundable|returnable)\b"
)
"""What a receipt must not say (UU 8/1999 art. 18)."""


@dataclass(eq=False)
class ForbiddenFooter(RuleBroken):
    """The footer says that goods cannot be returned or exchanged, which the law forbids."""

    sentence = "The footer must not say “{words}”: goods can be returned (UU 8/1999 art. 18)."

    words: str


@dataclass(frozen=True)
class ShopProfile:
    """Name and habits of the shop; rates in basis points, amounts in rupiah."""

    name: str = "Sentra IKM Cilegon"
    address: str = "Jl. Lingkar Selatan (JLS), Cilegon"
    phone: str = "0254-000000"
    footer: str = (
        "Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini."
        " Makanan: hubungi kami di hari yang sama."
    )
    thanks: str = "Terima kasih sudah membeli karya IKM Cilegon."
    cash_rounding: CashRounding = CashRounding.DOWN_100
    payout_rounding: int = 500
    minimum_payout: int = 0
    commission_bps: int = 2_000
    hold_days_food: int = 0
    hold_days_other: int = 3
    qris: str = ""
    qris_dynamic: bool = False
    """Put the amount into the shop's own QRIS code; off until the shop has tried it with its bank."""


_SETTING = Setting("shop.profile", ShopProfile, ShopProfile())


def read(session: Session) -> ShopProfile:
    """The shop's profile, or the one it starts with."""
    return _SETTING.read(session)


def write(session: Session, profile: ShopProfile) -> None:
    """Keep `profile`; raise ForbiddenFooter or NotPlainText."""
    for value in (profile.name, profile.address, profile.phone, profile.thanks):
        text.clean(value, 200)
    check_footer(text.clean_lines(profile.footer, 500))
    _SETTING.write(session, profile)


def check_footer(footer: str) -> None:
    """Raise ForbiddenFooter if `footer` says that goods cannot be returned."""
    found = NO_RETURNS.search(text.search_form(footer))
    if found:
        raise ForbiddenFooter(words=found[0])
