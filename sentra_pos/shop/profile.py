"""Who the shop is, as papers and rules need to know it."""

import re
from dataclasses import dataclass, replace

from sqlmodel import Session

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.base.settings import Setting
from sentra_pos.paper.letterhead import Letterhead

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
    payout_by_two_above: int = 5_000_000
    """More than this many rupiah are handed over by two people."""
    commission_bps: int = 2_000
    hold_days_food: int = 0
    hold_days_other: int = 3
    qris: str = ""
    qris_dynamic: bool = False
    """Put the amount into the shop's own QRIS code; off until the shop has tried it with its bank."""
    logo: str = ""
    """The SHA-256 of the picture on top of receipts; `logos` keeps it."""
    training: bool = False
    """Books for practice, from their first day to their last; only `mark_training` sets it."""


_SETTING = Setting("shop.profile", ShopProfile, ShopProfile())


def read(session: Session) -> ShopProfile:
    """The shop's profile, or the one it starts with."""
    return _SETTING.read(session)


def letterhead(shop: ShopProfile) -> Letterhead:
    """The shop as it stands on top of its papers."""
    return Letterhead(shop.name, shop.address, shop.phone, training=shop.training, logo=shop.logo)


def write(session: Session, profile: ShopProfile) -> None:
    """Keep `profile`; raise ForbiddenFooter or NotPlainText. Whether the books are for practice stays as it was."""
    for value in (profile.name, profile.address, profile.phone, profile.thanks):
        text.clean(value, 200)
    check_footer(text.clean_lines(profile.footer, 500))
    _SETTING.write(session, replace(profile, training=read(session).training))


def mark_training(session: Session) -> None:
    """These books are for practice from now on, for ever; done once, while they are still empty."""
    _SETTING.write(session, replace(read(session), training=True))


def check_footer(footer: str) -> None:
    """Raise ForbiddenFooter if `footer` says that goods cannot be returned."""
    found = NO_RETURNS.search(text.search_form(footer))
    if found:
        raise ForbiddenFooter(words=found[0])
