"""A register keeps its habits, and forgets none it does not know yet."""

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from sentra_pos.base import ids
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits, NoSuchRegister, PrinterKind

NETWORK = Habits(columns=48, printer=PrinterKind.NETWORK, address="192.0.2.7", proves_printing=True)


def write(books, do, key):
    return books.writing(do, key=key, content=key, answer=object)


def test_a_new_register_has_no_printer(books):
    assert write(books, lambda session: registers.ensure(session, "K1"), "new") == Habits()
    assert books.reading(registers.codes) == ["K1"]


def test_a_register_keeps_its_habits(books):
    def change(session):
        registers.ensure(session, "K1")
        registers.keep(session, "K1", NETWORK)
        registers.ensure(session, "K1")

    write(books, change, "change")

    assert books.reading(lambda session: registers.habits(session, "K1")) == NETWORK


def test_habits_of_an_older_version_get_the_new_defaults(books):
    older = text("INSERT INTO register (code, habits) VALUES ('K2', '{\"columns\": 42, \"gone\": 1}')")
    write(books, lambda session: session.execute(older).close(), "older")

    assert books.reading(lambda session: registers.habits(session, "K2")) == Habits(columns=42)


def test_a_register_nobody_made_is_refused(books):
    with pytest.raises(NoSuchRegister):
        books.reading(lambda session: registers.habits(session, "K9"))
    with pytest.raises(NoSuchRegister):
        write(books, lambda session: registers.keep(session, "K9", NETWORK), "unknown")


@pytest.mark.parametrize("nonsense", [{"columns": 33}, {"port": "many"}, {"printer": "pigeon"}])
def test_nonsense_is_not_kept(books, nonsense):
    with pytest.raises(ValidationError):
        write(books, lambda session: registers.keep(session, "K1", Habits(**nonsense)), "nonsense")


def test_a_star_stays_until_it_is_taken_away(books):
    gipang, sate = ids.new(), ids.new()

    def change(session):
        registers.ensure(session, "K1")
        registers.star(session, "K1", gipang, starred=True)
        registers.star(session, "K1", sate, starred=True)
        registers.star(session, "K1", gipang, starred=True)

    write(books, change, "stars")
    both = books.reading(lambda session: registers.habits(session, "K1")).favourites
    write(books, lambda session: registers.star(session, "K1", sate, starred=False), "one less")

    assert both == (sate, gipang)
    assert books.reading(lambda session: registers.habits(session, "K1")).favourites == (gipang,)
