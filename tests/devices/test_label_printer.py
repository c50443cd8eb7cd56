"""Labels straight to their printer: all of them arrive, and one that is away is told of in a sentence."""

from dataclasses import replace
from datetime import date

import pytest
from label_reader import burnt_tspl, burnt_zpl, codes, strips

from fakes import LoopbackPrinter, Mood, eventually
from sentra_pos.consignment import label_programs
from sentra_pos.consignment.label_codes import NotForRolls
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.consignment.labels import NothingToLabel
from sentra_pos.consignment.views import LabelView
from sentra_pos.devices import label_printer
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.label_printer import NoLabelPrinter
from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.paper import symbols
from sentra_pos.shop import registers
from sentra_pos.shop.registers import LabelHabits, LabelLanguage, PrinterKind

LABELS = [
    LabelView(
        code=symbols.lot_code(number),
        name="Gipang ketan",
        producer="Dapur Gipang Melati",
        price=18_000,
        unit="bungkus",
        is_weighed=False,
        expiry=date(2026, 11, 30),
    )
    for number in range(1, 61)
]
QUICK = Patience(connect=1, stall=1, goodbye=0.2)


def habits_of(printer, **more):
    return LabelHabits(printer=PrinterKind.NETWORK, address="127.0.0.1", port=printer.port, **more)


@pytest.mark.parametrize("language", LabelLanguage)
@pytest.mark.parametrize("mood", [Mood.FINE, Mood.TRICKLES])
def test_every_label_arrives_whole(language, mood):
    with LoopbackPrinter(mood) as printer:
        habits = habits_of(printer, language=language)
        data = label_programs.program(LABELS, LabelSize.ROLL_40X30, habits)
        data = data[:20_000]

        label_printer.send(habits, data, QUICK)

        assert eventually(lambda: printer.papers == [data])


@pytest.mark.parametrize("size", [size for size in LabelSize if not size.is_sheet])
@pytest.mark.parametrize("language", LabelLanguage)
def test_what_reaches_the_printer_is_burnt_and_read_back(size, language):
    """From a register that shifts its labels by 0,5 and 0,25 mm: three labels and the trial one, every code whole."""
    with LoopbackPrinter() as printer:
        habits = habits_of(printer, language=language, right=5, down=-3)
        label_printer.send(habits, label_programs.program(LABELS[:3], size, habits), QUICK)
        label_printer.send(habits, label_programs.ruler(size, habits), QUICK)
        assert eventually(lambda: len(printer.papers) == 2)

    labels, trial = printer.papers
    if language is LabelLanguage.ESCPOS:
        found = [codes(picture) for picture in strips(labels)]
        assert [codes(picture) for picture in strips(trial)] == [[symbols.lot_code(0)]]
    else:
        burnt, mark = (burnt_tspl, "CLS") if language is LabelLanguage.TSPL else (burnt_zpl, "^XA")
        each = labels.decode("ascii").split(mark)[1:]
        found = [burnt(f"{mark}{one}", size).codes for one in each]
        assert burnt(trial.decode("ascii"), size).codes == [symbols.lot_code(0)]
    assert found == [[one.code] for one in LABELS[:3]]


def test_a_printer_that_is_away_or_hangs_is_told_of():
    with LoopbackPrinter() as printer:
        habits = habits_of(printer)
        printer.unplug()
        with pytest.raises(PrinterTrouble):
            label_printer.send(habits, b"CLS\r\n", QUICK)
    with LoopbackPrinter(Mood.STALLS, after=100) as printer:
        data = label_programs.program(LABELS * 20, LabelSize.ROLL_40X30, habits_of(printer))
        with pytest.raises(PrinterTrouble):
            label_printer.send(habits_of(printer), data, Patience(connect=1, stall=0.3, goodbye=0.2))


def test_a_register_without_one_says_so():
    with pytest.raises(NoLabelPrinter):
        label_printer.send(LabelHabits(), b"x")


def test_offsets_and_sizes_are_the_registers_own(books):
    books.keeping(lambda session: registers.ensure(session, "K1"))
    labels = LabelHabits(size="40x30", right=15, down=-20, sheet_right=5, language=LabelLanguage.ZPL)
    kept = replace(registers.Habits(), labels=labels)
    books.keeping(lambda session: registers.keep(session, "K1", kept))

    found = books.reading(lambda session: registers.habits(session, "K1")).labels

    assert found == labels
    assert label_programs.size_of(found) is LabelSize.ROLL_40X30
    assert label_programs.shift(found, LabelSize.ROLL_40X30) == (1.5, -2.0)
    assert label_programs.shift(found, LabelSize.A4) == (0.5, 0.0)
    assert label_programs.size_of(LabelHabits(size="12x12")) is LabelSize.A4
    assert b"^XA" in label_programs.program(LABELS[:1], LabelSize.ROLL_40X30, found)


def test_a_sheet_or_nothing_goes_to_no_roll():
    with pytest.raises(NotForRolls):
        label_programs.program(LABELS, LabelSize.A4, LabelHabits())
    with pytest.raises(NotForRolls):
        label_programs.ruler(LabelSize.A4, LabelHabits())
    with pytest.raises(NothingToLabel):
        label_programs.program([], LabelSize.ROLL_40X30, LabelHabits())
    for language in LabelLanguage:
        assert label_programs.ruler(LabelSize.ROLL_33X15, LabelHabits(language=language))
