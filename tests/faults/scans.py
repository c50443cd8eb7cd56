"""F10: whatever a scanner sends, there is one sentence or goods that are meant; no crash, no shortcut, nothing sold.

python -m faults.scans --inputs 1000000 --screen 2000 --seed 2026
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from faults import tills
from sqlmodel import Session, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.tables import Barcode
from sentra_pos.checkout import offers
from sentra_pos.checkout.offers import Offer
from sentra_pos.devices import scanner_signs
from sentra_pos.devices.scanner_signs import GS, LONGEST, Manner
from sentra_pos.devices.serial_scanner import Framer
from sentra_pos.paper import symbols
from sentra_pos.ui.checkout import typed

EAN = "8991234567891"
"""Bought-in goods with a code of their maker's, beside those with codes of ours."""
LONGEST_SENTENCE = 300
_AT_ONCE = 2_000
_ODD = "٣٨٠１２３Ⅻ½²é\u202e\u200b\ufeff💥İıſßﬁ\u2028\x00\x1b\x7f\x85\xa0"
_FRAGMENTS = (
    *("01", "02", "10", "11", "15", "17", "21", "30", "37", "3103", "3105", "3922", "00", "8008", "99", "88"),
    *(
        GS,
        "]C1",
        "]d2",
        "]Q3",
        "]E0",
        "(01)",
        "(17)",
        "(",
        ")",
        f"0{EAN}",
        EAN,
        EAN[:7],
        "261130",
        "000000",
        "-",
    ),
)
_PHRASES = (
    *(
        "8.99E+12",
        "8,99123E+12",
        "-1",
        "1e309",
        "NaN",
        "0x1F",
        "3*",
        "999*",
        "3**2",
        "*",
        "0,750",
        "0000000000000",
    ),
    *(
        "'; DROP TABLE barcode; --",
        "%s%n",
        "<b>x</b>",
        "=1+1",
        "{code}",
        "{0}",
        "../../etc",
        "000201010211",
        "a|b|c",
    ),
)

Find = Callable[[Session, str, date], Offer]


@dataclass
class Outcome:
    """What became of the inputs; `wrong` says what should never happen."""

    inputs: int = 0
    became: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def generated(dice: random.Random, known: Sequence[str]) -> Iterator[str]:
    """Inputs without end: garbage, near misses, fragments, whole codes among them."""
    ways = (_garbage, _bytes, _digits, _label, _phrase, _long)
    weights = (20, 15, 20, 25, 15, 1)
    while True:
        if dice.random() < 0.15:
            yield _near(dice, dice.choice(known))
        else:
            yield dice.choices(ways, weights)[0](dice)


def _garbage(dice: random.Random) -> str:
    pool = [*map(chr, range(32, 127)), *_ODD] if dice.random() < 0.5 else [chr(one) for one in range(33, 127)]
    return "".join(dice.choices(pool, k=dice.randint(0, 60)))


def _bytes(dice: random.Random) -> str:
    return dice.randbytes(dice.randint(0, 60)).decode("latin-1")


def _digits(dice: random.Random) -> str:
    body = "".join(dice.choices("0123456789", k=dice.choice((3, 5, 7, 11, 12, 13, 15, 40))))
    start = dice.choice(("", "", "21", "23", "28", "29", "0"))
    digits = start + body[: max(1, len(body) - len(start))]
    return digits + (symbols.check_digit(digits) if dice.random() < 0.7 else dice.choice("0123456789"))


def _label(dice: random.Random) -> str:
    return "".join(dice.choices(_FRAGMENTS, k=dice.randint(1, 8)))


def _phrase(dice: random.Random) -> str:
    return (
        dice.choice(("", " ", "3*", "\t")) + dice.choice(_PHRASES) + dice.choice(("", " ", "\x00", GS, EAN))
    )


def _long(dice: random.Random) -> str:
    return dice.choice(("7", "A", GS, "01", "é", "10X" + GS)) * dice.choice((1_000, 4_000, 9_000))


def _near(dice: random.Random, code: str) -> str:
    """A code of the shop as a bad reader reads it: whole, or with a sign more, less or other."""
    signs, at = list(code), dice.randrange(len(code))
    match dice.randrange(5):
        case 0:
            signs[at] = dice.choice("0123456789")
        case 1:
            del signs[at]
        case 2:
            signs.insert(at, dice.choice(f"0123456789\x0b\x1b{GS} "))
        case 3:
            signs = [*"]C101", *code.zfill(14), *dice.choice(("17261130", "17200101", "3003", "3103000750"))]
    return "".join(signs)


