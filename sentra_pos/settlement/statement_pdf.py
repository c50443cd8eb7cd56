"""The statement on A4: who it is for, the sum above the fold, then every row that makes it."""

from datetime import datetime

from sentra_pos.base import money
from sentra_pos.paper import faces, pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, FRAME, HEAVY, THIN, Sheet
from sentra_pos.settlement import recorded_pdf, statement_answers_pdf, statement_end_pdf, statement_tables_pdf
from sentra_pos.settlement.draft import CASH, Draft
from sentra_pos.settlement.view import StatementView
from sentra_pos.shop import profile

_SUM_WIDTH, _RESULT_WIDTH = 104, 74
_SUM_PITCH = 4.25
_PAD = 3


def draw(view: StatementView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """The statement as PDF: ASLI for copy 0, else SALINAN ke-n; the same bytes for the same facts."""
    number = view.draft.number or "belum bernomor"
    mark = copy_mark(view, copy_no)
    printed = f"dicetak {words.moment(printed_at)}{f', {printed_by}' if printed_by else ''}"
    title = f"Laporan titip jual {number}"
    period = words.period(view.draft.period_from, view.draft.until)
    furniture = parts.furniture(
        title=title,
        about=f"{view.to.name} ({view.to.code}) · {period}",
        copy=mark,
        left=f"{number} · {view.shop.name} · {printed}",
        code=view.code or "belum ada",
    )
    shop = profile.letterhead(view.shop)
    head = parts.PageHead(shop, "LAPORAN TITIP JUAL", number, mark)

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, head)
        _addressee(sheet, view)
        _summary(sheet, view)
        statement_tables_pdf.conditions(sheet, view)
        statement_tables_pdf.goods(sheet, view)
        statement_tables_pdf.sales(sheet, view)
        statement_tables_pdf.charges(sheet, view)
        statement_answers_pdf.answers(sheet, view)
        statement_end_pdf.total(sheet, view)
        statement_end_pdf.outlook(sheet, view)
        statement_end_pdf.closing(sheet, view)

    return pdf.made(
        A4, lambda sheet: recorded_pdf.whole(sheet, body, furniture), title=title, author=view.shop.name
    )


def copy_mark(view: StatementView, copy_no: int) -> str:
    """`ASLI`, `SALINAN ke-2`, or `DRAF` for what is not frozen."""
    if view.draft.number is None:
        return "DRAF"
    return parts.copy_mark(copy_no)


def _addressee(sheet: Sheet, view: StatementView) -> None:
    left, top, to = sheet.layout.left, sheet.y, view.to
    room = 116
    size = faces.shrunk(faces.shown(to.name, Face.BOLD), room, 13, Face.BOLD, smallest=10.5)
    name_end = sheet.paragraph(left, top + 4.9, to.name, room, size=size, face=Face.BOLD, leading=4.6, most=2)
    bank = f"{to.bank} {to.account} a.n. {to.account_name or to.owner or to.name}" if to.account else ""
    lines = (
        _joined(to.owner, f"kode {to.code}", to.phone),
        to.address,
        _joined(f"NIB {to.nib}" if to.nib else "", bank),
    )
    shown = [line for line in lines if line]
    for number, line in enumerate(shown):
        sheet.text(left, name_end + 4.4 + number * 3.85, faces.cut(line, room, 9.2))
    for number, (label, value, face) in enumerate(_days(view)):
        baseline = top + 4.7 + number * 4.05
        sheet.text(138.8, baseline, label)
        sheet.right(sheet.layout.right, baseline, value, face=face)
    lowest = max(name_end + 4.4 + (len(shown) - 1) * 3.85, top + 4.7 + 3 * 4.05)
    sheet.y = lowest + 2.7


def _days(view: StatementView) -> tuple[tuple[str, str, Face], ...]:
    draft = view.draft
    way = "tunai di kasir" if draft.method == CASH else f"transfer {view.to.bank}".strip()
    return (
        ("Masa laporan", words.period(draft.period_from, draft.until), Face.STRONG),
        ("Batas hitung", words.weekday_day(draft.until), Face.TEXT),
        ("Hari bayar", words.weekday_day(draft.pay_day), Face.STRONG),
        ("Cara bayar", way, Face.TEXT),
    )


