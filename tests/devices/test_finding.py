"""Printers are found where they are, nothing is sent to anybody, and looking can be called off."""

import ipaddress
import os
import stat
import time
from threading import Event

import pytest

from fakes import LoopbackPrinter
from sentra_pos.devices import finding
from sentra_pos.devices.finding import Found
from sentra_pos.shop.registers import PrinterKind


def test_a_printer_on_the_network_is_found_and_left_in_peace():
    with LoopbackPrinter() as printer:
        steps: list[tuple[int, int]] = []
        found = finding.on_network(
            ["127.0.0.1", "127.0.0.2"],
            port=printer.port,
            stopped=Event(),
            told=lambda done, of: steps.append((done, of)),
        )

        assert [(one.address, one.where) for one in found] == [("127.0.0.1", f"127.0.0.1:{printer.port}")]
        assert printer.received == b""
    assert steps == [(2, 2)]


def test_a_street_of_silent_addresses_takes_little_time():
    silent = [f"192.0.2.{n}" for n in range(1, 255)]
    began = time.monotonic()

    found = finding.on_network(silent, stopped=Event(), patience=0.2)

    assert found == []
    assert time.monotonic() - began < 3


def test_looking_is_called_off_at_once():
    stopped = Event()
    stopped.set()

    assert finding.on_network([f"192.0.2.{n}" for n in range(1, 255)], stopped=stopped) == []


def test_the_neighbours_are_private_and_never_we_ourselves():
    for address in finding.neighbours():
        assert ipaddress.ip_address(address).is_private


def test_device_files_of_usb_printers_are_found(tmp_path):
    for name in ("lp0", "lp1", "hiddev0"):
        (tmp_path / name).touch()

    found = [one for one in finding.by_usb(tmp_path) if one.kind is PrinterKind.FILE]

    assert [(one.name, one.path) for one in found] == [
        ("USB lp0", str(tmp_path / "lp0")),
        ("USB lp1", str(tmp_path / "lp1")),
    ]


def test_without_usb_there_is_simply_nothing(tmp_path, monkeypatch):
    def no_backend():
        raise ValueError("no backend")

    monkeypatch.setattr(finding, "_seen_by_library", no_backend)

    assert finding.by_usb(tmp_path / "none") == []


def test_serial_ports_are_listed():
    assert all(isinstance(one, Found) and one.kind is PrinterKind.SERIAL for one in finding.on_serial())


@pytest.mark.skipif(os.name != "posix", reason="a program in a shell's words stands in for CUPS")
def test_the_printers_of_the_computer_are_known_by_name(tmp_path, monkeypatch):
    program = tmp_path / "lpstat"
    program.write_text("#!/bin/sh\nprintf 'Struk\\nKantor\\n'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))

    found = finding.of_the_computer()

    assert [(one.kind, one.path) for one in found] == [
        (PrinterKind.QUEUE, "Kantor"),
        (PrinterKind.QUEUE, "Struk"),
    ]


def test_a_computer_without_a_printing_system_has_none(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert finding.of_the_computer() == []
