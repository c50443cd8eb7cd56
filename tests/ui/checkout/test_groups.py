"""A bus comes, buys and leaves, by keys and by touch, and its guide gets his part."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sentra_pos.books import accounts
from sentra_pos.checkout import guides, reversals, visits
from sentra_pos.paper import jobs
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.selling import Mode

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ALT = Qt.KeyboardModifier.AltModifier
DRAWER = "SHF-K1-26-0001"


@pytest.fixture
def house(till):
    """A supervisor is in the house who may promise a guide ten per cent."""
    till.story.do(lambda session: staff.hire(session, name="Dewi", role=Role.SUPERVISOR, secret_hash="-"))
    return till


def opens(till):
    till.press(Qt.Key.Key_B, ALT)
    till.wait_until_idle()


def comes(till, name="Bus Melati 12", guide="", rate=""):
    opens(till)
    till.writes("groupNameEdit", name)
    till.writes("guideNameEdit", guide)
    till.writes("guideRate", rate)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()


def buys(till, *names):
    till.scan(*(till.story.code(name) for name in names))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    return till.sold[-1].receipt


def approves(till):
    panel = till.find("approvalPanel")
    panel._approver = str(panel._chosen().id)
    panel.shut()
    QApplication.processEvents()
    till.wait_until_idle()


def figures(till):
    return till.text("groupFigures")


def is_here(till):
    return till.screen.findChild(object, "groupStrip").isVisible()


def test_a_group_is_announced_by_name_and_its_sales_are_counted_over_the_cart(till):
    assert not is_here(till)
    comes(till)
    assert till.said() == "From now on every sale here counts for Bus Melati 12"
    assert till.find("scanEdit").hasFocus()
    buys(till, "gipang", "gipang", "gipang")
    buys(till, "gipang")
    till.scan(till.story.code("gipang"))

    assert till.text("groupName") == "Bus Melati 12"
    assert figures(till) == "Rp160.000 · 2 sales · Rp80.000 each"
    till.click("endGroupButton")
    assert till.find("groupEndPanel").isVisible()


def test_without_a_commission_nobody_needs_a_guide(till):
    comes(till)
    buys(till, "gipang")
    opens(till)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert till.said() == "Bus Melati 12 has left: Rp40.000 in 1 sale"
    assert not is_here(till)
    assert till.story.ask(guides.waiting) == []


def test_a_promise_needs_leave_and_is_paid_when_the_group_leaves(house):
    comes(house, guide="Pak Ujang", rate="5")
    assert not is_here(house)
    approves(house)
    assert is_here(house)
    buys(house, *["gipang"] * 5)

    QTest.mouseClick(house.find("groupStrip"), Qt.MouseButton.LeftButton)
    house.wait_until_idle()
    assert (house.text("groupTotal"), house.text("guideAmount")) == ("Rp200.000", "Rp10.000")
    assert house.edit("guideNameEdit").text() == "Pak Ujang"
    house.press(Qt.Key.Key_Return)
    house.wait_until_idle()

    assert house.said() == ("Bus Melati 12 has left: Rp200.000 in 1 sale, commission KPM-26-00001, Rp10.000")
    assert house.story.box(DRAWER) == 300_000 + 200_000 - 10_000
    (job,) = house.story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.GUIDE]))
    assert job.opens_drawer
    house.story.holds()


def test_more_than_was_promised_is_asked_about_at_the_end(house):
    comes(house)
    buys(house, *["gipang"] * 5)
    opens(house)
    house.click("guideRate10")
    assert house.text("guideRateLeave") == "Needs approval, and the shop bears it."
    house.press(Qt.Key.Key_F9)
    assert "Write the guide's name" in house.text("guideNameEdit_hint")
    house.writes("guideNameEdit", "Bu Ratna")
    house.find("guidePays").choose("later")
    house.press(Qt.Key.Key_F9)
    house.wait_until_idle()
    approves(house)

    (owed,) = house.story.ask(guides.waiting)
    assert (owed.guide, owed.amount) == ("Bu Ratna", 20_000)
    assert house.story.account(accounts.GUIDE_PAYABLE) == -20_000
    house.story.holds()


def test_nobody_approves_and_the_group_is_still_to_be_started(house):
    comes(house, guide="Pak Ujang", rate="5")
    house.press(Qt.Key.Key_Escape)

    assert not is_here(house)
    assert house.find("startGroupButton").isEnabled()
    assert house.edit("groupNameEdit").text() == "Bus Melati 12"


def test_a_guide_fetches_his_money_later_once(house):
    comes(house, guide="Pak Ujang", rate="5")
    approves(house)
    buys(house, "gipang")
    opens(house)
    house.find("guidePays").choose("later")
    house.press(Qt.Key.Key_F9)
    house.wait_until_idle()

    opens(house)
    assert house.find("payGuideButton").text() == "Pay Rp2.000 from the drawer"
    house.click("payGuideButton")
    house.wait_until_idle()

    assert house.said() == "Rp2.000 for Pak Ujang: let him sign KPM-26-00001"
    assert house.story.ask(guides.waiting) == []
    assert not house.find("payGuideButton").isEnabled()
    house.click("copyGuideSlipButton")
    house.wait_until_idle()
    waiting = house.story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.GUIDE_PAID]))
    assert [(job.copy_no, job.opens_drawer) for job in waiting] == [(0, True), (1, False)]
    house.story.holds()


def test_a_group_without_a_name_is_asked_for_one(till):
    comes(till, name="")

    assert "Give the group a name" in till.text("groupNameEdit_hint")
    assert till.find("groupPanel").isVisible()


def test_the_usual_kinds_are_one_touch(till):
    opens(till)
    till.click("groupNameEditUsual3")
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert till.text("groupName") == "School"


def test_a_group_stays_in_the_other_mode_and_after_a_restart(till):
    comes(till)
    buys(till, "gipang")
    till.screen.selling.set_mode(Mode.SCAN)
    till.scan(till.story.code("gipang"))
    assert is_here(till)

    till.screen.selling.put_above(till.screen.findChild(object, "groupStrip"))
    till.screen.come()
    till.wait_until_idle()

    assert figures(till) == "Rp40.000 · 1 sale · Rp40.000 each"


def test_a_group_that_was_forgotten_overnight_says_since_when_it_is_here(till):
    comes(till)
    buys(till, "gipang")
    till.scan(till.story.code("gipang"))
    till.story.later(days=1)
    till.screen.come()
    till.wait_until_idle()

    assert figures(till).startswith("since 22/11/2026 · Rp40.000")


def test_what_is_given_back_is_taken_off_at_once(till):
    comes(till)
    receipt = buys(till, "gipang", "gipang")
    buys(till, "gipang")
    on = till.story.occasion(reason="pembeli batal")
    till.post.desk.do(
        till.screen,
        lambda session: reversals.void(session, receipt=receipt, on=on).number,
        lambda _: None,
        key="void it",
        content=receipt,
        answer=str,
    )
    till.wait_until_idle()

    assert till.story.ask(lambda session: visits.current(session, "K1")).total == 40_000
    assert figures(till).startswith("Rp40.000")


@pytest.mark.parametrize("scale", [90, 125, 150])
def test_nothing_of_the_panels_is_squeezed_at_any_size(house, qapp, scale):
    theme.apply(qapp, theme.load("light", scale))
    house.window.resize(1366, 768)
    comes(house, guide="Pak Ujang", rate="5")
    approves(house)
    buys(house, "gipang")
    opens(house)
    for name in ("guideNameEdit", "guideRate"):
        assert house.edit(name).parentWidget().height() >= theme.current().px(48)
    house.press(Qt.Key.Key_F9)
    house.wait_until_idle()
    opens(house)
    for name in ("groupNameEdit", "guideNameEdit", "guideRate"):
        assert house.edit(name).parentWidget().height() >= theme.current().px(48)
    left = house.story.ask(lambda session: visits.left_since(session, house.post.now() - timedelta(days=1)))
    assert [one.name for one in left] == ["Bus Melati 12"]
