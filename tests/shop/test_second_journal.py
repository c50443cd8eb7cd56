"""The disk of the books is lost: a backup and the second journal on the stick bring back every deed that was answered."""

import json
import time
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from sentra_pos.base import backups, books_file, numbering, restoring, second_journal, second_lines
from sentra_pos.base.books_file import NotWhole
from sentra_pos.base.database import Books
from sentra_pos.base.second_journal import NoSecondJournal
from sentra_pos.base.second_lines import LineLocked, Written
from sentra_pos.reports import verify
from sentra_pos.shop import safekeeping
from sentra_pos.shop.safekeeping import Known, Safekeeping, Second, SecondOnServer
from shop_story import Story


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def where(story: Story) -> str:
    return str(story.books.engine.url.database)


def known(story: Story) -> Known:
    return story.ask(partial(safekeeping.known, where=where(story)))


def begins(story: Story, stick: Path, key: str = "") -> Path:
    """The second journal is switched on and gets its backup; gives that backup."""
    wanted = Safekeeping(second=str(stick), recipient=key)
    story.do(partial(safekeeping.keep, wanted=wanted, on=story.occasion()))
    return takes_base(story, stick)


def takes_base(story: Story, stick: Path) -> Path:
    story.later(minutes=1)
    safekeeping.back_up(known(story), where(story), story.clock.now())
    return backups.listed(stick, known(story).identity)[0].path


def journal(story: Story, stick: Path) -> Path:
    return second_journal.path(stick, known(story).running.file)


def rebuilt(story: Story, base: Path, stick: Path, key: str = "") -> restoring.Prepared:
    """The books as they come back on a new disk."""
    new = stick.parent / "new"
    new.mkdir(exist_ok=True)
    return restoring.prepare(base, new / "books.db", check=verify.check, key=key, second=stick)


