"""How a register prints is kept with the name of whoever changed it, and touches nothing else of the register."""

from dataclasses import replace

import pytest
from sqlmodel import select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.shop import changes, printers, registers, staff
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.shop.staff import Role

WANTED = Habits(columns=42, printer=PrinterKind.NETWORK, address="192.168.1.50", has_cutter=True)


def told(story) -> list[str]:
    def ask(session):
        return list(session.exec(select(JournalEntry.reason).where(JournalEntry.kind == changes.SETTINGS)))

    found: list[str] = story.ask(ask)
    return found


def test_a_printer_is_kept_and_the_scanner_left_as_it_was(story):
    story.do(lambda session: registers.ensure(session, "K1"))
    story.do(lambda session: registers.keep(session, "K1", Habits(scanner_port="COM3", volume=25)))

    story.do(lambda session: printers.keep(session, "K1", WANTED, on=story.occasion()))

    kept = story.ask(lambda session: registers.habits(session, "K1"))
    assert kept == replace(WANTED, scanner_port="COM3", volume=25)
    assert told(story)[-1].startswith("printer of K1: 192.168.1.50:9100, 42 signs")
    story.holds()


def test_the_same_again_is_no_entry(story):
    for _ in range(2):
        story.do(lambda session: printers.keep(session, "K1", WANTED, on=story.occasion()))

    assert len(told(story)) == 1


def test_a_drawer_is_tried_with_an_entry(story):
    story.do(lambda session: printers.note_drawer_tried(session, "K1", on=story.occasion()))

    assert told(story) == ["drawer of K1 tried"]
    story.holds()


def test_a_cashier_changes_no_printer_and_tries_no_drawer(story):
    hired: list[staff.Person] = []
    story.do(
        lambda session: hired.append(staff.hire(session, name="Rani", role=Role.CASHIER, secret_hash="-"))
    )
    story.actor = str(hired[0].id)

    with pytest.raises(NeedsApproval):
        story.do(lambda session: printers.keep(session, "K1", WANTED, on=story.occasion()))
    with pytest.raises(NeedsApproval):
        story.do(lambda session: printers.note_drawer_tried(session, "K1", on=story.occasion()))
