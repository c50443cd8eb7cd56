"""A made-up receipt in the shop's own words, to see how it will come out before anybody buys."""

from datetime import datetime

from sentra_pos.checkout.receipt import Receipt, ReceiptLine, ReceiptPayment
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile


def example(shop: ShopProfile, *, at: datetime, register: str, cashier: str) -> Receipt:
    """Two goods, a discount and change; nothing of it is kept."""
    lines = (
        ReceiptLine("Gipang kacang toples kecil", "Dapur Gipang Melati", 3, "toples", 0, 40_000, 120_000),
        ReceiptLine(
            "Sate bandeng pedas", "Bandeng Bahari Merak", 1, "ekor", 0, 42_000, 42_000, 4_200, "Potongan 10%"
        ),
    )
    return Receipt(
        shop=profile.letterhead(shop),
        receipt_no=f"{register}-26-000000",
        at=at,
        register=register,
        cashier=cashier,
        lines=lines,
        subtotal=162_000,
        discount=4_200,
        rounding=0,
        total=157_800,
        payments=(ReceiptPayment("cash", 200_000),),
        change=42_200,
        code="0000-0000",
        footer=shop.footer,
        thanks=shop.thanks,
    )
