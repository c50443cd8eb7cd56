"""A recovery code: random, shown once, kept as a hash, good for one new password of its owner."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import col, select

from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.shop import people, recovery, staff
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.recovery import NoRecovery, NotForOthers
from sentra_pos.shop.staff import Person, Role

NEW = "kata sandi baru"


@pytest.fixture(scope="module")
def new_hash():
    return staff.hash_secret(NEW, Role.MANAGER)


@pytest.fixture(scope="module")
def code():
    return recovery.fresh()


@pytest.fixture(scope="module")
def code_hash(code):
    return recovery.hash_code(code)


@pytest.fixture
def shop(story):
    story.sari, story.dewi, story.rani = (
        story.hires(name, role)
        for name, role in (("Sari", Role.MANAGER), ("Dewi", Role.ADMIN), ("Rani", Role.CASHIER))
    )
    story.actor = story.sari
    return story


def keeps(shop, code_hash, person=None):
    who, on = UUID(person or shop.sari), shop.occasion()
    return shop.deed(lambda session: recovery.keep(session, who, code_hash=code_hash, on=on), Person)


def uses(shop, code_hash, new_hash):
    who, on = UUID(shop.sari), Occasion(shop.sari, "K1", shop.clock.now())
    return shop.deed(
        lambda session: recovery.use(session, who, code_hash=code_hash, secret_hash=new_hash, on=on), Person
    )


def held(shop):
    found = shop.ask(recovery.holder)
    return None if found is None else found.person.name


def test_a_code_gives_one_new_password_and_a_lock_is_off(shop, code, code_hash, new_hash):
    keeps(shop, code_hash)
    for _ in range(4):
        shop.do(lambda s: staff.count_try(s, person=UUID(shop.sari), at=shop.clock.now()))
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    stored = shop.ask(lambda session: recovery.hash_for(session, UUID(shop.sari)))
    assert recovery.is_right(typed, stored)
    assert not recovery.is_right(recovery.fresh(), stored)
    uses(shop, stored, new_hash)

    assert held(shop) is None
    kept = shop.deed(lambda s: staff.count_try(s, person=UUID(shop.sari), at=shop.clock.now()), str)
    assert staff.is_right(NEW, kept)
    with pytest.raises(NoRecovery):
        uses(shop, stored, new_hash)
    entries = shop.ask(
        lambda session: session.exec(select(JournalEntry).order_by(col(JournalEntry.id))).all()
    )
    assert [one.reason for one in entries] == ["recovery code made: Sari", "recovery code used: Sari"]
    assert {one.actor for one in entries} == {shop.sari}
    shop.holds()


def test_a_newer_code_makes_the_older_void(shop, code_hash, new_hash):
    keeps(shop, code_hash)
    keeps(shop, "another hash")

    with pytest.raises(NoRecovery):
        uses(shop, code_hash, new_hash)
    assert held(shop) == "Sari"


def test_a_code_is_made_by_who_manages_staff_and_for_nobody_else(shop, code_hash):
    with pytest.raises(NotForOthers):
        keeps(shop, code_hash, person=shop.dewi)
    shop.actor = shop.rani
    with pytest.raises(NeedsApproval):
        keeps(shop, code_hash, person=shop.rani)

    assert held(shop) is None


def test_who_was_let_go_is_not_let_in(shop, code_hash, new_hash):
    keeps(shop, code_hash)
    shop.actor = shop.dewi
    shop.do(lambda session: people.let_go(session, UUID(shop.sari), on=shop.occasion()))

    assert held(shop) is None
    with pytest.raises(NoRecovery):
        uses(shop, code_hash, new_hash)


@pytest.mark.sqlite
def test_the_books_do_not_hold_the_code(shop, code, code_hash):
    keeps(shop, code_hash)
    files = Path(shop.books.where).parent.glob(Path(shop.books.where).name + "*")
    content = b"".join(one.read_bytes() for one in files)

    assert b"recovery code made" in content
    assert code.encode() not in content
    assert recovery.plain(code).encode() not in content


def test_codes_are_long_and_never_alike():
    made = {recovery.fresh() for _ in range(200)}

    assert len(made) == 200
    assert {len(recovery.plain(one)) for one in made} == {25}
