"""A producer who cannot wait leaves goods against a slip; the same day they are entered, and only then are in stock."""

import pytest

from sentra_pos.consignment import quick_notes, quick_slip
from sentra_pos.consignment.quick_notes import EmptyQuickNote, NoSuchQuickNote, QuickDone
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.paper import jobs
from sentra_pos.paper import slip as slips
from sentra_pos.producers.directory import BadField
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

MELATI = "Dapur Gipang Melati"
LEFT = (QuickLine("gipang ketan kecil", 24, "bungkus"), QuickLine("gipang kacang", 6, "toples"))


def leaves(story, *lines, producer=MELATI, **how):
    who, on = story.producer(producer), story.occasion(**how)
    return story.deed(lambda session: quick_notes.leave(session, producer=who, lines=lines, on=on), QuickDone)


def waiting(story):
    return story.ask(quick_notes.waiting)


def test_what_is_left_has_a_number_a_slip_and_a_place_on_the_list_but_is_not_in_stock(story):
    story.delivers(MELATI, gipang=2, price=12_500)

    done = leaves(story, *LEFT)

    (open_,) = waiting(story)
    assert (done.number, open_.number, open_.producer_name) == ("NCP-26-00001", "NCP-26-00001", MELATI)
    assert open_.lines == LEFT
    assert story.on_hand("gipang") == 2
    (job,) = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.QUICK_NOTE]))
    assert job.document_no == done.number
    story.holds()


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_the_slip_says_that_it_is_no_note_yet(story, columns):
    leaves(story, *LEFT)
    (job,) = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.QUICK_NOTE]))

    lines = [line.text for line in slips.lines(quick_slip.slip(quick_slip.from_json(job.content)), columns)]

    text = " ".join(" ".join(lines).split())
    assert "NOTA CEPAT TITIPAN" in text
    assert "NCP-26-00001" in text
    assert "gipang ketan kecil" in text
    assert "24 bungkus" in text
    assert "BELUM MASUK STOK" in text
    assert "30 buah" in text
    assert max(map(len, lines)) <= columns


def test_entered_it_points_at_its_note_and_leaves_the_list(story):
    done = leaves(story, *LEFT)
    note = story.delivers(MELATI, gipang=24, price=12_500)
    who = story.producer(MELATI)

    story.do(lambda session: quick_notes.entered(session, number=done.number, note=note.id, producer=who))

    assert waiting(story) == []
    with pytest.raises(NoSuchQuickNote):
        story.do(lambda session: quick_notes.entered(session, number=done.number, note=note.id, producer=who))


def test_it_becomes_no_note_of_somebody_else(story):
    done = leaves(story, *LEFT)
    note = story.delivers("Bandeng Bahari Merak", sate=24, price=42_000)
    other = story.producer("Bandeng Bahari Merak")

    with pytest.raises(NoSuchQuickNote):
        story.do(
            lambda session: quick_notes.entered(session, number=done.number, note=note.id, producer=other)
        )
    assert len(waiting(story)) == 1


def test_goods_that_went_back_are_called_off_with_a_reason(story):
    done = leaves(story, *LEFT)
    with pytest.raises(BadField):
        story.do(lambda s: quick_notes.call_off(s, number=done.number, on=story.occasion()))

    story.do(lambda s: quick_notes.call_off(s, number=done.number, on=story.occasion(reason="diambil lagi")))

    assert waiting(story) == []


def test_nothing_and_nonsense_are_refused(story):
    for lines, error in (
        ((), EmptyQuickNote),
        ((QuickLine(" ", 3),), BadField),
        ((QuickLine("gipang", 0),), BadField),
        ((QuickLine("gipang", 1),) * 41, BadField),
    ):
        with pytest.raises(error):
            leaves(story, *lines)
    assert waiting(story) == []


def test_a_cashier_needs_leave_for_it(story):
    story.actor = story.hires("Rani", Role.CASHIER)

    with pytest.raises(NeedsApproval):
        leaves(story, *LEFT)

    leaves(story, *LEFT, approved_by=story.hires("Dewi", Role.SUPERVISOR))
    assert len(waiting(story)) == 1


def test_one_from_yesterday_is_late(story):
    leaves(story, *LEFT)
    (open_,) = waiting(story)

    assert not open_.is_late(story.clock.now())
    story.later(hours=13)
    assert open_.is_late(story.clock.now())
