"""Pay day: the kwitansi comes first, one key pays, and nothing is ever paid twice."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from ui.settlement.conftest import BATIK, GIPANG, TAHU, Manager, tells_account

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.producers import cards
from sentra_pos.settlement import statements

pytestmark = pytest.mark.sqlite


def frozen(manager: Manager) -> Manager:
    """All three are frozen, and pay day is open; the envelope in hand is the first of the queue."""
    tells_account(manager.story, BATIK)
    manager.screen.come()
    manager.presses(Qt.Key.Key_F9)
    manager.opens_payday()
    return manager


def queue(manager: Manager) -> list[str]:
    return [one.name for one in manager.screen.payday.queue.rows.model.rows()]


def test_the_queue_has_cash_first_then_transfers(manager):
    frozen(manager)

    assert queue(manager) == [GIPANG, TAHU, BATIK]
    assert manager.text("paydayName") == GIPANG
    assert manager.text("paydayAmount") == "Rp96.000"
    assert manager.text("paydayTerbilang") == "sembilan puluh enam ribu rupiah"
    assert manager.text("paydayPlace") == "Envelope 1 of 2"
    assert manager.text("paydayStamp") == "not needed"


def test_the_steps_pay_the_envelope_and_the_next_one_comes(manager):
    frozen(manager)
    manager.hands_over()

    (paid,) = manager.payouts()
    assert (paid.number, paid.amount, paid.box, paid.method) == ("KWT-26-00001", 96_000, "SAFE", "cash")
    assert manager.story.balance(GIPANG) == 0
    assert manager.story.box() == 540_000 - 96_000
    assert manager.said() == f"KWT-26-00001: Rp96.000 handed over to {GIPANG}"
    assert manager.text("paydayName") == TAHU
    assert manager.text("paydayProgress") == "1 of 2 envelopes handed over"
    manager.story.holds()


def test_the_kwitansi_is_shown_before_anything_is_paid(manager):
    frozen(manager)
    manager.makes_kwitansi()

    (paper,) = manager.opened.files
    assert paper.name.startswith("KWT-26-00001 ")
    assert paper.read_bytes().startswith(b"%PDF")
    assert manager.payouts() == []


def test_f9_pays_nothing_before_the_kwitansi_is_signed(manager):
    frozen(manager)
    manager.presses(Qt.Key.Key_F9)
    without_paper = manager.said()
    manager.makes_kwitansi()
    manager.ticks(2)
    manager.presses(Qt.Key.Key_F9)

    assert manager.payouts() == []
    assert without_paper == "Make the kwitansi first (Ctrl+P) and have it signed."
    assert manager.said() == "Still to tick: Kwitansi signed"


def test_a_key_pressed_twice_pays_once(manager):
    frozen(manager)
    manager.hands_over()
    manager.presses(Qt.Key.Key_F9)

    assert len(manager.payouts()) == 1


def test_a_key_pressed_twice_before_the_books_answer_pays_once(patient_manager):
    manager, payday = patient_manager, patient_manager.screen.payday
    manager.presses(Qt.Key.Key_F9)
    manager.qtbot.waitUntil(lambda: manager.said() == "2 statements frozen")
    manager.opens_payday()
    manager.qtbot.waitUntil(lambda: payday.card.envelope is not None)
    manager.makes_kwitansi()
    manager.qtbot.waitUntil(lambda: bool(payday.card.steps.signed_number))
    manager.ticks(1, 2)
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_F9)
    manager.qtbot.waitUntil(lambda: manager.text("paydayName") == TAHU)

    assert [paid.amount for paid in manager.payouts()] == [96_000]
    assert manager.story.balance(GIPANG) == 0


def test_too_little_in_the_safe_is_said_in_a_sentence(manager):
    manager.story.opens_shift(float_=540_000)
    frozen(manager)
    manager.hands_over()

    assert manager.payouts() == []
    assert manager.said() == (
        "The safe holds Rp0, but Rp96.000 are needed. Nothing was paid."
        " Choose another box, or fetch money first."
    )


def test_the_drawer_of_the_open_shift_pays_too(manager):
    shift = manager.story.opens_shift(float_=540_000)
    frozen(manager)
    manager.screen.payday.card.steps.boxes.findChild(object, "paydayBox_drawer").click()
    manager.hands_over()

    assert [paid.box for paid in manager.payouts()] == [shift.number]
    manager.story.holds()


def test_a_transfer_carries_its_reference_and_needs_no_signature(manager):
    frozen(manager)
    payday = manager.screen.payday
    payday.queue.choose(next(one.statement for one in payday.payday.envelopes if one.name == BATIK))
    QTest.keyClicks(payday.card.steps.reference.edit, "TRX-991")
    manager.ticks(1)
    manager.presses(Qt.Key.Key_F9)

    (paid,) = manager.payouts()
    assert (paid.amount, paid.box, paid.method, paid.reference) == (60_000, "", "transfer", "TRX-991")
    assert manager.story.balance(BATIK) == 0


def test_a_number_another_register_took_is_not_paid_under(manager):
    frozen(manager)
    manager.makes_kwitansi()
    manager.ticks(1, 2)
    tahu = manager.story.ask(statements.frozen)[2]
    manager.story.pays_out(tahu.number)
    manager.presses(Qt.Key.Key_F9)
    refused = manager.said()
    manager.hands_over()

    assert refused.startswith("Kwitansi KWT-26-00001 is taken by now, the next one is KWT-26-00002")
    assert [(paid.number, paid.amount) for paid in manager.payouts()] == [
        ("KWT-26-00001", 34_000),
        ("KWT-26-00002", 96_000),
    ]


def test_people_come_in_any_order_and_are_found_by_typing_or_scanning(manager):
    frozen(manager)
    QTest.keyClicks(manager.screen.payday.queue.field.edit, "tahu")
    by_name = (queue(manager), manager.text("paydayName"))
    manager.presses(Qt.Key.Key_Escape)
    QTest.keyClicks(manager.screen.payday.queue.field.edit, "LPK-26-00001|P-0001|2026|60000|AAAA-BBBB")
    manager.presses(Qt.Key.Key_Return)

    assert by_name == ([TAHU], TAHU)
    assert manager.text("paydayNumber").startswith("LPK-26-00001")


def test_who_has_not_come_is_put_last(manager):
    frozen(manager)
    manager.presses(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert queue(manager) == [TAHU, GIPANG, BATIK]
    assert manager.text("paydayName") == TAHU


def test_the_list_for_the_bank_fills_every_cash_envelope(manager):
    frozen(manager)
    notes = manager.screen.payday.fetch.notes()

    assert notes == [
        Notes(50_000, 1),
        Notes(20_000, 3),
        Notes(10_000, 1),
        Notes(5_000, 1),
        Notes(2_000, 2),
        Notes(1_000, 1),
    ]
    assert sum(one.denomination * one.count for one in notes) == 96_000 + 34_000
    assert manager.text("paydaySafe") == money.plain(540_000)


def test_a_paid_kwitansi_is_printed_again_as_a_copy(manager):
    frozen(manager)
    manager.hands_over()
    payday = manager.screen.payday
    payday.queue.choose(payday.payday.handed_over[0].statement)
    manager.makes_kwitansi()
    manager.makes_kwitansi()

    assert [file.stem.rpartition(" salinan ")[2] for file in manager.opened.files[1:]] == ["1", "2"]
    assert len(manager.payouts()) == 1


def test_esc_goes_back_to_the_week_where_it_says_paid(manager):
    frozen(manager)
    manager.hands_over()
    manager.presses(Qt.Key.Key_Escape)

    assert manager.screen.week.isVisible()
    lines = {line.draft.name: line.draft.payout for line in manager.screen.week.week.lines}
    assert lines == {GIPANG: "KWT-26-00001", TAHU: None, BATIK: None}


def test_the_list_for_the_bank_is_a_paper_too(manager):
    frozen(manager)
    manager.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)

    assert [file.name for file in manager.opened.files] == ["pecahan 2026-11-22.pdf"]


def test_a_scanned_statement_brings_its_producer_to_the_counter(manager):
    frozen(manager)
    tahu = next(one for one in manager.screen.payday.queue.rows.model.rows() if one.name == TAHU)

    paper = manager.story.ask(lambda session: statements.view(session, tahu.number)).signed

    taken = manager.screen.take_scan(paper)
    found = manager.text("paydayName")
    manager.screen.take_scan(paper.replace(f"|{tahu.to_pay}|", "|9999000|"))

    assert taken
    assert found == manager.text("paydayName") == TAHU
    assert manager.text("verdictWord") == "NOT GENUINE", "a changed paper is never simply paid"


def test_an_envelope_is_found_by_the_8_signs_typed_as_one_likes_and_by_its_producers_own_card(manager):
    frozen(manager)
    field = manager.screen.payday.queue.field
    tahu = next(one for one in manager.screen.payday.queue.rows.model.rows() if one.name == TAHU)
    found = []
    for typed in (
        tahu.sign,
        tahu.sign.lower().replace("-", " "),
        tahu.sign.replace("-", ""),
        tahu.number.lower(),
    ):
        manager.screen.payday.queue.clear()
        QTest.keyClicks(field.edit, typed)
        found.append(queue(manager))
    card = cards.text_of(tahu.code, tahu.producer)
    manager.screen.take_scan(card)

    assert found == [[TAHU]] * 4
    assert manager.text("paydayName") == TAHU
    manager.screen.take_scan(f"{card[:-4]}0000")
    assert manager.said().startswith(f"The card of {tahu.code} cannot be right.")
    manager.screen.take_scan("KP-P-0099-1234")
    assert manager.said().startswith("This card is of no producer of this shop (P-0099).")

    manager.hands_over()
    manager.story.clock.at += timedelta(days=1)
    manager.screen.payday.come()
    QTest.keyClicks(field.edit, tahu.sign.lower())
    manager.presses(Qt.Key.Key_Return)
    assert manager.text("verdict_number") == tahu.number
    assert "KWT-26-00001" in manager.text("verdict_state"), "a paper that was paid before is told so"


def test_the_week_takes_no_scan(manager):
    assert not manager.screen.take_scan("2900000000018")


def test_with_a_strip_over_the_place_every_step_and_both_buttons_stay_in_sight(manager):
    frozen(manager)
    manager.window.resize(1270, 648)
    manager.qtbot.wait(20)
    view = manager.screen.payday
    scroll = manager.window.findChild(QScrollArea, "envelopeScroll")

    for button in (view.card.skip_button, view.card.pay_button, view.fetch.print_button):
        assert button.mapTo(view, button.rect().bottomLeft()).y() < view.height()
    assert (scroll.verticalScrollBar().maximum(), view.folding.verticalScrollBar().maximum()) == (0, 0)
