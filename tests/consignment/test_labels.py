"""Labels: every one is read back at the printer's dots, and no price, day or code is ever cut."""

import io
from dataclasses import replace
from datetime import date

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from label_reader import codes, pages
from PIL import ImageChops, ImageOps

from sentra_pos.consignment import labels, views
from sentra_pos.consignment.labels import LabelSize, NothingToLabel
from sentra_pos.consignment.views import LabelView, TooManyLabels, UnknownNote
from sentra_pos.paper import symbols

MELATI = "Dapur Gipang Melati"
ROLLS = [size for size in LabelSize if size is not LabelSize.A4]
LONG = "Gantungan kunci logam Gunung Krakatau dengan ukiran rampak bedug dan debus Banten " * 3


LABEL = LabelView(
    code=symbols.lot_code(430),
    name="Gipang ketan original 250 g",
    producer=MELATI,
    price=18_000,
    unit="bungkus",
    is_weighed=False,
    expiry=date(2026, 11, 30),
)


def label(number=430, **more):
    return replace(LABEL, code=symbols.lot_code(number), **more)


def texts(made):
    with pdfplumber.open(io.BytesIO(made)) as opened:
        return [page.extract_text() for page in opened.pages]


# --- what is read from the books


def test_pieces_get_a_label_each_and_weighed_goods_one_a_line(story):
    note = story.delivers(MELATI, gipang=3, sate=2, price=18_000)
    weighed = story.delivers(MELATI, emping=3_500, decimals=3, price=90_000)

    made = story.ask(lambda session: views.labels_of(session, note.number))
    (one,) = story.ask(lambda session: views.labels_of(session, weighed.number))

    assert [label.name for label in made] == ["gipang"] * 3 + ["sate"] * 2
    assert made[0].code == note.lots[0].code
    assert (one.unit, one.is_weighed, one.price) == ("kg", True, 90_000)


def test_other_counts_can_be_asked_for(story):
    note = story.delivers(MELATI, gipang=3, sate=2, price=18_000)
    counts = {note.lots[0].lot: 0, note.lots[1].lot: 4}

    made = story.ask(lambda session: views.labels_of(session, note.number, counts))

    assert [label.name for label in made] == ["sate"] * 4


def test_unknown_notes_and_mountains_of_labels_are_refused(story):
    note = story.delivers(MELATI, gipang=views.MOST_LABELS + 1, price=18_000)

    with pytest.raises(TooManyLabels):
        story.ask(lambda session: views.labels_of(session, note.number))
    with pytest.raises(UnknownNote):
        story.ask(lambda session: views.labels_of(session, "TTB-26-00099"))


# --- what is drawn


@pytest.mark.parametrize("size", ROLLS)
def test_every_roll_label_is_read_back_at_203_dpi(size):
    wanted = [label(number) for number in (1, 430, 9_999_999_999)]

    made = labels.draw(wanted, size)

    assert [codes(picture) for picture in pages(made)] == [[one.code] for one in wanted]


@pytest.mark.parametrize("size", ROLLS)
def test_a_label_is_as_many_dots_as_its_roll(size):
    width, height = (int(side) for side in size.value.split("x"))

    (picture,) = pages(labels.draw([label()], size))

    assert picture.size == (width * 8, height * 8)


@settings(max_examples=25)
@given(number=st.integers(0, 10**10 - 1), size=st.sampled_from(ROLLS))
def test_any_code_is_read_back_from_any_roll(number, size):
    one = label(number, name=LONG, price=1_000_000_000, pirt="206367201000731", halal="ID3611")

    (picture,) = pages(labels.draw([one], size))

    assert codes(picture) == [one.code]


def test_all_24_labels_of_a_sheet_are_read_back():
    wanted = [label(number) for number in range(1, 25)]

    made = labels.draw(wanted, LabelSize.A4)

    (picture,) = pages(made)
    assert sorted(codes(picture)) == sorted(one.code for one in wanted)


@pytest.mark.parametrize("size", LabelSize)
def test_a_trial_label_is_read_back_and_its_ruler_moves_by_what_was_typed(size):
    """A millimetre is eight dots: the frame of the label stands where the shift says, tick for tick."""
    (plain,) = pages(labels.ruler_sheet(size))
    (moved,) = pages(labels.ruler_sheet(size, right_mm=1.5, down_mm=2))

    assert codes(plain) == codes(moved) == [symbols.lot_code(0)] * (24 if size.is_sheet else 1)
    dark = ImageChops.offset(ImageOps.invert(plain), 12, 16)
    inside = (12, 16, dark.width - 16, dark.height - 16)
    apart = ImageChops.difference(dark.crop(inside), ImageOps.invert(moved).crop(inside))
    assert sum(apart.histogram()[128:]) < 0.01 * apart.width * apart.height


