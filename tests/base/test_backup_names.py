"""Names of backups say whose and of when they are; of many, seven days, five weeks and twelve months stay."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base import backup_names, clock
from sentra_pos.base.backup_names import Kind

SHOP = UUID("01a1f000-0000-7000-8000-0000c0ffee11")
NOON = datetime(2026, 11, 26, 5, tzinfo=UTC)
moments = st.integers(0, 3_650 * 86_400).map(lambda seconds: NOON - timedelta(seconds=seconds))


def test_a_name_is_read_as_it_was_made() -> None:
    name = backup_names.name(SHOP, NOON, epoch="B", kind=Kind.FILE, encrypted=True)

    assert name == "sentra-c0ffee11-20261126-120000-B.db.age"
    read = backup_names.read(Path(name))
    assert read is not None
    assert (read.shop, read.made_at, read.epoch) == ("c0ffee11", NOON, "B")
    assert (read.kind, read.is_encrypted) == (Kind.FILE, True)


def test_other_files_are_no_backups() -> None:
    for name in ("toko.db", "sentra-c0ffee11-20261126-120000.db.sha256", "sentra-x-20261399-120000.db"):
        assert backup_names.read(Path(name)) is None
    assert backup_names.read(Path("sentra-c0ffee11-20261399-120000.db")) is None


def test_of_two_years_of_evenings_the_agreed_ones_stay() -> None:
    evenings = [NOON - timedelta(days=days, hours=-8) for days in range(1, 731)]

    stay = sorted(backup_names.kept(evenings, NOON), reverse=True)

    assert len(stay) == 7 + 4 + 10  # a week's or month's newest may be a day's newest too
    days = [clock.day_of(moment).isoformat() for moment in stay]
    assert days[:9] == [
        *("2026-11-25", "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19"),
        *("2026-11-15", "2026-11-08"),
    ]
    assert days[-1] == "2025-12-31"


@given(st.lists(moments, max_size=60), moments)
def test_the_newest_always_stays_and_thinning_twice_takes_nothing_more(
    made: list[datetime], at: datetime
) -> None:
    stay = backup_names.kept(made, at)

    past = [moment for moment in made if moment <= at]
    assert stay <= set(made)
    assert not past or max(past) in stay
    assert {moment for moment in made if moment > at} <= stay
    assert backup_names.kept(list(stay), at) == stay
    days = {clock.day_of(moment) for moment in past}
    kept_days = {clock.day_of(moment) for moment in stay if moment <= at}
    assert set(sorted(days)[-7:]) <= kept_days
