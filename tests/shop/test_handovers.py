"""What the shop had and owed is frozen under gapless numbers; a copy says what the original said and that it is one."""

import pytest

from sentra_pos.shop import handovers, permissions
from sentra_pos.shop.handovers import HandoverLine, NoSuchHandover, Purpose
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role


def test_a_pack_is_frozen_for_ever_and_each_paper_of_it_counted(story):
    dewi = story.hires("Dewi", Role.MANAGER)
    wira, rani = story.hires("Wira", Role.AUDITOR), story.hires("Rani", Role.CASHIER)
    story.actor = dewi

    for content in ('{"a":1}', '{"a":2}'):
        freezes(story, content)
    papers = [prints(story, "ST-26-0002") for _ in range(2)]

    story.actor = wira
    on = story.occasion()
    kept = story.ask(lambda s: handovers.find(s, " st-26-0001", on=on))
    assert [line.number for line in story.ask(lambda s: handovers.everything(s, on=on))] == [
        "ST-26-0002",
        "ST-26-0001",
    ]
    assert (kept.content, kept.line.made_by, len(kept.line.code)) == ('{"a":1}', "Dewi", 9)
    assert papers == [0, 1]
    with pytest.raises(NeedsApproval):
        story.do(lambda s: handovers.freeze(s, purpose=Purpose.AUDIT, content="{}", on=on))
    with pytest.raises(NoSuchHandover):
        story.ask(lambda s: handovers.find(s, "ST-26-0009", on=on))
    story.actor = rani
    with pytest.raises(NeedsApproval):
        story.ask(lambda s: handovers.everything(s, on=story.occasion()))
    assert not story.ask(lambda s: permissions.may(s, "nobody", permissions.Act.SEE_ACCOUNTS))
    story.holds()


def freezes(story, content):
    on = story.occasion()
    return story.deed(
        lambda s: handovers.freeze(s, purpose=Purpose.CHANGE, content=content, on=on), HandoverLine
    )


def prints(story, number):
    on = story.occasion()
    return story.deed(lambda s: handovers.put_on_paper(s, number, on=on), int)
