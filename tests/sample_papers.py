"""The papers of the mock-ups as values: one sale, its refund, one shift."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.base.money import DENOMINATIONS, Notes
from sentra_pos.checkout.receipt import Kind, Receipt, ReceiptLine, ReceiptPayment, Refunded, Returned
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.till.shift_slip import (
    Count,
    Drawer,
    Happened,
    Movement,
    ShiftReport,
    Turnover,
    Visit,
    Way,
)

GOLDEN = Path(__file__).parent / "golden"
SHOP = Letterhead("SENTRA IKM CILEGON", "Jl. Lingkar Selatan (JLS), Cilegon", "0254-000000")
FOOTER = (
    "Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini."
    " Makanan: hubungi kami di hari yang sama."
)
GIPANG = ReceiptLine("Gipang ketan original 250 g", "Dapur Gipang Melati", 2, "pcs", 0, 18_000, 36_000)
BANDENG = ReceiptLine("Sate bandeng pedas", "Bandeng Bahari Merak", 1, "pcs", 0, 42_000, 42_000)
EMPING = ReceiptLine("Emping melinjo mentah", "Dapur Gipang Melati", 355, "kg", 3, 90_000, 31_950)
DOMPET = ReceiptLine(
    "Dompet kulit pria", "Kulit Karya Ciwandan", 1, "pcs", 0, 145_000, 145_000, 14_500, "Potongan 10%"
)

SALE = Receipt(
    shop=SHOP,
    receipt_no="K1-26-000123",
    at=datetime(2026, 11, 22, 14, 5, tzinfo=SHOP_ZONE),
    register="K1",
    cashier="Rani",
    lines=(GIPANG, BANDENG, EMPING, DOMPET),
    subtotal=254_950,
    discount=14_500,
    rounding=-50,
    total=240_400,
    payments=(ReceiptPayment("qris", 150_000), ReceiptPayment("cash", 100_000)),
    change=9_600,
    code="5C08-D3A6",
    footer=FOOTER,
    thanks="Terima kasih sudah membeli\nkarya IKM Cilegon.",
    gift_wish="Selamat menikmati karya\nperajin Kota Cilegon.",
)
REFUND = Receipt(
    shop=SHOP,
    receipt_no="K1-26-000131",
    at=datetime(2026, 11, 24, 10, 20, tzinfo=SHOP_ZONE),
    register="K1",
    cashier="Rani",
    lines=(
        ReceiptLine(
            "Dompet kulit pria",
            "Kulit Karya Ciwandan",
            -1,
            "pcs",
            0,
            145_000,
            -145_000,
            -14_500,
            "Potongan 10%",
        ),
    ),
    subtotal=-145_000,
    discount=-14_500,
    rounding=0,
    total=-130_500,
    payments=(ReceiptPayment("cash", -130_500),),
    change=0,
    code="44D0-9B6E",
    kind=Kind.REFUND,
    refunded=Refunded("K1-26-000123", SALE.at, "jahitan lepas", "rak barang rusak", "Dewi"),
)

VOID = replace(
    REFUND,
    receipt_no="K1-26-000124",
    at=datetime(2026, 11, 22, 14, 9, tzinfo=SHOP_ZONE),
    lines=(replace(GIPANG, quantity=-2, gross=-36_000),),
    subtotal=-36_000,
    discount=0,
    total=-36_000,
    payments=(ReceiptPayment("cash", -36_000),),
    code="9C11-20AE",
    kind=Kind.VOID,
    refunded=Refunded("K1-26-000123", SALE.at, "pembeli batal", "kembali ke rak"),
)
BACK = Returned(
    number="K1-26-000131",
    receipt_no="K1-26-000123",
    at=SALE.at,
    lines=REFUND.lines,
    amount=130_500,
    reason="jahitan lepas",
)
EXCHANGE = replace(
    SALE,
    receipt_no="K1-26-000132",
    at=datetime(2026, 11, 24, 10, 20, tzinfo=SHOP_ZONE),
    lines=(
        ReceiptLine("Tas selempang kulit", "Kulit Karya Ciwandan", 1, "pcs", 0, 185_050, 185_050),
        GIPANG,
    ),
    subtotal=221_050,
    discount=0,
    rounding=-50,
    total=221_000,
    payments=(ReceiptPayment("exchange", 130_500), ReceiptPayment("cash", 100_000)),
    change=9_500,
    code="A07E-51F0",
    returned=BACK,
)
CHEAPER = replace(
    EXCHANGE,
    lines=(GIPANG,),
    subtotal=36_000,
    rounding=0,
    total=36_000,
    payments=(ReceiptPayment("exchange", 36_000),),
    change=0,
    returned=replace(BACK, in_cash=94_500),
)

SHIFT = ShiftReport(
    shop=SHOP,
    number="SHF-K1-26-0046",
    business_day=date(2026, 11, 24),
    cashier="Rani",
    opened_at=datetime(2026, 11, 24, 8, 2, tzinfo=SHOP_ZONE),
    closed_at=datetime(2026, 11, 24, 17, 6, tzinfo=SHOP_ZONE),
    first_receipt="K1-26-000128",
    last_receipt="K1-26-000146",
    sold=Turnover(
        sales=18,
        refunds=1,
        gross=4_322_150,
        discounts=35_000,
        rounding=-250,
        turnover=4_156_400,
        cash_net=2_041_900,
        qris=1_864_500,
        transfer=250_000,
        card=0,
        refunded=130_500,
        qris_payments=9,
        transfer_payments=1,
    ),
    drawer=Drawer(
        float_amount=300_000,
        cash_taken=2_485_000,
        change_given=312_600,
        cash_in=100_000,
        cash_out=45_000,
        refunds=130_500,
        payouts=429_000,
        expected=1_967_900,
        movements=(
            Movement(Way.IN, 100_000, "tambahan uang kecil"),
            Movement(Way.OUT, 25_000, "galon air"),
            Movement(Way.OUT, 20_000, "ongkos parkir mobil barang dari Merak"),
            Movement(Way.PAYOUT, 429_000, "KWT-26-00031"),
        ),
    ),
    count=Count(
        counted=1_967_400,
        notes=tuple(map(Notes, DENOMINATIONS, (12, 9, 8, 9, 7, 11, 6, 6, 4, 6))),
        reason="kelebihan memberi kembalian",
        handed_over=1_667_400,
        next_float=300_000,
    ),
    manager="Hasan",
    code="A610-3EF7",
    happened=Happened(
        drawer_opened=2,
        lines_removed=4,
        removed_amount=96_000,
        visits=(Visit("SMPN 2 Cilegon", 7, 1_412_500),),
        open_tasks=1,
    ),
)


def golden(name: str) -> str:
    """The kept text `tests/golden/<name>.txt`, read and approved by a person."""
    return (GOLDEN / f"{name}.txt").read_text("ascii")
