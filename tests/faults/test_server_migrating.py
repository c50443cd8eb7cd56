"""F14 on a server in small: killed in its midst and before its commit; two registers at once; and both controls."""

import pytest
from base import released_books
from faults import server_migrating
from faults.server_migrating import Server
from sqlalchemy import text

from sentra_pos.base import engines, upkeep
from sentra_pos.base.database import BooksBusy
from sentra_pos.base.upkeep import MigratedWrong

STEP = released_books.steps()[-1]
pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.postgresql,
    pytest.mark.timeout(300),
]


@pytest.fixture(scope="module")
def server(postgres_server) -> Server:
    return Server(postgres_server)


def test_a_killed_migration_leaves_the_old_books_and_succeeds_the_next_time(server):
    got = server_migrating.run(server, step=STEP, at=[20])

    assert (got.wrong, got.kills, got.old) == ([], 1, 1)


def test_books_that_were_half_made_are_made_the_next_time(server):
    got = server_migrating.run(server, step=0, at=[60])

    assert (got.wrong, got.kills, got.old) == ([], 1, 1)


def test_two_registers_that_begin_at_once_bring_the_books_up_to_date_once(server):
    assert server_migrating.at_once(server, step=STEP) == []


def test_books_that_others_work_in_are_left_as_they_are(server, monkeypatch):
    monkeypatch.setattr(engines, "LOCK_TIMEOUT_MS", 50)
    with server.books(server.of_step(STEP)) as where:
        engine = engines.make(where, as_owner=True)
        with engine.connect() as other:
            for table in server.before(STEP).rows:
                other.execute(text(f'SELECT 1 FROM "{table}"'))
            with pytest.raises(BooksBusy, match="others are writing"):
                upkeep.migrate(where, lambda _books: [])
        engine.dispose()

        assert server_migrating.look(where) == server.before(STEP)


def test_what_the_check_finds_on_a_server_is_not_said_to_be_undone(server):
    with (
        server.books(server.of_step(STEP)) as where,
        pytest.raises(MigratedWrong, match="was brought up to date, and something in it does not hold: I7"),
    ):
        upkeep.migrate(where, lambda _books: ["I7"])


def test_a_migration_that_commits_each_statement_is_found(server):
    """The negative control."""
    got = server_migrating.run(server, step=STEP, at=[20], is_careless=True)

    assert any("neither the old ones nor the new ones" in one for one in got.wrong)


def test_registers_that_do_not_wait_for_each_other_are_found(server):
    """The negative control."""
    assert server_migrating.at_once(server, step=STEP, is_careless=True) != []