def rows(at: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, without the one that says how the journal itself stands."""
    books = Books.connect(str(at))
    try:
        return books.reading(_all)
    finally:
        books.close()


def _all(session: object) -> dict[str, list[tuple[object, ...]]]:
    ask = lambda sql: session.execute(text(sql)).all()  # type: ignore[attr-defined]  # noqa: E731
    names = [name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: sorted(map(tuple, ask(f'SELECT * FROM "{name}"')), key=repr) for name in names}
    found["setting"] = [row for row in found["setting"] if row[0] != second_journal.SETTING.name]
    return found


@pytest.mark.sqlite
def test_after_the_loss_of_the_disk_nothing_is_missing(story: Story, stick: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    story.sells(gipang=1)
    assert safekeeping.second_state(known(story)) is Second.OFF
    base = begins(story, stick)
    assert safekeeping.second_state(known(story)) is Second.ON

    receipts = [story.sells(gipang=1).receipt for _ in range(3)]
    story.delivers("Pak Harun", price=40_000, dompet=2)
    story.sells(gipang=2, dompet=1)

    prepared = rebuilt(story, base, stick)
    assert prepared.findings == ()
    assert prepared.replayed is not None
    assert prepared.replayed.deeds == known(story).running.lines > len(receipts)
    assert prepared.replayed.unused == 0
    assert rows(prepared.copy) == rows(Path(where(story)))


@pytest.mark.sqlite
def test_what_was_never_committed_and_what_was_torn_is_gone_around(story: Story, stick: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    base = begins(story, stick)
    story.sells(gipang=1)

    def fails(session: object) -> str:
        recording = second_journal.Recording(known(story).running, Path(where(story)))
        recording.done.append(("UPDATE setting SET value = 'never' WHERE name = 'x'", [()], 0))
        row = second_lines.make(
            recording.running.lines + 1,
            recording.running.hash,
            Written(0, tuple(recording.done)),
            private=bytes.fromhex(second_journal.key_file(Path(where(story))).read_text()),
            recipient="",
        )[1]
        second_journal.append(journal(story, stick), row)
        second_journal.append(journal(story, stick), row[: len(row) // 2])
        return ""

    fails(None)  # a line that was synced before the power went, and half of one
    story.sells(gipang=1)

    prepared = rebuilt(story, base, stick)
    assert prepared.findings == ()
    assert rows(prepared.copy) == rows(Path(where(story)))


@pytest.mark.sqlite
def test_a_stick_that_is_pulled_stops_nobody_and_is_begun_anew(story: Story, stick: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    old = begins(story, stick)
    old_journal = journal(story, stick)
    away = stick.rename(stick.with_name("away"))

    story.sells(gipang=1)
    assert second_journal.STOPPED in story.books.last_written
    assert safekeeping.second_state(known(story)) is Second.STOPPED
    assert "no such file" in known(story).running.stopped_by
    assert not story.books.keeping(partial(safekeeping.mend_second, at=story.clock.now()))
    story.sells(gipang=1)
    assert not stick.exists()

    away.rename(stick)
    assert story.books.keeping(partial(safekeeping.mend_second, at=story.clock.now()))
    assert not story.books.keeping(partial(safekeeping.mend_second, at=story.clock.now()))
    assert safekeeping.second_state(known(story)) is Second.WAITS
    base = takes_base(story, stick)
    story.sells(gipang=1)
    assert rows(rebuilt(story, base, stick).copy) == rows(Path(where(story)))
    assert journal(story, stick) != old_journal
    with pytest.raises(NoSecondJournal):
        rebuilt(story, old, stick.parent / "new")


@pytest.mark.sqlite
def test_a_stick_that_hangs_is_left_alone(story: Story, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    begins(story, stick)
    monkeypatch.setattr(second_journal, "LIMIT_SECONDS", 0.05)
    monkeypatch.setattr(second_journal, "_write", lambda _journal, _row: time.sleep(0.3))
    story.sells(gipang=1)
    assert "in time" in known(story).running.stopped_by


@pytest.mark.sqlite
def test_begun_again_and_again_within_a_second_each_backup_belongs_to_its_own(
    story: Story, stick: Path
) -> None:
    """Also where backups of other seconds lie on the stick, of which some are later than the clock says."""
    at = story.clock.now()
    bases: list[Path] = []
    for later in (0, 2, 0):
        begun = partial(safekeeping.keep, wanted=Safekeeping(second=str(stick)), on=story.occasion())
        story.do(begun)
        assert safekeeping.second_state(known(story)) is Second.WAITS
        safekeeping.back_up(known(story), where(story), at + timedelta(seconds=later))
        assert safekeeping.second_state(known(story)) is Second.ON
        bases.append(backups.listed(stick, known(story).identity)[0].path)
        ended = partial(safekeeping.keep, wanted=Safekeeping(), on=story.occasion())
        story.do(ended)

    assert len(set(bases)) == 3
    assert bases == sorted(bases)


@pytest.mark.sqlite
def test_a_changed_line_ends_what_can_be_used_and_is_told(story: Story, stick: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    base = begins(story, stick)
    for _ in range(4):
        story.sells(gipang=1)
    file = journal(story, stick)
    lines = file.read_bytes().split(b"\n")
    changed = json.loads(lines[2])
    changed["signature"] = changed["signature"][::-1]
    lines[2] = json.dumps(changed).encode()
    file.write_bytes(b"\n".join(lines))

    prepared = rebuilt(story, base, stick)
    assert prepared.replayed is not None
    assert prepared.replayed.deeds == 1
    assert prepared.replayed.unused == len(lines) - 3


@pytest.mark.sqlite
def test_lines_that_do_not_fit_the_backup_are_refused_whole(story: Story, stick: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    base = begins(story, stick)
    story.sells(gipang=1)
    with closing(books_file.connect(base)) as books:  # somebody worked in the backup
        books.execute("UPDATE register_head SET hash = 'another'")
    backups.sum_file(base).unlink()
    with pytest.raises(NotWhole, match="line 1"):
        rebuilt(story, base, stick)
    assert list((stick.parent / "new").iterdir()) == []


@pytest.mark.sqlite
def test_an_encrypted_journal_opens_with_the_owners_key_alone(story: Story, stick: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    pair = backups.new_key()
    base = begins(story, stick, pair.public)
    story.sells(gipang=1)
    assert b"INSERT" not in journal(story, stick).read_bytes()
    assert base.name.endswith(".age")
    prepared = rebuilt(story, base, stick, pair.private)
    assert rows(prepared.copy) == rows(Path(where(story)))
    plain = base.with_name(base.name.removesuffix(".age"))
    plain.write_bytes(prepared.copy.read_bytes())
    as_begun = replace(known(story).running, lines=0, hash=second_lines.start(known(story).running.file))
    with closing(books_file.connect(plain)) as books:
        state = second_journal.SETTING.spelt(as_begun)
        books.execute("UPDATE setting SET value = ? WHERE name = ?", (state, second_journal.SETTING.name))
    for opener in ("", backups.new_key().private):
        with pytest.raises(LineLocked):
            rebuilt(story, plain, stick, opener)


@pytest.mark.sqlite
def test_a_copy_of_the_books_writes_nothing_on_the_stick(story: Story, stick: Path, tmp_path: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    base = begins(story, stick)
    before = journal(story, stick).read_bytes()
    books = Books.connect(str(restoring.prepare(base, tmp_path / "copy.db", check=verify.check).copy))
    books.keeping(partial(numbering.take, series="none"))
    assert second_journal.STOPPED in books.last_written
    books.close()
    assert journal(story, stick).read_bytes() == before


@pytest.mark.sqlite
def test_a_folder_that_is_not_there_is_refused_and_nothing_is_set(story: Story, stick: Path) -> None:
    wanted = Safekeeping(second=str(stick / "none"))
    with pytest.raises(NoSecondJournal):
        story.do(partial(safekeeping.keep, wanted=wanted, on=story.occasion()))
    assert known(story).kept == Safekeeping()


@pytest.mark.postgresql
def test_a_server_says_that_it_keeps_its_own(story: Story, stick: Path) -> None:
    wanted = Safekeeping(second=str(stick))
    with pytest.raises(SecondOnServer):
        story.do(partial(safekeeping.keep, wanted=wanted, on=story.occasion()))


@pytest.mark.sqlite
def test_a_new_backup_is_laid_beside_it_every_week(story: Story, stick: Path) -> None:
    begins(story, stick)
    now: datetime = story.clock.now()
    assert not safekeeping.is_base_due(known(story), now + timedelta(days=6))
    assert safekeeping.is_base_due(known(story), now + timedelta(days=8))
