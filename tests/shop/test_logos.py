"""The shop's logo comes out on receipts as sharp dots, on every register, and on a copy for ever."""

import io

import pytest
from PIL import Image, ImageDraw

from sentra_pos.checkout import receipt as receipts
from sentra_pos.checkout import receipt_example
from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import Logo
from sentra_pos.shop import logos, profile
from sentra_pos.shop.logos import EmptyLogo
from sentra_pos.shop.pictures import BadPicture


def drawing(*, colour: str = "navy", ground: str = "white", size: tuple[int, int] = (900, 300)) -> bytes:
    picture = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((60, 40, 280, 260), fill=colour)
    draw.rectangle((320, 120, 820, 180), fill=colour)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def test_a_drawing_becomes_black_and_white_and_fits_the_paper():
    made = logos.prepare(drawing())

    picture = opened(made.content)
    assert picture.mode == "1"
    assert (made.width, made.height) == picture.size
    assert made.width <= logos.WIDEST
    assert made.height <= logos.TALLEST
    assert len(made.content) <= logos.MOST_BYTES


def test_the_white_around_a_drawing_is_cut_off():
    made = logos.prepare(drawing())

    assert made.width > 3 * made.height


def test_a_drawing_on_a_see_through_ground_is_drawn_on_white():
    picture = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((100, 30, 200, 70), fill=(0, 0, 0, 255))
    out = io.BytesIO()
    picture.save(out, "PNG")

    made = opened(logos.prepare(out.getvalue()).content).convert("L")

    assert made.getextrema()[0] == 0
    assert made.size == (101, 41)


def test_a_photo_is_dithered():
    picture = Image.linear_gradient("L").resize((400, 200))
    out = io.BytesIO()
    picture.save(out, "JPEG")

    made = opened(logos.prepare(out.getvalue()).content).convert("L")
    middle = made.crop((0, made.height // 3, made.width, made.height * 2 // 3))

    assert 0.2 < sum(1 for dot in middle.tobytes() if dot) / (middle.width * middle.height) < 0.8


@pytest.mark.parametrize("colour", ["white", "black"])
def test_a_picture_of_one_colour_is_refused(colour):
    with pytest.raises(EmptyLogo):
        logos.prepare(drawing(colour=colour, ground=colour))


@pytest.mark.parametrize("raw", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\nbroken", b"<svg/>"])
def test_what_is_no_picture_is_refused(raw):
    with pytest.raises(BadPicture):
        logos.prepare(raw)


def test_receipts_bear_the_logo_and_old_ones_keep_theirs(story):
    first, second = logos.prepare(drawing()), logos.prepare(drawing(colour="maroon", size=(840, 290)))
    story.do(lambda session: logos.keep(session, first, on=story.occasion()))
    shop = story.ask(profile.read)
    old = receipts.slip(receipt_example.example(shop, at=story.clock.now(), register="K1", cashier="Rani"))
    story.do(lambda session: logos.keep(session, second, on=story.occasion()))

    filled = story.ask(lambda session: logos.filled(session, old))

    assert [line.png for line in filled.lines if isinstance(line, Logo)] == [first.content]
    assert story.ask(lambda session: logos.content(session, profile.read(session))) == second.content
    story.holds()


def test_a_logo_taken_away_leaves_receipts_without_one(story):
    story.do(lambda session: logos.keep(session, logos.prepare(drawing()), on=story.occasion()))
    story.do(lambda session: logos.keep(session, None, on=story.occasion()))

    shop = story.ask(profile.read)
    made = receipts.slip(receipt_example.example(shop, at=story.clock.now(), register="K1", cashier="Rani"))

    assert not any(isinstance(line, Logo) for line in made.lines)
    story.holds()


def test_a_logo_the_books_do_not_have_is_left_out(story):
    lost = slips.Slip((Logo("0" * 64), slips.Text("TOTAL")))

    assert story.ask(lambda session: logos.filled(session, lost)).lines == (slips.Text("TOTAL"),)
