"""A scanner on a serial line is read whole whatever it sends, and is found again when it was unplugged."""

import os
import pty
import threading
import time
import tty
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.devices import serial_scanner
from sentra_pos.devices.scanner_signs import GS, LONGEST, Heard, Manner
from sentra_pos.devices.serial_scanner import Framer, SerialScanner

CODE = "2900000000018"


def codes(*data: bytes, manner: Manner | None = None) -> list[str]:
    framer = Framer(manner or Manner())
    heard = [one for part in data for one in framer.feed(part)]
    return [one.code for one in [*heard, *framer.pause()]]


def test_codes_are_cut_where_lines_end():
    assert codes(b"2900000000018\r\n8991234567891\r\n") == [CODE, "8991234567891"]
    assert codes(b"29000000", b"00018\n89", b"91") == [CODE, "8991"]


def test_marks_and_control_signs_go_and_separators_stay():
    manner = Manner(prefix="<STX>", suffix="<ETX>", separator="~")

    assert codes(b"\x02A\tB\x03\x02C\x1b~D\x00\x03", manner=manner) == ["AB", f"C{GS}D"]
    assert codes(b"]C10108\x1d10A\r") == [f"]C10108{GS}10A"]


@given(st.lists(st.binary(max_size=60), max_size=12))
def test_no_byte_is_too_strange(parts):
    for code in codes(*parts):
        assert code
        assert all(sign == GS or sign.isprintable() for sign in code)


def test_a_scanner_gone_wild_is_cut_off():
    assert codes(b"7" * 9_000, b"\r", b"8\r") == ["7" * LONGEST, "8"]


class Cable:
    """The scanner's end of a line; `plug` makes a new one under the same name."""

    def __init__(self, folder: Path) -> None:
        self.name = str(folder / "ttyACM0")
        self.plug()

    def plug(self) -> None:
        self._ours, theirs = pty.openpty()
        tty.setraw(theirs)
        Path(self.name).unlink(missing_ok=True)
        Path(self.name).symlink_to(os.ttyname(theirs))
        os.close(theirs)

    def sends(self, data: bytes) -> None:
        os.write(self._ours, data)

    def unplug(self) -> None:
        os.close(self._ours)
        Path(self.name).unlink(missing_ok=True)


class Till:
    def __init__(self, cable: Cable) -> None:
        self.heard: list[Heard] = []
        self.there: list[bool] = []
        self._news = threading.Condition()
        self.scanner = SerialScanner(
            cable.name, on_scan=self._on_scan, on_change=self._on_change, again_seconds=0.05
        )
        self.scanner.start()

    def _on_scan(self, heard: Heard) -> None:
        with self._news:
            self.heard.append(heard)
            self._news.notify_all()

    def _on_change(self, there: bool) -> None:
        with self._news:
            self.there.append(there)
            self._news.notify_all()

    def waits_for(self, *, heard: int = 0, changes: int = 0) -> None:
        with self._news:
            assert self._news.wait_for(lambda: len(self.heard) >= heard and len(self.there) >= changes, 10)


@pytest.fixture
def cable(tmp_path):
    return Cable(tmp_path)


@pytest.fixture
def till(cable):
    made = Till(cable)
    made.waits_for(changes=1)
    yield made
    made.scanner.stop()


def test_every_scan_on_the_line_is_told_once(till, cable):
    for number in range(50):
        cable.sends(f"29{number:011}\r\n".encode())
    till.waits_for(heard=50)

    assert [one.code for one in till.heard] == [f"29{number:011}" for number in range(50)]


def test_a_scanner_that_ends_with_nothing_is_ended_by_its_silence(till, cable):
    cable.sends(CODE[:6].encode())
    cable.sends(CODE[6:].encode())
    till.waits_for(heard=1)
    time.sleep(0.3)
    cable.sends(CODE.encode())
    till.waits_for(heard=2)

    assert [one.code for one in till.heard] == [CODE, CODE]


def test_a_scanner_that_was_unplugged_is_found_again(till, cable):
    cable.sends(b"2900000000018\r")
    till.waits_for(heard=1)
    cable.unplug()
    till.waits_for(changes=2)
    cable.plug()
    till.waits_for(changes=3)
    cable.sends(b"8991234567891\r")
    till.waits_for(heard=2)

    assert till.there == [True, False, True]
    assert [one.code for one in till.heard] == [CODE, "8991234567891"]


def test_a_port_that_is_not_there_is_no_trouble(tmp_path):
    scanner = SerialScanner(str(tmp_path / "none"), on_scan=print)
    scanner.start()

    scanner.stop()


def test_the_ports_of_the_machine_can_be_listed():
    assert all(one.name for one in serial_scanner.ports())
