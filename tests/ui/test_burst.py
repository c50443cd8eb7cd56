"""A scanner is told from fingers by its pace, or by the sign it begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.devices import scanner_signs
from sentra_pos.devices.scanner_signs import GS, Heard, Manner
from sentra_pos.ui.burst import GAP_MS, STALL_MS, SURE_GAP_MS, Burst, Verdict

CODE = "2900000000018"


class Hands:
    """Keys with the stamps that a system puts on them; what was heard and what was typed, in order."""

    def __init__(self, manner: Manner | None = None) -> None:
        self.burst = Burst(manner or Manner())
        self.at = 100_000
        self.told: list[str | Heard] = []
        self._held: list[str] = []

    def send(self, *signs: str, gap: int = 3) -> None:
        for sign in signs:
            self.at += gap
            if self.burst.is_over(self.at):
                self.rest()
            verdict = self.burst.press(sign, self.at)
            if verdict is Verdict.HOLD:
                self._held.append(sign)
            elif verdict is Verdict.SCAN:
                self.told.append(self.burst.heard)
                self._held = []
            elif verdict is Verdict.TYPING:
                self._type(sign)

    def rest(self) -> None:
        if self.burst.pause():
            self.told.append(self.burst.heard)
            self._held = []
        else:
            self._type(stalled=True)

    def _type(self, *signs: str, stalled: bool = False) -> None:
        self.told += [*self._held, *signs]
        self._held = []
        self.burst.drop(stalled=stalled)

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.told if isinstance(one, Heard)]

    @property
    def typed(self) -> str:
        return "".join(one for one in self.told if isinstance(one, str))


@pytest.mark.parametrize("end", ["\r", "\t", "\n"])
@pytest.mark.parametrize("gap", [0, 5, 20, GAP_MS])
def test_quick_signs_are_a_scan_whatever_ends_them(end, gap):
    hands = Hands()
    hands.send(*CODE, end, gap=gap)

    assert (hands.codes, hands.typed) == ([CODE], "")


def test_a_pause_ends_a_scan_too():
    hands = Hands()
    hands.send(*CODE)
    hands.rest()

    assert (hands.codes, hands.typed) == ([CODE], "")


def test_the_second_half_of_a_line_end_is_no_key():
    hands = Hands()
    hands.send(*CODE, "\r", "\n", "\r", *CODE, "\r", "\n")

    assert (hands.codes, hands.typed) == ([CODE, CODE], "")


def test_a_busy_machine_may_swallow_a_moment_in_the_middle_of_a_scan():
    hands = Hands()
    hands.send(*CODE[:5])
    hands.send(CODE[5], gap=SURE_GAP_MS)
    hands.send(*CODE[6:], "\r")

    assert (hands.codes, hands.typed) == ([CODE], "")


def test_signs_that_came_before_a_stall_belong_to_the_scan_all_the_same():
    hands = Hands()
    hands.send(*CODE[:2])
    hands.send(*CODE[2:], "\r", gap=3)
    hands.at += 500
    hands.send("2", "9")
    hands.send("0", gap=GAP_MS + 5)
    hands.send("0", gap=STALL_MS)
    hands.send(*CODE[4:], "\r")

    assert hands.codes == [CODE, CODE]
    assert hands.typed == "290"


def test_what_fingers_wrote_before_a_scan_is_no_part_of_it():
    hands = Hands()
    hands.send(*"77", gap=200)
    hands.send(CODE[0], gap=STALL_MS + 1)
    hands.send(*CODE[1:], "\r")
    hands.send("7", gap=500)
    hands.send("\r", gap=GAP_MS + 1)
    hands.send(*CODE, "\r")

    assert (hands.codes, hands.typed) == ([CODE, CODE], "777\r")


def test_slow_signs_are_fingers():
    hands = Hands()
    hands.send(*CODE, "\r", gap=60)

    assert (hands.codes, hands.typed) == ([], f"{CODE}\r")


def test_an_amount_is_too_short_for_a_scan_and_comes_back_as_it_was():
    hands = Hands()
    hands.send(*"1000000", "\r", gap=1)

    assert (hands.codes, hands.typed) == ([], "1000000\r")


def test_two_keys_at_once_are_two_keys():
    hands = Hands()
    hands.send("a", gap=200)
    hands.send("b", gap=20)
    hands.send("c", gap=200)
    hands.rest()

    assert (hands.codes, hands.typed) == ([], "abc")


def test_a_key_that_is_held_down_begins_nothing():
    held = Burst()

    verdicts = {held.press("8", 1_000 + 33 * place, repeats=True) for place in range(30)}

    assert verdicts == {Verdict.TYPING}


def test_signs_that_act_at_the_till_never_wait():
    assert [Burst().press(sign, 1_000) for sign in "+-* "] == [Verdict.TYPING] * 4


def test_control_signs_inside_a_scan_go_and_separators_stay():
    hands = Hands()
    hands.send(*"]C10108", "<F8>", *"99", GS, *"10A", "\x0b", "<F9>", "<ALT>", "", "\x1b", "7", "\r")

    assert hands.codes == [f"]C10108{GS}99{GS}10A7"]
    assert hands.typed == ""


def test_a_configured_sign_stands_for_the_separator():
    hands = Hands(Manner(separator="~"))
    hands.send(*"0108991234567890~10A~17", "\r")

    assert hands.codes == [f"0108991234567890{GS}10A{GS}17"]


@pytest.mark.parametrize(
    ("prefix", "keys"), [("~", "~"), ("<STX>", "\x02"), ("<F9>", ["<F9>"]), ("ZZ", "ZZ")]
)
def test_with_a_prefix_a_scan_may_be_short_and_slow(prefix, keys):
    hands = Hands(Manner(prefix=prefix))
    hands.send(*keys, *"A7", "\r", gap=100)

    assert (hands.codes, hands.typed) == (["A7"], "")


def test_with_a_prefix_everything_else_is_typed_however_fast():
    hands = Hands(Manner(prefix="ZZ"))
    hands.send(*CODE, "\r", *"ZABC", "\r")

    assert (hands.codes, hands.typed) == ([], f"{CODE}\rZABC\r")


def test_a_suffix_of_its_own_ends_a_scan():
    hands = Hands(Manner(prefix="<STX>", suffix="<ETX>"))
    hands.send("\x02", *"AB\tC", "\x03")

    assert hands.codes == ["ABC"]


def test_a_scanner_gone_wild_is_cut_off():
    hands = Hands()
    hands.send(*("7" * 9_000), "\r")

    assert hands.codes == ["7" * scanner_signs.LONGEST]


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=40),
            st.integers(0, 30),
        ),
        max_size=8,
    )
)
def test_scans_in_a_row_are_heard_one_by_one_and_none_is_typed(scans):
    hands = Hands()
    for text, gap in scans:
        hands.at += 50
        code = f"A{text}"
        hands.send(*code, "\r", gap=gap)

    assert hands.codes == [f"A{text}" for text, _ in scans]
    assert hands.typed == ""


@given(st.lists(st.tuples(st.sampled_from([*"abc12 +\t\r\x1b", "<F9>", GS]), st.integers(GAP_MS + 1, 400))))
def test_fingers_never_lose_a_key(keys):
    hands = Hands()
    for sign, gap in keys:
        hands.send(sign, gap=gap)
    hands.rest()

    assert hands.codes == []
    assert hands.typed == "".join(sign for sign, _ in keys)


def test_keys_can_be_spelled():
    assert scanner_signs.split("<STX>a<F8>") == ("\x02", "a", "<F8>")
    assert [scanner_signs.spell(sign) for sign in ("\x02", GS, "a", " ", "\x0b", "<F8>")] == [
        "<STX>",
        "<GS>",
        "a",
        "␣",
        "<Ctrl+K>",
        "<F8>",
    ]
