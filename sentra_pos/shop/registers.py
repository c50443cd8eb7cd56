"""The habits of a register: its printer, its paper, its drawer, its scanner, and what is sold there most."""

import re
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Literal, cast
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Table, bindparam, select, text, update
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.shop.tables import Register


class PrinterKind(Enum):
    """How a printer is reached."""

    NONE = "none"
    FILE = "file"
    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    WINDOWS = "windows"
    QUEUE = "queue"
    """A printer that CUPS knows by name."""


Columns = Literal[32, 42, 48]
"""Signs of font A on a line: 58 mm paper has 32, 80 mm paper 42 or 48."""


Volume = Literal[0, 25, 60, 100]
"""How loud the tones are; 0 is silence."""


class LabelLanguage(Enum):
    """What a label printer understands."""

    TSPL = "tspl"
    ZPL = "zpl"
    ESCPOS = "escpos"
    """Pictures, as receipt printers take them."""


@dataclass(frozen=True)
class LabelHabits:
    """The label printer of a register and the labels it uses; reached as the receipt printer is, see Habits.

    `size` is a roll (`40x30`) or `a4`; `gap_mm` lies between two labels, 0 on endless paper. Shifts are tenths of a
    millimetre, to the right and down: of rolls, and of sheets that another printer prints.
    """

    printer: PrinterKind = PrinterKind.NONE
    address: str = ""
    port: int = 9100
    path: str = ""
    vendor_id: int = 0
    product_id: int = 0
    baud: int = 9600
    language: LabelLanguage = LabelLanguage.TSPL
    size: str = "a4"
    gap_mm: int = 2
    right: int = 0
    down: int = 0
    sheet_right: int = 0
    sheet_down: int = 0


@dataclass(frozen=True)
class Habits:
    """How a register prints and scans; only the fields of its `printer` kind matter.

    `address` and `port` are of the network; `path` is a file, a device such as /dev/usb/lp0, a serial port or the
    name of a printer of the computer's own; `vendor_id` and `product_id` are of USB; `baud` is of a serial line.
    `proves_printing` is on where the printer answers status questions. `profile` is the printer's name in
    python-escpos; `simple` asks nothing of it that the cheapest one cannot do.

    `scanner_port` is a serial port, empty for a scanner that types; `scanner_prefix`, `scanner_suffix` and
    `scanner_separator` are the keys it sends before and after a code and between GS1 elements, such as `<STX>`.
    `volume` is in percent. `favourites` are products with a star, in the order in which they got it.
    """

    columns: Columns = 32
    printer: PrinterKind = PrinterKind.NONE
    address: str = ""
    port: int = 9100
    path: str = ""
    vendor_id: int = 0
    product_id: int = 0
    baud: int = 9600
    profile: str = "simple"
    proves_printing: bool = False
    has_drawer: bool = True
    has_cutter: bool = False
    scanner_port: str = ""
    scanner_baud: int = 9600
    scanner_prefix: str = ""
    scanner_suffix: str = ""
    scanner_separator: str = ""
    volume: Volume = 100
    favourites: tuple[UUID, ...] = ()
    labels: LabelHabits = LabelHabits()


def columns(count: int) -> Columns:
    """`count` as a width papers have; 32 for any other."""
    return 48 if count == 48 else 42 if count == 42 else 32


@dataclass(eq=False)
class NoSuchRegister(RuleBroken):
    """No register bears this code."""

    sentence = "There is no register {code}."

    code: str


@dataclass(eq=False)
class BadRegister(RuleBroken):
    """Registers are numbered: nothing else fits in front of a receipt's number."""

    sentence = "{code} is no register. Registers are called K0, K1 up to K999."

    code: str


def ensure(session: Session, code: str) -> Habits:
    """The habits of `code`; the register is made with the usual ones if it is new; raise BadRegister."""
    if not _CODE.fullmatch(code):
        raise BadRegister(code=code)
    session.execute(_MAKE, {"code": code})
    return habits(session, code)


def habits(session: Session, code: str) -> Habits:
    """How the register `code` prints; raise NoSuchRegister."""
    stored = session.execute(_HABITS, {"wanted": code}).scalar()
    if stored is None:
        raise NoSuchRegister(code)
    return _ADAPTER.validate_json(stored)


def columns_of(session: Session, code: str) -> Columns:
    """How wide the paper of `code` is; of a register nobody has used yet, as wide as new ones have it."""
    return habits(session, code).columns if code in codes(session) else Habits().columns


def usual(session: Session, code: str) -> Habits:
    """The habits of `code`, the usual ones if nobody has made that register yet."""
    stored = session.execute(_HABITS, {"wanted": code}).scalar()
    return Habits() if stored is None else _ADAPTER.validate_json(stored)


def keep(session: Session, code: str, habits: Habits) -> None:
    """Keep how the register `code` prints; raise NoSuchRegister, or pydantic's ValidationError for nonsense."""
    checked = _ADAPTER.validate_python(asdict(habits))
    changed = {"wanted": code, "kept": _ADAPTER.dump_json(checked).decode()}
    if session.execute(_KEEP, changed).rowcount == 0:  # type: ignore[attr-defined]
        raise NoSuchRegister(code)


def star(session: Session, code: str, product: UUID, *, starred: bool) -> tuple[UUID, ...]:
    """The favourites of `code`, of which `product` is one from now on, the last, or none any more."""
    known = habits(session, code)
    others = tuple(one for one in known.favourites if one != product)
    favourites = (*others, product) if starred else others
    keep(session, code, replace(known, favourites=favourites))
    return favourites


def codes(session: Session) -> list[str]:
    """The codes of all registers, in order."""
    return list(session.execute(select(_REGISTERS.c.code).order_by(_REGISTERS.c.code)).scalars())


_CODE = re.compile(r"K[0-9]{1,3}")
_REGISTERS = cast("Table", Register.__table__)  # type: ignore[attr-defined]
_ADAPTER: TypeAdapter[Habits] = TypeAdapter(Habits)
_MAKE = text("INSERT INTO register (code, habits) VALUES (:code, '{}') ON CONFLICT (code) DO NOTHING")
_HABITS = select(_REGISTERS.c.habits).where(_REGISTERS.c.code == bindparam("wanted"))
_KEEP = update(_REGISTERS).where(_REGISTERS.c.code == bindparam("wanted")).values(habits=bindparam("kept"))
