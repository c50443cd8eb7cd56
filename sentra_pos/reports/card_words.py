"""How a stock card says where every unit is and which way a move went, in whatever words it is given."""

from collections.abc import Mapping

from sentra_pos.base import quantity
from sentra_pos.reports.lot_moves import CardLine, CardSums


def balance(sums: CardSums, decimals: int, said: Mapping[str, str], came_in: str) -> str:
    """`masuk 40 = di rak 12 + laku 26 − dikembalikan 1 + ditarik 3`."""
    terms = ""
    for name, units in sums.parts:
        sign = "" if not terms else " − " if units < 0 else " + "
        terms += f"{sign}{said[name]} {quantity.show(abs(units), decimals)}"
    return f"{came_in} {quantity.show(sums.came_in - sums.undone, decimals)} = {terms}"


def way(line: CardLine, said: Mapping[str, str]) -> str:
    """`rak → pembeli`; of a bazaar the outing is left out."""
    start, end = (said[place.partition(":")[0]] for place in (line.from_place, line.to_place))
    return f"{start} → {end}"
