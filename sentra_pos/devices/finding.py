"""Printers within reach: on the network, by USB, on serial lines, and those the computer itself knows.

Looking is all it does: nothing is sent to what is found, as an office printer would print it.
"""

import errno
import ipaddress
import selectors
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

from sentra_pos.devices import escpos_library
from sentra_pos.shop.registers import PrinterKind

RAW_PORT = 9100
"""Where nearly every network printer listens."""
_TOGETHER = 64
"""Calls under way at once: enough for a street of addresses in two seconds, few enough for any router."""
_ANSWERS_WITHIN = 0.5
_CALM = 0.05
_AWAY = ("192.0.2.1", "10.255.255.254", "172.31.255.254", "192.168.255.254")
"""Addresses nobody calls: asking for the way there tells our own address in each net, without sending anything."""
_USB_PRINTER = 7
_ASKED_WITHIN = 5

Told = Callable[[int, int], None]


@dataclass(frozen=True)
class Found:
    """A printer that can be chosen; only the fields of its `kind` are filled, as in Habits."""

    kind: PrinterKind
    name: str
    address: str = ""
    port: int = RAW_PORT
    path: str = ""
    vendor_id: int = 0
    product_id: int = 0

    @property
    def where(self) -> str:
        """Its address, path or number, as it is shown."""
        match self.kind:
            case PrinterKind.NETWORK:
                return f"{self.address}:{self.port}"
            case PrinterKind.USB:
                return f"USB {self.vendor_id:04x}:{self.product_id:04x}"
            case _:
                return self.path


def neighbours() -> list[str]:
    """The addresses of the small private nets this computer stands in, its own left out."""
    found: list[str] = []
    for own in dict.fromkeys(filter(None, map(_own_address, _AWAY))):
        address = ipaddress.ip_address(own)
        if address.is_private and not address.is_loopback:
            street = ipaddress.ip_network(f"{own}/24", strict=False)
            found += [str(one) for one in street.hosts() if str(one) != own]
    return found


def on_network(
    addresses: Sequence[str],
    *,
    port: int = RAW_PORT,
    stopped: Event,
    told: Told = lambda _done, _of: None,
    patience: float = _ANSWERS_WITHIN,
) -> list[Found]:
    """Those of `addresses` that answer at `port`; `told` hears how many were asked, `stopped` ends it early."""
    answered: list[str] = []
    for start in range(0, len(addresses), _TOGETHER):
        if stopped.is_set():
            break
        some = addresses[start : start + _TOGETHER]
        answered += _who_answers(some, port, patience, stopped)
        told(min(start + _TOGETHER, len(addresses)), len(addresses))
    return [Found(PrinterKind.NETWORK, one, address=one, port=port) for one in answered]


def by_usb(devices: Path = Path("/dev/usb")) -> list[Found]:
    """Printers on a USB cable: those the system has made a device file for, and those a library can see."""
    files = sorted(devices.glob("lp*")) if devices.is_dir() else []
    found = [Found(PrinterKind.FILE, f"USB {file.name}", path=str(file)) for file in files]
    try:
        return found + list(_seen_by_library())
    except (ValueError, ImportError, OSError):
        # Without libusb there is nobody to ask; who may not look sees nothing.
        return found


def on_serial() -> list[Found]:
    """Serial ports, of which any may have a printer behind it."""
    from serial.tools import list_ports  # here: only who looks for a printer needs it

    return [
        Found(PrinterKind.SERIAL, str(port.description or port.device), path=str(port.device))
        for port in sorted(list_ports.comports(), key=lambda port: str(port.device))
    ]


def of_the_computer() -> list[Found]:
    """The printers that Windows or CUPS knows by name."""
    if sys.platform == "win32":
        return [Found(PrinterKind.WINDOWS, name, path=name) for name in _windows_names()]
    return [Found(PrinterKind.QUEUE, name, path=name) for name in _queue_names()]


def _own_address(away: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect((away, 9))
            return str(asked.getsockname()[0])
        except OSError:
            return ""


def _who_answers(addresses: Iterable[str], port: int, patience: float, stopped: Event) -> list[str]:
    answered: list[str] = []
    with selectors.DefaultSelector() as waiting:
        for address in addresses:
            call = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            call.setblocking(False)
            code = call.connect_ex((address, port))
            if code in (0, errno.EINPROGRESS, errno.EWOULDBLOCK):
                waiting.register(call, selectors.EVENT_WRITE, address)
            else:
                call.close()
        until = time.monotonic() + patience
        while waiting.get_map() and time.monotonic() < until and not stopped.is_set():
            for key, _ in waiting.select(_CALM):
                call = _socket_of(key)
                if call.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                    answered.append(key.data)
                waiting.unregister(call)
                call.close()
        for key in list(waiting.get_map().values()):
            _socket_of(key).close()
    return sorted(answered, key=ipaddress.ip_address)


def _socket_of(key: selectors.SelectorKey) -> socket.socket:
    call = key.fileobj
    assert isinstance(call, socket.socket)  # noqa: S101 - nothing else was registered
    return call


def _seen_by_library() -> Iterable[Found]:
    with escpos_library.unlogged():
        import usb.core  # here: only who looks for a printer needs it
        import usb.util

        for device in usb.core.find(find_all=True) or ():
            if _is_printer(device):
                name = _name_of(device, usb.util) or "USB"
                yield Found(
                    PrinterKind.USB, name, vendor_id=int(device.idVendor), product_id=int(device.idProduct)
                )


def _is_printer(device: Any) -> bool:
    try:
        return any(interface.bInterfaceClass == _USB_PRINTER for settings in device for interface in settings)
    except OSError:
        return False


def _name_of(device: Any, util: Any) -> str:
    """Maker and model; who may not open the device is not told them."""
    try:
        parts = (util.get_string(device, device.iManufacturer), util.get_string(device, device.iProduct))
    except (ValueError, OSError, NotImplementedError):
        return ""
    return " ".join(str(part).strip("\0 ") for part in parts if part)


def _queue_names() -> list[str]:
    program = shutil.which("lpstat")
    if program is None:
        return []
    try:
        asked = subprocess.run(  # noqa: S603 - a fixed program without a shell
            (program, "-e"), capture_output=True, timeout=_ASKED_WITHIN, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return sorted(filter(None, asked.stdout.decode(errors="replace").split("\n")))


def _windows_names() -> list[str]:
    try:
        import win32print  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError:
        return []
    local_and_connected = 2 | 4
    return sorted(str(one[2]) for one in win32print.EnumPrinters(local_and_connected))
