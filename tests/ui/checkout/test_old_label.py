"""The till says that a label is old, and what it says (C15)."""

from dataclasses import replace

import pytest

from sentra_pos.catalogue import prices
from sentra_pos.checkout.cart import line_of
from sentra_pos.ui.checkout import wording
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_an_old_label_is_a_sign_on_its_line(story: Story) -> None:
    note = story.delivers("Dapur Gipang Melati", gipang=3, price=18_000, expiry=30)
    line = line_of(story.offer(note.lots[0].code), 1)
    assert wording.old_label(line) is None

    on, which = story.occasion(), story.product_id("gipang")
    story.do(lambda s: prices.put(s, product=which, amount=20_000, from_day=on.business_day, on=on))
    old = line_of(story.offer(note.lots[0].code), 1)

    chip = wording.old_label(old)
    assert chip is not None
    assert "18.000" in chip.text
    assert wording.old_label(replace(old, label_price=None)) is None
