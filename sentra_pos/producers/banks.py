"""The banks and e-wallets a producer may be paid through, and how long account numbers are there (warn, never block)."""

from dataclasses import dataclass

from sentra_pos.base import text


@dataclass(frozen=True)
class Payee:
    """A bank by its code of three digits, or an e-wallet without one; `digits` 0 where the length is not known."""

    name: str
    code: str = ""
    digits: int = 0

    @property
    def is_wallet(self) -> bool:
        """Whether the account is a telephone number."""
        return not self.code


ALL = (
    Payee("BCA", "014", 10),
    Payee("Mandiri", "008", 13),
    Payee("BRI", "002", 15),
    Payee("BNI", "009", 10),
    Payee("BSI", "451", 10),
    Payee("BTN", "200", 16),
    Payee("Bank Banten", "137", 10),
    Payee("bjb", "110", 13),
    Payee("bjb Syariah", "425"),
    Payee("DANA"),
    Payee("GoPay"),
    Payee("OVO"),
    Payee("ShopeePay"),
    Payee("LinkAja"),
    Payee("CIMB Niaga", "022", 13),
    Payee("Danamon", "011"),
    Payee("Permata", "013"),
    Payee("OCBC", "028"),
    Payee("Maybank", "016"),
    Payee("Mega", "426"),
    Payee("Muamalat", "147", 10),
    Payee("Sinarmas", "153"),
    Payee("BTPN / Jenius", "213"),
    Payee("Jago", "542"),
    Payee("SeaBank", "535"),
    Payee("blu by BCA Digital", "501"),
    Payee("Neo Commerce", "490"),
    Payee("Allo Bank", "567"),
    Payee("Bank Jakarta (DKI)", "111"),
    Payee("Panin", "019"),
)
"""Those of the region first, as often as producers name them."""


def find(words: str) -> list[Payee]:
    """Those whose name or code holds every one of `words`."""
    wanted = text.search_form(words).split()
    return [one for one in ALL if all(word in text.search_form(f"{one.name} {one.code}") for word in wanted)]


def named(bank: str) -> Payee | None:
    """The bank or wallet meant by what is typed: `BRI`, `bank bri` and `Bank BRI Cilegon` are one; None if unknown."""
    typed = f" {text.search_form(bank)} "
    exact = next((one for one in ALL if typed.strip() == text.search_form(one.name)), None)
    if exact is not None:
        return exact
    longest_first = sorted(ALL, key=lambda one: len(one.name), reverse=True)
    return next((one for one in longest_first if f" {text.search_form(one.name)} " in typed), None)
