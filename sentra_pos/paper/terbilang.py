"""Amounts in Indonesian words, as they are signed for (M5)."""

_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_THOUSANDS = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun")


def rupiah(amount: int) -> str:
    """`empat ratus dua puluh sembilan ribu rupiah`; `minus` in front of a negative amount."""
    return f"{number(amount)} rupiah"


def number(amount: int) -> str:
    """`amount` in words, for anything that fits into 64 bits."""
    if abs(amount) >= 1_000 ** len(_THOUSANDS):
        raise ValueError("no words for so much")
    if amount < 0:
        return f"minus {number(-amount)}"
    if amount == 0:
        return _ONES[0]
    return " ".join(_groups(amount))


def _groups(amount: int) -> list[str]:
    words: list[str] = []
    for power, name in enumerate(_THOUSANDS):
        amount, group = divmod(amount, 1_000)
        if group == 1 and power == 1:
            # One thousand is “seribu” wherever it stands: satu juta seribu.
            words.insert(0, "seribu")
        elif group:
            words.insert(0, f"{_below_a_thousand(group)} {name}".strip())
    return words


def _below_a_thousand(group: int) -> str:
    hundreds, rest = divmod(group, 100)
    words = []
    if hundreds:
        words.append("seratus" if hundreds == 1 else f"{_ONES[hundreds]} ratus")
    if rest:
        words.append(_below_a_hundred(rest))
    return " ".join(words)


def _below_a_hundred(rest: int) -> str:
    if rest < 12:
        return _ONES[rest]
    if rest < 20:
        return f"{_ONES[rest - 10]} belas"
    tens, ones = divmod(rest, 10)
    return f"{_ONES[tens]} puluh {_ONES[ones]}" if ones else f"{_ONES[tens]} puluh"
