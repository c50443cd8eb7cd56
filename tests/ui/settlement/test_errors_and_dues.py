"""What goes wrong on pay day and what is owed beside sales, by the keys of the settlement."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from ui.settlement.conftest import BATIK, GIPANG, Manager, tells_account

from sentra_pos.producers import directory
from sentra_pos.settlement import advances
from sentra_pos.shop import permissions, profile
from sentra_pos.ui.widgets.side_panel import SidePanel

pytestmark = pytest.mark.sqlite

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def frozen(manager: Manager) -> Manager:
    tells_account(manager.story, BATIK)
    manager.screen.come()
    manager.presses(Qt.Key.Key_F9)
    return manager


def panel(manager: Manager) -> SidePanel:
    front = manager.screen.panels.front
    assert front is not None
    return front


def writes(manager: Manager, name: str, text: str) -> None:
    field = manager.window.findChild(QWidget, name)
    assert isinstance(field, QLineEdit | QPlainTextEdit), name
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def balance(manager: Manager) -> int:
    return manager.story.balance(GIPANG)


def test_a_payout_of_the_wrong_envelope_is_taken_back_and_made_again(manager):
    frozen(manager).opens_payday()
    manager.hands_over()
    manager.screen.payday.queue.choose(manager.payouts()[0].statement)
    manager.presses(Qt.Key.Key_R, CTRL, SHIFT)
    manager.presses(Qt.Key.Key_F9)
    without_reason = len(manager.payouts()), balance(manager)
    writes(manager, "reversalReason", "amplop tertukar")
    manager.presses(Qt.Key.Key_F9)

    assert without_reason == (1, 0)
    assert manager.said() == "KWT-26-00001 is taken back: Rp96.000 lie in the box again"
    assert (balance(manager), manager.story.box()) == (96_000, 540_000)
    assert manager.text("paydayName") == GIPANG
    manager.hands_over()
    assert [paid.number for paid in manager.payouts()] == ["KWT-26-00001", "KWT-26-00002"]
    manager.story.holds()


def test_a_delegate_is_put_on_the_list_and_signs(manager):
    manager.story.do(lambda session: permissions.set_one_person(session, on=True))
    frozen(manager).opens_payday()
    manager.presses(Qt.Key.Key_N, CTRL, SHIFT)
    writes(manager, "delegateName", "Siti Rahma")
    writes(manager, "delegateRelation", "istri")
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_Escape)
    signer = manager.screen.payday.card.steps.signer
    signer.choose(str(manager.screen.payday.card.envelope.delegates[0].id))
    manager.hands_over()

    (paid,) = manager.payouts()
    assert paid.received_by is not None
    assert signer.isVisibleTo(manager.window) is False, "the next envelope has nobody on its list"
    manager.story.holds()


def test_what_a_transfer_needs_is_copied_whole_and_shown_in_part(manager):
    frozen(manager).opens_payday()
    batik = next(one for one in manager.screen.payday.queue.rows.model.rows() if one.name == BATIK)
    manager.screen.payday.queue.choose(batik.statement)
    copied = []
    for name in ("account", "holder", "amount", "reference"):
        manager.screen.payday.card.copies.buttons[name].click()
        copied.append(QGuiApplication.clipboard().text())

    assert copied == ["0000000044", "Ratna Dewi", "60000", "LPK-26-00001"]
    assert "0000000044" not in manager.text("paydayAccount")


def test_a_large_payout_waits_for_a_second_person(manager):
    def low(session):
        profile.write(session, profile.ShopProfile(payout_by_two_above=90_000))

    manager.story.do(low)
    frozen(manager).opens_payday()
    manager.hands_over()

    approval = manager.window.findChild(SidePanel, "approvalPanel")
    assert approval is not None
    assert approval.is_open
    assert manager.payouts() == []


def test_a_fee_is_posted_and_taken_back_before_the_statement(manager):
    manager.screen.week.table.choose(
        manager.story.ask(lambda session: directory.everyone(session, GIPANG))[0].id
    )
    manager.presses(Qt.Key.Key_F, CTRL, SHIFT)
    writes(manager, "feeAmount", "2.500")
    writes(manager, "feeReason", "kantong plastik")
    manager.presses(Qt.Key.Key_F9)
    after_one = balance(manager)
    panel(manager).rows.choose_first()  # type: ignore[attr-defined]
    panel(manager).back_button.click()  # type: ignore[attr-defined]
    manager.window.findChild(QWidget, "dialogAct").click()

    assert (after_one, balance(manager)) == (96_000 - 2_500, 96_000)
    assert len(panel(manager).rows.model.rows()) == 2  # type: ignore[attr-defined]
    manager.story.holds()


def test_an_advance_has_its_kwitansi_before_the_money_goes(manager):
    manager.screen.week.table.choose(
        manager.story.ask(lambda session: directory.everyone(session, GIPANG))[0].id
    )
    manager.presses(Qt.Key.Key_A, CTRL, SHIFT)
    writes(manager, "advanceAmount", "100.000")
    writes(manager, "advanceInstalment", "30.000")
    manager.presses(Qt.Key.Key_F9)

    assert [paper.name for paper in manager.opened.files] == ["UMK-26-00001.pdf"]
    assert manager.text("advanceLeft").startswith("Rp100.000 left of advances")
    manager.presses(Qt.Key.Key_Escape)
    line = manager.screen.week.table.current()
    assert line is not None
    assert (line.draft.instalment, line.draft.net) == (30_000, 66_000)
    manager.story.holds()


def test_an_objection_is_taken_down_answered_and_told_in_the_week(manager):
    frozen(manager)
    manager.screen.week.table.choose(
        manager.story.ask(lambda session: directory.everyone(session, GIPANG))[0].id
    )
    manager.presses(Qt.Key.Key_O, CTRL, SHIFT)
    writes(manager, "objectionSaid", "Laku 4, di laporan 3.")
    manager.presses(Qt.Key.Key_F9)
    receipt = manager.opened.files[-1].name
    manager.presses(Qt.Key.Key_O, CTRL, SHIFT)
    front: Any = panel(manager)
    front.said.set_text("Harganya juga salah.")
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_J, CTRL, SHIFT)
    front = panel(manager)
    writes(manager, "answersText", "Benar, satu belum dihitung.")
    front.rows.choose("KBR-26-00002")
    of_the_other = front.answer.text()
    front.rows.choose("KBR-26-00001")
    front.verdict.findChild(QWidget, "answersVerdict_accepted").click()
    writes(manager, "answersAmount", "32.000")
    manager.presses(Qt.Key.Key_F9)

    assert receipt == "KBR-26-00001.pdf"
    assert manager.said() == "KBR-26-00001 is answered"
    assert balance(manager) == 96_000 + 32_000
    assert ([one.number for one in front.rows.model.rows()], of_the_other) == (["KBR-26-00002"], "")
    manager.story.holds()


def test_the_year_of_a_producer_and_of_the_shop_are_drawn(manager):
    manager.screen.week.table.choose(
        manager.story.ask(lambda session: directory.everyone(session, GIPANG))[0].id
    )
    manager.presses(Qt.Key.Key_Y, CTRL, SHIFT)
    for act in manager.screen.more():
        if act.text in ("Letter of sales for a bank", "Year of the shop"):
            act.run()

    names = [paper.name for paper in manager.opened.files]
    assert names == ["tahun 2026 P-0002.pdf", "surat penjualan P-0002 2026-11-22.pdf", "tahun 2026 toko.pdf"]
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in manager.opened.files)


def test_an_envelope_is_given_up_by_two_people(manager):
    frozen(manager)
    manager.presses(Qt.Key.Key_D, CTRL, SHIFT)
    names = [one.name for one in panel(manager).rows.model.rows()]  # type: ignore[attr-defined]
    manager.presses(Qt.Key.Key_F9)
    manager.window.findChild(QWidget, "dialogAct").click()
    approval = manager.window.findChild(SidePanel, "approvalPanel")

    assert len(names) == 3
    assert approval is not None
    assert approval.is_open
    assert balance(manager) == 96_000


def test_one_statement_takes_another_instalment_and_its_draft_says_so_first(manager):
    maker = next(line.draft.producer for line in manager.screen.week.week.lines if line.draft.name == GIPANG)
    on = manager.post.occasion()
    manager.story.do(
        lambda session: advances.give(
            session, producer=maker, amount=90_000, instalment=30_000, on=on, box="BANK", reference="TRX 1"
        )
    )
    manager.screen.come()
    manager.screen.week.table.rows.choose(maker)
    agreed = manager.text("settlementNet")
    manager.presses(Qt.Key.Key_I, CTRL, SHIFT)
    writes(manager, "instalmentAmount", "96.001")
    manager.presses(Qt.Key.Key_F9)
    front: Any = panel(manager)
    too_much = front.amount.edit.accessibleDescription()
    writes(manager, "instalmentAmount", "5.000")
    manager.presses(Qt.Key.Key_F9)
    drafted = manager.text("settlementNet"), manager.text("settlement_instalments_note")
    manager.presses(Qt.Key.Key_F9)

    assert (agreed, too_much) == ("66.000", "Only Rp90.000 is left of the advance.")
    assert drafted == ("91.000", "this once; agreed is 30.000")
    (frozen_now,) = (line for line in manager.screen.week.week.lines if line.draft.producer == maker)
    assert (frozen_now.draft.net, frozen_now.draft.sums.instalments) == (91_000, -5_000)
    manager.presses(Qt.Key.Key_I, CTRL, SHIFT)
    assert "is frozen" in manager.said()
    manager.story.holds()
