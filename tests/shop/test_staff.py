"""A PIN cannot be guessed: tries are counted before they are checked, waits double, ten lock (F20)."""

import threading
from datetime import timedelta

import pytest

from sentra_pos.base import ids
from sentra_pos.shop import staff
from sentra_pos.shop.staff import IsLocked, MustWait, NameTaken, Role, WeakSecret

PIN = "271828"


@pytest.fixture
def sari(story):
    people = []
    story.do(lambda session: people.append(hires(session, "Sari", Role.CASHIER)))
    return people[0]


def hires(session, name, role):
    return staff.hire(session, name=name, role=role, secret_hash="kept")


def tries(story, person, *, times=1):
    """So many tries, each a deed of its own that is in the books before the PIN is looked at."""
    at = story.clock.now()
    for _ in range(times):
        story.do(lambda session: staff.count_try(session, person=person.id, at=at))


@pytest.mark.usefixtures("slow_hashes")
def test_a_pin_fits_its_own_hash_only():
    kept = staff.hash_secret(PIN, Role.CASHIER)

    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert PIN not in kept
    assert staff.is_right(PIN, kept)
    assert not staff.is_right("271829", kept)
    assert not staff.is_right(PIN, "")


@pytest.mark.parametrize(
    "pin", ["111111", "121212", "123456", "654321", "12345", "1234567", "12a456", "٢٧١٨٢٨", ""]
)
def test_a_pin_anybody_would_guess_is_refused(pin):
    with pytest.raises(WeakSecret):
        staff.hash_secret(pin, Role.CASHIER)


@pytest.mark.parametrize("role", sorted(staff.WITH_PASSWORD, key=str))
def test_who_decides_needs_a_password(role):
    with pytest.raises(WeakSecret):
        staff.hash_secret(PIN, role)


def test_two_people_cannot_bear_one_name(story, sari):
    with pytest.raises(NameTaken, match="Sari"):
        story.do(lambda session: hires(session, " Sari ", Role.MANAGER))


def test_sign_in_tiles_show_cashiers_first(story):
    def hire(session):
        for name, role in (("Ani", Role.MANAGER), ("Sari", Role.CASHIER), ("Budi", Role.CASHIER)):
            hires(session, name, role)

    story.do(hire)

    people = story.ask(staff.everyone)
    assert [(person.name, person.uses_password) for person in people] == [
        ("Budi", False),
        ("Sari", False),
        ("Ani", True),
    ]


def test_five_quick_tries_then_waits_that_double(story, sari):
    waits = []
    tries(story, sari, times=4)
    assert story.ask(lambda session: staff.tries_left(session, person=sari.id)) == 1
    for _ in range(5):
        tries(story, sari)
        with pytest.raises(MustWait) as refusal:
            tries(story, sari)
        waits.append(refusal.value.seconds - 1)
        story.clock.at += timedelta(seconds=waits[-1])

    assert waits == [30, 60, 120, 240, 480]


def test_ten_tries_lock_until_somebody_lets_the_person_in_again(story, sari):
    for _ in range(10):
        tries(story, sari)
        story.later(hours=1)

    story.later(days=400)
    with pytest.raises(IsLocked):
        tries(story, sari)
    story.do(lambda session: staff.forget_tries(session, person=sari.id))
    tries(story, sari)
    assert story.ask(lambda session: staff.tries_left(session, person=sari.id)) == 4


def test_a_right_pin_starts_the_count_anew(story, sari):
    tries(story, sari, times=4)
    story.do(lambda session: staff.forget_tries(session, person=sari.id))

    tries(story, sari, times=4)
    assert story.ask(lambda session: staff.tries_left(session, person=sari.id)) == 1


def test_while_waiting_a_try_counts_nothing(story, sari):
    tries(story, sari, times=5)
    for _ in range(20):
        with pytest.raises(MustWait):
            tries(story, sari)

    story.clock.at += timedelta(seconds=30)
    tries(story, sari)
    with pytest.raises(MustWait) as refusal:
        tries(story, sari)
    assert refusal.value.seconds == 61


def test_a_try_is_counted_though_the_program_dies_before_it_is_checked(story, sari):
    """The count is committed when `count_try`'s deed ends; the hash is only looked at after that."""
    tries(story, sari)

    assert story.ask(lambda session: staff.tries_left(session, person=sari.id)) == 4


def test_many_tries_at_one_moment_are_all_counted(story, sari):
    """Eight programs that guess at once get five tries, not forty."""
    at, start, allowed = story.clock.now(), threading.Barrier(8), []

    def guesses():
        start.wait()
        key = str(ids.new())
        try:
            story.books.writing(
                lambda session: staff.count_try(session, person=sari.id, at=at),
                key=key,
                content=key,
                answer=str,
            )
            allowed.append(key)
        except MustWait:
            pass

    story.books._turn = threading.BoundedSemaphore(8)
    guessers = [threading.Thread(target=guesses) for _ in range(8)]
    for guesser in guessers:
        guesser.start()
    for guesser in guessers:
        guesser.join()

    assert len(allowed) == 5


def test_an_entry_shows_a_persons_name(story, sari):
    def shown(actor):
        return story.ask(lambda session: staff.name_of(session, actor))

    assert [shown(str(sari.id)), shown("cli:Sari"), shown("cli"), shown("waived")] == [
        "Sari",
        "Sari",
        "Kantor",
        "",
    ]
