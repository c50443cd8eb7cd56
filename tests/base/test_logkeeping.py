"""What gets into the log: nothing that somebody could sign in, pay or phone with; and the files are their owner's."""

import logging
from datetime import datetime
from pathlib import Path

import pytest

from sentra_pos.base import clock, logkeeping

CANARIES = (
    "postgresql://kasir:kenari-rahasia@server/toko",
    "AGE-SECRET-KEY-1KENARIKENARIKENARIKENARIKENARI",
    "$argon2id$v=19$m=65536,t=3,p=1$a2VuYXJp$a2VuYXJpa2VuYXJp",
    "rekening 1234567890123",
    "telepon +62 812-3456-7890",
    "password='kenari-sandi'",
    "PIN: 246813",
    "postgresql://kasir:ken@ri/garis@server/toko",
    "{'pin': '482913'}",
    "PIN 531642 salah",
    "password='kenari dengan spasi'",
    "id_3201234567890123",
    "-----BEGIN OPENSSH PRIVATE KEY-----\nS2VuYXJp\n-----END OPENSSH PRIVATE KEY-----",
)
SECRET = (
    "kenari-rahasia",
    "KENARIKENARI",
    "a2VuYXJpa2VuYXJp",
    "1234567890123",
    "3456-7890",
    "kenari-sandi",
    "246813",
    "ri/garis",
    "482913",
    "531642",
    "dengan spasi",
    "3201234567890123",
    "S2VuYXJp",
)


@pytest.fixture
def folder(tmp_path: Path):
    before = logging.root.handlers[:], logging.root.level
    logkeeping.keep(tmp_path)
    yield tmp_path
    for handler in logging.root.handlers:
        handler.close()
    logging.root.handlers[:], logging.root.level = before[0], before[1]


def test_no_secret_reaches_the_log_not_even_in_a_traceback(folder: Path) -> None:
    log = logging.getLogger("sentra_pos.test")
    for canary in CANARIES:
        log.warning("failed: %s", canary)
        try:
            raise ValueError(canary)
        except ValueError:
            log.exception("again")
    written = (folder / logkeeping.NAME).read_text("utf-8")

    assert [secret for secret in SECRET if secret in written] == []
    assert written.count("failed: ") == len(CANARIES)
    year = f"{datetime.now(clock.SHOP_ZONE):%Y}-"
    assert all(line.startswith(year) for line in written.splitlines() if "failed: " in line)
    assert [secret for secret in SECRET if secret in "\n".join(CANARIES)] == list(SECRET)


def test_what_helps_is_still_there() -> None:
    for plain in (
        "Rp12.500.000",
        "K1-26-000123",
        "2026-11-22T09:30:00",
        "2026-11-22 09:31:46,634 WARNING sentra_pos.ui",
        "the pin is not right",
        "entry 01a21a2f-03f7-7755-a770-16fe5e1",
    ):
        assert logkeeping.scrubbed(plain) == plain


def test_all_logs_are_their_owners_and_do_not_grow_for_ever(folder: Path) -> None:
    log = logging.getLogger("sentra_pos.test")
    for _ in range(80):
        log.warning("x" * 100_000)

    logs = sorted(folder.iterdir())
    assert 2 <= len(logs) <= logkeeping.FILES + 1
    assert {oct(one.stat().st_mode & 0o777) for one in logs} == {"0o600"}
    assert sum(one.stat().st_size for one in logs) <= (logkeeping.FILES + 1) * (logkeeping.BYTES + 200_000)
    assert len(logkeeping.tail(folder, lines=3)) == 3