def _summary(sheet: Sheet, view: StatementView) -> None:
    height = 36.4 + (4.2 if view.envelopes else 0)
    left, top = sheet.layout.left, sheet.y
    sheet.box(left, top, _SUM_WIDTH + _RESULT_WIDTH, height, HEAVY)
    sheet.upright(left + _SUM_WIDTH, top, top + height, FRAME)
    _sum(sheet, view, left + _PAD, left + _SUM_WIDTH - _PAD, top)
    _result(sheet, view, left + _SUM_WIDTH + 4, left + _SUM_WIDTH + _RESULT_WIDTH - 4, top)
    sheet.y = top + height


def _sum(sheet: Sheet, view: StatementView, left: float, right: float, top: float) -> None:
    for number, (label, note, amount) in enumerate(statement_tables_pdf.summary_rows(view)):
        baseline = top + 4.6 + number * _SUM_PITCH
        end = sheet.text(left, baseline, label, 9.6, Face.MEDIUM)
        room = right - end - 25
        sheet.text(end + 1.8, baseline, faces.cut(note, room, 8.2), 8.2)
        sheet.right(right, baseline, money.plain(amount), 10, Face.STRONG)
    sheet.rule(left, right, top + 28.2, FRAME)
    sheet.text(left, top + 33.3, "Jumlah bersih", 11, Face.BOLD)
    sheet.amount(right, top + 33.3, money.plain(view.draft.net), 60, 12.5, Face.BOLD)


def _result(sheet: Sheet, view: StatementView, left: float, right: float, top: float) -> None:
    draft = view.draft
    if draft.to_pay > 0:
        day = words.weekday_day(draft.pay_day)
        sheet.text(left, top + 5.8, f"Akan Anda terima {day}", 10.5, Face.MEDIUM)
        shown = money.show(draft.to_pay)
        sheet.text(left, top + 18, shown, faces.shrunk(shown, right - left, 36, Face.BOLD), Face.BOLD)
    else:
        sheet.text(left, top + 9, "Belum ada yang dibayarkan", 14, Face.BOLD)
        sheet.paragraph(
            left, top + 14.4, _nothing(draft), right - left, size=10.5, face=Face.MEDIUM, leading=4.2
        )
    rows = [(_way(draft), draft.to_pay), ("Sisa dibawa (saldo akhir)", draft.closing)]
    rows += _to_fetch(view)
    sheet.rule(left, right, top + 24.6, THIN)
    for number, (label, amount) in enumerate(rows):
        baseline = top + 28.9 + number * 4.5
        shown = money.plain(amount)
        room = right - left - faces.width(shown, 10, Face.STRONG) - 2
        sheet.text(left, baseline, faces.cut(label, room, 9.6), 9.6)
        sheet.right(right, baseline, shown, 10, Face.STRONG)


def _way(draft: Draft) -> str:
    if draft.method != CASH:
        return "Dibayarkan lewat transfer"
    step = draft.pay_rounding
    return f"Dibayarkan tunai (kelipatan {money.show(step)})" if step > 1 else "Dibayarkan tunai"


def _nothing(draft: Draft) -> str:
    if draft.net < 0:
        return f"Kekurangan {money.show(-draft.net)} dibawa ke laporan berikut."
    if draft.net > 0:
        return f"{money.show(draft.net)} dibawa ke laporan berikut."
    return "Jumlah bersih masa ini nol."


def _to_fetch(view: StatementView) -> list[tuple[str, int]]:
    """Money of earlier statements that still waits: outside the sum, so it stands apart."""
    if not view.envelopes:
        return []
    first = view.envelopes[0].number
    more = f" dan {len(view.envelopes) - 1} lagi" if len(view.envelopes) > 1 else ""
    return [(f"Masih dapat diambil: {first}{more}", view.draft.unclaimed)]


def _joined(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)
