"""Reads ESC/POS bytes as a printer does, and knows only the commands we mean to send; any other is an error."""

from dataclasses import dataclass, field

WIDTH_BIT, HEIGHT_BIT = 0x20, 0x10


class ForeignCommand(AssertionError):
    """Bytes that no part of ours should ever have sent."""


@dataclass(frozen=True)
class Row:
    """A printed line."""

    text: str
    bold: bool = False
    size: str = "normal"
    align: str = "left"


@dataclass(frozen=True)
class Raster:
    """Dots: one tuple of bools a row, True for black."""

    rows: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True)
class NativeBarcode:
    """A Code 128 that the printer draws."""

    code: str


@dataclass(frozen=True)
class NativeQr:
    """A QR code that the printer draws."""

    text: str


@dataclass(frozen=True)
class Deed:
    """What moves something: `init`, `drawer`, `cut`, `feed 4`, `ask paper`, `ask printed`."""

    name: str


Printed = Row | Raster | NativeBarcode | NativeQr | Deed


@dataclass
class Paper:
    """What came out, in order."""

    printed: list[Printed] = field(default_factory=list)

    @property
    def deeds(self) -> list[str]:
        return [one.name for one in self.printed if isinstance(one, Deed)]

    @property
    def rows(self) -> list[Row]:
        return [one for one in self.printed if isinstance(one, Row)]

    @property
    def text(self) -> str:
        return "".join(f"{row.text}\n" for row in self.rows)

    @property
    def drawer_opened(self) -> int:
        return self.deeds.count("drawer")

    def raster(self) -> Raster:
        """All strips of dots as one picture."""
        return Raster(tuple(row for one in self.printed if isinstance(one, Raster) for row in one.rows))


@dataclass
class _Reader:
    data: bytes
    at: int = 0
    paper: Paper = field(default_factory=Paper)
    line: str = ""
    bold: bool = False
    mode: int = 0
    align: str = "left"
    qr: str = ""

    def take(self, count: int) -> bytes:
        taken = self.data[self.at : self.at + count]
        if len(taken) < count:
            raise ForeignCommand(f"the bytes end within a command at {self.at}")
        self.at += count
        return taken

    def note(self, one: Printed) -> None:
        self.paper.printed.append(one)

    def read(self) -> Paper:
        while self.at < len(self.data):
            match self.take(1):
                case b"\n":
                    self.note(Row(self.line, self.bold, self._size(), self.align))
                    self.line = ""
                case b"\x1b":
                    self._escape(self.take(1))
                case b"\x1d":
                    self._group(self.take(1))
                case b"\x10":
                    self._realtime(self.take(2))
                case sign if 0x20 <= sign[0] <= 0x7E:
                    self.line += sign.decode("ascii")
                case sign:
                    raise ForeignCommand(f"{sign!r} at {self.at - 1}")
        return self.paper

    def _size(self) -> str:
        both = {0: "normal", HEIGHT_BIT: "tall", WIDTH_BIT: "wide", WIDTH_BIT | HEIGHT_BIT: "large"}
        return both[self.mode & (WIDTH_BIT | HEIGHT_BIT)]

    def _escape(self, command: bytes) -> None:
        match command:
            case b"@":
                self.bold, self.mode, self.align, self.line = False, 0, "left", ""
                self.note(Deed("init"))
            case b"t":
                self.note(Deed(f"page {self.take(1)[0]}"))
            case b"!":
                self.mode = self.take(1)[0]
                self.bold = bool(self.mode & 0x08)
            case b"E":
                self.bold = bool(self.take(1)[0] & 1)
            case b"a":
                self.align = ("left", "center", "right")[self.take(1)[0] % 48]
            case b"d":
                self.note(Deed(f"feed {self.take(1)[0]}"))
            case b"p":
                self.take(3)
                self.note(Deed("drawer"))
            case _:
                raise ForeignCommand(f"ESC {command!r} at {self.at}")

    def _group(self, command: bytes) -> None:
        match command:
            case b"V":
                self.take(1 if self.take(1) in (b"A", b"B") else 0)
                self.note(Deed("cut"))
            case b"v":
                self._raster()
            case b"h" | b"w" | b"f" | b"H":
                self.take(1)
            case b"k":
                kind, length = self.take(2)
                code = self.take(length)
                if kind != 73 or code[:2] != b"{B":
                    raise ForeignCommand(f"barcode {kind} {code!r}")
                self.note(NativeBarcode(code[2:].decode("ascii")))
            case b"(":
                self._two_dimensional()
            case b"r":
                self.take(1)
                self.note(Deed("ask printed"))
            case _:
                raise ForeignCommand(f"GS {command!r} at {self.at}")

    def _raster(self) -> None:
        if self.take(2) != b"0\x00":
            raise ForeignCommand("raster of another kind")
        width, height = (int.from_bytes(self.take(2), "little") for _ in range(2))
        rows = [self.take(width) for _ in range(height)]
        self.note(
            Raster(tuple(tuple(bool(b >> bit & 1) for b in row for bit in range(7, -1, -1)) for row in rows))
        )

    def _two_dimensional(self) -> None:
        if self.take(1) != b"k":
            raise ForeignCommand("GS ( of another kind")
        data = self.take(int.from_bytes(self.take(2), "little"))
        match data[:2]:
            case b"1P":
                self.qr = data[3:].decode()
            case b"1Q":
                self.note(NativeQr(self.qr))

    def _realtime(self, command: bytes) -> None:
        if command != b"\x04\x04":
            raise ForeignCommand(f"DLE {command!r} at {self.at}")
        self.note(Deed("ask paper"))


def decode(data: bytes) -> Paper:
    """What `data` prints; ForeignCommand for anything we never send."""
    return _Reader(data).read()
