"""A note of goods on A4 in two copies: the producer's above and the shop's below."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sentra_pos.paper import pdf_halves, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.pdf import Sheet
from sentra_pos.paper.pdf_halves import HalfPage

READERS = ("produsen", "toko")


@dataclass(frozen=True)
class Paper:
    """What both copies say about themselves; `about` stands on top of each further page."""

    shop: str
    title: str
    running: str
    number: str
    about: str
    code: str
    readers: tuple[str, str] = READERS


def draw(
    paper: Paper,
    body: Callable[[Sheet, str], None],
    *,
    copy_no: int,
    printed_at: datetime,
    printed_by: str,
) -> bytes:
    """Both copies as PDF; `body` draws one, told the mark ASLI or SALINAN ke-n."""
    above, below = copies(paper, body, copy_no=copy_no, printed_at=printed_at, printed_by=printed_by)
    return pdf_halves.in_halves(above, below, title=paper.title, author=paper.shop)


def copies(
    paper: Paper,
    body: Callable[[Sheet, str], None],
    *,
    copy_no: int,
    printed_at: datetime,
    printed_by: str,
) -> tuple[HalfPage, HalfPage]:
    """Both copies, for a file that holds more than one paper."""
    mark = parts.copy_mark(copy_no)
    printed = words.printed(printed_at, printed_by)

    def half(number: int) -> HalfPage:
        left = f"Rangkap {number}: untuk {paper.readers[number - 1]} · {paper.number} · {printed}"
        return HalfPage(
            body=lambda sheet: body(sheet, mark),
            furniture=parts.furniture(
                title=f"{paper.running} {paper.number} (lanjutan)",
                about=paper.about,
                copy=mark,
                left=left,
                code=paper.code,
            ),
        )

    return half(1), half(2)
