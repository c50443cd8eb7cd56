"""What leaves a cart unpaid is journalled; above the limit with a reason and somebody else's leave."""

import pytest
from PySide6.QtCore import Qt
from sqlmodel import select
from ui.checkout.cart_hands import CTRL, entries, kept, parks, waiting

from sentra_pos.checkout.tables import CartRemoval
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_a_removal_and_its_undo_are_journalled(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_Delete)
    till.wait_until_idle()
    till.press(Qt.Key.Key_Z, CTRL)
    till.wait_until_idle()

    (out,) = entries(till, "line_removed")
    (back,) = entries(till, "line_put_back")
    assert (out.actor, out.approver) == (str(till.post.person.id), None)
    assert back.reverses == out.id
    assert till.cart() == [("gipang", 1)]
    assert kept(till) == {1: 1}
    till.story.holds()


def test_a_cleared_cart_is_journalled_and_gone(till):
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    till.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    till.answer(yes=True)
    till.wait_until_idle()

    (entry,) = entries(till, "cart_cleared")
    rows = till.story.ask(lambda session: list(session.exec(select(CartRemoval))))
    assert {row.entry for row in rows} == {entry.id}
    assert sorted(row.amount for row in rows) == [40_000, 90_000]
    assert kept(till) == {}
    till.story.holds()


# --- above the limit


@pytest.fixture
def dear(till):
    """A line of Rp560.000, which a cashier does not take out alone, and a manager in the house."""
    till.story.do(lambda session: staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-"))
    till.type("14*", enter=False)
    till.scan(till.story.code("gipang"))
    return till


def somebody_approves(till):
    panel = till.find("approvalPanel")
    panel._approver = str(panel._chosen().id)
    panel.shut()
    till.wait_until_idle()


def test_a_dear_line_leaves_with_a_reason_and_somebody_elses_leave(dear):
    dear.press(Qt.Key.Key_Delete)
    dear.wait_until_idle()
    still = dear.cart()
    dear.type("2")
    asked = dear.text("approvalWhy")
    somebody_approves(dear)

    assert still == [("gipang", 14)]
    assert asked == "gipang × 14: Scanned by mistake"
    assert dear.cart() == []
    (entry,) = entries(dear, "line_removed")
    assert entry.reason == "Scanned by mistake"
    assert dear.story.ask(lambda session: staff.name_of(session, entry.approver)) == "Sari"
    dear.story.holds()


def test_without_leave_the_line_stays(dear):
    dear.press(Qt.Key.Key_Delete)
    dear.wait_until_idle()
    dear.press(Qt.Key.Key_Return)
    without_reason = dear.find("reasonPanel").isVisible()
    dear.click("reason1")
    dear.press(Qt.Key.Key_Escape)
    dear.wait_until_idle()

    assert without_reason
    assert dear.cart() == [("gipang", 14)]
    assert entries(dear, "line_removed") == []
    dear.scan(dear.story.code("emping"))
    assert len(dear.cart()) == 2


def test_a_dear_cart_is_cleared_with_leave_only(dear):
    dear.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    dear.answer(yes=True)
    dear.wait_until_idle()
    dear.click("reason1")
    somebody_approves(dear)

    assert dear.cart() == []
    (entry,) = entries(dear, "cart_cleared")
    assert entry.reason == "The buyer changed their mind"
    assert kept(dear) == {}


def test_a_dear_parked_cart_is_cleared_with_leave_only(dear):
    parks(dear)
    dear.press(Qt.Key.Key_F5)
    dear.press(Qt.Key.Key_Delete)
    dear.answer(yes=True)
    dear.wait_until_idle()
    before = len(waiting(dear))
    dear.click("reason3")
    somebody_approves(dear)

    assert (before, waiting(dear)) == (1, [])
    assert entries(dear, "cart_cleared")[0].approver is not None
    dear.story.holds()
