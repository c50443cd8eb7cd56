"""F3 at the window: the banner names the sale, prints it, and stays away once it was put away."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.ui import language
from sentra_pos.ui.language import Language

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


@pytest.fixture
def cut_off(till):
    """A till that was cut off while its receipt was being sent, and has just been started again."""
    till.scan(till.story.code("gipang"))
    till.screen.money.exact()
    till.wait_until_idle()
    (sale,) = till.sold
    at = till.story.clock.now()
    till.story.do(lambda session: jobs.sending(session, sale.job))
    till.story.do(lambda session: jobs.uncertain(session, sale.job, at=at, detail="cut off"))
    comes_back(till)
    return till


def comes_back(till):
    till.story.clock.at += timedelta(minutes=3)
    till.window.forget_places()
    till.window.go("checkout")
    till.wait_until_idle()


def title(till):
    found = [label for label in till.window.findChildren(QLabel, "bannerTitle") if label.isVisible()]
    return found[0].text() if found else ""


def states(till, receipt):
    found = till.story.ask(
        lambda session: [jobs.find(session, till.sold[0].job), *jobs.copies(session, receipt)]
    )
    return [job.state for job in found]


def test_the_sale_is_named_as_paid_and_counted_once(cut_off, app):
    language.switch(app, Language.INDONESIAN)
    cut_off.wait_until_idle()
    (sale,) = cut_off.sales()

    assert title(cut_off) == f"{sale.receipt} Rp40.000 LUNAS 09:00, struk belum pasti tercetak"
    cut_off.story.holds()


def test_one_touch_prints_a_copy_and_takes_the_banner_away(cut_off):
    receipt = cut_off.sold[0].receipt
    cut_off.click("bannerAct")

    assert states(cut_off, receipt) == [State.UNCERTAIN, State.WAITING]
    assert title(cut_off) == ""
    assert "on its way" in cut_off.said()


def test_put_away_is_put_away_for_good(cut_off):
    cut_off.find("bannerClose").click()
    gone = title(cut_off)
    comes_back(cut_off)

    assert (gone, title(cut_off)) == ("", "")


def test_several_are_told_in_one_banner(cut_off):
    cut_off.scan(cut_off.story.code("gipang"))
    cut_off.screen.money.exact()
    cut_off.wait_until_idle()
    last, at = cut_off.sold[-1], cut_off.story.clock.now()
    cut_off.story.do(lambda session: jobs.failed(session, last.job, at=at, detail="too old"))
    comes_back(cut_off)

    assert title(cut_off).startswith("2 sales")
    cut_off.click("bannerAct")
    waiting = cut_off.story.ask(lambda session: jobs.waiting(session, "K1"))
    assert sorted((job.document_no, job.copy_no) for job in waiting) == [
        (cut_off.sold[0].receipt, 1),
        (last.receipt, 0),
    ]