def test_a_sheet_that_was_begun_goes_on_at_the_chosen_place():
    made = labels.draw([label(number) for number in range(1, 5)], LabelSize.A4, first=23)

    first, second = pages(made)
    assert len(codes(first)) == len(codes(second)) == 2
    width, height = first.size
    assert codes(first.crop((0, 0, width, height * 7 // 8))) == []
    assert codes(second.crop((0, 0, width * 2 // 3, height // 8))) == [
        symbols.lot_code(3),
        symbols.lot_code(4),
    ]


def test_a_printer_that_prints_beside_is_met_half_way():
    def corner(**shift):
        with pdfplumber.open(io.BytesIO(labels.draw([label()], LabelSize.A4, **shift))) as opened:
            first = opened.pages[0].chars[0]
            return first["x0"], first["top"]

    x, y = corner()
    moved_x, moved_y = corner(right_mm=2, down_mm=-1)

    assert moved_x - x == pytest.approx(2 * 72 / 25.4, abs=0.01)
    assert moved_y - y == pytest.approx(-72 / 25.4, abs=0.01)


@pytest.mark.parametrize("size", LabelSize)
@pytest.mark.parametrize("price", [500, 18_000, 1_000_000_000])
@pytest.mark.parametrize("name", ["Jojorong", LONG, "W" * 500])
def test_price_day_and_code_are_never_cut_whatever_the_name(size, price, name):
    one = label(name=name, price=price, pirt="206367201000731", halal="ID36110000000000007")

    (text,) = texts(labels.draw([one], size))

    assert f"Rp{price:,}".replace(",", ".") in text
    assert ("EXP 30/11/26" if size is LabelSize.ROLL_33X15 else "30/11/2026") in text
    digits = "".join(sign for sign in text if sign.isdigit())
    assert one.code in digits
    assert ("…" in text) == (name != "Jojorong")


@pytest.mark.parametrize("size", LabelSize)
def test_nothing_leaves_the_label_or_touches_another_line(size):
    one = label(name=LONG, price=1_000_000_000, unit="bungkus besar", is_weighed=True, producer=LONG)

    with pdfplumber.open(io.BytesIO(labels.draw([one], size))) as opened:
        page = opened.pages[0]
        words = page.extract_words(use_text_flow=True)
    width = 70 if size is LabelSize.A4 else int(size.value.split("x")[0])
    assert min(word["x0"] for word in words) >= 1.4 / 25.4 * 72
    assert max(word["x1"] for word in words) <= (width - 1.4) / 25.4 * 72


@pytest.mark.parametrize("size", LabelSize)
def test_weighed_goods_always_say_the_price_is_for_a_kilogram(size):
    (text,) = texts(labels.draw([label(price=1_000_000_000, unit="kg", is_weighed=True)], size))

    assert "Rp1.000.000.000" in text
    assert "/kg" in text


@pytest.mark.parametrize("size", LabelSize)
def test_goods_that_keep_have_no_day_and_show_their_unit(size):
    (text,) = texts(labels.draw([label(expiry=None, unit="lembar")], size))

    assert "EXP" not in text
    assert "Baik sebelum" not in text
    assert "/lembar" in text


@pytest.mark.parametrize(
    "hostile", ["\x1bp0", "<para>", "<img src=x>", "a<table>b", '=HYPERLINK("x")', "a\u202eb", ""]
)
@pytest.mark.parametrize("size", [LabelSize.ROLL_50X30, LabelSize.A4])
def test_hostile_names_are_words(size, hostile):
    made = labels.draw([label(name=hostile, producer=hostile, unit=hostile, pirt=hostile)], size)

    (picture,) = pages(made)
    assert codes(picture) == [symbols.lot_code(430)]
    if hostile.isprintable():
        assert hostile in texts(made)[0]


def test_nothing_to_label_is_said_so():
    with pytest.raises(NothingToLabel):
        labels.draw([], LabelSize.A4)
    with pytest.raises(ValueError, match="1 to 24"):
        labels.draw([label()], LabelSize.A4, first=25)