def find(session: Session, code: str, day: date) -> Offer:
    """As the till does."""
    return offers.find(session, code, day=day)


def run(shop: tills.Shop, *, inputs: int, dice: random.Random, finding: Find = find) -> Outcome:
    """So many inputs through everything that reads them, and through the books."""
    got, day = Outcome(), shop.story.today
    known = known_codes(shop)
    source = generated(dice, known)
    while got.inputs < inputs and len(got.wrong) < 20:
        batch = [next(source) for _ in range(min(_AT_ONCE, inputs - got.inputs))]

        def ask(session: Session, batch: list[str] = batch) -> None:
            for one in batch:
                _try(session, one, day, known, got, finding)

        shop.story.books.reading(ask)
    return got


def known_codes(shop: tills.Shop) -> list[str]:
    """Every code in the books."""
    return shop.story.ask(lambda session: list(session.exec(select(Barcode.code))))


def _try(session: Session, one: str, day: date, known: Sequence[str], got: Outcome, finding: Find) -> None:
    got.inputs += 1
    try:
        typed.read(one)
        typed.words_of(one)
        line = typed.scanned(scanner_signs.clean(list(one)), "3*")
        framed = Framer(Manner()).feed(one.encode("utf-8", "replace") + b"\r")
        if any(len(heard.code) > LONGEST for heard in framed):
            got.wrong.append(f"a code of more than {LONGEST} signs out of {one[:60]!r}")
        for code in {one, line.text, *(heard.code for heard in framed)}:
            got.became[_meant(session, code, day, known, got, finding)] += 1
    except Exception as error:
        got.became[type(error).__name__] += 1
        got.wrong.append(f"{type(error).__name__} {error} out of {one[:120]!r}")


def _meant(session: Session, code: str, day: date, known: Sequence[str], got: Outcome, finding: Find) -> str:
    try:
        offer = finding(session, code, day)
    except RuleBroken as error:
        sentence = error.message()
        if "\n" in sentence or len(sentence) > LONGEST_SENTENCE or not sentence.endswith("."):
            got.wrong.append(f"no sentence: {sentence!r} out of {code[:120]!r}")
        return type(error).__name__
    if not _is_meant(code, known):
        got.wrong.append(f"{offer.name} out of {code[:120]!r}")
    return "Offer"


def _is_meant(code: str, known: Sequence[str]) -> bool:
    """By other means than the till's: a code of the books stands in it, or a scale printed it."""
    digits = "".join(sign for sign in code if sign in "0123456789")
    scale = digits[:2] in (symbols.WEIGHED, symbols.PRICED) and symbols.is_ean(digits)
    return scale or any(one in code or one.lstrip("0") in digits for one in known)


def stocked(shop: tills.Shop) -> tills.Shop:
    """The same with a maker's code and goods that are weighed."""
    story = shop.story
    story.delivers("Dapur Gipang Melati", emping=50_000, price=90_000, decimals=3)
    which = story.product("emping", "Dapur Gipang Melati")
    story.do(lambda session: barcodes.add(session, code=EAN, product=which))
    return shop


def main() -> int:
    """The full run; 0 if nothing went wrong."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--inputs", type=int, default=1_000_000)
    told.add_argument("--screen", type=int, default=2_000)
    told.add_argument("--seed", type=int, default=2026)
    asked = told.parse_args()
    print(f"seed {asked.seed}")
    from faults import scans_at_screen  # here: the first part needs no window

    with tills.new_books(postgres=False) as (books, at):
        shop = stocked(tills.stocked(books, at, products=12, pieces=600, registers=["K1"]))
        began = time.monotonic()
        got = run(shop, inputs=asked.inputs, dice=random.Random(asked.seed))
        print(f"{got.inputs} inputs in {time.monotonic() - began:.0f} s: {dict(got.became.most_common())}")
        began = time.monotonic()
        seen = scans_at_screen.run(shop, inputs=asked.screen, dice=random.Random(asked.seed))
        print(
            f"{seen.inputs} at the screen in {time.monotonic() - began:.0f} s: {dict(seen.became.most_common())}"
        )
    wrong = got.wrong + seen.wrong
    print("\n".join(wrong) or "nothing went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
