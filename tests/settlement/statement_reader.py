"""Reads a statement's tables back from its paper, and the same sums from the journals by plain SQL."""

import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pdfplumber
from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.books import places
from sentra_pos.settlement import kinds
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.statement_words import Language, Say, Speech

FIGURES = re.compile(r"(?:^|\s)((?:[\d.,]+ ){7}[\d.,]+)$")
SUMS = ("Jumlah", "Total", "Carried", "Brought")
GROUPS = {
    Say.REFUNDS: Term.REFUNDS,
    Say.GROUP_VOID: Term.REFUNDS,
    Say.GROUP_LOSS: Term.COMPENSATION,
    Say.GROUP_COMPENSATION: Term.COMPENSATION,
    Say.GROUP_CORRECTION: Term.COMPENSATION,
    Say.FEES: Term.FEES,
    Say.GROUP_ADVANCE: Term.INSTALMENTS,
}
BOX = {
    Say.OPENING: Term.OPENING,
    Say.EARNED: Term.EARNED,
    Say.REFUNDS: Term.REFUNDS,
    Say.COMPENSATION: Term.COMPENSATION,
    Say.FEES: Term.FEES,
    Say.INSTALMENTS: Term.INSTALMENTS,
}


@dataclass(frozen=True)
class Read:
    """The tables as their reader finds them: goods by column, sales by column, the rest by term; the sums of the rows."""

    goods: list[int]
    sold: int
    gross: int
    commission: int
    charges: dict[Term, int]

    @property
    def charged(self) -> int:
        return sum(self.charges.values())


def words(made: bytes) -> str:
    with pdfplumber.open(io.BytesIO(made)) as paper:
        return "\n".join(page.extract_text() for page in paper.pages)


def flat(shown: str) -> str:
    return " ".join(shown.split())


def number(shown: str) -> int:
    return int(shown.strip("()").replace(".", "").replace(",", ""))


def read(shown: str, language: Language) -> Read:
    """The sums of the rows themselves; the sums that are printed under them are not looked at."""
    say = Speech(language)
    goods, sales, charges = (flat(say(title)) for title in (Say.GOODS, Say.SALES, Say.CHARGES))
    end = flat(say(Say.PAID_IN_WORDS))
    first, rest = shown.split(f"\n{goods}", 1)[1].split(f"\n{sales}", 1)
    second, rest = rest.split(f"\n{charges}", 1)
    sold = [found for line in second.splitlines() if (found := _sale(line, say))]
    return Read(
        _columns(first),
        sum(part for *_, part in sold),
        sum(gross for gross, *_ in sold),
        sum(commission for _, commission, _ in sold),
        _by_group(rest.split(end, 1)[0], say),
    )


def box(shown: str, language: Language) -> dict[str, int]:
    """The summary box on the first page: each term by its name, and `net`, `to_pay` and `closing`."""
    say = Speech(language)
    top = shown.split(flat(say(Say.TERMS)), 1)[0]
    named = {word: term.value for word, term in BOX.items()} | {Say.NET: "net", Say.CARRIED: "closing"}
    found = {}
    for word, name in named.items():
        line = next((one for one in top.splitlines() if flat(say(word)) in one), None)
        if line is not None:
            after = line.split(flat(say(word)), 1)[1]
            amounts = re.findall(r"(?<!\S)-?\d[\d.]*(?=\s|$)", after)
            found[name] = number(amounts[0 if name in ("net", "closing") else -1])
    paid = re.search(rf"{flat(say(Say.CASH))} .*?(-?\d[\d.]*)$", top, re.MULTILINE)
    return found | ({"to_pay": number(paid[1])} if paid else {})


def booked(session: Session, statement: UUID) -> Read:
    """The same from the rows of the journals that are linked to the statement, by plain SQL."""
    of = {"id": statement.hex}

    def ask(query: str) -> Any:
        return session.execute(text(query), of).all()

    postings = ask(
        "SELECT e.kind, p.line, -p.amount FROM statement_posting l"
        " JOIN money_posting p ON p.entry = l.entry AND p.position = l.position"
        " JOIN journal_entry e ON e.id = l.entry WHERE l.statement = :id"
    )
    moves = ask(
        "SELECT m.from_place, m.to_place, m.quantity FROM statement_move l"
        " JOIN stock_move m ON m.entry = l.entry AND m.position = l.position WHERE l.statement = :id"
    )
    ((gross, borne),) = ask(
        "SELECT COALESCE(SUM(s.gross), 0), COALESCE(SUM(s.producer_discount + s.shared_discount), 0)"
        " FROM statement_posting l JOIN money_posting p ON p.entry = l.entry AND p.position = l.position"
        " JOIN journal_entry e ON e.id = l.entry AND e.kind = 'sale' JOIN sale_line s ON s.id = p.line"
        " WHERE l.statement = :id"
    )
    sums: Counter[Term] = Counter()
    for kind, line, amount in postings:
        sums[kinds.term(kind, of_a_line=line is not None)] += amount
    sold = sums.pop(Term.EARNED, 0)
    sums.pop(Term.OPENING, None)
    charges = {term: amount for term, amount in sums.items() if amount}
    return Read(_flows(moves), sold, gross, gross - borne - sold, charges)


def _flows(moves: list[tuple[str, str, int]]) -> list[int]:
    """Came in, sold, back from buyers, back to the producer, broken or lost, expired."""

    def total(start: str | None, end: str | None) -> int:
        return sum(count for from_, to, count in moves if start in (None, from_) and end in (None, to))

    lost = total(places.SHELF, places.DAMAGED) + total(places.SHELF, places.LOST)
    return [
        total(places.PRODUCER, None), total(None, places.CUSTOMER), total(places.CUSTOMER, None),
        total(None, places.PRODUCER), lost, total(None, places.EXPIRED),
    ]  # fmt: skip


def _sale(line: str, say: Speech) -> tuple[int, int, int] | None:
    """Gross, commission and the producer's part of a line of sales."""
    discount = rf"\(?[\d.]+\)?(?: (?:{say(Say.BY_SHOP)}|{say(Say.BY_PRODUCER)}|{say(Say.BY_BOTH)}|{say(Say.MIXED)}))?"
    rate = rf"(?:[\d,]+ %|{say(Say.AT_FIXED)})"
    found = re.search(rf"([\d.]+) {discount} {rate} ([\d.]+) ([\d.]+)$", line)
    return None if found is None else (number(found[1]), number(found[2]), number(found[3]))


def _by_group(section: str, say: Speech) -> dict[Term, int]:
    """What stands beside each group's word and under it, up to the next one."""
    sums: Counter[Term] = Counter()
    term = None
    for line in section.splitlines():
        for word, its_term in GROUPS.items():
            if re.match(rf"{re.escape(say(word))} \d\d/\d\d/\d{{4}} ", line):
                term = its_term
        amount = re.search(r"^(?:.* )?\d\d/\d\d/2026 .* (-?[\d.]+)$", line)
        if term is not None and amount and "LPK" not in line:
            sums[term] += number(amount[1])
    return {one: amount for one, amount in sums.items() if amount}


def _columns(section: str) -> list[int]:
    rows, before = [], ""
    for line in section.splitlines():
        bare = re.sub(r" (?:\d\d/\d\d/\d{4}|tidak ada|none)$", "", line)
        found = FIGURES.search(bare)
        if found and not line.startswith(SUMS) and not before.startswith(SUMS):
            rows.append([number(one) for one in found[1].split()])
        before = line
    return [sum(row[at] for row in rows) for at in range(8)]
