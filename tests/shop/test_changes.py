"""Changes of how the shop works are entries with a name; who may not make them changes nothing."""

from dataclasses import replace

import pytest
from sqlmodel import col, select

from sentra_pos.base.money import CashRounding
from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.paper.qris import QrisRefused
from sentra_pos.sample import QRIS
from sentra_pos.shop import changes, permissions, profile
from sentra_pos.shop.permissions import Act, Limit, MayNotApprove, Measure, NeedsApproval
from sentra_pos.shop.profile import ForbiddenFooter
from sentra_pos.shop.staff import Role


def entries(story, kind):
    """Actor, reason and approver of the entries of one kind, in their order."""
    return story.ask(
        lambda session: [
            (row.actor, row.reason, row.approver)
            for row in session.exec(
                select(JournalEntry).where(JournalEntry.kind == kind).order_by(col(JournalEntry.sequence))
            )
        ]
    )


def shop_with(story, **changed):
    return replace(story.ask(profile.read), **changed)


def test_a_change_of_the_shop_names_what_was_changed(story):
    sari = story.actor = story.hires("Sari", Role.MANAGER)
    wanted = shop_with(story, name="Sentra Oleh-oleh", cash_rounding=CashRounding.NONE)

    story.do(lambda session: changes.keep_profile(session, wanted, on=story.occasion()))

    assert story.ask(profile.read) == wanted
    assert entries(story, changes.SETTINGS) == [(sari, "shop: name, cash_rounding", None)]
    story.holds()


def test_the_same_again_is_no_entry(story):
    story.actor = story.hires("Sari", Role.MANAGER)
    kept = story.ask(profile.read)

    story.do(lambda session: changes.keep_profile(session, kept, on=story.occasion()))
    story.do(lambda session: changes.keep_limits(session, dict(permissions.USUAL), on=story.occasion()))
    story.do(lambda session: changes.set_one_person(session, alone=False, on=story.occasion()))

    assert entries(story, changes.SETTINGS) == []


def test_a_forbidden_footer_changes_nothing(story):
    story.actor = story.hires("Sari", Role.MANAGER)
    before = story.ask(profile.read)
    wanted = replace(before, footer="Barang yang dibeli tidak dapat dikembalikan.")

    with pytest.raises(ForbiddenFooter):
        story.do(lambda session: changes.keep_profile(session, wanted, on=story.occasion()))

    assert story.ask(profile.read) == before
    assert entries(story, changes.SETTINGS) == []


def test_a_cashier_needs_somebody_who_may(story):
    sari, rani = story.hires("Sari", Role.MANAGER), story.hires("Rani", Role.CASHIER)
    hendra = story.hires("Hendra", Role.SUPERVISOR)
    story.actor = rani
    wanted = shop_with(story, phone="0254-111111")

    def change(approver):
        on = story.occasion(approved_by=approver)
        story.do(lambda session: changes.keep_profile(session, wanted, on=on))

    with pytest.raises(NeedsApproval):
        change(None)
    with pytest.raises(MayNotApprove):
        change(hendra)
    with pytest.raises(MayNotApprove):
        change(rani)
    change(sari)

    assert entries(story, changes.SETTINGS) == [(rani, "shop: phone", sari)]
    approved = story.ask(lambda session: [row.act for row in session.exec(select(Approval))])
    assert approved == [Act.SETTINGS.value]
    story.holds()


def test_the_shop_page_cannot_swap_the_qris_code(story):
    """The payload is a manager's; whoever keeps the name of the shop sends no money elsewhere."""
    story.actor = story.hires("Wulan", Role.ADMIN)
    wanted = shop_with(story, qris=QRIS, qris_dynamic=True, name="Sentra")

    story.do(lambda session: changes.keep_profile(session, wanted, on=story.occasion()))

    assert (story.ask(profile.read).qris, story.ask(profile.read).qris_dynamic) == ("", False)


def test_a_changed_qris_code_is_an_entry_with_both_owners(story):
    sari = story.actor = story.hires("Sari", Role.MANAGER)

    story.do(lambda session: changes.keep_qris(session, QRIS, dynamic=True, on=story.occasion()))
    story.do(lambda session: changes.keep_qris(session, "", dynamic=True, on=story.occasion()))

    assert entries(story, changes.QRIS) == [
        (sari, "- -> ID1020000000001, amount inside: on", None),
        (sari, "ID1020000000001 -> -, amount inside: off", None),
    ]
    assert story.ask(profile.read).qris_dynamic is False
    story.holds()


@pytest.mark.parametrize(
    "payload",
    [QRIS[:-1] + "0", QRIS.replace("CILEGON", "CILEGO0", 1), QRIS.replace("010211", "010212", 1), "x"],
)
def test_a_damaged_qris_code_is_not_kept(story, payload):
    story.actor = story.hires("Sari", Role.MANAGER)

    with pytest.raises(QrisRefused):
        story.do(lambda session: changes.keep_qris(session, payload, dynamic=False, on=story.occasion()))

    assert story.ask(profile.read).qris == ""


def test_only_a_manager_changes_the_qris_code(story):
    sari, wulan = story.hires("Sari", Role.MANAGER), story.hires("Wulan", Role.ADMIN)
    story.actor = wulan

    with pytest.raises(NeedsApproval):
        story.do(lambda session: changes.keep_qris(session, QRIS, dynamic=False, on=story.occasion()))
    on = story.occasion(approved_by=sari)
    story.do(lambda session: changes.keep_qris(session, QRIS, dynamic=False, on=on))

    assert entries(story, changes.QRIS)[0][2] == sari


def test_limits_in_force_are_those_last_kept(story):
    rani = story.hires("Rani", Role.CASHIER)
    story.actor = story.hires("Sari", Role.MANAGER)
    wanted = {Act.VOID: {Role.CASHIER: Limit(amount=250_000), Role.MANAGER: Limit()}}

    story.do(lambda session: changes.keep_limits(session, wanted, on=story.occasion()))

    assert story.ask(lambda session: permissions.may(session, rani, Act.VOID, amount=250_000))
    assert not story.ask(lambda session: permissions.may(session, rani, Act.VOID, amount=250_001))
    assert story.ask(permissions.limits)[Act.REFUND] == permissions.USUAL[Act.REFUND]
    assert [reason for _, reason, _ in entries(story, changes.SETTINGS)] == ["limits: void"]


def test_in_a_one_person_shop_whoever_acts_approves(story):
    sari = story.actor = story.hires("Sari", Role.MANAGER)
    rani = story.hires("Rani", Role.CASHIER)

    story.do(lambda session: changes.set_one_person(session, alone=True, on=story.occasion()))

    def others(session):
        return [one.name for one in permissions.approvers(session, Act.SHOP_LOSS, actor=sari)]

    assert story.ask(others) == ["Sari"]
    assert [reason for _, reason, _ in entries(story, changes.SETTINGS)] == ["one person: on"]
    assert rani


@pytest.mark.sqlite
def test_limits_are_said_in_what_the_act_is_about():
    assert permissions.measure(Act.LINE_DISCOUNT) is Measure.BPS
    assert permissions.measure(Act.REFUND) is Measure.AMOUNT
    assert permissions.measure(Act.FREE_SALE) is Measure.NOTHING
