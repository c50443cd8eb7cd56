"""What is kept beside the statements follows from the journals: `verify` names what does not, and a missing keeper."""

import pytest
from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.reports import verify
from sentra_pos.settlement import open_items

BREAKS = {
    "an open posting is not kept": "DELETE FROM open_posting",
    "an open posting is kept as another": "UPDATE open_posting SET amount = amount - 1",
    "a counted posting is kept as open": (
        "INSERT INTO open_posting (producer, entry, position, amount)"
        " SELECT s.producer, l.entry, l.position, -1 FROM statement_posting l JOIN statement s ON s.id = l.statement"
    ),
    "an open move is not kept": "DELETE FROM open_move",
    "a counted move is kept as open": (
        "INSERT INTO open_move (producer, entry, position)"
        " SELECT s.producer, l.entry, l.position FROM statement_move l JOIN statement s ON s.id = l.statement"
    ),
    "an envelope is kept that was fetched": (
        "INSERT INTO open_envelope (producer, statement, until, amount)"
        " SELECT producer, id, until, to_pay FROM statement"
    ),
    "an envelope is kept for nothing": (
        "INSERT INTO open_envelope (producer, statement, until, amount)"
        " SELECT producer, producer, until, to_pay FROM statement"
    ),
    "what was settled is kept as something else": "UPDATE producer_settled SET amount = amount + 500",
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_kept_otherwise_is_named(behind_the_guards, name):
    assert behind_the_guards.execute(text(BREAKS[name])).rowcount > 0

    assert broken(behind_the_guards) == {"I8"}


@pytest.mark.parametrize("keeper", open_items.KEEPERS, ids=lambda keeper: keeper.name)
def test_a_missing_keeper_of_what_is_open_is_named(behind_the_guards, keeper):
    on = f" ON {keeper.table}" if behind_the_guards.dialect.name == "postgresql" else ""
    behind_the_guards.execute(text(f"DROP TRIGGER {keeper.name}{on}"))

    report = verify.verify(Session(behind_the_guards))

    assert {finding.invariant for finding in report.findings} == {"I17"}
    assert keeper.name in report.findings[0].sentence


@pytest.mark.postgresql
def test_a_keeper_that_keeps_nothing_is_named(behind_the_guards):
    behind_the_guards.execute(
        text(
            "CREATE OR REPLACE FUNCTION sentra_pos_keep_open_move() RETURNS trigger LANGUAGE plpgsql"
            " AS 'BEGIN RETURN NULL; END'"
        )
    )

    assert broken(behind_the_guards) == {"I17"}


def broken(connection):
    return {finding.invariant for finding in verify.verify(Session(connection)).findings}
