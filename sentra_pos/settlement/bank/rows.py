"""Lines of a bank's file in ASCII: what stands in them was stripped of commas and quotes before."""

from collections.abc import Iterable, Sequence


def csv(lines: Iterable[Sequence[object]]) -> bytes:
    """Lines of cells parted by commas; they end as banks' programs for Windows expect it."""
    return "".join(f"{','.join(map(str, cells))}\r\n" for cells in lines).encode("ascii")


def filled(cells: Sequence[object], width: int) -> list[object]:
    """`cells` with so many empty ones after them that there are `width`."""
    return [*cells, *[""] * (width - len(cells))]
